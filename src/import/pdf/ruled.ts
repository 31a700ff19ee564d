// The lines and the text of a page → its ruled tables: lines that touch make a grid, places of the grid that no line parts
// are one cell, text belongs to the cell that it stands in. What crosses a line is in doubt.

import {type Run, readCellText} from '../cell.ts'
import type {FoundCell, FoundTable} from '../found.ts'
import type {Item, Page, Segment} from './page.ts'

/** Points; lines that are nearer are one. */
const near = 2

export interface RuledTable {
  readonly table: FoundTable
  readonly top: number
  readonly bottom: number
}

export interface Ruled {
  readonly tables: readonly RuledTable[]
  /** Text of no table. */
  readonly rest: readonly Item[]
}

/** `before` is how many tables the pages before have. */
export function ruledTables({number, items, segments}: Page, before: number): Ruled {
  const lines = joined(segments)
  const groups = groupsOf(lines)
  const tables: RuledTable[] = []
  const used = new Set<Item>()
  const loose = lines.filter((line) => !groups.some((group) => group.includes(line)))
  for (const group of groups.sort((a, b) => topOf(b) - topOf(a))) {
    const found = tableOf(group, items, loose, `第${number}页，第${before + tables.length + 1}张表`)
    if (!found) continue
    for (const item of found.items) used.add(item)
    tables.push({table: found.table, top: topOf(group), bottom: Math.min(...downs(group).map(({from}) => from))})
  }
  return {tables, rest: items.filter((item) => !used.has(item))}
}

const acrosses = (lines: readonly Segment[]): Segment[] => lines.filter(({across}) => across)
const downs = (lines: readonly Segment[]): Segment[] => lines.filter(({across}) => !across)
const topOf = (lines: readonly Segment[]): number => Math.max(...downs(lines).map(({to}) => to))

/** Lines that go on in one another as one. */
function joined(segments: readonly Segment[]): Segment[] {
  const found: Segment[] = []
  const sorted = [...segments].sort((a, b) => Number(a.across) - Number(b.across) || a.at - b.at || a.from - b.from)
  // The same place up to a point or two, however many thin strokes it was drawn with.
  const rows = new Map<number, Segment[]>()
  let [row, at, kind] = [-1, Number.NaN, false]
  for (const one of sorted) {
    if (row < 0 || one.across !== kind || one.at - at > near / 2) rows.set(++row, [])
    ;[at, kind] = [one.at, one.across]
    rows.get(row)!.push(one)
  }
  for (const own of rows.values()) {
    let last: Segment | undefined
    for (const one of own.sort((a, b) => a.from - b.from)) {
      if (last && one.from <= last.to + near) {
        last = {...last, to: Math.max(last.to, one.to)}
        found[found.length - 1] = last
      } else {
        last = {...one, at: own[0]!.at}
        found.push(last)
      }
    }
  }
  return found
}

const touches = (a: Segment, b: Segment): boolean =>
  a.across !== b.across && a.at >= b.from - near && a.at <= b.to + near && b.at >= a.from - near && b.at <= a.to + near

/** Lines that touch, directly or by others; of a table are at least two each way. */
function groupsOf(lines: readonly Segment[]): Segment[][] {
  const left = new Set(lines)
  const across = acrosses(lines)
  const down = downs(lines)
  const groups: Segment[][] = []
  for (const first of lines) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const one of group)
      for (const other of one.across ? down : across)
        if (left.has(other) && touches(one, other)) {
          left.delete(other)
          group.push(other)
        }
    if (acrosses(group).length > 1 && downs(group).length > 1) groups.push(group)
  }
  return groups
}

function edgesOf(places: readonly number[]): number[] {
  const found: number[] = []
  for (const one of [...places].sort((a, b) => a - b)) if (!found.length || one - found.at(-1)! > near) found.push(one)
  return found
}

