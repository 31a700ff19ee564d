// A list that says how many parts it has: 信息300条，分布在三个领域：财政100条、民生150条、规划50条. With as many parts behind it nothing is
// left out.

import {Pattern} from '../../form/vocabulary.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import type {Beginning, Listing} from './listing-words.ts'

/** From the whole to the number of kinds, and behind it. */
const before = /^[^。！？\n\d（(]{0,24}$/u
const behind = new Pattern(
  '^<piece>?<kind-noun>[^，,。；;：:\\d]{0,4}(?:[：:，,]|—+|(?:<each>|<apiece>)[：:]?|(?=<among>))',
)

const fewest = 2n
const most = 12n

/** Where the parts of the number at `index` begin, the count of kinds aside, and how many are said to be. */
export function kindsBehind(
  {counts, text, words}: Reading,
  index: number,
): {readonly beginning: Beginning; readonly last: number; readonly parts: number} | undefined {
  const [whole, kinds] = [counts[index]!, counts[index + 1]]
  if (!kinds || !isOperand(kinds) || kinds.value.places > 0 || kinds.value.units < fewest || kinds.value.units > most)
    return undefined
  if (kinds.start > whole.unitEnd + 24 || !before.test(text.slice(whole.unitEnd, kinds.start))) return undefined
  const from = words.has('kind-noun', kinds.unit) ? kinds.unitEnd - kinds.unit.length : kinds.unitEnd
  const said = behind.in(words).exec(text.slice(from, from + 16))?.[0]
  if (said === undefined) return undefined
  const wide = /[：:—]$/u.test(said)
  return {
    beginning: {tie: 'some', end: from + said.length, wide, inBrackets: false, sure: true, anew: false},
    last: index + 1,
    parts: Number(kinds.value.units),
  }
}

/** With as many parts as were said it is a list of all. */
export function inFull(listing: Listing, parts: number): Listing {
  return listing.parts.length === parts ? {...listing, tie: 'exact'} : listing
}
