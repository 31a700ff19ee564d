// Comparisons that do not come out with the number that stands nearest, and do with another of the sentence: 公开栏128处，村级96处、社区32处，较上年
// （121处）增加7处.

import {compare} from '../../decimal.ts'
import type {Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import type {Comparison} from './comparison.ts'
import type {Listing} from './listing-words.ts'
import {recompute} from './recompute.ts'

/** Those that a whole of which `now` is a part, or, where a change is told in numbers, any number before gives are left out. */
export function settledComparisons(
  reading: Reading,
  comparisons: readonly Comparison[],
  listings: () => readonly Listing[],
): Comparison[] {
  return comparisons.filter(
    (one) =>
      comesOut(one, one.now, reading.words)
      || !others(reading, one, listings()).some((now) => comesOut(one, now, reading.words)),
  )
}

function comesOut({before, said, changes}: Comparison, now: ProseNumber, words: Vocabulary): boolean {
  const sign = Math.sign(compare(now.value, before.value))
  if (said && said.sign !== sign) return false
  return changes.every((change) => {
    if (change.sign !== undefined && change.sign !== sign) return false
    const found = recompute(change, now.value, before.value, words)
    return found?.fit !== 'wrong'
  })
}

function others(
  {counts, text}: Reading,
  {now, before, changes, beside}: Comparison,
  listings: readonly Listing[],
): ProseNumber[] {
  if (beside) return []
  const wholes = listings.flatMap(({whole, parts}) => (parts.includes(now) ? [whole] : []))
  const isTold = changes.some(({number}) => !number.rough && number.value.units > 0n)
  if (!isTold) return wholes
  const start = fullStart(text, now.start)
  const own = counts.filter((one) => one.start >= start && one.start < before.start && one.unit === now.unit)
  return [...wholes, ...own.filter((one) => one !== now && isOperand(one))]
}
