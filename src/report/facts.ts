// Facts and derived sums of a report by address. What is a hole gives none.

import {add, type Decimal, zero} from '../decimal.ts'
import {lookUp} from '../form/address.ts'
import type {FactId} from '../form/form.ts'
import type {Report} from './report.ts'

/** The value of a fact or of a sum of facts; undefined where one of them is a hole or the address names nothing. */
export function valueOf(report: Report, fact: FactId): Decimal | undefined {
  const cell = report.cells.get(fact)
  if (cell) return cell.value
  let sum: Decimal = zero
  for (const addend of lookUp(report.form, fact)?.addends ?? [fact]) {
    const value = report.cells.get(addend)?.value
    if (!value) return undefined
    sum = add(sum, value)
  }
  return sum
}
