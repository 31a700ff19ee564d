// `period`: the text says of which time its numbers are, and that is not the report's year, or the period that it gives with
// its reason.

import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {Pattern} from '../form/vocabulary.ts'
import {datesIn, spansIn, type TimeSpan} from '../prose/numbers/calendar.ts'
import type {Reading} from '../prose/numbers/reading.ts'
import {clauseEnd, clauseStart} from '../prose/reading/clauses.ts'
import {spokenDate, spokenPeriod} from '../report/dates.ts'
import type {CalendarDate} from '../report/report.ts'
import type {Rule} from './rule.ts'

/** What says which time the numbers are of. */
const periodWords = new Pattern(
  '<statistics><of>?(?:<time-span>|<term>(?!<not-term>))|<data><of>?<time-bounds>|(?<=<date-day>)<counting-begins>|<report-term>(?=<is>|[：:])',
)
/** Words before it that name the report and its numbers, and nothing else: 本报告所列各项数据的 | 统计期限. */
const ofReport = new Pattern('^(?:<of-report>|<of>|\\s)*$')
/** In the opening a stretch of time beside one of these is the report's. */
const ofItself = new Pattern('<annual-report>|<data>|<statistics>|<report-term>')
/** Where, how long and by whom the report can be had, or was made: other stretches of time that the opening may tell. */
const ofElse = new Pattern('<not-period>')
const ofPast = new Pattern('<last-year>')
/** 数据 | 截止日期为: up to when they go. */
const upTo = new Pattern('(?:<data>|<statistics>)[^，,。；;\\d]{0,4}(?:<until>|<as-of>)[^，,。；;\\d]{0,6}$')
const asEnd = new Pattern('^<is>(?:<data>|<statistics>)[^，,。；;\\d]{0,4}<until>')
/** 统计年度为 | 2021年, 本报告反映 | 2021年度的工作情况: the whole year, by its number alone. */
const beforeYear = new Pattern('(?:<is>|<covering>|[：:])\\s*$')
const behindYear = new Pattern('^<degree>?(?:<whole-year>|<of>|[，,。；;（(]|$)')

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

/** What the report has to say. */
interface Expected {
  readonly from: CalendarDate
  readonly to: CalendarDate
  /** Whether that is the year and no part of it. */
  readonly whole: boolean
}

export const period: Rule = {
  code: 'period',
  *check({report, prose}) {
    const {year, period: own} = report.front
    if (!year) return
    const from = own?.value.from ?? {year: year.value, month: 1, day: 1}
    const to = own?.value.to ?? {year: year.value, month: 12, day: 31}
    for (const reading of prose.sentences) {
      for (const statement of statementsIn(reading)) {
        const found = judge(reading, statement, {from, to, whole: own === undefined})
        if (found) yield found
      }
    }
  },
}

/** A sentence that says of which time the numbers are. */
interface Statement {
  readonly start: number
  readonly stop: number
  /** Whether it says so in these words: 统计期限. */
  readonly named: boolean
}

function* statementsIn(reading: Reading): Iterable<Statement> {
  const {text, passage, words} = reading
  const isOpening = passage.section === 0
  if (!isOpening && !periodWords.in(words).test(text)) return
  for (const {0: sentence, index: start} of text.matchAll(/[^。；;！？!?\n]+/gu)) {
    const match = periodWords.in(words).exec(sentence)
    const stop = start + sentence.length
    if (match && (isOpening || isOfReport(reading, start + match.index))) yield {start, stop, named: true}
    else if (isOpening && ofItself.in(words).test(sentence)) yield {start, stop, named: false}
  }
}

/** 问卷 | 统计期限: of something else, and no matter of the report. */
function isOfReport({text, words}: Reading, offset: number): boolean {
  const said = text.slice(clauseStart(text, offset), offset)
  return ofReport.in(words).test(said) || dated.in(words).test(said)
}

