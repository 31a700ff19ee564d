// The cells beside a row's label → which belongs below which header. Where that cannot be known, none: a row that has lost
// a cell does not say which.

import type {FoundCell} from '../found.ts'
import {end, mostCommon} from './grid.ts'
import type {Header, Leaf, Slot} from './header.ts'

/** The cells of one row that begin in it and stand right of its label. */
export interface Line {
  readonly cells: readonly FoundCell[]
  /** Of the whole row, its label and what lies over it included. */
  readonly width: number
  /** Whether a cell of a row above reaches into it right of its label: the row's own cells are not all that stand in it. */
  readonly reached: boolean
}

/** What the rows of a table have in common. */
export interface Usual {
  readonly width: number
  readonly count: number
  /** Cells up to the last one that is written. */
  readonly written: number
  /** Whether most rows have a cell below each header, edge by edge. */
  readonly exact: boolean
  /** Between which grid columns the cells of more than one row stand. */
  readonly edges: ReadonlySet<string>
  /** How many there are to compare one with. */
  readonly rows: number
}

export interface Placed {
  readonly slot: Slot
  readonly cell: FoundCell
}

const blank = ({text, doubt}: FoundCell): boolean => text.trim() === '' && doubt === undefined

function written(cells: readonly FoundCell[]): readonly FoundCell[] {
  return cells.slice(0, cells.findLastIndex((cell) => !blank(cell)) + 1)
}

export function usualOf(lines: readonly Line[], header: Header): Usual {
  const some = lines.filter(({cells}) => !cells.every(blank))
  const counted = some.length ? some : lines
  return {
    rows: counted.length,
    edges: new Set(counted.map(edgesOf).filter((one, index, all) => all.indexOf(one) !== index)),
    exact: lines.filter((one) => isExact(one, header)).length * 2 > lines.length,
    width: mostCommon(counted.map(({width}) => width)) ?? 0,
    count: mostCommon(counted.map(({cells}) => cells.length)) ?? 0,
    written: mostCommon(counted.map(({cells}) => written(cells).length)) ?? 0,
  }
}

/** sheet: a cell for every place, so that a row that lost one cannot be told by its width; text: the order of cells alone. */
export type Layout = 'cells' | 'sheet' | 'text'

/**
 * Each cell with its header; undefined where the row does not say. `slots` are the form's in its order. A figure without any
 * header is the only column's where no further cell stands beside it; in a sheet, whose blank columns are not there, never.
 */
export function place(
  line: Line,
  header: Header,
  usual: Usual,
  slots: readonly Slot[],
  layout: Layout,
): readonly Placed[] | undefined {
  const {leaves} = header
  const named = leaves.filter(({text}) => text !== '')
  const cut = written(line.cells)
  if (usual.written > Math.max(named.length, slots.length)) return byPlace(line, header, usual)
  if (line.reached) return byPlace(line, header, usual)
  if (cut.every((cell) => !blank(cell))) {
    const alone = (line.cells.length === 1 && layout !== 'sheet') || leaves.some(({slot}) => slot)
    const ordered = alone && isWhole(line, cut, header, {usual, slots, layout}) && inOrder(cut, header, slots)
    if (ordered && (layout !== 'sheet' || isBelow(ordered, header))) return ordered
  }
  // A blank at the end, where a lost cell makes no row narrower: either may have happened.
  // A sheet does not keep columns at its right that are blank: they count as if they were there.
  const columns = layout === 'sheet' ? Math.max(leaves.length, slots.length) : leaves.length
  const least = Math.max(named.length, Math.min(columns, slots.length))
  if ((layout === 'sheet' || !header.placed) && cut.length > 0 && cut.length < least) return undefined
  const placed = byPlace(line, header, usual)
  if (placed) return placed
  const wide = !header.placed || line.width === header.width
  const count = header.placed ? leaves.length : usual.count
  if (!wide || line.width !== usual.width || line.cells.length !== count) return undefined
  const rest = line.cells.slice(named.length)
  return rest.every(blank) && isWhole(line, cut, header, {usual, slots, layout})
    ? inOrder(line.cells.slice(0, named.length), header, slots)
    : undefined
}

/** In a sheet a figure stands in a column: below its header or, where that is known to have none, below none. */
function isBelow(placed: readonly Placed[], {leaves, placed: known}: Header): boolean {
  if (!known) return true
  return placed.every(({slot, cell}) => {
    const leaf = leaves.find((one) => one.slot && same(one.slot, slot))
    return !leaf || (leaf.from <= cell.column && cell.column < leaf.to)
  })
}

/** So many rows of one length show that none of them has lost a cell. */
const several = 4

/**
 * Whether a header that has lost its words, in a row that has lost a figure, would have been noticed. Where places are known,
 * it is a blank place, which counts unless it stands behind the others in every row; where they are not, only the last column
 * may be absent, from several rows.
 */
