// What files say → one report's source, with everything that a person must look at. Nothing is guessed: what is not certain
// stays blank and is said.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {formFor} from '../form/select.ts'
import type {Level} from '../report/report.ts'
import {asideText} from './aside.ts'
import {withoutCharts} from './charts.ts'
import {type Aside, type Block, type Found, type FoundTable, type Paragraph, textOf, type Where} from './found.ts'
import {type FoundOutline, type FoundSection, isContents, outlineOf} from './outline.ts'
import {isForeign, isMangled, isMeta, replacedIn, restored, signOff} from './quarantine.ts'
import {readBack} from './read-back.ts'
import {type Remarks, remarksAfter, remarksBefore} from './remarks.ts'
import {reportsIn} from './reports.ts'
import {doubtsIn, isTraditional, mapParagraph, mapTexts, toSimplified, withoutPinyin} from './script.ts'
import {isFlat} from './sheet/flat.ts'
import {withProse} from './sheet/prose.ts'
import {bestForm} from './statutory.ts'
import type {Collected} from './tables/collect.ts'
import {tableFindings} from './tables/say.ts'
import {day, dayAlone, officeAndYear, publishedIn} from './title.ts'
import {type Front, writeSource} from './write.ts'

/** What is known of the report before its file is read. */
export interface Wanted {
  readonly office?: string
  readonly year?: number
  readonly level?: Level
}

export interface Imported {
  /** The source's text. */
  readonly source: string
  /** By its lines from 1, where they stand in the file. */
  readonly places: ReadonlyMap<number, Where>
  readonly aside: readonly Aside[]
  /** The list of it, as a file beside the source; `file` is the name of the file it came from. */
  asideText(file: string): string
  readonly front: Front
  readonly collected: Collected
  readonly diagnostics: readonly Diagnostic[]
}

/** `path` is the file that diagnostics name. */
export function importFound(path: string, found: readonly Found[], forms: readonly Form[], wanted: Wanted): Imported {
  const said: Diagnostic[] = []
  const aside: Aside[] = found.flatMap(({remarks}) => remarks)
  const place = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  const read = inOwnScript(found, forms, aside, (diagnostic) => said.push(diagnostic), place)
  const words = allText(read.blocks)
  const replaced = replacedIn(words)
  if (replaced) said.push(diagnose('import-replaced', 'main', {...replaced}, place))
  const originals = new Map<Block, Block>()
  const whole = replaced
    ? mapTexts(read.blocks, (text) => restored(text, replaced)).map((block, index) => {
        if (block.type === 'paragraph') originals.set(block, read.blocks[index]!)
        return block
      })
    : read.blocks
  const newest = newestOf(forms)
  const {blocks, others, titles} = reportsIn(whole, [newest, ...forms.filter((form) => form !== newest)], wanted)
  put(aside, 'report', others)
  if (titles) said.push(diagnose('import-aside', 'report', {...titles}, place))
  const raw = outlineOf(blocks, newest)
  const named = found.map((one) => one.named.title).find((title) => title !== undefined)
  const {
    office = officeAndYear(raw.title?.text ?? named ?? '').office,
    year = officeAndYear(raw.title?.text ?? named ?? '').year,
  } = wanted
  const wantedForm = (year !== undefined && formFor(forms, year)) || newest
  const {outline, published, dated, signed, remarks} = trimmed(raw, office, aside, found)
  const {tabled, collected} = bestForm(outline, read.tables, forms, wantedForm, year)
  const {outline: told, charts} = withoutCharts(tabled, collected.form, collected.readings)
  const cleaned = withoutStrangers(told, collected, aside)
  const front: Front = {
    ...(office !== undefined && {office}),
    ...(year !== undefined && {year}),
    ...(wanted.level && {level: wanted.level}),
    ...(published !== undefined && {published}),
    ...(signed !== undefined && {signed}),
    ...(dated !== undefined && {dated}),
    ...(charts.length > 0 && {charts}),
    remarks,
    traditional: read.traditional,
  }
  if (office !== undefined && isMangled(office)) said.push(diagnose('import-replaced', 'name', {actual: office}, place))
  const original: FoundOutline = {
    ...cleaned,
    sections: cleaned.sections.map((section) => asWritten(section, originals)),
  }
  const complete = withSections(original, collected)
  const {written, collected: sure} = readBack(collected, forms, (one) => writeSource(front, complete, one, read.notes))
  said.push(...tableFindings(sure, wantedForm, year, place))
  return {
    source: written.text,
    places: written.places,
    aside,
    asideText: (file) => asideText(file, aside),
    front,
    collected: sure,
    diagnostics: said,
  }
}

interface Read {
  readonly blocks: readonly Block[]
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>
  readonly traditional: boolean
  /** Of a sheet beside the text. */
  readonly tables: readonly FoundTable[]
}

