// Lists in which the whole is told twice, from two sides: 处罚30件中，简易程序11件，普通程序19件，举行听证1件; 24件中，自然人18件、商业企业
// 6件；电子文本4件，纸质件20件.

import {compare} from '../../decimal.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {isParallel, type Listing, nameIn} from './listing-words.ts'
import {areOpposite} from './opposite-names.ts'
import {sumOf} from './sum.ts'

/**
 * Whether parts that are called alike are all of it already, and those behind them are called otherwise; or those behind a semicolon
 * are all of it.
 */
export function isSeenTwice({text, words}: Reading, {whole, parts, tie}: Listing): boolean {
  if (whole.rough || parts.length < 3 || tie === 'exact') return false
  const isAll = (some: readonly ProseNumber[]): boolean => compare(sumOf(some), whole.value) === 0
  const said = parts.map(({start}, at) => text.slice(at === 0 ? whole.unitEnd : parts[at - 1]!.unitEnd, start))
  const names = said.map(nameIn)
  const areAlike = (one: string, other: string): boolean => isParallel(one, other) || areOpposite(words, one, other)
  for (let at = 2; at < parts.length; at++) {
    const isKind = names.slice(1, at).every((name) => areAlike(names[0]!, name))
    if (isKind && !names.slice(at).some((name) => areAlike(names[0]!, name)) && isAll(parts.slice(0, at))) return true
    if (/[；;]/u.test(said[parts.length - at]!) && isAll(parts.slice(-at))) return true
  }
  return false
}
