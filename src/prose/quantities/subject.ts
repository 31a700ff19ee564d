// A meaning → what messages and rules know of it: its name, the cells or sums that may be meant, what it is a part of.

import type {Count, CountRule, Form, Subject} from '../../form/form.ts'
import type {Meaning} from './meaning.ts'

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
  const results = resultsOf(count, meaning).map((one) => (count.rows.includes(one) ? nameOf(one) : nameOf(row, one)))
  return {
    name: nameOf(row, column),
    facts,
    sums,
    units: count.units,
    results,
    result: (row.result || column?.result === true) && !meaning.unsure,
    ...(row.balance && !column && {balance: row.balance}),
  }
}

/** The rules of what makes up a number of things that are closed; none of a number of one of them. */
function resultsOf({rows, columns, thing}: Count, {row, column}: Meaning): readonly CountRule[] {
  if (column || row.result) return []
  if (thing.length === 0) return columns.filter(({result}) => result)
  const isClosed = row.balance === 'answered' || row.all.includes('handled')
  return isClosed
    ? rows.filter(({result, is}) => result && is.length === 1 && is[0]!.length === 1 && !is[0]![0]!.includes('.'))
    : []
}
