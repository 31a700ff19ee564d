// Numbers that words which are not known restrict: to a time, 宣传月期间, to some of those who ask, 65岁以上申请人提出的, to all but
// some, 公安机关以外的, to whoever did it, 由门户网站接收. Who the office is, or how it works, may stand before as well and restricts
// nothing; it stands in none of these places.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {Token} from '../reading/lexicon.ts'
import type {Region} from './region.ts'

/** 宣传月 | 期间; 开放日当天. */
const span = new Pattern('^(?:<while>)')
const ending = new Pattern('<while>$')
/** 新规程施行后. */
const events = new Pattern('(?:<event>)<done>?(?:<before-after>)')
const outside = new Pattern('^(?:<outside>)$')
const by = new Pattern('^(?:<by-these>)$')

const doing: ReadonlySet<string> = new Set(['filed', 'received', 'new', 'handled', 'answered', 'closed', 'decided'])

/** Whether words of the number's clause that are not known say of which time, of whom or of which kind those are that it counts. */
export function isOfUnknown({own, before, text, start}: Region, words: Vocabulary): boolean {
  return (
    isOfTime(own, text, words)
    || (before.length > 0 && !own.some(isThisYear) && isOfTime(lastClause(before, text, start), text, words))
    || own.some((token, at) => isUnknown(token) && isSingledOut(own, at, text, words))
  )
}

const isUnknown = ({senses}: Token): boolean => senses.length === 0
const isThisYear = ({senses}: Token): boolean => senses.includes('this-year')

/** 宣传月期间, 新规程施行后, unless it goes on with the year: 机构改革后全年收到. */
function isOfTime(tokens: readonly Token[], text: string, words: Vocabulary): boolean {
  const [first] = tokens
  if (!first || !tokens.some(isUnknown)) return false
  const said = text.slice(first.start, tokens.at(-1)!.end)
  const isOver = (at: number): boolean => !tokens.some((token) => isThisYear(token) && token.start >= first.start + at)
  const isCovered = (at: number): boolean =>
    tokens.some(({start, end, senses}) => senses.length > 0 && start < first.start + at && end > first.start + at)
  const event = events.in(words).exec(said)
  if (event && isOver(event.index) && !isCovered(event.index)) return true
  return tokens.some((token, at) => {
    if (!isUnknown(token) || !isOver(token.start - first.start)) return false
    const next = tokens[at + 1]
    const behind = next?.start === token.end ? text.slice(next.start, next.end) : ''
    return span.in(words).test(behind) || ending.in(words).test(text.slice(token.start, token.end))
  })
}

/** The words of the clause right before the one that begins at `start`. */
export function lastClause(before: readonly Token[], text: string, start: number): readonly Token[] {
  const from = Math.max(...['，', ',', '；', ';', '：', ':', '。'].map((mark) => text.lastIndexOf(mark, start - 2)))
  return before.filter((token) => token.start > from)
}

/** Whether what stands behind the word makes it a name for some of all: X提出的, X以外的, 由X受理. */
function isSingledOut(own: readonly Token[], at: number, text: string, words: Vocabulary): boolean {
  const said = (token: Token | undefined): string => (token ? text.slice(token.start, token.end) : '')
  const rest = own.slice(at + 1)
  if (rest.some((token) => outside.in(words).test(said(token)))) return true
  if (by.in(words).test(said(own[at - 1])) && rest.some(({senses}) => senses.some((one) => doing.has(one)))) return true
  // 分局全年接收群众提交的: what is done by the one that is not known is another thing.
  const to = rest.findIndex((token) => isThisYear(token) || token.senses.some((one) => doing.has(one)))
  return to >= 0 && rest[to]!.senses.includes('filed') && words.has('of', said(rest[to + 1]))
}
