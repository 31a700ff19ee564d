// What a form of output is: findings in, text out.

import type {Summary, WordedDiagnostic} from '../diagnostic/wording.ts'
import type {SetAside} from './set-aside.ts'
import type {Stream, Terminal} from './terminal.ts'
import type {Words} from './words.ts'

export interface Findings {
  /** Sorted by path, line, column, code. */
  readonly diagnostics: readonly WordedDiagnostic[]
  readonly summary: Summary
  /** What was found and is not among `diagnostics`, and why. */
  readonly setAside: readonly SetAside<WordedDiagnostic>[]
  /** Faults of ours, each in the report at `path`: what to send about it; they are among the diagnostics, too. */
  readonly faults: readonly {readonly path: string; readonly message: string}[]
  /** A line of a file that was read, for showing it; undefined where it is not known. */
  line(path: string, line: number): string | undefined
  /** What is said of each report as a whole, by path; only of a run over reports. */
  reports?(): readonly SaidOfReport[]
  /** What was looked at in each source; none but for the format that lists passes. */
  sources(): readonly CheckedSource[]
}

export interface SaidOfReport {
  readonly path: string
  /** Where the source says so. */
  readonly office?: string
  readonly year?: number
  readonly errors: number
  readonly warnings: number
  /** Of the errors, the most frequent first. */
  readonly codes: readonly {readonly code: string; readonly count: number}[]
  /** Whether the editions in output/ are those of this source, made now or before. */
  readonly built: boolean
  /** Of a build that wrote nothing of it: whether editions that were there before still are. */
  readonly left?: 'before' | 'nothing'
}

/** A source with everything that was judged of it, whatever came of it. */
export interface CheckedSource {
  readonly path: string
  /** Equations of its form by code and the fact that a break is reported at. */
  readonly identities: readonly {readonly code: string; readonly at: string; readonly judged: boolean}[]
  /** The other codes that could have been said; none where the source could not be read. */
  readonly codes: readonly {readonly code: string; readonly judged: boolean}[]
}

/** `quiet`: errors only, and no summary for people. */
export type Writer = (findings: Findings, quiet: boolean, words: Words, stream: Stream, terminal: Terminal) => string
