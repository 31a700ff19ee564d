// A sheet before it is written: cells at their places with what they hold and how they look, measures, and what a program
// is told of it by name.

import type {CellRange} from '../opc/cell-name.ts'

/** How a cell looks; the places of a number are its own. */
export type Look = 'title' | 'mark' | 'section' | 'caption' | 'unit' | 'head' | 'stub' | 'number' | 'text' | 'note'

export type Content = {readonly text: string} | Numeral

/** A number by its digits: never through binary fractions. */
export interface Numeral {
  /** As a decimal with an ASCII sign, its places as they are printed. */
  readonly number: string
  /** Whether it is printed with its sign. */
  readonly signed?: boolean
  /** Marks of notes that are shown behind it, `[1]`: the number stays one to count with. */
  readonly marks?: string
  /** What it is worked out by: `SUM(B7:G7)`. */
  readonly formula?: string
}

export interface Cell {
  /** From 0. */
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
  readonly look: Look
  readonly align?: 'left' | 'center' | 'right'
  /** Undefined: blank. */
  readonly content?: Content | undefined
  /** An address that it leads to. */
  readonly link?: string | undefined
}

export interface Sheet {
  readonly name: string
  readonly cells: readonly Cell[]
  /** Further rows below these, each of cells of one row alone: asked for one by one, for there may be thousands. */
  readonly more?: Iterable<readonly Cell[]>
  /** In characters of the text's size, by column. */
  readonly widths: readonly number[]
  /** Rows at the top and columns at the left that stay in view; the rows are printed again on each page from `repeated` on. */
  readonly frozen: {readonly rows: number; readonly columns: number}
  readonly repeated: number
  /** Whether a page takes all of its columns. */
  readonly fitted: boolean
  /** The figures with their headers, by a name that formulas and screen readers can go to. */
  readonly named?: {readonly name: string; readonly about: string; readonly range: CellRange}
}

/** A number that is written with digits alone, as a sheet can keep it: none that begins with 0 or is longer than 15 digits. */
export function asNumeral(text: string): Numeral | undefined {
  const match = /^([-+]?)((?:0|[1-9]\d*)(?:\.\d+)?)$/u.exec(text)
  if (!match || match[2]!.replace('.', '').length > 15) return undefined
  const [, sign, digits] = match
  // A sign before nothing is no number's.
  if (sign !== '' && /^[0.]*$/u.test(digits!)) return undefined
  return {number: (sign === '-' ? '-' : '') + digits!, ...(sign !== '' && {signed: true})}
}
