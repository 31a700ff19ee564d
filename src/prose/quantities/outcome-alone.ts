// Outcomes of requests in a sentence that names no request, below a heading that says nothing of what it is about (全年不予公开
// 749件): whether nothing else can be meant by its words.

import type {Count, Form} from '../../form/form.ts'
import {isPart, type Reading} from '../numbers/reading.ts'
import {clauseStart, fullStart, fullStop} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'

/** What may stand beside outcomes: that they were decided, answered, counted. */
const beside: ReadonlySet<string> = new Set(['answered', 'closed', 'handled', 'decided', 'amount', 'request'])
/** Words that otherwise say nothing, and here that a part or something else is spoken of. */
const telling: ReadonlySet<string> = new Set(['part', 'rest', 'openness', 'holding', 'accumulated', 'cleared', 'link'])
/** The opening and the section in words: only there nothing but the heading says what a sentence is about. */
const general = [0, 1]

/** `warning` where the sentence of a number tells outcomes of `count` and nothing else, and nothing was counted before it. */
export function toldAlone(
  form: Form,
  lexicon: Lexicon,
  count: Count,
  reading: Reading,
  region: Pick<Region, 'start' | 'end'>,
): 'warning' | undefined {
  return isAlone(form, lexicon, count, reading, region) ? 'warning' : undefined
}

function isAlone(
  form: Form,
  lexicon: Lexicon,
  count: Count,
  {text, passage, heading, words, numbers, counts}: Reading,
  {start, end}: Pick<Region, 'start' | 'end'>,
): boolean {
  if (passage.kind !== 'paragraph' || !general.includes(passage.section ?? -1)) return false
  const outcomes = new Set(count.rows.flatMap(({result, all}) => (result ? all : [])))
  const [from, stop] = [fullStart(text, start), fullStop(text, end)]
  // 不予公开51件，同比下降5%.
  const rate = numbers.find((one) => one.start > end && one.start < stop && isPart(one))
  const to = rate ? Math.max(end, clauseStart(text, rate.start)) : stop
  if (outcomes.size === 0 || counts.some((one) => one.start < from)) return false
  if (counts.some((one) => one.start < to && !words.has('request-unit', one.unit))) return false
  const isOutcome = ({senses}: Token): boolean => senses.some((sense) => outcomes.has(sense))
  // 四件: digits of Chinese are letters, too.
  const isDigits = ({start, end}: Token): boolean => numbers.some((one) => start >= one.start && end <= one.unitEnd)
  const said = tokensIn(lexicon, text, from, to).filter((token) => !isDigits(token))
  const isBeside = (token: Token): boolean =>
    token.senses.some((sense) => beside.has(sense))
    || (isNeutral(token) && !token.senses.some((sense) => telling.has(sense)))
  if (!said.some(isOutcome) || !said.every((token) => isOutcome(token) || isBeside(token))) return false
  const above = tokensIn(lexicon, heading, 0, heading.length)
  const has = (sense: string): boolean => above.some(({senses}) => senses.includes(sense))
  // 依法公开328件: what is published unasked is made public, too.
  const isEither = ({senses}: Token): boolean => senses.includes('open-all') && !senses.includes('open-outcome')
  if (has('openness')) return said.some((token) => isOutcome(token) && !isEither(token))
  return heading === '' || has('publish') || form.sections.some(({title}) => heading === title)
}
