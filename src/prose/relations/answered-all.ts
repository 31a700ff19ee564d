// What was brought forward with how it was answered, one way or another, and nothing left: 收到提问36个，现场答复31个，书面答复5个，无一遗漏.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, isReferenced, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStop} from '../reading/clauses.ts'
import type {Listing} from './listing-words.ts'

const most = 8
const answered = new Pattern(
  '^[，,、；;]([^，,。；;：:、（(\\d]{0,10}(?:<responding>|<closing>)(?:<done>|<is>|<have>)?)$',
)
const all = new Pattern(
  '^[，,；;](?:<already>|<altogether>|<own-year>|<on-time>|<all>)*(?:<responding>|<closing>)(?:<done>|<is>)?$',
)
const cameIn = new Pattern('<coming-in>|<receiving>|<raised>')
const noneLeft = new Pattern('^[^，,。；;、（(\\d]{0,6}[，,；;][^，,。；;\\d]{0,8}<none-left>')

export function answeredAll(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const whole = counts[index]!
  if (!isOperand(whole) || !cameIn.in(words).test(text.slice(clauseStart(text, whole.start), whole.start)))
    return undefined
  const parts: ProseNumber[] = []
  for (let at = index + 1; at < counts.length && at <= index + most; at++) {
    const [one, last] = [counts[at]!, counts[at - 1]!]
    if (one.unit !== whole.unit || !isOperand(one)) break
    if (!answered.in(words).test(text.slice(last.unitEnd, one.start))) break
    parts.push(one)
  }
  const [first, last] = [parts[0], parts.at(-1)]
  // 当日答复151条: what became of the others is not told.
  if (parts.length === 1 && !all.in(words).test(text.slice(whole.unitEnd, first!.start))) return undefined
  if (!last || parts.every((part) => isReferenced(reading, part))) return undefined
  if (!noneLeft.in(words).test(text.slice(last.unitEnd, fullStop(text, last.unitEnd)))) return undefined
  return {whole, parts, tie: 'exact', sure: false}
}
