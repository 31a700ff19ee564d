// Marks of notes in a statutory table: taken off its numbers and labels, so that 541[1] is read as 541 and is never 5411; and
// said by themselves, each under what it stands behind, to be held against those of the other editions.

import {cut, part} from './part.ts'
import type {ReadTable, ReadText} from './reading.ts'
import {label} from './show.ts'

/** Behind the words of a cell in a grid. */
const ofGrid = /(?<!\])(?:\[\d{1,4}\])+$/u
/** In the sentences of a text edition. */
const ofText = /（[注註](\d{1,4})）/gu

function marksAt({text}: ReadText): number {
  const at = text.search(ofGrid)
  return at < 0 ? text.length : at
}

function bare(text: ReadText): ReadText {
  const at = marksAt(text)
  return at === text.text.length ? text : part(text, 0, at)
}

/** The table without marks; what is one text stays one. */
export function withoutNoteMarks(table: ReadTable): ReadTable {
  const {caption, corner, columns, heads, rows} = table
  if (!textsOf(table).some((text) => marksAt(text) < text.text.length)) return table
  const known = new Map<ReadText, ReadText>()
  const of = (text: ReadText): ReadText => {
    const found = known.get(text) ?? bare(text)
    known.set(text, found)
    return found
  }
  return {
    ...table,
    ...(caption && {caption: of(caption)}),
    ...(corner && {corner: of(corner)}),
    ...(columns && {columns: columns.map((column) => column.map(of))}),
    ...(heads && {heads: heads.map((head) => head && of(head))}),
    rows: rows.map((row) => ({
      ...row,
      headers: row.headers.map(of),
      cells: row.cells.map((cell) => ({...cell, headers: cell.headers.map(of), value: of(cell.value)})),
    })),
  }
}

/** Each text of a table once, however many rows and columns it spans. */
function textsOf({caption, corner, columns = [], rows}: ReadTable): readonly ReadText[] {
  const beside = [caption, corner].filter((text) => text !== undefined)
  const cells = rows.flatMap((row) => [...row.headers, ...row.cells.map(({value}) => value)])
  return [...new Set([...beside, ...columns.flat(), ...cells])]
}

/** The marks of a table, each under the number or the end of the label that it stands behind, in one order for all editions. */
export function noteMarksOf(table: ReadTable): readonly string[] {
  const said = table.rows.flatMap(({marks = []}) => marks)
  const seen = textsOf(table).flatMap((text) => {
    const at = marksAt(text)
    const behind = subject(text.text.slice(0, at))
    return [...text.text.slice(at).matchAll(/\d+/gu)].map(([number]) => `${behind}[${number}]`)
  })
  return [...said, ...seen].sort()
}

/** A sentence of a text edition without its marks, and these. */
export function cutNoteMarks(
  sentence: ReadText,
  units: readonly string[],
): {readonly rest: ReadText; readonly marks: readonly string[]} {
  const found = [...sentence.text.matchAll(ofText)]
  if (found.length === 0) return {rest: sentence, marks: []}
  const marks = found.map(({1: number, index}) => {
    const chunk = sentence.text
      .slice(0, index)
      .replace(ofText, '')
      .split(/[，；：]/u)
      .at(-1)!
    const unit = units.find((one) => chunk.endsWith(one) && /(?:\d|待填)$/u.test(chunk.slice(0, -one.length)))
    return `${subject(unit === undefined ? chunk : chunk.slice(0, -unit.length))}[${number}]`
  })
  return {
    rest: cut(
      sentence,
      found.map(({0: words, index}) => [index, index + words.length]),
    ),
    marks,
  }
}

/** A number at the end of a text, else its last letters: a text edition says a label without its numbering and its unit. */
function subject(text: string): string {
  const words = label(text).replace(/（[单單]位：[^）]*）$/u, '')
  const [number] = /(?<![\d.])[\d.]+$/u.exec(words) ?? []
  return number ?? words.replace(/[^\p{L}\p{N}]/gu, '').slice(-4)
}
