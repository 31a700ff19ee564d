// Shares that are said to be all there are, or to be of one whole: 信函占17%，网上占83%，没有其他方式; 分别占28%、19%、53%; 从方式看，网络占82%，
// 信函占11%，现场占7%; 达标率92.75%，尚有7.25%的栏目更新不及时.

import type {Decimal} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {fullStart, fullStop} from '../reading/clauses.ts'
import {isParallel, nameIn} from './listing-words.ts'
import {isPartition} from './plain-list.ts'
import {toNumber} from './recompute.ts'
import {sumOf} from './sum.ts'

export interface Hundred {
  readonly shares: readonly ProseNumber[]
  readonly sum: Decimal
}

const closing = new Pattern('^[，,][^，,。；;\\d]{0,6}<no-other>')
const respectively = new Pattern(
  '(?:<apiece><share>[^，,。；;\\d]{0,16}|(?:<share>|<proportion>)(?:<each>|<apiece><is>?))$',
)
const joined = new Pattern('^(?:、|<and>)$')
const share = new Pattern('(?:<share>|<proportion>)[^，,。；;\\d]{0,10}$')
/** 网络提交 | 占: of what all are shares of, which is not said again. */
const bare = new Pattern('([^，,。；;：:（()）\\d]{2,12})<share>(?:<is>|<have>|<about>)?$')
const framed = new Pattern('(?:<by>[^，,。；;\\d]{1,12}<seen>|<aspect><seen>)[，,：:]')
/** 新收申请中，: what follows may be seen from several sides. */
const within = new Pattern('<inside>[，,：:]|<among>')
const overlap = new Pattern('<overlapping>|<partly>[^，,。；;\\d]{0,10}<at-once>')
/** 达标率 | 92.75%; ，尚有 | 7.25% | 的栏目更新不及时. */
const rate = new Pattern('<rate>(?:<is>|<have>)?$')
const left = new Pattern('^[，,；;](?:<but>|<also>)?(?:<remaining>|<left-over>|<further>)(?:<is>|<have>|<about>)?$')
const denied = new Pattern('^(?:<of>)?[^，,。；;\\d]{0,12}(?:<negative>|<not-yet>)')
/** 未 | 达标: what the rate is of, denied. */
const near = 16

/** Those whose shares make something else than 100 %, as far as they are rounded. */
export function* hundredsIn(reading: Reading): Iterable<Hundred> {
  yield* closed(reading)
  yield* ofOne(reading)
  yield* complements(reading)
}

function* closed(reading: Reading): Iterable<Hundred> {
  const {counts, text, words} = reading
  for (let index = 0; index < counts.length; index++) {
    const one = counts[index]!
    if (!isHundredth(one)) continue
    if (closing.in(words).test(text.slice(one.unitEnd, one.unitEnd + near))) {
      const all = sharesOf(reading, index)
      if (all.length > 1 && wayOff(all) !== 0) yield {shares: all, sum: sumOf(all)}
    }
    if (!respectively.in(words).test(text.slice(Math.max(0, one.start - 24), one.start))) continue
    const listed = [one]
    for (let next = counts[++index]; next?.kind === 'percent'; next = counts[++index]) {
      if (!joined.in(words).test(text.slice(listed.at(-1)!.unitEnd, next.start).trim())) break
      listed.push(next)
    }
    index--
    if (listed.length > 1 && wayOff(listed) > 0) yield {shares: listed, sum: sumOf(listed)}
  }
}

/** 从提交方式看，网络占82%，信函占11%，现场占27%: more than there is. */
function* ofOne(reading: Reading): Iterable<Hundred> {
  let run: ProseNumber[] = []
  for (const one of [...reading.counts, undefined]) {
    if (one && one.kind !== 'percent') continue
    const last = run.at(-1)
    const between = one && last ? reading.text.slice(last.unitEnd, one.start) : ''
    if (one && nameOf(reading, one) !== undefined && !stops.in(reading.words).test(between)) {
      run.push(one)
      continue
    }
    if (run.length > 1 && wayOff(run) > 0 && areOfOne(reading, run)) yield {shares: run, sum: sumOf(run)}
    run = one && nameOf(reading, one) !== undefined ? [one] : []
  }
}

const stops = new Pattern('[。！？\\n]|<among>|<seen>[，,：:]')

function nameOf({text, words}: Reading, one: ProseNumber): string | undefined {
  const said = text.slice(Math.max(0, one.start - 24), one.start)
  return isHundredth(one) ? bare.in(words).exec(said)?.[1] : undefined
}

function areOfOne(reading: Reading, run: readonly ProseNumber[]): boolean {
  const {text, words} = reading
  const start = fullStart(text, run[0]!.start)
  if (overlap.in(words).test(text.slice(start, fullStop(text, start)))) return false
  const names = run.map((one) => nameIn(nameOf(reading, one)!))
  const isFramed = framed.in(words).test(text.slice(start, run[0]!.start))
  const areNamedAlike = names.every((name) => name.at(-1) === names[0]!.at(-1))
  if (areNamedAlike && within.in(words).test(text.slice(start, run[0]!.start))) return true
  return isFramed || isPartition(names, '', words) || names.every((name) => isParallel(name, names[0]!))
}

/** 达标率92.75%，尚有21.74%的栏目更新不及时: both are of one whole, and only one of them can be so. */
function* complements({counts, text, words}: Reading): Iterable<Hundred> {
  for (let index = 1; index < counts.length; index++) {
    const [one, other] = [counts[index - 1]!, counts[index]!]
    if (!isHundredth(one) || !isHundredth(other)) continue
    if (!rate.in(words).test(text.slice(Math.max(0, one.start - near), one.start))) continue
    if (!left.in(words).test(text.slice(one.unitEnd, other.start))) continue
    if (!denied.in(words).test(text.slice(other.unitEnd, other.unitEnd + near))) continue
    if (wayOff([one, other]) > 0) yield {shares: [one, other], sum: sumOf([one, other])}
  }
}

function isHundredth({kind, rough, unit}: ProseNumber): boolean {
  return kind === 'percent' && !rough && unit === '%'
}

/** The shares of the sentence up to the one at `index`; none where something else is said in percent. */
function sharesOf({counts, text, words}: Reading, index: number): ProseNumber[] {
  const start = fullStart(text, counts[index]!.start)
  const found = counts.slice(0, index + 1).filter((one) => one.start >= start && one.kind === 'percent')
  const isShare = (one: ProseNumber): boolean =>
    share.in(words).test(text.slice(Math.max(0, one.start - 20), one.start))
  return found.every((one) => isHundredth(one) && isShare(one)) ? found : []
}

/** 1 where they make more, −1 where they make less; each may be rounded or cut. */
function wayOff(shares: readonly ProseNumber[]): -1 | 0 | 1 {
  const slack = shares.reduce((total, {value: {places}}) => total + 10 ** -places, 0)
  const off = toNumber(sumOf(shares)) - 100
  return Math.abs(off) <= slack ? 0 : off > 0 ? 1 : -1
}
