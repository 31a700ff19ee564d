// Dates as people write them ↔ calendar dates. Pure; no clock, no time zone.

import type {CalendarDate} from './report.ts'

/** 2022-02-10, 2022年2月10日, 2022.2.10, each also with a time: the shapes that need no remark. */
const usual = [/^(\d{4})-(\d{2})-(\d{2})$/, /^(\d{4})年(\d{1,2})月(\d{1,2})日$/, /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/]
/** Other shapes that can be read without doubt. */
const unusual = [/^(\d{4})\s*[-/.,年]\s*(\d{1,2})\s*[-/.,月]\s*(\d{1,2})\s*[日号]?$/, /^(\d{4})(\d{2})(\d{2})$/]
/** Seconds do not count, and no other zone than China's is understood. */
const clock = /^(.*?(?:\d|日))(?:T|\s+)(\d{1,2})(?::|时|時|点)(\d{2})(?:分|:\d{2}(?:\.\d+)?)?(?:\+08:?00)?$/

export interface DateReading {
  readonly date: CalendarDate
  /** Whether it stands in one of the shapes that need no remark. */
  readonly usual: boolean
}

/** Whether a date is written, be it one that the calendar does not have: 2022-02-31. */
export function isDateShaped(text: string): boolean {
  return shapeOf(text) !== undefined
}

interface Shape {
  readonly match: RegExpExecArray
  readonly timed: RegExpExecArray | null
  readonly usual: boolean
}

function shapeOf(text: string): Shape | undefined {
  if (text.length > 40) return undefined
  const folded = text.normalize('NFKC').trim()
  const timed = clock.exec(folded)
  const day = timed ? timed[1]!.trim() : folded
  const plain = usual.map((shape) => shape.exec(day)).find((match) => match)
  const match = plain ?? unusual.map((shape) => shape.exec(day)).find((one) => one)
  return match ? {match, timed, usual: plain !== undefined && folded === text.trim()} : undefined
}

/** The date that `text` says; undefined where it says none, or a day that the calendar does not have. */
export function readDate(text: string): DateReading | undefined {
  const shape = shapeOf(text)
  if (!shape) return undefined
  const {match, timed} = shape
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined
  const [hour, minute] = [Number(timed?.[2] ?? 0), Number(timed?.[3] ?? 0)]
  if (hour > 23 || minute > 59) return undefined
  const time = timed && {time: `${pad(hour)}:${pad(minute)}`}
  return {date: {year, month, day: date, ...time}, usual: shape.usual}
}

/** Days of a month (Gregorian). */
export function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]!
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}

/** 2022年2月10日, without leading zeros (GB/T 9704). */
export function spokenDate({year, month, day}: CalendarDate): string {
  return `${year}年${month}月${day}日`
}

/** 2021年1月1日至2021年12月31日. */
export function spokenPeriod(from: CalendarDate, to: CalendarDate): string {
  return `${spokenDate(from)}至${spokenDate(to)}`
}

/** ISO 8601: 2022-02-10, or 2022-02-10T09:30. */
export function isoDate({year, month, day, time}: CalendarDate): string {
  return `${year}-${pad(month)}-${pad(day)}${time === undefined ? '' : `T${time}`}`
}
