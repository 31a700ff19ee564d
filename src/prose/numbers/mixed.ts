// Numerals that are neither digits nor plain Chinese ones: 5百22, 五百22, 3万2千 (both in one number), 伍佰贰拾贰 (in the
// characters of banks).

import type {Vocabulary} from '../../form/vocabulary.ts'
import {readNumeral} from './numerals.ts'

export interface Mixed {
  readonly end: number
  readonly value: bigint
  /** Of a number that ends in a power, which is rounded to it: 3万2千; else 1. */
  readonly scale: bigint
}

const figure = '[1-9一二两三四五六七八九]'
const powers = `(?:(?:\\d{1,4}|${figure})万[零〇]?)?(?:${figure}千[零〇]?)?(?:${figure}百[零〇]?)?(?:${figure}十)?(?:\\d{1,3}|${figure})?`
const mixed = new RegExp(`${powers}(?![\\d.,零〇一二两三四五六七八九十百千万亿])`, 'y')
const named: Readonly<Record<string, bigint>> = {十: 10n, 百: 100n, 千: 1000n, 万: 10_000n}

/** The number at `at` that has digits and signs of powers; undefined where digits or signs stand alone. */
export function mixedAt(text: string, at: number): Mixed | undefined {
  mixed.lastIndex = at
  const written = mixed.exec(text)?.[0] ?? ''
  // 3千 and 20万 are digits with a scale.
  if (!/\d/u.test(written) || !/[十百千万].|[一二两三四五六七八九][十百千万]/u.test(written)) return undefined
  let [value, section] = [0n, 0n]
  for (const [, digits = '', power = ''] of written.matchAll(/(\d+|[一二两三四五六七八九])?([十百千万零〇])?/gu)) {
    if (digits === '') continue
    const number = /\d/u.test(digits) ? BigInt(digits) : readNumeral(digits)!.value
    section += number * (power === '万' ? 1n : (named[power] ?? 1n))
    if (power !== '万') continue
    value += section * 10_000n
    section = 0n
  }
  return {end: at + written.length, value: value + section, scale: named[written.at(-1)!] ?? 1n}
}

const banks: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  叁: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
}
const ofBanks = /[壹贰叁肆伍陆柒捌玖拾][壹贰叁肆伍陆柒捌玖拾佰仟零〇万亿百千]{0,19}/y

/** The number at `at` in the characters of banks; 队伍 and 大陆 are words that end in one. */
export function ofBanksAt(text: string, at: number, words: Vocabulary): Mixed | undefined {
  ofBanks.lastIndex = at
  const written = ofBanks.exec(text)?.[0] ?? ''
  if (written === '' || words.has('ends-in-numeral', text.slice(Math.max(0, at - 1), at + 1))) return undefined
  const value = readNumeral(written.replace(/./gu, (one) => banks[one] ?? one))?.value
  return value === undefined ? undefined : {end: at + written.length, value, scale: 1n}
}
