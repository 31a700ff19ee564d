// A number in the unit of another column of the same form: what two offices, or two years, say in 元 and in 万元.

import type {Decimal} from '../../decimal.ts'
import {type Address, lookUp} from '../../form/address.ts'
import type {FactId} from '../../form/form.ts'
import type {Report} from '../../report/report.ts'

/** Zeros that 万元 and 亿元 stand for. */
const zeros: Readonly<Record<string, number>> = {万: 4, 亿: 8}

/** By how many places the point moves from the one unit to the other; 0 where they do not convert. */
export function shiftOf(written: string, wanted = ''): number {
  const [from, to] = [zeros[written[0]!] ?? 0, zeros[wanted[0]!] ?? 0]
  return written.slice(from && 1) === wanted.slice(to && 1) ? from - to : 0
}

/** The same amount with the point moved, exactly. */
export function shifted({units, places}: Decimal, shift: number): Decimal {
  return shift > 0 ? {units: units * 10n ** BigInt(shift), places} : {units, places: places - shift}
}

/**
 * Another report's number in the unit of `column`. Undefined: there is none, or one of the two has not said which of several
 * units it means.
 */
export function comparableValue(other: Report, fact: FactId, {column}: Pick<Address, 'column'>): Decimal | undefined {
  const value = other.cells.get(fact)?.value
  const unit = lookUp(other.form, fact)?.column.unit
  if (!value || unit === undefined || column.unit === undefined) return undefined
  return shifted(value, shiftOf(unit, column.unit))
}
