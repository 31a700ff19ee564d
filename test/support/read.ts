// A source's text → what reading makes of it, without rules: for tests of the reading itself.

import {type WordedDiagnostic, word} from '../../src/diagnostic/wording.ts'
import {decode} from '../../src/markdown/decode.ts'
import {parse} from '../../src/markdown/parse.ts'
import type {Source} from '../../src/markdown/source.ts'
import {read} from '../../src/report/read.ts'
import type {Report} from '../../src/report/report.ts'
import {forms} from './form.ts'

export interface ReadSource {
  readonly source: Source
  readonly report: Report
  readonly said: readonly WordedDiagnostic[]
}

/** Reads `text` as the file `/report.md`. Throws where it cannot be decoded or parsed. */
export function readText(text: string): ReadSource {
  const source = decode('/report.md', new TextEncoder().encode(text)).value!
  const {value: report, diagnostics} = read(source, parse(source).value!, forms)
  return {source, report: report!, said: diagnostics.map((one) => word(one, 'zh', (path) => path))}
}

/** Front matter that nothing is to be said about. */
export const head = '---\noffice: 示例区\nyear: 2022\nlevel: government\npublished: 2023-02-10\n---\n\n'