/** In the script that the file means to be in, without pinyin. */
function inOwnScript(
  found: readonly Found[],
  forms: readonly Form[],
  aside: Aside[],
  say: (diagnostic: Diagnostic) => void,
  place: NonNullable<Diagnostic['place']>,
): Read {
  const alone = found.every(({kind}) => kind === 'sheet')
  const texts = found.filter(({kind}) => alone || kind !== 'sheet')
  const sheets = found.filter((one) => !texts.includes(one))
  const flat = (block: Block): boolean => block.type === 'table' && isFlat(block, forms)
  put(
    aside,
    'table',
    found.flatMap((one) => one.blocks.filter(flat)),
  )
  let tables = sheets.flatMap((one) =>
    one.blocks.filter((block) => block.type === 'table' && !flat(block)),
  ) as FoundTable[]
  const own = texts.flatMap((one) => one.blocks.filter((block) => !flat(block)).map(asPicture))
  let blocks: readonly Block[] = alone ? withProse(own, newestOf(forms)) : own
  let notes = new Map(found.flatMap((one) => [...one.notes]))
  const change = (by: (text: string) => string): void => {
    blocks = mapTexts(blocks, by)
    notes = new Map([...notes].map(([id, paragraphs]) => [id, paragraphs.map((one) => mapParagraph(one, by))]))
  }
  const pinyin = withoutPinyin(allText(blocks))
  if (pinyin) {
    change((text) => withoutPinyin(text)?.text ?? text)
    say(diagnose('import-replaced', 'pinyin', {count: pinyin.count}, place))
  }
  const traditional = isTraditional(allText(blocks))
  const declared = found.some((one) => one.traditional)
  if (traditional && !declared) {
    const doubts = doubtsIn(allText(blocks))
    change(toSimplified)
    tables = mapTexts(tables, toSimplified) as FoundTable[]
    if (doubts.length) say(diagnose('script-ambiguous', 'imported', {characters: doubts.join('、')}, place))
  }
  return {blocks, notes, tables, traditional: traditional && declared}
}

function newestOf(forms: readonly Form[]): Form {
  return [...forms].sort((a, b) => b.years.from - a.years.from)[0]!
}

/** Words that stand in the place of a picture. */
function asPicture(block: Block): Block {
  const alt = block.type === 'paragraph' ? /^（[图圖]：([^\n]*)）$/u.exec(textOf(block).trim())?.[1] : undefined
  return alt === undefined ? block : {type: 'picture', alt, where: block.where}
}

function allText(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.type === 'paragraph'
        ? textOf(block)
        : block.type === 'table'
          ? block.cells.map(({text}) => text).join('\n')
          : '',
    )
    .join('\n')
}

interface Trimmed {
  readonly outline: FoundOutline
  readonly published?: string
  readonly signed?: string
  readonly dated?: string
  readonly remarks: Remarks
}

/** The report without what stands around it: that goes to `aside`. */
function trimmed(outline: FoundOutline, office: string | undefined, aside: Aside[], found: readonly Found[]): Trimmed {
  let published = found.map(({named}) => named.published && day(named.published)).find((one) => one !== undefined)
  const look = (block: Block): void => {
    if (block.type === 'paragraph') published ??= publishedIn(textOf(block))
    if (block.type === 'table')
      published ??= block.cells.map(({text}) => publishedIn(text)).find((one) => one !== undefined)
  }
  const before = outline.before.filter((block) => block.type !== 'picture')
  before.forEach(look)
  /** What is in the front matter has not been left out. */
  const isThatDay = (block: Block): boolean =>
    block.type === 'paragraph' && published !== undefined && dayAlone(textOf(block)) === published
  put(
    aside,
    'before',
    before.filter((block) => !isThatDay(block)),
  )
  const opening: Remarks = {}
  const told = found.some(({tellsRemarks}) => tellsRemarks === true)
  const sections = outline.sections.map((section) => {
    if (section.id !== 0) return section
    const kept = section.blocks.filter((block, index) => {
      const text = block.type === 'paragraph' ? textOf(block).trim() : ''
      const contents = isContents(text) || isContentsLine(text, outline.sections)
      const own = isMeta(block) || (block.type === 'table' && index === 0 && isMetaTable(block))
      if (own) look(block)
      if ((own || contents) && !isThatDay(block)) put(aside, contents ? 'contents' : 'before', [block])
      return !own && !contents
    })
    const {remarks, rest, other} = remarksBefore(kept, told)
    Object.assign(opening, remarks)
    put(aside, 'before', other)
    return {...section, blocks: rest}
  })
  const last = sections.at(-1)
  if (!last || last.id === 0)
    return {outline: {...outline, sections}, remarks: opening, ...(published !== undefined && {published})}
  const cut = last.blocks.findIndex(isForeign)
  const closing = remarksAfter(cut < 0 ? last.blocks : last.blocks.slice(0, cut), told)
  const own = closing.rest
  if (cut >= 0) put(aside, 'after', last.blocks.slice(cut))
  const signing = signOff(
    own.filter((block) => block.type !== 'picture'),
    office,
  )
  const rest = signing ? own.slice(0, own.length - signing.count) : own
  const remarks = {...opening, ...closing.remarks}
  const trimmedSections = [...sections.slice(0, -1), {...last, blocks: rest}]
  return {
    outline: {...outline, sections: trimmedSections},
    remarks,
    ...(published !== undefined && {published}),
    ...(signing?.signed !== undefined && {signed: signing.signed}),
    ...(signing?.dated !== undefined && {dated: signing.dated}),
  }
}

