// Numbers of a list whose unit stands behind the last alone: 制发、废止、现行有效件数分别为6、2、48件.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from './numbers.ts'

const apiece = new Pattern('(?:<apiece>|<each>)[^，,。；;\\d]{0,2}$')
const joint = new Pattern('^\\s*(?:、|<and>)\\s*$')

/** The same numbers, those of such a list with the unit of its last. */
export function withShared(numbers: readonly ProseNumber[], text: string, words: Vocabulary): ProseNumber[] {
  const found = [...numbers]
  for (let last = 1; last < found.length; last++) {
    const {kind, unit} = found[last]!
    if (kind !== 'count' || found[last - 1]!.kind !== 'bare') continue
    let first = last
    while (first > 0 && isJoined(found[first - 1]!, found[first]!, text, words)) first--
    const start = found[first]!.start
    if (first === last || !apiece.in(words).test(text.slice(Math.max(0, start - 8), start))) continue
    for (let at = first; at < last; at++) found[at] = {...found[at]!, kind, unit}
  }
  return found
}

function isJoined(one: ProseNumber, next: ProseNumber, text: string, words: Vocabulary): boolean {
  return one.kind === 'bare' && !one.rough && one.scale === 1n && joint.in(words).test(text.slice(one.end, next.start))
}
