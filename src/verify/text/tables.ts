// The lines of a table in a text edition → the table: its opening sentences, its rows, its end. A table of the form is cut
// into its rows by their sentences; of the office's own only the other editions know where one ends.

import type {File} from '../position.ts'
import {placeBetween} from '../position.ts'
import type {ReadRow, ReadTable, ReadText} from '../reading.ts'
import type {Line} from './lines.ts'
import {readText, sentencesOf} from './lines.ts'
import {readRow} from './table.ts'

export const opensTable = /^表格，共/u
const closesTable = /^表格[结結]束。?$/u
const preface = /^(?:表格，|每行先[读讀]|各列均[为為])/u

/** Where a table stands: from its opening line to the line behind its last one. */
export interface Extent {
  readonly first: number
  readonly behind: number
}

/** Of the lines that follow each other without a blank one, those from the opening to the end that the table says. */
export function extentOf(lines: readonly Line[], first: number): Extent {
  const {behind} = lines[first]!
  for (let last = behind - 1; last > first; last--) {
    if (closesTable.test(lines[last]!.text)) return {first, behind: last + 1}
  }
  return {first, behind}
}

/** `units` of the form, longest first; `wrapped`: its lines may be broken anywhere. */
export function readTable(
  file: File,
  lines: readonly Line[],
  {first, behind}: Extent,
  caption: ReadText | undefined,
  {
    units,
    wrapped,
    statutory,
  }: {readonly units: readonly string[]; readonly wrapped: boolean; readonly statutory: boolean},
): ReadTable {
  const closed = closesTable.test(lines[behind - 1]!.text)
  const end = closed ? behind - 1 : behind
  const place = placeBetween(file, lines[first]!.start, lines[first]!.end)
  const named = {...(caption && {caption}), closed, place}
  if (!statutory) {
    const [from, to] = [lines[first]!.start, lines[end - 1]!.end]
    const stop = from + (/^[^。]*。?/u.exec(file.source.slice(from, to))?.[0].length ?? 0)
    const rows = lines.slice(first, end).flatMap(({start, end}): ReadRow[] => {
      const begin = Math.max(start, stop)
      if (end <= begin) return []
      const said = readText(file, begin, end)
      return said.text ? [{headers: [said], cells: [], said, place: said.place()}] : []
    })
    return {...named, rows, announced: readText(file, from, stop), body: readText(file, Math.min(stop, to), to)}
  }
  const stretches = wrapped
    ? [[lines[first]!.start, lines[end - 1]!.end] as const]
    : lines.slice(first, end).map(({start, end}) => [start, end] as const)
  const sentences = stretches.flatMap(([start, end]) => sentencesOf(file, start, end))
  const rest = sentences.findIndex(({text}) => !preface.test(text))
  const count = rest < 0 ? sentences.length : rest
  return {
    ...named,
    rows: sentences.slice(count).map((sentence): ReadRow => {
      const row = readRow(sentence, units)
      return row ? {...row, said: sentence} : {headers: [sentence], cells: [], said: sentence, place: sentence.place()}
    }),
    announced: joined(sentences.slice(0, count)),
  }
}

function joined(sentences: readonly ReadText[]): ReadText {
  const [first] = sentences
  const last = sentences.at(-1)
  return {
    text: sentences.map(({text}) => text).join(''),
    place: () => ({...first!.place(), endLine: last!.place().endLine, endColumn: last!.place().endColumn}),
  }
}
