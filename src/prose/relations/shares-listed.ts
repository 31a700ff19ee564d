// Shares that are told of several numbers at once, or that have no whole but what they make together.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {isRightShare} from './fractions.ts'
import type {Share} from './operands.ts'
import {ratioOf, toNumber} from './recompute.ts'
import {ofWhole} from './share-words.ts'
import {sumOf} from './sum.ts'

const respectively = new Pattern('(?:<apiece><share>[^，。；]{0,16}|<proportion>(?:<each>|<is>))$')
const joined = new Pattern('^(?:[、，,]|<and>)[^，。；\\d]{0,16}$')
const joint = new Pattern('^(?:[、，,]|<and>)$')

/** 动态200条、公告100条，分别占66.7%、33.3%; 分别占总数300条的66.7%和33.3%. */
export function severalFrom(
  {counts, text, words}: Reading,
  index: number,
  wholeOf: ReadonlyMap<ProseNumber, ProseNumber>,
): {readonly shares: Share[]; readonly length: number} | undefined {
  const [first, second] = [counts[index]!, counts[index + 1]]
  if (
    second?.kind !== 'percent'
    || !respectively.in(words).test(text.slice(Math.max(0, first.start - 24), first.start))
  )
    return undefined
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
    before && before.unit === parts[0]!.unit && isOperand(before) && toNumber(before.value) >= sum ? before : undefined
  if (isAll) return {shares: run ? ofAll(parts, counts.slice(index, index + length)) : [], length}
  const whole = given ?? (listed && parts.every((part) => wholeOf.get(part) === listed) ? listed : near)
  if (!run || !whole || whole.rough) return {shares: [], length}
  const sure = whole !== near || toNumber(near.value) === sum
  const shares = parts.map((part, at) => ({percent: counts[index + at]!, part, wholes: [whole], sure}))
  return {shares: shares.filter(({percent}) => !percent.rough), length}
}

/** Those that their sum does not give, where it gives the others. */
export function ofAll(parts: readonly ProseNumber[], percents: readonly ProseNumber[]): Share[] {
  const whole = {...parts.at(-1)!, start: parts[0]!.start, value: sumOf(parts)}
  const all = parts.map((part, at) => ({percent: percents[at]!, part, wholes: [whole], sure: false}))
  const isRight = ({percent, part}: Share): boolean => isRightShare(percent, ratioOf(part, whole))
  return all.some(isRight) ? all.filter(({percent}) => !percent.rough) : []
}

/** 网站164条，占79.6%；微信33条，占16.0%；微博9条，占4.4%: of all of them, where that gives all but one. */
export function ofTheirSum(lone: readonly Omit<Share, 'wholes' | 'sure'>[]): Share[] {
  if (lone.length < 2 || new Set(lone.map(({part}) => part.unit)).size > 1) return []
  const shares = ofAll(
    lone.map(({part}) => part),
    lone.map(({percent}) => percent),
  )
  const wrong = shares.filter(({percent, part, wholes: [whole]}) => !isRightShare(percent, ratioOf(part, whole!)))
  return wrong.length === 1 ? wrong : []
}
