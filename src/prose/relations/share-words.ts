// How a share stands beside its number: 258件，占33.9%; 占33.9%（258件）; 占33.9%，计258件.

import {Pattern} from '../../form/vocabulary.ts'
import {isOperand, type Reading} from '../numbers/reading.ts'
import {isFraction} from './fraction.ts'

/** Between a part and its share: 258件，占总数的33.9%, 258件（占比33.9%）, 258件，占来信805件的33.9%, 258件，约为总量的33.9%. */
export const share = new Pattern(
  '^(?:[^。！？；;\\n\\d]{0,14}<share>[^。！？；;，,\\n]{0,14}|[，,、（(]?<of-it>?<proportion><is>?|[，,、]<about>?<amount-to><amount><of>)$',
)
export const bracket = /^\s*[（(]$/u
/** Before a share whose number stands behind it: 图解类占 | 33.9%（258篇）. */
const shareAhead = new Pattern('<share>[^。！？；;，,\\n\\d]{0,10}$')
export const ofWhole = new Pattern('^[）)]?(?:<of>)?(?:<proportion>)?(?:<is>)?$')
const counting = new Pattern('^[，,、]\\s*(?:(?!<total-of>)<count-noun>)?(?:<counting>|<altogether>)+\\s*$')
/** 六成以上 | 为动态，共 | 65条. */
const countingFraction = new Pattern('^(?:<is>[^，,。；;\\d（(]{1,10})?[，,（(](?:<counting>|<altogether>)*$')
const counted = new Pattern('(?:<counting>|<altogether>)$')
const nameless = new Pattern('<altogether>|<that-is>$')
/** 19件，| 不到半数. */
const besideFraction = new Pattern(
  '^[，,（(]?(?:[^，,。；;\\d（(]{0,4}<proportion>|<proportion>|<amount-to>|<already>|<showing>|<amount>|<about>|<is>)*$',
)

/** 超过半数 | 的部门 is of something else. */
const ends = /^(?:[，,。；;）)]|$)/u

/** Whether the number behind a share is what has it. */
export function isAhead({counts, text, words}: Reading, index: number): boolean {
  const [percent, part] = [counts[index]!, counts[index + 1]]
  if (!part || !isOperand(part) || part.start > percent.unitEnd + 16) return false
  const between = text.slice(percent.unitEnd, part.start)
  // 长篇申请约占两成，一件 | 申请最多包含十六项: what goes on behind the number is said of something else.
  const isCounted = /[（(]/u.test(between) || counted.in(words).test(between) || ends.test(text.slice(part.unitEnd))
  if (isFraction(percent) && isCounted && countingFraction.in(words).test(between)) return true
  if (between.length > 8) return false
  const said = text.slice(Math.max(0, percent.start - 24), percent.start)
  if (!shareAhead.in(words).test(said)) return false
  // 咨询类占49.3%，计99封.
  if (counting.in(words).test(between)) return true
  return bracket.test(between.replace(nameless.in(words), '')) && /^[）)]/u.test(text.slice(part.unitEnd))
}

/** Whether a number is itself said to be a share of something: 动态77条，占33.3%. */
export function hasShare(reading: Reading, at: number): boolean {
  const {counts, text, words} = reading
  const [one, next] = [counts[at]!, counts[at + 1]]
  // 网络占84.8%，为 | 67件；书面占15.2%: what stands behind its share has that one.
  if (counts[at - 1]?.kind === 'percent' && isAhead(reading, at - 1)) return true
  if (next?.kind !== 'percent') return false
  const between = text.slice(one.unitEnd, next.start)
  // 解读51篇，图解占17.6%（9篇）: of the number behind it.
  if (isAhead(reading, at + 1)) return false
  return share.in(words).test(between) || bracket.test(between) || isBeside(reading, at)
}

const ownRate = new Pattern('^[，,（(][^，,。；;\\d]{1,8}<rate>(?:<is>)?$')

/** Whether a rate of its own stands behind the number at `at`: 网办274项，网办率98.9%. */
export function hasRate({counts, text, words}: Reading, at: number): boolean {
  const [one, next] = [counts[at]!, counts[at + 1]]
  return next?.kind === 'percent' && ownRate.in(words).test(text.slice(one.unitEnd, next.start))
}

/** Whether a share in words stands right behind the number at `index`. */
export function isBeside({counts, text, words}: Reading, index: number): boolean {
  const [one, next] = [counts[index]!, counts[index + 1]]
  if (next === undefined || !isFraction(next) || !ends.test(text.slice(next.unitEnd, next.unitEnd + 1))) return false
  return besideFraction.in(words).test(text.slice(one.unitEnd, next.start))
}
