// A text edition → its title, sections, prose and tables. Led by what report.json says must come: a line is a section's
// title, a sentence of the report or an item because that is due there. What is not due is a table by the sentences that
// open and close it, what stands beside the text by its place, or something that should not be there.

import type {Place} from '../../diagnostic/place.ts'
import {likeness} from '../align.ts'
import {draftMarksIn} from '../draft-mark.ts'
import {address, type Fit, fit} from '../lead.ts'
import {part} from '../part.ts'
import type {File} from '../position.ts'
import {placeBetween} from '../position.ts'
import type {ReadAddress, Reading, ReadSection, ReadTable, ReadText} from '../reading.ts'
import {label} from '../show.ts'
import {meantTerm} from '../terms.ts'
import {courseOf, type Hit, type Told} from './course.ts'
import type {Line} from './lines.ts'
import {isFull, linesOf, readText, width} from './lines.ts'
import {readRow} from './table.ts'
import {extentOf, opensTable, readTable} from './tables.ts'

/** What the reader has to know beforehand. */
export interface Clues {
  readonly title: string
  /** The opening, then the sections in order. */
  readonly sections: readonly Told[]
  /** Units of the form, longest first. */
  readonly units: readonly string[]
}

interface Open {
  heading?: ReadText
  title: string
  prose: ReadText[]
  tables: ReadTable[]
  place: Place
}

/** Words that begin a line of their own beside the text, other than by a list's marker. */
const begins =
  /^(?:[注註]\d+：|公[开開][机機][关關]：|[发發]布日期：|[统統][计計]期限：|[说說]明：|更正：|涵[盖蓋]：|附件：|[联聯][系繫]方式：|表格，共|(?:\d{1,9}\.|•) |\d{4}年\d{1,2}月\d{1,2}日$)/u
const particularly = /^(公[开開][机機][关關]|[发發]布日期|[统統][计計]期限)：/u
const markersAlone = /^(?:(?:\d{1,9}\.|•)[ \t]*)+$/u
const appendix = /^(?:[注註][释釋]|附件|[联聯][系繫]方式)$/u

