// Strips → pages: as much on each as fits, ended where it costs least. Lines after a table go back to the page's grid.

import type {Item} from './page.ts'
import type {RowStrip, Strip} from './strip.ts'
import {paintTable} from './table/paint.ts'

/** Room of a page, in points: the type area's height, upright and landscape, and the pitch of its grid. */
export interface Room {
  readonly height: number
  readonly turned: number
  readonly pitch: number
}

/** A strip on a page, its top in points below the type area's upper edge. */
export interface Placed {
  readonly strip: Strip
  readonly top: number
}

/** In the units of a strip's cost. */
const costs = {
  /** A page left empty; a part of it costs its share, no more: gaps are not spread over pages that text could fill. */
  empty: 100,
  /** Each page: to save one, words that announce a list may end another. */
  page: 60,
  /** A last page that holds next to nothing. */
  short: 30,
} as const
/** Of a page: a last one that holds less is short. */
const shortest = 0.2
/** Ends of a page that cost so much more than its best one are not followed. */
const following = 60
/** Rounding of sums of hundreds of heights. */
const slack = 0.01

/** The way through all strips that costs least, as lines are found in fit.ts; of two, the fuller first pages. */
export function paginate(strips: readonly Strip[], room: Room): Placed[][] {
  const best = new Float64Array(strips.length + 1).fill(Infinity)
  const before = new Int32Array(strips.length + 1)
  best[0] = 0
  for (let start = 0; start < strips.length; start++) {
    if (best[start] === Infinity) continue
    const placed = fill(strips, start, room)
    const ends = endCosts(strips, start, placed, room)
    const most = Math.min(...ends) + following
    ends.forEach((cost, index) => {
      const [end, total] = [start + index + 1, best[start]! + cost + costs.page]
      if (cost <= most && total <= best[end]!) [best[end], before[end]] = [total, start]
    })
  }
  const pages: Placed[][] = []
  for (let end = strips.length; end > 0; end = before[end]!) {
    const start = before[end]!
    pages.push(fill(strips, start, room).slice(0, end - start))
  }
  return pages.reverse()
}

/** Whether a strip stands on a landscape page. */
export function isTurned({turned = false}: Strip): boolean {
  return turned
}

function heightFor(strip: Strip, room: Room): number {
  return isTurned(strip) ? room.turned : room.height
}

/** What fits from `start` on and stands on pages of one kind, one strip at least. */
function fill(strips: readonly Strip[], start: number, room: Room): Placed[] {
  const placed: Placed[] = []
  const first = strips[start]!
  const {pitch} = room
  const height = heightFor(first, room)
  let y = first.type === 'row' ? first.repeated : 0
  for (let at = start; at < strips.length; at++) {
    const strip = strips[at]!
    if (isTurned(strip) !== isTurned(first)) break
    let top = at === start ? y : y + strip.space
    if (strip.grid) top = Math.ceil((top - slack) / pitch) * pitch
    if (top + strip.extent > height + slack && at > start) break
    placed.push({strip, top})
    y = top + strip.height
  }
  return placed
}

/** What it costs to end a page after each of the placed strips; at the end and before pages turn it costs nothing. */
function endCosts(strips: readonly Strip[], start: number, placed: readonly Placed[], room: Room): number[] {
  const height = heightFor(strips[start]!, room)
  const next = strips[start + placed.length]
  return placed.map(({strip, top}, index) => {
    const used = (top + strip.extent) / height
    if (index < placed.length - 1 || (next && isTurned(next) === isTurned(strip))) {
      return strips[start + index + 1]!.cost + costs.empty * Math.max(0, 1 - used)
    }
    return !next && used < shortest ? costs.short : 0
  })
}

/** Paints a page's strips; the type area's corner stands at x, y. Rows of one table are painted together. */
export function paintPage(placed: readonly Placed[], x: number, y: number, items: Item[]): void {
  let at = 0
  while (at < placed.length) {
    const {strip, top} = placed[at]!
    if (strip.type === 'fixed') {
      strip.paint(x, y + top, items)
      at++
      continue
    }
    let end = at + 1
    while (end < placed.length && sameTable(placed[end]!.strip, strip)) end++
    paintTable(strip.table, strip.row, strip.row + end - at, x, y + top - strip.repeated * (at === 0 ? 1 : 0), items)
    at = end
  }
}

function sameTable(strip: Strip, {table}: RowStrip): boolean {
  return strip.type === 'row' && strip.table === table
}
