// Two numbers of a sentence that it compares: 132件，较上年的110件增加22件，增长20%; 由110件增长到132件; 与上年的110件持平.

import type {ProseNumber} from './numbers.ts'
import type {Reading} from './reading.ts'

export interface Comparison {
  /** Of the year reported on, or what became of `before`. */
  readonly now: ProseNumber
  readonly before: ProseNumber
  /** What is said of the two: the word, and whether `now` is said to be more (1), less (−1) or the same (0). */
  readonly said?: {readonly word: string; readonly sign: -1 | 0 | 1}
  /** By how many percent. */
  readonly percent?: ProseNumber
  /** Offsets of the whole. */
  readonly start: number
  readonly end: number
}

const up = '增加|增长|上升|提高|升高|增|升'
const down = '减少|下降|降低|减|降'
const lastYear = '(?:20\\d\\d年度?|上年度?|去年|上一年度?)(?:同期)?'
/** 132件，较上年的 | 110件. */
const against = new RegExp(`^[，,（(]?(?:同比|相比|相较于?|比|较|与|和|同)?${lastYear}(?:的|为|是)?$`, 'u')
/** 132件，大于上年的 | 110件. */
const beside = new RegExp(`^[，,（(]?(大于|多于|高于|超过|少于|低于|小于)${lastYear}的?$`, 'u')
/** 110件 | 增加, 同比增加, 相比增加, 持平. */
const behind = new RegExp(`^(?:相比)?[，,]?(?:同比|环比)?(${up}|${down}|基本持平|持平)`, 'u')
/** 从110件 | 增加到 | 132件. */
const towards = new RegExp(`^[，,]?(${up}|${down})(?:到|至|为)了?(?:${lastYear}的?)?$`, 'u')
/** Before its percent. */
const byPercent = new RegExp(`^[，,、（(]?(?:同比|环比)?(?:${up}|${down})?(?:幅度?|率)?(?:了|为|达)?$`, 'u')

/** Longest stretch between two numbers that are compared. */
const near = 24

export function* comparisonsOf({numbers, text}: Reading): Iterable<Comparison> {
  for (const [index, second] of numbers.entries()) {
    const at = earlierOne(numbers, index)
    const first = at === undefined ? undefined : numbers[at]
    if (!first || first.rough || second.rough || first.unit !== second.unit || second.start > first.unitEnd + near) continue
    const between = text.slice(first.unitEnd, second.start).replace(/\s/gu, '')
    const change = towards.exec(between)?.[1]
    const larger = beside.exec(between)?.[1]
    if (change !== undefined && /[从由]/u.test(text.slice(Math.max(0, first.start - 10), first.start))) {
      const said = {word: change, sign: isUp(change) ? 1 : -1} as const
      yield {now: second, before: first, said, start: first.start, ...ending(text, numbers, index + 1, second.unitEnd)}
    } else if (larger !== undefined) {
      const sign = /少|低|小/u.test(larger) ? -1 : 1
      yield {now: first, before: second, said: {word: larger, sign}, start: first.start, end: second.unitEnd}
    } else if (against.test(between)) {
      const word = behind.exec(text.slice(second.unitEnd, second.unitEnd + 12).replace(/\s/gu, ''))?.[1]
      if (word === undefined || word === '基本持平') continue
      const sign = word === '持平' ? 0 : isUp(word) ? 1 : -1
      const by = numbers[index + 1]
      const next = by?.unit === second.unit && by.start < second.unitEnd + 10 ? index + 2 : index + 1
      const from = next === index + 2 ? by!.unitEnd : second.unitEnd
      yield {now: first, before: second, said: {word, sign}, start: first.start, ...ending(text, numbers, next, from)}
    }
  }
}

/** The number that stands before the one at `index`, years aside. */
function earlierOne(numbers: readonly ProseNumber[], index: number): number | undefined {
  if (!isCount(numbers[index]!)) return undefined
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) if (isCount(numbers[at]!)) return at
  return undefined
}

function isCount({unit}: ProseNumber): boolean {
  return unit !== '' && unit !== '年' && unit !== '月' && unit !== '日' && unit !== '号'
}

/** Where the comparison ends, with the percent that the number at `index` may be. */
function ending(text: string, numbers: readonly ProseNumber[], index: number, from: number): Pick<Comparison, 'end' | 'percent'> {
  const percent = numbers[index]
  // What a share changed by is said in points, 个百分点.
  if (numbers[index - 1]?.unit === '%') return {end: from}
  if (percent?.unit !== '%' || percent.rough || percent.start > from + 12) return {end: from}
  return byPercent.test(text.slice(from, percent.start).replace(/\s/gu, '')) ? {end: percent.unitEnd, percent} : {end: from}
}

function isUp(word: string): boolean {
  return new RegExp(`^(?:${up})$`, 'u').test(word)
}
