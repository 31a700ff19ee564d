// Numbers for cells → the smallest edits of the Markdown: what stands between two bars, and nothing else of the line.

import type {FactId} from '../form/form.ts'
import type {GridPlace, GridTable} from './grid.ts'
import type {Assignment} from './paste.ts'

export interface GridEdit {
  readonly place: GridPlace
  readonly text: string
}

/** `line` gives a line of the source, from 1. Cells that cannot be typed in are left out, and those that say it already. */
export function editsFor(
  tables: readonly GridTable[],
  assignments: readonly Assignment[],
  line: (number: number) => string,
): GridEdit[] {
  const cells = new Map(
    tables
      .flatMap(({body}) => body.flat())
      .flatMap((cell) => (cell.fact === undefined ? [] : [[cell.fact, cell] as const])),
  )
  // The last one for a cell counts.
  const wanted = new Map(assignments.map(({fact, text}) => [fact, text]))
  return [...wanted].flatMap(([fact, text]) => {
    const cell = cells.get(fact)
    if (!cell?.place || cell.written === text) return []
    const [number, start, , end] = cell.place
    const now = line(number).slice(start - 1, end - 1)
    const lead = /^\s*/u.exec(now)![0].length
    if (now.trim() === '') return [{place: cell.place, text: text === '' ? now : ` ${text} `}]
    const place: GridPlace = [number, start + lead, number, start + lead + now.trim().length]
    // An emptied cell keeps a blank.
    return [{place, text}]
  })
}

/** 其余填 0: a zero for each cell of these rows that can be typed in, is no total and says nothing. */
export function zeros(table: GridTable, only?: ReadonlySet<FactId>): Assignment[] {
  return table.body
    .flat()
    .filter(({fact, place, written, total}) => fact !== undefined && place && written === '' && total !== true)
    .filter(({fact}) => !only || only.has(fact!))
    .map(({fact}) => ({fact: fact!, text: '0'}))
}

/** The facts of the row that a cell stands in. */
export function rowOf({body}: GridTable, fact: FactId): ReadonlySet<FactId> {
  const row = body.find((cells) => cells.some((cell) => cell.fact === fact)) ?? []
  return new Set(row.flatMap((cell) => (cell.fact === undefined ? [] : [cell.fact])))
}

/** Each total that its parts give and that can be typed in: the sum, where something else is written; `=` follows them by itself. */
export function totals({body}: GridTable): Assignment[] {
  return body
    .flat()
    .filter(({place, sum, written}) => place && sum !== undefined && written !== sum && written !== '=')
    .map(({fact, sum}) => ({fact: fact!, text: sum!}))
}