/** 报告的数据从2022年1月10日 | 开始统计: where the date itself stands before. */
const dated = new Pattern('<data>[^，,。；;\\d]{0,2}20\\d\\d<year>\\d{1,2}<month>\\d{1,2}<date-day>$')

function judge(reading: Reading, {start, stop, named}: Statement, expected: Expected): Diagnostic | undefined {
  const {text, words, passage} = reading
  const sentence = text.slice(start, stop)
  const whole = spokenPeriod(expected.from, expected.to)
  const missing = named ? lost.in(words).exec(sentence) : null
  const broken = missing ?? (named ? confused.in(words).exec(sentence) : null)
  if (broken) {
    const place = passage.place(start + broken.index, start + broken.index + broken[0].length)
    const values = {written: broken[0], expected: whole}
    return diagnose('period', missing ? 'lost' : 'confused', values, place, {expected: whole, actual: broken[0]})
  }
  const span = [...spansIn(reading, start, stop, expected.from.year)].find((one) => !isOfElse(reading, one, named))
  // 与上年对比的数据，起止日期为2021年1月1日至12月31日.
  if (span && ofPast.in(words).test(text.slice(start, span.start))) return undefined
  if (span) {
    if (!same(span.from, expected.from) || !same(span.to, expected.to))
      return differs('main', spokenPeriod(span.from, span.to), whole, passage.place(span.start, span.end))
  } else {
    const [only, ...others] = datesIn(reading, start, stop)
    if (only && others.length === 0 && only.date.year > 0 && isUpTo(reading, only)) {
      const [actual, last] = [spokenDate(only.date), spokenDate(expected.to)]
      return same(only.date, expected.to)
        ? undefined
        : differs('end', actual, last, passage.place(only.start, only.end))
    }
  }
  return expected.whole ? ofOtherYear(reading, {start, stop: span?.start ?? stop, named}, expected) : undefined
}

/** 于2023年1月5日至15日 | 编制, ，统计期限为…: whether the clause of a stretch of time says what else was done in it. */
function isOfElse({text, words}: Reading, {start, end}: TimeSpan, named: boolean): boolean {
  const clause = text.slice(clauseStart(text, start), clauseEnd(text, end))
  return ofElse.in(words).test(clause) && !(named && periodWords.in(words).test(clause))
}

/** 本报告数据 | 截至: whether what stands before a date says that the numbers of the report go up to it. */
function isUpTo({text, words}: Reading, {start, end}: Pick<TimeSpan, 'start' | 'end'>): boolean {
  const from = clauseStart(text, start)
  const before = text.slice(from, start)
  // 本报告以 | 2022年12月31日 | 为数据截止日.
  if (asEnd.in(words).test(text.slice(end, end + 12))) return ofReport.in(words).test(before.slice(0, -1))
  const found = upTo.in(words).exec(before)
  return found !== null && ofReport.in(words).test(before.slice(0, found.index))
}

/** 统计年度为2021年，即…: a year that is named by its number alone. */
function ofOtherYear(reading: Reading, {start, stop, named}: Statement, {from}: Expected): Diagnostic | undefined {
  const {text, words, numbers, passage} = reading
  for (const one of numbers) {
    if (one.kind !== 'year' || one.start < start || one.end > stop || Number(one.value.units) === from.year) continue
    const before = text.slice(clauseStart(text, one.start), one.start)
    const isSaid = named ? periodWords.in(words).test(before) : ofItself.in(words).test(before)
    if (!isSaid || !beforeYear.in(words).test(before) || !behindYear.in(words).test(text.slice(one.unitEnd, stop)))
      continue
    const [actual, own] = [String(one.value.units), String(from.year)]
    return differs('year', actual, own, passage.place(one.start, one.unitEnd))
  }
  return undefined
}

function differs(key: 'main' | 'end' | 'year', actual: string, expected: string, place: Place): Diagnostic {
  return diagnose('period', key, {actual, expected}, place, {expected, actual})
}

function same(a: CalendarDate, b: CalendarDate): boolean {
  return a.year === b.year && a.month === b.month && a.day === b.day
}
