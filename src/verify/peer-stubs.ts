// What heads the first column of a table of the office's own: grids have a cell for it, a text edition says it behind the
// table's size (每行先读“渠道”。). Where that sentence ends, the other editions tell.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {condensed, withoutAdded} from './apparatus.ts'
import {odd, type Said} from './odd.ts'
import {part} from './part.ts'
import type {Medium, ReadTable} from './reading.ts'
import {label, show} from './show.ts'

interface Stub {
  readonly words: string
  readonly place: Place
}

export interface StubbedTable {
  readonly medium: Medium
  readonly path: string
  /** Of a text edition: its body is what follows, without what the edition adds. */
  readonly table: ReadTable
  readonly stub: Stub
}

const opens = /^每行先[读讀]“/u
const ends = '”。'

/** `starts`: how the first row of each grid may be said. */
export function withStubs(
  tables: readonly {readonly medium: Medium; readonly path: string; readonly table: ReadTable}[],
  starts: readonly string[],
): readonly StubbedTable[] {
  const inGrid = ({corner, place}: ReadTable): Stub => {
    return {words: corner ? label(withoutAdded(corner.text, false)) : '', place: corner?.place() ?? place}
  }
  const known = tables.flatMap(({table}) => (table.body ? [] : [inGrid(table).words]))
  return tables.map(({medium, path, table}): StubbedTable => {
    if (!table.body) return {medium, path, table, stub: inGrid(table)}
    const body = condensed(table.body)
    const begin = opens.exec(body.text)?.[0].length ?? 0
    const isRow = begin === 0 || (known.includes('') && starts.some((row) => body.text.startsWith(row)))
    if (isRow) return {medium, path, table: {...table, body}, stub: {words: '', place: table.place}}
    const end = stubEnd(body.text, begin, known, starts)
    const said = part(body, begin, end)
    const rest = part(body, Math.min(end + ends.length, body.text.length), body.text.length)
    return {medium, path, table: {...table, body: rest}, stub: {words: said.text, place: said.place()}}
  })
}

function stubEnd(text: string, begin: number, known: readonly string[], starts: readonly string[]): number {
  const own = known.find((words) => text.startsWith(words + ends, begin))
  if (own !== undefined) return begin + own.length
  const rows = starts.map((row) => text.indexOf(ends + row, begin)).filter((at) => at >= 0)
  const stop = rows.length ? Math.min(...rows) : text.indexOf(ends, begin)
  return stop < 0 ? text.length : stop
}

export function* compareStubs(
  table: string,
  tables: readonly StubbedTable[],
  changed: ReadonlySet<string>,
): Generator<Diagnostic> {
  const found = odd(
    tables.map(({medium, path, stub}): Said => ({medium, path, ...stub})),
    changed,
  )
  if (!found) return
  const [{medium, words: actual, place}, {medium: other, words: expected}] = found
  const values = {medium, table, actual: show(actual, 160), other, expected: show(expected, 160)}
  yield diagnose('edition-differs', 'peerStub', values, place, {actual, expected})
}
