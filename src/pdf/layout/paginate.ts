// Strips → pages: as much on each as fits, ended where it costs least. Lines after a table go back to the page's grid.

import type {Item} from './page.ts'
import type {RowStrip, Strip} from './strip.ts'
import {paintTable} from './table/paint.ts'

/** Room of a page, in points: the type area and the pitch of its grid. */
export interface Room {
  readonly height: number
  readonly pitch: number
}

/** A strip on a page, its top in points below the type area's upper edge. */
export interface Placed {
  readonly strip: Strip
  readonly top: number
}

/** Cost of a page left empty, in the units of a strip's cost. */
const emptiness = 100
/** Rounding of sums of hundreds of heights. */
const slack = 0.01

export function paginate(strips: readonly Strip[], room: Room): Placed[][] {
  const pages: Placed[][] = []
  let start = 0
  while (start < strips.length) {
    const placed = fill(strips, start, room)
    const end = start + placed.length === strips.length ? placed.length : bestEnd(strips, start, placed, room)
    pages.push(placed.slice(0, end))
    start += end
  }
  return pages
}

/** What fits from `start` on, one strip at least. */
function fill(strips: readonly Strip[], start: number, {height, pitch}: Room): Placed[] {
  const placed: Placed[] = []
  const first = strips[start]!
  let y = first.type === 'row' ? first.repeated : 0
  for (let at = start; at < strips.length; at++) {
    const strip = strips[at]!
    let top = at === start ? y : y + strip.space
    if (strip.grid) top = Math.ceil((top - slack) / pitch) * pitch
    if (top + strip.extent > height + slack && at > start) break
    placed.push({strip, top})
    y = top + strip.height
  }
  return placed
}

/** How many of the placed strips stay: the break with the least cost, the later of two. */
function bestEnd(strips: readonly Strip[], start: number, placed: readonly Placed[], {height}: Room): number {
  let best = placed.length
  let least = Infinity
  for (let count = placed.length; count > 0; count--) {
    const {strip, top} = placed[count - 1]!
    const free = (height - top - strip.extent) / height
    const cost = strips[start + count]!.cost + emptiness * Math.max(0, free)
    if (cost < least) [best, least] = [count, cost]
  }
  return best
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
