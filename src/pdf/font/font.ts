// What layout asks of a font, and the set of fonts of one edition. All measures in em.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
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
  /** A face of the style, of which this is the first file; or one that `choose` gave. */
  get(key: FontKey): FontMetrics
  /**
   * What draws a character set in `key`: the face itself, else the first of its further files and then of its fallbacks
   * that has it; undefined: none.
   */
  choose(key: FontKey, codePoint: number): FontMetrics | undefined
}

/** Fonts that can also be put into a file. */
export interface EmbeddableFonts extends Fonts {
  /** The part of a face that draws these characters, each of which the face must have. */
  program(key: FontKey, codePoints: Iterable<number>): FontProgram
  /** What is wrong with files that were needed so far (`font`); their characters count as missing. */
  faults(): readonly Diagnostic[]
}
