// Numbers of parts of the year that leave none of its months out, and the number of the year: 一季度20件，二季度30件，三季度40件，四季度42件，
// 全年132件; 全年发布300条，上半年120条，下半年180条.

import {compare} from '../../decimal.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, isPart, isReferenced, type Reading} from '../numbers/reading.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
import {isDifference, isEarlier} from './change.ts'
import type {Listing} from './listing-words.ts'
import {sumOf} from './sum.ts'

const may = new Pattern('<season>|<half-year>|<month>')
const span = new Pattern(
  '(?<quarter><ordinal>?(?<which>[一二三四1-4])<season>)|(?<half>(?<upper><upper-half>)|<lower-half>)<half-year>|(?<from>\\d{1,2})<month>?(?:<to>|-|－|—|–|~|～)(?<until>\\d{1,2})<month>|(?<!\\d)(?<one>\\d{1,2})<month>',
  'gu',
)
const wholeYear = new Pattern('<own-year>|<present-year>|20\\d\\d<year>|<summing>|<adding-up>')
const name = new Pattern(
  '(?:<own-year>|<present-year>|20\\d\\d<year><degree>?|<summing>|<adding-up>|<is>|<have>|<apiece>|<each>|<among>|<already>|[\\s：:（(])+',
  'gu',
)
const stops = new Pattern('<than>|<same-period>|<period-before>')
const spanned = /[，,、；;。]/u

/** The months of a part of the year, a bit each. */
function monthsOf({
  quarter,
  which,
  half,
  upper,
  from,
  until,
  one,
}: Readonly<Record<string, string | undefined>>): number {
  const months = (first: number, last: number): number =>
    first < 1 || last > 12 || last < first ? 0 : (1 << last) - (1 << (first - 1))
  if (quarter !== undefined) {
    const at = '一二三四'.indexOf(which!) >= 0 ? '一二三四'.indexOf(which!) : Number(which) - 1
    return months(3 * at + 1, 3 * at + 3)
  }
  if (half !== undefined) return upper === undefined ? months(7, 12) : months(1, 6)
  return one === undefined ? months(Number(from), Number(until)) : months(Number(one), Number(one))
}

const year = (1 << 12) - 1

interface Timed {
  readonly number: ProseNumber
  readonly months: number
  /** What is said of it beside the time. */
  readonly name: string
}

export function* spansOf(reading: Reading): Iterable<Listing> {
  const {counts, text, words} = reading
  if (counts.length < 3 || !may.in(words).test(text)) return
  if ((text.match(span.in(words))?.length ?? 0) < 2) return
  let run: Timed[] = []
  let first = 0
  for (let at = 0; at < counts.length; at++) {
    const number = counts[at]!
    if (isPart(number) || isDifference(reading, number)) continue
    const timed = timedAt(reading, at)
    const last = run.at(-1)
    const goesOn =
      timed
      && last
      && number.unit === last.number.unit
      && (run.reduce((all, {months}) => all | months, 0) & timed.months) === 0
    if (!goesOn) [run, first] = [timed ? [timed] : [], at]
    else run.push(timed)
    if (run.reduce((all, {months}) => all | months, 0) !== year || run.length < 2) continue
    const found = wholeOf(reading, run, first, at)
    if (found) yield found
  }
}

/** The number at `index`, where its own words name a part of the year. */
function timedAt(reading: Reading, index: number): Timed | undefined {
  const {counts, text, words} = reading
  const number = counts[index]!
  if (!isOperand(number) || number.scale !== 1n || isEarlier(reading, number)) return undefined
  const from = Math.max(counts[index - 1]?.unitEnd ?? 0, number.start - 32, fullStart(text, number.start))
  const said = text.slice(from, number.start)
  if (stops.in(words).test(said)) return undefined
  const all = [...said.matchAll(span.in(words))]
  const [match] = all
  if (all.length !== 1 || !match) return undefined
  const behind = said.slice(match.index + match[0].length)
  const called = bare(words, said.slice(0, match.index) + behind)
  return {number, months: monthsOf(match.groups ?? {}), name: called}
}

function bare(words: Vocabulary, said: string): string {
  const clause = said.split(spanned).findLast((part) => part.trim() !== '') ?? ''
  return clause.replace(name.in(words), '')
}

/** The year's number right before the first or behind the last of the parts. */
function wholeOf(reading: Reading, run: readonly Timed[], first: number, last: number): Listing | undefined {
  const {counts, text, words} = reading
  const [start, end] = [fullStart(text, run[0]!.number.start), fullStop(text, run.at(-1)!.number.start)]
  const parts = run.map(({number}) => number)
  const wholes = [counts[last + 1], counts[first - 1]].filter((one) => {
    if (!one || one.start < start || one.start > end || one.unit !== parts[0]!.unit) return false
    // 二季度38件 | ，上半年64件；三季度32件: of another part of the year.
    if ((timedAt(reading, counts.indexOf(one))?.months ?? year) !== year) return false
    return isOperand(one) && one.scale === 1n && !isDifference(reading, one) && !isEarlier(reading, one)
  })
  const sum = sumOf(parts)
  if (wholes.some((one) => compare(one!.value, sum) === 0)) return undefined
  for (const whole of wholes) {
    const isBehind = whole === counts[last + 1]
    const from = isBehind ? parts.at(-1)!.unitEnd : Math.max(start, counts[first - 2]?.unitEnd ?? 0)
    const said = text.slice(from, whole!.start)
    if (isBehind && !wholeYear.in(words).test(said)) continue
    if (stops.in(words).test(said) || [whole!, ...parts].every((one) => isReferenced(reading, one))) continue
    const behind = text.slice(whole!.unitEnd, isBehind ? whole!.unitEnd + 12 : parts[0]!.start)
    const called = bare(words, said) === '' ? '' : said + behind
    if (called !== '' && !run.every((one) => isOf(words, one.name, called))) continue
    return {whole: whole!, parts, tie: 'exact', sure: true}
  }
  return undefined
}

const kinds = [new Pattern('<coming-in>'), new Pattern('<publishing>'), new Pattern('<begun>')]

/** Whether what a part is called is nothing else than what its whole is called. */
function isOf(words: Vocabulary, called: string, whole: string): boolean {
  if ([called, called.slice(-2), called.slice(0, 2)].some((one) => whole.includes(one))) return true
  return kinds.some((kind) => kind.in(words).test(called) && kind.in(words).test(whole))
}
