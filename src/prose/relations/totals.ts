// Numbers that a sentence adds up behind them: 新收541件、上年结转16件，合计557件; 收到541件，自然人522件，其余19件; 收到30条，采纳25条，
// 未采纳5条.

import {compare} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isReferenced, type Reading} from '../numbers/reading.ts'
import {isDifference, isEarlier} from './change.ts'
import {type Listing, nameIn} from './listing-words.ts'
import {sumOf} from './sum.ts'

/** More parts than are added up so. */
const most = 12
const total = new Pattern('^[，,；;]?(?:[^，。；\\d]{0,4}<kinds>?)?<summing>[^，。；\\d]{0,8}$')
const stopsTotal = new Pattern('<share>|<comparing>|<among>|<flowing-out>|<coming-in>|<not>')
const stopsRun = new Pattern('<than>|<rise>|<fall>|<among>|<flowing-out>|<coming-in>')
/** Between parts: 、 ties closer than ，. */
const joined = new Pattern('^(?:、|<and>)[^，。；！？\\n]{0,14}$')
const loose = new Pattern('^(?:[、，,；;]|<and>)[^。；！？\\n]{0,16}$')
const sureTotal = new Pattern('<altogether><is>?$')

export function* totalBefore(reading: Reading, index: number): Iterable<Listing> {
  const {counts, text, words} = reading
  const whole = counts[index]!
  // 文字解读5篇、图解3篇，三类 | 合计8篇: how many parts there are is none of them.
  const last = counts[index - (isKinds(reading, index) ? 2 : 1)]
  if (!last || last.unit !== whole.unit || whole.rough || whole.scale !== 1n) return
  const between = text.slice(last.unitEnd, whole.start)
  if (between.length > 40) return
  if (total.in(words).test(between) && !stopsTotal.in(words).test(between)) yield* sumsBefore(reading, index)
  else yield* restBehind(reading, index, between)
}

function* sumsBefore(reading: Reading, index: number): Iterable<Listing> {
  const {counts, text, words} = reading
  const whole = counts[index]!
  const last = index - (isKinds(reading, index) ? 2 : 1)
  const tight = runBefore(reading, last, joined)
  const parts = tight.length > 1 ? tight : runBefore(reading, last, loose)
  if (parts.length < 2) return
  const all = runBefore(reading, last, loose)
  const fit = all.slice(0, -1).findIndex((_, at) => compare(sumOf(all.slice(at)), whole.value) === 0)
  if (fit < 0) {
    if (parts.length > 3 && parts !== tight) return
    // 予以公开5件，不予公开3件，合计8件: where what stands before may belong to them, too, nothing is certain.
    const before = counts[last - parts.length]
    const goesOn = parts === tight ? /^、/u : /^[、，,；;]/u
    if (before?.unit === whole.unit && goesOn.test(text.slice(before.unitEnd, parts[0]!.start))) return
    if (parts.every((part) => isReferenced(reading, part))) return
    const sure = sureTotal.in(words).test(text.slice(counts[last]!.unitEnd, whole.start))
    yield {whole, parts, tie: sure && parts !== tight ? 'exact' : 'rest', sure}
    return
  }
  // 发布解读300篇，文字200篇、图解100篇，合计300篇: what stands before them is what they make, too.
  const before = all[fit - 1]
  const added = all.slice(fit)
  if (fit !== 1 || !before || added.length < 2 || added.length !== tight.length) return
  if (compare(before.value, whole.value) !== 0) yield {whole: before, parts: added, tie: 'exact', sure: true}
}

function isKinds({counts, text, words}: Reading, index: number): boolean {
  const one = counts[index - 1]
  return (
    one !== undefined
    && words.has('kinds', one.unit)
    && total.in(words).test(text.slice(one.unitEnd, counts[index]!.start))
  )
}

/** The numbers of one unit that stand joined up to the one at `index`. */
function runBefore({counts, text, words}: Reading, index: number, joins: Pattern): ProseNumber[] {
  const found: ProseNumber[] = []
  for (let at = index; at >= Math.max(0, index - most); at--) {
    const [one, next] = [counts[at]!, found[0]]
    if (one.rough || one.scale !== 1n || one.unit !== counts[index]!.unit) break
    const between = next ? text.slice(one.unitEnd, next.start) : ''
    if (next && (between.length > 24 || !joins.in(words).test(between) || stopsRun.in(words).test(between))) break
    found.unshift(one)
  }
  return found
}

const rest = new Pattern('^[，,；;]\\s*<left-over>')
const not = new Pattern('^(?:<not-yet>)')
const done = new Pattern('^(?:<already>|<on-time>)+')
const parted = new Pattern('<comparing>|<summing>|<among>')

/** The number at `index` as what is left of one before it (其余3件), or as the opposite of the last (采纳25条，未采纳5条). */
function* restBehind(reading: Reading, index: number, between: string): Iterable<Listing> {
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
  const isLeft = rest.in(words).test(between)
  const [name, other] = [nameIn(between), nameIn(said).replace(done.in(words), '')]
  const opposite = not.in(words).exec(name)?.[0]
  const isOpposite = opposite !== undefined && other.length > 1 && name.slice(opposite.length) === other
  if (!isLeft && !isOpposite) return
  if (!/[，,。；;]/u.test(said) && !(isLeft && said.length > 3)) return
  // Of a longer list any number before may be the whole; where none is, which one was meant is not certain.
  const from = text.lastIndexOf('。', before.start)
  const earlier = counts
    .slice(Math.max(0, index - most), index - 1)
    .filter((one) => one.start > from && one.unit === own.unit)
  const fits = earlier.some((one, at) => compare(sumOf([...earlier.slice(at + 1), last, own]), one.value) === 0)
  if (fits || earlier.length > (isLeft ? 1 : earlier.length)) return
  yield {whole: before, parts: [last, own], tie: 'rest', sure: false}
}
