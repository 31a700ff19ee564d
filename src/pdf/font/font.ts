// What layout asks of a font, and the set of fonts of one edition. All measures in em.

import type {FontProgram} from './subset.ts'

/** Key of a face in the style: `song`, `hei`, `kai`, `fangsong`, `title` … */
export type FontKey = string

export interface FontMetrics {
  readonly key: FontKey
  /** Above the baseline, positive. */
  readonly ascent: number
  /** Below the baseline, negative. */
  readonly descent: number
  has(codePoint: number): boolean
  /** Advance width; 0 for a character that the font does not have. */
  advance(codePoint: number): number
}

/** The faces of an edition with their fallbacks. */
export interface Fonts {
  get(key: FontKey): FontMetrics
  /** The face that draws a character set in `key`: itself, else the first fallback that has it; undefined: none. */
  choose(key: FontKey, codePoint: number): FontMetrics | undefined
}

/** Fonts that can also be put into a file. */
export interface EmbeddableFonts extends Fonts {
  /** The part of a face that draws these characters, each of which the face must have. */
  program(key: FontKey, codePoints: Iterable<number>): FontProgram
}
