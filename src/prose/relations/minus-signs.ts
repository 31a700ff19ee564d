// Numbers that signs join, some taken off, and what they are to make: 24+14724-14717=31（件）.

import {add, type Decimal, subtract} from '../../decimal.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isDate, type Reading} from '../numbers/reading.ts'
import type {Stock} from './stocks.ts'

/** How long the words between a number and the next may be. */
const near = 24
const sign = /^[^，。；;\n+＋=＝]{0,14}([+＋]|[-−－–—]{1,2})[^，。；;\n+＋=＝\d]{0,14}$/u
const equals = /^[^，。；;\n\d]{0,8}[=＝]\s*$/u

export function* differencesIn({numbers, text}: Reading): Iterable<Stock> {
  if (!/[=＝]/u.test(text) || !/[-−－–—]/u.test(text)) return
  for (let first = 0; first < numbers.length; first++) {
    const parts = [numbers[first]!]
    let value: Decimal = numbers[first]!.value
    let takes = false
    for (let at = first + 1; at < numbers.length; at++) {
      const one = numbers[at]!
      const said = signBefore(text, numbers[at - 1]!, one)
      if (said === undefined) break
      parts.push(one)
      if (/[+＋]/u.test(said)) value = add(value, one.value)
      else [value, takes] = [subtract(value, one.value), true]
    }
    const left = numbers[first + parts.length]
    first += parts.length - 1
    if (!takes || !left || left.start > parts.at(-1)!.unitEnd + near) continue
    if (!equals.test(text.slice(parts.at(-1)!.unitEnd, left.start))) continue
    if ([left, ...parts].every((one) => !one.rough && one.scale === 1n && !isDate(one)))
      yield {left, parts, value, sure: true}
  }
}

function signBefore(text: string, one: ProseNumber, next: ProseNumber): string | undefined {
  return next.start > one.unitEnd + near ? undefined : sign.exec(text.slice(one.unitEnd, next.start))?.[1]
}
