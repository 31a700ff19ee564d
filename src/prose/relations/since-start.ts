// What there was at the beginning of the year and at its end, and what a sentence says of the change: 年初未结35件，年末29件，较年初减少6件.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, isPart, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStart} from '../reading/clauses.ts'
import {changeOfOwn} from './change.ts'
import type {Comparison} from './comparison.ts'

const start = '(?:<stock-start>)'
const since = new Pattern(
  `(?:<than>|<with>)${start}<compared>?[，,]?<altogether>?<somewhat>?(<rise>|<fall>|<more>|<fewer>)`,
  'gu',
)
const atStart = new Pattern(`^[^，,。；;\\d]{0,6}${start}`)
const atEnd = new Pattern('^[^，,。；;\\d]{0,6}<stock-end>')
const upwards = new Pattern('^(?:<rise>|<more>)$')
/** A paragraph that says so more often was not written for people. */
const most = 50

export function* sinceStart(reading: Reading): Iterable<Comparison> {
  const {counts, text, words} = reading
  if (!words.of('stock-start').some((word) => text.includes(word))) return
  let times = 0
  for (const {0: all, 1: word = '', index} of text.matchAll(since.in(words))) {
    if (++times > most) return
    const from = fullStart(text, index)
    const told = counts.filter((one) => one.start >= from && one.start < index && isOperand(one))
    const at = (pattern: Pattern): ProseNumber | undefined => {
      const found = told.filter((one) => pattern.in(words).test(text.slice(clauseStart(text, one.start), one.start)))
      return found.length === 1 ? found[0] : undefined
    }
    const [before, now] = [at(atStart), at(atEnd)]
    if (!before || !now || before.unit !== now.unit || before.start > now.start) continue
    const by = counts.find((one) => one.start >= index + all.length && one.start <= index + all.length + 3)
    // 信息量较年初增加300条: of something else.
    if (by && by.unit !== now.unit && !isPart(by)) continue
    const change = by && changeOfOwn(reading, by)
    const said = {word, sign: upwards.in(words).test(word) ? 1 : -1} as const
    const end = by?.unitEnd ?? index + all.length
    yield {beside: true, now, before, said, changes: change ? [change] : [], start: index, end}
  }
}
