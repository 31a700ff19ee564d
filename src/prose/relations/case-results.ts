// What became of cases: 复议后起诉的19件案件，维持9件、纠正5件、作其他处理2件、尚未审结3件.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, isReferenced, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import {isEarlier} from './change.ts'
import {type Listing, nameIn} from './listing-words.ts'

const most = 8
const opening = /^[^，,。；;：:、（(\d]{0,8}[，,；;：:—]+([^，,。；;：:、（(\d]{2,14}[：:]?)$/u
const behind = /^[^，,、。；;：:（(\d]{0,8}/u
const joined = /^[，,、；;]([^，,。；;：:、（(\d]{2,14}[：:]?)$/u
const cases = new Pattern('<case>')
const result = new Pattern('<case-result>')
const open = new Pattern('<case-open>|<not-yet>')
const other = new Pattern('<rest>')

/** The number at `index` of cases with one for each of their results; with all kinds of them there are no others. */
export function caseResults(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const [whole, first] = [counts[index]!, counts[index + 1]]
  if (!first || first.unit !== whole.unit || !isOperand(whole) || first.start > whole.unitEnd + far) return undefined
  const own = text.slice(Math.max(fullStart(text, whole.start), whole.start - far), first.start)
  if (!cases.in(words).test(own) || kindOf(reading, nameIn(text.slice(0, whole.start).slice(-far))) !== undefined)
    return undefined
  const parts: ProseNumber[] = []
  const kinds = new Set<string>()
  for (let at = index + 1; at < counts.length && at <= index + most; at++) {
    const [one, last] = [counts[at]!, counts[at - 1]!]
    const name = (parts.length > 0 ? joined : opening).exec(text.slice(last.unitEnd, one.start))?.[1]
    // 还有7起 | 仍在审理.
    const kind =
      name === undefined
        ? undefined
        : (kindOf(reading, name) ?? kindOf(reading, behind.exec(text.slice(one.unitEnd))![0]))
    if (kind === undefined || one.unit !== whole.unit || !isOperand(one)) break
    parts.push(one)
    kinds.add(kind)
  }
  if (parts.length < 2 || !(kinds.has('result') && kinds.size > 1) || isOneOfSeveral(reading, index)) return undefined
  if (parts.every((part) => isReferenced(reading, part))) return undefined
  const isAll = kinds.size === all
  return {whole, parts, tie: isAll ? 'exact' : 'some', sure: true}
}

const far = 40
/** Results, other ones, open ones. */
const all = 3

function kindOf({words}: Reading, name: string): 'result' | 'open' | 'other' | undefined {
  if (open.in(words).test(name)) return 'open'
  if (result.in(words).test(name)) return 'result'
  return other.in(words).test(name) ? 'other' : undefined
}

/** 复议8件、诉讼11件，维持9件: of both. */
function isOneOfSeveral(reading: Reading, index: number): boolean {
  const {counts, text} = reading
  const [before, whole] = [counts[index - 1], counts[index]!]
  if (!before || before.unit !== whole.unit || before.start < fullStart(text, whole.start)) return false
  return !isEarlier(reading, before) && kindOf(reading, nameIn(text.slice(0, before.start).slice(-far))) === undefined
}
