// A table whose columns and lines stand → how high its rows are with so much room in them, and the parts that pages are
// made of. Tall rows are cut between lines.

import type {BlockStyle, TableStyle} from '../../../style/style.ts'
import type {Overflow} from '../faults.ts'
import type {Line} from '../line.ts'
import type {Shaped} from '../shape.ts'
import type {Grid, GridCell} from './grid.ts'

export interface TableCell extends GridCell {
  readonly shaped: Shaped
  readonly style: BlockStyle
  readonly lines: readonly Line[]
  /** Of its text, first line's em box to last line's. */
  readonly textHeight: number
  /** It heads rows that have stood beside it before: drawn and not read again. */
  readonly repeated?: boolean
}

/** A row, or a line of a tall one. */
export interface RowPart {
  readonly row: number
  readonly height: number
  /** The lines of each of the row's cells that stand in this part; absent: all. */
  readonly lines?: {readonly from: number; readonly to: number}
}

/** A table whose columns and lines stand. */
export interface SetTable {
  readonly grid: Grid
  readonly style: TableStyle
  /** In reading order. */
  readonly cells: readonly TableCell[]
  /** Index of each row's first cell, and at last how many cells there are. */
  readonly starts: readonly number[]
  /** Indexes of the cells that span rows. */
  readonly spanning: readonly number[]
  /** Left edge of each column and, at last, the right edge of the table. */
  readonly edges: readonly number[]
  /** Of an empty page; and what stands above the table at least where a page begins with its heading. */
  readonly room: {readonly page: number; readonly above: number}
}

export interface TableLayout extends SetTable {
  readonly parts: readonly RowPart[]
  /** Of the head's rows together. */
  readonly headHeight: number
  /** Whether a page has room for all of it and the heading above. */
  readonly fits: boolean
}

/** In points: text that touches a rule is hard to read. */
export const [leastPadding, rounding] = [1, 0.001]

/** No more room than `paddingY` above and below the text of cells; less where a page holds the whole table by that. */
export function withHeights(
  set: SetTable,
  paddingY: number,
  say: (fault: Pick<Overflow, 'kind' | 'found' | 'expected'>) => void = () => undefined,
): TableLayout {
  const {grid, cells, room: whole} = set
  const wished = paddingY < set.style.paddingY ? {...set.style, paddingY} : set.style
  const style = squeezed(wished, rowHeights(grid, cells, wished), whole.page - whole.above)
  const heights = rowHeights(grid, cells, style)
  const headHeight = sum(heights.slice(0, grid.headCount))
  const room = whole.page - headHeight
  const labelRoom = room * belowCaption
  for (const cell of cells)
    if (cell.rowspan > 1 && cell.row >= grid.headCount) makeRoom(heights, cell, labelRoom, style)
  const tallest = Math.max(
    0,
    ...cells.map(({rowspan, textHeight}) => (rowspan > 1 ? textHeight + 2 * style.paddingY + style.rule : 0)),
  )
  if (tallest > labelRoom) say({kind: 'height', found: tallest, expected: labelRoom})
  const parts = heights.flatMap((height, row) => partsOf({grid, cells, row, height, room, style}))
  if (headHeight > whole.page / 2) say({kind: 'height', found: headHeight, expected: whole.page / 2})
  return {...set, style, parts, headHeight, fits: sum(heights) <= whole.page - whole.above}
}

/** Less room above and below the text of cells, where a page has room for the whole table by that. */
function squeezed(style: TableStyle, heights: readonly number[], room: number): TableStyle {
  const excess = sum(heights) - room
  const paddingY = style.paddingY - excess / (2 * heights.length) - rounding
  return excess > 0 && paddingY >= leastPadding ? {...style, paddingY} : style
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** Of the text of a cell, first line's em box to last line's. */
export function heightOf(lines: number, {pitch, size}: BlockStyle): number {
  return (lines - 1) * pitch + size
}

/** Each row as high as its highest cell; what a spanning cell lacks is shared by its rows. */
function rowHeights({rowCount}: Grid, cells: readonly TableCell[], style: TableStyle): number[] {
  const around = 2 * style.paddingY + style.rule
  const heights = new Array<number>(rowCount).fill(around)
  for (const {row, rowspan, textHeight} of cells) {
    if (rowspan === 1) heights[row] = Math.max(heights[row]!, textHeight + around)
  }
  for (const {row, rowspan, textHeight} of cells) {
    if (rowspan === 1) continue
    let there = 0
    for (let at = row; at < row + rowspan; at++) there += heights[at]!
    const lacking = textHeight + around - there
    if (lacking > 0) for (let at = row; at < row + rowspan; at++) heights[at]! += lacking / rowspan
  }
  return heights
}

/** Share of a page that is left for a table's label where caption and headings stand above it. */
const belowCaption = 0.85

/**
 * Makes the first row that a label spans higher, where the label would need a row that does not fit on the page with it.
 * Rows that no page can hold are cut anyway.
 */
function makeRoom(
  heights: number[],
  {row, rowspan, textHeight}: TableCell,
  room: number,
  {paddingY, rule}: TableStyle,
): void {
  const needs = textHeight + 2 * paddingY + rule
  let there = heights[row]!
  for (let at = row + 1; at < row + rowspan && there < needs; at++) {
    if (heights[at]! <= room && there + heights[at]! > room) {
      heights[row]! += needs - there
      return
    }
    there += heights[at]!
  }
}

/** Rows that take more than this share of a page are cut between lines: no page stays empty for them. */
const tallRow = 0.3

interface Row {
  readonly grid: Grid
  readonly cells: readonly TableCell[]
  readonly row: number
  readonly height: number
  /** Of a page below the head. */
  readonly room: number
  readonly style: TableStyle
}

/** One part, or as many as lines where `room` cannot hold the row or it would leave too much of a page empty. */
function partsOf({grid: {headCount}, cells, row, height, room, style}: Row): RowPart[] {
  if (height <= room * tallRow || row < headCount) return [{row, height}]
  const own = cells.filter((cell) => cell.row === row && cell.rowspan === 1)
  const natural = Math.max(...own.map(({textHeight}) => textHeight)) + 2 * style.paddingY + style.rule
  // Made higher for a label beside it: its lines do not fill it.
  if (height <= room && height > natural + 1) return [{row, height}]
  const count = Math.max(...own.map(({lines}) => lines.length))
  const pitch = Math.max(...own.map((cell) => cell.style.pitch))
  return Array.from({length: count}, (_, line) => {
    const edge = line === 0 || line === count - 1 ? style.paddingY + style.rule / 2 : 0
    return {row, height: pitch + edge, lines: {from: line, to: line + 1}}
  })
}
