// Strips → pages: as much on each as fits, ended where it costs least, the notes of its strips at its foot. Lines after a
// table go back to the page's grid.

import type {NoteStyle} from '../../style/style.ts'
import {type NoteLines, noteLines, noteRoom, notesWithin} from './footnotes.ts'
import type {Item} from './page.ts'
import type {RowStrip, Strip} from './strip.ts'
import {paintTable} from './table/paint.ts'

/** Room of a page, in points: the type area's height, upright and landscape, and the pitch of its grid. */
export interface Room {
  readonly height: number
  readonly turned: number
  readonly pitch: number
  readonly notes: NoteStyle
}

/** A strip on a page, its top in points below the type area's upper edge. */
export interface Placed {
  readonly strip: Strip
  readonly top: number
}

/** The strips of a page and which lines of the document's notes stand at its foot. */
export interface PageContent {
  readonly placed: readonly Placed[]
  readonly notesFrom: number
  readonly notesTo: number
}

export interface Pagination {
  readonly pages: readonly PageContent[]
  readonly notes: NoteLines
  /** Of all pages together. */
  readonly cost: number
}

/** In the units of a strip's cost. */
const costs = {
  /** A page left empty; a part of it costs its share, no more: gaps are not spread over pages that text could fill. */
  empty: 100,
  /** The same beyond a third, which looks as if something were missing: so much more. */
  hollow: 800,
  /** Each page: to save one, a row may stand alone. */
  page: 60,
  /** A last page that holds next to nothing. */
  short: 30,
  /** A page that ends earlier than it might, so that a reader sees no reason: where that is good for pages to come. */
  gap: 20,
  /** What such a page leaves empty, as a share of it, beside what any page does. */
  idle: 100,
  /** Ends of a page that are as good as any. */
  free: 8,
  /** A note that goes on on the next page. */
  split: 80,
  /** Each of its lines that does. */
  later: 2,
  /** Notes on a page of their own behind the last text. */
  alone: 200,
} as const
/** Of a page: a last one that holds less is short; notes that go on take no more of it; what is left empty beyond is too much. */
const [shortest, notesMost, hollowFrom] = [0.15, 0.6, 0.36]
/** Ends of a page that cost so much more than its best one are not followed. */
const following = 60
/** Ways that cost the same but for rounding. */
const tie = 1e-6
/** Rounding of sums of hundreds of heights. */
const slack = 0.01

/** The way through all strips that costs least, as lines are found in fit.ts; of two, the fuller first pages. */
export function paginate(strips: readonly Strip[], room: Room): Pagination {
  const notes = noteLines(strips)
  const best = new Float64Array(strips.length + 1).fill(Infinity)
  const before = new Int32Array(strips.length + 1)
  /** Up to which line of the notes pages are filled, on the best way to a strip. */
  const noted = new Int32Array(strips.length + 1)
  best[0] = 0
  for (let start = 0; start < strips.length; start++) {
    if (best[start] === Infinity) continue
    const placed = fill(strips, start, room)
    const ends = pageEnds(strips, {start, notesFrom: noted[start]!}, placed, notes, room)
    const most = Math.min(...ends.map(({cost}) => cost)) + following
    ends.forEach(({cost, notesTo}, index) => {
      const [end, total] = [start + index + 1, best[start]! + cost + costs.page]
      if (cost <= most && total <= best[end]! + tie) [best[end], before[end], noted[end]] = [total, start, notesTo]
    })
  }
  const pages: PageContent[] = []
  for (let end = strips.length; end > 0; end = before[end]!) {
    const start = before[end]!
    const placed = fill(strips, start, room).slice(0, end - start)
    pages.push({placed, notesFrom: noted[start]!, notesTo: noted[end]!})
  }
  pages.reverse()
  for (let from = noted[strips.length]!; from < notes.lines.length; ) {
    const notesTo = Math.max(from + 1, notesWithin(notes, from, notes.lines.length, room.height, room.notes))
    pages.push({placed: [], notesFrom: from, notesTo})
    from = notesTo
  }
  return {pages, notes, cost: best[strips.length]!}
}

/** Whether a strip stands on a landscape page. */
export function isTurned({turned = false}: Strip): boolean {
  return turned
}

/** How high the type area of a strip's page is. */
export function pageRoom(strip: Strip, room: Room): number {
  return isTurned(strip) ? room.turned : room.height
}

/** What fits from `start` on and stands on pages of one kind, one strip at least; notes are not thought of yet. */
export function fill(strips: readonly Strip[], start: number, room: Room): Placed[] {
  const placed: Placed[] = []
  const first = strips[start]!
  const {pitch} = room
  const height = pageRoom(first, room)
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

interface PageEnd {
  readonly cost: number
  /** Share of the page that stays empty. */
  readonly left: number
  readonly notesTo: number
}

/**
 * For each of the placed strips with which the page can end, what that costs and how far the notes come; at the end and
 * before pages turn it costs nothing.
 */
function pageEnds(
  strips: readonly Strip[],
  {start, notesFrom}: {readonly start: number; readonly notesFrom: number},
  placed: readonly Placed[],
  notes: NoteLines,
  room: Room,
): PageEnd[] {
  const height = pageRoom(strips[start]!, room)
  /** Notes of the page before go on first. */
  const carried = notes.ends[start]!
  const owed = carried > notesFrom ? notesWithin(notes, notesFrom, carried, notesMost * height, room.notes) : notesFrom
  const ends: PageEnd[] = []
  for (const [index, {strip, top}] of placed.entries()) {
    const at = start + index
    const all = notes.ends[at + 1]!
    const bottom = top + strip.extent
    const notesTo =
      all > notesFrom ? notesWithin(notes, notesFrom, all, height - bottom + slack, room.notes) : notesFrom
    const needed = all > carried ? notes.begun[at + 1]! : owed
    if (notesTo < needed && index > 0) break
    const used = bottom + noteRoom(notes, notesFrom, notesTo, room.notes)
    const later = (at + 1 < strips.length ? costs.split : costs.alone) + costs.later * (all - notesTo)
    const left = Math.max(0, 1 - used / height)
    ends.push({notesTo, left, cost: endCost(at, left) + (notesTo < all ? later : 0)})
  }
  const full = ends.findLastIndex((_, index) => (strips[start + index + 1]?.cost ?? 0) <= costs.free)
  return ends.map((end, index) => (index < full ? {...end, cost: end.cost + costs.gap + costs.idle * end.left} : end))

  function endCost(at: number, left: number): number {
    const next = strips[at + 1]
    if (next && isTurned(next) === isTurned(strips[at]!))
      return next.cost + costs.empty * left + costs.hollow * Math.max(0, left - hollowFrom)
    return !next && 1 - left < shortest ? costs.short : 0
  }
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
    paintTable(
      strip.table,
      {from: strip.row, to: strip.row + end - at},
      x,
      y + top - strip.repeated * (at === 0 ? 1 : 0),
      items,
    )
    at = end
  }
}

function sameTable(strip: Strip, {table}: RowStrip): boolean {
  return strip.type === 'row' && strip.table === table
}
