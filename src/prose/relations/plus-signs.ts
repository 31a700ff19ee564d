// 12+1740+225＝1977, 1977（12+1740+225）, 网站12条+微信30条: numbers joined by plus signs, and the one they are to make.

import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Listing} from './listing-words.ts'
import {sumOf} from './sum.ts'

/** How long the words between a part and the next may be. */
const near = 24
const plus = /^[^，。；;\n]{0,20}[+＋][^，。；;\n]{0,20}$/u

export function* plusSigns({numbers, text}: Reading): Iterable<Listing> {
  if (!/[+＋]/u.test(text)) return
  for (let first = 0; first < numbers.length; first++) {
    let last = first
    while (last + 1 < numbers.length && plus.test(between(text, numbers[last]!, numbers[last + 1]!))) last++
    if (last === first) continue
    const parts = numbers.slice(first, last + 1)
    const [before, after] = [numbers[first - 1], numbers[last + 1]]
    const whole =
      after && /^\s*[）)]?\s*[=＝]\s*$/u.test(between(text, parts.at(-1)!, after))
        ? sumFrom(numbers, text, last + 1)
        : before && /^\s*[（(=＝][^，。；;\n]{0,16}$/u.test(between(text, before, parts[0]!))
          ? together(numbers, text, first - 1)
          : undefined
    if (whole && isCertain(whole, parts)) yield {whole, parts, tie: 'exact', sure: true}
    first = last
  }
}

/** The number at `index`, with those that plus signs join to it: 新收16件＋结转2件＝ | 办结17件＋结转1件. */
function together(numbers: readonly ProseNumber[], text: string, index: number): ProseNumber {
  let first = index
  while (first > 0 && plus.test(between(text, numbers[first - 1]!, numbers[first]!))) first--
  const all = numbers.slice(first, index + 1)
  return all.length === 1 ? all[0]! : {...numbers[index]!, start: all[0]!.start, value: sumOf(all)}
}

/** The number at `index`, with those that plus signs join to it: 98+38＝ | 107+29. */
function sumFrom(numbers: readonly ProseNumber[], text: string, index: number): ProseNumber {
  let last = index
  while (last + 1 < numbers.length && plus.test(between(text, numbers[last]!, numbers[last + 1]!))) last++
  const all = numbers.slice(index, last + 1)
  const [first] = all
  return all.length === 1 ? first! : {...first!, end: all.at(-1)!.end, value: sumOf(all)}
}

/** Whether the sum can be judged: 余 and 约 make a part at least so much, and a whole nothing to compare with. */
function isCertain(whole: ProseNumber, parts: readonly ProseNumber[]): boolean {
  if (whole.rough || whole.scale !== 1n) return false
  return parts.every(({rough, bound, scale}) => scale === 1n && (!rough || bound !== undefined))
}

/** The words between two numbers; where they are many, what does not fit any pattern. */
function between(text: string, left: ProseNumber, right: ProseNumber): string {
  return right.start > left.unitEnd + near ? '\n' : text.slice(left.unitEnd, right.start)
}