function isWhole(
  line: Line,
  cut: readonly FoundCell[],
  header: Header,
  {usual, slots, layout}: {readonly usual: Usual; readonly slots: readonly Slot[]; readonly layout: Layout},
): boolean {
  const {leaves} = header
  const {cells, width} = line
  if (!header.placed) {
    const has = (slot: Slot): boolean => leaves.some((leaf) => leaf.slot && same(leaf.slot, slot))
    if (!leaves.some(({slot}) => slot)) return layout !== 'text'
    if (!slots.slice(0, -1).every(has)) return false
    return has(slots.at(-1)!) || (usual.rows >= several && cut.length === usual.written)
  }
  if (cut.length >= slots.length) return true
  if (layout !== 'sheet' && width !== header.width) return false
  const heads = leaves.filter(({corner}) => !corner)
  const first = heads.findIndex(({text}) => text === '')
  if (heads.slice(Math.max(first, 0)).some(({text}) => first >= 0 && text !== '')) return false
  if (layout === 'sheet' && (first >= 0 || heads.length < slots.length))
    return usual.rows > 1 && cut.length === usual.written
  if (isExact(line, header)) return true
  // Every column has its header, and the row a cell for each.
  const all = heads.length === slots.length && heads.every(({slot}) => slot) && distinct(heads)
  if (all && cells.length === heads.length) return true
  const enough = cells.length === heads.length || (first >= 0 && cells.length < heads.length)
  return enough && usual.edges.has(edgesOf(line))
}

function edgesOf({cells}: Line): string {
  return cells.map((cell) => `${cell.column}-${end(cell)}`).join(' ')
}

/** As many cells as headers: one after the other. Where a column has a header that is not counted, its cells would be. */
function inOrder(cells: readonly FoundCell[], header: Header, slots: readonly Slot[]): readonly Placed[] | undefined {
  const {leaves, strange} = header
  if (strange) return undefined
  const named = leaves.filter(({text}) => text !== '')
  if (cells.length === named.length && named.every(({slot}) => slot) && distinct(named))
    return cells.map((cell, index) => ({slot: named[index]!.slot!, cell}))
  if (cells.length !== slots.length) return undefined
  return fits(header, slots) ? cells.map((cell, index) => ({slot: slots[index]!, cell})) : undefined
}

/** Whether the headers that are known stand where the form has them, and nothing else is headed. */
function fits({leaves}: Header, slots: readonly Slot[]): boolean {
  if (!leaves.some(({slot}) => slot)) return slots.length === 1 && leaves.every(({text}) => text === '')
  if (!distinct(leaves.filter(({slot}) => slot))) return false
  if (leaves.length !== slots.length || leaves.some(({from}) => from < 0)) return false
  // Of two that have lost their words, either may be the other.
  if (leaves.filter(({slot}) => !slot).length > 1) return false
  return leaves.every(({text, slot}, index) => (slot ? same(slot, slots[index]!) : text === ''))
}

function same(a: Slot, b: Slot): boolean {
  return a.column.id === b.column.id && a.row?.id === b.row?.id
}

function distinct(leaves: readonly Leaf[]): boolean {
  return new Set(leaves.map(({slot}) => `${slot?.row?.id}/${slot?.column.id}`)).size === leaves.length
}

/** Whether each cell stands below exactly one header, and each header above exactly one cell. */
function isExact({cells}: Line, {leaves, placed}: Header): boolean {
  const edges = (from: number, to: number): string => `${from}-${to}`
  const heads = new Set(leaves.map(({from, to}) => edges(from, to)))
  return placed && cells.length === leaves.length && cells.every((one) => heads.has(edges(one.column, end(one))))
}

/**
 * Below the header that has the same edges, in a row exactly as wide as the header and as the other rows. Where most rows do
 * not keep to the edges of the headers, that one cell has those of a header is chance; so it is where a cell ends inside one.
 */
function byPlace(line: Line, header: Header, usual: Usual): readonly Placed[] | undefined {
  if (!header.placed || !usual.exact || line.width !== header.width || line.width !== usual.width) return undefined
  const starts = new Set(header.leaves.map(({from}) => from))
  const ends = new Set(header.leaves.map(({to}) => to))
  if (!line.cells.every((one) => starts.has(one.column) && ends.has(end(one)))) return undefined
  const cornered = header.leaves.filter(({corner}) => corner)
  if (line.cells.some((one) => !blank(one) && cornered.some(({from, to}) => one.column < to && from < end(one))))
    return undefined
  const placed = header.leaves.flatMap(({from, to, slot}): Placed[] => {
    const cell = slot && line.cells.find((one) => one.column === from && end(one) === to)
    return cell && slot ? [{slot, cell}] : []
  })
  return placed.length ? placed : undefined
}
