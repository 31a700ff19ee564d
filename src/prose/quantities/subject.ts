// A meaning → what messages and rules know of it: its name, the cells or sums that may be meant, what it is a part of.

import type {Count, CountRule, Form, Subject} from '../../form/form.ts'
import type {Meaning} from './senses.ts'

export function subjectOf(form: Form, meaning: Meaning): Subject {
  const {count, row, column} = meaning
  const table = form.tables.find(({id}) => id === count.table)!
  const known = new Set(table.rows.map(({id}) => id))
  const expand = (id: string): readonly string[] =>
    known.has(id) ? [id] : (form.derived.find((one) => one.table === count.table && one.row === id)?.rows ?? [id])
  const columns = column ? column.is : [[count.otherwise!]]
  const facts: string[] = []
  const sums: string[][] = []
  for (const rows of row.is) {
    for (const parts of columns) {
      const [first] = rows
      if (rows.length === 1 && parts.length === 1) facts.push(`${count.table}/${first}/${parts[0]}`)
      else sums.push(rows.flatMap(expand).flatMap((id) => parts.map((part) => `${count.table}/${id}/${part}`)))
    }
  }
  const nameOf = (row: CountRule, column?: CountRule): string =>
    count.name.replace('{row}', row.name).replace('{column}', column?.name ?? '')
  const results = resultsOf(count, meaning, form).map((one) =>
    count.rows.includes(one) ? nameOf(one) : nameOf(row, one),
  )
  return {
    name: nameOf(row, column),
    facts,
    sums,
    units: count.units,
    results,
    result: (row.result || column?.result === true) && !meaning.unsure,
    ...(row.balance && isTotal(meaning) && {balance: row.balance}),
  }
}

/** Whether all of the row is meant, or may be. */
function isTotal({count, column}: Meaning): boolean {
  return column === undefined || column.is[0]?.join() === count.otherwise
}

/** 不予公开413件，属于国家秘密70件 …: what makes up a result that has kinds, where the form has a rule for each of its rows. */
function kindsOf(rows: readonly CountRule[], {is}: CountRule, form: Form, id: string): readonly CountRule[] {
  const group = `${is[0]?.[0]}.`
  const due = form.tables.find((one) => one.id === id)!.rows.filter((row) => row.id.startsWith(group))
  const kinds = rows.filter((row) => row.is[0]?.[0]?.startsWith(group) === true && row.result)
  return due.length > 1 && kinds.length === due.length ? kinds : []
}

/** The rules of what makes up a number of things that are closed; none of a number of one of them. */
function resultsOf({rows, columns, thing, table}: Count, {row, column}: Meaning, form: Form): readonly CountRule[] {
  if (column) return []
  if (row.result) return kindsOf(rows, row, form, table)
  if (thing.length === 0) return columns.filter(({result}) => result)
  const isClosed = row.balance === 'answered' || row.all.includes('handled')
  return isClosed
    ? rows.filter(({result, is}) => result && is.length === 1 && is[0]!.length === 1 && !is[0]![0]!.includes('.'))
    : []
}
