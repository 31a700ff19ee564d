// Something that may be written at a point.

import type {Span} from '../diagnostic/place.ts'

export interface Completion {
  readonly label: string
  readonly kind: 'key' | 'value' | 'fact' | 'section' | 'row' | 'table'
  readonly detail?: string
  /** Replaces the span. */
  readonly text: string
  readonly span: Span
  /** What is typed to find it, where that is not the label. */
  readonly filter?: string
}
