// A table of the print tree → its regular grid: which cell covers which place, spans included. Measures nothing.

import type {PrintElement} from '../../print-tree.ts'

export interface GridCell {
  readonly element: PrintElement
  /** First row and column, from 0; the head's rows count too. */
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

export interface Grid {
  readonly rowCount: number
  readonly columnCount: number
  /** Rows of the thead. */
  readonly headCount: number
  /** In reading order. */
  readonly cells: readonly GridCell[]
  /** For row × column the index of the cell that covers the place; -1 where none does. */
  readonly owners: Int32Array
}

/** Spans that leave their part of the table (thead, tbody) end with it. */
export function gridOf(table: PrintElement): Grid {
  const parts = elementsOf(table).filter(({name}) => name === 'thead' || name === 'tbody')
  const rows = parts.flatMap((part) => elementsOf(part).map((row) => ({row, part})))
  const headCount = rows.filter(({part}) => part.name === 'thead').length
  const taken: boolean[][] = rows.map(() => [])
  const cells: GridCell[] = []
  rows.forEach(({row: element}, row) => {
    const bottom = row < headCount ? headCount : rows.length
    let column = 0
    for (const cell of elementsOf(element)) {
      while (taken[row]![column]) column++
      const rowspan = Math.min(spanOf(cell, 'rowspan'), bottom - row)
      const colspan = spanOf(cell, 'colspan')
      cells.push({element: cell, row, column, rowspan, colspan})
      for (const below of taken.slice(row, row + rowspan)) below.fill(true, column, extend(below, column + colspan))
      column += colspan
    }
  })
  const columnCount = cells.reduce((most, {column, colspan}) => Math.max(most, column + colspan), 0)
  const owners = ownersOf(cells, rows.length, columnCount)
  return {rowCount: rows.length, columnCount, headCount, cells, owners}
}

function ownersOf(cells: readonly GridCell[], rowCount: number, columnCount: number): Int32Array {
  const owners = new Int32Array(rowCount * columnCount).fill(-1)
  cells.forEach(({row, column, rowspan, colspan}, index) => {
    for (let below = row; below < row + rowspan; below++) {
      owners.fill(index, below * columnCount + column, below * columnCount + column + colspan)
    }
  })
  return owners
}

/** Some of a table's columns: those that head its rows, up to `stub`, and those from `from` up to `to`. */
export interface ColumnGroup {
  readonly stub: number
  readonly from: number
  readonly to: number
}

/** The cells in these columns as a grid of their own; no cell may stand in such a column and in one left out. */
export function columnsOf<Cell extends GridCell>(
  {rowCount, headCount}: Pick<Grid, 'rowCount' | 'headCount'>,
  cells: readonly Cell[],
  {stub, from, to}: ColumnGroup,
): {readonly grid: Grid; readonly cells: readonly Cell[]} {
  const own = cells.flatMap((cell): Cell[] => {
    const {column} = cell
    if (column < stub) return [cell]
    return column >= from && column < to ? [{...cell, column: column - from + stub}] : []
  })
  const columnCount = stub + to - from
  const owners = ownersOf(own, rowCount, columnCount)
  return {grid: {rowCount, columnCount, headCount, cells: own, owners}, cells: own}
}

export function elementsOf({children}: PrintElement): PrintElement[] {
  return children.filter((child) => child.type === 'element')
}

/** No browser spans more than this either. */
const mostSpan = 1000

function spanOf({attributes}: PrintElement, name: 'rowspan' | 'colspan'): number {
  const value = Number(attributes[name] ?? 1)
  return Number.isInteger(value) && value > 0 ? Math.min(value, mostSpan) : 1
}

/** Makes room up to `length` and gives it back, for fill. */
function extend(row: boolean[], length: number): number {
  while (row.length < length) row.push(false)
  return length
}
