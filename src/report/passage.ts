// Prose as plain text whose every stretch knows its place in the source: what rules about sentences read.

import type {Place} from '../diagnostic/place.ts'
import type {FactId} from '../form/form.ts'

export interface Passage {
  /** 0 the opening, 1 … 6; undefined below a section that the form does not have. */
  readonly section: number | undefined
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'cell' | 'note'
  /** As printed: markup gone, references replaced by their numbers. */
  readonly text: string
  /** Stretches of `text` that came from references; they need no comparing with the tables. */
  readonly references: readonly {readonly start: number; readonly end: number; readonly fact: FactId}[]
  /** The place in the source of `text.slice(start, end)`. */
  place(start: number, end: number): Place
}
