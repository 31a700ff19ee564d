// The text of a found cell → the number as it is to be written in the source, or why there is none. Reads no more than the
// contract's cells hold; several lines or numbers side by side are none.

import {printDecimal} from '../decimal.ts'
import type {FormColumn} from '../form/form.ts'
import {readNumber} from '../report/number.ts'
import type {FoundCell} from './found.ts'

export type FoundNumber = {readonly number: string} | {readonly hole: 'blank' | 'formula' | 'number'}

export function numberIn({text, doubt}: Pick<FoundCell, 'text' | 'doubt'>, {kind, units}: FormColumn): FoundNumber {
  if (doubt === 'formula') return {hole: 'formula'}
  if (doubt !== undefined) return {hole: 'number'}
  const shown = text.trim()
  // A space or a line between digits parts two numbers as often as it groups one.
  const parted = /[\p{Nd}.,，．][\n\r\t 　]+[\p{Nd}.,，．]/u.test(shown)
  const reading = readNumber(shown, kind, units)
  if ('fault' in reading) return {hole: reading.fault === 'blank' ? 'blank' : 'number'}
  if (parted || /\n/u.test(shown)) return {hole: 'number'}
  const plain = printDecimal(reading.value)
  // Where the form leaves the unit to the office, it belongs to what is said.
  const unit = units.length > 1 ? /(?<![^\d.,+-])[^\d.,+-]*$/u.exec(reading.usual ?? '')![0] : ''
  const sign = kind === 'change' && /^[+＋]/u.test(shown) && plain !== '0' ? '+' : ''
  return {number: sign + plain + unit}
}

/** Whether nothing is written, or a mark that says so. */
export function isBlank({text, doubt}: Pick<FoundCell, 'text' | 'doubt'>): boolean {
  if (doubt !== undefined) return false
  const reading = readNumber(text.trim(), 'amount', [])
  return 'fault' in reading && reading.fault === 'blank'
}
