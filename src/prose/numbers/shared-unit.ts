// Numbers whose unit stands elsewhere: behind the last of a list, 制发、废止、现行有效件数分别为6、2、48件, or in brackets before all of them,
// 案件数（单位：件）：行政复议8，行政诉讼6.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {fullStop} from '../reading/clauses.ts'
import type {ProseNumber} from './numbers.ts'

const apiece = new Pattern('(?:<apiece>|<each>)[^，,。；;\\d]{0,2}$')
const joint = new Pattern('^\\s*(?:、|<and>)\\s*$')

/** The same numbers, those of such a list with the unit of its last. */
export function withShared(numbers: readonly ProseNumber[], text: string, words: Vocabulary): ProseNumber[] {
  const found = withGiven(numbers, text, words)
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

const given = new Pattern('[（(，,]<unit-label>[：:](<unit>)[）)，,]', 'u')
/** Between a number and what comes next, where digits alone are a number of things. */
const parted = /^\s*(?:[，,、；;。）)]|$)/u

/** Numbers behind （单位：件）, to the end of the sentence: so many of that unit. */
function withGiven(numbers: readonly ProseNumber[], text: string, words: Vocabulary): ProseNumber[] {
  const said = words.of('unit-label').some((word) => text.includes(word)) ? given.in(words).exec(text) : null
  const [whole = '', unit = ''] = said ?? []
  if (!said || words.kinds.has(unit)) return [...numbers]
  const from = said.index + whole.length
  const to = fullStop(text, from)
  const isGiven = ({kind, start, unitEnd, scale}: ProseNumber): boolean =>
    kind === 'bare' && start >= from && start < to && scale === 1n && parted.test(text.slice(unitEnd, unitEnd + 3))
  return numbers.map((one) => (isGiven(one) ? {...one, kind: 'count', unit} : one))
}

function isJoined(one: ProseNumber, next: ProseNumber, text: string, words: Vocabulary): boolean {
  return one.kind === 'bare' && !one.rough && one.scale === 1n && joint.in(words).test(text.slice(one.end, next.start))
}
