// Parts that are told by where they come from, one after the other: 来自自然人的279件，来自企业的237件.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'

const near = 8
const from = new Pattern('<come-from>[^。；;]*$')
const alsoFrom = new Pattern('^[，,]\\s*<come-from>')

/** 来自自然人的279件 | ，来自企业的237件: a part of the same list. */
export function isItselfFrom({counts, text, words}: Reading, index: number, last: number): boolean {
  const {start} = counts[index]!
  return (
    alsoFrom.in(words).test(text.slice(counts[last]!.unitEnd, counts[last]!.unitEnd + near))
    && from.in(words).test(text.slice(Math.max(0, start - 30), start))
  )
}
