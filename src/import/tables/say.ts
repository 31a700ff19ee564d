// What was read of a file's tables → what is to be said of them: every fact of the form that the source will not have, with
// where a person finds it.

import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {factId} from '../../form/address.ts'
import type {Form, FormTable} from '../../form/form.ts'
import type {TableReading, Value} from './build.ts'
import type {Collected} from './collect.ts'

export function tableFindings(
  {form, readings}: Collected,
  wanted: Form,
  year: number | undefined,
  place: Place,
): Diagnostic[] {
  const said: Diagnostic[] = []
  if (form !== wanted) {
    const values = {actual: form.id, expected: wanted.id, year: String(year ?? wanted.id)}
    const facts = wanted.tables.filter((table) => !hasShape(form, table)).flatMap(factsOf)
    said.push(diagnose('import-missing', 'form', values, place, {actual: form.id, expected: wanted.id, facts}))
  }
  for (const table of form.tables) {
    const reading = readings.get(table.id)
    if (reading) said.push(...readingFindings(table, reading, place))
    else said.push(diagnose('import-missing', 'table', {label: table.caption}, place, {facts: factsOf(table)}))
  }
  return said
}

/** Whether a form has a table with the same facts: what is written in it is read by either. */
function hasShape(form: Form, table: FormTable): boolean {
  const own = form.tables.find(({id}) => id === table.id)
  return own !== undefined && factsOf(own).join() === factsOf(table).join()
}

function factsOf(table: FormTable): string[] {
  return table.rows.flatMap((row) => table.columns.map((column) => factId(table.id, row.id, column.id)))
}

function* readingFindings(table: FormTable, reading: TableReading, place: Place): Generator<Diagnostic> {
  const {caption} = table
  if (reading.reordered) yield diagnose('import-order', 'main', {caption}, place, {where: reading.where.words})
  const has = (row: string, column: string): Value | undefined => reading.values.get(`${row}/${column}`)
  const rows = table.rows.filter(({id}) => table.columns.some((column) => has(id, column.id)))
  for (const {id, label} of table.rows)
    if (!rows.some((row) => row.id === id)) {
      const facts = table.columns.map((column) => factId(table.id, id, column.id))
      yield diagnose('import-missing', 'row', {caption, label}, place, {where: reading.where.words, facts})
    }
  // A column that no header names, though others are named: said once.
  const unnamed = table.columns.filter(
    (column) =>
      reading.columns.size > 0 && !reading.columns.has(column.id) && rows.every(({id}) => isLost(has(id, column.id))),
  )
  for (const {id, label} of unnamed) {
    const facts = rows.map((row) => factId(table.id, row.id, id))
    yield diagnose('import-missing', 'column', {caption, label}, place, {where: reading.where.words, facts})
  }
  for (const row of rows) {
    const holes = table.columns.flatMap((column) => {
      const value = has(row.id, column.id)
      return value && 'hole' in value && !unnamed.includes(column)
        ? [{column, value, fact: factId(table.id, row.id, column.id)}]
        : []
    })
    const of = (...kinds: string[]): typeof holes =>
      holes.filter(({value}) => 'hole' in value && kinds.includes(value.hole))
    const [blank, lost] = [of('blank', 'formula'), of('place')]
    if (blank.length) {
      const values = {label: row.label, count: blank.length}
      yield diagnose('import-blank', 'main', values, place, {
        where: blank[0]!.value.where.words,
        facts: blank.map(({fact}) => fact),
      })
    }
    if (lost.length) {
      const found = [...new Set(lost.map(({value}) => value.found))].join('；').slice(0, 200)
      yield diagnose('import-missing', 'place', {label: row.label, found}, place, {
        where: lost[0]!.value.where.words,
        facts: lost.map(({fact}) => fact),
      })
    }
    for (const {column, value, fact} of of('number')) {
      const label = table.columns.length > 1 ? `${row.label}，${column.label}` : row.label
      yield diagnose('import-missing', 'cell', {label, found: value.found.slice(0, 40)}, place, {
        where: value.where.words,
        facts: [fact],
      })
    }
  }
}

function isLost(value: Value | undefined): boolean {
  return value === undefined || ('hole' in value && value.hole !== 'number')
}
