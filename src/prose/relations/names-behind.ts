// Parts that are named behind their numbers: 其中6场为线上、5场为线下. Where one is said to be so and another to do something else (6场为线上、5场覆盖镇街),
// one may be among both.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseEnd} from '../reading/clauses.ts'

const nameless = new Pattern('^(?:<have>|<also>)*$')

/** Whether all parts are named behind, and not each by the same kind of word. */
export function mayBeBoth({text, words}: Reading, parts: readonly ProseNumber[], names: readonly string[]): boolean {
  if (parts.length < 2 || !names.every((name) => nameless.in(words).test(name))) return false
  const heads = parts.map(({unitEnd}) => text.slice(unitEnd, clauseEnd(text, unitEnd)))
  const ends = heads.map((head) => head.split('、')[0]!)
  // 分别为5件、3件: the names stand before them, one for each.
  if (ends[0] === '') return false
  const areAlike = (ofEnd: boolean): boolean =>
    ends.every((end) => end !== '' && (ofEnd ? end.at(-1) === ends[0]!.at(-1) : end[0] === ends[0]![0]))
  return !areAlike(false) && !areAlike(true)
}
