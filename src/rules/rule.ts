// What a rule is: one code, what it rests on, and a pure function from what was read to findings.

import type {Root} from 'mdast'
import type {Code} from '../diagnostic/codes.ts'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import type {Prose} from '../prose/prose.ts'
import type {Report} from '../report/report.ts'

/** Everything a rule may look at. Loaded outside; rules read no files. */
export interface Context {
  readonly source: {readonly path: string; readonly text: string}
  readonly tree: Root
  readonly report: Report
  readonly form: Form
  /** What its sentences say. */
  readonly prose: Prose
  /** Last year's report of the same office, where it was given or lies beside this one. */
  readonly previous?: Report
  /** Reports of the offices that this one sums up, of any year, where they were given. */
  readonly members?: readonly Report[]
  /** Names of the offices that are to be among the members, as the project lists them. */
  readonly roster?: readonly string[]
}

export interface Rule {
  readonly code: Code
  /** What it judges by, without which it says nothing. */
  readonly needs?: 'previous' | 'members'
  check(context: Context): Iterable<Diagnostic>
}
