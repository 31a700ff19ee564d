// Words that are not known right before what is counted, or what was done: 当场作出行政许可决定8件, 涉企行政处罚决定9件.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'
import {isNeutral} from './restriction.ts'

const office = new Pattern('<office-suffix>$')

/**
 * 当场作出行政许可决定8件, 涉企行政处罚决定9件: whether a word that is not known stands right before what is counted, or what is done, where nothing says
 * that it is of the whole year; of whom, how or of which kind it says is open. 分局全年收到 is of the office.
 */
export function isVagueHead({own, before, earlier, text}: Region, words: Vocabulary): boolean {
  const isAll = ({senses}: Token): boolean => senses.includes('this-year') || senses.includes('area')
  const isWhole = [...earlier, ...before, ...own].some(isAll)
  return own.some((token, at) => {
    const next = own[at + 1]
    if (token.senses.length > 0 || next?.start !== token.end || isNeutral(next)) return false
    // 示例镇收到, 分局收到: the office's own name, where it is no other's.
    if (office.in(words).test(text.slice(token.start, token.end))) return false
    // 全年直接受理: how, right before what was done.
    const isHow = token.end - token.start === 2 && own[at - 1]?.senses.includes('this-year') === true
    if (isHow && next.senses.some((sense) => receiving.has(sense))) return true
    return !isWhole || next.senses.some((sense) => things.has(sense))
  })
}

const receiving: ReadonlySet<string> = new Set(['received', 'new'])

/** Senses that name what is counted; others say what was done. */
const things: ReadonlySet<string> = new Set([
  ...['request', 'application', 'review', 'litigation', 'direct', 'after-review'],
  ...['normative', 'rules', 'licence', 'penalty', 'compulsion', 'fee'],
])
