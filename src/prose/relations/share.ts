// The percentages of a sentence with what they are shares of: 258件，占33.9%; 占33.9%（258件）; 办结530件，办结率98%. Of several
// numbers that may be the whole all are given; a whole may stand before a full stop.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {isDifference, isEarlier} from './change.ts'
import {type Listing, nameIn} from './listing-words.ts'
import {type Operands, rateOf} from './rate.ts'
import {fitOf, ratioOf, toNumber} from './recompute.ts'
import {sumOf} from './sum.ts'

export interface Share extends Operands {
  readonly percent: ProseNumber
}

/** Between a part and its share: 258件，占总数的33.9%, 258件（占比33.9%）, 258件，占来信805件的33.9%. */
const share = new Pattern('^[^。！？；;\\n\\d]{0,14}<share>[^。！？；;，,\\n]{0,14}$')
/** Before a share whose number stands behind it: 图解类占 | 33.9%（258篇）. */
const shareAhead = new Pattern('<share>[^。！？；;，,\\n\\d]{0,10}$')
const bracket = /^\s*[（(]$/u
const ofWhole = new Pattern('^[）)]?(?:<of>)?(?:<proportion>)?(?:<is>)?$')
const ofTotal = new Pattern('<share>[^，。；;\\d]{0,6}<amount>')
/** 占全市申请总数的: of more than the sentence tells. */
const ofOther = new Pattern(
  '^[，,（(]?[^，,。；;\\d]{0,6}<share>[^，。；;\\d]{0,10}(?:<all-of><area-kind>|<other-whole>)',
)
const respectively = new Pattern('(?:<apiece><share>[^，。；]{0,16}|<proportion><each>)$')
const joined = new Pattern('^(?:[、，,]|<and>)[^，。；\\d]{0,16}$')
const joint = new Pattern('^(?:[、，,]|<and>)$')
/** More numbers than a sentence with shares has. */
const most = 60

export function* sharesIn(reading: Reading, listings: readonly Listing[]): Iterable<Share> {
  const {counts, text, words} = reading
  const wholeOf = new Map<ProseNumber, ProseNumber>()
  for (const {whole, parts} of listings) for (const part of parts) if (!wholeOf.has(part)) wholeOf.set(part, whole)
  for (let index = 0; index < counts.length; index++) {
    const percent = counts[index]!
    if (percent.kind !== 'percent' || percent.rough) continue
    const several = severalFrom(index)
    if (several) {
      yield* several.shares
      index += several.length - 1
      continue
    }
    const found =
      shareAheadOf(index) ?? (index > 0 ? shareOf(index) : undefined) ?? rateOf(reading, index, wholesBefore)
    if (found && found.wholes.length > 0) yield {percent, ...found}
  }

  function shareOf(index: number): Operands | undefined {
    const [percent, last, earlier] = [counts[index]!, counts[index - 1]!, counts[index - 2]]
    if (!isOperand(last)) return undefined
    const between = text.slice(last.unitEnd, percent.start)
    if (between.length > 32) return undefined
    if (earlier && isOperand(earlier) && earlier.unit === last.unit && ofWhole.in(words).test(between)) {
      const toWhole = text.slice(earlier.unitEnd, last.start).replace(/[（(]$/u, '')
      if (referring.in(words).test(toWhole)) return undefined
      if (together.in(words).test(toWhole)) return ofSeveral(index - 2, [last])
      if (share.in(words).test(toWhole)) return {part: earlier, wholes: [last], sure: true}
      if (between !== '（' && between !== '(') return undefined
    }
    if (together.in(words).test(between)) return ofSeveral(index - 1)
    if (referring.in(words).test(between)) return undefined
    const inBrackets = bracket.test(between) && /^\s*[）)]/u.test(text.slice(percent.unitEnd, percent.unitEnd + 2))
    if (!inBrackets && !share.in(words).test(between)) return undefined
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
      const wholes = told.length > 0 ? told : wholesBefore(at)
      if (at === last || wholes.length === 0) continue
      if (wholes.some((whole) => fitOf(percent.value, ratioOf(sum!, whole)).fit !== 'wrong')) return undefined
      tried ??= {part: sum, wholes, sure: false}
    }
    return tried
  }

  /** 图解占33.9%（258篇）. */
  function shareAheadOf(index: number): Operands | undefined {
    return isAhead(index) ? of(index + 1, true, true) : undefined
  }

  /** Whether the number behind a percentage is what has it. */
  function isAhead(index: number): boolean {
    const [percent, part] = [counts[index]!, counts[index + 1]]
    if (!part || !isOperand(part)) return false
    const between = text.slice(percent.unitEnd, part.start)
    if (between.length > 8) return false
    const said = text.slice(Math.max(0, percent.start - 24), percent.start)
    if (!shareAhead.in(words).test(said)) return false
    // 咨询类占49.3%，计99封.
    if (counting.in(words).test(between)) return true
    return bracket.test(between.replace(nameless.in(words), '')) && /^[）)]/u.test(text.slice(part.unitEnd))
  }

  function of(at: number, named: boolean, total: boolean): Operands {
    const certain = named && !ofOther.in(words).test(text.slice(counts[at]!.unitEnd, counts[at]!.unitEnd + 24))
    const part = counts[at]!
    const whole = wholeOf.get(part)
    if (whole && !whole.rough && ratioOf(part, whole) <= 100) return {part, wholes: [whole], sure: certain || !named}
    const wholes = wholesBefore(at)
    if (wholes.length > 0) return {part, wholes, sure: wholes.length === 1 && certain}
    // 主动公开文件59件。主动公开47件，占总量的79.7%.
    const before = wholesAcross(at)
    if (before.length === 0) return {part, wholes: wholesBehind(at), sure: false}
    return {part, wholes: before, sure: total && certain && before.length === 1 && isOfKind(at, before[0]!)}
  }

  /** 动态200条、公告100条，分别占66.7%、33.3%; 分别占总数300条的66.7%和33.3%. */
  function severalFrom(index: number): {readonly shares: Share[]; readonly length: number} | undefined {
    const first = counts[index]!
    if (!respectively.in(words).test(text.slice(Math.max(0, first.start - 24), first.start))) return undefined
    let length = 1
    for (; counts[index + length]?.kind === 'percent'; length++) {
      const [one, next] = [counts[index + length - 1]!, counts[index + length]!]
      if (!joint.in(words).test(text.slice(one.unitEnd, next.start).trim())) break
    }
    const last = counts[index - 1]
    const given =
      last && isOperand(last) && ofWhole.in(words).test(text.slice(last.unitEnd, first.start)) ? last : undefined
    // 三类信息占比分别为: all of them are told, so that their sum is the whole.
    const isAll = !given && last?.value.units === BigInt(length) && last.unit !== counts[index - 2]?.unit
    const end = given || isAll ? index - 1 : index
    const parts = counts.slice(Math.max(0, end - length), end)
    const before = counts[end - length - 1]
    if (length < 2 || parts.length < length || parts.some((part) => !isOperand(part) || part.unit !== parts[0]!.unit))
      return {shares: [], length}
    const run = parts.slice(1).every((part, at) => joined.in(words).test(text.slice(parts[at]!.unitEnd, part.start)))
    const listed = wholeOf.get(parts[0]!)
    const sum = toNumber(sumOf(parts))
    const near =
      before && before.unit === parts[0]!.unit && isOperand(before) && toNumber(before.value) >= sum
        ? before
        : undefined
    if (isAll) return {shares: run ? ofAll(parts, index) : [], length}
    const whole = given ?? (listed && parts.every((part) => wholeOf.get(part) === listed) ? listed : near)
    if (!run || !whole || whole.rough) return {shares: [], length}
    const sure = whole !== near || toNumber(near.value) === sum
    const shares = parts.map((part, at) => ({percent: counts[index + at]!, part, wholes: [whole], sure}))
    return {shares: shares.filter(({percent}) => !percent.rough), length}
  }

  /** Those that their sum does not give, where it gives the others. */
  function ofAll(parts: readonly ProseNumber[], index: number): Share[] {
    const whole = {...parts.at(-1)!, start: parts[0]!.start, value: sumOf(parts)}
    const all = parts.map((part, at) => ({percent: counts[index + at]!, part, wholes: [whole], sure: false}))
    const isRight = ({percent, part}: Share): boolean => fitOf(percent.value, ratioOf(part, whole)).fit !== 'wrong'
    return all.some(isRight) ? all.filter(({percent}) => !percent.rough) : []
  }

  /** The numbers of the sentence that the part at `index` may be a part of, the nearest first. */
  function wholesBefore(index: number): ProseNumber[] {
    return wholesBetween(index, text.lastIndexOf('。', counts[index]!.start))
  }

  /** The same in the sentence before, where its own has none. */
  function wholesAcross(index: number): ProseNumber[] {
    const stop = text.lastIndexOf('。', counts[index]!.start)
    return stop < 0 ? [] : wholesBetween(index, text.lastIndexOf('。', stop - 1))
  }

  /** 予以公开5件（占5.3%）、部分公开6件（占6.4%），办结总数94件: a total that is told behind its parts. */
  function wholesBehind(index: number): ProseNumber[] {
    const part = counts[index]!
    for (let at = index + 1; at < Math.min(counts.length, index + most); at++) {
      const [one, last] = [counts[at]!, counts[at - 1]!]
      const said = text.slice(last.unitEnd, one.start)
      if (/[。！？\n]/u.test(said)) return []
      if (one.unit !== part.unit || one.rough || !totalOf.in(words).test(said)) continue
      return ratioOf(part, one) <= 100 ? [one] : []
    }
    return []
  }

  function wholesBetween(index: number, start: number): ProseNumber[] {
    const part = counts[index]!
    const found: ProseNumber[] = []
    for (let at = index - 1; at >= Math.max(0, index - most) && counts[at]!.start > start; at--) {
      const one = counts[at]!
      if (one.unit !== part.unit || one.rough || isDifference(reading, one) || isEarlier(reading, one) || hasShare(at))
        continue
      if (ratioOf(part, one) <= 100 && !found.some(({value}) => value.units === one.value.units)) found.push(one)
    }
    return found
  }

  /** Whether both are called alike: 文件59件 and 主动公开文件47件. */
  function isOfKind(at: number, whole: ProseNumber): boolean {
    const name = (number: ProseNumber): string => nameIn(text.slice(Math.max(0, number.start - 20), number.start))
    const [one, other] = [name(counts[at]!), name(whole)]
    return one.slice(-2) === other.slice(-2) || (other.length > 2 && one.length > 2 && other.includes(one.slice(0, 3)))
  }

  /** Whether a number is itself said to be a share of something: 动态77条，占33.3%. */
  function hasShare(at: number): boolean {
    const [one, next] = [counts[at]!, counts[at + 1]]
    if (next?.kind !== 'percent') return false
    const between = text.slice(one.unitEnd, next.start)
    // 解读51篇，图解占17.6%（9篇）: of the number behind it.
    if (isAhead(at + 1)) return false
    return share.in(words).test(between) || bracket.test(between)
  }
}

/** More numbers than a share is told of together. */
const mostTogether = 5
const together = new Pattern('^[，,；;]?\\s*(?:<kinds><summing>?|<summing>)<share>')
/** 直接起诉16件，复议后起诉9件，前者占: which number is meant is not told by where it stands. */
const referring = new Pattern('^[，,；;]?\\s*<former-or-latter>')
const counting = new Pattern('^[，,]\\s*<counting>\\s*$')
const totalOf = new Pattern('[，,。；;][^，,。；;、\\d]{0,8}<total-of>(?:<is>|<have>)?$')
const nameless = new Pattern('<altogether>|<that-is>$')
