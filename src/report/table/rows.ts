// A piece with a line for each row of the form → its cells. Says what is missing, extra, double, ragged or in other
// words. Totals left out or written `=` stay open (totals.ts).

import type {FootnoteReference} from 'mdast'
import {zero} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {factId} from '../../form/address.ts'
import type {FactId, Form, FormRow, FormTable} from '../../form/form.ts'
import type {GridCell, GridRow} from '../../markdown/grid.ts'
import {cellCore, core, remarkOf} from '../labels.ts'
import {bearerOf} from '../note-marks.ts'
import {isUnit, readNumber} from '../number.ts'
import type {Cell} from '../report.ts'
import {readCell} from './cells.ts'
import {type Columns, oneLine, readColumns, relabel} from './columns.ts'
import {matchLabels} from './match.ts'
import type {Piece} from './pieces.ts'
import {isTotal} from './totals.ts'
import {restLabel, vocabularyOf} from './vocabulary.ts'

/** What reading a table has found so far. */
export interface Findings {
  readonly cells: Map<FactId, Cell>
  /** Totals to be computed, with the place that stands for them. */
  readonly open: Map<FactId, Place>
  /** The unit that the source says of a column (`table/column`) where the form leaves the choice. */
  readonly units: Map<string, string>
  /** What the source says in brackets behind a label, by what bears it. */
  readonly remarks: Map<string, string>
  /** Marks of notes by what bears them. */
  readonly marks: Map<string, FootnoteReference[]>
  readonly diagnostics: Diagnostic[]
}

/** Keeps the marks of notes in a cell for what bears them; one between two digits is no number's. */
export function keepMarks({marks}: Findings, bearer: string, cell: GridCell | undefined, isNumber: boolean): void {
  const own = (cell?.notes ?? []).filter(({inside}) => !(isNumber && inside)).map(({mark}) => mark)
  if (own.length > 0) marks.set(bearer, [...(marks.get(bearer) ?? []), ...own])
}

/** Says with its zeros that every row not written is 0. */
const restRow = core(restLabel)

/** A row of the piece with its label. */
interface Written {
  readonly row: GridRow
  readonly label: GridCell | undefined
}

export function readRows(form: Form, table: FormTable, piece: Piece, findings: Findings): void {
  const {cells, open, diagnostics} = findings
  const {stubs} = vocabularyOf(table)
  const computable = (row: FormRow, columnId: string): boolean => isTotal(form, factId(table.id, row.id, columnId))
  const columns = readColumns(table, piece, diagnostics, ({id}) => table.rows.every((row) => computable(row, id)))
  for (const [id, unit] of columns.units) findings.units.set(`${table.id}/${id}`, unit)
  for (const [id, head] of columns.heads) keepMarks(findings, bearerOf('column', table.id, id), head, false)
  for (const [id, remark] of columns.remarks) findings.remarks.set(bearerOf('column', table.id, id), remark)
  const body = piece.rows.slice(columns.headers).map((row) => ({row, label: labelCell(row, columns.stub)}))
  const wide = sameWidth(body, piece.width)
  if (wide) {
    const details = {expected: String(wide.rows), actual: String(wide.header)}
    diagnostics.push(diagnose('row-ragged', 'header', wide, piece.rows[columns.headers - 1]!.place, details))
  }
  const labelled = body.filter(({row, label}) => isLabelled(row, label, diagnostics))
  const rest = labelled.find(({label}) => cellCore(label!) === restRow)
  const rows = labelled.filter((one) => one !== rest)
  const matches = matchLabels(
    rows.map(({label}) => cellCore(label!)),
    stubs,
    piece.year,
  )
  const first = new Map<string, Written>()
  const places = new Map<string, Place>()
  rows.forEach((written, index) => {
    const match = matches[index]
    const {row} = written
    const label = written.label!
    if (!match) {
      diagnostics.push(extraRow(table, label))
      return
    }
    const {item, label: expected} = match.named
    const id = item.type === 'row' ? item.row.id : item.group.id
    const earlier = first.get(id)
    if (earlier) {
      const related = [{message: message('row-double', 'first', {}), place: earlier.label!.place}]
      diagnostics.push(diagnose('row-double', 'main', {label: expected}, label.place, {actual: label.text, related}))
      return
    }
    first.set(id, written)
    keepMarks(findings, bearerOf(item.type, table.id, id), label, false)
    const remark = remarkOf(label.text, expected)
    if (remark && item.type === 'row' && !isUnit(remark.slice(1, -1)))
      findings.remarks.set(bearerOf('row', table.id, id), remark)
    if (match.how === 'other' || remark === undefined || (remark && item.type === 'group')) {
      const details = relabel(label, expected)
      diagnostics.push(diagnose('row-label', 'main', {actual: oneLine(label.text), expected}, label.place, details))
    }
    if (item.type === 'group') group(expected, row, columns, diagnostics)
    else {
      places.set(id, row.place)
      readRow({form, table, columns, width: wide ? undefined : piece.width}, item.row, row, findings)
    }
  })
  const zeros = rest && restZeros(table, rest, columns, wide ? undefined : piece.width, diagnostics)
  let above = piece.rows[columns.headers - 1]!.place
  for (const row of table.rows) {
    above = places.get(row.id) ?? above
    if (places.has(row.id) || row.local) continue
    const facts = table.columns.map((column) => factId(table.id, row.id, column.id))
    if (facts.every((fact) => isTotal(form, fact))) for (const fact of facts) open.set(fact, piece.place)
    else if (rest && zeros) {
      for (const fact of facts) cells.set(fact, {fact, value: zero, origin: 'rest', place: rest.label!.place})
    } else if (!rest) {
      const {label} = row
      diagnostics.push(diagnose('row-missing', 'main', {label}, above, {expected: label, facts}))
    }
  }
}