/** A line of a list of contents: a section's title with dots and a page. */
function isContentsLine(text: string, sections: readonly FoundSection[]): boolean {
  const bare = text.replace(/(?:(?<![.…·\s])[.…·\s]+\d*|(?<![.…·\s\d])\d+)$/u, '')
  return bare !== '' && sections.some(({heading}) => heading && textOf(heading).trim() === bare)
}

function isMetaTable({cells}: Extract<Block, {type: 'table'}>): boolean {
  return cells.some(({text}) => /^(?:索\s*引\s*号|发布(?:日期|机构|时间)|文\s*号|发文日期|生成日期)/u.test(text.trim()))
}

function put(aside: Aside[], why: Aside['why'], blocks: readonly Block[]): void {
  for (const block of blocks) {
    const text =
      block.type === 'paragraph'
        ? textOf(block)
        : block.type === 'table'
          ? block.cells.map((cell) => cell.text).join(' ')
          : block.alt
    if (text.trim() !== '') aside.push({why, text: text.replace(/\s+/gu, ' ').trim(), where: block.where})
  }
}

/** Tables of the statutory sections of which nothing was recognised would be read as what they are not; pictures have no file. */
function withoutStrangers(outline: FoundOutline, collected: Collected, aside: Aside[]): FoundOutline {
  const statutory = new Set(collected.form.tables.map(({section}) => section))
  const sections = outline.sections.map((section) => ({
    ...section,
    blocks: section.blocks.filter((block) => {
      if (block.type === 'picture') {
        aside.push({why: 'picture', text: block.alt || '（图片没有说明文字）', where: block.where})
        return false
      }
      const strange =
        block.type === 'table' && !collected.used.has(block) && section.id !== undefined && statutory.has(section.id)
      if (strange) put(aside, 'table', [block])
      return !strange
    }),
  }))
  for (const {table, row} of collected.rest) {
    const cells = table.cells.filter((cell) => cell.row === row)
    if (cells.length)
      aside.push({
        why: 'row',
        text: cells.map(({text}) => text.replace(/\n/gu, ' ')).join(' | '),
        where: cells[0]!.where,
      })
  }
  for (const {beside} of collected.readings.values())
    for (const {label, head, cell} of beside) {
      const text = [label, head, cell.text].map((one) => one.replace(/\n/gu, '').trim()).filter((one) => one !== '')
      aside.push({why: 'column', text: text.join(' | '), where: cell.where})
    }
  return {...outline, sections}
}

/** Sections of which the file has the tables alone. */
function withSections(outline: FoundOutline, {form, readings, first}: Collected): FoundOutline {
  const held = (id: string, section: number): boolean =>
    outline.sections.some((one) => one.id === section && one.blocks.includes(first.get(id)!))
  const loose = form.tables.filter(({id, section}) => readings.has(id) && !held(id, section))
  const sections = [...outline.sections]
  for (const id of new Set(loose.map(({section}) => section))) {
    const there = sections.findIndex((one) => one.id === id)
    const blocks = [...new Set(loose.filter(({section}) => section === id).map((table) => first.get(table.id)!))]
    if (there >= 0) sections[there] = {...sections[there]!, blocks: [...sections[there]!.blocks, ...blocks]}
    else {
      const {title} = form.sections.find((section) => section.id === id)!
      const behind = sections.findIndex((one) => one.id !== undefined && one.id > id)
      const heading: Paragraph = {type: 'paragraph', pieces: [{text: title}], where: blocks[0]!.where}
      sections.splice(behind < 0 ? sections.length : behind, 0, {id, heading, blocks})
    }
  }
  return {...outline, sections}
}

function asWritten(section: FoundSection, originals: ReadonlyMap<Block, Block>): FoundSection {
  if (originals.size === 0) return section
  return {...section, blocks: section.blocks.map((block) => originals.get(block) ?? block)}
}
