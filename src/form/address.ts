// Fact addresses ↔ parts of the form: `requests/new/total` and, in short Chinese names, `申请/新收/总计`.

import type {FactId, Form, FormColumn, FormRow, FormTable} from './form.ts'

export function factId(table: string, row: string, column: string): FactId {
  return `${table}/${row}/${column}`
}

/** What an address names: a fact (one row) or a derived sum (several). */
export interface Address {
  readonly fact: FactId
  readonly table: FormTable
  readonly column: FormColumn
  /** Id of the row or of the derived row. */
  readonly row: string
  /** Name of the row or derived row, for messages. */
  readonly rowLabel: string
  readonly derived: boolean
  /** The facts that it adds up; itself alone where it is a fact. */
  readonly addends: readonly FactId[]
}

/** Every fact of the form, in form order, with those of local rows where they stand. */
export function factsOf(form: Form): Address[] {
  return factsWhere(form, () => true)
}

/** Those that every office has: without local rows. */
export function statutoryFactsOf(form: Form): Address[] {
  return factsWhere(form, ({local}) => !local)
}

function factsWhere(form: Form, counts: (row: FormRow) => boolean): Address[] {
  return form.tables.flatMap((table) =>
    table.rows.filter(counts).flatMap((row) => table.columns.map((column) => factAddress(table, row, column))),
  )
}

/** Every derived sum of the form, in form order. */
export function derivedOf(form: Form): Address[] {
  return form.derived.flatMap((derived) => {
    const table = form.tables.find((one) => one.id === derived.table)
    return (table?.columns ?? []).map((column) => ({
      fact: factId(derived.table, derived.row, column.id),
      table: table!,
      column,
      row: derived.row,
      rowLabel: derived.short,
      derived: true,
      addends: derived.rows.map((row) => factId(derived.table, row, column.id)),
    }))
  })
}

function factAddress(table: FormTable, row: FormRow, column: FormColumn): Address {
  const fact = factId(table.id, row.id, column.id)
  return {fact, table, column, row: row.id, rowLabel: row.label, derived: false, addends: [fact]}
}

const indexes = new WeakMap<Form, ReadonlyMap<string, Address>>()

/** Ids and short names alike, without spaces. */
function index(form: Form): ReadonlyMap<string, Address> {
  let found = indexes.get(form)
  if (found) return found
  const map = new Map<string, Address>()
  for (const address of [...derivedOf(form), ...factsOf(form)]) {
    map.set(address.fact, address)
    map.set([address.table.short, shortRow(form, address), address.column.short].join('/'), address)
  }
  found = map
  indexes.set(form, found)
  return found
}

function shortRow(form: Form, {table, row, derived}: Address): string {
  if (derived) return form.derived.find((one) => one.table === table.id && one.row === row)!.short
  return table.rows.find((one) => one.id === row)!.short
}

/** The fact or sum that a written address names; spaces do not matter. Undefined where it names nothing. */
export function lookUp(form: Form, written: string): Address | undefined {
  return index(form).get(written.replace(/\s+/gu, ''))
}

/** Every address that can be written, ids and short names, for suggestions and completion. */
export function addresses(form: Form): Iterable<string> {
  return index(form).keys()
}
