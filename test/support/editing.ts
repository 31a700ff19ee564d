// A source open in an editor, for tests of what editors ask: places are named by the text that stands there.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Edit} from '../../src/diagnostic/diagnostic.ts'
import type {Point} from '../../src/editor/point.ts'
import {type Judged, judge as judgeSource} from '../../src/pipeline.ts'
import type {Report} from '../../src/report/report.ts'
import type {Context} from '../../src/rules/rule.ts'
import {forms} from './form.ts'

export const sample = readFileSync(join(import.meta.dirname, '../../source/tongzhou/2021.md'), 'utf8')

/** The sample as the next year's report, and as last year's of that: the same form, numbers that carry over but for one. */
export const thisYear = sample.replaceAll('2022', '2023').replaceAll('2021', '2022')
export const lastYear = sample.replace(
  '| 四、结转下年度继续办理 | 17 | 0 | 0 | 0 | 0 | 0 | 17 |',
  '| 四、结转下年度继续办理 | 16 | 0 | 0 | 0 | 0 | 0 | 16 |',
)

export interface Open extends Judged {
  readonly context: Context
  readonly text: string
}

/** Reads and checks a text, beside last year's where that is given. */
export function open(text: string, previous?: string, path = '/this.md'): Open {
  const settings = {forms, settings: {}, strict: false, previous: (): Report | undefined => undefined}
  const bytes = (one: string): Uint8Array => new TextEncoder().encode(one)
  const before = previous === undefined ? undefined : judgeSource('/last.md', bytes(previous), settings).context?.report
  const judged = judgeSource(path, bytes(text), {...settings, previous: () => before})
  if (!judged.context) throw new Error(JSON.stringify(judged.diagnostics))
  return {...judged, context: judged.context, text: judged.source!.text}
}

/** The point at `‸` in `words`, which stand once in the text without it. */
export function pointAt(text: string, words: string): Point {
  const plain = words.replace('‸', '')
  const at = text.indexOf(plain)
  if (at < 0 || text.indexOf(plain, at + 1) >= 0) throw new Error(`not once in the text: ${plain}`)
  const before = text.slice(0, at + Math.max(0, words.indexOf('‸'))).split(/\r\n|\r|\n/)
  return {line: before.length, column: before.at(-1)!.length + 1}
}

/** The text with `‸` taken out, and the point where it stood. */
export function marked(text: string): {readonly text: string; readonly point: Point} {
  const before = text.slice(0, text.indexOf('‸')).split(/\r\n|\r|\n/)
  return {text: text.replace('‸', ''), point: {line: before.length, column: before.at(-1)!.length + 1}}
}

/** What stands at a place. */
export function textAt(text: string, {line, column, endLine, endColumn}: Omit<Edit, 'text'>): string {
  const lines = text.split(/(?<=\n)/)
  if (line === endLine) return lines[line - 1]!.slice(column - 1, endColumn - 1)
  return [
    lines[line - 1]!.slice(column - 1),
    ...lines.slice(line, endLine - 1),
    lines[endLine - 1]!.slice(0, endColumn - 1),
  ].join('')
}

/** The text after the edits, in whatever order they are given. */
export function after(text: string, edits: readonly Edit[]): string {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)]
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1
  return [...edits]
    .map((edit) => ({...edit, from: offset(edit.line, edit.column), to: offset(edit.endLine, edit.endColumn)}))
    .sort((a, b) => b.from - a.from || b.to - a.to)
    .reduce((done, {from, to, text: put}) => done.slice(0, from) + put + done.slice(to), text)
}
