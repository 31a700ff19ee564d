// What a sentence says of a change before one of its numbers: 同比增加 | 22件, 比上年下降 | 一成, 是上年的 | 1.2倍, 翻了 | 一番.

import {printDecimal} from '../../decimal.ts'
import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isDate, isPart, type Reading} from '../numbers/reading.ts'

/** `difference`: so many more or fewer. `growth`: by such a share, or so many times, more or less. `ratio`: to so much of what was. */
export type Measure = 'difference' | 'growth' | 'ratio'

export interface Change {
  readonly measure: Measure
  /** By how much. */
  readonly number: ProseNumber
  /** The word that says so; of a bare 是上年的1.2倍 none. */
  readonly word?: string
  /** Whether it is said to have become more (1) or less (−1). */
  readonly sign?: -1 | 1
}

/** What is said to have changed against the year before, one number or more: 132件，| 比上年增加22件，增长20%. */
export interface Changed {
  readonly changes: readonly Change[]
  /** The number that changed, where it stands just before. */
  readonly now?: ProseNumber
  /** The year that it is compared with, where it is named. */
  readonly year?: number
  /** Offset of 比上年, 同比, 是上年; what changed is named before it. */
  readonly start: number
  /** Where the first number behind `start` stands among those of the reading. */
  readonly index: number
  /** That it has not changed at all, instead of changes: the word, and where it ends. */
  readonly even?: {readonly word: string; readonly end: number}
}

/** The year before, by any of its names. */
export const lastYear = '(?:<last-year>|20\\d\\d<year><degree>?<same-time>?)'
const rising = new Pattern('^(?:<rise>|<more>|<rate-of-rise>|<swelling>)$')
const changing = new Pattern('(<rise>|<fall>|(?:<more>|<fewer>)(?=<done>))(?:<extent>?<is>|<done>)?\\s*$')
/** Between the word and the number. */
const tail = '(?:<extent>|<publishing>|<begun>|<coming-in>)?(?:<done>|<is>)?\\s*(?:<about>|<above><past>?|<near>)?\\s*$'
/** No change is said in more numbers. */
const most = 4
/** Longest stretch from 比 to the number. */
const near = 28

const than = '(?:<than>|<with>|<and>)'
/** Before a number that stands behind another one: 增加22件 | ，增长 | 20%. */
const going = new Pattern(
  `^\\s*[）)]?(?:[^，,。；;\\d（）()]{0,4}[，,](?=<this-year>))?[，,、（(]?(?:<this-year>)?(?:<compared>)?[，,]?<altogether>?<somewhat>?(?:<same-period>|<period-before>|${than}${lastYear}<compared>?)?(<rise>|<fall>|<more>|<fewer>|<rate-of-rise>|<rate-of-fall>|<doubling>|<swelling>|<shrinking>)${tail}`,
)
const goingRatio = new Pattern(`^\\s*[，,、（(]?<amount-to>(?:${lastYear}|<original>)?<of>\\s*$`)
const base = `(?:<same-period>(?:${lastYear})?|${than}\\s*${lastYear}\\s*<compared>?)`
const against = new Pattern(`(${base})\\s*[，,]?<altogether>?(<rise>|<fall>|<more>|<fewer>|<doubling>)${tail}`)
const againstRatio = new Pattern(`<amount-to>(${lastYear})\\s*<of>\\s*$`)
const mayName = new Pattern('<same-period>|<last-year>|20\\d\\d<year>')

/** Everything that a sentence says to have changed against the year before. */
export function changedIn(reading: Reading): readonly Changed[] {
  const {text, words} = reading
  if (!mayName.in(words).test(text)) return []
  const {numbers} = reading
  const found: Changed[] = []
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    if (isDate(number) || number.kind === 'bare') continue
    const before = countBefore(numbers, index)
    const from = Math.max(before?.unitEnd ?? 0, number.start - near)
    const said = text.slice(from, number.start)
    const by = against.in(words).exec(said)
    const to = by ? undefined : againstRatio.in(words).exec(said)
    const named = by ?? to
    const change = by
      ? changeOf(words, number, by[2]!)
      : to && isPart(number)
        ? {measure: 'ratio' as const, number}
        : undefined
    if (!named || !change) continue
    const start = from + named.index
    const more = changesBehind(reading, index + 1, number.unitEnd)
    found.push({
      changes: [change, ...more],
      start,
      index: firstFrom(numbers, index, start),
      ...namedBefore(reading, before, start, named[1]!),
    })
    index += more.length
  }
  return found
}

/** A paragraph that says so more often was not written for people. */
const mostEven = 100
/** 132件，| 与上年持平. */
const even = new Pattern(`(${base})\\s*[，,]?(<level>)`, 'gu')

/** What a sentence says to be what it was the year before. */
export function* evenIn(reading: Reading): Iterable<Changed> {
  const {text, numbers, words} = reading
  if (!words.of('level').some((word) => text.includes(word))) return
  let times = 0
  for (const {0: all, 1: named = '', 2: word = '', index: start} of text.matchAll(even.in(words))) {
    if (++times > mostEven) return
    const at = numbers.findIndex((number) => number.start >= start)
    const index = at < 0 ? numbers.length : at
    yield {
      changes: [],
      even: {word, end: start + all.length},
      start,
      index,
      ...namedBefore(reading, countBefore(numbers, index), start, named),
    }
  }
}

const bare = new Pattern('^\\s*[，,（(]?<amount>?\\s*$')

