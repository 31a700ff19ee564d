// Cells of a table → the widths of its columns: never narrower than what cannot be broken, numbers in columns of equal
// width, the rest where it saves most lines.

import {breaks} from '../../../typography/line-break.ts'
import {classes} from '../../../typography/character.ts'
import {naturalWidth, visibleEnd} from '../line.ts'
import type {Shaped} from '../shape.ts'

export interface MeasuredCell {
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly head: boolean
  /** Rules and padding at both sides. */
  readonly padding: number
  readonly shaped: Shaped
}

export interface Columns {
  readonly widths: readonly number[]
  /** What the table would need at least, where `widths` could not be found. */
  readonly least: number
}

/** Widths that sum up to `total`; none where the table does not fit. */
export function columnWidths(cells: readonly MeasuredCell[], columnCount: number, total: number): Columns | {readonly least: number} {
  let least = leastWidths(cells, columnCount, breaks.discouraged)
  if (sum(least) > total) {
    const narrow = leastWidths(cells, columnCount, breaks.emergency)
    if (sum(narrow) > total) return {least: sum(narrow)}
    const share = (total - sum(narrow)) / (sum(least) - sum(narrow))
    least = narrow.map((width, column) => width + (least[column]! - width) * share)
    return {widths: least, least: sum(narrow)}
  }
  const numeric = numericColumns(cells, columnCount)
  const widths = equalize(least, numeric, cells, total)
  widen(widths, numeric, cells, total)
  return {widths, least: sum(least)}
}

/** Of each column the widest piece that holds together, where breaks of at least `threshold` are used. */
function leastWidths(cells: readonly MeasuredCell[], columnCount: number, threshold: number): number[] {
  const widths = new Array<number>(columnCount).fill(0)
  const spanning: [MeasuredCell, number][] = []
  for (const cell of cells) {
    const width = leastWidth(cell.shaped, threshold) + cell.padding
    if (cell.colspan === 1) widths[cell.column] = Math.max(widths[cell.column]!, width)
    else spanning.push([cell, width])
  }
  for (const [{column, colspan}, width] of spanning) {
    const lacking = width - sum(widths.slice(column, column + colspan))
    if (lacking > 0) for (let at = column; at < column + colspan; at++) widths[at]! += lacking / colspan
  }
  return widths
}

function leastWidth(shaped: Shaped, threshold: number): number {
  let [start, widest] = [0, 0]
  const {breaks: grades} = shaped
  for (let at = 1; at <= grades.length; at++) {
    if (at < grades.length && grades[at]! < threshold) continue
    widest = Math.max(widest, naturalWidth(shaped, start, visibleEnd(shaped, start, at)))
    start = at
  }
  return widest
}

/** Columns whose body holds nothing but numbers: digits and the marks around them. */
function numericColumns(cells: readonly MeasuredCell[], columnCount: number): boolean[] {
  const numeric = new Array<boolean>(columnCount).fill(false)
  const words = new Array<boolean>(columnCount).fill(false)
  for (const {head, column, colspan, shaped} of cells) {
    if (head) continue
    const number = colspan === 1 && shaped.kinds.every((kind) => kind >= classes.digit && kind !== classes.combining)
    if (number && shaped.kinds.length > 0) numeric[column] = true
    else if (shaped.kinds.length > 0 && shaped.text !== hole) words.fill(true, column, column + colspan)
  }
  return numeric.map((value, column) => value && !words[column])
}

/** What a draft prints for a number that is not known yet. */
const hole = '待填'

/** Columns of numbers get the width of the widest of them, two characters at least where there is room. */
function equalize(least: readonly number[], numeric: readonly boolean[], cells: readonly MeasuredCell[], total: number): number[] {
  const count = numeric.filter(Boolean).length
  if (count < 2) return [...least]
  const padding = Math.max(...cells.map((cell) => cell.padding))
  const size = Math.max(...cells.map(({shaped}) => shaped.sizes[0] ?? 0))
  const numbers = least.filter((_, column) => numeric[column])
  const widest = Math.max(...numbers)
  const others = sum(least) - sum(numbers)
  for (const wanted of [Math.max(widest, 2 * size + padding), widest]) {
    if (others + wanted * count <= total) return least.map((width, column) => (numeric[column] ? wanted : width))
  }
  return [...least]
}

/** A column, or all columns of numbers, which grow together. */
interface Unit {
  readonly columns: readonly number[]
  readonly cells: readonly MeasuredCell[]
}

/** In how many steps the spare width is given away, and how many cells of a column are asked at most. */
const steps = 48
const sample = 400

/** Gives what is left, step by step, to whom it saves most lines; at last to all alike. */
function widen(widths: number[], numeric: readonly boolean[], cells: readonly MeasuredCell[], total: number): void {
  const units = unitsOf(numeric, cells)
  const step = (total - sum(widths)) / steps
  let left = total - sum(widths)
  while (left > step / 2) {
    const gains = units.map((unit) => gain(unit, widths, step))
    const best = gains.indexOf(Math.max(...gains))
    if (best < 0 || gains[best]! <= 0) break
    const {columns} = units[best]!
    for (const column of columns) widths[column]! += step / columns.length
    left -= step
  }
  const rest = (total - sum(widths)) / widths.length
  for (let column = 0; column < widths.length; column++) widths[column]! += rest
}

function unitsOf(numeric: readonly boolean[], cells: readonly MeasuredCell[]): Unit[] {
  const groups: number[][] = [numeric.flatMap((value, column) => (value ? [column] : []))]
  numeric.forEach((value, column) => value || groups.push([column]))
  return groups.filter((columns) => columns.length > 0).map((columns) => {
    const own = cells.filter(({column, colspan, rowspan}) => columns.includes(column) && colspan === 1 && rowspan < 4)
    const every = Math.max(1, Math.ceil(own.length / sample))
    return {columns, cells: own.filter((_, index) => index % every === 0)}
  })
}

/** How many lines, counted in fractions, a step of width saves. */
function gain({columns, cells}: Unit, widths: readonly number[], step: number): number {
  let saved = 0
  for (const {column, shaped, padding} of cells) {
    const full = shaped.widthSum.at(-1)!
    const width = widths[column]! - padding
    if (full > width) saved += full / width - Math.max(1, full / (width + step / columns.length))
  }
  return saved
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
