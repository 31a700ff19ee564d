// Numbers that a sentence multiplies: 每月编发5期，全年编发60期; 编发4期，每期691册，共2764册.

import type {Decimal} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'

export interface Product {
  /** What it is said to make. */
  readonly whole: ProseNumber
  readonly factors: readonly ProseNumber[]
  readonly value: Decimal
}

const each = new Pattern('<every>(<month>|<season>)?[^，,。；;\\d]{0,8}$')
const eachOf = new Pattern('^[，,]?[^，,。；;\\d]{0,4}<every>(<unit>)[^，,。；;\\d]{0,6}$')
const making = new Pattern('^[^，,。；;\\d]{0,6}[，,]?(?:<own-year>|<summing>|<coming-to>)+([^，,。；;\\d]{0,8})$')
const atLeast = new Pattern('<at-least>')

export function* productsIn(reading: Reading): Iterable<Product> {
  const {counts, text, words} = reading
  const [every] = words.of('every')
  if (!text.includes(every!)) return
  for (let index = 1; index < counts.length; index++) {
    const [times, one, whole] = [counts[index - 2], counts[index - 1]!, counts[index]!]
    if (![one, whole].every(isCounted) || one.unit !== whole.unit) continue
    const tail =
      whole.start > one.unitEnd + near ? undefined : making.in(words).exec(text.slice(one.unitEnd, whole.start))?.[1]
    if (tail === undefined) continue
    const clause = text.slice(clauseStart(text, one.start), one.start)
    if (atLeast.in(words).test(clause)) continue
    const said = times ? eachOf.in(words).exec(text.slice(times.unitEnd, one.start))?.[1] : undefined
    if (times && said === times.unit && isCounted(times)) {
      yield {whole, factors: [times, one], value: product(one, times.value.units)}
      continue
    }
    const span = each.in(words).exec(clause)?.[1]
    // 每月例会1次，全年共召开会议30次: of something else.
    if (span !== undefined && clause.includes(tail.slice(-2)))
      yield {whole, factors: [one], value: product(one, words.has('month', span) ? 12n : 4n)}
  }
}

const near = 20

function isCounted(number: ProseNumber): boolean {
  return isOperand(number) && number.scale === 1n && number.value.places === 0
}

function product({value: {units, places}}: ProseNumber, by: bigint): Decimal {
  return {units: units * by, places}
}
