// The percentages of a sentence with what they are shares of: 258件，占33.9%; 占33.9%（258件）; 办结530件，办结率98%. Of several
// numbers that may be the whole all are given; a whole may stand before a full stop.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {isDifference} from './change.ts'
import {isRightShare, withFractions} from './fractions.ts'
import {type Listing, nameIn} from './listing-words.ts'
import type {Operands, Share} from './operands.ts'
import {rateAcross, rateOf} from './rate.ts'
import {perHundred, ratioOf, toNumber} from './recompute.ts'
import {calledBefore, isWholeCalled} from './share-named.ts'
import {wholesAcross, wholesBefore, wholesBehind} from './share-wholes.ts'
import {bracket, isAhead, isBeside, ofWhole, share} from './share-words.ts'
import {operandsBehind} from './shares-behind.ts'
import {ofTheirSum, severalFrom} from './shares-listed.ts'
import {sumOf} from './sum.ts'

const ofTotal = new Pattern('<share>[^，。；;\\d]{0,6}<amount>')
/** 占全市申请总数的: of more than the sentence tells. */
const ofOther = new Pattern(
  '^[，,（(]?[^，,。；;\\d]{0,6}<share>[^，。；;\\d]{0,10}(?:<all-of><area-kind>|<other-whole>)',
)

/** `listings`: those of the reading, which are asked for where a share stands there. */
export function* sharesIn(said: Reading, listings: () => readonly Listing[]): Iterable<Share> {
  const reading = withFractions(said)
  const {counts, text, words} = reading
  if (!counts.some(({kind}) => kind === 'percent')) return
  const wholeOf = new Map<ProseNumber, ProseNumber>()
  for (const {whole, parts} of listings()) for (const part of parts) if (!wholeOf.has(part)) wholeOf.set(part, whole)
  const lone: {percent: ProseNumber; part: ProseNumber}[] = []
  for (let index = 0; index < counts.length; index++) {
    const percent = counts[index]!
    if (percent.kind !== 'percent' || (percent.rough && percent.bound !== 'about')) continue
    const several = severalFrom(reading, index, wholeOf)
    if (several) {
      yield* several.shares
      index += several.length - 1
      continue
    }
    const found =
      operandsBehind(reading, index)
      ?? (isAhead(reading, index) ? of(index + 1, true, true) : undefined)
      ?? (index > 0 ? shareOf(index) : undefined)
      ?? rateOf(reading, index, (at) => wholesBefore(reading, at))
      ?? rateAcross(reading, index)
    if (found && percent.rough) {
      if (found.wholes.length > 0 && isFarOff(percent, found)) yield {percent, ...found, sure: false}
    } else if (found && found.wholes.length > 0) yield {percent, ...found}
    else if (found) lone.push({percent, part: found.part})
  }
  yield* ofTheirSum(lone)

  function shareOf(index: number): Operands | undefined {
    const [percent, last, earlier] = [counts[index]!, counts[index - 1]!, counts[index - 2]]
    if (!isOperand(last)) return undefined
    const between = text.slice(last.unitEnd, percent.start)
    // 受理494件，其中公开类占: of how many, no number says.
    if (between.length > 32 || ofPartUntold.in(words).test(between) || ofFrame.in(words).test(between)) return undefined
    // 投诉和举报56件，| 两项 | 占: 两项 counts no such thing.
    const isKinds = words.has('kinds', text.slice(last.start, last.unitEnd))
    if (isKinds && earlier && together.in(words).test(text.slice(earlier.unitEnd, percent.start)))
      return ofSeveral(index - 2)
    const called = calledBefore(reading, index)
    if (called) return called === last ? of(index - 1, true, false) : of(counts.indexOf(called), true, false)
    if (called === null) return undefined
    if (
      earlier
      && isOperand(earlier)
      && earlier.unit === last.unit
      && (ofNoun.in(words).test(between) || ofWhole.in(words).test(between) || insideShare.in(words).test(between))
    ) {
      const toWhole = text.slice(earlier.unitEnd, last.start).replace(/[（(]$/u, '')
      if (referring.in(words).test(toWhole)) return undefined
      // 图解66篇，在全部 | 85篇 | 解读中占到.
      if (inAll.in(words).test(toWhole) && insideShare.in(words).test(between))
        return {part: earlier, wholes: [last], sure: true}
      if (together.in(words).test(toWhole)) return ofSeveral(index - 2, [last])
      if (share.in(words).test(toWhole)) {
        // 主办件52件公开，会办件36件不公开，主办件占 | 88件总数的.
        const called = calledBefore(reading, index - 1)
        return called === null ? undefined : {part: called ?? earlier, wholes: [last], sure: true}
      }
      if (!ofWhole.in(words).test(between) && !insideShare.in(words).test(between)) return undefined
      if (between !== '（' && between !== '(' && !insideShare.in(words).test(between)) return undefined
    }
    if (together.in(words).test(between)) return ofSeveral(index - 1)
    if (referring.in(words).test(between)) return undefined
    const inBrackets = bracket.test(between) && /^\s*[）)]/u.test(text.slice(percent.unitEnd, percent.unitEnd + 2))
    const isNear = isBeside(reading, index - 1)
    if (!inBrackets && !isNear && !share.in(words).test(between)) return undefined
    // 增加22件（20%）: that is by how much, not a share.
    if (isDifference(reading, last)) return undefined
    const total = ofTotal.in(words).test(between)
    return of(index - 1, !inBrackets, total)
  }

  /** 信访类7件、重复申请2件，共占总数21件的42.9%: of how many of the numbers before it is told by their sum alone. */
  function ofSeveral(last: number, told: readonly ProseNumber[] = []): Operands | undefined {
    const percent = counts[last + 1]!.kind === 'percent' ? counts[last + 1]! : counts[last + 2]!
    let [sum, tried]: [ProseNumber | undefined, Operands | undefined] = [undefined, undefined]
    for (let at = last; at >= Math.max(0, last - mostTogether); at--) {
      const one = counts[at]!
      if (!isOperand(one) || one.unit !== counts[last]!.unit || isDifference(reading, one)) break
      sum = {...one, value: sumOf(sum ? [one, sum] : [one]), end: counts[last]!.end, unitEnd: counts[last]!.unitEnd}
      const wholes =
        told.length > 0
          ? told
          : wholesBefore(reading, at).filter((whole) => isWholeCalled(reading, counts.indexOf(percent), whole))
      if (wholes.length === 0 || (at === last && !isJoint(counts[last]!))) continue
      if (wholes.some((whole) => isRightShare(percent, ratioOf(sum!, whole)))) return undefined
      tried ??= {part: sum, wholes, sure: false}
    }
    return tried
  }

  /** 予以公开和部分公开30件: both are counted already. */
  function isJoint({start}: ProseNumber): boolean {
    return joint.in(words).test(nameIn(text.slice(Math.max(0, start - 24), start)))
  }

  function of(at: number, named: boolean, total: boolean): Operands {
    const certain = named && !ofOther.in(words).test(text.slice(counts[at]!.unitEnd, counts[at]!.unitEnd + 24))
    const part = counts[at]!
    const whole = wholeOf.get(part)
    if (whole && !whole.rough && ratioOf(part, whole) <= 100) return {part, wholes: [whole], sure: certain || !named}
    const wholes = wholesBefore(reading, at)
    if (wholes.length > 0) return {part, wholes, sure: wholes.length === 1 && certain}
    // 主动公开文件59件。主动公开47件，占总量的79.7%.
    const before = wholesAcross(reading, at)
    if (before.length === 0) return {part, wholes: wholesBehind(reading, at), sure: false}
    return {part, wholes: before, sure: total && certain && before.length === 1 && isOfKind(at, before[0]!)}
  }

  /** Whether both are called alike: 文件59件 and 主动公开文件47件. */
  function isOfKind(at: number, whole: ProseNumber): boolean {
    const name = (number: ProseNumber): string => nameIn(text.slice(Math.max(0, number.start - 20), number.start))
    const [one, other] = [name(counts[at]!), name(whole)]
    return one.slice(-2) === other.slice(-2) || (other.length > 2 && one.length > 2 && other.includes(one.slice(0, 3)))
  }
}

