// What the rest of the page knows of the place where the source is written, and what it is told. Types only.

import type {WordedDiagnostic} from '../../diagnostic/wording.ts'
import type {Asked} from '../protocol.ts'
import type {Stretch} from './places.ts'

export interface SourcePane {
  readonly text: string
  readonly cursor: number
  /** Does it at once, or, while an input method is at work, when what is composed has been told: else one text would take the place of the other. */
  undisturbed(act: () => void): void
  /** Another text in place of the one that is shown: the cursor stays where it was in it. */
  replace(text: string): void
  /** Changes stretches as if they had been typed: they can be taken back. The last ones first. */
  edit(edits: readonly (Stretch & {readonly text: string})[], focus?: boolean): void
  mark(diagnostics: readonly WordedDiagnostic[]): void
  /** Selects a stretch and brings it into view. */
  reveal(stretch: Stretch): void
  lock(is: boolean): void
}

export interface Listeners {
  typed(text: string): void
  moved(offset: number): void
  save(): void
  /** Aborted when the report is left. */
  readonly left: AbortSignal
  /** A finding's fix is wanted. */
  fix(diagnostic: WordedDiagnostic): void
  ask: Ask
}

/** What is known of a place in the text; undefined where nothing is, or the text is another one by now. */
export type Ask = <K extends keyof Asked>(is: K, line: number, column: number) => Promise<Asked[K] | undefined>
