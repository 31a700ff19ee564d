// Strips → pages, the rows of tables lower where that keeps a table on one page: what stands before it comes to stand on
// the page before, or it fits below. On each page rows are as high again as the page has room for.

import {noteRoom} from './footnotes.ts'
import {fill, type PageContent, type Pagination, pageRoom, paginate, type Room} from './paginate.ts'
import type {Flow, RowStrip, SetRows, Strip} from './strip.ts'
import {leastPadding} from './table/heights.ts'

/** Of each table with the lowest rows, in the units of a strip's cost: a break in a table is worth so many. */
const tight = 8
/** So many heights of rows are tried between what the style wishes and the least. */
const steps = 8

/** Of more tables some are broken however high their rows are, and each try takes as long as all pages do. */
const mostTables = 30

export function pagesOf(flow: Flow, room: Room): Pagination {
  const natural = paginate(flow.strips, room)
  const wished = Math.max(0, ...flow.tables.map(({layout}) => layout.style.paddingY))
  if (wished <= leastPadding || flow.tables.length > mostTables || !hasBroken(natural.pages)) return natural
  let best = {...natural, flow, paddingY: wished}
  for (let step = 1; step <= steps; step++) {
    const paddingY = wished - ((wished - leastPadding) * step) / steps
    const lower = tightened(flow, paddingY)
    const tried = paginate(lower.strips, room)
    const cost = tried.cost + (tight * flow.tables.length * step) / steps
    if (cost < best.cost) best = {...tried, cost, flow: lower, paddingY}
  }
  if (best.flow === flow) return natural
  return {...best, pages: best.pages.map((page) => loosened(page, best, wished, room))}
}

/** Whether a table stands on several pages that one would have room for. */
function hasBroken(pages: readonly PageContent[]): boolean {
  return pages.some(({placed: [first]}) => first?.strip.type === 'row' && first.strip.row > 0 && first.strip.table.fits)
}

/** The same strips, rows with no more room than `paddingY` above and below their text. */
function tightened({strips, tables}: Flow, paddingY: number): Flow {
  const made: Strip[] = []
  const places: SetRows[] = []
  let at = 0
  for (const table of tables) {
    made.push(...strips.slice(at, table.from))
    const from = made.length
    made.push(...replaced(strips[table.from]!, table.rows(paddingY)))
    places.push({...table, from, to: made.length})
    at = table.to
  }
  made.push(...strips.slice(at))
  return {strips: made, tables: places}
}

/** What the first of a table's strips says of the table's place holds for the new ones. */
function replaced({cost, turned}: Strip, rows: readonly RowStrip[]): RowStrip[] {
  return rows.map((row, index) => ({...row, ...(index === 0 && {cost}), ...(turned && {turned})}))
}

/** A page whose tables have as much room in their rows as is left on it; those that go on on another page stay as they are. */
function loosened(
  page: PageContent,
  {flow, paddingY, notes}: Pagination & {readonly flow: Flow; readonly paddingY: number},
  wished: number,
  room: Room,
): PageContent {
  const strips = page.placed.map(({strip}) => strip)
  const whole = tablesOn(strips, flow)
  if (whole.length === 0) return page
  const height = pageRoom(strips[0]!, room) - noteRoom(notes, page.notesFrom, page.notesTo, room.notes)
  for (let step = steps; step > 0; step--) {
    const looser = tightened({strips, tables: whole}, paddingY + ((wished - paddingY) * step) / steps)
    const placed = fill(looser.strips, 0, room)
    const {strip, top} = placed.at(-1)!
    if (placed.length === looser.strips.length && top + strip.extent <= height) return {...page, placed}
  }
  return page
}

/** The tables of which all rows are among these strips. */
function tablesOn(strips: readonly Strip[], {tables}: Flow): SetRows[] {
  const found: SetRows[] = []
  for (let from = 0; from < strips.length; from++) {
    const strip = strips[from]!
    if (strip.type !== 'row' || strip.row > 0) continue
    const table = tables.find(({layout: {grid}}) => grid === strip.table.grid)
    const to = from + strip.table.parts.length
    if (table && strips[to - 1]?.type === 'row') found.push({...table, from, to})
  }
  return found
}
