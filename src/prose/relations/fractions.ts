// Shares in words, as if they were percentages: 占三分之一, 不足三成, 超过半数, 六成以上; each with the bounds between which it is right.

import {Pattern, type Vocabulary} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import {readNumeral} from '../numbers/numerals.ts'
import type {Reading} from '../numbers/reading.ts'
import {type Fraction, isFraction} from './fraction.ts'
import {fitOf, perHundred} from './recompute.ts'

/** Whether a share is that of so many in a hundred, as far as it is written. */
export function isRightShare(percent: ProseNumber, ratio: number): boolean {
  if (isFraction(percent)) return ratio > percent.bounds[0] && ratio < percent.bounds[1]
  return fitOf(percent.value, ratio * perHundred(percent)).fit !== 'wrong'
}

/** The counts of a reading with its shares in words in their places. */
export function withFractions(reading: Reading): Reading {
  const fractions = fractionsIn(reading)
  if (fractions.length === 0) return reading
  const isWithin = (one: ProseNumber): boolean =>
    fractions.some(({start, end}) => one.start < end && one.unitEnd > start)
  const {passage, text, heading, year, words, numbers} = reading
  const counts = [...reading.counts.filter((one) => !isWithin(one)), ...fractions].sort((a, b) => a.start - b.start)
  return {passage, text, heading, year, words, numbers, counts}
}

const numeral = '[一二两三四五六七八九]'
const written = new Pattern(
  `(?<how><past-half>|<beyond>|<below>|<near>|<about>)?(?:(?<of>${numeral}|十)<parts-of>(?<parts>${numeral})|(?<half><half>)(?!<not-half>)|(?<tenths>${numeral}|[1-9])<tenth>(?<five><half>)?(?!<not-tenth>))(?<after><or-more>|<odd>|<around>)?`,
  'gu',
)
/** What is by how much more or less: 下降三成, 减半. */
const changing = new Pattern('(?:<rise>|<fall>|<rate-of-rise>|<rate-of-fall>|<swelling>|<shrinking>)(?:<done>|<is>)?$')
/** Before and behind tenths and halves that have nothing beside them: 成 and 半 are parts of many words. */
const ahead = new Pattern('(?:<share>|<proportion>|<is>|<of>|<amount-to>|[，,（(]|<already>|<among>)$')
const behind = /^(?:[，,。；;）)、（(]|$)/u
const may = new Pattern(`<parts-of>|(?:${numeral}|\\d)<tenth>|<half>`)

/** 占三分之一 is said of 31 and of 36 in a hundred. */
const loose = 6

function fractionsIn({text, words}: Reading): Fraction[] {
  if (!may.in(words).test(text)) return []
  const found: Fraction[] = []
  for (const match of text.matchAll(written.in(words))) {
    const {how = '', of, parts, half, tenths, five, after = ''} = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    const before = text.slice(Math.max(0, start - 6), start)
    if (changing.in(words).test(before)) continue
    const isPlain = how === '' && after === ''
    // 三成为动态, 一半: alone they say a share only where one is spoken of.
    if (isPlain && parts === undefined && !(ahead.in(words).test(before) && behind.test(text.slice(end, end + 1))))
      continue
    if (half !== undefined && half.length === 1 && how === '') continue
    if (/[\d一二两三四五六七八九十]$/u.test(before)) continue
    const share =
      half !== undefined
        ? 50
        : tenths === undefined
          ? ratio(parts!, of!)
          : digit(tenths) * 10 + (five === undefined ? 0 : 5)
    if (share === undefined || share >= 100) continue
    found.push({
      kind: 'percent',
      start,
      end,
      value: {units: BigInt(Math.round(share * 10)), places: 1},
      scale: 1n,
      unit: '',
      unitEnd: end,
      rough: false,
      ...boundsOf(words, share, how, after),
    })
  }
  return found
}

function digit(one: string): number {
  return Number(readNumeral(one)?.value ?? one)
}

function ratio(parts: string, of: string): number | undefined {
  const [one, all] = [digit(parts), digit(of)]
  return one >= all ? undefined : (one / all) * 100
}

function boundsOf(words: Vocabulary, share: number, how: string, after: string): Pick<Fraction, 'bounds' | 'wide'> {
  const isMore =
    words.has('beyond', how) || words.has('past-half', how) || words.has('or-more', after) || words.has('odd', after)
  const exact = (low: number, high: number): Pick<Fraction, 'bounds' | 'wide'> => ({
    bounds: [low, high],
    wide: [low, high],
  })
  if (isMore) return exact(share - 1e-9, 100 + 1e-9)
  if (words.has('below', how) || (after !== '' && !isAbout(words, after))) return exact(-1, share)
  const wide = how === '' && after === '' ? loose : 2 * loose
  return {bounds: [share - wide, share + wide], wide: [share - 2 * loose - 1, share + 2 * loose + 1]}
}

function isAbout(words: Vocabulary, after: string): boolean {
  return words.has('around', after) && !words.has('at-most', after)
}
