// Rows and columns of the tables that look wrong by themselves, though every sum holds.

import {add, compare, type Decimal, printDecimal, zero} from '../decimal.ts'
import {diagnose, message} from '../diagnostic/diagnostic.ts'
import {factId, lookUp} from '../form/address.ts'
import type {Cell} from '../report/report.ts'
import type {Rule} from './rule.ts'

export const ruleMaking: Rule = {
  code: 'rule-making',
  *check({form, report}) {
    const {rank, level, office} = report.front
    for (const {code, rows, ranks, levels = [], except = []} of form.beyond) {
      if (code !== 'rule-making') continue
      const byRank = rank !== undefined && ranks.includes(rank.value)
      const byLevel = level !== undefined && levels.includes(level.value) && !isNamed(office?.value ?? '', except)
      if (!byRank && !byLevel) continue
      for (const row of rows) {
        for (const cell of report.cells.values()) {
          if (!cell.fact.startsWith(`${row}/`) || !cell.value || cell.value.units === 0n) continue
          const {rowLabel, column} = lookUp(form, cell.fact)!
          const actual = printDecimal(cell.value)
          yield diagnose(
            'rule-making',
            byRank ? 'main' : 'department',
            {row: rowLabel, column: column.label, actual},
            cell.place,
            {
              expected: '0',
              actual,
              facts: [cell.fact],
            },
          )
        }
      }
    }
  },
}

/** Whether a name begins as one of `names`, or ends as one that is written behind *. */
function isNamed(office: string, names: readonly string[]): boolean {
  return names.some((name) => (name.startsWith('*') ? office.endsWith(name.slice(1)) : office.startsWith(name)))
}

/** Below it, equal numbers are no sign of anything. */
const smallest: Decimal = {units: 10n, places: 0}

export const cumulativeEqualsYear: Rule = {
  code: 'cumulative-equals-year',
  *check({form, report}) {
    for (const {table: name, column, year} of form.cumulative) {
      const table = form.tables.find(({id}) => id === name)
      for (const row of table?.rows ?? []) {
        const [all, own] = [column, year].map((one) => report.cells.get(factId(name, row.id, one)))
        if (!all?.value || !own?.value || compare(all.value, own.value) !== 0 || compare(all.value, smallest) < 0)
          continue
        const label = (id: string): string => table!.columns.find((one) => one.id === id)!.label
        const actual = printDecimal(all.value)
        const values = {row: row.label, column: label(column), year: label(year), actual}
        yield diagnose('cumulative-equals-year', 'main', values, all.place, {actual, facts: [all.fact, own.fact]})
      }
    }
  },
}

export const decisionsMisread: Rule = {
  code: 'decisions-misread',
  *check({form, report}) {
    for (const {table: name, column: id, sum} of form.misread) {
      const table = form.tables.find((one) => one.id === name)!
      const column = table.columns.find((one) => one.id === id)!
      for (const row of table.rows) {
        const cell = report.cells.get(factId(name, row.id, id))
        const addends = sum.map((one) => report.cells.get(factId(name, row.id, one)))
        if (!cell?.value || cell.value.units === 0n || !addends.every(hasValue)) continue
        if (
          compare(
            addends.reduce((total, {value}) => add(total, value), zero),
            cell.value,
          ) !== 0
        )
          continue
        const named = addends.map(({fact, value, place}) => ({
          name: lookUp(form, fact)!.column.label,
          value: printDecimal(value),
          place,
        }))
        const actual = printDecimal(cell.value)
        const values = {
          row: row.label,
          column: column.label,
          actual,
          sum: named.map((one) => `${one.name} ${one.value}`).join(' + '),
        }
        yield diagnose('decisions-misread', 'main', values, cell.place, {
          actual,
          facts: [cell.fact],
          related: named.map(({place, ...one}) => ({message: message('decisions-misread', 'addend', one), place})),
        })
      }
    }
  },
}

function hasValue(cell: Cell | undefined): cell is Cell & {readonly value: Decimal} {
  return cell?.value !== undefined
}
