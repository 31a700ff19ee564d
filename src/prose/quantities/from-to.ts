// Numbers that something came to from another, 申请由上年的 | 130件增至 | 132件: the second is of what stands before the first, and of
// this year.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {backTo, marks} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'

const reaches = new Pattern(
  '(?:^[，,]?(?:<this-year><degree>?)?|^[，,](?<subject>[^，,。；;：:\\d]{1,30}?))<somewhat>?(?:<rise>|<fall>|<swelling>|<shrinking>|<climbing>|<sinking>)(?:<to>|<is>|<amount-to>)(?:<this-year><degree>?<of>?)?<about>?\\s*$',
)
const fromBefore = new Pattern('(?:<from>|<than>|<at-time>)(?:<last-year>|\\d{4}<year><degree>?)<same-time>?<of>?\\s*$')

/** What stands before the first of the two; undefined where the second is none of such. */
export function subjectOfChange(
  {text, last, start, sentence}: Read,
  lexicon: Lexicon,
  words: Vocabulary,
): readonly Token[] | undefined {
  const between = text.slice(last.unitEnd, start)
  if (between.length === 0 || between.length > 40) return undefined
  const reached = reaches.in(words).exec(between)
  if (!reached) return undefined
  const from = backTo(text, last.start, sentence, marks)
  const ahead = fromBefore.in(words).exec(text.slice(from, last.start))
  if (!ahead) return undefined
  const end = from + ahead.index
  // The year is the one before: other years are told of, too.
  if (!tokensIn(lexicon, text, end, last.start).some(({senses}) => senses.includes('last'))) return undefined
  const now = {start: last.unitEnd, end: start, senses: ['whole', 'this-year']}
  // 较上年的130件，| 新收申请 | 增加到132件.
  const said = reached.groups?.['subject']
  if (said !== undefined) {
    const from = last.unitEnd + 1
    return [...tokensIn(lexicon, text, from, from + said.length), {...now, start: from + said.length}]
  }
  const [first, stop] = end > from ? [from, end] : [backTo(text, from - 1, sentence, marks), from]
  return [...tokensIn(lexicon, text, first, stop), now]
}

const before = new Pattern('(?:<from>|<than>)(?:[^，,。；;：:\\d]{0,8}<of>)?\\s*$')
const onward = new Pattern(
  '^(?:<somewhat>)?(?:(?:<rise>|<fall>|<swelling>|<shrinking>|<climbing>|<sinking>)(?:<to>|<is>|<amount-to>)|<turned-to>)',
)

/** 行政诉讼案件数由 | 45件降至42件: whether a number is what something was before it became another. */
export function isLeft(text: string, {start, unitEnd}: ProseNumber, words: Vocabulary): boolean {
  return (
    onward.in(words).test(text.slice(unitEnd, unitEnd + 8))
    && before.in(words).test(text.slice(Math.max(0, start - 12), start))
  )
}

interface Read {
  readonly text: string
  readonly last: ProseNumber
  /** Where the number itself begins. */
  readonly start: number
  readonly sentence: number
}
