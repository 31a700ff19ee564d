// Requests that are named and nothing else is said of them: 政府信息公开申请132件, and whether the words tell all of them.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import type {Region} from './region.ts'
import type {Meaning} from './senses.ts'

const totals = new Pattern('^(?:<altogether>|<summing>|<coming-to>|<amount-to>)')

/** Whether they are called by their name alone. */
export function isNamed({row, column}: Meaning): boolean {
  return row.all.join() === 'request' && !column
}

/** 政府信息公开申请 | 共 | 132件: all that there are, whichever of them are meant; what they came to this year, too: 由上年的130件增至 | 132件. */
export function tellsAll({words}: Reading, {own, end, at, text}: Region): boolean {
  const last = own.at(-1)
  if (last?.end === at && last.senses.includes('this-year')) return true
  return last?.end === end && totals.in(words).test(text.slice(last.start, end))
}

/** 政府信息公开申请为0件: none of all that may be counted. */
export function tellsNone(meaning: Meaning, {value}: ProseNumber): boolean {
  return value.units === 0n && isNamed(meaning)
}