/** A row that the table does not have, and how a project may allow it. */
function extraRow({id, localRows}: FormTable, {text, place}: GridCell): Diagnostic {
  const actual = oneLine(text)
  const hints = localRows ? [message('row-extra', 'allow', {table: id, label: actual})] : []
  return diagnose('row-extra', 'main', {label: actual}, place, {actual, ...(hints.length && {hints})})
}

/** The last text in the stub. */
function labelCell({cells}: GridRow, stub: number): GridCell | undefined {
  return cells.slice(0, stub).findLast(({text}) => text !== '')
}

function isLabelled({cells, place}: GridRow, label: GridCell | undefined, diagnostics: Diagnostic[]): boolean {
  if (label) return true
  if (cells.some(({text}) => text !== '')) diagnostics.push(diagnose('row-extra', 'nameless', {}, place))
  return false
}

/** A group's own line holds no numbers. */
function group(label: string, row: GridRow, {stub}: Columns, diagnostics: Diagnostic[]): void {
  const figure = row.cells.slice(stub).find(({text}) => {
    const reading = readNumber(text, 'amount', [])
    return !('fault' in reading) || reading.fault !== 'blank'
  })
  if (!figure) return
  const actual = oneLine(figure.text)
  diagnostics.push(diagnose('row-extra', 'group', {label, actual}, figure.place, {actual}))
}

/** Cells of the header and of every row below, where all rows have the same number and more than it: said once. */
function sameWidth(body: readonly Written[], header: number): {header: number; rows: number} | undefined {
  const rows = body[0]?.row.cells.length ?? 0
  const all = body.length > 2 && rows > header && body.every(({row}) => row.cells.length === rows)
  return all ? {header, rows} : undefined
}

/** What a row is read by. `width` undefined: the whole table is ragged, and that has been said. */
interface Reading {
  readonly form: Form
  readonly table: FormTable
  readonly columns: Columns
  readonly width: number | undefined
}

function readRow(reading: Reading, row: FormRow, written: GridRow, findings: Findings): void {
  const {cells, open, diagnostics} = findings
  const {form, table, columns, width} = reading
  const ragged = isRagged(written, columns, width)
  if (ragged && width !== undefined) {
    const facts = table.columns.map(({id}) => factId(table.id, row.id, id))
    diagnostics.push(raggedRow(written, width, row.label, facts))
  }
  for (const column of table.columns) {
    const fact = factId(table.id, row.id, column.id)
    const total = isTotal(form, fact)
    const at = columns.at.get(column.id)
    if (at === undefined) {
      if (total) open.set(fact, written.place)
      continue
    }
    const cell = written.cells[at]
    if (ragged || !cell) {
      cells.set(fact, {fact, value: undefined, origin: 'hole', place: cell?.place ?? written.place})
      continue
    }
    const name = table.columns.length > 1 ? `${row.label}，${column.label}` : row.label
    keepMarks(findings, bearerOf('figure', table.id, `${row.id}/${column.id}`), cell, true)
    const read = readCell({fact, column: columns.said.get(column.id) ?? column, name, total}, cell, diagnostics)
    if (read) cells.set(fact, read)
    else open.set(fact, cell.place)
  }
}

/** Whether cells are missing or too many, so that none is read; so they are where `width` is undefined. */
function isRagged({cells}: GridRow, {at}: Columns, width: number | undefined): boolean {
  return width === undefined || cells.length > width || cells.length <= Math.max(...at.values())
}

export function raggedRow({cells, place}: GridRow, width: number, label: string, facts: readonly FactId[]): Diagnostic {
  const [expected, actual] = [String(width), String(cells.length)]
  return diagnose('row-ragged', 'main', {label, expected, actual}, place, {expected, actual, facts})
}

/** Whether every number of the row 其余各项 is 0; says so where one is not. */
function restZeros(
  table: FormTable,
  {row}: Written,
  columns: Columns,
  width: number | undefined,
  diagnostics: Diagnostic[],
): boolean {
  if (isRagged(row, columns, width)) {
    if (width !== undefined) diagnostics.push(raggedRow(row, width, restLabel, []))
    return false
  }
  let zeros = true
  for (const {id, label} of table.columns) {
    const at = columns.at.get(id)
    if (at === undefined) continue
    const cell = row.cells[at]
    const reading = readNumber(cell?.text ?? '', 'amount', [])
    if ('value' in reading && reading.value.units === 0n) continue
    if (cell?.text === '=') continue
    zeros = false
    const actual = cell?.text ?? ''
    if (cell && 'fault' in reading && reading.fault === 'blank') {
      const name = `${restLabel}，${label}`
      const key = actual === '' ? 'main' : 'mark'
      diagnostics.push(
        diagnose('cell-blank', key, {name, actual}, cell.place, {actual, hints: [message('cell-blank', 'zero', {})]}),
      )
      continue
    }
    diagnostics.push(diagnose('row-extra', 'rest', {actual}, cell?.place ?? row.place, {actual, expected: '0'}))
  }
  return zeros
}