/** `wrapped`: lines may go on in the next one also where report.json has nothing of them. */
export function readEdition(file: File, {title, sections: told, units}: Clues, wrapped: boolean): Reading {
  const lines = linesOf(file)
  const course = courseOf(file.source, lines, told)
  const widest = wrapped ? lines.reduce((most, {text}) => Math.max(most, width(text)), 0) : 0
  const particulars: {name: string; value: ReadText}[] = []
  const sections: Open[] = [{title: '', prose: [], tables: [], place: placeBetween(file, 0, 0)}]
  const fitted: {readonly start: number; readonly end: number; readonly addresses: Fit['addresses']}[] = []
  const tables: {readonly start: number; readonly end: number}[] = []
  const bareMarkers: ReadText[] = []
  let broken = false as boolean
  /** Where the first section begins. */
  let front = file.source.length
  let [at, due, section] = [0, 0, 0]
  /** Where the last of what report.json knows nothing of ends. */
  let unknown = -1
  const headline = lines.length ? titleAt() : undefined
  while (at < lines.length) step()
  return {
    medium: 'TXT',
    ...(wrapped && {wrapped}),
    ...(broken && {broken}),
    ...(headline && {title: headline}),
    draftMarks: draftMarksIn(
      file.source,
      (start, end) => end <= front && isLine(file.source, start, end),
      (start, end) => placeBetween(file, start, end),
    ),
    particulars,
    sections: sections as ReadSection[],
    bareMarkers,
    ...besidesOf(file, fitted, tables),
    end: placeBetween(file, file.source.length, file.source.length),
  }

  function titleAt(): ReadText {
    const {start, end, behind} = lines[0]!
    const found = fit('TXT', file.source, start, lines[behind - 1]!.end, title)
    const last = found ? lines.findIndex((line) => line.end === found.end) : -1
    if (last > 0) broken = true
    at = Math.max(0, last) + 1
    return readText(file, start, last < 0 ? end : lines[last]!.end)
  }

  function step(): void {
    const line = lines[at]!
    if (sections.length === 1 && due === 0 && particular(line)) return
    const opensStanza = at === 0 || lines[at - 1]!.behind === at
    const opening = opensStanza ? firstOpening(at) : opensTable.test(line.text) ? at : -1
    if (opening >= 0 && !course.fills(at, line.behind, due)) table(opening)
    else if (!take(course.find(at, due)) && !heading(line) && !single(line)) beside(line)
  }

  /** The first of the lines up to the next blank one that opens a table. */
  function firstOpening(from: number): number {
    const {behind} = lines[from]!
    for (let index = from; index < behind; index++) if (opensTable.test(lines[index]!.text)) return index
    return -1
  }

  /** Takes the line of report.json that was found. */
  function take(hit: Hit | undefined): boolean {
    if (!hit) return false
    if (hit.next > at + 1) broken = true
    const text = readText(file, lines[at]!.start, hit.end)
    if (hit.opens === undefined) sections.at(-1)!.prose.push(text)
    else open(text, told[hit.opens]!.title, hit.opens)
    fitted.push({start: lines[at]!.start, end: hit.end, addresses: hit.addresses})
    due = hit.index + 1
    at = hit.next
    return true
  }

  function isTabular(): boolean {
    return told[section]!.captions.size > 0
  }

  function open(heading: ReadText, title: string, number: number): void {
    front = Math.min(front, lines[at]!.start)
    sections.push({heading, title: label(title), prose: [], tables: [], place: heading.place()})
    section = number
  }

  /** The lines below the title that say whose report it is and of when. */
  function particular(line: Line): boolean {
    const {start, text} = line
    const named = /^(\p{sc=Han}{4})：/u.exec(text)
    const known = particularly.exec(text)
    const found = named && meantTerm(named[1]!) ? named : known
    // They follow each other; what stands apart is a remark.
    if (!found || (particulars.length > 0 && line.blank > 0)) return false
    const {end, next} = wrapped ? upTo(at, undefined, particularly) : {end: line.end, next: at + 1}
    const whole = readText(file, start, end)
    particulars.push({name: found[1]!, value: part(whole, found[0].length, whole.text.length)})
    at = next
    return true
  }

  /** A table of which the lines before the opening are the caption, as far as they are not due. */
  function table(opening: number): void {
    const first = at
    while (at < opening && opening - first > 1 && take(course.find(at, due)));
    const caption = at < opening ? readText(file, lines[at]!.start, lines[opening - 1]!.end) : captionAbove()
    const extent = extentOf(lines, opening)
    const statutory = isTabular()
    tables.push({start: lines[opening]!.start, end: lines[extent.behind - 1]!.end})
    sections.at(-1)!.tables.push(readTable(file, lines, extent, caption, {units, wrapped, statutory}))
    if (statutory && hasOpenRows(extent)) broken = true
    at = extent.behind
  }

  function hasOpenRows({first, behind}: {first: number; behind: number}): boolean {
    return lines.slice(first, behind).filter(({text}) => !text.endsWith('。')).length > 1
  }

  /** Takes the line right before as a caption, where report.json has no such line. */
  function captionAbove(): ReadText | undefined {
    const last = sections.at(-1)!.prose.at(-1)
    if (!last || lines[at - 1]?.end !== unknown || !isTabular() || /[。！？；]$/u.test(last.text)) return undefined
    return sections.at(-1)!.prose.pop()
  }

  /** A title that is not due: of a section that was moved or doubled, one that was changed, one of what is appended. */
  function heading({blank, start, end}: Line): boolean {
    if (blank < 2) return false
    if (take(course.title(at))) return true
    const text = readText(file, start, end)
    const words = label(text.text)
    const likely = appendix.test(words) || words.length > 60 ? undefined : likeliest(words)
    if (!appendix.test(words) && likely === undefined) {
      if (!/^[一二三四五六七八九十]+、/u.test(words) || /[。！？]$/u.test(words)) return false
    }
    open(text, likely === undefined ? '' : told[likely]!.title, likely ?? section)
    if (likely !== undefined) due = course.behind(likely)
    at++
    return true
  }

  /** The section whose title stands nowhere as it should and is meant by these words. */
  function likeliest(words: string): number | undefined {
    const [best] = told
      .flatMap(({title}, index) =>
        index > 0 && !course.titled().has(index) ? [[likeness(label(title), words), index] as const] : [],
      )
      .sort((a, b) => b[0] - a[0])
    return best && best[0] > 0.5 ? best[1] : undefined
  }

  /** A table of one number: its caption and its row. */
  function single({text, end}: Line): boolean {
    if (!isTabular()) return false
    const {end: last, next} = wrapped && !text.endsWith('。') ? upTo(at, /。$/u) : {end, next: at + 1}
    const row = readRow(readText(file, lines[at]!.start, last), units)
    const caption = row?.cells.length ? captionAbove() : undefined
    if (!row || !caption) return false
    sections.at(-1)!.tables.push({caption, rows: [row], place: row.place})
    at = next
    return true
  }

  /** What report.json knows nothing of. A list's marker alone in its line stands before a table or a picture. */
  function beside({start, text, end: lineEnd}: Line): void {
    if (markersAlone.test(text)) {
      bareMarkers.push(readText(file, start, lineEnd))
      at++
      return
    }
    const {end, next} = wrapped && /^（[图圖]：/u.test(text) ? upTo(at, /）$/u) : alone(at)
    sections.at(-1)!.prose.push(readText(file, start, end))
    unknown = end
    at = next
  }

  /** As far as lines go on up to one that ends so, or before one that begins so. */
  function upTo(from: number, ends: RegExp | undefined, begins?: RegExp): {end: number; next: number} {
    const {behind} = lines[from]!
    let last = from
    while (last + 1 < behind && !ends?.test(lines[last]!.text) && !begins?.test(lines[last + 1]!.text)) last++
    return {end: lines[last]!.end, next: last + 1}
  }

  /** A line that is not due, in a wrapped text with those that go on with it. */
  function alone(from: number): {end: number; next: number} {
    const {behind} = lines[from]!
    let last = from
    while (wrapped && last + 1 < behind) {
      const next = lines[last + 1]!.text
      if (begins.test(next) || !isFull(lines[last]!.text, next, widest) || course.find(last + 1, due)) break
      if (told[section]!.captions.has(label(file.source.slice(lines[from]!.start, lines[last]!.end)))) break
      last++
    }
    return {end: lines[last]!.end, next: last + 1}
  }
}

