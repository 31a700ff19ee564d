// Numbers of two years that are named together: 2022年、2023年编发解读分别为22篇和31篇，增长40.9%; 上年和今年各举办12场、15场. And by how much each
// of several has changed: 复议由49件降到35件，诉讼由35件降到32件，降幅分别为28.6%和8.6%.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import {changesBehind, isDifference, lastYear} from './change.ts'
import type {Comparison} from './comparison.ts'

const year = `(?:${lastYear}|<this-year>)`
const named = new Pattern(
  `(?<one>${year})(?:、|<and>|<with>)(?<other>${year})[^。；;\\d]{0,24}(?:<apiece>|<each>)[^，,。；;\\d]{0,8}$`,
)
const joint = new Pattern('^(?:、|<and>)$')
const before = new Pattern('^<last-year>')
const apiece = new Pattern('(?:<apiece>|<each>)<extent>?(?:<is>|<done>)?$')
const mayBe = new Pattern('<apiece>|<each>')
/** The words of two years and of what is counted are no longer. */
const far = 48

export function* yearsApiece(reading: Reading): Iterable<Comparison> {
  const {counts, numbers, text, words} = reading
  if (!mayBe.in(words).test(text)) return
  for (let index = 1; index < counts.length; index++) {
    const [first, second] = [counts[index - 1]!, counts[index]!]
    if (!isOperand(first) || !isOperand(second) || first.unit !== second.unit || isDifference(reading, first)) continue
    if (!joint.in(words).test(text.slice(first.unitEnd, second.start).trim())) continue
    const from = Math.max(first.start - far, fullStart(text, first.start))
    const {one = '', other = ''} = named.in(words).exec(text.slice(from, first.start))?.groups ?? {}
    const order = orderOf(reading, one, other)
    if (order === 0) continue
    const [earlier, now] = order > 0 ? [first, second] : [second, first]
    const changes = changesBehind(reading, numbers.indexOf(second) + 1, second.unitEnd)
    const end = changes.at(-1)?.number.unitEnd ?? second.unitEnd
    yield {now, before: earlier, changes, start: first.start, end}
  }
}

/** 1 where the first year is the earlier one, −1 where it is the later, 0 where that is not certain. */
function orderOf({words}: Reading, one: string, other: string): number {
  const [first, second] = [one, other].map((said) => Number(/20\d\d/u.exec(said)?.[0] ?? 0))
  if (first! > 0 && second! > 0) return Math.sign(second! - first!)
  if (one === '' || other === '' || first! + second! > 0) return 0
  const [isOld, isNext] = [before.in(words).test(one), before.in(words).test(other)]
  return isOld === isNext ? 0 : isOld ? 1 : -1
}

/** The comparisons with what is said behind them of each, in their order. */
export function withApiece(reading: Reading, comparisons: readonly Comparison[]): Comparison[] {
  const {counts, text, words} = reading
  const found = [...comparisons]
  if (found.length < 2 || !mayBe.in(words).test(text)) return found
  for (let index = 0; index < counts.length; index++) {
    const first = counts[index]!
    if (!apiece.in(words).test(text.slice(Math.max(0, first.start - 8), first.start))) continue
    const sizes = runFrom(reading, index)
    const change = changeAhead(reading, first)
    const start = fullStart(text, first.start)
    const own = found
      .filter((one) => one.start >= start && one.end < first.start && one.changes.length === 0)
      .slice(-sizes.length)
    if (!change || sizes.length < 2 || own.length < sizes.length) continue
    for (const [at, one] of own.entries()) {
      const number = sizes[at]!
      found[found.indexOf(one)] = {...one, changes: [{...change, number}], end: number.unitEnd}
    }
  }
  return found
}

const word = new Pattern(
  '(<rate-of-rise>|<rate-of-fall>|<rise>|<fall>)<extent>?(?:<apiece>|<each>)<extent>?(?:<is>|<done>)?$',
)
const wordBehind = new Pattern('(?:<apiece>|<each>)(<rise>|<fall>)(?:<is>|<done>)?$')
const growing = new Pattern('^(?:<rate-of-rise>|<rise>)$')

/** 降幅分别为 | 28.6%, 分别减少 | 14件. */
function changeAhead(
  {text, words}: Reading,
  number: ProseNumber,
): Omit<Comparison['changes'][number], 'number'> | undefined {
  const said = text.slice(Math.max(0, number.start - 12), number.start)
  const found = (word.in(words).exec(said) ?? wordBehind.in(words).exec(said))?.[1]
  if (found === undefined) return undefined
  const sign = growing.in(words).test(found) ? 1 : -1
  return {measure: number.kind === 'percent' ? 'growth' : 'difference', word: found, sign}
}

function runFrom({counts, text, words}: Reading, index: number): ProseNumber[] {
  const found = [counts[index]!]
  for (let at = index + 1; at < counts.length; at++) {
    const [one, next] = [found.at(-1)!, counts[at]!]
    if (next.kind !== one.kind || !joint.in(words).test(text.slice(one.unitEnd, next.start).trim())) break
    found.push(next)
  }
  return found
}
