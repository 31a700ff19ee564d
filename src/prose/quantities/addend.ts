// Numbers of whoever makes up the whole, told before it: 各镇制发2件，区政府制发102件，全区合计104件.

import {add, compare, type Decimal, zero} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
import type {Quantity} from './quantity.ts'

const summed = new Pattern('(?:<adding-up>|<summing>)(?:<is>|<amount>)*$')

/** Whether what is counted at `at` is told once more behind, as a sum: it is then a part of that. */
export function isAddend(quantities: readonly Quantity[], at: number): boolean {
  const quantity = quantities[at]!
  if (isSum(quantity, quantity.number.start)) return false
  for (const other of [quantities[at + 1], quantities[at - 1], quantities[at + 2]]) {
    if (!other || !isOfSame(quantity, other)) continue
    if (compare(quantity.number.value, other.number.value) < 0 && isSum(other, other.number.start)) return true
    if (makesUp(quantity, other)) return true
  }
  return false
}

function isOfSame({reading, number, subject}: Quantity, other: Quantity): boolean {
  const [from, to] = number.start < other.number.start ? [number, other.number] : [other.number, number]
  const isNear = other.reading === reading && to.start < fullStop(reading.text, from.unitEnd)
  return isNear && other.subject.name === subject.name && other.subject.facts.join() === subject.facts.join()
}

function isSum({reading: {text, words}}: Quantity, offset: number): boolean {
  return summed.in(words).test(text.slice(Math.max(0, offset - 8), offset))
}

/** Whether a number behind is told as the sum of all from the first of the two on, and is it. */
function makesUp(one: Quantity, other: Quantity): boolean {
  const {numbers, text} = one.reading
  const [from, to] = [Math.min(one.index, other.index), Math.max(one.index, other.index)]
  const stop = fullStop(text, numbers[to]!.unitEnd)
  let sum: Decimal = zero
  for (let at = from; at < numbers.length && numbers[at]!.start < stop; at++) {
    const {value, unit, start} = numbers[at]!
    if (unit !== one.number.unit) continue
    if (at > to && isSum(one, start)) return compare(sum, value) === 0
    sum = add(sum, value)
  }
  return false
}

/**
 * 本年新收的17601件申请，由网站接收 | 17586件、邮政渠道接收15件: whether the sentence has the number that is due, told once more before or behind as what
 * this one and those beside it make together.
 */
export function makesUpDue({reading, index, number}: Quantity, due: Decimal): boolean {
  const {numbers, text} = reading
  const [from, to] = [fullStart(text, number.start), fullStop(text, number.unitEnd)]
  // 本年新收14943件。其中由区政府受理 | 2490件: told in the sentence before as well.
  const above = fullStart(text, Math.max(0, from - 1))
  const alike: number[] = []
  let [at, isTold] = [-1, false]
  for (const [place, {start, value, unit, rough}] of numbers.entries()) {
    if (start < above || unit !== number.unit || rough) continue
    if (start >= to) break
    if (compare(value, due) === 0) isTold = true
    if (start < from) continue
    if (place === index) at = alike.length
    alike.push(place)
  }
  if (!isTold || at < 0) return false
  // 原统计 | 126件，剔除重复的6件，实为120件.
  const next = alike[at + 1]
  if (next !== undefined && compare(number.value, add(due, numbers[next]!.value)) === 0) return true
  for (let first = at; first >= 0; first--) {
    let sum: Decimal = zero
    for (let last = first; last < alike.length; last++) {
      sum = add(sum, numbers[alike[last]!]!.value)
      const order = compare(sum, due)
      if (order === 0 && last >= at && last > first) return true
      if (order > 0) break
    }
  }
  return false
}

/** 涉农群体提出8件，退役军人提出4件: whether the sentence says the same of another number, so that each is of something that its words single out. */
export function isToldTwice(quantities: readonly Quantity[], at: number): boolean {
  const quantity = quantities[at]!
  return [quantities[at - 1], quantities[at + 1]].some(
    (other) =>
      other?.number.unit === quantity.number.unit
      && isOfSame(quantity, other)
      && compare(other.number.value, quantity.number.value) !== 0,
  )
}
