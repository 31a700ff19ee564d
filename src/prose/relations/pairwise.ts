// Several numbers that are compared with as many others, each with its own: 复议11件、诉讼6件，上年分别为14件、8件; 比上年的390条、72条均有增加.
// And what is said of all that a sentence compares: 双下降, 均有所增加.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStart} from '../reading/clauses.ts'
import {changeOfOwn, isDifference, lastYear} from './change.ts'
import type {Comparison} from './comparison.ts'

const against = new Pattern(
  `^[，,；;（(]?[^，,。；;\\d]{0,6}(?:<than>|<with>)?${lastYear}(?:<of>|<is>|<have>|<each>|<apiece>)*[（(]?$`,
)
const since = new Pattern('^[，,；;][^，,。；;\\d]{0,4}<this-year>(?:<of>|<is>|<have>|<each>|<apiece>)*$')
const joined = new Pattern('^(?:、|<and>)[^，,。；;（(\\d]{0,16}$')
const joint = new Pattern('^(?:、|<and>)$')
const apiece = new Pattern('^[）)]?[，,]?[^，,。；;\\d]{0,6}(?:<apiece>|<each>)[^，,。；;\\d]{0,3}$')
const ofLast = new Pattern(`${lastYear}[^，,。；;\\d]{0,10}$`)
const all = new Pattern(
  '(?:<doubly>|<all>)(?:<showing>|<somewhat>|<have>|<is>|<than>|<last-year>)*(<rise>|<fall>|<climbing>|<sinking>|<shrinking>)(?!<to>|<is>|\\s?\\d)',
  'gu',
)
const upwards = new Pattern('^(?:<rise>|<climbing>)$')
const named = new Pattern(lastYear)
/** No list of two years is longer. */
const most = 6

/** Each number of a list with that of the same place in the other. */
export function* pairsOf(reading: Reading): Iterable<Comparison> {
  const {counts, text, words} = reading
  if (counts.length < 4 || !named.in(words).test(text)) return
  for (let first = 0; first + 3 < counts.length; first++) {
    const one = listFrom(reading, first, joined)
    const next = first + one.length
    if (one.length < 2 || one.length > most || next + one.length > counts.length) continue
    const last = one.at(-1)!
    const between = text.slice(last.unitEnd, counts[next]!.start)
    const isFirstOld = ofLast.in(words).test(text.slice(clauseStart(text, one[0]!.start), one[0]!.start))
    const isOf = isFirstOld ? since : against
    if (between.length > 20 || !isOf.in(words).test(between)) continue
    const other = listFrom(reading, next, joint)
    if (other.length !== one.length || other.some(({unit}, at) => unit !== one[at]!.unit)) continue
    const [now, before] = isFirstOld ? [other, one] : [one, other]
    const changed = changesOf(reading, next + other.length, other.length, other.at(-1)!)
    for (const [at, number] of now.entries()) {
      const by = changed[at]
      const change = by && changeOfOwn(reading, changed[0]!)
      yield {
        now: number,
        before: before[at]!,
        changes: by && change ? [{...change, number: by}] : [],
        start: number.start,
        end: (by ?? other.at(-1)!).unitEnd,
      }
    }
    first = next + other.length - 1
  }
}

/** Of the last of a list and the first of the other, which stand next to each other, nothing is said. */
export function withPairs(near: readonly Comparison[], pairs: readonly Comparison[]): Comparison[] {
  const paired = new Set(pairs.flatMap(({now, before}) => [now, before]))
  return [...near.filter(({now, before}) => !paired.has(now) && !paired.has(before)), ...pairs]
}

/** 分别减少 | 3件、2件: by how much each has changed. */
function changesOf(reading: Reading, index: number, length: number, last: ProseNumber): ProseNumber[] {
  const {counts, text, words} = reading
  const first = counts[index]
  if (!first || !isDifference(reading, first) || first.start > last.unitEnd + 20) return []
  if (!apiece.in(words).test(text.slice(last.unitEnd, first.start))) return []
  const found = [first]
  while (found.length < length) {
    const [one, next] = [found.at(-1)!, counts[index + found.length]]
    if (!next || next.kind !== one.kind || !joint.in(words).test(text.slice(one.unitEnd, next.start))) return []
    found.push(next)
  }
  return found
}

/** The numbers joined from the one at `index` on. */
function listFrom(reading: Reading, index: number, joins: Pattern): ProseNumber[] {
  const {counts, text, words} = reading
  const found: ProseNumber[] = []
  for (let at = index; at < counts.length && at <= index + most; at++) {
    const [one, last] = [counts[at]!, found.at(-1)]
    if (!isOperand(one) || isDifference(reading, one)) break
    if (last && !joins.in(words).test(text.slice(last.unitEnd, one.start))) break
    found.push(one)
  }
  return found
}

/** A paragraph that says so more often was not written for people. */
const mostSaid = 50

/** What is said of all that the sentence compares before it: 双下降, 均有所增加. */
export function* saidOfAll(reading: Reading, comparisons: readonly Comparison[]): Iterable<Comparison> {
  const {text, words} = reading
  if (comparisons.length < 2) return
  let times = 0
  for (const {0: written, 1: word = '', index} of text.matchAll(all.in(words))) {
    if (++times > mostSaid) return
    const start = fullStart(text, index)
    const of = comparisons.filter(({beside, now, end}) => !beside && now.start >= start && end <= index + 2)
    const sign = upwards.in(words).test(word) ? 1 : -1
    if (of.length < 2) continue
    for (const one of of)
      yield {...one, beside: true, said: {word: written, sign}, changes: [], start: index, end: index + written.length}
  }
}
