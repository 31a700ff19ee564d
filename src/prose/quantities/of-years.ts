// Numbers of several years that one subject has: 提出的申请，2021年为1355件，2022年为1371件.

import type {ProseNumber} from '../numbers/numbers.ts'
import {backTo, marks} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'

/**
 * 提出的申请，2021年为1355件，| 2022年为 | 1377件: what numbers of several years are said of, which stands before the first; undefined where
 * the number before is of no other year.
 */
export function subjectOfYears(
  {text, last, sentence}: {readonly text: string; readonly last: ProseNumber; readonly sentence: number},
  own: readonly Token[],
  lexicon: Lexicon,
  neutral: (token: Token) => boolean,
): {readonly start: number; readonly end: number} | undefined {
  if (!own.some(({senses}) => senses.includes('this-year'))) return undefined
  const end = backTo(text, last.start, sentence, marks)
  const said = tokensIn(lexicon, text, end, last.start)
  const isYear = ({senses}: Token): boolean => senses.includes('last')
  if (!said.some(isYear) || !said.every((token) => isYear(token) || neutral(token))) return undefined
  const start = backTo(text, end - 1, sentence, marks)
  return start < end - 1 ? {start, end} : undefined
}
