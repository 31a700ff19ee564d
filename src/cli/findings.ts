// Findings → text in the form asked for. Every form is complete and valid also where nothing was found.

import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import type {Findings, Writer} from './format.ts'
import {human} from './human.ts'
import type {Stream, Terminal} from './terminal.ts'
import type {Words} from './words.ts'

/** Prints findings; `stream` is the one on which the command speaks. */
export function printFindings(findings: Findings, format: string, quiet: boolean, words: Words, stream: Stream, terminal: Terminal): void {
  const shown = quiet ? findings.diagnostics.filter(({severity}) => severity === 'error') : findings.diagnostics
  const text = formats[format]!({...findings, diagnostics: shown}, quiet, words, stream, terminal)
  if (text !== '') terminal.print(stream, text)
}

const formats: Readonly<Record<string, Writer>> = {
  human,
  short: ({diagnostics}) => diagnostics.map(short).join('\n'),
  json: ({diagnostics, summary}) => JSON.stringify({version: 1, diagnostics, summary}, undefined, 2),
  ndjson: ({diagnostics, summary}) => [...diagnostics, {summary}].map((one) => JSON.stringify(one)).join('\n'),
}

/** `source/x.md:41:9: error row-total: …`, for editors and for grep. */
function short({path, line, column, severity, code, message}: WordedDiagnostic): string {
  const where = path === undefined ? '' : `${path}:${line}:${column}: `
  return `${where}${severity} ${code}: ${message}`
}
