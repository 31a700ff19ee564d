// The reports of offices → where a government's number is not their sum, and which office would explain it.

import {add, compare, type Decimal, subtract, zero} from '../decimal.ts'
import type {Place} from '../diagnostic/place.ts'
import {type Address, statutoryFactsOf} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import {comparableValue} from '../prose/numbers/amounts.ts'
import type {Cell, Report} from '../report/report.ts'

/** An office's number in one cell. */
export interface Part {
  readonly office: Report
  /** Undefined: a hole, or not there at all. */
  readonly value: Decimal | undefined
  readonly place: Place
}

/** A cell whose number is not the sum of the offices'. */
export interface Difference {
  readonly address: Address
  readonly cell: Cell
  readonly sum: Decimal
  /** By how much, above 0. */
  readonly by: Decimal
  readonly parts: readonly Part[]
}

/** An office whose number is just what is missing or too much. */
export interface Suspect {
  readonly office: Report
  readonly fault: 'missing' | 'double'
}

/** The office's name, else its file's. */
export function nameOf({front, path}: Report): string {
  return front.office?.value ?? path.slice(path.lastIndexOf('/') + 1)
}

/**
 * In form order. A hole of the government's own is for other rules; those of the offices count as 0. Amounts are in the
 * government's unit; where one says none, the cell is not compared.
 */
export function differencesOf(report: Report, form: Form, offices: readonly Report[]): Difference[] {
  return statutoryFactsOf(form).flatMap((address): Difference[] => {
    const cell = report.cells.get(address.fact)
    if (!cell?.value || address.column.unit === undefined) return []
    const parts = offices.map((office): Part => {
      const own = office.cells.get(address.fact)
      return {office, value: comparableValue(office, address.fact, address), place: own?.place ?? office.front.place}
    })
    if (parts.some(({office, value}) => !value && office.cells.get(address.fact)?.value)) return []
    const sum = parts.reduce((total, {value}) => (value ? add(total, value) : total), zero)
    const order = compare(cell.value, sum)
    if (order === 0) return []
    return [{address, cell, sum, parts, by: order > 0 ? subtract(cell.value, sum) : subtract(sum, cell.value)}]
  })
}

/** More are no help. */
const mostNames = 3

/** For each difference the offices that would explain it; of several, those that explain most of all differences. */
export function suspectsOf(differences: readonly Difference[]): ReadonlyMap<Difference, readonly Suspect[]> {
  const found = new Map(differences.map((one) => [one, explaining(one)]))
  const key = ({office, fault}: Suspect): string => `${fault} ${office.path}`
  const evidence = new Map<string, number>()
  for (const suspect of [...found.values()].flat()) evidence.set(key(suspect), (evidence.get(key(suspect)) ?? 0) + 1)
  return new Map(
    [...found].map(([one, suspects]) => {
      const most = Math.max(...suspects.map((suspect) => evidence.get(key(suspect))!))
      const best = suspects.filter((suspect) => evidence.get(key(suspect)) === most)
      return [one, best.length > mostNames ? [] : best]
    }),
  )
}

/** Too little: something was left out; too much: something was counted twice. */
export function faultOf({cell, sum}: Pick<Difference, 'cell' | 'sum'>): Suspect['fault'] {
  return compare(cell.value!, sum) < 0 ? 'missing' : 'double'
}

function explaining({cell, sum, by, parts}: Difference): Suspect[] {
  const fault = faultOf({cell, sum})
  return parts.flatMap(({office, value}) => (value && compare(value, by) === 0 ? [{office, fault}] : []))
}
