// Findings → text on a stream, in the format asked for. The formats for machines are loaded when they are asked for.

import type {WordedDiagnostic} from '../diagnostic/wording.ts'
import {escapedInJson, inOneLine} from '../typography/controls.ts'
import type {Findings, Writer} from './format.ts'
import {human} from './human.ts'
import type {Stream, Terminal} from './terminal.ts'
import type {Words} from './words.ts'

/** How findings are printed; `stream` is the one on which the command speaks. */
export interface Printing {
  readonly format: string
  /** Errors only. */
  readonly quiet: boolean
  readonly words: Words
  readonly stream: Stream
  readonly terminal: Terminal
}

export async function printFindings(findings: Findings, printing: Printing): Promise<void> {
  const {format, quiet, words, stream, terminal} = printing
  const shown = quiet ? findings.diagnostics.filter(({severity}) => severity === 'error') : findings.diagnostics
  const writer = await formats[format]!()
  const text = writer({...findings, diagnostics: shown}, quiet, words, stream, terminal)
  // Written as JSON a control is harmless, and read as what it is.
  if (text !== '') terminal.print(stream, inJson.has(format) ? escapedInJson(text) : text)
}

const inJson: ReadonlySet<string> = new Set(['json', 'ndjson', 'sarif', 'gitlab'])

const formats: Readonly<Record<string, () => Writer | Promise<Writer>>> = {
  human: () => human,
  short:
    () =>
    ({diagnostics}) =>
      diagnostics.map(short).join('\n'),
  json:
    () =>
    ({diagnostics, summary, setAside: waived, reports}) => {
      const sources = reports?.().map(({path, office, year, errors, warnings, built}) => {
        return {path, office, year, errors, warnings, built}
      })
      const all = {version: 1, diagnostics, ...(waived.length && {waived}), ...(sources && {sources}), summary}
      return JSON.stringify(all, undefined, 2)
    },
  ndjson:
    () =>
    ({diagnostics, summary, setAside}) =>
      [...diagnostics, ...setAside.map((waived) => ({waived})), {summary}].map((one) => JSON.stringify(one)).join('\n'),
  sarif: async () => (await import('./formats/sarif.ts')).sarif,
  github: async () => (await import('./formats/github.ts')).github,
  gitlab: async () => (await import('./formats/gitlab.ts')).gitlab,
  junit: async () => (await import('./formats/junit.ts')).junit,
}

/** `source/x.md:41:9: error row-total: …`, for editors and for grep. */
function short({path, line, column, severity, code, message}: WordedDiagnostic): string {
  const where = path === undefined ? '' : `${path}:${line}:${column}: `
  return inOneLine(`${where}${severity} ${code}: ${message}`)
}
