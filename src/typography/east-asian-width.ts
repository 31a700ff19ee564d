// Columns that a character takes on a fixed-width terminal or in a plain text file: Wide and Fullwidth (and, in Chinese
// text, the ambiguous quotes and dashes) two, combining marks none (UAX #11).

import {classes, classOf} from './character.ts'

/** 0, 1 or 2. */
export function columnsOf(codePoint: number): number {
  if (codePoint < 0x300) return isControl(codePoint) || codePoint === 0xad ? 0 : 1
  const kind = classOf(codePoint)
  if (kind === classes.combining || kind === classes.zeroSpace || codePoint === 0x2060 || codePoint === 0xfeff) return 0
  return isWide(codePoint) || (codePoint >= 0x2014 && codePoint <= 0x2026) ? 2 : 1
}

/** Columns of a whole text. */
export function textColumns(text: string): number {
  let sum = 0
  for (const character of text) sum += columnsOf(character.codePointAt(0)!)
  return sum
}

function isControl(codePoint: number): boolean {
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)
}

function isWide(codePoint: number): boolean {
  if (codePoint < 0x1100) return false
  if (codePoint <= 0x115f) return true
  if (codePoint < 0x2e80) return codePoint >= 0x2460 && codePoint <= 0x24ff
  if (codePoint <= 0xa4cf) return codePoint !== 0x303f
  if (codePoint < 0xac00) return codePoint >= 0xa960 && codePoint <= 0xa97c
  if (codePoint <= 0xd7a3) return true
  if (codePoint < 0xf900) return false
  if (codePoint <= 0xfaff) return true
  if (codePoint < 0xfe10) return false
  if (codePoint <= 0xfe6f) return codePoint <= 0xfe19 || codePoint >= 0xfe30
  if (codePoint <= 0xff60) return codePoint >= 0xff01
  if (codePoint <= 0xffe6) return codePoint >= 0xffe0
  return codePoint >= 0x1b000 && codePoint <= 0x3fffd && (codePoint < 0x1d000 || codePoint >= 0x1f000)
}
