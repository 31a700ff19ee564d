// Whether a number is said of the year before: 上年收到申请510件, 2024年收到510件. The words are read as that year would have
// them, so that its own words are those of `this-year`.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Region} from './region.ts'

const lastYear = new Pattern('<last-year>')

/** Whether the year before is named at all. */
export function namesYear({text, words, numbers}: Reading, year: number): boolean {
  return numbers.length > 0 && (text.includes(String(year)) || lastYear.in(words).test(text))
}

/** Whether words before the number say the year; what was carried out of it is said of both. */
export function isOfYear({earlier, before, own, right}: Region): boolean {
  const near = [...before, ...own]
  if ([...near, ...right].some(({senses}) => senses.includes('carried') || senses.includes('denial'))) return false
  const isNamed = (senses: readonly string[]): boolean => senses.includes('this-year')
  if (near.some(({senses}) => isNamed(senses))) return true
  const last = earlier.findLast(({senses}) => isNamed(senses) || senses.includes('limit'))
  return last !== undefined && isNamed(last.senses)
}
