// A table's layout → strips, each with the cost of a page break before it: rows that stay together, labels that would
// lose their rows, rows that would stand alone.

import type {NoteStrips, NotesOf} from '../footnotes.ts'
import {never, type RowStrip} from '../strip.ts'
import type {TableLayout} from './heights.ts'

const costs = {
  /** A single row alone at the foot or top of a page: only where two have no room. */
  single: never / 8,
  /** A spanning label that has no room before the break, where it is text; behind it, where it is only repeated. */
  label: never / 4,
  repeated: 200,
  /** Any other break inside what a label spans. */
  span: 4,
  /** A row cut between its lines, near its edge. */
  cut: 30,
  /** A break in a table that is to stand on one page: rather than that, a third of a page stays empty. */
  whole: 34,
  /** The same where it takes most of a page: rather than that, there is a page more, and more than a third of one stays empty. */
  fits: 140,
} as const

/** `style.whole`: a table no higher than this is broken only where much of a page would stay empty; its caption counts. */
export function rowStrips(table: TableLayout, captionHeight: number, notesOf: NotesOf): RowStrip[] {
  const {parts, grid, headHeight, style, fits} = table
  const height = parts.reduce((total, part) => total + part.height, captionHeight)
  const together = height <= style.whole ? costs.whole : fits ? costs.fits : 0
  const tops = [0]
  for (const part of parts) tops.push(tops.at(-1)! + part.height)
  const spans = spansOf(table, tops)
  const last = parts.length - 1
  return parts.map((part, index): RowStrip => {
    const body = index - grid.headCount
    const notes = notesIn(table, index, notesOf)
    const cost = index === 0 ? 0 : body <= 0 ? never : breakCost(index, body) + together
    return {
      type: 'row',
      table,
      row: index,
      repeated: body >= 0 ? headHeight : 0,
      height: part.height + (index === last ? style.after : 0),
      extent: part.height,
      space: 0,
      cost,
      grid: false,
      ...(notes.length > 0 && {notes}),
    }
  })

  function breakCost(index: number, body: number): number {
    let cost = body === 1 || index === last ? costs.single : 0
    const {lines} = parts[index]!
    if (lines && body > 1 && lines.from > 0)
      cost = lines.from === 1 || index === last || parts[index + 1]!.row !== parts[index]!.row ? costs.cut : 0
    for (const {from, to, top, bottom, needs} of spans) {
      if (index <= from || index >= to) continue
      if (tops[index]! - top < needs) cost += costs.label
      else cost += bottom - tops[index]! < needs ? costs.repeated : costs.span
    }
    return cost
  }
}

/** The notes that a part of a row has marks of; those of a cell that spans rows belong to its first part. */
function notesIn({cells, starts, parts}: TableLayout, index: number, notesOf: NotesOf): readonly NoteStrips[] {
  const {row, lines: cut} = parts[index]!
  const first = cut === undefined || cut.from === 0
  return cells.slice(starts[row], starts[row + 1]).flatMap(({rowspan, lines, shaped, repeated}) => {
    if (repeated) return []
    const own = cut && rowspan === 1 ? lines.slice(cut.from, cut.to) : first ? lines : []
    return own.flatMap((line) => notesOf(shaped, line))
  })
}

/** Cells that span rows: their parts, their place down the table and what their text needs. */
function spansOf({cells, parts, style}: TableLayout, tops: readonly number[]) {
  const firstPart = new Map<number, number>()
  parts.forEach(({row}, index) => firstPart.has(row) || firstPart.set(row, index))
  return cells
    .filter(({rowspan}) => rowspan > 1)
    .map(({row, rowspan, textHeight}) => {
      const from = firstPart.get(row)!
      const to = firstPart.get(row + rowspan) ?? parts.length
      return {from, to, top: tops[from]!, bottom: tops[to]!, needs: textHeight + 2 * style.paddingY + style.rule}
    })
}
