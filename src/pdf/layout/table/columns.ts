// Cells of a table → the widths of its columns: never narrower than what cannot be broken, numbers in columns of equal
// width, the rest where it saves most lines.

import {classes} from '../../../typography/character.ts'
import {breaks} from '../../../typography/line-break.ts'
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
  /** Of its text in one line. */
  readonly full: number
}

export interface Columns {
  readonly widths: readonly number[]
  /** What the table would need at least, where `widths` could not be found. */
  readonly least: number
}

/** Widths that sum up to `total`; none where the table does not fit. */
export function columnWidths(
  cells: readonly MeasuredCell[],
  columnCount: number,
  total: number,
): Columns | {readonly least: number} {
  let least = leastWidths(cells, columnCount, breaks.discouraged)
  if (sum(least) > total) {
    const narrow = leastWidths(cells, columnCount, breaks.emergency)
    if (sum(narrow) > total) return {least: sum(narrow)}
    const share = (total - sum(narrow)) / (sum(least) - sum(narrow))
    least = narrow.map((width, column) => width + (least[column]! - width) * share)
    return {widths: least, least: sum(narrow)}
  }
  const numeric = numericColumns(cells, columnCount)
  const start = leisure(least, cells, total)
  const widened = (from: number[], together: readonly boolean[]): number[] => {
    widen(from, together, cells, total)
    return from
  }
  const equal = widened(equalize(start, numeric, total), numeric)
  const rows = linesOf(cells, equal)
  if (Math.max(0, ...rows) <= tall) return {widths: equal, least: sum(least)}
  // Words in a column of two characters beside numbers that have room to spare: each number as wide as it is.
  const own = widened(
    [...start],
    numeric.map(() => false),
  )
  return {widths: sum(linesOf(cells, own)) < sum(rows) * worthIt ? own : equal, least: sum(least)}
}

/** From rows of so many lines on, columns of numbers need not be of one width, if a table gets so much shorter by that. */
const [tall, worthIt] = [5, 0.8]

/** How many lines the rows have whose cells stand in columns so wide, by width alone. */
function linesOf(cells: readonly MeasuredCell[], widths: readonly number[]): number[] {
  const lines: number[] = []
  for (const {row, column, rowspan, colspan, full, padding, head} of cells) {
    if (head || rowspan > 1) continue
    const room = sum(widths.slice(column, column + colspan)) - padding
    lines[row] = Math.max(lines[row] ?? 1, Math.ceil(full / Math.max(room, 1)))
  }
  return Object.values(lines)
}

/** What each column needs so that no word or number is divided and no column of words is one of single characters. */
export function wholeWidths(cells: readonly MeasuredCell[], columnCount: number): readonly number[] {
  return leisure(leastWidths(cells, columnCount, breaks.discouraged), cells, Infinity)
}

/** What a table needs at least, its words whole; and so that no column of words is one of single characters. */
export function leastWidth(
  cells: readonly MeasuredCell[],
  columnCount: number,
): {readonly whole: number; readonly legible: number} {
  const least = leastWidths(cells, columnCount, breaks.discouraged)
  return {whole: sum(least), legible: sum(wholeWidths(cells, columnCount))}
}

/** Of each column the widest piece that holds together, where breaks of at least `threshold` are used. */
function leastWidths(cells: readonly MeasuredCell[], columnCount: number, threshold: number): number[] {
  const widths = new Array<number>(columnCount).fill(0)
  const spanning: [MeasuredCell, number][] = []
  for (const cell of cells) {
    const width = widestPiece(cell.shaped, threshold) + cell.padding
    if (cell.colspan === 1) widths[cell.column] = Math.max(widths[cell.column]!, width)
    else spanning.push([cell, width])
  }
  for (const [{column, colspan}, width] of spanning) {
    const lacking = width - sum(widths.slice(column, column + colspan))
    if (lacking > 0) for (let at = column; at < column + colspan; at++) widths[at]! += lacking / colspan
  }
  return widths
}

function widestPiece(shaped: Shaped, threshold: number): number {
  let [start, widest] = [0, 0]
  const {breaks: grades} = shaped.measures
  for (let at = 1; at <= grades.length; at++) {
    if (at < grades.length && grades[at]! < threshold) continue
    widest = Math.max(widest, naturalWidth(shaped, start, visibleEnd(shaped, start, at)))
    start = at
  }
  return widest
}

/**
 * Two characters beside each other in every column of words, where there is room: a label is no column of single ones.
 */
function leisure(least: readonly number[], cells: readonly MeasuredCell[], total: number): readonly number[] {
  const widths = [...least]
  for (const {column, colspan, shaped, full, padding} of cells) {
    if (colspan > 1) continue
    const wanted = Math.min(2 * (shaped.measures.sizes[0] ?? 0), full) + padding
    widths[column] = Math.max(widths[column]!, wanted)
  }
  return sum(widths) <= total ? widths : least
}

/** Columns whose body holds nothing but numbers: digits and the marks around them. */
function numericColumns(cells: readonly MeasuredCell[], columnCount: number): boolean[] {
  const numeric = new Array<boolean>(columnCount).fill(false)
  const words = new Array<boolean>(columnCount).fill(false)
  for (const {head, column, colspan, shaped} of cells) {
    if (head) continue
    const {kinds} = shaped.measures
    if (kinds.length === 0) continue
    const digits = kinds.every((kind) => kind >= classes.digit && kind !== classes.combining)
    if (colspan === 1 && (digits || shaped.text === hole)) numeric[column] = true
    else words.fill(true, column, column + colspan)
  }
  return numeric.map((value, column) => value && !words[column])
}

/** What a draft prints for a number that is not known yet. */
const hole = '待填'

/** Columns of numbers get the width of the widest of them, where there is room. */
function equalize(least: readonly number[], numeric: readonly boolean[], total: number): number[] {
  const numbers = least.filter((_, column) => numeric[column])
  const widest = Math.max(0, ...numbers)
  const fits = sum(least) - sum(numbers) + widest * numbers.length <= total
  return least.map((width, column) => (fits && numeric[column] ? widest : width))
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
  return groups
    .filter((columns) => columns.length > 0)
    .map((columns) => {
      const own = cells.filter(({column, colspan, rowspan}) => columns.includes(column) && colspan === 1 && rowspan < 4)
      const every = Math.max(1, Math.ceil(own.length / sample))
      return {columns, cells: own.filter((_, index) => index % every === 0)}
    })
}

/** How many lines, counted in fractions, a step of width saves. */
function gain({columns, cells}: Unit, widths: readonly number[], step: number): number {
  let saved = 0
  for (const {column, full, padding} of cells) {
    const width = widths[column]! - padding
    if (full > width) saved += full / width - Math.max(1, full / (width + step / columns.length))
  }
  return saved
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
