// Calendar dates in a sentence, and the stretch of time that two of them say: 2022年1月1日至12月31日, 2022.1.1—2022.12.31,
// 起于2022年1月1日，止于2022年12月31日, 2022年1月至12月.

import {Pattern} from '../../form/vocabulary.ts'
import {daysIn} from '../../report/dates.ts'
import type {CalendarDate} from '../../report/report.ts'
import type {ProseNumber} from './prose-number.ts'
import type {Reading} from './reading.ts'

/** A date and where it stands; of year 0 where it leaves its year out. */
export interface Dated {
  readonly date: CalendarDate
  readonly start: number
  readonly end: number
}

/** From one day to another, in the order of time that the words say, and where both stand. */
export interface TimeSpan {
  readonly from: CalendarDate
  readonly to: CalendarDate
  readonly start: number
  readonly end: number
}

/** The dates between two offsets: with 年, 月 and 日, else in digits alone. */
export function datesIn(reading: Reading, start: number, stop: number): Dated[] {
  const spelled = spelledIn(reading, start, stop)
  return spelled.length > 0 ? spelled : dottedIn(reading.text, start, stop)
}

/** What leads from a beginning to an end: 日零时起，至; 为统计起点、; ，终止时间为. */
const onward = new Pattern('<to>|<until>|[—–－−~～-]')
const begun = new Pattern('<beginning>')
const ended = new Pattern('<until>')
/** All that may stand between the two: 日（含）零时起，至同年. */
const joint = new Pattern(
  '^(?:[\\s\\d零〇二四十:：，,、（()）—–－−~～-]|<beginning>|<until>|<to>|<statistics>|<data>|<of>|<is>|<from>|<date-word>)*$',
)
const longestJoin = 16

/**
 * Dates between the offsets that are said to be beginning and end, two by two. Where the first leaves its year out it is that
 * of the year named last before it, or `otherwise`.
 */
export function* spansIn(reading: Reading, start: number, stop: number, otherwise: number): Iterable<TimeSpan> {
  const dates = datesIn(reading, start, stop)
  for (const [index, second] of dates.entries()) {
    const first = dates[index - 1]
    if (!first) continue
    const isReverse = joinOf(reading, first, second)
    if (isReverse === undefined) continue
    const [one, other] = isReverse ? [second, first] : [first, second]
    const from = withYear(one.date, yearBefore(reading, start, first.start) ?? otherwise)
    const to = withYear(other.date, from.year + (isNextYear(reading, other.start) ? 1 : 0))
    yield {from, to, start: first.start, end: second.end}
  }
  const months = dates.length === 0 ? monthsIn(reading, start, stop) : undefined
  if (months) yield months
}

/** Whether the end is told before the beginning: 截止日期为…，起始日期为…; undefined where the two are not said to be these. */
function joinOf({text, words}: Reading, first: Dated, second: Dated): boolean | undefined {
  const between = text.slice(first.end, second.start)
  if (between.length > longestJoin || !joint.in(words).test(between)) return undefined
  const before = text.slice(Math.max(0, first.start - 8), first.start)
  const isBegun = begun.in(words).test(between) && !begun.in(words).test(before)
  if (isBegun && ended.in(words).test(before)) return isBefore(second.date, first.date)
  if (onward.in(words).test(between)) return between.trim().length > 2 && isBefore(second.date, first.date)
  return ended.in(words).test(text.slice(second.end, second.end + 6)) && begun.in(words).test(between)
    ? false
    : undefined
}

function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year === 0 || b.year === 0) return false
  return (a.year - b.year || a.month - b.month || a.day - b.day) < 0
}

const nextYear = new Pattern('<following-year>$')

function isNextYear({text, words}: Reading, offset: number): boolean {
  return nextYear.in(words).test(text.slice(Math.max(0, offset - 4), offset))
}

function withYear(date: CalendarDate, year: number): CalendarDate {
  return date.year === 0 ? {...date, year} : date
}

function yearBefore({numbers}: Reading, start: number, offset: number): number | undefined {
  const last = numbers.findLast((one) => one.kind === 'year' && one.start >= start && one.start < offset)
  return last && count(last)
}

/** Dates of the shape 2021年1月1日; one may leave out its year. */
function spelledIn({text, numbers, words}: Reading, start: number, stop: number): Dated[] {
  const found: Dated[] = []
  const inside = numbers.filter((number) => number.start >= start && number.end <= stop)
  for (const [index, day] of inside.entries()) {
    const [year, month] = [inside[index - 2], inside[index - 1]]
    if (!month || (!words.has('date-day', day.unit) && !words.has('number-mark', day.unit))) continue
    // 2022年元月1日: no number says the month.
    const isFirst = month.kind === 'year' && words.has('first-month', text.slice(month.unitEnd, day.start))
    if (isFirst)
      found.push({date: {year: count(month), month: 1, day: count(day)}, start: month.start, end: day.unitEnd})
    if (!words.has('month', month.unit) || month.unitEnd !== day.start) continue
    const own = year !== undefined && words.has('year', year.unit) && year.unitEnd === month.start ? year : undefined
    const date = {year: own ? count(own) : 0, month: count(month), day: count(day)}
    found.push({date, start: (own ?? month).start, end: day.unitEnd})
  }
  return found
}

/** Dates of the shape 2022.1.1, 2022-1-1, 2022/1/1. */
function dottedIn(text: string, start: number, stop: number): Dated[] {
  return [...text.slice(start, stop).matchAll(/(?<!\d)(20\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?!\d)/gu)].map((match) => {
    const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number]
    return {date: {year, month, day}, start: start + match.index, end: start + match.index + match[0].length}
  })
}

/** 2022年1月至12月, 2022年1—12月, 2022年1月至2022年12月: from the first day of the one to the last of the other. */
function monthsIn({text, numbers, words}: Reading, start: number, stop: number): TimeSpan | undefined {
  for (const [index, year] of numbers.entries()) {
    if (year.kind !== 'year' || year.start < start || year.end > stop) continue
    const first = numbers[index + 1]
    const again = numbers[index + 2]?.kind === 'year' ? numbers[index + 2] : undefined
    const last = numbers[index + (again ? 3 : 2)]
    if (!first || !last || first.start !== year.unitEnd || !words.has('month', last.unit)) continue
    if (first.unit !== '' && !words.has('month', first.unit)) continue
    const next = again ?? last
    if (next.start > first.unitEnd + 2 || !onward.in(words).test(text.slice(first.end, next.start))) continue
    if (again && again.unitEnd !== last.start) continue
    const to = {year: count(again ?? year), month: count(last)}
    if (to.month < 1 || to.month > 12) return undefined
    const from = {year: count(year), month: count(first), day: 1}
    return {from, to: {...to, day: daysIn(to.year, to.month)}, start: year.start, end: last.unitEnd}
  }
  return undefined
}

function count({value}: ProseNumber): number {
  return Number(value.units)
}
