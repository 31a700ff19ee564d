// The percentages of a sentence with what they are shares of: 258件，占33.9%; 办结530件，办结率98%. Of several numbers that may
// be the whole all are given; a whole may stand before a full stop, where a list of parts begins behind it.

import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'
import {down, isDate, isDifference, isPart, up} from './change.ts'
import type {Listing} from './listing-words.ts'
import {toNumber} from './recompute.ts'

export interface Share {
  readonly percent: ProseNumber
  readonly part: ProseNumber
  /** What it may be a share of, the likeliest first. */
  readonly wholes: readonly ProseNumber[]
  /** Whether the two numbers are certainly meant. */
  readonly sure: boolean
}

/** Between a part and its share: 258件，占总数的33.9%, 258件（占比33.9%）, 258件，占来信805件的33.9%. */
const share = /^[^。！？；;\n\d]{0,14}占(?!地|用)[^。！？；;，,\n]{0,14}$/u
const bracket = /^\s*[（(]$/u
const ofWhole = /^(?:的|之)?(?:比例|比重)?(?:为|达)?$/u
/** Between a part and the rate that its word makes: 办结530件，办结率. */
const rate = /([\p{Script=Han}]{2,8})率(?:也|均|都)?(?:为|达到?了?|是|保持在?)?$/u
/** More numbers than a sentence with shares has. */
const most = 60

export function* sharesIn(reading: Reading, listings: readonly Listing[]): Iterable<Share> {
  const {numbers, text} = reading
  const wholeOf = new Map<ProseNumber, ProseNumber>()
  for (const {whole, parts} of listings) for (const part of parts) if (!wholeOf.has(part)) wholeOf.set(part, whole)
  for (const [index, percent] of numbers.entries()) {
    if (percent.unit !== '%' || percent.rough) continue
    const last = numbers[index - 1]
    if (!last || last.end > percent.start) continue
    const several = respectively(index)
    if (several) {
      yield* several
      continue
    }
    const found = shareOf(reading, index, wholeOf) ?? rateOf(reading, index)
    if (found && found.wholes.length > 0) yield {percent, ...found}
  }

  function shareOf(
    {text}: Reading,
    index: number,
    wholeOf: ReadonlyMap<ProseNumber, ProseNumber>,
  ): Omit<Share, 'percent'> | undefined {
    const percent = numbers[index]!
    const last = numbers[index - 1]!
    if (!isOperand(last)) return undefined
    const between = text.slice(last.unitEnd, percent.start)
    const earlier = numbers[index - 2]
    if (earlier && isOperand(earlier) && earlier.unit === last.unit && ofWhole.test(between)) {
      const toWhole = share.test(text.slice(earlier.unitEnd, last.start))
      return toWhole ? {part: earlier, wholes: [last], sure: true} : undefined
    }
    const inBrackets = bracket.test(between) && /^\s*[）)]/u.test(text.slice(percent.unitEnd, percent.unitEnd + 2))
    if (!inBrackets && !share.test(between)) return undefined
    // 增加22件（20%）: that is by how much, not a share.
    if (isDifference(text, last)) return undefined
    const whole = wholeOf.get(last)
    if (whole && !whole.rough && ratioOf(last, whole) <= 100) return {part: last, wholes: [whole], sure: true}
    const wholes = wholesBefore(index - 1)
    return {part: last, wholes, sure: wholes.length === 1 && !inBrackets}
  }

  /** 动态200条、公告100条，分别占66.7%、33.3%. */
  function respectively(index: number): Share[] | undefined {
    const first = numbers[index]!
    if (!/分别占[^，。；\d]{0,10}$/u.test(text.slice(Math.max(0, first.start - 14), first.start))) return undefined
    const percents = [first]
    for (let at = index + 1; numbers[at]?.unit === '%'; at++) {
      if (!/^[、，,和及与]$/u.test(text.slice(numbers[at - 1]!.unitEnd, numbers[at]!.start).trim())) break
      percents.push(numbers[at]!)
    }
    const parts = numbers.slice(Math.max(0, index - percents.length), index)
    const whole = parts[0] && wholeOf.get(parts[0])
    if (!whole || parts.length !== percents.length || parts.some((part) => wholeOf.get(part) !== whole)) return []
    return percents.map((percent, at) => ({percent, part: parts[at]!, wholes: [whole], sure: true}))
  }

  /** The numbers of the sentence that the part at `index` may be a part of, the nearest first. */
  function wholesBefore(index: number): ProseNumber[] {
    const part = numbers[index]!
    const start = text.lastIndexOf('。', part.start)
    const found: ProseNumber[] = []
    for (let at = index - 1; at >= Math.max(0, index - most) && numbers[at]!.start > start; at--) {
      const one = numbers[at]!
      if (one.unit !== part.unit || one.rough || isDifference(text, one) || hasShare(at)) continue
      if (ratioOf(part, one) <= 100 && !found.some(({value}) => value.units === one.value.units)) found.push(one)
    }
    return found
  }

  /** Whether a number is itself said to be a share of something: 动态77条，占33.3%. */
  function hasShare(at: number): boolean {
    const [one, next] = [numbers[at]!, numbers[at + 1]]
    if (next?.unit !== '%') return false
    const between = text.slice(one.unitEnd, next.start)
    return share.test(between) || bracket.test(between)
  }

  /** 收到留言193条，办结175条，办结率90.7%. */
  function rateOf({text}: Reading, index: number): Omit<Share, 'percent'> | undefined {
    const percent = numbers[index]!
    const name = rate.exec(text.slice(Math.max(0, percent.start - 14), percent.start))?.[1]
    if (name === undefined || new RegExp(`(?:${up}|${down})$`, 'u').test(name)) return undefined
    const start = text.lastIndexOf('。', percent.start)
    for (let at = index - 1; at >= Math.max(0, index - 4) && numbers[at]!.start > start; at--) {
      const part = numbers[at]!
      if (!isOperand(part) || isDifference(text, part)) continue
      const clause = text.slice(clauseStart(text, part.start), part.start)
      // 按时办结率 is of what was closed in time, and told of nothing less.
      if (!clause.includes(name.slice(-2)) || (name.length >= 4 && !clause.includes(name.slice(-4)))) continue
      const wholes = wholesBefore(at).concat(
        numbers.slice(0, at).filter((one) => {
          return (
            one.start > start
            && one.unit === part.unit
            && !one.rough
            && ratioOf(part, one) > 100
            && ratioOf(part, one) < 130
          )
        }),
      )
      return {part, wholes, sure: wholes.length === 1}
    }
    return undefined
  }
}

function isOperand(number: ProseNumber): boolean {
  return number.unit !== '' && !isDate(number) && !isPart(number) && !number.rough
}

/** In percent; shares are rounded anyway, so that binary fractions do no harm. */
export function ratioOf(part: ProseNumber, whole: ProseNumber): number {
  const of = toNumber(whole.value)
  return of === 0 ? Infinity : (toNumber(part.value) / of) * 100
}
