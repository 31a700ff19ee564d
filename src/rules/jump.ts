// Numbers far from those of last year: mostly a cell, a unit or a decimal point is wrong.

import {compare, type Decimal, printDecimal} from '../decimal.ts'
import {diagnose, message} from '../diagnostic/diagnostic.ts'
import {factId} from '../form/address.ts'
import type {Form, FormColumn, FormTable} from '../form/form.ts'
import {comparableValue} from '../prose/numbers/amounts.ts'
import type {Rule} from './rule.ts'

export const jump: Rule = {
  code: 'jump',
  needs: 'previous',
  *check({form, report, previous}) {
    const {jumps} = form
    if (!jumps || !previous) return
    const year = report.front.year?.value ?? form.years.from
    for (const {table, row, column, fact} of comparable(form)) {
      const cell = report.cells.get(fact)
      const last = previous.cells.get(fact)
      const lastValue = comparableValue(previous, fact, {column})
      if (!cell?.value || !last || !lastValue) continue
      const rises = compare(cell.value, lastValue) > 0
      const [small, large] = rises ? [lastValue, cell.value] : [cell.value, lastValue]
      if (compare(large, {units: BigInt(jumps.least), places: 0}) < 0 || compare(times(small, jumps.times), large) >= 0)
        continue
      const [actual, before] = [printDecimal(cell.value), printDecimal(lastValue)]
      const name = `${row.label}，${column.label}`
      const {reviewFirst} = jumps
      const explained = reviewFirst?.rows.includes(`${table.id}/${row.id}`) && year >= reviewFirst.from
      yield diagnose('jump', rises ? 'rise' : 'fall', {name, actual, last: before, times: jumps.times}, cell.place, {
        actual,
        facts: [fact],
        related: [{message: message('jump', 'lastYear', {name, value: before}), place: last.place}],
        ...(explained && {
          severity: 'info' as const,
          hints: [message('jump', 'reviewFirst', {year: reviewFirst!.from})],
        }),
      })
    }
  },
}

/** The cells of the columns that sum up their row where a table has such, else of all columns that count. */
function* comparable(
  form: Form,
): Iterable<{table: FormTable; row: FormTable['rows'][number]; column: FormColumn; fact: string}> {
  for (const table of form.tables) {
    const counting = table.columns.filter(({kind}) => kind !== 'change')
    const totals = counting.filter((column) => sumsUp(form, table, column))
    for (const row of table.rows) {
      if (row.local) continue
      for (const column of totals.length ? totals : counting)
        yield {table, row, column, fact: factId(table.id, row.id, column.id)}
    }
  }
}

function sumsUp({identities}: Form, {id, rows}: FormTable, column: FormColumn): boolean {
  return rows.every((row) =>
    identities.some(({at, relation, left}) => {
      const own = `${id}/${row.id}/`
      return (
        at === own + column.id
        && relation === 'equal'
        && left.every(({fact, year}) => year === 0 && fact.startsWith(own))
      )
    }),
  )
}

function times({units, places}: Decimal, factor: number): Decimal {
  return {units: units * BigInt(factor), places}
}
