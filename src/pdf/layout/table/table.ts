// A table of the print tree → its layout: the widths of its columns, the lines of each cell, and by heights.ts the rows.
// One that is too wide may be set as several, some of its columns in each.

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
import {columnsOf, type Grid, type GridCell, gridOf} from './grid.ts'
import {heightOf, leastPadding, rounding, type TableCell, type TableLayout, withHeights} from './heights.ts'
import {columnGroups} from './split.ts'

/** What the cells of a table are shaped with. */
export interface Lettering {
  readonly styleOf: (element: PrintElement) => BlockStyle
  readonly letters: Letters
  readonly cache: ShapeCache
  readonly node: number | undefined
}

export interface TableSetting {
  readonly style: TableStyle
  /** Room across and, on an empty page, down. */
  readonly width: number
  readonly height: number
  /** What stands above it at least where a page begins with its heading. */
  readonly above: number
  readonly overflow: (overflow: Overflow) => void
}

/** The cells of a table, shaped and measured. */
export interface ShapedTable {
  readonly node: number | undefined
  readonly grid: Grid
  readonly cells: readonly ShapedCell[]
}

interface ShapedCell extends MeasuredCell, GridCell {
  readonly style: BlockStyle
  readonly repeated?: boolean
}

export function shapeTable(element: PrintElement, {styleOf, letters, cache, node: around}: Lettering): ShapedTable {
  const grid = gridOf(element)
  const node = element.node ?? around
  const cells = grid.cells.map((cell): ShapedCell => {
    const style = styleOf(cell.element)
    const plain = shape(proseOf(cell.element, cell.element.children, style, letters, node), cache)
    const shaped = cell.element.name === 'th' ? withNumbers(plain) : plain
    const full = naturalWidth(shaped, 0, shaped.codePoints.length)
    return {...cell, style, shaped, padding: 0, head: cell.row < grid.headCount, full}
  })
  return {node, grid, cells}
}

/** Whether a table fits without a word or a number being divided. */
export function isWhole({grid, cells}: ShapedTable, {style, width}: TableSetting): boolean {
  const room = width - grid.columnCount * (2 * leastPadding + style.rule)
  return leastWidth(cells, grid.columnCount).whole <= room
}

/** In more parts nobody reads a table as one. */
const mostParts = 4

/**
 * A table that is too wide, as several below each other, each with some of its columns behind those that head the rows;
 * as one where that is of no use.
 */
export function splitTable(table: ShapedTable, setting: TableSetting): readonly TableLayout[] {
  const {grid, cells} = table
  const padding = 2 * leastPadding + setting.style.rule
  const padded = cells.map((cell) => ({...cell, padding}))
  const groups = columnGroups(grid, padded, setting.width)
  const parts =
    groups && groups.length <= mostParts
      ? groups.map((group, index): ShapedTable => {
          const heads = (column: number): boolean => index > 0 && column < group.stub
          const own = cells.map((cell): ShapedCell => (heads(cell.column) ? {...cell, repeated: true} : cell))
          return {...table, ...columnsOf(grid, own, group)}
        })
      : [table]
  const layouts = parts.map((part) => layoutTable(part, setting))
  return layouts.every((layout) => layout !== undefined) ? layouts : []
}

/** Undefined, and an overflow said, where the columns do not fit. */
export function layoutTable({node, grid, cells: shaped}: ShapedTable, setting: TableSetting): TableLayout | undefined {
  const {width, overflow} = setting
  const across = padded(setting.style, leastWidth(shaped, grid.columnCount), grid.columnCount, width)
  const padding = 2 * across.paddingX + across.rule
  const columns = columnWidths(
    shaped.map((cell) => ({...cell, padding})),
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
  const starts = new Array<number>(grid.rowCount + 1).fill(cells.length)
  for (let index = cells.length - 1; index >= 0; index--) starts[cells[index]!.row] = index
  for (let row = grid.rowCount - 1; row >= 0; row--) starts[row] = Math.min(starts[row]!, starts[row + 1]!)
  const spanning = cells.flatMap(({rowspan}, index) => (rowspan > 1 ? [index] : []))
  const room = {page: setting.height, above: setting.above}
  return withHeights({grid, style: across, cells, starts, spanning, edges, room}, across.paddingY, (fault) =>
    overflow({node, ...fault}),
  )
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

/** Long words of a left-aligned cell are set full; short ones and those in the middle in lines of like length. */
function cellLines(shaped: Shaped, {align}: BlockStyle, width: number): Line[] {
  const lines = fit(shaped, width, width, align === 'center' ? 'balance' : 'ragged')
  return align === 'justify' && lines.length > 2 ? fit(shaped, width, width, 'justify') : lines
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
