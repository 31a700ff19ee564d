// What a number is about where its own words do not say: how certain it is that it is about what a table counts, and what the
// sentences before it speak of last.

import type {Count} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import {isDenied} from './of-others.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'

/** The words of a report, and the table whose things one of them names. */
export interface Known {
  readonly lexicon: Lexicon
  thingOf(token: Token): Count | undefined
}

const never = new Pattern('<not>')
const unrelated = new Pattern('^[^，,。；;\\d]{0,12}<unrelated>')

/** How certain it is that it is about what the table counts: by the words before, or by the heading alone. */
export function aboutOf(
  {lexicon, thingOf}: Known,
  count: Count,
  {text, heading, words}: Reading,
  region: Region,
): 'error' | 'warning' | undefined {
  const {about, thing, rows} = count
  const {sentence, end, own, right} = region
  const not = never.in(words)
  const before = text.slice(Math.max(0, end - 400), region.at)
  if (about.length === 0) return 'error'
  if (about.some((word) => before.includes(word))) return isAnothers(about, {text, words}, region) ? undefined : 'error'
  // 上年结转办理9件: nothing else is carried on to be dealt with.
  const isBehind = thing.length === 0 && right.length > 0
  // 有8件 | 政府信息公开行政复议案件.
  if (isBehind && !right.some((token) => token.senses.length === 0 || isDenied(token))) {
    const behind = text.slice(right[0]!.start, right.at(-1)!.end)
    if (about.some((word) => behind.includes(word))) return 'error'
  }
  const said = new Set([...own, ...right].flatMap(({senses}) => senses))
  const isCarried = said.has('carried') && said.has('handled') && (said.has('last') || said.has('next'))
  if (thing.length > 0 && isCarried) return 'error'
  if (!about.some((word) => heading.includes(word))) return undefined
  if (thing.length > 0) return 'error'
  // 被申请行政复议9件: below such a heading, and nothing else is said.
  const plain = (token: Token): boolean =>
    isNeutral(token) || thingOf(token) === count || token.senses.includes('filed')
  const rest = text.slice(end, fullStop(text, end))
  // 行政诉讼12件，其中信息公开类6件: of anything. 行政诉讼12件，均因信息公开引起: of nothing else.
  const behind = about.map((word) => rest.indexOf(word)).find((at) => at >= 0)
  if (behind !== undefined) {
    // 行政复议6件，与政府信息公开无关.
    const said = tokensIn(lexicon, text, end, fullStop(text, end))
    const isNot = said.some(
      (one) => isDenied(one) || (one.senses.length === 0 && not.test(text.slice(one.start, one.end))),
    )
    return isNot || /\d/u.test(rest.slice(behind)) ? undefined : 'error'
  }
  if (own.every(plain) && right.every(plain)) {
    // 行政复议案件585件，11件达成和解: told in full, such numbers are those of whoever decides them.
    const tail = tokensIn(lexicon, text, end, fullStop(text, end))
    return tail.some(({senses}) => senses.includes('limit')) && /\d[^\d]+\d/u.test(rest) ? 'warning' : 'error'
  }
  // 行政复议9件、行政诉讼9件: both below such a heading are about it.
  const around = tokensIn(lexicon, text, fullStart(text, sentence), fullStop(text, end))
  const named = rows.filter(({all}) => all.length === 1 && around.some(({senses}) => senses.includes(all[0]!)))
  return named.length > 1 ? 'error' : 'warning'
}

/**
 * 行政应诉案件 | 446件，信息公开类43件; 因行政处罚引发诉讼 | 7件，与信息公开无关: whether only sentences before say what the table is about, and this one says
 * it behind the number, of some or of none.
 */
function isAnothers(
  about: readonly string[],
  {text, words}: Pick<Reading, 'text' | 'words'>,
  {end, at}: Region,
): boolean {
  const here = text.slice(fullStart(text, end), at)
  if (about.some((word) => here.includes(word))) return false
  const rest = text.slice(at, fullStop(text, at))
  const behind = about.map((word) => rest.indexOf(word)).find((one) => one >= 0)
  if (behind === undefined) return false
  return /\d/u.test(rest.slice(behind)) || unrelated.in(words).test(rest.slice(behind))
}

/** The table of the thing that words name last; `foreign` where that is something else, an application for it among them. */
export function lastNamed(tokens: readonly Token[], thingOf: Known['thingOf']): Count | 'foreign' | undefined {
  for (const [at, token] of [...tokens.entries()].reverse()) {
    if (token.senses.includes('foreign')) return 'foreign'
    const thing = thingOf(token)
    if (!thing) continue
    // 行政许可申请24件；受理 | 20件.
    const before = tokens[at - 1]
    const other = before?.end === token.start && thing.thing.length > 0 ? thingOf(before) : undefined
    return other && other !== thing ? 'foreign' : thing
  }
  return undefined
}