/** The number that stands right before `start`, and the year that the words of comparison name. */
function namedBefore(
  reading: Reading,
  before: ProseNumber | undefined,
  start: number,
  said: string,
): Pick<Changed, 'now' | 'year'> {
  const {text, words} = reading
  const isNext =
    before
    && start <= before.unitEnd + 6
    // 今年398件，上年434件，同比减少36件: that number is the one before.
    && !isEarlier(reading, before)
    && bare.in(words).test(text.slice(before.unitEnd, start))
  const year = /20\d\d/u.exec(said)?.[0]
  return {...(isNext && {now: before}), ...(year !== undefined && {year: Number(year)})}
}

/** The numbers from the one at `index` on that go on saying how much it is: 增加22件，增长20%，是上年的1.2倍. */
export function changesBehind({text, numbers, words}: Reading, index: number, offset: number): Change[] {
  const changes: Change[] = []
  let from = offset
  for (let at = index; at < numbers.length && at < index + most; at++) {
    const number = numbers[at]!
    if (number.start > from + near) break
    const said = text.slice(from, number.start)
    const word = going.in(words).exec(said)?.[1]
    const change = word !== undefined ? changeOf(words, number, word) : bareChange(words, number, said)
    if (change) {
      changes.push(change)
      from = number.unitEnd
    } else if (!isDate(number)) break
  }
  return changes
}

/** 由74%提高到92%，| 提高18个百分点. */
export function pointsBehind({text, numbers, words}: Reading, index: number, offset: number): Change[] {
  const number = numbers[index]
  if (!number || number.start > offset + near || !points.in(words).test(text.slice(number.end, number.end + 6)))
    return []
  const word = going.in(words).exec(text.slice(offset, number.start))?.[1]
  if (word === undefined || words.has('doubling', word)) return []
  return [{measure: 'difference', number, word, sign: rising.in(words).test(word) ? 1 : -1}]
}

const points = new Pattern('^<piece>?<percent-points>')

/** 增加22件（20%）, 增加22件，是上年的1.2倍. */
function bareChange(words: Vocabulary, number: ProseNumber, said: string): Change | undefined {
  if (number.kind === 'percent' && /^\s*[（(]\s*$/u.test(said)) return {measure: 'growth', number}
  return isPart(number) && goingRatio.in(words).test(said) ? {measure: 'ratio', number} : undefined
}

function changeOf(words: Vocabulary, number: ProseNumber, word: string): Change | undefined {
  const doubles = words.has('doubling', word)
  // 12个调整为15个，合并3个、新设6个: what became of some of them.
  if (words.has('shrinking', word) && words.has('going-out', word)) return undefined
  if (number.kind === 'bare' || isDate(number) || doubles !== (number.kind === 'doublings')) return undefined
  if (doubles) return {measure: 'ratio', number, word, sign: 1}
  const sign = rising.in(words).test(word) ? 1 : -1
  return {measure: isPart(number) ? 'growth' : 'difference', number, word, sign}
}

/** As it is said, with its unit: 22件, 20%, 翻1番. */
export function saidNumber({value, unit, kind}: ProseNumber, words: Vocabulary): string {
  return `${kind === 'doublings' ? words.of('doubling')[0] : ''}${printDecimal(value)}${unit}`
}

/** Whether the number is what something changed by: 增加 | 22件. */
export function isDifference({text, words}: Reading, {start}: ProseNumber): boolean {
  return changing.in(words).test(text.slice(Math.max(0, start - 4), start))
}

/** What a number says to have changed by itself, whatever stands before: 减少 | 8件. */
export function changeOfOwn({text, words}: Reading, number: ProseNumber): Change | undefined {
  const word = changing.in(words).exec(text.slice(Math.max(0, number.start - 4), number.start))?.[1]
  return word === undefined ? undefined : changeOf(words, number, word)
}

/** 由201人次减半为100人次: a change without a number. */
export function halved(words: Vocabulary, word: string, {unitEnd}: ProseNumber, second: ProseNumber): Change[] {
  const [unit = ''] = words.of('times')
  if (!words.has('halving', word)) return []
  const number = {
    ...second,
    kind: 'times',
    unit,
    value: {units: 5n, places: 1},
    start: unitEnd,
    end: second.start,
  } as const
  return [{measure: 'ratio', number}]
}

const earlier = new Pattern(`${lastYear}(?:<is>|<of>|<have>)?[（(]?$`)
const earlierClause = new Pattern(`^\\s*${lastYear}[^，。；;\\d]{0,10}$`)

/** Whether the number is said to have been before: 较上年的 | 110件, ，上年发布 | 110条. */
export function isEarlier({text, words, year}: Reading, {start}: ProseNumber): boolean {
  const said = text.slice(Math.max(0, start - 18), start)
  const clause = said.slice(Math.max(said.lastIndexOf('，'), said.lastIndexOf('。'), said.lastIndexOf('；')) + 1)
  // 2022年新收的132件, in the report of 2022.
  if (year !== undefined && /20\d\d/u.exec(clause)?.[0] === String(year)) return false
  // 上年结转16件: of this year's.
  return (
    earlier.in(words).test(said.slice(-14)) || (earlierClause.in(words).test(clause) && !brought.in(words).test(clause))
  )
}

const brought = new Pattern('<carried-on>')

/** The first number that stands at `start` or behind it: 2021年 of 比2021年增加22件. */
function firstFrom(numbers: readonly ProseNumber[], index: number, start: number): number {
  let first = index
  while (first > 0 && numbers[first - 1]!.start >= start) first--
  return first
}

function countBefore(numbers: readonly ProseNumber[], index: number): ProseNumber | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) if (!isDate(numbers[at]!)) return numbers[at]
  return undefined
}
