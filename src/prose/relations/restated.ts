// A number that is said again at once: 一千一百六十二件（1162件）; 159万元，即1590000元.

import type {Decimal} from '../../decimal.ts'
import {compare, subtract} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import {shifted, shiftOf} from '../numbers/amounts.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'

export interface Restated {
  readonly first: ProseNumber
  readonly again: ProseNumber
}

const that = new Pattern('^[，,（(]?<that-is>$')

/** Those whose two numbers are not the same. */
export function* restatedIn({counts, text, words}: Reading): Iterable<Restated> {
  for (let index = 1; index < counts.length; index++) {
    const [first, again] = [counts[index - 1]!, counts[index]!]
    if (again.start > first.unitEnd + 4 || !isOperand(first) || !isOperand(again)) continue
    const between = text.slice(first.unitEnd, again.start)
    const closes = /^[）)]/u.test(text.slice(again.unitEnd, again.unitEnd + 1))
    // 五件（5件）: digits for a numeral, and nothing else.
    const isSpelled = isNumeral(text, first) !== isNumeral(text, again)
    const inBrackets = /^[（(]$/u.test(between) && closes && isSpelled && first.unit === again.unit
    const shift = shiftOf(again.unit, first.unit)
    const converts = that.in(words).test(between) && shift !== 0
    if (!inBrackets && !converts) continue
    if (!isSame(first, inBrackets ? again.value : shifted(again.value, shift))) yield {first, again}
  }
}

/** The same, or rounded or cut to its last place. */
function isSame({value, scale}: ProseNumber, other: Decimal): boolean {
  const difference = compare(value, other) < 0 ? subtract(other, value) : subtract(value, other)
  const isExact = scale === 1n && value.places === 0 && other.places <= 0
  return isExact ? difference.units === 0n : compare(difference, {units: scale, places: value.places}) < 0
}

function isNumeral(text: string, {start}: ProseNumber): boolean {
  return text.charCodeAt(start) >= 0x3a
}
