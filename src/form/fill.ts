// A form and what it leaves to the office → the form as that office fills it in: with rows of its own, with the unit that
// it chose, with its remarks behind labels. What is printed, read out and read back follows from it; the identities stay those of the form.

import type {Form, FormColumn, FormRow, FormTable} from './form.ts'

/** A row that an office has beside those of the form, with a number for each column of its table. */
export interface LocalRow {
  readonly table: string
  readonly id: string
  /** The row that it stands below; absent: below all. */
  readonly after?: string
  readonly label: string
}

export interface Filling {
  /** In the order in which they are printed. */
  readonly local: readonly LocalRow[]
  /** The unit of each column (`table/column`) that the form lets the office choose. */
  readonly units: ReadonlyMap<string, string>
  /** Remarks with their brackets, by what bears them: `column requests/person`, `row requests/new`. */
  readonly remarks?: ReadonlyMap<string, string>
}

const none: ReadonlyMap<string, string> = new Map()
const known = new WeakMap<Form, Map<string, Form>>()

/** The form itself where there is nothing to fill in. Local rows that it has already are taken out. */
export function fill(form: Form, {local, units, remarks = none}: Filling): Form {
  if (local.length === 0 && units.size === 0 && remarks.size === 0 && localRowsOf(form).length === 0) return form
  const filled = known.get(form) ?? new Map<string, Form>()
  known.set(form, filled)
  const key = JSON.stringify([local, ...units, ...remarks])
  const found = filled.get(key) ?? {
    ...form,
    tables: form.tables.map((table) =>
      withRemarks(
        withUnits(
          withRows(
            table,
            local.filter((row) => row.table === table.id),
          ),
          units,
        ),
        remarks,
      ),
    ),
  }
  filled.set(key, found)
  return found
}

/** Those that a form was filled in with, in the order in which they are printed. */
export function localRowsOf(form: Form): LocalRow[] {
  return form.tables.flatMap(({id, rows}) =>
    rows.flatMap((row, index): LocalRow[] => {
      const above = rows.slice(0, index).findLast(({local}) => !local)
      return row.local ? [{table: id, id: row.id, ...(above && {after: above.id}), label: row.label}] : []
    }),
  )
}

/** The units that a form was filled in with, by `table/column`. */
export function unitsOf(form: Form): Map<string, string> {
  return new Map(
    form.tables.flatMap(({id, columns}) =>
      columns.flatMap(({id: column, chosen, unit}): [string, string][] =>
        chosen && unit !== undefined ? [[`${id}/${column}`, unit]] : [],
      ),
    ),
  )
}

/** The remarks that a form was filled in with, by what bears them. */
export function remarksOf(form: Form): Map<string, string> {
  return new Map(
    form.tables.flatMap(({id, rows, columns}) => [
      ...columns.flatMap(({id: column, remark}) => (remark ? [[`column ${id}/${column}`, remark] as const] : [])),
      ...rows.flatMap(({id: row, remark}) => (remark ? [[`row ${id}/${row}`, remark] as const] : [])),
    ]),
  )
}

/** A column's label with the unit that holds, as the forms print it: 本年收费金额（单位：万元）. */
export function labelWithUnit(label: string, unit: string): string {
  return `${label}（单位：${unit}）`
}

function withRows(table: FormTable, local: readonly LocalRow[]): FormTable {
  if (!table.localRows || (local.length === 0 && table.rows.every((row) => !row.local))) return table
  const rows = table.rows.filter((row) => !row.local)
  for (const {id, label, after} of local) {
    if (rows.some((row) => row.id === id)) continue
    const row: FormRow = {id, label, short: shortOf(label), aliases: [], groups: [], local: true}
    const above = rows.findIndex((one) => one.id === after)
    let at = above < 0 ? rows.length : above + 1
    while (rows[at]?.local) at++
    rows.splice(at, 0, row)
  }
  // Tables that take local rows have no groups: every line of the stub is a row.
  return {...table, rows, stubs: rows.map((row) => ({type: 'row', row}))}
}

/** As an address has it between braces. */
function shortOf(label: string): string {
  return label.normalize('NFKC').replace(/\s+/gu, '')
}

function withUnits(table: FormTable, units: Filling['units']): FormTable {
  const chosen = (column: FormColumn): string | undefined => {
    const unit = units.get(`${table.id}/${column.id}`)
    return column.units.find((one) => one === unit && column.units.length > 1)
  }
  if (!table.columns.some(chosen)) return table
  const columns = table.columns.map((column): FormColumn => {
    const unit = chosen(column)
    return unit === undefined
      ? column
      : {...column, label: labelWithUnit(column.label, unit), unit, units: [unit], chosen: true}
  })
  return {...table, columns}
}

/** Labels as the office has them: 自然人（含外籍）. */
function withRemarks(table: FormTable, remarks: ReadonlyMap<string, string>): FormTable {
  const of = <T extends {readonly id: string; readonly label: string}>(kind: string, one: T): T => {
    const remark = remarks.get(`${kind} ${table.id}/${one.id}`)
    return remark === undefined ? one : {...one, label: one.label + remark, remark}
  }
  const columns = table.columns.map((column) => of('column', column))
  const rows = table.rows.map((row) => of('row', row))
  if ([...columns, ...rows].every((one) => one.remark === undefined)) return table
  const byId = new Map(rows.map((row) => [row.id, row]))
  const stubs = table.stubs.map((stub) => (stub.type === 'row' ? {...stub, row: byId.get(stub.row.id)!} : stub))
  return {...table, columns, rows, stubs}
}
