// A number of the form as it is printed, and what stands for one that is not there yet.

import {type Decimal, printDecimal} from '../decimal.ts'
import type {Place} from '../diagnostic/place.ts'
import {factId, lookUp} from '../form/address.ts'
import type {FactId, FormRow, FormTable, Kind} from '../form/form.ts'
import {valueOf} from '../report/facts.ts'
import {pendingText} from '../report/printed.ts'
import type {Report} from '../report/report.ts'
import type {FactText} from './edition.ts'

/** What a reference in prose prints: a fact or derived sum; 待填 where it has no value or names nothing. */
export function printFact(report: Report, fact: FactId | undefined): FactText {
  if (fact === undefined) return printFigure('', undefined, 'count')
  return printFigure(fact, valueOf(report, fact), lookUp(report.form, fact)?.column.kind ?? 'count')
}

/** Where the cells of a row stand; where it was left out, the table. */
export function placeOfRow({tables, cells, front}: Report, {id, columns}: FormTable, row: FormRow): Place {
  const written = columns.flatMap((column) => cells.get(factId(id, row.id, column.id))?.place ?? [])
  const [first, last] = [written[0], written.at(-1)]
  if (first && last && first.line === last.line) return {...first, column: 1, endColumn: last.endColumn}
  return tables.get(id)?.place ?? front.place
}

/** What a cell prints. */
export function printFigure(fact: FactId, value: Decimal | undefined, kind: Kind): FactText {
  if (value === undefined) return {type: 'fact', fact, value: pendingText, pending: true}
  // 2019 form, 本年增/减: a change is printed with its sign.
  const sign = kind === 'change' && value.units > 0n ? '+' : ''
  return {type: 'fact', fact, value: sign + printDecimal(value), pending: false}
}
