// A number of prose in the unit of a column, for comparing the two: 8625040元 is 862.5040 of 万元.

import {compare, type Decimal} from '../../decimal.ts'
import type {FormColumn} from '../../form/form.ts'
import {shifted, shiftOf} from './amounts.ts'
import type {ProseNumber} from './numbers.ts'

/** The number in the column's unit; as it stands where units do not convert (件, 宗, 例 count the same). */
export function inUnitOf({unit}: FormColumn, number: ProseNumber): Decimal {
  return shifted(number.value, shiftOf(number.unit, unit))
}

/** Whether prose says the same as the table: exactly, or rounded or cut to the last place that is written. */
export function agrees(number: ProseNumber, column: FormColumn, fact: Decimal): boolean {
  const said = inUnitOf(column, number)
  if (number.scale === 1n && column.kind !== 'amount') return compare(said, fact) === 0
  const step = number.scale * 10n ** BigInt(Math.max(0, shiftOf(number.unit, column.unit)))
  const low = {units: 10n * said.units - 5n * step, places: said.places + 1}
  const high = {units: said.units + step, places: said.places}
  return compare(fact, low) >= 0 && compare(fact, high) < 0
}

/** The digits as they stand, before 万 or 亿 is multiplied out. */
export function bare({value: {units, places}, scale}: ProseNumber): Decimal {
  return {units: units / scale, places}
}

/** Whether the digits are those of the fact and only the unit is another: a factor of ten thousand. */
export function onlyUnitDiffers(number: ProseNumber, column: FormColumn, fact: Decimal): boolean {
  const other = number.scale !== 1n || shiftOf(number.unit, column.unit) !== 0
  return other && fact.units !== 0n && compare(bare(number), fact) === 0
}
