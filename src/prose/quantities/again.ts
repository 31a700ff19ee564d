// Numbers that have no unit of their own, 申请数为132, or another one than the number before that they say again: 1310000元，折合131万元.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Region} from './region.ts'

const colon = /[：:=＝]\s*$/u
const counting = new Pattern('(?:<amount>|<number-noun>)<alike>?<is>?\\s*$')

/** 行政复议均为0: none needs no unit. */
const none = new Pattern('<is>\\s*$')
const operator = /[+＋×*]/u
const closed = /^\s*(?:[，,、；;。）)\n]|$)/u

/** 申请件数：541, 申请数为541, 申请为0: whether a number without a unit is a count, for the words before it say so. */
export function isCounted({text, words, numbers}: Reading, index: number, from: number): boolean {
  const {start, end, value} = numbers[index]!
  // 131+31=135+27，即新收与结转之和: digits that are worked with, which no clause names.
  if (operator.test(text[end] ?? '') || operator.test(text[start - 1] ?? '')) return false
  const said = text.slice(from, start)
  if (value.units === 0n && none.in(words).test(said) && closed.test(text.slice(end, end + 3))) return true
  return colon.test(said) || (counting.in(words).test(said) && !/^[\p{L}\p{N}%‰]/u.test(text.slice(end, end + 2)))
}

const converted = new Pattern('^[，,（(]?(?:<converted>)?$')

/** Whether the number says in another unit what the one right before it says. */
export function isAgain({text, words, numbers}: Reading, index: number, {own}: Region): boolean {
  const [last, number] = [numbers[index - 1], numbers[index]!]
  if (!last || last.unit === number.unit || number.start > last.unitEnd + 8 || own.length > 1) return false
  const between = text.slice(last.unitEnd, number.start)
  return /^[（(]/u.test(between) || own.length === 1 ? converted.in(words).test(between) : false
}
