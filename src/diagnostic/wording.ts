// Diagnostic → the JSON shape of the contract, worded in one language. The only place where sentences are filled in.

import {texts} from './codes.ts'
import type {Diagnostic, Edit, Message} from './diagnostic.ts'
import {comparePlaces} from './place.ts'
import {fill, type Severity} from './text.ts'
import {whereIn} from './where.ts'

export type Language = 'zh' | 'en'

/** A diagnostic as `--format json` prints it; fields that have nothing to say are absent. */
export interface WordedDiagnostic {
  code: string
  severity: Severity
  message: string
  path?: string
  line?: number
  column?: number
  endLine?: number
  endColumn?: number
  expected?: string
  actual?: string
  facts?: readonly string[]
  hints?: string[]
  related?: {message: string; path: string; line: number; column: number; endLine: number; endColumn: number}[]
  fix?: {title: string; safe: boolean; edits: Edit[]}
}

export function wordMessage({code, key, values}: Message, language: Language): string {
  const sentence = texts[code].messages[key]
  if (!sentence) throw new Error(`no sentence ${key} for ${code}`)
  return fill(sentence[language], values)
}

/** `showPath` turns an absolute path into the one printed (relative to the working directory where inside it). */
export function word(diagnostic: Diagnostic, language: Language, showPath: (path: string) => string): WordedDiagnostic {
  const {code, severity, place, expected, actual, facts, hints, related, fix} = diagnostic
  const say = (message: Message): string => wordMessage(message, language)
  const sayAt = (where: string | undefined, message: Message): string =>
    where === undefined ? say(message) : `${whereIn(language, where)}${language === 'zh' ? '：' : ': '}${say(message)}`
  return {
    code,
    severity,
    message: sayAt(diagnostic.where, diagnostic.message),
    ...(place && {...place, path: showPath(place.path)}),
    ...(expected !== undefined && {expected}),
    ...(actual !== undefined && {actual}),
    ...(facts?.length && {facts}),
    ...(hints?.length && {hints: hints.map(say)}),
    ...(related?.length && {
      related: related.map((one) => ({
        message: sayAt(one.where, one.message),
        ...one.place,
        path: showPath(one.place.path),
      })),
    }),
    ...(fix && {fix: {title: say(fix.title), safe: fix.safe, edits: fix.edits.map(wordEdit)}}),
  }
}

/** Field by field: what else an edit may carry inside (the path of its place) is not part of the JSON shape. */
function wordEdit({line, column, endLine, endColumn, text}: Edit): Edit {
  return {line, column, endLine, endColumn, text}
}

/**
 * Path, line, column, code: the order of every list that is printed. In a file without lines, how far down it stands in
 * their place. Returns a new array.
 */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      comparePlaces(a.place ?? {}, b.place ?? {})
      || (a.depth ?? 0) - (b.depth ?? 0)
      || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  )
}

/** Each thing once that is said of one place in the same words. */
export function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [
    ...new Map(diagnostics.map((one) => [JSON.stringify([one.code, one.place, one.where, one.message]), one])).values(),
  ]
}

/** How much was said about how many sources. */
export interface Summary {
  readonly sources: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
}

export function summarize(sources: number, diagnostics: readonly {readonly severity: Severity}[]): Summary {
  const count = (severity: Severity): number => diagnostics.filter((one) => one.severity === severity).length
  return {sources, errors: count('error'), warnings: count('warning'), infos: count('info')}
}
