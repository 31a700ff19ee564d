// A text edition → its title, sections, prose and tables. Headings are known by the blank lines before them, tables by the
// sentences that open and close them.

import type {Place} from '../../diagnostic/place.ts'
import {likeness} from '../align.ts'
import type {File} from '../position.ts'
import {placeBetween} from '../position.ts'
import type {Reading, ReadRow, ReadSection, ReadTable, ReadText} from '../reading.ts'
import {label} from '../show.ts'
import {meantTerm} from '../terms.ts'
import type {Ends, Line} from './lines.ts'
import {linesOf, part, readText, sentencesOf} from './lines.ts'
import {readRow} from './table.ts'

/** What the reader has to know beforehand. */
export interface Clues {
  /** Section titles without spaces. */
  readonly titles: readonly string[]
  /** Titles of the sections that hold statutory tables, without spaces. */
  readonly tabular: ReadonlySet<string>
  /** Units of the form, longest first. */
  readonly units: readonly string[]
  /** Whether a line is prose of report.json. */
  readonly isProse: (line: string) => boolean
  /** Where paragraphs of a text wrapped at a width end. */
  readonly ends: Ends
}

interface Open {
  heading?: ReadText
  title: string
  prose: ReadText[]
  tables: ReadTable[]
  place: Place
}

const opensTable = /^表格，/u
const closesTable = /^表格[结結]束/u

export function readEdition(file: File, clues: Clues, joined: boolean): Reading {
  const [title, ...lines] = linesOf(file, joined ? clues.ends : undefined)
  const start = placeBetween(file, 0, 0)
  const particulars: {name: string; value: ReadText}[] = []
  const sections: Open[] = [{title: '', prose: [], tables: [], place: start}]
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!
    const text = readText(file, line.start, line.end)
    const section = sections.at(-1)!
    const named = sections.length === 1 ? /^(\p{sc=Han}{4})：/u.exec(text.text) : null
    const particular =
      named && meantTerm(named[1]!)
        ? named
        : sections.length === 1
          ? /^(公[开開][机機][关關]|[发發]布日期|[统統][计計]期限)：/u.exec(text.text)
          : null
    if (particular) {
      const skip = particular[0].length
      particulars.push({name: particular[1]!, value: part(text, skip, text.text.length)})
      continue
    }
    const known = titleOf(line, text.text, clues.titles)
    if (known !== undefined) {
      sections.push({heading: text, title: known, prose: [], tables: [], place: text.place()})
    } else if (opensTable.test(text.text)) {
      const {table, next} = readTable(file, lines, index, captionBefore(section, clues), clues.units)
      section.tables.push(table)
      index = next
    } else {
      const row = clues.tabular.has(section.title) && !clues.isProse(text.text) ? readRow(text, clues.units) : undefined
      const caption = row?.cells.length ? captionBefore(section, clues) : undefined
      if (row && caption) section.tables.push({caption, rows: [row], place: row.place})
      else section.prose.push(text)
    }
  }
  const end = placeBetween(file, file.source.length, file.source.length)
  return {
    medium: 'TXT',
    ...(joined && {wrapped: true}),
    ...(title && {title: readText(file, title.start, title.end)}),
    particulars,
    sections: sections as ReadSection[],
    ...besidesOf(file),
    end,
  }
}

/** Addresses behind the words of links, and words in place of pictures. */
function besidesOf(file: File): Pick<Reading, 'links' | 'images'> {
  const found = (pattern: RegExp): ReadText[] =>
    [...file.source.matchAll(pattern)].map(({1: words = '', index}) => ({
      text: words.replace(/\s/g, ''),
      place: () => placeBetween(file, index + 1, index + 1 + words.length),
    }))
  return {
    links: found(/（([!-~\r\n]*[/@.#:?][!-~\r\n]*|[a-z][a-z0-9+.-]*:\/\/[^（）]+)）/gi),
    images: found(/^（[图圖]：(.*)）\r?$/gmu),
  }
}

/** The section title that a line is or is meant to be. */
function titleOf({blank}: Line, text: string, titles: readonly string[]): string | undefined {
  const words = label(text)
  if (titles.includes(words) || (blank >= 2 && /^(?:[注註][释釋]|附件|[联聯][系繫]方式)$/u.test(words))) return words
  if (blank < 2 || words.length > 60) return undefined
  const likely = titles.map((title) => [likeness(title, words), title] as const).sort((a, b) => b[0] - a[0])[0]
  if (likely && likely[0] > 0.5) return likely[1]
  return /^[一二三四五六七八九十]+、/u.test(words) && !/[。！？]$/u.test(words) ? '' : undefined
}

/** Takes the line before a table as its caption, where it is no sentence of the report. */
function captionBefore(section: Open, {isProse}: Clues): ReadText | undefined {
  const last = section.prose.at(-1)
  if (!last || isProse(last.text) || /[。！？；]$/u.test(last.text)) return undefined
  return section.prose.pop()
}

/** From the opening sentence to the closing one, or as far as rows go. `next` is the last line that belongs to it. */
function readTable(
  file: File,
  lines: readonly Line[],
  first: number,
  caption: ReadText | undefined,
  units: readonly string[],
): {table: ReadTable; next: number} {
  const rows: ReadRow[] = []
  const opening = readText(file, lines[first]!.start, lines[first]!.end)
  let announced = opening
  let at = first
  let closed = false
  const take = (sentence: ReadText): void => {
    const row = /^每行/u.test(sentence.text) ? undefined : readRow(sentence, units)
    if (closesTable.test(sentence.text)) closed = true
    else if (row) rows.push({...row, said: sentence})
    else rows.push({headers: [sentence], cells: [], said: sentence, place: sentence.place()})
  }
  for (; at < lines.length && !closed; at++) {
    const line = lines[at]!
    if (at > first && line.blank) break
    let sentences = sentencesOf(file, line)
    if (at === first) {
      const rest = sentences.findIndex(({text}) => !/^(?:表格，|每行先[读讀]|各列均[为為])/u.test(text))
      const count = rest < 0 ? sentences.length : rest
      const behind = sentences.slice(0, count).reduce((length, {text}) => length + text.length, 0)
      announced = part(opening, 0, behind)
      sentences = sentences.slice(count)
    }
    for (const sentence of sentences) take(sentence)
  }
  const table = {...(caption && {caption}), rows, announced, closed, place: opening.place()}
  return {table, next: at - 1}
}
