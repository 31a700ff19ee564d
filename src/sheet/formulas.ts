// The identities of a form → formulas for its totals: of each number that is the sum of others in its table, where the
// numbers of the report make that sum.

import {add, compare, type Decimal, parseDecimal, subtract, zero} from '../decimal.ts'
import type {FactId, Form, Identity} from '../form/form.ts'
import {type CellPlace, cellName} from '../opc/cell-name.ts'

/** `places` and `numbers` of the facts of one sheet; a number as a decimal. By fact, without the sign of equality. */
export function formulasOf(
  {identities}: Form,
  places: ReadonlyMap<FactId, CellPlace>,
  numbers: ReadonlyMap<FactId, string>,
): Map<FactId, string> {
  const chosen = new Map<FactId, Identity>()
  const restsOn = (fact: FactId, other: FactId): boolean =>
    fact === other || (chosen.get(fact)?.left.some((term) => restsOn(term.fact, other)) ?? false)
  for (const identity of identities) {
    const {at, left} = identity
    if (chosen.has(at) || !isTotal(identity) || ![at, ...left.map(({fact}) => fact)].every((fact) => places.has(fact)))
      continue
    if (left.some(({fact}) => restsOn(fact, at)) || !holds(identity, numbers)) continue
    chosen.set(at, identity)
  }
  return new Map(
    [...chosen].map(([fact, {left}]) => [fact, sumOf(left.map(({fact, sign}) => ({place: places.get(fact)!, sign})))]),
  )
}

/** A sum that does not hold stays the number that was written. */
function holds({at, left}: Identity, numbers: ReadonlyMap<FactId, string>): boolean {
  const value = decimalOf(numbers.get(at))
  let sum = zero
  for (const {fact, sign} of left) {
    const addend = decimalOf(numbers.get(fact))
    if (!addend) return false
    sum = sign > 0 ? add(sum, addend) : subtract(sum, addend)
  }
  return value !== undefined && compare(sum, value) === 0
}

/** Whether it says of one number alone that it is the sum of others of this year. */
function isTotal({relation, left, right, at}: Identity): boolean {
  return (
    relation === 'equal'
    && right.length === 1
    && right[0]!.fact === at
    && left.length > 1
    && [...left, ...right].every(({year}) => year === 0)
    && left.some(({sign}) => sign > 0)
  )
}

function decimalOf(number: string | undefined): Decimal | undefined {
  return number === undefined ? undefined : parseDecimal(number)
}

interface Addend {
  readonly place: CellPlace
  readonly sign: 1 | -1
}

/** Neighbours are written as a range. */
function sumOf(addends: readonly Addend[]): string {
  const plus = addends.filter(({sign}) => sign > 0).map(({place}) => place)
  const minus = addends.filter(({sign}) => sign < 0).map(({place}) => `-${cellName(place)}`)
  return `SUM(${rangesOf(plus).join(',')})${minus.join('')}`
}

function rangesOf(places: readonly CellPlace[]): string[] {
  const ranges: CellPlace[][] = []
  for (const place of places) {
    const last = ranges.at(-1)
    const before = last?.at(-1)
    const [down, across] = before ? [place.row - before.row, place.column - before.column] : [0, 0]
    const goesOn = (down === 0 && across === 1) || (down === 1 && across === 0)
    const [start] = last ?? []
    // A range goes one way.
    const straight = start && (start.row === place.row || start.column === place.column)
    if (last && goesOn && straight) last.push(place)
    else ranges.push([place])
  }
  return ranges.map((range) =>
    range.length > 1 ? `${cellName(range[0]!)}:${cellName(range.at(-1)!)}` : cellName(range[0]!),
  )
}
