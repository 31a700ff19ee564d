// Whether a table may need more room than the narrowest window has: the columns side by side, no number of them divided.

import type {EditionRow} from './edition.ts'
import {plainText} from './inlines.ts'

/** In ems of the table's letters: 320 CSS pixels (WCAG 1.4.10) with the page's large print, less its margins. */
const narrowest = 12.9
/** Of a column with its rules and the blank at both sides. */
const around = 0.7
/** Words break between any two characters; two of them keep a column in shape, three beside the rows. */
const [words, label] = [2, 3]
const digit = 0.56

export function isWide(stubColumns: number, columnCount: number, body: readonly EditionRow[]): boolean {
  const columns = Array.from({length: columnCount}, (_, column) => (column < stubColumns ? label : words))
  for (const {cells} of body) {
    for (const {column, colspan, children} of cells) {
      if (colspan > 1) continue
      for (const [number] of plainText(children).matchAll(/[\d.,]+/g))
        columns[column] = Math.max(columns[column]!, number.length * digit)
    }
  }
  return columns.reduce((sum, width) => sum + width + around, 0) > narrowest
}
