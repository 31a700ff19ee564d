// What a form of output is: findings in, text out.

import type {Summary, WordedDiagnostic} from '../diagnostic/wording.ts'
import type {Stream, Terminal} from './terminal.ts'
import type {Words} from './words.ts'

export interface Findings {
  /** Sorted by path, line, column, code. */
  readonly diagnostics: readonly WordedDiagnostic[]
  readonly summary: Summary
  /** A line of a file that was read, for showing it; undefined where it is not known. */
  line(path: string, line: number): string | undefined
}

/** `quiet`: errors only, and no summary for people. */
export type Writer = (findings: Findings, quiet: boolean, words: Words, stream: Stream, terminal: Terminal) => string
