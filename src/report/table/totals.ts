// Totals that were left out or written `=` → their sums, by the equations of the form inside one year. Facts that no
// equation gives stay open.

import {add, type Decimal, subtract, zero} from '../../decimal.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {FactId, Form, Term} from '../../form/form.ts'
import type {Cell} from '../report.ts'

/** For each total of the form, the sums that give it. */
const known = new WeakMap<Form, ReadonlyMap<FactId, readonly (readonly Term[])[]>>()

function sums(form: Form): ReadonlyMap<FactId, readonly (readonly Term[])[]> {
  const found = known.get(form)
  if (found) return found
  const map = new Map<FactId, (readonly Term[])[]>()
  for (const {relation, at, left, right} of form.identities) {
    if (relation !== 'equal' || [...left, ...right].some(({year}) => year !== 0)) continue
    for (const [side, other] of [
      [left, right],
      [right, left],
    ] as const) {
      if (side.length !== 1 || side[0]!.fact !== at || side[0]!.sign !== 1) continue
      map.set(at, [...(map.get(at) ?? []), other])
    }
  }
  known.set(form, map)
  return map
}

/** Whether the form says of what the fact is the sum. */
export function isTotal(form: Form, fact: FactId): boolean {
  return sums(form).has(fact)
}

/** Adds a cell to `cells` for each open total: computed where its addends are known, else a hole. */
export function computeTotals(form: Form, open: ReadonlyMap<FactId, Place>, cells: Map<FactId, Cell>): void {
  const visiting = new Set<FactId>()
  for (const fact of open.keys()) compute(fact)

  function compute(fact: FactId): Decimal | undefined {
    const cell = cells.get(fact)
    const place = open.get(fact)
    if (cell || !place) return cell?.value
    if (visiting.has(fact)) return undefined
    visiting.add(fact)
    let value: Decimal | undefined
    for (const terms of sums(form).get(fact) ?? []) {
      value = sum(terms)
      if (value) break
    }
    visiting.delete(fact)
    cells.set(fact, value ? {fact, value, origin: 'computed', place} : {fact, value, origin: 'hole', place})
    return value
  }

  function sum(terms: readonly Term[]): Decimal | undefined {
    let total: Decimal = zero
    for (const {fact, sign} of terms) {
      const value = compute(fact)
      if (!value) return undefined
      total = sign === 1 ? add(total, value) : subtract(total, value)
    }
    return total
  }
}
