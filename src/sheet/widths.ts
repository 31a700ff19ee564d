// The texts of a table → how wide its columns are, in characters, and how many lines a text takes in them.

import type {EditionTable, Inline} from '../edition/edition.ts'
import {ems} from '../typography/east-asian-width.ts'

/** A column is neither narrower nor wider, in characters. */
const least = 3
const most = 24
/** A header stands in up to so many lines. */
const headLines = 3
/** Between a text and the edges of its cell. */
const room = 1
/** Narrower tables are widened, so that the title above them has room: about as wide as a page's text. */
const leastWhole = 42

export function columnWidths(
  {head, body, columnCount}: EditionTable,
  textOf: (nodes: readonly Inline[]) => string,
): number[] {
  const widths: number[] = Array(columnCount).fill(least)
  for (const [inHead, rows] of [
    [true, head],
    [false, body],
  ] as const)
    for (const {cells} of rows)
      for (const {children, column, colspan, rowspan, header} of cells) {
        if (colspan > 1) continue
        const lines = inHead ? headLines : header ? rowspan : 1
        const wide = Math.max(...textOf(children).split('\n').map(ems))
        const word = Math.max(0, ...(textOf(children).match(/[\x21-\x7E]+/gu) ?? []).map(ems))
        widths[column] = Math.max(widths[column]!, Math.min(most, Math.max(word, Math.ceil(wide / lines)) + room))
      }
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return whole < leastWhole ? widths.map((width) => Math.round((width * leastWhole * 10) / whole) / 10) : widths
}

/** How many lines a text takes in so many characters. */
export function linesOf(text: string, width: number): number {
  const across = Math.max(1, Math.floor(width - room / 2))
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / across)), 0)
}
