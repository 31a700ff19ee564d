// What a few words name that are said of a whole: 占 | 新收申请总数 | 的.

import type {Form, Subject} from '../../form/form.ts'
import {type Lexicon, tokensIn} from '../reading/lexicon.ts'
import {isNeutral} from './restriction.ts'
import {subjectOf} from './subject.ts'

/**
 * The whole that the words of `text` from `from` to `to` name; `about` is the table of what is a part of it. With `results` it may be one
 * of them.
 */
export function wholeIn(
  {form, lexicon, results = false}: {readonly form: Form; readonly lexicon: Lexicon; readonly results?: boolean},
  text: string,
  from: number,
  to: number,
  about: string,
): Subject | undefined {
  const count = form.counts.find(({table}) => table === about)
  const tokens = tokensIn(lexicon, text, from, to)
  const said = tokens.filter((token) => !isNeutral(token))
  const senses = new Set(said.flatMap((token) => token.senses))
  const row = count?.rows.find(({all}) => all.every((sense) => senses.has(sense)))
  if (!count || !row || (row.result && !results) || tokens.some((token) => token.senses.length === 0)) return undefined
  const named = new Set([...row.all, ...count.thing, 'amount'])
  const isKnown = said.every((token) => token.senses.some((sense) => named.has(sense)))
  return isKnown ? subjectOf(form, {count, row, unsure: false}) : undefined
}
