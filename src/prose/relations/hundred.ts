// Shares that are said to be all there are: 信函占17%，网上占83%，没有其他方式; 分别占28%、19%、53%.

import type {Decimal} from '../../decimal.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {fullStart} from '../reading/clauses.ts'
import {toNumber} from './recompute.ts'
import {sumOf} from './sum.ts'

export interface Hundred {
  readonly shares: readonly ProseNumber[]
  readonly sum: Decimal
}

const closing = new Pattern('^[，,][^，,。；;\\d]{0,6}<no-other>')
const respectively = new Pattern('<apiece><share>[^，,。；;\\d]{0,16}$')
const joined = new Pattern('^(?:、|<and>)$')
const share = new Pattern('(?:<share>|<proportion>)[^，,。；;\\d]{0,10}$')

/** Those whose shares make something else than 100 %, as far as they are rounded. */
export function* hundredsIn(reading: Reading): Iterable<Hundred> {
  const {counts, text, words} = reading
  for (let index = 0; index < counts.length; index++) {
    const one = counts[index]!
    if (one.kind !== 'percent' || one.rough) continue
    if (closing.in(words).test(text.slice(one.unitEnd, one.unitEnd + 16))) {
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

/** The shares of the sentence up to the one at `index`; none where something else is said in percent. */
function sharesOf({counts, text, words}: Reading, index: number): ProseNumber[] {
  const start = fullStart(text, counts[index]!.start)
  const found = counts.slice(0, index + 1).filter((one) => one.start >= start && one.kind === 'percent')
  const isShare = (one: ProseNumber): boolean =>
    share.in(words).test(text.slice(Math.max(0, one.start - 20), one.start))
  return found.every((one) => !one.rough && isShare(one)) ? found : []
}

/** 1 where they make more, −1 where they make less; each may be rounded or cut. */
function wayOff(shares: readonly ProseNumber[]): -1 | 0 | 1 {
  const slack = shares.reduce((total, {value: {places}}) => total + 10 ** -places, 0)
  const off = toNumber(sumOf(shares)) - 100
  return Math.abs(off) <= slack ? 0 : off > 0 ? 1 : -1
}
