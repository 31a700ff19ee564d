// The first stages in one call, as tests need them: a source's text, read and checked without files.

import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import type {Form} from '../../src/form/form.ts'
import {type Judged, judge as judgeSource} from '../../src/pipeline.ts'
import type {Report} from '../../src/report/report.ts'
import {forms} from './form.ts'

/** Reads and checks `source` as the file `/report.md`, with last year's report where it is given; `known` are a project's forms. */
export function judge(source: string | Uint8Array, previous?: Report, known: readonly Form[] = forms): Judged {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source
  return judgeSource('/report.md', bytes, {forms: known, settings: {}, strict: false, previous: () => previous})
}

/** `code line:column` of each, for assertions that print well. */
export function codesOf(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({code, place}) => `${code} ${place?.line ?? 0}:${place?.column ?? 0}`)
}
