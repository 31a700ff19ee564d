// Two numbers with 至, ～ or the like between them → the range that they are the ends of.

import {compare, type Decimal} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber, Written} from './prose-number.ts'

/** Between the ends of a range: 20至30件, 5～10个, 20件—30件. */
const joints = new Pattern('^\\s?(?:<to>|-|－|—{1,2}|–|―|~|～|〜)\\s?$')

/** The range that two numbers are the ends of; dates and numbers of documents are none. */
export function joined({text, words}: Written, low: ProseNumber, high: ProseNumber): ProseNumber | undefined {
  const from = low.unit !== '' ? low.unitEnd : low.end + (low.scale === 1n ? 0 : 1)
  if (
    high.start > from + 4
    || high.start === from
    || low.range
    || high.range
    || !joints.in(words).test(text.slice(from, high.start))
  )
    return undefined
  if (high.unit === '' || (low.unit !== '' && low.unit !== high.unit)) return undefined
  if (high.kind === 'year' || high.kind === 'day' || high.kind === 'doublings') return undefined
  // 2至3万件: 万 belongs to both.
  const value = low.unit === '' && low.scale === 1n ? times(low.value, high.scale) : low.value
  if (compare(value, high.value) >= 0) return undefined
  const certain = !low.rough && !high.rough
  const {end, scale, unit, unitEnd, kind} = high
  return {kind, start: low.start, end, value, scale, unit, unitEnd, rough: true, range: {to: high.value, certain}}
}

/** With 万 or another power multiplied out. */
export function times({units: number, places}: Decimal, scale: bigint): Decimal {
  return {units: number * scale, places}
}
