// The rows and cells of a table, from HTML or PDF, with their spans → its numbers with the headers above and beside each.
// Spans are laid out as the table model of HTML does. Works without scope, headers and ids; where they are there, they must
// say the same.

import type {Place} from '../diagnostic/place.ts'
import type {ReadCell, ReadRow, ReadTable, ReadText} from './reading.ts'
import {label} from './show.ts'

export interface TableCell {
  readonly header: boolean
  readonly text: ReadText
  readonly rowspan: number
  readonly colspan: number
  readonly id?: string
  /** The direction that a header is marked for. */
  readonly scope?: 'row' | 'column'
  /** Ids of the headers that the cell names. */
  readonly names: readonly string[]
}

export interface TableRow {
  readonly cells: readonly TableCell[]
  readonly place: Place
}

export interface TableParts {
  readonly caption?: ReadText
  /** Rows by row group in reading order. */
  readonly groups: readonly {readonly inHead: boolean; readonly rows: readonly TableRow[]}[]
  readonly place: Place
}

interface GridCell extends TableCell {
  readonly row: number
  readonly column: number
}

interface GridRow {
  readonly place: Place
  readonly inHead: boolean
  readonly cells: readonly GridCell[]
  /** How many columns are taken, those of spans from above among them. */
  readonly width: number
}

/** Spans are bounded by the HTML standard, and here also so that a hostile page costs no memory. */
const MOST_SLOTS = 500_000

/** Lays every cell into the first free slots of its row; row spans end with their row group. */
function layOut({groups}: TableParts): GridRow[] {
  const grid: GridRow[] = []
  let slots = 0
  for (const {inHead, rows} of groups) {
    const first = grid.length
    const taken: Set<number>[] = rows.map(() => new Set())
    for (const [index, {cells, place}] of rows.entries()) {
      const laid: GridCell[] = []
      let column = 0
      for (const cell of cells) {
        while (taken[index]!.has(column)) column++
        const rowspan = Math.max(1, Math.min(cell.rowspan, rows.length - index))
        const colspan = Math.max(1, Math.min(cell.colspan, 1000))
        slots += rowspan * colspan
        if (slots > MOST_SLOTS) return grid
        for (let y = index; y < index + rowspan; y++) for (let x = column; x < column + colspan; x++) taken[y]!.add(x)
        laid.push({...cell, rowspan, colspan, row: first + index, column})
        column += colspan
      }
      grid.push({place, inHead, cells: laid, width: taken[index]!.size})
    }
  }
  return grid
}

/** How many rows at the top hold column headers: those of the head, else those that end with a header. */
function headRows(grid: readonly GridRow[]): number {
  const marked = grid.findIndex(({inHead}) => !inHead)
  if (marked !== 0) return marked < 0 ? grid.length : marked
  const body = grid.findIndex(({cells}) => !cells.at(-1)?.header)
  return body < 0 ? grid.length : body
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The table as it is read. */
export function readTable(table: TableParts): ReadTable {
  const grid = layOut(table)
  const cells = grid.flatMap((row) => row.cells)
  const top = headRows(grid)
  const body = grid.slice(top)
  const figures = body.map((row) => row.cells.filter(({header}) => !header)).filter((row) => row.length)
  const first = mostCommon(figures.map((row) => row[0]!.column))
  const width = mostCommon(figures.map((row) => row.length))
  const head = cells.filter(({row}) => row < top)
  const columns = Array.from({length: width}, (_, index) =>
    head.filter(({header, column, colspan}) => header && column <= first + index && first + index < column + colspan),
  )
  const headers = new Map(cells.flatMap((cell) => (cell.header && cell.id !== undefined ? [[cell.id, cell]] : [])))
  let open: readonly GridCell[] = []
  const rows = body.map((row, index): ReadRow => {
    open = [...open.filter((cell) => top + index < cell.row + cell.rowspan), ...row.cells.filter(({header}) => header)]
    const beside = open
    const numbers = row.cells.filter(({header}) => !header)
    const shifted = numbers.some(({column, colspan}, at) => column !== first + at || colspan !== 1)
    return {
      headers: beside.map(({text}) => text),
      cells: numbers.map((cell, at) => readCell(cell, columns[at] ?? [], beside, headers)),
      ...(shifted && {shifted}),
      place: row.place,
    }
  })
  const corner = head.find((cell) => cell.column + cell.colspan <= first)
  const misdirected = cells.filter(({header, scope, row}) => header && scope && (scope === 'row') === row < top)
  return {
    ...(table.caption && {caption: table.caption}),
    ...(corner && {corner: corner.text}),
    columns: columns.map((column) => column.map(({text}) => text)),
    heads: columns.map((_, index) => {
      return head.findLast(({column, colspan}) => column <= first + index && first + index < column + colspan)?.text
    }),
    rows,
    misdirected: misdirected.map(({text}) => text),
    uneven: uneven(grid),
    place: table.place,
  }
}

/** Rows that take more or fewer columns than most. */
function uneven(grid: readonly GridRow[]): ReadTable['uneven'] {
  const expected = mostCommon(grid.map(({width}) => width))
  return grid.flatMap(({place, width}) => (width === expected ? [] : [{place, actual: width, expected}]))
}

/** A number, and the headers that it names where they are others than those above and beside it. */
function readCell(
  {text, names}: GridCell,
  above: readonly GridCell[],
  beside: readonly GridCell[],
  headers: ReadonlyMap<string, GridCell>,
): ReadCell {
  const cell = {headers: above.map((header) => header.text), value: text}
  if (!names.some((name) => headers.has(name))) return cell
  const wanted = new Set([...above, ...beside])
  const agrees = names.every((name) => wanted.delete(headers.get(name)!)) && !wanted.size
  if (agrees) return cell
  return {...cell, claims: names.map((name) => label(headers.get(name)?.text.text ?? '') || `#${name}`).join('，')}
}
