// Broken sums → the cell where they meet: one wrong number breaks the sum of its row and the one of its column, and both
// ask for the same other number. That cell is the one to be looked at first.

import {add, compare, type Decimal, printDecimal, subtract, zero} from '../decimal.ts'
import type {FactId, Identity, Term} from '../form/form.ts'
import type {Report} from './report.ts'

export interface Crossing {
  readonly fact: FactId
  readonly actual: string
  readonly expected: string
  /** How many broken sums hold with the expected number. */
  readonly mends: number
}

/** Only where two sums at least agree on a number, no sum that holds would break, and no other cell does as much. */
export function crossings(report: Report): Crossing[] {
  const sums = report.form.identities.filter(({relation}) => relation === 'equal')
  const judged = sums.flatMap((identity) => {
    const [left, right] = [sumOf(report, identity.left), sumOf(report, identity.right)]
    return left && right ? [{identity, off: subtract(right, left)}] : []
  })
  const byFact = new Map<FactId, {readonly identity: Identity; readonly off: Decimal}[]>()
  for (const one of judged) {
    for (const {fact, year} of [...one.identity.left, ...one.identity.right]) {
      if (year === 0) byFact.set(fact, [...(byFact.get(fact) ?? []), one])
    }
  }
  const found: Crossing[] = []
  for (const [fact, all] of byFact) {
    const cell = report.cells.get(fact)
    if (cell?.origin !== 'written' || !cell.value) continue
    const broken = all.filter(({off}) => compare(off, zero) !== 0)
    // A computed total follows; what is written would not.
    const holding = all.filter((one) => !broken.includes(one) && !isComputed(report, one.identity))
    const [first, ...others] = broken.map(({identity, off}) => changeIn(identity, fact, off))
    if (!first || others.length === 0 || holding.length > 0) continue
    if (others.some((other) => !other || compare(other, first) !== 0)) continue
    const expected = add(cell.value, first)
    if (compare(expected, zero) < 0) continue
    found.push({fact, actual: printDecimal(cell.value), expected: printDecimal(expected), mends: broken.length})
  }
  const most = Math.max(0, ...found.map(({mends}) => mends))
  return found.filter(({mends}) => mends === most)
}

/** What has to be added to the fact so that the identity holds, `off` being right − left. */
function changeIn({left, right}: Identity, fact: FactId, off: Decimal): Decimal | undefined {
  const inLeft = left.filter((term) => term.fact === fact && term.year === 0)
  const inRight = right.filter((term) => term.fact === fact && term.year === 0)
  if (inLeft.length + inRight.length !== 1) return undefined
  const [term] = [...inLeft, ...inRight]
  const positive = term!.sign > 0 === inLeft.length > 0
  return positive ? off : subtract(zero, off)
}

function isComputed(report: Report, {left, right}: Identity): boolean {
  return [...left, ...right].some(({fact}) => report.cells.get(fact)?.origin === 'computed')
}

/** Undefined where a term is missing, unreadable, or of another year. */
function sumOf(report: Report, terms: readonly Term[]): Decimal | undefined {
  let sum: Decimal = zero
  for (const {fact, year, sign} of terms) {
    const value = year === 0 ? report.cells.get(fact)?.value : undefined
    if (!value) return undefined
    sum = sign > 0 ? add(sum, value) : subtract(sum, value)
  }
  return sum
}
