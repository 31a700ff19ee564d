// Parts whose names stand behind their numbers, and that say how far each has come: 重大决策9项，7项已完成，2项正在推进.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, isReferenced, type Reading} from '../numbers/reading.ts'
import {clauseEnd} from '../reading/clauses.ts'
import {areStates} from './complete.ts'
import {isFlow, type Listing} from './listing-words.ts'
import {areOpposite} from './opposite-names.ts'

const most = 6
const opening = new Pattern('^[^，,。；;：:、（(\\d]{0,8}[，,；;：:](?:<among>[，,：:]?)?(?:<have>)?$')
const joined = /^[^，,。；;、（(\d]{1,16}[，,、；;]$/u

export function statesBehind(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const whole = counts[index]!
  if (!isOperand(whole) || whole.scale !== 1n) return undefined
  const parts: ProseNumber[] = []
  const names: string[] = []
  for (let at = index + 1; at < counts.length && at <= index + most; at++) {
    const [one, last] = [counts[at]!, counts[at - 1]!]
    const said = text.slice(last.unitEnd, one.start)
    if (one.unit !== whole.unit || !isOperand(one)) break
    if (!(parts.length > 0 ? joined.test(said) : opening.in(words).test(said))) break
    parts.push(one)
    names.push(text.slice(one.unitEnd, clauseEnd(text, one.unitEnd)).split('、')[0]!)
  }
  if (parts.length < 2 || parts.every((part) => isReferenced(reading, part))) return undefined
  const [one = '', other = ''] = names
  const isAll = areStates(words, names) || (parts.length === 2 && areOpposite(words, one, other))
  return isAll ? {whole, parts, tie: 'exact', sure: !names.some((name) => isFlow(name, words))} : undefined
}
