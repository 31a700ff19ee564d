// Two numbers of a sentence that it compares: 132件，较上年的110件增加22件，增长20%; 由110件增长到132件; 与上年的110件持平.

import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'
import {type Change, changesBehind, down, isDate, isPart, lastYear, up} from './change.ts'

export interface Comparison {
  /** Of the year reported on, or what became of `before`. */
  readonly now: ProseNumber
  readonly before: ProseNumber
  /** What is said of the two: the word, and whether `now` is said to be more (1), less (−1) or the same (0). */
  readonly said?: {readonly word: string; readonly sign: -1 | 0 | 1}
  /** By how much, as far as it says so. */
  readonly changes: readonly Change[]
  /** Offsets of the whole. */
  readonly start: number
  readonly end: number
}

/** 132件，较上年的 | 110件. */
const against = new RegExp(
  `^[，,（(]?(?:同比|相比于?|相较于?|对比|比|较|与|和|同)?${lastYear}(?:的|为|是|有)?[（(]?(?:为|是)?$`,
  'u',
)
/** 132件，大于上年的 | 110件. */
const beside = new RegExp(`^[，,（(]?(大于|多于|高于|超过|少于|低于|小于)${lastYear}的?$`, 'u')
/** 110件 | 增加, 同比增加, 相比增加, 持平. */
const behind = new RegExp(
  `^[）)]?(?:相比)?[，,]?(?:同比|环比|共|净)?(?:有所|略有|明显|大幅|小幅)?(${up}|${down}|多|少|基本持平|持平|相同|一致)`,
  'u',
)
/** 从110件 | 增加到 | 132件. */
const towards = new RegExp(`^[，,]?(${up}|${down})(?:到|至|为)了?(?:${lastYear}的?)?$`, 'u')
/** 132件，是上年 | 110件 | 的1.2倍. */
const multipleOf = new RegExp(`^[，,（(]?(?:是|为|相当于|达到?)${lastYear}的?$`, 'u')

/** Longest stretch between two numbers that are compared. */
const near = 24

export function* comparisonsOf(reading: Reading): Iterable<Comparison> {
  const {numbers, text} = reading
  for (const [index, second] of numbers.entries()) {
    const at = earlierOne(numbers, index)
    const first = at === undefined ? undefined : numbers[at]
    if (!first || first.rough || second.rough || first.unit !== second.unit || second.start > first.unitEnd + near)
      continue
    const between = text.slice(first.unitEnd, second.start).replace(/\s/gu, '')
    const change = towards.exec(between)?.[1]
    const larger = beside.exec(between)?.[1]
    if (change !== undefined && /[从由]/u.test(text.slice(Math.max(0, first.start - 10), first.start))) {
      const said = {word: change, sign: isUp(change) ? 1 : -1} as const
      yield {now: second, before: first, said, start: first.start, ...further(reading, index)}
    } else if (larger !== undefined) {
      const sign = /少|低|小/u.test(larger) ? -1 : 1
      yield {
        now: first,
        before: second,
        said: {word: larger, sign},
        changes: [],
        start: first.start,
        end: second.unitEnd,
      }
    } else if (multipleOf.test(between)) {
      const part = numbers[index + 1]
      if (!part || !isPart(part) || !/^\s*的\s*$/u.test(text.slice(second.unitEnd, part.start))) continue
      yield {
        now: first,
        before: second,
        changes: [{measure: 'ratio', number: part}],
        start: first.start,
        end: part.unitEnd,
      }
    } else if (isYearBefore(text, first) && thisYear.test(between)) {
      const word = behind.exec(text.slice(second.unitEnd, second.unitEnd + 12).replace(/\s/gu, ''))?.[1]
      const more = further(reading, index)
      const said = word === undefined || word === '基本持平' ? undefined : {word, sign: signOf(word)}
      yield {now: second, before: first, ...(said && {said}), start: first.start, ...more}
    } else if (against.test(between)) {
      const word = behind.exec(text.slice(second.unitEnd, second.unitEnd + 12).replace(/\s/gu, ''))?.[1]
      if (word === '基本持平') continue
      const more = further(reading, index)
      if (word === undefined) {
        if (more.changes.length > 0) yield {now: first, before: second, start: first.start, ...more}
        continue
      }
      yield {now: first, before: second, said: {word, sign: signOf(word)}, start: first.start, ...more}
    }
  }
}

/** 上年来信110件，本年来信 | 132件. */
const thisYear = /^[，,；;、](?:本年度?|今年|20\d\d年度?)[^，。；;\d]{0,10}$/u

function isYearBefore(text: string, {start}: ProseNumber): boolean {
  const clause = text.slice(clauseStart(text, start), start)
  return new RegExp(`^\\s*(?:${lastYear})[^，。；;\\d]{0,10}$`, 'u').test(clause)
}

function signOf(word: string): -1 | 0 | 1 {
  return /^(?:持平|相同|一致)$/u.test(word) ? 0 : isUp(word) ? 1 : -1
}

/** What else is said of the two behind the number at `index`. What a share changed by is said in points, 个百分点. */
function further(reading: Reading, index: number): Pick<Comparison, 'changes' | 'end'> {
  const {unit, unitEnd} = reading.numbers[index]!
  const changes = unit === '%' ? [] : changesBehind(reading, index + 1, unitEnd)
  return {changes, end: changes.at(-1)?.number.unitEnd ?? unitEnd}
}

/** The number that stands before the one at `index`, years aside. */
function earlierOne(numbers: readonly ProseNumber[], index: number): number | undefined {
  if (!isCount(numbers[index]!)) return undefined
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) if (isCount(numbers[at]!)) return at
  return undefined
}

function isCount(number: ProseNumber): boolean {
  return number.unit !== '' && !isDate(number) && (number.unit === '%' || !isPart(number))
}

function isUp(word: string): boolean {
  return new RegExp(`^(?:${up}|多)$`, 'u').test(word)
}
