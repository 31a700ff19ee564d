// Numbers whose unit stands elsewhere: behind the last of a list, 制发、废止、现行有效件数分别为6、2、48件, or in brackets before all of them,
// 案件数（单位：件）：行政复议8，行政诉讼6.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
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

/** （单位：件）, （件）: a unit in brackets of its own. */
const given = new Pattern('[（(，,](<unit-label>[：:])?(<unit>)[）)，,]', 'gu')
/** Between a number and what comes next, where digits alone are a number of things. */
const parted = /^\s*(?:[，,、；;。）)（(/／|]|$)/u

/**
 * Numbers whose unit stands in brackets before them, to the end of the sentence or to the next such unit: 案件数（单位：件）：行政复议8，行政诉讼6;
 * 行政许可（件）：117; or behind them: 行政许可8、行政处罚6（单位：件）.
 */
function withGiven(numbers: readonly ProseNumber[], text: string, words: Vocabulary): ProseNumber[] {
  if (numbers.length === 0 || !/[（(]/u.test(text)) return [...numbers]
  const said = [...text.matchAll(given.in(words))].filter(({2: unit}) => !words.kinds.has(unit!))
  const found = [...numbers]
  for (const [at, {0: whole, 1: label, 2: unit, index}] of said.entries()) {
    const end = index + whole.length
    const isBracket = /^[（(].*[）)]$/u.test(whole)
    const isBehind = isBracket && /\d\s?$/u.test(text.slice(Math.max(0, index - 2), index))
    if (!isBehind && label === undefined && !(isBracket && /^\s?[：:=＝\d]/u.test(text.slice(end, end + 2)))) continue
    const last = said[at - 1]
    const from = isBehind ? Math.max(fullStart(text, index), last ? last.index + last[0].length : 0) : end
    const to = isBehind ? index : Math.min(fullStop(text, end), said[at + 1]?.index ?? text.length)
    for (const [place, one] of found.entries()) {
      const isIts = one.kind === 'bare' && one.start >= from && one.start < to && one.scale === 1n
      if (isIts && parted.test(text.slice(one.unitEnd, one.unitEnd + 3)))
        found[place] = {...one, kind: 'count', unit: unit!}
    }
  }
  return found
}

function isJoined(one: ProseNumber, next: ProseNumber, text: string, words: Vocabulary): boolean {
  return one.kind === 'bare' && !one.rough && one.scale === 1n && joint.in(words).test(text.slice(one.end, next.start))
}