function tableOf(
  group: readonly Segment[],
  items: readonly Item[],
  loose: readonly Segment[],
  name: string,
): {table: FoundTable; items: readonly Item[]} | undefined {
  // A table may be open at its sides.
  const ends = acrosses(group).flatMap(({from, to}) => [from, to])
  const xs = edgesOf([...downs(group).map(({at}) => at), Math.min(...ends), Math.max(...ends)])
  const ys = edgesOf(acrosses(group).map(({at}) => at)).reverse()
  const [columns, rows] = [xs.length - 1, ys.length - 1]
  if (columns < 1 || rows < 1 || columns * rows < 2 || columns > 200 || rows > 500) return undefined
  const parts = (across: boolean, at: number, from: number, to: number): boolean =>
    group.some(
      (one) =>
        one.across === across
        && Math.abs(one.at - at) <= near
        && Math.min(one.to, to) - Math.max(one.from, from) > (to - from) / 2,
    )
  // Which cell each place of the grid belongs to.
  const cellOf = new Int32Array(columns * rows).fill(-1)
  const regions: [row: number, column: number][][] = []
  for (let start = 0; start < columns * rows; start++) {
    if (cellOf[start]! >= 0) continue
    const region: [number, number][] = [[Math.floor(start / columns), start % columns]]
    cellOf[start] = regions.length
    const take = (row: number, column: number): void => {
      if (cellOf[row * columns + column]! >= 0) return
      cellOf[row * columns + column] = regions.length
      region.push([row, column])
    }
    for (const [row, column] of region) {
      const [left, right, top, bottom] = [xs[column]!, xs[column + 1]!, ys[row]!, ys[row + 1]!]
      if (column + 1 < columns && !parts(false, right, bottom, top)) take(row, column + 1)
      if (row + 1 < rows && !parts(true, bottom, left, right)) take(row + 1, column)
      if (column > 0 && !parts(false, left, bottom, top)) take(row, column - 1)
      if (row > 0 && !parts(true, top, left, right)) take(row - 1, column)
    }
    regions.push(region)
  }
  const open = openRegions()
  const inside = items.filter(
    ({x, y, width, size}) =>
      x + width / 2 > xs[0]! && x + width / 2 < xs.at(-1)! && y + size / 3 < ys[0]! && y + size / 3 > ys.at(-1)!,
  )
  const placeOf = (x: number, y: number): number => {
    const column = xs.findLastIndex((edge) => edge <= x)
    const row = ys.findLastIndex((edge) => edge >= y)
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : cellOf[row * columns + column]!
  }
  const texts: Item[][] = regions.map(() => [])
  const doubtful = new Set<number>()
  for (const item of inside) {
    const middle = item.y + item.size / 3
    const [first, own, last] = [item.x + near, item.x + item.width / 2, item.x + item.width - near].map((x) =>
      placeOf(x, middle),
    )
    const crosses = item.width > 2 * near && (first !== own || last !== own)
    for (const part of crosses ? partedAt(item, xs) : [item]) {
      const place = placeOf(part.x + part.width / 2, middle)
      if (place >= 0) texts[place]!.push(part)
    }
    // Wider than its cell: the text of several cells may have been taken for one, and where it is to be parted is a guess.
    if (crosses) for (const one of [first!, own!, last!]) if (one >= 0) doubtful.add(one)
  }
  const cells = regions.flatMap((region, index): FoundCell[] => {
    const [ownRows, ownColumns] = [region.map(([row]) => row), region.map(([, column]) => column)]
    const [row, column] = [Math.min(...ownRows), Math.min(...ownColumns)]
    const [rowspan, colspan] = [Math.max(...ownRows) - row + 1, Math.max(...ownColumns) - column + 1]
    const whole = region.length === rowspan * colspan
    const {text, doubt} = readCellText(linesOf(texts[index]!).map((line) => runsOf(line, loose)))
    if (open.has(index) && texts[index]!.length === 0) return []
    const unsure = doubt ?? (whole && !doubtful.has(index) && !open.has(index) ? undefined : 'object')
    const cell: FoundCell = {
      row,
      column,
      rowspan: whole ? rowspan : 1,
      colspan: whole ? colspan : 1,
      text,
      ...(unsure !== undefined && {doubt: unsure}),
      where: {words: `${name}第${row + 1}行第${column + 1}列`},
    }
    return [cell]
  })
  const table: FoundTable = {type: 'table', cells, rows, columns, where: {words: name}}
  return {table, items: inside}

  /** Beside a row that ends before the others do, there is no cell. */
  function openRegions(): Set<number> {
    const found = new Set<number>()
    for (const [column, edge] of [
      [0, xs[0]!],
      [columns - 1, xs[columns]!],
    ] as const) {
      const without = ys.slice(0, -1).flatMap((top, row) => (parts(false, edge, ys[row + 1]!, top) ? [] : [row]))
      if (without.length < rows) for (const row of without) found.add(cellOf[row * columns + column]!)
    }
    return found
  }
}

/** A piece of text that crosses lines of the grid, parted at the blanks that stand there: 10449 | 条. */
function partedAt(item: Item, xs: readonly number[]): Item[] {
  const breadths = Array.from(item.text, (one) => (/[\u2E80-\uFFEF“”‘’—…]/u.test(one) ? 2 : 1))
  const unit = item.width / breadths.reduce((sum, one) => sum + one, 0)
  const parts: Item[] = []
  let [text, start, x] = ['', item.x, item.x]
  Array.from(item.text).forEach((one, index) => {
    const end = x + breadths[index]! * unit
    if (one === ' ' && text !== '' && xs.some((edge) => Math.abs(edge - (x + end) / 2) < item.size / 2)) {
      parts.push({...item, text, x: start, width: x - start})
      ;[text, start] = ['', end]
    } else text += one
    x = end
  })
  return [...parts, {...item, text, x: start, width: x - start}]
}

/** Text of one line each, from the top; raised text belongs to the line that it stands at. */
export function linesOf(items: readonly Item[]): Item[][] {
  const lines: Item[][] = []
  for (const item of [...items].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const line = lines.findLast((one) =>
      one.some(({y, size}) => Math.abs(y - item.y) < Math.max(size, item.size) * 0.45),
    )
    if (line) line.push(item)
    else lines.push([item])
  }
  return lines.map((line) => line.sort((a, b) => a.x - b.x))
}

/** Small text beside a larger one is a mark; what a line goes through is struck. */
export function runsOf(line: readonly Item[], loose: readonly Segment[]): Run[] {
  const largest = Math.max(...line.map(({size}) => size))
  return line.map(({text, x, y, width, size}): Run => {
    const struck = loose.some(
      ({across, at, from, to}) =>
        across
        && at > y + size * 0.15
        && at < y + size * 0.6
        && Math.min(to, x + width) - Math.max(from, x) > width / 3,
    )
    return {text, ...(size < largest * 0.8 && {raised: true}), ...(struck && {struck: true})}
  })
}
