// A found table → its rows with their own cells, what lies over them from above, and how wide each is.

import type {FoundCell, FoundTable} from '../found.ts'

export interface Row {
  readonly index: number
  /** Cells that begin in this row, from the left. */
  readonly own: readonly FoundCell[]
  /** All cells that lie over this row, those of rows above among them, from the left. */
  readonly over: readonly FoundCell[]
  /** How many grid columns are taken, counted from the left edge. */
  readonly width: number
}

export interface Grid {
  readonly table: FoundTable
  readonly rows: readonly Row[]
}

export function gridOf(table: FoundTable): Grid {
  const own: FoundCell[][] = Array.from({length: table.rows}, () => [])
  const over: FoundCell[][] = Array.from({length: table.rows}, () => [])
  for (const cell of table.cells) {
    own[cell.row]?.push(cell)
    for (let row = cell.row; row < cell.row + cell.rowspan; row++) over[row]?.push(cell)
  }
  const byColumn = (a: FoundCell, b: FoundCell): number => a.column - b.column
  const rows = own.map((cells, index): Row => {
    const laid = over[index]!.sort(byColumn)
    return {
      index,
      own: cells.sort(byColumn),
      over: laid,
      width: laid.reduce((most, {column, colspan}) => Math.max(most, column + colspan), 0),
    }
  })
  return {table, rows}
}

export function end({column, colspan}: FoundCell): number {
  return column + colspan
}

/** The number that stands most often; of several the largest: what is lost makes a row shorter. */
export function mostCommon<T extends number | string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | undefined
  for (const [value, count] of counts) {
    const most = best === undefined ? 0 : counts.get(best)!
    if (best === undefined || count > most || (count === most && value > best)) best = value
  }
  return best
}
