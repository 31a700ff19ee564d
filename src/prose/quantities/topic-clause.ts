// The clause that says what a whole sentence is about: 就自然人申请而言，| 新收120件; 自然人方面，| 新收120件.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {fullStart, marks, stops} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'

/** 自然人申请 | 的收办情况为：: how things stand with what is named. */
const states = new Pattern('<of>[^，,。；;：:]{0,8}<work-state>(?:<is>)?$')
/** 就自然人申请而言; 自然人申请中; 自然人方面. */
const topical = new Pattern('(?:<seen>|<inside>)$')

/** The words of a clause before the number that says what the sentence is about; none where there is no such clause. */
export function topicClause(text: string, from: number, lexicon: Lexicon, words: Vocabulary): readonly Token[] {
  const start = fullStart(text, from)
  for (let at = from; at >= start; ) {
    let begin = at
    while (begin > start && !stops.includes(text[begin - 1]!)) begin--
    let end = begin
    while (end < text.length && end < begin + 40 && !marks.includes(text[end]!)) end++
    const said = topical.in(words).exec(text.slice(begin, end))
    // 自然人：| 新收120件、办结100件; of the nearest alone.
    const isLabel = at === from && begin < from && (text[end] === '：' || text[end] === ':')
    if (isLabel && end < from && !/\d/u.test(text.slice(begin, end))) {
      const state = states.in(words).exec(text.slice(begin, end))
      return tokensIn(lexicon, text, begin, state ? begin + state.index : end)
    }
    if (said && !/\d/u.test(text.slice(begin, end))) return tokensIn(lexicon, text, begin, begin + said.index)
    at = begin - 1
  }
  return []
}
