// What holds for a number though it stands further off: a frame that it is a part of, 在136件自然人申请中，…; each of so many; a predicate
// said behind several numbers; a year named behind.

import type {Count, CountRule} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {backTo, fullStop, marks} from '../reading/clauses.ts'
import type {Region, Regions} from './region.ts'
import {first, known, type Meaning, sensesOf} from './senses.ts'

/** 在被纠正的4件复议案件中，| 因程序违法被纠正3件; 136件自然人申请中，居民提出123件: of what the frame counts, it tells the same again, and so a part. */
export function isPartOfFrame({earlier, before, own, text, sentence}: Region, {row, column, count}: Meaning): boolean {
  const said = [...earlier, ...before, ...own]
  const at = said.findLastIndex(({senses}) => senses.includes('inside'))
  if (at < 0) return false
  const end = said[at]!.start
  const from = backTo(text, end, sentence, marks)
  // 已办结申请中，自然人提出的 | 120件: those that were dealt with, not all that came in; those carried in are first dealt with.
  const isDone = said.some(({start, senses}) => start >= from && start < end && senses.includes('closed'))
  if (isDone && row.balance !== 'answered' && row.balance !== 'carried-in' && row.result !== true) return true
  if (!/\d/u.test(text.slice(from, end))) return false
  // 维持的5件中，| 1件的决定书附有建议: what the frame says is no more than what may be meant.
  if (column?.name === '') return true
  const frame = sensesOf(said.filter(({start}) => start >= from && start < end))
  const names = ({all}: CountRule): boolean => all.every((sense) => frame.has(sense))
  // A part of what came in or was closed.
  const {thing, columns} = count
  if (column === undefined && thing.length === 0 && columns.some((one) => one.result && names(one))) return true
  if (column === undefined)
    return row.result !== true && (names(row) || (row.balance === 'received' && isThing(count, frame)))
  return column.result && names(column) && (names(row) || count.thing.length === 0)
}

function isThing({thing}: Count, senses: ReadonlySet<string>): boolean {
  return thing.some((sense) => senses.has(sense))
}

const every = new Pattern('<every>$')

/** 每百件申请引发行政复议2.1件: of so many, not of all; no cases are told with decimals. */
export function isRatio({text, numbers, words}: Reading, index: number, sentence: number): boolean {
  const {value, scale, unit} = numbers[index]!
  if (value.places > 0 && scale === 1n && words.has('request-unit', unit)) return true
  for (let at = index; at >= 0 && numbers[at]!.start >= sentence && at > index - 12; at--) {
    const {start} = numbers[at]!
    if (every.in(words).test(text.slice(start - 1, start))) return true
  }
  return false
}

const joined = new Pattern('^[^，,。；;：:\\d]{0,8}(?:、|<and>)')

/** 行政复议 | 5件、行政诉讼8件未审结; 7 | 件行政诉讼、4件行政复议未审结: what is said behind the last may be said of all. */
export function perhapsBehind(count: Count, regions: Regions, index: number): CountRule | undefined {
  const {otherwise} = count
  const {text, numbers, words} = regions.reading
  if (count.thing.length > 0 || otherwise === undefined) return undefined
  let at = index
  for (let next = numbers[at + 1]; next && next.start < numbers[at]!.unitEnd + 14; next = numbers[at + 1]) {
    if (!joined.in(words).test(text.slice(numbers[at]!.unitEnd, next.start))) break
    at++
  }
  const column = at === index ? undefined : first(count.columns, sensesOf(known(regions.at(at).right)))
  const is = column && [[otherwise], ...column.is]
  return is && {name: '', is, all: [], severity: 'error', result: false, including: false}
}

const dataOf = new Pattern('<is>(?:(20\\d\\d)<year>|<last-year>)<degree>?<of>?<data>')

/** 合计新收18271件，均为2023年数据: the year that is named behind is another. */
export function isDataOfOther({text, words}: Reading, {end}: Region, year: number): boolean {
  if (!words.of('data').some((word) => text.includes(word, end))) return false
  const said = dataOf.in(words).exec(text.slice(end, fullStop(text, end)))
  return said !== null && said[1] !== String(year)
}
