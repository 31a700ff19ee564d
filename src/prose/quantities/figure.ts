// Quantities that a table has: which of its cells or sums may be meant, which of them has the number of the sentence, and
// the edit that makes a sentence agree.

import type {Edit} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {Address} from '../../form/address.ts'
import type {Report} from '../../report/report.ts'
import {agrees} from '../numbers/measure.ts'
import {isAddend, isToldTwice, makesUpDue} from './addend.ts'
import {type Candidate, candidatesOf} from './candidate.ts'
import type {Quantity} from './quantity.ts'

/** A number of prose that can be held against the tables. */
export interface ProseFigure {
  readonly quantity: Quantity
  readonly place: Place
  /** The facts or sums that may be meant, the one expected before the others. */
  readonly candidates: readonly [Candidate, ...Candidate[]]
  /** Of the candidates the one that has this number, where one has. */
  readonly right?: Candidate
}

/** Every quantity that can be held against the tables; right ones, too. */
export function figuresOf(report: Report, quantities: readonly Quantity[]): ProseFigure[] {
  const found = quantities.map((quantity, at) => (isAddend(quantities, at) ? undefined : figureOf(report, quantity)))
  return found.flatMap((figure, at) => {
    if (!figure) return []
    const isRight = (one: ProseFigure | undefined): boolean => one?.right !== undefined
    const isNone = !isRight(figure) && !isRight(found[at - 1]) && !isRight(found[at + 1])
    return isNone && isToldTwice(quantities, at) ? [] : [figure]
  })
}

function figureOf(report: Report, quantity: Quantity): ProseFigure | undefined {
  const {subject, number, reading, scoped} = quantity
  if (scoped || number.rough) return undefined
  const candidates = candidatesOf(report, subject)
  if (!candidates) return undefined
  const [first, ...others] = candidates
  const right = candidates.find(({address: {column}, value}) => agrees(number, column, value))
  if (!right && makesUpDue(quantity, first.value)) return undefined
  const place = reading.passage.place(number.start, number.end)
  return {quantity, place, candidates: [first, ...others], ...(right && {right})}
}

/** An edit that puts the number of the table in place of that of prose; with the table's unit where the two have others. */
export function instead({number, reading}: Quantity, expected: string, {column: {unit, kind}}: Address): Edit {
  const {passage} = reading
  const sameUnit = number.scale === 1n && (kind !== 'amount' || number.unit === unit)
  if (sameUnit) return {...passage.place(number.start, number.end), text: expected}
  return {
    ...passage.place(number.start, number.unitEnd),
    text: `${expected}${kind === 'amount' ? (unit ?? '') : number.unit}`,
  }
}
