// What an action is: something that can be done to a source at the press of a key.

import type {Diagnostic, Edit} from '../diagnostic/diagnostic.ts'
import type {ReviewedEdit} from './consequences.ts'

export interface Action {
  readonly title: string
  /** LSP's kinds: what mends a finding, what rewrites, what mends a whole source. */
  readonly kind: 'quickfix' | 'refactor.rewrite' | 'source.fixAll'
  readonly edits: readonly (Edit | ReviewedEdit)[]
  /** What it mends. */
  readonly mends?: readonly Diagnostic[]
  /** Whether it needs no second thought. */
  readonly preferred?: boolean
}