/** Whether nothing else stands in its line. */
function isLine(source: string, start: number, end: number): boolean {
  return /(?:^|[\r\n])[ \t]*$/.test(source.slice(0, start)) && /^[ \t]*(?:$|[\r\n])/.test(source.slice(end))
}

/** Addresses behind the words of links, and words in place of pictures. */
function besidesOf(
  file: File,
  fitted: readonly {readonly start: number; readonly end: number; readonly addresses: Fit['addresses']}[],
  tables: readonly {readonly start: number; readonly end: number}[],
): Pick<Reading, 'links' | 'images'> {
  const {source} = file
  const said = (start: number, end: number): ReadText => ({
    text: source.slice(start, end).replace(/\s/g, ''),
    place: () => placeBetween(file, start, end),
  })
  const links: ReadAddress[] = []
  const images: ReadText[] = []
  let [at, table] = [0, 0]
  const inTable = (offset: number): boolean => {
    while (table < tables.length && tables[table]!.end <= offset) table++
    return table < tables.length && tables[table]!.start <= offset
  }
  for (const {start, end, addresses} of [...fitted, {start: source.length, end: source.length, addresses: []}]) {
    const between = source.slice(at, start)
    // What is not known from report.json is known by its looks.
    for (const {0: whole, index} of between.matchAll(new RegExp(address.source, 'gi')))
      links.push({
        ...said(at + index + 1, at + index + whole.length - 1),
        likely: true,
        ...(inTable(at + index) && {inTable: true}),
      })
    for (const {1: words = '', index} of between.matchAll(/^（[图圖]：((?:[^\r\n]|\r?\n(?!\r?\n)){0,2000}?)）\r?$/gmu))
      images.push(said(at + index + 3, at + index + 3 + words.length))
    for (const [from, to] of addresses) links.push(said(from, to))
    at = end
  }
  return {links, images}
}
