// By how much one number is above or below another that is named: 制发的数量比废止的数量多 | 103件，分别为163件和60件.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'

const far = 40
const word = new Pattern('(?:<more>|<fewer>)(?:<done>)?$')
const margin = new Pattern('<than>[^，,。；;：:\\d]{1,24}(?:<more>|<fewer>)(?:<done>)?$')

/** Whether so many more, or fewer, are told: they consist of nothing. */
export function isMargin({text, words}: Reading, {start}: ProseNumber): boolean {
  if (!word.in(words).test(text.slice(Math.max(0, start - 4), start))) return false
  return margin.in(words).test(text.slice(Math.max(0, start - far), start))
}
