// A number of the form as it is printed, and what stands for one that is not there yet.

import {printDecimal, zero, compare} from '../decimal.ts'
import {lookUp} from '../form/address.ts'
import {valueOf} from '../report/facts.ts'
import type {Report} from '../report/report.ts'
import type {FactText} from './edition.ts'

/** Printed where a draft has a hole. */
export const pendingText = '待填'

/** A fact or derived sum, printed; 待填 where it has no value. */
export function printFact(report: Report, fact: string | undefined): FactText {
  const value = fact === undefined ? undefined : valueOf(report, fact)
  if (fact === undefined || value === undefined) return {type: 'fact', fact: fact ?? '', value: pendingText, pending: true}
  // 2019 form, 本年增/减: a change is printed with its sign.
  const sign = compare(value, zero) > 0 && lookUp(report.form, fact)?.column.kind === 'change' ? '+' : ''
  return {type: 'fact', fact, value: sign + printDecimal(value), pending: false}
}
