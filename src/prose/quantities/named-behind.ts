// What names a number from behind: brackets, 36件（上年结转）; a clause, 132件，这是全年新收申请的总数; a noun before the next
// number, 8件申请和 | 5件.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {marks} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'

/** Senses with which brackets tell of a part or of a way, and name nothing. */
const asides: ReadonlySet<string> = new Set(['part', 'holding', 'channel', 'limit', 'elsewhere', 'denial', 'cause'])

/** 36件（上年结转）: the words of brackets that hold nothing but a name. */
export function inBracketsBehind(text: string, unitEnd: number, lexicon: Lexicon): readonly Token[] {
  if (text[unitEnd] !== '（' && text[unitEnd] !== '(') return []
  const length = text.slice(unitEnd + 1, unitEnd + 18).search(/[）)\d]/u)
  if (length <= 0 || !/[）)]/u.test(text[unitEnd + 1 + length]!)) return []
  const tokens = tokensIn(lexicon, text, unitEnd + 1, unitEnd + 1 + length)
  return tokens.every(({senses}) => senses.length > 0 && !senses.some((one) => asides.has(one))) ? tokens : []
}

const equates = new Pattern('^[^，,。；;！？\\n]{0,40}?[，,；;—]+\\s*<this-is>')

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
