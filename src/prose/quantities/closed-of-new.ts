// What was dealt with of those that came in this year alone, where the sentence has told before what became of those carried in:
// 上年结转的20件全部办结；本年新收124件，当年办结 | 99件，未办结25件.

import {add, compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import type {Meaning} from './senses.ts'

/** More numbers do not stand between the ones that are added up. */
const most = 3
const closed = new Pattern(
  '<carried-on>[^；;]*\\d[^；;\\d]*(?:<closing>|<responding>)[^\\d]*[，,；;][^\\d]*(?:<newly-in>|<coming-in>)[^\\d]*$',
)

export function isClosedOfNew({numbers, text, words}: Reading, index: number, {row, column}: Meaning): boolean {
  const [own, whole] = [numbers[index]!, numbers[index - 1]]
  if (row.balance !== 'answered' || column !== undefined || whole?.unit !== own.unit) return false
  // It and what is left open are those that came in.
  const isAll = numbers
    .slice(index + 1, index + most)
    .some(({unit, value}) => unit === own.unit && compare(add(own.value, value), whole.value) === 0)
  return isAll && closed.in(words).test(text.slice(fullStart(text, whole.start), whole.start))
}
