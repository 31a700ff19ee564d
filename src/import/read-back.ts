// A written source, read as `check` reads it: every figure that it then has is one that was found, in its place. Where the
// labels as they were written would be taken for others, the form's own stand.

import {compare, parseDecimal} from '../decimal.ts'
import {factId} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import {decode} from '../markdown/decode.ts'
import {parse} from '../markdown/parse.ts'
import {read} from '../report/read.ts'
import type {TableReading, Value} from './tables/build.ts'
import type {Collected} from './tables/collect.ts'
import type {Written} from './write.ts'

export function readBack(
  collected: Collected,
  forms: readonly Form[],
  write: (collected: Collected) => Written,
): {readonly written: Written; readonly collected: Collected} {
  let sure = collected
  for (const mend of [plainLabels, withoutFigures]) {
    const written = write(sure)
    const wrong = wrongTables(written, sure, forms)
    if (wrong.size === 0) return {written, collected: sure}
    sure = {...sure, readings: new Map([...sure.readings].map(([id, one]) => [id, wrong.has(id) ? mend(one) : one]))}
  }
  return {written: write(sure), collected: sure}
}

/** Tables of which `check` would read another figure than the one that was found, or one that was not. */
function wrongTables({text}: Written, {form, readings}: Collected, forms: readonly Form[]): Set<string> {
  const wrong = new Set<string>()
  const {value: source} = decode('source', new TextEncoder().encode(text))
  const tree = source && parse(source).value
  const report = tree && read(source, tree, forms).value
  if (!report || report.form.id !== form.id) return wrong
  for (const table of form.tables) {
    const reading = readings.get(table.id)
    for (const row of table.rows)
      for (const column of table.columns) {
        const cell = report.cells.get(factId(table.id, row.id, column.id))
        const value = reading?.values.get(`${row.id}/${column.id}`)
        const meant =
          value && 'number' in value ? parseDecimal(/^[-+]?[\d.]+/u.exec(value.number)![0].replace('+', '')) : undefined
        const found = cell?.value
        if (found && cell.origin === 'written' && !(meant && compare(found, meant) === 0)) wrong.add(table.id)
      }
  }
  return wrong
}

function plainLabels(reading: TableReading): TableReading {
  return {...reading, rows: new Map(), columns: new Map(), extra: []}
}

function withoutFigures(reading: TableReading): TableReading {
  const values = new Map(
    [...reading.values].map(([key, value]): [string, Value] => [
      key,
      'number' in value ? {hole: 'place', found: value.found, where: value.where} : value,
    ]),
  )
  return {...reading, values}
}
