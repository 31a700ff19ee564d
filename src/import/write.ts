// The outline of a report, with the readings of its tables → a source, and where each of its lines came from.

import type {Form, FormTable} from '../form/form.ts'
import type {Level} from '../report/report.ts'
import {fold} from '../script/fold.ts'
import type {Block, Paragraph, Where} from './found.ts'
import {textOf} from './found.ts'
import {blockLines, escape, inline, yamlText} from './markdown.ts'
import type {FoundOutline, FoundSection} from './outline.ts'
import type {Remarks} from './remarks.ts'
import type {TableReading} from './tables/build.ts'
import type {Collected} from './tables/collect.ts'

export interface Front {
  readonly office?: string
  readonly year?: number
  readonly level?: Level
  readonly published?: string
  readonly signed?: string
  readonly dated?: string
  /** Names of the charts that are printed. */
  readonly charts?: readonly string[]
  readonly remarks?: Remarks
  readonly traditional: boolean
}

export interface Written {
  readonly text: string
  /** By line from 1, where it stands in the file. */
  readonly places: ReadonlyMap<number, Where>
}

interface Lines {
  readonly lines: string[]
  readonly places: Map<number, Where>
}

export function writeSource(
  front: Front,
  outline: FoundOutline,
  collected: Collected,
  notes: ReadonlyMap<string, readonly Paragraph[]>,
): Written {
  const out: Lines = {lines: frontLines(front), places: new Map()}
  const titled = outline.title
  const title =
    titled?.text
    ?? (front.office !== undefined && front.year !== undefined
      ? `${front.office}${front.year}年政府信息公开工作年度报告`
      : undefined)
  if (title !== undefined) put(out, [`# ${escape(title)}`], titled?.paragraphs[0]?.where)
  const done = new Set<string>()
  for (const section of outline.sections) writeSection(out, section, collected, done)
  writeNotes(out, notes)
  return {text: `${out.lines.join('\n').trimEnd()}\n`, places: out.places}
}

function frontLines({
  office,
  year,
  level,
  published,
  signed,
  dated,
  charts,
  remarks = {},
  traditional,
}: Front): string[] {
  return [
    '---',
    office === undefined ? '# office: 机关名称' : `office: ${yamlText(office)}`,
    year === undefined ? '# year: 年份' : `year: ${year}`,
    `level: ${level ?? '# government 政府、department 部门、town 乡镇、street 街道、other 其他，选一个'}`,
    published === undefined ? '# published: 发布日期' : `published: ${published}`,
    ...(traditional ? ['script: hant'] : []),
    ...(charts ? [`charts: [${charts.join(', ')}]`] : []),
    ...remarkLines(remarks),
    ...(signed === undefined ? [] : [`signed: ${yamlText(signed)}`]),
    ...(dated === undefined ? [] : [`dated: ${dated}`]),
    ...(signed === undefined && dated === undefined ? [] : ['sign-off: unsealed']),
    '---',
  ]
}

function remarkLines({revised, note, covers, attachments, contact}: Remarks): string[] {
  const one = (key: string, text: string | undefined): string[] =>
    text === undefined ? [] : [`${key}: ${yamlText(text)}`]
  const list = (key: string, texts: readonly string[] | undefined): string[] =>
    texts === undefined ? [] : [`${key}:`, ...texts.map((text) => `  - ${yamlText(text)}`)]
  return [
    ...one('revised', revised),
    ...one('note', note),
    ...list('covers', covers),
    ...list('attachments', attachments),
    ...one('contact', contact),
  ]
}

/** A block of lines, parted from the one before by a blank line; a list goes on without one. */
function put({lines, places}: Lines, block: readonly string[], where: Where | undefined): void {
  if (block.length === 0) return
  const listed = /^ *(?:\d{1,9}\.|-) /u
  const goesOn = block.length === 1 && listed.test(block[0]!) && listed.test(lines.at(-1) ?? '')
  if (!goesOn) lines.push('')
  for (const line of block) {
    lines.push(line)
    if (where) places.set(lines.length, where)
  }
}

function writeSection(out: Lines, {heading, id, blocks}: FoundSection, collected: Collected, done: Set<string>): void {
  if (heading) put(out, [`## ${inline([{text: textOf(heading)}])}`], heading.where)
  const {form, readings, used, first} = collected
  const holds = form.tables.some((table) => table.section === id && readings.has(table.id))
  for (const block of blocks) {
    if (block.type === 'table' && used.has(block)) {
      for (const table of form.tables)
        if (first.get(table.id) === block && !done.has(table.id) && table.section === id) {
          done.add(table.id)
          writeTable(out, table, readings.get(table.id)!, captioned(form, table))
        }
    } else if (holds && block.type === 'paragraph' && isCaption(form, id, block)) continue
    else writeBlock(out, block, id)
  }
}

