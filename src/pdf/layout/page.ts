// Laid-out pages: the boundary between layout, which decides everything, and drawing, which decides nothing.
// All measures in points (1/72 inch); x from the left edge, y downwards from the top edge of the page.

import type {FontKey} from '../font/font.ts'

/** Index of an element of the print tree. An item without element is an artifact: page number, repeated header, rule. */
export type ElementIndex = number

export interface Page {
  readonly width: number
  readonly height: number
  /** From 1. */
  readonly number: number
  readonly items: readonly Item[]
}

export type Item = GlyphRun | Rectangle | Picture

/** Characters of one face and size on one baseline. */
export interface GlyphRun {
  readonly type: 'glyphs'
  readonly element?: ElementIndex
  readonly font: FontKey
  /** Size in points. */
  readonly size: number
  /** Baseline start of the first character. */
  readonly x: number
  readonly y: number
  /** The characters, and for each code point its distance to the next one's start in points (advance and all adjustment). */
  readonly text: string
  readonly advances: readonly number[]
  /** For each code point, a shift of the glyph itself to the left in points (half of an opening mark's em at a line's start). */
  readonly shifts?: readonly number[]
  /** `#rrggbb`; absent: black. */
  readonly color?: string
  /** Raises (positive) or lowers the glyphs, for note numbers. */
  readonly rise?: number
  /** A page number: an artifact of pagination. Only without element. */
  readonly pagination?: boolean
  /** Turned clockwise by a quarter: runs downwards from x, y, as upright pages' numbers do on landscape ones. */
  readonly turned?: boolean
}

/** A filled rectangle: table rules and backgrounds are thin ones, and artifacts; the bar of a chart has an element. */
export interface Rectangle {
  readonly type: 'rectangle'
  readonly element?: ElementIndex
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly color: string
}

export interface Picture {
  readonly type: 'picture'
  /** Absent of a picture without words: decoration is an artifact. */
  readonly element?: ElementIndex
  readonly src: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
