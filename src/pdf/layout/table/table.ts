// A table of the print tree → its layout: lines of each cell, heights of its rows, and the strips that pages are made
// of. Tall rows are cut between lines; the head is repeated wherever the table goes on.

import type {BlockStyle, TableStyle} from '../../../style/style.ts'
import {classes} from '../../../typography/character.ts'
import {breaks} from '../../../typography/line-break.ts'
import type {PrintElement} from '../../print-tree.ts'
import type {Overflow} from '../faults.ts'
import {fit} from '../fit.ts'
import {type Line, naturalWidth} from '../line.ts'
import {type Letters, proseOf} from '../prose.ts'
import {type ShapeCache, type Shaped, shape} from '../shape.ts'
import {columnWidths, leastWidth, type MeasuredCell} from './columns.ts'
import {type Grid, type GridCell, gridOf} from './grid.ts'

export interface TableCell extends GridCell {
  readonly shaped: Shaped
  readonly style: BlockStyle
  readonly lines: readonly Line[]
  /** Of its text, first line's em box to last line's. */
  readonly textHeight: number
}

/** A row, or a line of a tall one. */
export interface RowPart {
  readonly row: number
  readonly height: number
  /** The lines of each of the row's cells that stand in this part; absent: all. */
  readonly lines?: {readonly from: number; readonly to: number}
}

export interface TableLayout {
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
  readonly parts: readonly RowPart[]
  /** Of the head's rows together. */
  readonly headHeight: number
  /** Whether a page has room for all of it and the heading above. */
  readonly fits: boolean
}

export interface TableSetting {
  readonly style: TableStyle
  readonly styleOf: (element: PrintElement) => BlockStyle
  readonly letters: Letters
  readonly cache: ShapeCache
  readonly node: number | undefined
  /** Room across and, on an empty page, down. */
  readonly width: number
  readonly height: number
  /** What stands above it at least where a page begins with its heading. */
  readonly above: number
  readonly overflow: (overflow: Overflow) => void
}

/** Undefined, and an overflow said, where the columns do not fit. */
export function layoutTable(element: PrintElement, setting: TableSetting): TableLayout | undefined {
  const {styleOf, letters, cache, width, overflow} = setting
  const grid = gridOf(element)
  const node = element.node ?? setting.node
  const shaped = grid.cells.map((cell) => {
    const own = styleOf(cell.element)
    const plain = shape(proseOf(cell.element, cell.element.children, own, letters, node), cache)
    return {...cell, style: own, shaped: cell.element.name === 'th' ? withNumbers(plain) : plain}
  })
  const measured = shaped.map(
    (cell): MeasuredCell => ({
      ...cell,
      padding: 0,
      head: cell.row < grid.headCount,
      full: naturalWidth(cell.shaped, 0, cell.shaped.codePoints.length),
    }),
  )
  const across = padded(setting.style, leastWidth(measured, grid.columnCount), grid.columnCount, width)
  const padding = 2 * across.paddingX + across.rule
  const columns = columnWidths(
    measured.map((cell) => ({...cell, padding})),
    grid.columnCount,
    width,
  )
  if (!('widths' in columns)) {
    overflow({node, kind: 'table', found: columns.least, expected: width})
    return undefined
  }
  const edges = [0]
  for (const one of columns.widths) edges.push(edges.at(-1)! + one)
  const cells = shaped.map((cell): TableCell => {
    const inner = edges[cell.column + cell.colspan]! - edges[cell.column]! - padding
    const lines = cellLines(cell.shaped, cell.style, inner)
    return {...cell, lines, textHeight: cell.shaped.codePoints.length > 0 ? heightOf(lines.length, cell.style) : 0}
  })
  const style = squeezed(across, rowHeights(grid, cells, across), setting.height - setting.above)
  const heights = rowHeights(grid, cells, style)
  const headHeight = sum(heights.slice(0, grid.headCount))
  const room = setting.height - headHeight
  const labelRoom = room * belowCaption
  for (const cell of cells)
    if (cell.rowspan > 1 && cell.row >= grid.headCount) makeRoom(heights, cell, labelRoom, style)
  const tallest = Math.max(
    0,
    ...cells.map(({rowspan, textHeight}) => (rowspan > 1 ? textHeight + 2 * style.paddingY + style.rule : 0)),
  )
  if (tallest > labelRoom) overflow({node, kind: 'height', found: tallest, expected: labelRoom})
  const parts = heights.flatMap((height, row) => partsOf({grid, cells, row, height, room, style}))
  if (headHeight > setting.height / 2) overflow({node, kind: 'height', found: headHeight, expected: setting.height / 2})
  const starts = new Array<number>(grid.rowCount + 1).fill(cells.length)
  for (let index = cells.length - 1; index >= 0; index--) starts[cells[index]!.row] = index
  for (let row = grid.rowCount - 1; row >= 0; row--) starts[row] = Math.min(starts[row]!, starts[row + 1]!)
  const spanning = cells.flatMap(({rowspan}, index) => (rowspan > 1 ? [index] : []))
  const fits = sum(heights) <= setting.height - setting.above
  return {grid, style, cells, starts, spanning, edges, parts, headHeight, fits}
}

/** The room beside the text of cells: less than wished where the columns would have no room otherwise. */
function padded(
  style: TableStyle,
  words: ReturnType<typeof leastWidth>,
  columnCount: number,
  width: number,
): TableStyle {
  const room = (needed: number): number => ((width - needed) / columnCount - style.rule) / 2 - rounding
  const legible = room(words.legible)
  const paddingX = Math.min(
    style.paddingX,
    Math.max(leastPadding, legible < leastPadding ? room(words.whole) : legible),
  )
  return paddingX < style.paddingX ? {...style, paddingX} : style
}

/** Less room above and below the text of cells, where a page has room for the whole table by that. */
function squeezed(style: TableStyle, heights: readonly number[], room: number): TableStyle {
  const excess = sum(heights) - room
  const paddingY = style.paddingY - excess / (2 * heights.length) - rounding
  return excess > 0 && paddingY >= leastPadding ? {...style, paddingY} : style
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** In points: text that touches a rule is hard to read. */
const [leastPadding, rounding] = [1, 0.001]

/** Long words of a left-aligned cell are set full; short ones and those in the middle in lines of like length. */
function cellLines(shaped: Shaped, {align}: BlockStyle, width: number): Line[] {
  const lines = fit(shaped, width, width, align === 'center' ? 'balance' : 'ragged')
  return align === 'justify' && lines.length > 2 ? fit(shaped, width, width, 'justify') : lines
}

function heightOf(lines: number, {pitch, size}: BlockStyle): number {
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

/** A header whose words and number are one name (指标10, 第1季度) with no break between them unless nothing else helps. */
function withNumbers(shaped: Shaped): Shaped {
  const {kinds, breaks: grades} = shaped.measures
  if (!kinds.includes(classes.digit) || !kinds.includes(classes.han)) return shaped
  const own = grades.slice()
  const join = (at: number): void => {
    if (own[at]! < breaks.mandatory) own[at] = Math.min(own[at]!, breaks.emergency)
  }
  for (let at = 1; at < kinds.length; at++) {
    const [left, right] = [kinds[at - 1]!, kinds[at]!]
    if (left === classes.digit && right === classes.han) join(at)
    if (left !== classes.han || right !== classes.digit) continue
    join(at)
    // The two characters before the number: what it counts.
    if (kinds[at - 2] === classes.han) join(at - 1)
  }
  return {...shaped, measures: {...shaped.measures, breaks: own}}
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
