// Numbers of several years that are said to have risen or fallen from each to the next: 依次为35篇、52篇、56篇，逐年递增; 连续两年下降，
// 2021年80条，2022年50条，2023年40条.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
import type {Comparison} from './comparison.ts'

const direction = '(?:<rise>|<climbing>|<fall>|<sinking>)'
/** 逐年递增, 稳步增长; 呈上升趋势. */
const going = new Pattern(
  `(?:<yearly-on>[^，,。；;\\d]{0,3}?|<showing>[^，,。；;\\d]{0,4}?(?=${direction}<of>?<trend>))(?<word>${direction})`,
  'gu',
)
const upwards = new Pattern('^(?:<rise>|<climbing>)$')
const each = new Pattern('(?:<each>|<apiece>)[^，,。；;\\d]{0,6}$')
/** 近三年, 2019年至2021年: of these one after the other. */
const lately = new Pattern('(?:<lately>|20\\d\\d<year>?<degree>?(?:<to>|[—–-])20\\d\\d<year>)[^。；;\\d]{0,16}$')
const following = new Pattern('^[，,](?:<amount>|<showing>)*$')
const joined = new Pattern('^(?:、|<and>)$')
const yearBefore = /(20\d\d)[^，,。；;\d]{1,14}$/u
const years = /20\d\d/gu

/** A paragraph that says so more often was not written for people. */
const most = 100

export function* seriesOf(reading: Reading): Iterable<Comparison> {
  const {text, words} = reading
  if (![...words.of('yearly-on'), ...words.of('trend')].some((word) => text.includes(word))) return
  let times = 0
  for (const {0: all, groups, index} of text.matchAll(going.in(words))) {
    if (++times > most) return
    const [start, end] = [fullStart(text, index), fullStop(text, index)]
    const sign = upwards.in(words).test(groups?.['word'] ?? '') ? 1 : -1
    const numbers =
      inOrderOfYears(reading, start, end)
      ?? listed(reading, start, index)
      ?? listedBehind(reading, index + all.length, end)
    for (const [at, now] of (numbers ?? []).entries()) {
      const before = numbers![at - 1]
      if (before)
        yield {beside: true, now, before, said: {word: all, sign}, changes: [], start: index, end: index + all.length}
    }
  }
}

/** 2021年80条，2022年50条，2023年40条: every count of the sentence with its year, the earliest first. */
function inOrderOfYears({counts, text}: Reading, start: number, end: number): ProseNumber[] | undefined {
  const own = counts.filter((number) => number.start >= start && number.start < end)
  const dated = own.flatMap((number) => {
    const year = yearBefore.exec(text.slice(Math.max(start, number.start - 20), number.start))?.[1]
    return year === undefined ? [] : [{number, year: Number(year)}]
  })
  const units = new Set(own.filter(isOperand).map(({unit}) => unit))
  if (dated.length < 2 || dated.length !== own.length || units.size !== 1 || !own.every(isOperand)) return undefined
  if (new Set(dated.map(({year}) => year)).size < dated.length) return undefined
  return dated.toSorted((one, other) => one.year - other.year).map(({number}) => number)
}

/** 三年来解读数量逐年上升 | ，分别为35篇、52篇、56篇. */
function listedBehind({counts, text, words}: Reading, from: number, end: number): ProseNumber[] | undefined {
  const index = counts.findIndex((number) => number.start >= from)
  const found: ProseNumber[] = []
  for (let at = index; at >= 0 && at < counts.length && counts[at]!.start < end; at++) {
    const [one, last] = [counts[at]!, found.at(-1)]
    if (
      !isOperand(one)
      || (last && (one.unit !== last.unit || !joined.in(words).test(text.slice(last.unitEnd, one.start))))
    )
      break
    found.push(one)
  }
  const [first] = found
  return first && found.length > 1 && ledOn.in(words).test(text.slice(from, first.start)) ? found : undefined
}

const ledOn = new Pattern('^[，,：:][^，,。；;\\d]{0,4}(?:<each>|<apiece><is>?)$')

/** 近三年解读量依次为35篇、52篇、56篇 | ，逐年递增: in the order of years, where they are named. */
function listed({counts, text, words}: Reading, start: number, end: number): ProseNumber[] | undefined {
  const last = counts.findLastIndex((number) => number.start >= start && number.unitEnd <= end)
  const found: ProseNumber[] = []
  for (let at = last; at >= 0 && counts[at]!.start >= start; at--) {
    const [one, next] = [counts[at]!, found[0]]
    if (
      !isOperand(one)
      || (next && (one.unit !== next.unit || !joined.in(words).test(text.slice(one.unitEnd, next.start))))
    )
      break
    found.unshift(one)
  }
  const [first] = found
  if (!first || found.length < 2 || !following.in(words).test(text.slice(found.at(-1)!.unitEnd, end))) return undefined
  const said = text.slice(Math.max(start, first.start - 40), first.start)
  if (!each.in(words).test(said) && !lately.in(words).test(said)) return undefined
  const named = [...text.slice(start, first.start).matchAll(years)].map(([year]) => Number(year))
  return named.length > 1 && named[0]! > named.at(-1)! ? found.toReversed() : found
}
