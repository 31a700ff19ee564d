// What a sentence says of a change before one of its numbers: 同比增加 | 22件, 比上年下降 | 一成, 是上年的 | 1.2倍, 翻了 | 一番.

import {printDecimal} from '../../decimal.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'

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

export const up = '增加|增长|上升|提高|提升|升高|增|升'
export const down = '减少|下降|降低|回落|下滑|减|降'
const rise = new RegExp(`^(?:${up}|多|增[幅速]|翻)$`, 'u')
export const lastYear = '(?:20\\d\\d年度?|上年度?|去年|上一年度?)(?:同期)?'
const changing = new RegExp(`(?:${up}|${down})[了为]?\\s*$`, 'u')
/** Between the word and the number. */
const tail = '(?:幅度?|率)?(?:了|为|达到?)?\\s*(?:约|逾|超过?|[将接]?近)?\\s*$'
/** No change is said in more numbers. */
const most = 4
/** Longest stretch from 比 to the number. */
const near = 28

/** Before a number that stands behind another one: 增加22件 | ，增长 | 20%. */
const going = new RegExp(
  `^\\s*[）)]?[，,、（(]?(?:相比)?[，,]?(?:实现了?|基本)?(?:同比|环比)?(${up}|${down}|多|少|增[幅速]|降[幅速]|翻)${tail}`,
  'u',
)
const goingRatio = new RegExp(`^\\s*[，,、（(]?(?:是|为|相当于|达到?)(?:${lastYear}|原来)?的\\s*$`, 'u')
const base = `(?:同比(?:${lastYear})?|(?:相比于?|相较于?|对比|比|较|与)\\s*(?:${lastYear})\\s*(?:相比|比较)?)`
const against = new RegExp(`(${base})\\s*[，,]?(?:共|总计|净)?(${up}|${down}|多|少|翻)${tail}`, 'u')
const againstRatio = new RegExp(`(?:是|为|相当于|达到?)(${lastYear})\\s*的\\s*$`, 'u')
const mayName = /同比|上一?年|去年|20\d\d年/u

/** Everything that a sentence says to have changed against the year before. */
export function changedIn(reading: Reading): readonly Changed[] {
  const {text} = reading
  if (!mayName.test(text)) return []
  const {numbers} = reading
  const found: Changed[] = []
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!
    if (isDate(number) || number.unit === '') continue
    const before = countBefore(numbers, index)
    const from = Math.max(before?.unitEnd ?? 0, number.start - near)
    const said = text.slice(from, number.start)
    const by = against.exec(said)
    const to = by ? undefined : againstRatio.exec(said)
    const named = by ?? to
    const change = by
      ? changeOf(number, by[2]!)
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
      ...namedBefore(text, before, start, named[1]!),
    })
    index += more.length
  }
  return found
}

/** A paragraph that says so more often was not written for people. */
const mostEven = 100
/** 132件，| 与上年持平. */
const even = new RegExp(`(${base})\\s*[，,]?(持平)`, 'gu')

/** What a sentence says to be what it was the year before. */
export function* evenIn({text, numbers}: Reading): Iterable<Changed> {
  if (!text.includes('持平')) return
  let times = 0
  for (const {0: all, 1: named = '', 2: word = '', index: start} of text.matchAll(even)) {
    if (++times > mostEven) return
    const at = numbers.findIndex((number) => number.start >= start)
    const index = at < 0 ? numbers.length : at
    yield {
      changes: [],
      even: {word, end: start + all.length},
      start,
      index,
      ...namedBefore(text, countBefore(numbers, index), start, named),
    }
  }
}

/** The number that stands right before `start`, and the year that the words of comparison name. */
function namedBefore(
  text: string,
  before: ProseNumber | undefined,
  start: number,
  words: string,
): Pick<Changed, 'now' | 'year'> {
  const isNext =
    before
    && start <= before.unitEnd + 6
    && /^\s*[，,（(]?(?:总量|总数|数量|件数)?\s*$/u.test(text.slice(before.unitEnd, start))
  const year = /20\d\d/u.exec(words)?.[0]
  return {...(isNext && {now: before}), ...(year !== undefined && {year: Number(year)})}
}

/** The numbers from the one at `index` on that go on saying how much it is: 增加22件，增长20%，是上年的1.2倍. */
export function changesBehind({text, numbers}: Reading, index: number, offset: number): Change[] {
  const changes: Change[] = []
  let from = offset
  for (let at = index; at < numbers.length && at < index + most; at++) {
    const number = numbers[at]!
    if (number.start > from + near) break
    const said = text.slice(from, number.start)
    const word = going.exec(said)?.[1]
    const change = word !== undefined ? changeOf(number, word) : bareChange(number, said)
    if (change) {
      changes.push(change)
      from = number.unitEnd
    } else if (!isDate(number)) break
  }
  return changes
}

/** 增加22件（20%）, 增加22件，是上年的1.2倍. */
function bareChange(number: ProseNumber, said: string): Change | undefined {
  if (number.unit === '%' && /^\s*[（(]\s*$/u.test(said)) return {measure: 'growth', number}
  return isPart(number) && goingRatio.test(said) ? {measure: 'ratio', number} : undefined
}

function changeOf(number: ProseNumber, word: string): Change | undefined {
  if (number.unit === '' || isDate(number) || (word === '翻') !== (number.unit === '番')) return undefined
  const sign = rise.test(word) ? 1 : -1
  const measure = word === '翻' ? 'ratio' : isPart(number) ? 'growth' : 'difference'
  return {measure, number, word: word === '翻' ? '翻番' : word, sign}
}

/** As it is said, with its unit: 22件, 20%, 翻1番. */
export function saidNumber({value, unit}: ProseNumber): string {
  return `${unit === '番' ? '翻' : ''}${printDecimal(value)}${unit}`
}

/** Whether the number is what something changed by: 增加 | 22件. */
export function isDifference(text: string, {start}: ProseNumber): boolean {
  return changing.test(text.slice(Math.max(0, start - 4), start))
}

/** Whether it counts nothing, but says how many times or what part of something. */
export function isPart({unit}: ProseNumber): boolean {
  return unit === '%' || unit === '倍' || unit === '成' || unit === '番'
}

export function isDate({unit}: ProseNumber): boolean {
  return unit === '年' || unit === '月' || unit === '日' || unit === '号'
}

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
