// Whether a number is said of the year before: 上年收到申请510件, 2024年收到510件. The words are read as that year would have
// them, so that its own words are those of `this-year`.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Token} from '../reading/lexicon.ts'
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
  if (near.some(({senses}) => senses.includes('this-year'))) return true
  // 上年结转2件，办结122件: where those came from that are closed now.
  const isOfYear = ({senses}: Token, at: number): boolean =>
    senses.includes('this-year') && !earlier.slice(at + 1, at + 6).some((one) => one.senses.includes('carried'))
  const last = earlier.findLast((token, at) => isOfYear(token, at) || token.senses.includes('limit'))
  return last !== undefined && isOfYear(last, earlier.indexOf(last))
}
