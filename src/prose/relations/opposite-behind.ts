// What was done with a number and what was not: 收到30条，采纳25条，未采纳5条.

import {compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {isDifference, isEarlier} from './change.ts'
import {type Listing, nameIn} from './listing-words.ts'
import {sumOf} from './sum.ts'

/** More numbers than a sentence has before them. */
const most = 12
const not = new Pattern('^(?:<not-yet>)')
/** 已办结, 予以采纳, 吸收采纳: the same as 办结, 采纳. */
const done = new Pattern('^(?:<already>|<on-time>|<granting>)+')
const parted = new Pattern('<comparing>|<summing>|<among>')

/** The number at `index` as the opposite of the last: 采纳25条，未采纳5条. */
export function* oppositeBehind(reading: Reading, index: number, between: string): Iterable<Listing> {
  const {counts, text, words} = reading
  const [own, last, before] = [counts[index]!, counts[index - 1]!, counts[index - 2]]
  if (
    !before
    || before.unit !== own.unit
    || before.rough
    || last.rough
    || before.scale !== 1n
    || /[。！？\n]/u.test(between)
  )
    return
  const said = text.slice(before.unitEnd, last.start)
  if (said.length > 40 || parted.in(words).test(said) || parted.in(words).test(between)) return
  if (isDifference(reading, before) || isDifference(reading, last) || isEarlier(reading, before)) return
  const [name, other] = [nameIn(between), nameIn(said).replace(done.in(words), '')]
  const opposite = not.in(words).exec(name)?.[0]
  const isOpposite = opposite !== undefined && other.length > 1 && name.slice(opposite.length) === other
  if (!isOpposite || !/[，,。；;]/u.test(said)) return
  // Of a longer list any number before may be the whole; where none is, which one was meant is not certain.
  const from = text.lastIndexOf('。', before.start)
  const earlier = counts
    .slice(Math.max(0, index - most), index - 1)
    .filter((one) => one.start > from && one.unit === own.unit)
  const fits = earlier.some((one, at) => compare(sumOf([...earlier.slice(at + 1), last, own]), one.value) === 0)
  // 新收申请132件，结转申请24件，已办结141件，未办结15件: of two that came in.
  const both = sumOf([last, own])
  if (fits || earlier.some((one, at) => at > 0 && compare(sumOf([earlier[at - 1]!, one]), both) === 0)) return
  yield {whole: before, parts: [last, own], tie: 'rest', sure: false}
}