/** Captions and units are written with their tables; what says another unit than the form's stays, to be looked at. */
function isCaption(form: Form, id: number | undefined, paragraph: Paragraph): boolean {
  const plain = (text: string): string => fold(text.normalize('NFKC').replace(/[\s"“”:：]/gu, ''))
  const text = plain(textOf(paragraph))
  const [, words = text, unit] = /^(.*)\((?:计量)?单位(.*)\)$/u.exec(text) ?? []
  const known = (table: FormTable): boolean =>
    unit === undefined || (table.section === id && table.columns.every(({units}) => units.includes(unit)))
  const title = form.sections.find((one) => one.id === id)?.title
  // A page says the section's title once more, for the table; a sheet the unit alone.
  if (words === '' || (title !== undefined && words === plain(title))) return form.tables.some(known)
  return form.tables.some((table) => {
    const own = plain(table.caption) === words || table.aliases.some((one) => plain(one) === words)
    if (unit === undefined) return own && (captioned(form, table) || table.section === id)
    return own && known(table)
  })
}

function captioned(form: Form, table: FormTable): boolean {
  return form.tables.filter(({section}) => section === table.section).length > 1
}

const subheading = /^[（(][一二三四五六七八九十]{1,3}[)）]/u

/** （一）… without an end mark is a heading; with one it is a sentence that begins like one. */
function writeBlock(out: Lines, block: Block, section: number | undefined): void {
  if (block.type === 'paragraph' && section !== 0) {
    const text = textOf(block).trim()
    const short = [...text].length <= 40 && !/[。！？；;:：，,、]$/u.test(text)
    if (short && subheading.test(text)) return put(out, [`### ${inline(withMarker(block))}`], block.where)
    if (short && block.level !== undefined && block.level > 1 && !/^(?:\d|[（(]\d)/u.test(text) && text !== '')
      return put(out, [`### ${inline(withMarker(block))}`], block.where)
    if (short && block.level !== undefined && block.level > 2)
      return put(out, [`#### ${inline(withMarker(block))}`], block.where)
  }
  put(out, blockLines(block), block.where)
}

function withMarker({marker, pieces}: Paragraph): Paragraph['pieces'] {
  return marker === undefined ? pieces : [{text: marker}, ...pieces]
}

/** In the form's order, labels as they are written; what could not be read stays blank. */
function writeTable(out: Lines, table: FormTable, reading: TableReading, caption: boolean): void {
  if (caption) put(out, [`### ${table.caption}`], reading.where)
  const label = (written: string | undefined, own: string, notes?: readonly string[]): string =>
    oneLine(written ?? own) + marksOf(notes)
  const header = [
    label(reading.stub || undefined, table.stub ?? '项目'),
    ...table.columns.map(({id, label: own}) => label(reading.columns.get(id), own, reading.columnNotes.get(id))),
  ]
  const lines = [`| ${header.join(' | ')} |`, `| --- |${' --: |'.repeat(table.columns.length)}`]
  const wheres: (Where | undefined)[] = [reading.where, reading.where]
  for (const entry of table.stubs) {
    if (entry.type === 'group') {
      lines.push(`| ${label(undefined, entry.group.label)} |${'  |'.repeat(table.columns.length)}`)
      wheres.push(reading.where)
      continue
    }
    const {id, label: own} = entry.row
    const values = table.columns.map((column) => reading.values.get(`${id}/${column.id}`))
    const cells = values.map((value) => (value && 'number' in value ? value.number + marksOf(value.notes) : ''))
    lines.push(`| ${label(reading.rows.get(id), own, reading.rowNotes.get(id))} | ${cells.join(' | ')} |`)
    wheres.push(values.find((value) => value)?.where ?? reading.where)
  }
  for (const {label: own, values, where} of table.localRows ? reading.extra : []) {
    if (values.length !== table.columns.length) continue
    lines.push(`| ${oneLine(own)} | ${values.map((text) => escape(text.replace(/\n/gu, ' '), true)).join(' | ')} |`)
    wheres.push(where)
  }
  put(out, lines, undefined)
  lines.forEach((_, index) => {
    const where = wheres[index]
    if (where) out.places.set(out.lines.length - lines.length + index + 1, where)
  })
}

function marksOf(notes: readonly string[] = []): string {
  return notes.map((id) => `[^${id}]`).join('')
}

/** A label is read without its lines. */
function oneLine(text: string): string {
  return escape(
    text
      .replace(/(?<!\s)\s*\n\s*/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
    true,
  )
}

function writeNotes(out: Lines, notes: ReadonlyMap<string, readonly Paragraph[]>): void {
  for (const [id, paragraphs] of notes) {
    const [first, ...more] = paragraphs.map(({pieces}) => inline(pieces)).filter((text) => text !== '')
    if (first === undefined) continue
    put(out, [`[^${id}]: ${first}`, ...more.flatMap((text) => ['', `    ${text}`])], paragraphs[0]!.where)
  }
}
