// Who a sentence is about, said once before its numbers: 自然人，| 提出申请122件; 就自然人申请而言，| 新收120件，办结100件.

import type {Count} from '../../form/form.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'

/** What may stand in such a clause beside who: the thing, that it came in, that it is a number. */
const beside: ReadonlySet<string> = new Set(['request', 'application', 'amount', 'filed', 'applying', 'inside'])

/** The words that say who: of a clause right before, which is nothing else, or of what the whole sentence is about. */
export function topicOf({columns, thing}: Count, region: Region): readonly Token[] {
  const {before, text, start, own} = region
  if (thing.length === 0) return []
  const isWho = ({senses}: Token): boolean => columns.some(({all}) => all.every((sense) => senses.includes(sense)))
  if (before.length > 0) {
    const from = Math.max(...['，', ',', '：', ':', '；', ';', '。'].map((mark) => text.lastIndexOf(mark, start - 2)))
    const clause = before.filter((token) => token.start > from)
    if (clause.some(isWho) && clause.every((token) => isWho(token) || isNeutral(token))) return clause
    // 商业企业是主要申请群体，| 全年提出申请30件.
    const [who, link] = clause
    if (who && isWho(who) && link?.senses.includes('filler') && link.start === who.end) return [who]
  }
  // 占全部新收的: a share is of all, whomever it is said of.
  if (own.some((token) => isWho(token) || token.senses.includes('limit'))) return []
  const {topic} = region
  const isBeside = ({senses}: Token): boolean => senses.some((sense) => beside.has(sense))
  return topic.some(isWho) && topic.every((token) => isWho(token) || isBeside(token) || isNeutral(token))
    ? topic.filter(isWho)
    : []
}
