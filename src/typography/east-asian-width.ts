// Columns that a character takes on a fixed-width terminal or in a plain text file: Wide and Fullwidth (UAX #11) two, and
// in Chinese text also the ambiguous dashes, quotes, ellipses and circled numbers; combining marks none.

import {eastAsianWidth} from 'get-east-asian-width'
import {classes, classOf} from './character.ts'

/** 0, 1 or 2. */
export function columnsOf(codePoint: number): number {
  if (codePoint < 0x300) return isControl(codePoint) || codePoint === 0xad ? 0 : 1
  const kind = classOf(codePoint)
  if (kind === classes.combining || kind === classes.zeroSpace || codePoint === 0x2060 || codePoint === 0xfeff) return 0
  return isWideInChinese(codePoint) ? 2 : eastAsianWidth(codePoint)
}

/** Columns of a whole text. */
export function textColumns(text: string): number {
  let sum = 0
  for (const character of text) sum += columnsOf(character.codePointAt(0)!)
  return sum
}

/** The same in characters of Chinese; letters and digits take half of one. */
export function ems(text: string): number {
  return textColumns(text) / 2
}

function isControl(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
}

/** Ambiguous by the standard: — ― ‖ ‘ ’ “ ” … and numbers in circles and brackets, which Chinese fonts set full-width. */
function isWideInChinese(codePoint: number): boolean {
  return (
    (codePoint >= 0x2014 && codePoint <= 0x2026)
    || (codePoint >= 0x2460 && codePoint <= 0x24ff)
    || (codePoint >= 0x3248 && codePoint <= 0x324f)
  )
}
