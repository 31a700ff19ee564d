// The first stages in one call, as tests need them: a source's text, read and checked without files.

import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {decode} from '../../src/markdown/decode.ts'
import {parse} from '../../src/markdown/parse.ts'
import {read} from '../../src/report/read.ts'
import type {Report, ValidReport} from '../../src/report/report.ts'
import {check} from '../../src/rules/check.ts'
import {forms} from './form.ts'

export interface Judged {
  /** Absent where the source could not be read at all. */
  readonly report?: Report
  /** Absent where an error was found. */
  readonly valid?: ValidReport
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads and checks `bytes` as the source `/report.md`. */
export function judge(bytes: string | Uint8Array): Judged {
  const decoded = decode('/report.md', typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  if (!decoded.value) return {diagnostics: decoded.diagnostics}
  const parsed = parse(decoded.value)
  if (!parsed.value) return {diagnostics: parsed.diagnostics}
  const {value: report, diagnostics} = read(decoded.value, parsed.value, forms)
  const found = [...decoded.diagnostics, ...parsed.diagnostics, ...diagnostics]
  if (!report) return {diagnostics: found}
  const checked = check({source: decoded.value, tree: parsed.value, report, form: report.form}, found)
  return {report, ...(checked.value && {valid: checked.value}), diagnostics: checked.diagnostics}
}

/** `code line:column` of each, for assertions that print well. */
export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({code, place}) => `${code} ${place?.line ?? 0}:${place?.column ?? 0}`)
}
