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
}

/** What the rows of a table have in common. */
export interface Usual {
  readonly width: number
  readonly count: number
  /** Cells up to the last one that is written. */
  readonly written: number
  /** Whether most rows have a cell below each header, edge by edge. */
  readonly exact: boolean
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
    exact: lines.filter((one) => isExact(one, header)).length * 2 > lines.length,
    width: mostCommon(counted.map(({width}) => width)) ?? 0,
    count: mostCommon(counted.map(({cells}) => cells.length)) ?? 0,
    written: mostCommon(counted.map(({cells}) => written(cells).length)) ?? 0,
  }
}

/**
 * Each cell with its header; undefined where the row does not say. `slots` are the form's in its order; `grid`: the file
 * has a cell for every place, so that a row that lost one cannot be told by its width.
 */
export function place(
  line: Line,
  header: Header,
  usual: Usual,
  slots: readonly Slot[],
  grid: boolean,
): readonly Placed[] | undefined {
  const {leaves} = header
  const named = leaves.filter(({text}) => text !== '')
  const cut = written(line.cells)
  if (usual.written > Math.max(named.length, slots.length)) return byPlace(line, header, usual)
  if (cut.every((cell) => !blank(cell))) {
    const ordered = inOrder(cut, header, slots)
    if (ordered) return ordered
  }
  // A blank at the end, where a lost cell makes no row narrower: either may have happened.
  if ((grid || !header.placed) && cut.length > 0 && cut.length < named.length) return undefined
  const placed = byPlace(line, header, usual)
  if (placed) return placed
  const wide = !header.placed || line.width === header.width
  const count = header.placed ? leaves.length : usual.count
  if (!wide || line.width !== usual.width || line.cells.length !== count) return undefined
  const rest = line.cells.slice(named.length)
  return rest.every(blank) ? inOrder(line.cells.slice(0, named.length), header, slots) : undefined
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
  if (leaves.length === slots.length && leaves.every(({from}) => from >= 0))
    return leaves.every(({text, slot}, index) => (slot ? same(slot, slots[index]!) : text === ''))
  if (leaves.some(({slot}) => !slot)) return false
  const order = leaves.map(({slot}) => slots.findIndex((one) => same(one, slot!)))
  return (
    leaves.every(({from}) => from < 0) && order.every((at, index) => at >= 0 && (index === 0 || at > order[index - 1]!))
  )
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
  const placed = header.leaves.flatMap(({from, to, slot}): Placed[] => {
    const cell = slot && line.cells.find((one) => one.column === from && end(one) === to)
    return cell && slot ? [{slot, cell}] : []
  })
  return placed.length ? placed : undefined
}
