// One thing said about a source, as plain data: code, sentences by key with their values, places. Survives
// structuredClone, caches and workers; worded only at the edge (wording.ts).

import type {Code, Messages} from './codes.ts'
import {texts} from './codes.ts'
import type {Place, Span} from './place.ts'
import type {NamesIn, Severity, Value} from './text.ts'

/** A sentence of a code's `messages`, by key, with what stands in its braces. */
export interface Message {
  readonly code: Code
  readonly key: string
  readonly values: Readonly<Record<string, Value>>
}

/** Another place that the diagnostic speaks of: an addend, the first of two equal rows … */
export interface Related {
  readonly message: Message
  readonly place: Place
  /** As in a diagnostic. */
  readonly where?: string
}

/** Replaces what stands in the span by `text`; an empty span inserts. */
export interface Edit extends Span {
  readonly text: string
}

/** A mend that can be applied. `safe` ones need no second thought and are what `--fix` applies. */
export interface Fix {
  readonly title: Message
  readonly safe: boolean
  readonly edits: readonly Edit[]
}

export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  readonly message: Message
  /** Absent where no file is meant (wrong usage is no diagnostic, so this is rare). */
  readonly place?: Place
  /** Where a person finds it, in a file that has no lines: 第3张表第7行第2格. Stands in front of the sentence. */
  readonly where?: string
  /** How far down that is, for sorting: the line of the source that would be made of the file. */
  readonly depth?: number
  readonly expected?: string
  readonly actual?: string
  /** Addresses `table/row/column` of the facts it is about. */
  readonly facts?: readonly string[]
  readonly hints?: readonly Message[]
  readonly related?: readonly Related[]
  readonly fix?: Fix
}

/** A value and everything said while making it. No value: nothing could be made, and the diagnostics say why. */
export interface Checked<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** What a diagnostic may carry beside its sentence and place. */
export type Details = Partial<Omit<Diagnostic, 'code' | 'message' | 'place'>>

type Values<C extends Code, K extends keyof Messages[C]> = Messages[C][K] extends {readonly zh: infer S extends string}
  ? Readonly<Record<NamesIn<S>, Value>>
  : never

/** A sentence of `code`; the compiler demands a value for each of its braces. */
export function message<C extends Code, K extends keyof Messages[C] & string>(
  code: C,
  key: K,
  values: Values<C, K>,
): Message {
  return {code, key, values}
}

/** A diagnostic of `code` with its default severity, unless `details` says another. */
export function diagnose<C extends Code, K extends keyof Messages[C] & string>(
  code: C,
  key: K,
  values: Values<C, K>,
  place: Place | undefined,
  details: Details = {},
): Diagnostic {
  return {code, severity: texts[code].severity, message: message(code, key, values), place, ...details}
}

/** As `--strict` has it: a warning is an error. */
export function asError(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.severity === 'warning' ? {...diagnostic, severity: 'error'} : diagnostic
}

/** Whether something was said that blocks publication. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error')
}
