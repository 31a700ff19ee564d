// Parts of a table that stand on one page → glyph runs and rules. Cells come in reading order; a repeated head, a label
// that goes on from the page before and row heads beside further columns are artifacts.

import type {Item, Rectangle} from '../page.ts'
import {emAscent, paintLine} from '../paint.ts'
import type {TableCell, TableLayout} from './heights.ts'

/** Paints the parts `from` up to `to`, the head above them where the table goes on; top left corner at x, y. */
export function paintTable(
  table: TableLayout,
  {from, to}: {readonly from: number; readonly to: number},
  x: number,
  y: number,
  items: Item[],
): void {
  const {grid, parts, cells} = table
  const [firstRow, lastRow] = [parts[from]!.row, parts[to - 1]!.row]
  const head = from > 0 ? grid.headCount : 0
  const shown = Array.from({length: head + to - from}, (_, at) => (at < head ? at : from + at - head))
  const tops = [y]
  for (const index of shown) tops.push(tops.at(-1)! + parts[index]!.height)
  paintRules(table, shown, tops, x, items)
  /** Where the parts of each row begin and end among those shown. */
  const begins = new Map<number, number>()
  const ends = new Map<number, number>()
  shown.forEach((index, at) => {
    const {row} = parts[index]!
    if (!begins.has(row)) begins.set(row, at)
    ends.set(row, at + 1)
  })
  const paint = (cell: TableCell, artifact: boolean): void => {
    const row = Math.max(cell.row, cell.row < head ? 0 : firstRow)
    const last = Math.min(cell.row + cell.rowspan - 1, cell.row < head ? head - 1 : lastRow)
    const [begin, end] = [begins.get(row)!, ends.get(last)!]
    const standing = {shown: shown.slice(begin, end), top: tops[begin]!, bottom: tops[end]!, x}
    paintCell(table, cell, {...standing, artifact: artifact || cell.repeated === true}, items)
  }
  for (const cell of cellsOfRows(table, 0, head)) paint(cell, true)
  for (const index of table.spanning) {
    const cell = cells[index]!
    if (cell.row < firstRow && cell.row + cell.rowspan > firstRow && cell.row >= head) paint(cell, true)
  }
  const goesOn = (parts[from]!.lines?.from ?? 0) > 0
  for (const cell of cellsOfRows(table, firstRow, lastRow + 1)) {
    paint(cell, goesOn && cell.rowspan > 1 && cell.row === firstRow)
  }
}

function cellsOfRows({cells, starts}: TableLayout, from: number, to: number): readonly TableCell[] {
  return cells.slice(starts[from], starts[to])
}

/** Where a cell stands on this page: the parts of its rows shown here, and the box they make. */
interface Standing {
  readonly shown: readonly number[]
  readonly top: number
  readonly bottom: number
  readonly x: number
  readonly artifact: boolean
}

function paintCell(
  table: TableLayout,
  cell: TableCell,
  {shown, top, bottom, x, artifact}: Standing,
  items: Item[],
): void {
  const {style, edges, parts} = table
  const {shaped, lines} = cell
  const {size, pitch, align} = cell.style
  if (shaped.codePoints.length === 0) return
  const cut = cell.rowspan === 1 ? parts[shown[0]!]!.lines : undefined
  const own = cut ? lines.slice(cut.from, parts[shown.at(-1)!]!.lines!.to) : lines
  const height = own.length > 0 ? (own.length - 1) * pitch + size : 0
  if (artifact && height > bottom - top) return
  const inset = style.paddingX + style.rule / 2
  const left = x + edges[cell.column]! + inset
  const measure = edges[cell.column + cell.colspan]! - edges[cell.column]! - 2 * inset
  const begins = cut ? top + (cut.from === 0 ? style.paddingY : 0) : top + (bottom - top - height) / 2
  own.forEach((line, index) => {
    paintLine(shaped, line, {x: left, y: begins + index * pitch + size * emAscent, measure, align, artifact}, items)
  })
}

/** Lines between cells and the frame around them, each as long as it goes. */
function paintRules(
  {grid, style, edges, parts, cells}: TableLayout,
  shown: readonly number[],
  tops: readonly number[],
  x: number,
  items: Item[],
): void {
  const {columnCount, owners} = grid
  const owner = (at: number, column: number): number => owners[parts[shown[at]!]!.row * columnCount + column]!
  const {rule, frame, color} = style
  const [top, bottom, right] = [tops[0]!, tops.at(-1)!, edges.at(-1)!]
  const rectangle = (left: number, above: number, width: number, height: number): void => {
    items.push({type: 'rectangle', x: left, y: above, width, height, color} satisfies Rectangle)
  }
  for (let at = 1; at < shown.length; at++) {
    const joined = (column: number): boolean => {
      const index = owner(at, column)
      if (index < 0 || index !== owner(at - 1, column)) return false
      return cells[index]!.rowspan > 1 || parts[shown[at]!]!.row === parts[shown[at - 1]!]!.row
    }
    for (let column = 0; column < columnCount; column++) {
      if (joined(column)) continue
      const start = column
      while (column + 1 < columnCount && !joined(column + 1)) column++
      rectangle(x + edges[start]!, tops[at]! - rule / 2, edges[column + 1]! - edges[start]!, rule)
    }
  }
  for (let column = 1; column < columnCount; column++) {
    for (let at = 0; at < shown.length; at++) {
      if (owner(at, column) === owner(at, column - 1)) continue
      const start = at
      while (at + 1 < shown.length && owner(at + 1, column) !== owner(at + 1, column - 1)) at++
      rectangle(x + edges[column]! - rule / 2, tops[start]!, rule, tops[at + 1]! - tops[start]!)
    }
  }
  rectangle(x, top, right, frame)
  rectangle(x, bottom - frame, right, frame)
  rectangle(x, top, frame, bottom - top)
  rectangle(x + right - frame, top, frame, bottom - top)
}