/** 约28% is said of 27 and of 30 in a hundred, not of 20. */
function isFarOff(percent: ProseNumber, {part, wholes}: Operands): boolean {
  const said = toNumber(percent.value) / perHundred(percent)
  return wholes.every((whole) => Math.abs(ratioOf(part, whole) - said) > Math.max(leeway, said / 10))
}

const leeway = 3

const ofPartUntold = new Pattern('^[，,；;]\\s*<among>[^，,。；;\\d]{2,}<share>')
/** 109件 | 中自然人占: of how many, no number says. */
const ofFrame = new Pattern('^[^，,。；;\\d]{0,8}<inside>(?!<not-inside>)[，,]?[^，,。；;\\d]{2,}<share>')
const inAll = new Pattern('^[^，,。；;\\d]{0,8}[，,][^，,。；;\\d]{0,4}<at-time>[^，,。；;\\d]{0,12}$')
/** 占全部584条 | 信息的. */
const ofNoun = new Pattern('^[^，,。；;、（(\\d]{1,8}<of>(?:<proportion>)?(?:<is>)?$')
const insideShare = new Pattern('^[^，,。；;\\d]{0,10}<inside><share>[^，,。；;\\d]{0,6}$')

const joint = new Pattern('[^、]<and>.|、')
/** More numbers than a share is told of together. */
const mostTogether = 5
const together = new Pattern('^[，,；;]?s*(?:<kinds><summing>?|<summing>)<share>')
/** 直接起诉16件，复议后起诉9件，前者占: which number is meant is not told by where it stands. */
const referring = new Pattern('^[，,；;]?s*<former-or-latter>')
