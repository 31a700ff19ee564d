// `local-rows` of nianbao.yaml → the statutory forms with the rows that the project allows beside theirs, or `config`
// diagnostics where one names nothing or cannot be told from a row of the form.

import {nearest} from '../data/nearest.ts'
import {type Checked, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {fill, type LocalRow} from '../form/fill.ts'
import type {Form, FormTable} from '../form/form.ts'
import {core} from '../report/labels.ts'
import {restLabel} from '../report/table/vocabulary.ts'
import type {AllowedRow, Config} from './config.ts'

/** A row is allowed in every form that has its table: an entry is wrong where none has it. */
export function withAllowedRows(forms: readonly Form[], {localRows = []}: Config): Checked<readonly Form[]> {
  const diagnostics: Diagnostic[] = []
  const rows = new Map(forms.map((form): [Form, LocalRow[]] => [form, []]))
  for (const row of localRows) {
    const said = allow(row, forms, rows)
    if (said) diagnostics.push(said)
  }
  const filled = forms.map((form) => fill(form, {local: rows.get(form)!, units: new Map()}))
  return {value: diagnostics.length ? undefined : filled, diagnostics}
}

/** Adds the row to those of each form that has its table; what is wrong with it otherwise. */
function allow(row: AllowedRow, forms: readonly Form[], rows: ReadonlyMap<Form, LocalRow[]>): Diagnostic | undefined {
  const {label, places} = row
  const open = forms.flatMap((form) => form.tables.filter(({localRows}) => localRows).map((table) => ({form, table})))
  const homes = open.filter(({table}) => namesOf(table).includes(row.table))
  if (homes.length === 0)
    return unknown(
      row.table,
      open.flatMap(({table}) => namesOf(table)),
      places.table,
      'localTable',
    )
  if (/[/{}\n]/u.test(label) || core(label) === '')
    return diagnose('config', 'localLabel', {found: label}, places.label)
  const after = homes.map(({table}) =>
    table.rows.find((one) => [one.id, one.short, one.label].includes(row.after ?? '')),
  )
  if (row.after !== undefined && after.every((one) => !one)) {
    const known = homes.flatMap(({table}) => table.rows.flatMap((one) => [one.label, one.id, one.short]))
    return unknown(row.after, known, places.after ?? places.table, 'unknownName')
  }
  for (const [index, {form, table}] of homes.entries()) {
    const others = rows.get(form)!.filter((one) => one.table === table.id)
    const ids = new Set([...table.rows, ...others].map((one) => one.id))
    const id = row.id ?? firstFree(ids)
    const taken = [
      restLabel,
      ...table.rows.flatMap((one) => [one.label, one.short, ...one.aliases]),
      ...others.map((one) => one.label),
      ...form.derived.filter((one) => one.table === table.id).map(({short}) => short),
    ]
    if (taken.some((one) => core(one) === core(label)))
      return diagnose('config', 'doubleName', {name: label}, places.label)
    if (ids.has(id) || form.derived.some((one) => one.table === table.id && one.row === id)) {
      return diagnose('config', 'doubleName', {name: id}, places.id ?? places.label)
    }
    const above = after[index]?.id ?? table.rows.at(-1)?.id
    rows.get(form)!.push({table: table.id, id, label, ...(above !== undefined && {after: above})})
  }
  return undefined
}

function firstFree(ids: ReadonlySet<string>): string {
  for (let number = 1; ; number++) if (!ids.has(`local-${number}`)) return `local-${number}`
}

function namesOf({id, short, caption}: FormTable): string[] {
  return [id, short, caption]
}

function unknown(name: string, known: readonly string[], place: Place, key: 'localTable' | 'unknownName'): Diagnostic {
  const near = nearest(name, known)
  return diagnose('config', key, {name}, place, {
    ...(near !== undefined && {hints: [message('config', 'nearest', {nearest: near})]}),
  })
}
