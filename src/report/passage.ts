// Prose as plain text whose every stretch knows its place in the source: what rules about sentences read.

import type {Place} from '../diagnostic/place.ts'
import type {FactId} from '../form/form.ts'

/** Blanks that were taken out at an offset of a passage's text. */
export interface Blank {
  readonly at: number
  readonly written: string
  /** Where they stand in the source. */
  place(): Place
}

/** Digits in other clothes (⁵, 𝟓, ٥) in what was written. */
export interface DressedDigits {
  /** The stretch of a passage's text where plain digits stand for them; empty where they were taken for the mark of a note. */
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Where they stand in the source. */
  place(): Place
}

export interface Passage {
  /** 0 the opening, 1 … 6; undefined below a section that the form does not have. */
  readonly section: number | undefined
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'note' | 'picture' | 'front'
  /**
   * As printed, markup gone, references replaced by their numbers; but for blanks that part nothing (no-break and
   * full-width spaces, hard breaks, plain spaces beside Han), which `blanks` tells of, and digits in other clothes, which
   * are plain here.
   */
  readonly text: string
  readonly blanks: readonly Blank[]
  readonly dressed: readonly DressedDigits[]
  /** Stretches of `text` that came from references; they need no comparing with the tables. */
  readonly references: readonly {readonly start: number; readonly end: number; readonly fact: FactId}[]
  /** The place in the source of `text.slice(start, end)`. */
  place(start: number, end: number): Place
}
