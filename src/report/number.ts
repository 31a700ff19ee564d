// The text of a cell → its number, or why it is none. Pure; places and sentences are the caller's (cells.ts).

import {type Decimal, parseDecimal} from '../decimal.ts'
import type {Kind} from '../form/form.ts'

export type NumberReading =
  /** `usual`: how it is usually written, where it was written otherwise. */
  | {readonly value: Decimal; readonly usual?: string}
  | {readonly fault: 'blank' | 'whole' | 'negative' | 'number' | 'long'}
  /** A letter or sign that looks like a digit: O for 0, l for 1. */
  | {readonly fault: 'letter'; readonly letter: string; readonly digit: string}
  /** A unit that is not the column's. */
  | {readonly fault: 'unit'; readonly unit: string}

/** What counts as nothing written, after NFKC. */
const blanks = new Set(['', '/', '-', '--', '—', '——', '–', '−', '―', '─', '无', '無', '\\'])
/** Characters without width: spaces, joiners, marks of direction, soft hyphen, BOM. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u2060-\u2064\uFEFF]/g
/** Latin, Cyrillic and Greek letters and signs, by the digit that they look like. */
const lookalikes = new Map([...'OoОоΟο〇○◯'].map((letter) => [letter, '0']))
for (const letter of 'lIi|!') lookalikes.set(letter, '1')
/** ², ①, ½, Ⅳ: folding would make digits of them that mean something else beside others. */
const noDigit = /[\p{No}\p{Nl}]/u
const unitWord = /^[十百千万亿萬億]*(?:元|圆|件次|人次|件|条|條|个|個|次|项|項|份|人|宗|起|例|家|篇|户|戶|%|‰)?$/
/** Longer numbers are none that an office could count. */
const mostDigits = 18

/** Whether `text` names a unit of counting or of money. */
export function isUnit(text: string): boolean {
  return text !== '' && unitWord.test(text)
}

/** `units` are those that the column allows. */
export function readNumber(written: string, kind: Kind, units: readonly string[]): NumberReading {
  const seen = written.replace(invisible, '').trim()
  const folded = seen.normalize('NFKC').trim()
  if (blanks.has(folded)) return {fault: 'blank'}
  if (noDigit.test(seen)) return strange(folded)
  const [figure, unit] = splitUnit(folded)
  if (unit !== '' && !units.includes(unit)) return isUnit(unit) ? {fault: 'unit', unit} : strange(folded)
  const digits = ungroup(figure)
  const match = digits === undefined ? null : /^([-+]?)(\d*)(?:(\.)(\d*))?$/.exec(digits.replace(/^[−–—]/, '-'))
  if (!match || (match[2] === '' && !match[4])) return strange(folded)
  const [, sign = '', whole = '', point = '', places = ''] = match
  if (whole.length + places.length > mostDigits) return {fault: 'long'}
  if (kind !== 'amount' && point) return {fault: sign === '-' && kind === 'count' ? 'negative' : 'whole'}
  const plain = `${whole.replace(/^0+(?=\d)/, '') || '0'}${places && `.${places}`}`
  const nothing = /^[0.]*$/.test(plain)
  if (sign === '-' && kind !== 'change' && !nothing) return {fault: 'negative'}
  // Where the form allows several, the unit belongs to what is said.
  const said = units.length > 1 ? unit : ''
  const kept = kind === 'change' && !nothing ? sign : ''
  const value = parseDecimal((kept === '-' ? '-' : '') + plain)!
  const usual = kept + plain + said
  return usual === written || (kind === 'change' && isSigned(written, usual)) ? {value} : {value, usual}
}

/** A change may be written with any minus sign. */
function isSigned(written: string, usual: string): boolean {
  if (usual === '0' && /^[-+]0$/.test(written)) return true
  return written.replace(/^[−–－]/, '-').replace(/^＋/, '+') === usual
}

/** What follows the last digit, where it is no digit, point or mark of grouping. */
function splitUnit(text: string): [figure: string, unit: string] {
  let end = text.length
  while (end > 0 && !/[0-9.,]/.test(text[end - 1]!)) end--
  return end === 0 ? [text, ''] : [text.slice(0, end), text.slice(end).trim()]
}

/** Takes marks between groups of three digits out; undefined where they stand elsewhere. */
function ungroup(figure: string): string | undefined {
  if (!/[\s,]/.test(figure)) return figure
  const [whole = '', ...rest] = figure.split('.')
  const [sign, digits] = /^[-+−–—]/.test(whole) ? [whole[0]!, whole.slice(1).trim()] : ['', whole]
  const mark = /[\s,]/.exec(digits)?.[0] ?? ','
  const groups = digits.split(mark)
  const right = groups.every((group, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(group))
  return right ? sign + groups.join('') + rest.map((places) => `.${places}`).join('') : undefined
}

function strange(text: string): NumberReading {
  for (const letter of text) {
    const digit = lookalikes.get(letter)
    if (digit === undefined) continue
    const others = [...text].filter((one) => !lookalikes.has(one)).join('')
    return /^[\d,.\s]*$/.test(others) ? {fault: 'letter', letter, digit} : {fault: 'number'}
  }
  return {fault: 'number'}
}
