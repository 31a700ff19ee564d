// A piece with all numbers of the form in one line under their leaf labels (2021 form, table 4 as it is printed) → its
// cells. The rows above hold labels only.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {factId} from '../../form/address.ts'
import type {Form, FormTable} from '../../form/form.ts'
import type {GridRow} from '../../markdown/grid.ts'
import {cellCore} from '../labels.ts'
import {readCell} from './cells.ts'
import {otherColumn} from './columns.ts'
import type {Piece} from './pieces.ts'
import {headerRows} from './recognise.ts'
import {type Findings, raggedRow} from './rows.ts'
import {isTotal} from './totals.ts'
import {vocabularyOf} from './vocabulary.ts'

export function readLine(form: Form, table: FormTable, piece: Piece, findings: Findings): void {
  const {cells, open, diagnostics} = findings
  const {heads} = vocabularyOf(table)
  const headers = headerRows(heads, piece)
  const slots = table.rows.flatMap((row) => table.columns.map((column) => ({row, column})))
  const facts = slots.map(({row, column}) => factId(table.id, row.id, column.id))
  const body = piece.rows.slice(headers.length).filter((row) => row.cells.some(({text}) => text !== ''))
  const stub = piece.width > slots.length ? piece.width - slots.length : 0
  const [numbers, ...more] = body
  leafLabels(table, headers.at(-1)!, stub, diagnostics)
  if (!numbers) {
    const label = table.caption
    diagnostics.push(diagnose('row-missing', 'numbers', {label}, piece.place, {facts}))
    return
  }
  for (const row of more) {
    const label = row.cells[0]?.text ?? ''
    diagnostics.push(diagnose('row-extra', 'main', {label}, row.place, {actual: label}))
  }
  if (numbers.cells.length !== piece.width || piece.width < slots.length) {
    diagnostics.push(raggedRow(numbers, slots.length + stub, table.caption, facts))
    facts.forEach((fact) => cells.set(fact, {fact, value: undefined, origin: 'hole', place: numbers.place}))
    return
  }
  slots.forEach(({row, column}, index) => {
    const fact = facts[index]!
    const cell = numbers.cells[index + stub]!
    const name = `${row.label}，${column.label}`
    const read = readCell({fact, column, name, total: isTotal(form, fact)}, cell, diagnostics)
    if (read) cells.set(fact, read)
    else open.set(fact, cell.place)
  })
}

/** The labels right above the numbers: those of the columns, once for each row of the form, in its order. */
function leafLabels(table: FormTable, header: GridRow, stub: number, diagnostics: Diagnostic[]): void {
  const {columns} = vocabularyOf(table)
  const count = table.rows.length * columns.length
  for (let index = 0; index < count; index++) {
    const cell = header.cells[index + stub]
    const expected = columns[index % columns.length]!
    const written = cell ? cellCore(cell) : ''
    if (!cell || written === '' || written === expected.core) continue
    const elsewhere = columns.some((one) => one !== expected && one.core === written)
    const said = {actual: cell.text, expected: expected.label}
    if (elsewhere) diagnostics.push(diagnose('table-shape', 'order', said, cell.place, said))
    else diagnostics.push(otherColumn(cell, expected.label))
  }
}
