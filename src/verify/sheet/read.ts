// A sheet → the lines above its table (whose report, which section, what it is called), the table with its headers, and the
// notes below. Rows that stay in view and are printed on each page are headers, as are the columns that stay in view.

import type {Place} from '../../diagnostic/place.ts'
import {draftMarksIn} from '../draft-mark.ts'
import {readTable, type TableCell, type TableRow} from '../grid.ts'
import type {DraftMark, ReadTable, ReadText} from '../reading.ts'
import {label} from '../show.ts'
import type {BookCell, BookSheet} from './book.ts'

/** The place of a cell in the file. */
export type PlaceOf = (sheet: BookSheet, row: number, column: number) => Place

export interface TableSheet {
  readonly sheet: BookSheet
  readonly title?: ReadText
  readonly section?: ReadText
  readonly marks: readonly DraftMark[]
  readonly table: ReadTable
  /** What stands below the table: `[1] …`. */
  readonly notes: readonly ReadText[]
  /** Cells of the body that hold no header, row by row. */
  readonly body: readonly (readonly (BookCell | undefined)[])[]
}

export function readTableSheet(sheet: BookSheet, placeOf: PlaceOf, shown: (text: string) => string): TableSheet {
  const text = (row: number, column: number): ReadText => {
    const own = sheet.cells.get(`${row},${column}`)
    return {text: shown(own?.text ?? ''), place: () => placeOf(sheet, row, column)}
  }
  const {frozen} = sheet
  const top = Math.min(sheet.repeated ?? frozen.rows, frozen.rows)
  const lines = [...Array(top).keys()].map((row) => text(row, 0)).filter((line) => line.text !== '')
  const marks: DraftMark[] = []
  const said = lines.filter((line) => {
    const own = draftMarksIn(line.text, (start, end) => start === 0 && end === line.text.length, line.place)
    marks.push(...own)
    return !own.some(({alone}) => alone)
  })
  const [title, section, own] = said
  const caption = captionOf(section, own)
  const last = lastRow(sheet, frozen.rows)
  const groups = [
    {inHead: true, rows: rowsOf(top, frozen.rows)},
    {inHead: false, rows: rowsOf(frozen.rows, last)},
  ]
  const notes = seenRows(last, sheet.rows).map((row) => text(row, 0))
  const table = readTable({
    ...(caption && {caption}),
    groups: groups.filter(({rows}) => rows.length > 0),
    place: placeOf(sheet, top, 0),
  })
  const body = seenRows(frozen.rows, last).map((row) =>
    columnsOf(row)
      .filter((column) => column >= frozen.columns)
      .map((column) => sheet.cells.get(`${row},${column}`)),
  )
  return {sheet, ...(title && {title}), ...(section && {section}), marks, table, notes, body}

  function seenRows(from: number, to: number): number[] {
    return [...Array(Math.max(0, to - from)).keys()]
      .map((index) => from + index)
      .filter((row) => !sheet.hidden.rows.has(row))
  }

  function columnsOf(row: number): number[] {
    return [...Array(sheet.columns).keys()].filter(
      (column) => !sheet.covered.has(`${row},${column}`) && !sheet.hidden.columns.has(column),
    )
  }

  function rowsOf(from: number, to: number): TableRow[] {
    return seenRows(from, to).map((row): TableRow => {
      const cells = columnsOf(row).map((column): TableCell => {
        const {rowspan, colspan} = sheet.spans.get(`${row},${column}`) ?? {rowspan: 1, colspan: 1}
        const header = row < frozen.rows || column < frozen.columns
        return {text: text(row, column), header, rowspan, colspan, names: []}
      })
      return {cells, place: placeOf(sheet, row, 0)}
    })
  }
}

/** Where nothing but the unit stands below the section's title, the title names the table as well. */
function captionOf(section: ReadText | undefined, own: ReadText | undefined): ReadText | undefined {
  if (!section || (own && !/^（[单單]位：[^）]*）$/u.test(own.text))) return own
  return {text: section.text.replace(/^[^、]*、/u, '') + (own?.text ?? ''), place: section.place}
}

/** Behind the last row of the table: notes stand below it, over all columns; below a single one the table's name tells. */
function lastRow({cells, spans, rows, columns, namedTo = rows}: BookSheet, first: number): number {
  let last = rows
  const isNote = (row: number): boolean =>
    (columns > 1 || row > namedTo)
    && (spans.get(`${row},0`)?.colspan ?? 1) === columns
    && /^\[\d+\]/u.test(label(cells.get(`${row},0`)?.text ?? ''))
  while (last > first && isNote(last - 1)) last--
  return last
}
