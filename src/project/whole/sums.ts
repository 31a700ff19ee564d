// The facts of offices → the sums of each parent's members, exactly, one accumulator of a form's facts a parent. A sum with
// an office missing or faulty is judged with those that are there, and says which are not.

import {add, compare, type Decimal, parseDecimal, subtract, zero} from '../../decimal.ts'
import {type Address, statutoryFactsOf} from '../../form/address.ts'
import type {Form} from '../../form/form.ts'
import type {Stated} from '../../report/stated.ts'

/** What members add up to. */
export interface Sum {
  readonly form: Form
  /** In form order. A hole counts as 0; `holes` says how many there were. */
  readonly values: readonly Decimal[]
  readonly holes: readonly number[]
  /** Of columns whose unit the offices choose. */
  readonly units: ReadonlyMap<string, string>
  readonly members: number
}

/** 万元 as a factor of 元; amounts of members are added in the unit of the first that names one. */
const scales: Readonly<Record<string, number>> = {元: 0, 万元: 4, 亿元: 8}

export interface Accumulator {
  /** A report of another form is not added, for its columns are others. Whether it was. */
  add(report: Stated): boolean
  sum(): Sum
}

export function accumulator(form: Form): Accumulator {
  const addresses = statutoryFactsOf(form)
  const values: Decimal[] = addresses.map(() => zero)
  const holes = addresses.map(() => 0)
  const units = new Map<string, string>()
  let members = 0
  return {
    add(report) {
      if (report.form !== form.id) return false
      members++
      for (const [index, address] of addresses.entries()) {
        const value = valueIn(report, index)
        if (!value) {
          holes[index]!++
          continue
        }
        const unit = report.units[columnOf(address)]
        if (unit !== undefined && !units.has(columnOf(address))) units.set(columnOf(address), unit)
        values[index] = add(values[index]!, inUnit(value, unit, units.get(columnOf(address))))
      }
      return true
    },
    sum: () => ({form, values: [...values], holes: [...holes], units: new Map(units), members}),
  }
}

/** The address of a column, for the units that offices choose. */
function columnOf({table, column}: Address): string {
  return `${table.id}/${column.id}`
}

function valueIn({values}: Stated, index: number): Decimal | undefined {
  const text = values[index]
  return typeof text === 'string' ? parseDecimal(text) : undefined
}

/** An amount in `from` as one in `to`; where either names none, as it is. */
function inUnit(value: Decimal, from: string | undefined, to: string | undefined): Decimal {
  return from === undefined || to === undefined ? value : shifted(value, (scales[from] ?? 0) - (scales[to] ?? 0))
}

/** Ten to the `by` times as much. */
export function shifted({units, places}: Decimal, by: number): Decimal {
  if (by === 0) return {units, places}
  if (by > 0) return {units: units * 10n ** BigInt(Math.max(0, by - places)), places: Math.max(0, places - by)}
  return {units, places: places - by}
}

/** The sums in the units of whoever is to say them, in form order. */
export function valuesFor({units: own}: Stated, {form, values, units}: Sum): Decimal[] {
  return statutoryFactsOf(form).map((address, index) => {
    const column = columnOf(address)
    return inUnit(values[index]!, units.get(column), own[column])
  })
}

/** A cell of the parent's that is not the sum of its members'. */
export interface SumDifference {
  readonly address: Address
  readonly actual: Decimal
  readonly expected: Decimal
  /** Above 0. */
  readonly by: Decimal
  readonly holes: number
}

/** Where the parent's own numbers differ; its holes are said by other rules. */
export function differencesFrom(parent: Stated, {form, values, holes, units, members}: Sum): SumDifference[] {
  if (parent.form !== form.id || members === 0) return []
  return statutoryFactsOf(form).flatMap((address, index): SumDifference[] => {
    const actual = valueIn(parent, index)
    const own = parent.units[columnOf(address)]
    // Where offices choose their units, a cell that names none cannot be compared.
    if (!actual || (address.column.unit === undefined && own === undefined)) return []
    const expected = inUnit(values[index]!, units.get(columnOf(address)), own)
    const order = compare(actual, expected)
    if (order === 0) return []
    const by = order > 0 ? subtract(actual, expected) : subtract(expected, actual)
    return [{address, actual, expected, by, holes: holes[index]!}]
  })
}
