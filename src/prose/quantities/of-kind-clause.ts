// Numbers of what their own sentence singles out: 涉及行政执法案卷的申请，| 答复不予公开24件; 超过15个工作日 | 才答复的12件; 制度15项，| 年内新增3项.

import type {Count} from '../../form/form.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
import {lastClause} from './of-unknown.ts'
import type {Region} from './region.ts'

const bringing: ReadonlySet<string> = new Set(['filed', 'received', 'new', 'carried', 'denial'])

/** 涉及X的申请， | …: whether the clause right before is nothing but a name for some of what is counted. */
export function isOfKindClause(
  {before, own, start, text}: Region,
  {thing, rows}: Count,
  words: Reading['words'],
): boolean {
  const last = before.at(-1)
  if (!last || last.end !== start - 1 || !last.senses.some((sense) => thing.includes(sense) || sense === 'application'))
    return false
  const clause = lastClause(before, text, start)
  const of = clause.at(-2)
  if (!of || of.end !== last.start || !words.has('of', text.slice(of.start, of.end))) return false
  const told = clause.slice(0, -2)
  if (told.some(({senses}) => senses.some((sense) => bringing.has(sense)))) return false
  const kinds = rows.filter(({is, result}) => result && is[0]?.[0]?.includes('.') === true)
  const isKind = ({senses}: Token): boolean => kinds.some(({all}) => all.every((sense) => senses.includes(sense)))
  // 属于国家秘密的申请，属于国家秘密的12件: the same kind again.
  return told.some((token) => token.senses.length === 0 || isKind(token)) && !own.some(isKind)
}

/** 超过15个工作日 | 才答复的12件: those that took so long. */
export function isOfDeadline({own, start}: Region, {numbers, words}: Reading, index: number): boolean {
  const last = numbers[index - 1]
  if (last?.unitEnd !== start || !words.has('working-time', last.unit)) return false
  return own[0]?.start === start && !own.some(({senses}) => senses.includes('this-year'))
}

/** 制度15项，| 年内新增3项: whether a number before in the sentence counts so many of what is not known. */
export function followsUnknown({earlier}: Region, {numbers}: Reading, index: number): boolean {
  const {unit} = numbers[index]!
  for (let at = index - 1; at >= 0 && numbers[at]!.start >= (earlier[0]?.start ?? Infinity); at--) {
    const one = numbers[at]!
    if (one.unit !== unit) continue
    const name = earlier.find(({end}) => end === one.start)
    if (name?.senses.length === 0) return true
  }
  return false
}
