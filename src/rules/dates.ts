// When the report is published, and which period it says that its numbers cover.

import {diagnose} from '../diagnostic/diagnostic.ts'
import {Pattern} from '../form/vocabulary.ts'
import type {ProseNumber} from '../prose/numbers/numbers.ts'
import type {Reading} from '../prose/numbers/reading.ts'
import {sentenceStart} from '../prose/reading/clauses.ts'
import {spokenPeriod} from '../report/dates.ts'
import type {CalendarDate} from '../report/report.ts'
import type {Rule} from './rule.ts'

export const publishedEarly: Rule = {
  code: 'published-early',
  *check({
    report: {
      front: {year, published},
    },
  }) {
    if (!year || !published || published.value.year > year.value) return
    const date = written(published.value)
    yield diagnose('published-early', 'main', {date, year: year.value}, published.place, {actual: date})
  },
}

export const publishedLate: Rule = {
  code: 'published-late',
  *check({
    form,
    report: {
      front: {year, level, published},
    },
  }) {
    const last = level && form.deadlines[level.value]
    if (!year || !published || last === undefined) return
    const {year: y, month, day} = published.value
    const deadline = `${year.value + 1}-${last}`
    const [atMonth, atDay] = last.split('-').map(Number) as [number, number]
    if (y < year.value + 1 || (y === year.value + 1 && (month < atMonth || (month === atMonth && day <= atDay)))) return
    const date = written(published.value)
    const key = level!.value === 'department' ? 'main' : 'government'
    yield diagnose('published-late', key, {date, deadline}, published.place, {expected: deadline, actual: date})
  },
}

function written({year, month, day}: CalendarDate): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** A sentence that says which time the numbers are of. */
const periodWords = new Pattern(
  '<statistics><of>?(?:<time-span>|<term>(?!<not-term>))|<data><of>?<time-bounds>|(?<=<date-day>)<counting-begins>',
)
/** 202111日起, 20231月1日, 2023年1231日, 2023年1日1日: a 年, 月 or 日 has been lost on the way. */
const dayMark = '(?:<date-day>|<number-mark>)'
const lost = new Pattern(
  `(?<!\\d)20\\d{2}(?:\\d{2,4}${dayMark}|\\d{1,2}<month>(?:\\d{1,2}${dayMark})?|<year>\\d{3,4}${dayMark}|<year>\\d{1,2}${dayMark}\\d{1,2}${dayMark}|<year>\\d{1,2}<month>\\d{1,2}(?![\\d.]|${dayMark}))`,
)

/** 2023月1月1日, 2023年1年1日: three marks, and not these three in their order. */
const anyMark = `(?:<year>|<month>|${dayMark})`
const confused = new Pattern(
  `(?<!\\d)20\\d{2}(?!<year>\\d{1,2}<month>\\d{1,2}${dayMark})(?:${anyMark}\\d{1,2}){2}${anyMark}`,
)

export const period: Rule = {
  code: 'period',
  *check({report, prose}) {
    const {year, period: own} = report.front
    if (!year) return
    const from = own?.value.from ?? {year: year.value, month: 1, day: 1}
    const to = own?.value.to ?? {year: year.value, month: 12, day: 31}
    const expected = spokenPeriod(from, to)
    for (const reading of prose.sentences) {
      const match = periodWords.in(reading.words).exec(reading.text)
      if (!match) continue
      const start = sentenceStart(reading.text, match.index)
      const end = reading.text.slice(match.index).search(/[。；;\n]/u)
      const stop = end < 0 ? reading.text.length : match.index + end
      const sentence = reading.text.slice(start, stop)
      const missing = lost.in(reading.words).exec(sentence)
      const broken = missing ?? confused.in(reading.words).exec(sentence)
      if (broken) {
        const place = reading.passage.place(start + broken.index, start + broken.index + broken[0].length)
        yield diagnose('period', missing ? 'lost' : 'confused', {written: broken[0], expected}, place, {
          expected,
          actual: broken[0],
        })
        continue
      }
      const spelled = datesIn(reading, start, stop)
      const dates = spelled.length > 0 ? spelled : dottedIn(reading.text, start, stop)
      if (dates.length !== 2) continue
      const [first, second] = inOrder(dates as [Found, Found], reading.text)
      if (first.date.year === 0) continue
      const last = {...second.date, year: second.date.year || first.date.year}
      if (same(first.date, from) && same(last, to)) continue
      const place = reading.passage.place(Math.min(first.start, second.start), Math.max(first.end, second.end))
      const actual = spokenPeriod(first.date, last)
      yield diagnose('period', 'main', {actual, expected}, place, {expected, actual})
    }
  },
}

interface Found {
  readonly date: CalendarDate
  readonly start: number
  readonly end: number
}

/** The end may be told before the beginning, in words of its own and not as a range: 截止日期为…，起始日期为…. */
function inOrder(dates: readonly [Found, Found], text: string): readonly [Found, Found] {
  const [one, other] = dates
  const between = text.slice(one.end, other.start).trim()
  return between.length > 2 && isBefore(other.date, one.date) ? [other, one] : dates
}

function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  if (a.year === 0 || b.year === 0) return false
  return (a.year - b.year || a.month - b.month || a.day - b.day) < 0
}

/** Dates of the shape 2021年1月1日; a second one may leave out its year (year 0). */
function datesIn({numbers, words}: Reading, start: number, stop: number): Found[] {
  const found: Found[] = []
  const inside = numbers.filter((number) => number.start >= start && number.end <= stop)
  for (const [index, day] of inside.entries()) {
    const [year, month] = [inside[index - 2], inside[index - 1]]
    if (!words.has('date-day', day.unit) && !words.has('number-mark', day.unit)) continue
    if (!month || !words.has('month', month.unit) || month.unitEnd !== day.start) continue
    const hasYear = year !== undefined && words.has('year', year.unit) && year.unitEnd === month.start
    const date = {year: hasYear ? count(year) : 0, month: count(month), day: count(day)}
    found.push({date, start: hasYear ? year.start : month.start, end: day.unitEnd})
  }
  return found
}

/** Dates of the shape 2022.1.1, 2022-1-1, 2022/1/1. */
function dottedIn(text: string, start: number, stop: number): Found[] {
  return [...text.slice(start, stop).matchAll(/(?<!\d)(20\d\d)([.\-/])(\d{1,2})\2(\d{1,2})(?!\d)/gu)].map((match) => {
    const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number]
    return {date: {year, month, day}, start: start + match.index, end: start + match.index + match[0].length}
  })
}

function count({value}: ProseNumber): number {
  return Number(value.units)
}

function same(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}
