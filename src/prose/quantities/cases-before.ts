// Reviews and litigation that are named in the words before a clause which denies a result of them.

import type {Count, CountRule, Form} from '../../form/form.ts'
import type {Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import {type Lexicon, type Token, tokensIn} from '../reading/lexicon.ts'
import {isNeutral} from './restriction.ts'

/** How far before it they may be named. */
const near = 60

/** 政府信息公开行政复议中，| 未出现被纠正的情形: the cases that the words before the clause name, of which it denies a result. */
export function casesBefore(
  {counts}: Form,
  lexicon: Lexicon,
  {text}: Reading,
  offset: number,
  senses: ReadonlySet<string>,
): readonly {readonly count: Count; readonly row: CountRule}[] {
  const isSaid = (count: Count): boolean =>
    count.thing.length === 0 && count.columns.some(({all, result}) => result && all.every((one) => senses.has(one)))
  const count = counts.find(isSaid)
  if (!count) return []
  const before = tokensIn(lexicon, text, Math.max(fullStart(text, offset), offset - near), offset)
  const rowOf = (token: Token): CountRule | undefined =>
    count.rows.find(({all}) => all.length === 1 && token.senses.includes(all[0]!))
  const isPlain = (token: Token): boolean =>
    isNeutral(token) || rowOf(token) !== undefined || token.senses.includes('decided-case')
  const rows = new Set(before.flatMap((token) => rowOf(token) ?? []))
  const [row] = rows
  return row && rows.size === 1 && before.every(isPlain) ? [{count, row}] : []
}
