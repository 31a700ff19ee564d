// A stored number and its number format (ISO/IEC 29500-1, 18.8.31) → the text that a reader sees, by digits alone: never
// through binary fractions. Where the two say different numbers, or the format makes something else of it, none.

import type {Doubt} from '../found.ts'

/** What Excel has under these numbers without saying so; the others that matter are dates and times. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  37: '#,##0;-#,##0',
  38: '#,##0;-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '#,##0;-#,##0;"-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '#,##0.00;-#,##0.00;"-"',
  48: '##0.0E+0',
  49: '@',
}

export function formatOf(id: number, custom: ReadonlyMap<number, string>): string {
  return custom.get(id) ?? builtIn[id] ?? (id === 0 ? 'General' : 'yyyy')
}

export interface Shown {
  readonly text: string
  readonly doubt?: Doubt
}

/** As many digits as a double holds for certain. */
const certain = 15

export function shownNumber(stored: string, format: string): Shown {
  const number = digitsOf(stored)
  if (!number) return {text: stored, doubt: 'format'}
  const {negative, whole, places} = number
  const zero = /^0*$/u.test(whole + places)
  const plain = (negative && !zero ? '-' : '') + whole + (places && `.${places}`)
  if (/^(?:general|@|g\/通用格式)$/iu.test(format)) return {text: plain}
  const sections = splitSections(format)
  const chosen =
    zero && sections.length > 2 ? sections[2]! : negative && !zero && sections.length > 1 ? sections[1]! : sections[0]!
  const {code, literal, strange} = partsOf(chosen)
  if (strange) return {text: plain, doubt: 'format'}
  if (!/[0#?]/u.test(code)) return {text: literal.before + literal.after}
  const [wholeCode = '', placeCode = ''] = code.split('.')
  const [least, most] = [placeCode.replace(/[^0]/gu, '').length, placeCode.replace(/[^0#?]/gu, '').length]
  if (places.length > most) return {text: plain, doubt: 'format'}
  if (zero && !wholeCode.includes('0') && least === 0) return {text: literal.before + literal.after}
  const sign =
    negative && !zero
      ? sections.length > 1 && chosen === sections[1]
        ? /-/u.test(literal.before)
          ? '-'
          : undefined
        : '-'
      : ''
  if (sign === undefined) return {text: plain, doubt: 'format'}
  const before = literal.before.replace(/[-+\s]/gu, '')
  if (before !== '') return {text: before + plain, doubt: 'format'}
  const padded = places.padEnd(least, '0')
  return {text: `${sign}${whole}${padded && `.${padded}`}${literal.after.trim()}`}
}

/** 1.8870999999999999E1 → 18.871, rounded to what is certain of a double. */
function digitsOf(stored: string): {negative: boolean; whole: string; places: string} | undefined {
  const match = /^\s*([-+]?)(\d+)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?\s*$/u.exec(stored)
  if (!match) return undefined
  const [, sign, left = '', right = '', exponent = '0'] = match
  let digits = left + right
  let point = left.length + Number(exponent)
  const first = digits.search(/[1-9]/u)
  if (first >= 0 && digits.length - first > certain) [digits, point] = rounded(digits, point, first + certain)
  if (point < 0) [digits, point] = ['0'.repeat(-point) + digits, 0]
  if (point > digits.length) digits = digits.padEnd(point, '0')
  const whole = digits.slice(0, point).replace(/^0+(?=\d)/u, '') || '0'
  return {negative: sign === '-', whole, places: digits.slice(point).replace(/(?<!0)0+$/u, '')}
}

function rounded(digits: string, point: number, keep: number): [string, number] {
  const up = digits.charCodeAt(keep) >= 53
  const kept = digits.slice(0, keep)
  if (!up) return [kept, point]
  const more = (BigInt(kept) + 1n).toString().padStart(kept.length, '0')
  return [more, point + more.length - kept.length]
}

function splitSections(format: string): string[] {
  const sections = ['']
  let quoted = false
  for (let at = 0; at < format.length; at++) {
    const character = format[at]!
    if (character === '\\' && !quoted) {
      sections[sections.length - 1] += character + (format[++at] ?? '')
      continue
    }
    if (character === '"') quoted = !quoted
    if (character === ';' && !quoted) sections.push('')
    else sections[sections.length - 1] += character
  }
  return sections
}

interface Parts {
  /** Placeholders of digits alone. */
  readonly code: string
  readonly literal: {readonly before: string; readonly after: string}
  /** A percent, a date, a power, a fraction, a scale: another number than the one that is stored. */
  readonly strange: boolean
}

function partsOf(section: string): Parts {
  let [code, before, after, strange, inside] = ['', '', '', false, false]
  const say = (text: string): void => {
    if (!inside) before += text
    else if (/[0#?.]$/u.test(code)) after += text
  }
  for (let at = 0; at < section.length; at++) {
    const character = section[at]!
    if (character === '"') {
      const close = section.indexOf('"', at + 1)
      say(section.slice(at + 1, close < 0 ? undefined : close))
      at = close < 0 ? section.length : close
    } else if (character === '\\' || character === '!') {
      const next = section[++at] ?? ''
      // A point that is only drawn shifts the number: 0!.0000 shows 12345 as 1.2345.
      if (/[.,\d]/u.test(next)) strange = true
      say(next)
    } else if (character === '_' || character === '*') at++
    else if (character === '[') {
      const close = section.indexOf(']', at)
      const word = section.slice(at + 1, close)
      if (/^(?:[<>=]|h|m|s)/iu.test(word)) strange = true
      at = close < 0 ? section.length : close
    } else if (/[0#?.,]/u.test(character)) {
      if (after !== '') strange = true
      inside = true
      code += character
    } else if (/[%eEyYmMdDhHsS/@年月日]/u.test(character)) {
      strange = true
    } else say(character)
  }
  // A comma behind the last placeholder divides by a thousand.
  if (/,(?:\.|$)/u.test(code)) strange = true
  return {code: code.replace(/,/gu, ''), literal: {before, after}, strange}
}
