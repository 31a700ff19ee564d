// What names a number from behind: brackets, 36件（上年结转）; a clause, 132件，这是全年新收申请的总数; a noun before the next
// number, 8件申请和 | 5件.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {marks} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'

/** Senses with which brackets tell of a part or of a way, and name nothing. */
const asides: ReadonlySet<string> = new Set(['part', 'holding', 'channel', 'limit', 'elsewhere', 'denial', 'cause'])

/** 9件（行政复议）、6件（行政诉讼）| 典型案例: what is counted stands behind the brackets. */
const goesOn = new Pattern(
  '^(?:(?:、|<and>)?\\d[\\d,.]*\\p{Script=Han}{1,2}[（(][^（()）]{0,20}[）)]){0,4}(?!<and>|<is>)\\p{L}',
  'u',
)

/** 36件（上年结转）: the words of brackets that hold nothing but a name. */
export function inBracketsBehind(text: string, unitEnd: number, lexicon: Lexicon, words: Vocabulary): readonly Token[] {
  if (text[unitEnd] !== '（' && text[unitEnd] !== '(') return []
  const length = text.slice(unitEnd + 1, unitEnd + 18).search(/[）)\d]/u)
  if (length <= 0 || !/[）)]/u.test(text[unitEnd + 1 + length]!)) return []
  const close = unitEnd + 1 + length
  if (goesOn.in(words).test(text.slice(close + 1, close + 80))) return []
  const tokens = tokensIn(lexicon, text, unitEnd + 1, close)
  return tokens.every(({senses}) => senses.length > 0 && !senses.some((one) => asides.has(one))) ? tokens : []
}

const equates = new Pattern('^[^，,。；;！？\\n]{0,40}?[，,；;。！!—]+\\s*<this-is>')

/** 132件，这是 | 全年新收申请的总数: the words of a clause that says what the numbers before are. */
export function equatedBehind(text: string, unitEnd: number, lexicon: Lexicon, words: Vocabulary): readonly Token[] {
  if (!words.of('this-is').some((word) => text.includes(word, unitEnd))) return []
  const said = equates.in(words).exec(text.slice(unitEnd, unitEnd + 60))?.[0]
  if (said === undefined) return []
  const from = unitEnd + said.length
  let to = from
  while (to < text.length && to < from + 80 && !marks.includes(text[to]!)) to++
  const tokens = tokensIn(lexicon, text, from, to)
  // 这是近三年的最低值: no name.
  return tokens.some(({senses}) => senses.includes('amount')) ? tokens : []
}

/** 415件 | 行政处罚决定均在 | 7个工作日内公示: all of the words, where those right before the next number tell nothing of it. */
export function lengthBefore(between: readonly Token[], neutral: (token: Token) => boolean): number {
  const isOfNext = between.at(-1)?.senses.length !== 0 && !between.slice(-1).every(neutral)
  const isPart = between.some(({senses}) => senses.includes('inside') || senses.includes('part'))
  return isOfNext || isPart ? 0 : between.length
}
