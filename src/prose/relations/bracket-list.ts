// Parts whose numbers stand in brackets behind their names: 132件申请分别通过当面（8件）、邮寄（4件）、网络（120件）三种渠道提交.

import {Pattern} from '../../form/vocabulary.ts'
import {isOperand, isReferenced, type Reading} from '../numbers/reading.ts'
import type {Listing} from './listing-words.ts'

const opening = new Pattern('^[^。；;\\d（(]{1,30}[（(]$')
const joined = new Pattern('^[）)](?:[、，,]|<and>)[^，,。；;、（(\\d]{1,16}[（(]$')
const closing = /^[）)]/u
const apiece = new Pattern('<apiece>|<each>|<by-these>')
const compared = new Pattern('<than>|<last-year>|<rise>|<fall>')
/** More parts than a person lists. */
const most = 30

/** The number at `index` with the numbers in brackets behind it. */
export function bracketList(reading: Reading, index: number): Listing | undefined {
  const {counts, text, words} = reading
  const [whole, first] = [counts[index]!, counts[index + 1]]
  if (!first || first.unit !== whole.unit || whole.rough || whole.scale !== 1n || !text.startsWith('）', first.unitEnd))
    return undefined
  // 当面（8件）、邮寄（4件）: the first of such parts, not their whole.
  if (/^[）)]/u.test(text.slice(whole.unitEnd))) return undefined
  const before = text.slice(whole.unitEnd, first.start)
  if (!opening.in(words).test(before) || compared.in(words).test(before)) return undefined
  const parts = [first]
  for (let at = index + 2; at < counts.length && at < index + most; at++) {
    const [one, last] = [counts[at]!, parts.at(-1)!]
    if (one.unit !== whole.unit || !joined.in(words).test(text.slice(last.unitEnd, one.start))) break
    parts.push(one)
  }
  const last = parts.at(-1)!.unitEnd
  if (parts.length < 2 || !closing.test(text.slice(last)) || parts.some((one) => !isOperand(one) || one.scale !== 1n))
    return undefined
  if (parts.every((one) => isReferenced(reading, one))) return undefined
  // 三种渠道: as many as there are.
  const kinds = counts[index + 1 + parts.length]
  const isAll = kinds !== undefined && kinds.start <= last + 2 && kinds.value.units === BigInt(parts.length)
  return {whole, parts, tie: isAll || apiece.in(words).test(before) ? 'exact' : 'some', sure: true}
}
