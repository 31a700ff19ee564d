// 台账, the sheet of one row → where its figures, its office and year are not those of the data, or a head names another
// figure than the one that stands below it.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {statutoryFactsOf} from '../../form/address.ts'
import type {Form} from '../../form/form.ts'
import {fold} from '../../script/fold.ts'
import type {ReportData} from '../data.ts'
import {label, show} from '../show.ts'
import type {BookSheet} from './book.ts'

const medium = 'XLSX'
const table = '台账'

/** The row of addresses: it begins with the office and the year. */
export function headOf(sheet: BookSheet): number | undefined {
  for (let row = 0; row < Math.min(sheet.rows, 5); row++)
    if (at(sheet, row, 0) === 'office' && at(sheet, row, 1) === 'year') return row
  return undefined
}

function at({cells}: BookSheet, row: number, column: number): string {
  return cells.get(`${row},${column}`)?.text ?? ''
}

export function* compareLedger(
  sheet: BookSheet,
  head: number,
  data: ReportData,
  form: Form,
  placeOf: (row: number, column: number) => Place,
): Generator<Diagnostic> {
  const row = head + 2
  const named = new Map<string, number>()
  for (let column = sheet.columns - 1; column >= 0; column--) named.set(at(sheet, head, column), column)
  const own = [
    {address: 'office', short: '机关', wanted: data.draft ? undefined : data.office, kind: 'words'},
    {address: 'year', short: '年份', wanted: data.draft ? undefined : String(data.year), kind: 'words'},
    ...statutoryFactsOf(form).map(({fact, table: {short, rows}, row: id, column}) => ({
      address: fact,
      short: [short, rows.find((one) => one.id === id)!.short, column.short].join('/'),
      wanted: data.facts.get(fact) ?? '',
      kind: column.kind as string,
    })),
  ]
  for (const {address, short, wanted, kind} of own) {
    const column = named.get(address)
    const facts = kind === 'words' ? {} : {facts: [address]}
    if (column === undefined) {
      const values = {medium, table, count: 1, names: `“${short}”`}
      yield diagnose('edition-differs', 'columnMissing', values, placeOf(head, 0), {expected: short, ...facts})
      continue
    }
    named.delete(address)
    const name = label(at(sheet, head + 1, column))
    if (fold(name) !== fold(short)) {
      const values = {medium, table, actual: show(name), expected: short}
      const details = {actual: name, expected: short, ...facts}
      yield diagnose('edition-differs', 'columnLabel', values, placeOf(head + 1, column), details)
    }
    const actual = at(sheet, row, column)
    const bare = kind === 'change' ? actual.replace(/^\+/u, '') : actual
    if (wanted === undefined || fold(bare) === fold(wanted)) continue
    const values = {medium, table, row: show(at(sheet, row, 0)), column: short, expected: wanted}
    const details = {actual, expected: wanted, ...facts}
    if (actual === '') yield diagnose('edition-differs', 'cellBlank', values, placeOf(row, column), details)
    else yield diagnose('edition-differs', 'main', {...values, actual: show(actual)}, placeOf(row, column), details)
  }
  for (const [name, column] of named) {
    if (name === '') continue
    yield diagnose('edition-differs', 'columnExtra', {medium, table, name: show(name)}, placeOf(head, column), {
      actual: name,
    })
  }
  for (let extra = row + 1; extra < sheet.rows; extra++) {
    if (at(sheet, extra, 0) === '' && at(sheet, extra, 2) === '') continue
    const name = show(at(sheet, extra, 0))
    yield diagnose('edition-differs', 'rowExtra', {medium, table, name}, placeOf(extra, 0), {actual: name})
  }
}
