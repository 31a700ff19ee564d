// How many of those that were found have been dealt with: 发现问题76个，其中…，已督促整改到位70个. More than were found is no number of them.

import {compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStop} from '../reading/clauses.ts'
import {isDifference} from './change.ts'
import type {Listing} from './listing-words.ts'
import {sumOf} from './sum.ts'

const found = new Pattern('<finding>')
const done = new Pattern('^[，,；;][^，,。；;、\\d]{0,4}<already>[^，,。；;\\d]{0,12}$')
const flowing = new Pattern('<flowing>')

export function doneOf(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const whole = counts[index]!
  if (!isOperand(whole) || !found.in(words).test(text.slice(clauseStart(text, whole.start), whole.start)))
    return undefined
  const stop = fullStop(text, whole.unitEnd)
  for (let at = index + 1; at < counts.length && counts[at]!.start < stop; at++) {
    const one = counts[at]!
    const said = text.slice(counts[at - 1]!.unitEnd, one.start)
    if (found.in(words).test(said)) return undefined
    if (one.unit !== whole.unit || !done.in(words).test(said) || flowing.in(words).test(said)) continue
    // 发现错链12个、错别字9处，已整改21处: of all that was found.
    const all = [...foundBefore(reading, index), whole]
    if (all.length > 1 && compare(one.value, sumOf(all)) <= 0) return undefined
    return isOperand(one) && !isDifference(reading, one) ? {whole, parts: [one], tie: 'some', sure: false} : undefined
  }
  return undefined
}

/** What is counted otherwise and joined to the number at `index`. */
function foundBefore({counts, text}: Reading, index: number): ProseNumber[] {
  const start = clauseStart(text, counts[index]!.start)
  return counts.slice(Math.max(0, index - 4), index).filter((one) => one.start >= start && isOperand(one))
}
