// What two numbers give, held against what a sentence says of their change: 500 and 541 are 41 more, 8.2%, 1.1 times.

import {compare, type Decimal, printDecimal, subtract} from '../../decimal.ts'
import type {Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Change} from './change.ts'
import {type Fraction, isFraction} from './fraction.ts'

/** How the number as written stands to the one computed. */
export type Fit =
  /** It is it, rounded half up to the places written. */
  | 'rounded'
  /** It is it, cut off at the places written. */
  | 'cut'
  /** It is one of the last place away. */
  | 'near'
  | 'wrong'

export interface Recomputed {
  readonly fit: Fit
  /** What ought to be written, with its unit. */
  readonly expected: string
}

/** Undefined where nothing can be computed: from 0, or of a number that is itself rough. */
export function recompute(
  {measure, number, sign}: Change,
  now: Decimal,
  before: Decimal,
  words: Vocabulary,
): Recomputed | undefined {
  if (number.rough) return undefined
  if (isFraction(number)) return measure === 'ratio' ? ofFraction(number, now, before) : undefined
  if (measure === 'difference') return ofDifference(number.value, now, before, number.unit)
  if (number.scale !== 1n) return undefined
  const [from, to] = [toNumber(before), toNumber(now)]
  if (from === 0) return undefined
  const ratio = to / from
  if (number.kind === 'doublings') return ofDoublings(number, ratio, words)
  // 减少1.5倍 is not said of numbers.
  if (measure === 'growth' && sign === -1 && number.kind === 'times') return undefined
  const part = measure === 'ratio' ? ratio : Math.abs(ratio - 1)
  const found = fitOf(
    number.value,
    part * (number.kind === 'percent' ? 100 * perHundred(number) : number.kind === 'tenths' ? 10 : 1),
  )
  return {fit: found.fit, expected: `${found.expected}${number.unit}`}
}

/** 上年36件的 | 一半. */
function ofFraction({bounds: [low, high]}: Fraction, now: Decimal, before: Decimal): Recomputed | undefined {
  const from = toNumber(before)
  const ratio = (toNumber(now) / from) * 100
  if (from === 0) return undefined
  return {fit: ratio > low && ratio < high ? 'rounded' : 'wrong', expected: `${ratio.toFixed(1)}%`}
}

function ofDifference(written: Decimal, now: Decimal, before: Decimal, unit: string): Recomputed {
  const difference = compare(now, before) < 0 ? subtract(before, now) : subtract(now, before)
  return {fit: compare(written, difference) === 0 ? 'rounded' : 'wrong', expected: `${printDecimal(difference)}${unit}`}
}

/** 翻一番 is twice as much, 翻两番 four times; said again as 原来的3.1倍. */
function ofDoublings({value: {units}}: ProseNumber, ratio: number, words: Vocabulary): Recomputed {
  const {fit} = fitOf({units: 2n ** (units > 30n ? 30n : units), places: 0}, ratio)
  return {fit, expected: `${words.of('original')[0]}${words.of('of')[0]}${ratio.toFixed(1)}${words.of('times')[0]}`}
}

/** Shares and times are rounded anyway, so that binary fractions do no harm. */
export function fitOf(written: Decimal, value: number): {readonly fit: Fit; readonly expected: string} {
  const scale = 10 ** written.places
  const own = Number(written.units)
  const [rounded, cut] = [Math.round(value * scale + 1e-9), Math.floor(value * scale + 1e-9)]
  const fit = own === rounded ? 'rounded' : own === cut ? 'cut' : Math.abs(value * scale - own) <= 1 ? 'near' : 'wrong'
  // 增长0倍 would say nothing.
  return {fit, expected: halfUp(value, rounded === 0 && value > 0 ? written.places + 1 : written.places)}
}

function halfUp(value: number, places: number): string {
  const scale = 10 ** places
  return (Math.round(value * scale + 1e-9) / scale).toFixed(places)
}

export function toNumber({units, places}: Decimal): number {
  return Number(units) / 10 ** places
}

/** How many of its units are one in a hundred: ‰ is a tenth. */
export function perHundred({unit}: ProseNumber): number {
  return unit === '‰' ? 10 : 1
}

/** In percent; shares are rounded anyway, so that binary fractions do no harm. */
export function ratioOf(part: ProseNumber, whole: ProseNumber): number {
  const of = toNumber(whole.value)
  return of === 0 ? Infinity : (toNumber(part.value) / of) * 100
}
