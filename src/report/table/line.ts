// A piece with all numbers of the form in one line under their leaf labels (2021 form, table 4 as it is printed) → its
// cells. The rows above hold labels only.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {factId} from '../../form/address.ts'
import type {Form, FormRow, FormTable} from '../../form/form.ts'
import type {GridRow} from '../../markdown/grid.ts'
import {cellCore} from '../labels.ts'
import {bearerOf} from '../note-marks.ts'
import {similarity} from '../similar.ts'
import {readCell} from './cells.ts'
import {addsTo, otherColumn} from './columns.ts'
import type {Piece} from './pieces.ts'
import {isAnotherQuantity} from './quantity.ts'
import {headerRows} from './recognise.ts'
import {type Findings, keepMarks, raggedRow} from './rows.ts'
import {isTotal} from './totals.ts'
import {type Named, vocabularyOf} from './vocabulary.ts'

export function readLine(form: Form, table: FormTable, piece: Piece, findings: Findings): void {
  const {cells, open, diagnostics} = findings
  const {heads} = vocabularyOf(table)
  const headers = headerRows(heads, piece)
  const count = table.rows.length * table.columns.length
  const body = piece.rows.slice(headers.length).filter((row) => row.cells.some(({text}) => text !== ''))
  const stub = piece.width > count ? piece.width - count : 0
  const order = blockOrder(table, headers, stub)
  const slots = (order ?? table.rows).flatMap((row) => table.columns.map((column) => ({row, column})))
  const facts = slots.map(({row, column}) => factId(table.id, row.id, column.id))
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
  const ragged = numbers.cells.length !== piece.width || piece.width < slots.length
  if (ragged || !order) {
    if (ragged) diagnostics.push(raggedRow(numbers, slots.length + stub, table.caption, facts))
    else {
      const expected = table.rows.map(({label}) => label).join('、')
      diagnostics.push(diagnose('table-shape', 'blocks', {expected}, headers[0]!.place, {expected}))
    }
    facts.forEach((fact) => cells.set(fact, {fact, value: undefined, origin: 'hole', place: numbers.place}))
    return
  }
  const {stubs} = vocabularyOf(table)
  for (const cell of headers.flatMap((header) => header.cells)) {
    const stub = cell.notes.length > 0 ? stubs.find(({core}) => core === cellCore(cell))?.item : undefined
    const id = stub?.type === 'row' ? stub.row.id : stub?.group.id
    if (stub && id !== undefined) keepMarks(findings, bearerOf(stub.type, table.id, id), cell, false)
  }
  slots.forEach(({row, column}, index) => {
    const fact = facts[index]!
    const cell = numbers.cells[index + stub]!
    const name = `${row.label}，${column.label}`
    const id = `${row.id}/${column.id}`
    keepMarks(findings, bearerOf('figure', table.id, id), cell, true)
    keepMarks(findings, bearerOf('leaf', table.id, id), headers.at(-1)!.cells[index + stub], false)
    const read = readCell({fact, column, name, total: isTotal(form, fact)}, cell, diagnostics)
    if (read) cells.set(fact, read)
    else open.set(fact, cell.place)
  })
}

/**
 * The rows of the form in the order in which the header rows name them, each over its columns; the form's own order where
 * they name none. Undefined where what they say is not clear: a number must not come into another row.
 */
function blockOrder(table: FormTable, headers: readonly GridRow[], stub: number): readonly FormRow[] | undefined {
  const {rows, columns, heads} = vocabularyOf(table)
  const width = columns.length
  const leaves = new Set(columns.flatMap(({core, aliases}) => [core, ...aliases]))
  const found: (FormRow | undefined)[] = rows.map(() => undefined)
  let named = false
  for (const {cells} of headers) {
    for (let at = 0; at < rows.length * width; at++) {
      const written = cells[at + stub] ? cellCore(cells[at + stub]!) : ''
      // A label that spans columns stands in one of them.
      if (written === '') continue
      const row = rows.find(({core, aliases}) => core === written || aliases.includes(written))?.item
      const block = Math.floor(at / width)
      if (row && (found[block] ?? row) !== row) return undefined
      if (row) {
        found[block] = row
        named = true
      } else if (!heads.has(written) && !leaves.has(written) && cells !== headers.at(-1)!.cells) return undefined
    }
  }
  if (!named) return table.rows
  const left = table.rows.filter((row) => !found.includes(row))
  const order = found.map((row) => row ?? (left.length === 1 ? left[0] : undefined))
  return order.every((row) => row !== undefined) && new Set(order).size === rows.length ? order : undefined
}

/** 上年结果维持, 结果未维持, 甲: no other wording of 结果维持, but another quantity or none. */
function isOther(written: string, {core, aliases}: Named<unknown>): boolean {
  const names = [core, ...aliases]
  return (
    !names.includes(written)
    && names.every((one) => isAnotherQuantity(written, one) || similarity(written, one, 0.5) <= 0.5)
  )
}

/** The labels right above the numbers: those of the columns, once for each row of the form, in its order. */
function leafLabels(table: FormTable, header: GridRow, stub: number, diagnostics: Diagnostic[]): void {
  const {columns} = vocabularyOf(table)
  const count = table.rows.length * columns.length
  for (let index = 0; index < count; index++) {
    const cell = header.cells[index + stub]
    const expected = columns[index % columns.length]!
    const written = cell ? cellCore(cell) : ''
    if (!cell || written === '') continue
    if (written === expected.core) {
      if (addsTo(expected.item, cell)) diagnostics.push(otherColumn(cell, expected.label))
      continue
    }
    const elsewhere = columns.some((one) => one !== expected && one.core === written)
    const said = {actual: cell.text, expected: expected.label}
    if (elsewhere) diagnostics.push(diagnose('table-shape', 'order', said, cell.place, said))
    else if (isOther(written, expected)) {
      const {label} = expected
      const facts = table.rows.map((row) => factId(table.id, row.id, expected.item.id))
      diagnostics.push(diagnose('column-missing', 'main', {label}, cell.place, {...said, facts}))
    } else diagnostics.push(otherColumn(cell, expected.label))
  }
}
