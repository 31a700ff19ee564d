// How many of those that were found have been dealt with: 发现问题76个，其中…，已督促整改到位70个. More than were found is no number of them.

import {Pattern} from '../../form/vocabulary.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStop} from '../reading/clauses.ts'
import {isDifference} from './change.ts'
import type {Listing} from './listing-words.ts'

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
    return isOperand(one) && !isDifference(reading, one) ? {whole, parts: [one], tie: 'some', sure: false} : undefined
  }
  return undefined
}
