// Numbers that the sentence itself keeps apart from what a table has: without some that it names before, with others that it tells
// behind, among those that are not counted.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
import {isLeft} from './from-to.ts'
import type {Region} from './region.ts'

const notCounted = new Pattern('^[^，,。；;：:\\d]{0,24}[，,（(](?:<all>|<also>|<already>)?<not-counted>(?!<of>)')

const ofExtreme = new Pattern('<extreme><of>(?:<is>|<have>)*$')

/** 不含不予处理26件，实质性答复 | 80件; | 2件申请因超期被退回，不计入表四; 因事实不清被纠正的 | 3件: none of these is all that the table has. */
export function isLeftOut(
  {earlier, before, own, right}: Region,
  {text, words, numbers}: Reading,
  index: number,
): boolean {
  const ahead = [...earlier, ...before]
  // 不含上年结转的: what was carried in is counted by itself.
  const isWithout = ({senses}: Token, at: number): boolean =>
    senses.includes('excluding') && !ahead.slice(at, at + 5).some((one) => one.senses.includes('carried'))
  if (ahead.some(isWithout) && !own.some(({senses}) => senses.includes('rest'))) return true
  const {start, unitEnd, value} = numbers[index]!
  // 将 | 9件复议案件作为典型案例: some, with which something was done.
  if (words.has('acting-on', text[start - 1] ?? '') && right.some(({senses}) => senses.length === 0)) return true
  // 一人提出申请最多的为 | 7件: of that one.
  if (ofExtreme.in(words).test(text.slice(Math.max(0, start - 8), start))) return true
  // 不计上年转来的 | 25件，本年度新登记124件: where the sentence begins so, which of the two it tells is not certain.
  const [head] = own
  const isHead = ahead.length === 0 && words.has('of', text[start - 1] ?? '')
  if (isHead && head?.senses.includes('excluding') && own.some(({senses}) => senses.includes('carried'))) return true
  if (isLeft(text, numbers[index]!, words)) return true
  if (
    words.of('not-counted').some((word) => text.includes(word, unitEnd))
    && notCounted.in(words).test(text.slice(unitEnd, unitEnd + 40))
  )
    return true
  // 没有 | 一件行政复议发生: none at all; 依申请公开是 | 一项重要工作: no number.
  if (value.units !== 1n || /\d/u.test(text[start]!)) return false
  return own.at(-1)?.senses.includes('denial') === true || right[0]?.senses.length === 0
}
