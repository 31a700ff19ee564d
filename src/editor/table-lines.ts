// The statutory tables of a report, line by line as they stand in the source: which row a line is, and what is between
// its bars.

import {factId, lookUp} from '../form/address.ts'
import type {FormColumn, FormTable, StubEntry} from '../form/form.ts'
import {lineAt} from '../markdown/source.ts'
import {core} from '../report/labels.ts'
import type {Cell, Report, StatutoryTable} from '../report/report.ts'
import {vocabularyOf} from '../report/table/vocabulary.ts'
import type {Point} from './point.ts'

/** What stands between two bars of a line: columns from 1, the bars not included. */
export interface Slot {
  readonly column: number
  readonly endColumn: number
  /** Without blanks around it. */
  readonly text: string
}

const known = new WeakMap<Report, ReadonlyMap<number, readonly Cell[]>>()

/** The cells with a place of their own, by line, in the order of the line. */
export function cellsByLine(report: Report): ReadonlyMap<number, readonly Cell[]> {
  const found = known.get(report)
  if (found) return found
  const lines = new Map<number, Cell[]>()
  for (const cell of report.cells.values()) {
    const {place} = cell
    if (!hasPlace(report, cell)) continue
    const list = lines.get(place.line)
    if (list) list.push(cell)
    else lines.set(place.line, [cell])
  }
  for (const cells of lines.values()) cells.sort((a, b) => a.place.column - b.place.column)
  known.set(report, lines)
  return lines
}

/** Whether the number has a cell in the source, be it blank or `=`; what was left out has the place of its row or table. */
export function hasPlace(report: Report, {origin, place}: Cell): boolean {
  if (origin === 'rest' || place.path !== report.path || place.line !== place.endLine) return false
  const slot = slotAt(lineAt(report.source, place.line), place)
  return slot !== undefined && place.endColumn <= slot.endColumn
}

/** The table whose lines hold the point. */
export function tableAt(report: Report, {line}: Point): StatutoryTable | undefined {
  for (const one of report.tables.values()) if (line >= one.place.line && line <= one.place.endLine) return one
  return undefined
}

/** The stretches between the bars of a line; a bar behind a backslash is none. */
export function slotsOf(text: string): Slot[] {
  const bars: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '|') bars.push(at)
  }
  return bars.slice(0, -1).map((bar, index) => {
    const end = bars[index + 1]!
    return {column: bar + 2, endColumn: end + 1, text: text.slice(bar + 1, end).trim()}
  })
}

export function slotAt(text: string, {column}: Pick<Point, 'column'>): Slot | undefined {
  return slotsOf(text).find((slot) => column >= slot.column && column <= slot.endColumn)
}

/** The cell between whose bars the point is. */
export function cellAt(report: Report, point: Point): Cell | undefined {
  const cells = cellsByLine(report).get(point.line)
  const slot = cells && slotAt(lineAt(report.source, point.line), point)
  return slot && cells.find(({place}) => place.column >= slot.column && place.column <= slot.endColumn)
}

/** The row or group that a line of a table is; undefined for its header and for lines that are none of the form. */
export function stubAt(report: Report, table: FormTable, line: number): StubEntry | undefined {
  const [cell] = cellsByLine(report).get(line) ?? []
  if (cell && table.printed === 'rows') return rowEntry(table, cell.fact.split('/')[1]!)
  const text = slotsOf(lineAt(report.source, line))
    .map((slot) => slot.text)
    .find((one) => core(one) !== '')
  const written = text === undefined ? '' : core(text)
  const entry = vocabularyOf(table).stubs.find((one) => one.core === written || one.aliases.includes(written))?.item
  return entry ?? (cell && rowEntry(table, cell.fact.split('/')[1]!))
}

function rowEntry(table: FormTable, id: string): StubEntry | undefined {
  return table.stubs.find((entry) => entry.type === 'row' && entry.row.id === id)
}

/** The column of the form that a point in the header is about. */
export function columnAt(report: Report, {table}: StatutoryTable, point: Point): FormColumn | undefined {
  const text = slotAt(lineAt(report.source, point.line), point)?.text
  const written = text === undefined ? '' : core(text)
  if (written === '') return undefined
  return vocabularyOf(table).columns.find((one) => one.core === written || one.aliases.includes(written))?.item
}

/** The lines of the form's rows and groups that are in the source, first to last. */
export function rowsWritten(
  report: Report,
  {table, place}: StatutoryTable,
): {readonly line: number; readonly entry: StubEntry}[] {
  const found: {line: number; entry: StubEntry}[] = []
  const seen = new Set<StubEntry>()
  for (let line = place.line + 2; line <= place.endLine; line++) {
    const entry = stubAt(report, table, line)
    if (!entry || seen.has(entry)) continue
    seen.add(entry)
    found.push({line, entry})
  }
  return found
}

/** The rows of the form that a table does not have; groups only where it has other groups. */
export function rowsMissing(report: Report, statutory: StatutoryTable): StubEntry[] {
  const {table} = statutory
  const written = new Set(rowsWritten(report, statutory).map(({entry}) => entry))
  const groups = [...written].some(({type}) => type === 'group')
  return table.stubs.filter((entry) => {
    if (written.has(entry)) return false
    if (entry.type === 'group') return groups || written.size === 0
    return !table.columns.every(({id}) => hasCell(report, table, entry.row.id, id))
  })
}

function hasCell(report: Report, table: FormTable, row: string, column: string): boolean {
  const cell = report.cells.get(factId(table.id, row, column))
  return cell !== undefined && cell.origin !== 'hole'
}

/** `4．保护第三方合法权益 · 自然人`. */
export function nameOf(report: Report, fact: string): string {
  const address = lookUp(report.form, fact)
  if (!address) return fact
  return address.table.columns.length > 1 ? `${address.rowLabel} · ${address.column.label}` : address.rowLabel
}
