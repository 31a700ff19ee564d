// The cases of test/suite/<code>.md: Markdown sources with what is to be said about them written below the lines.
//
//   Anything above the first case is a remark for readers.
//
//   --- a total that is one too low          a case; its source follows, as it would stand in a file
//   …                                        or, where its first line is `… base`, edits of test/support/base.md:
//   … base
//   ~ 48 |→47 |                              in the one base line that holds the first text, replace it by the second;
//                                            `→` parts the two, spaces beside it count
//   = 规章                                    go to the one base line that holds this text (or equals it)
//                                            … after `… base 2019` of base-2019.md
//   - | 行政强制 | 27 |                        delete the one base line that holds this text (or equals it)
//   -- 规章 … 行政许可                        delete from the first line that holds the one text to the next that holds the other
//   + | 行政强制 | 26 |                        insert a line behind the line that was last gone to, replaced or deleted
//   … previous base                          last year's report: what follows edits the base as of the year before
//   … previous                               (years one less), or is a source of its own
//   … member base                            an office's report of the same year: edits of the base, or a source of its own;
//   … member                                 there may be several
//   … local documents 其他主动公开文件           the project allows this row in this table, for every report of the case
//
// What is expected stands in lines of their own below the source line (or edit) that it is about; they are taken out:
//
//   <!-- error row-total -->                 severity and code
//   <!-- error row-total "131" -->           … at exactly this text of the line
//   <!-- error row-total 60-63 -->           … or at these columns
//   <!-- error row-total: 应为132 -->          … whose Chinese sentence holds these words
//   <!-- fixed: | 规章 | 0 | 0 | 0 | -->       the diagnostic above has a fix, and the line is this after it
//   <!-- hint: 请填 0 -->                      the diagnostic above has a hint that holds these words
//   <!-- related 61: 120 -->                  the diagnostic above relates this line (of the source), with these words
//
// `\u{202E}` in a source line is that character. Above every line they are about line 1. A case passes if exactly what is expected is said, and nothing else.

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {type WordedDiagnostic, word} from '../../src/diagnostic/wording.ts'
import {fill, type LocalRow} from '../../src/form/fill.ts'
import {judge} from '../../src/pipeline.ts'
import type {Report} from '../../src/report/report.ts'
import {forms} from './form.ts'

export interface Expectation {
  readonly line: number
  readonly severity: string
  readonly code: string
  readonly text?: string
  readonly columns?: readonly [number, number]
  readonly words?: string
  readonly more: readonly {
    readonly kind: 'fixed' | 'hint' | 'related'
    readonly line?: number
    readonly words: string
  }[]
}

export interface Case {
  readonly name: string
  readonly source: string
  readonly previous?: string
  readonly members?: readonly string[]
  readonly local: readonly LocalRow[]
  readonly expected: readonly Expectation[]
}

const folder = join(import.meta.dirname, '../suite')
const base = readFileSync(join(import.meta.dirname, 'base.md'), 'utf8')
const base2019 = readFileSync(join(import.meta.dirname, 'base-2019.md'), 'utf8')

/** Codes that have a suite file. */
export const suiteCodes = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => name.slice(0, -3))
  .sort()

export function casesOf(code: string): Case[] {
  const text = readFileSync(join(folder, `${code}.md`), 'utf8')
  return `\n${text}`
    .split(/\n--- (?=\S)/)
    .slice(1)
    .map((part) => parseCase(code, part))
}

function parseCase(code: string, part: string): Case {
  const [name = '', ...written] = part.split('\n')
  const local = written.flatMap((line, index): LocalRow[] => {
    const [, table, label] = /^… local (\S+) (.+)$/.exec(line) ?? []
    return table && label ? [{table, id: `local-${index + 1}`, label}] : []
  })
  const lines = written.filter((line) => !line.startsWith('… local '))
  while (lines.at(-1) === '') lines.pop()
  const where = `${code}.md, ${name}`
  const starts = lines.flatMap((line, index) => (/^… (?:previous|member)(?: base)?$/.test(line) ? [index] : []))
  const own = lines.slice(0, starts[0])
  const beside = starts.map((start, index) => lines.slice(start, starts[index + 1]))
  const bases: Readonly<Record<string, string>> = {'… base': base, '… base 2019': base2019}
  const text = bases[own[0] ?? '']
  const {source, expected} = text === undefined ? plainSource(where, own) : edited(where, text, own.slice(1))
  const years = base.replace(/202[23]/g, (year) => String(Number(year) - 1))
  const read = ([head, ...rest]: readonly string[], text: string): string =>
    (head!.endsWith(' base') ? edited(where, text, rest) : plainSource(where, rest)).source
  const [previous] = beside.filter(([head]) => head!.startsWith('… previous')).map((part) => read(part, years))
  const members = beside.filter(([head]) => head!.startsWith('… member')).map((part) => read(part, base))
  return {name, source, local, expected, ...(previous !== undefined && {previous}), ...(members.length && {members})}
}

interface Parsed {
  readonly source: string
  readonly expected: readonly Expectation[]
}

function plainSource(where: string, lines: readonly string[]): Parsed {
  const kept: string[] = []
  const expected: Expectation[] = []
  for (const line of lines) if (!expect(where, line, Math.max(1, kept.length), expected)) kept.push(line)
  return {source: joined(kept), expected}
}

function joined(lines: readonly string[]): string {
  const text = lines.map((line) => `${line}\n`).join('')
  return text.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

function edited(where: string, text: string, edits: readonly string[]): Parsed {
  const lines = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => ({line, gone: false}))
  const marks: {readonly edit: string; readonly at: (typeof lines)[number]}[] = []
  let current = lines[0]!
  for (const edit of edits) {
    if (/^\s*<!-- (?:error|warning|info|fixed|hint|related)\b/.test(edit)) {
      marks.push({edit, at: current})
      continue
    }
    const kind = edit[0]
    const rest = edit.slice(2)
    if (edit.startsWith('-- ')) {
      const [from = '', to = ''] = edit.slice(3).split(' … ')
      const start = lines.findIndex(({line, gone}) => !gone && line.includes(from))
      const end = lines.findIndex(({line, gone}, index) => index >= start && !gone && line.includes(to))
      if (start < 0 || end < 0) throw new Error(`${where}: no lines of the base: ${edit}`)
      for (const line of lines.slice(start, end + 1)) line.gone = true
      current = lines[end]!
    } else if (kind === '=') current = find(where, lines, rest)
    else if (kind === '-') {
      current = find(where, lines, rest)
      current.gone = true
    } else if (kind === '~') {
      const arrow = rest.indexOf('→')
      current = find(where, lines, rest.slice(0, arrow))
      current.line = current.line.replace(rest.slice(0, arrow), () => rest.slice(arrow + 1))
    } else if (kind === '+') {
      const added = {line: rest, gone: false}
      lines.splice(lines.indexOf(current) + 1, 0, added)
      current = added
    } else if (edit.trim() !== '') throw new Error(`${where}: no edit: ${edit}`)
  }
  const kept = lines.filter(({gone}) => !gone)
  const expected: Expectation[] = []
  for (const {edit, at} of marks) {
    const shown = at.gone ? kept.find((line) => lines.indexOf(line) > lines.indexOf(at))! : at
    expect(where, edit, kept.indexOf(shown) + 1, expected)
  }
  return {source: joined(kept.map(({line}) => line)), expected}
}

function find<L extends {readonly line: string; readonly gone: boolean}>(
  where: string,
  lines: readonly L[],
  text: string,
): L {
  const there = lines.filter(({gone}) => !gone)
  const same = there.filter(({line}) => line === text)
  const found = same.length === 1 ? same : there.filter(({line}) => line.includes(text))
  if (found.length !== 1) throw new Error(`${where}: ${found.length} lines of the base hold: ${text}`)
  return found[0]!
}

const expectation = /^\s*<!-- (error|warning|info) ([a-z-]+)(?: "(.*?)"| (\d+)-(\d+))?(?:: (.*?))? -->$/
const addition = /^\s*<!-- (fixed|hint|related)(?: (\d+))?: (.*) -->$/

/** Whether the line is an expectation; adds it. */
function expect(where: string, text: string, line: number, expected: Expectation[]): boolean {
  const match = expectation.exec(text)
  if (match) {
    const [, severity, code, quoted, from, to, words] = match
    expected.push({
      line,
      severity: severity!,
      code: code!,
      more: [],
      ...(quoted !== undefined && {text: quoted}),
      ...(from !== undefined && {columns: [Number(from), Number(to)] as const}),
      ...(words !== undefined && {words}),
    })
    return true
  }
  const more = addition.exec(text)
  if (!more) return false
  const last = expected.pop()
  if (!last) throw new Error(`${where}: nothing above ${text}`)
  const kind = more[1] as 'fixed' | 'hint' | 'related'
  expected.push({...last, more: [...last.more, {kind, words: more[3]!, ...(more[2] && {line: Number(more[2])})}]})
  return true
}

/** What is said about a case, worded in Chinese, in the order of the file. */
export function said({source, previous, members, local}: Case): WordedDiagnostic[] {
  const settings = {
    forms: forms.map((form) => fill(form, {local, units: new Map()})),
    settings: {},
    strict: false,
    previous: () => undefined,
  }
  const read = (path: string, text: string): Report | undefined =>
    judge(path, new TextEncoder().encode(text), settings).context?.report
  const before = previous === undefined ? undefined : read('/previous.md', previous)
  const offices = members?.map((text, index) => read(`/member${index + 1}.md`, text)!)
  const {diagnostics} = judge('/report.md', new TextEncoder().encode(source), {
    ...settings,
    previous: () => before,
    members: () => offices,
  })
  return diagnostics.map((diagnostic) => word(diagnostic, 'zh', (path) => path))
}

/** Differences between what is expected of a case and what is said, in words; empty where there are none. */
export function differences(one: Case, diagnostics: readonly WordedDiagnostic[]): string[] {
  const open = [...one.expected]
  const lines = one.source.split('\n')
  const found: string[] = []
  for (const diagnostic of diagnostics) {
    const index = open.findIndex((expected) => misfits(expected, diagnostic, lines).length === 0)
    if (index >= 0) open.splice(index, 1)
    else found.push(`said but not expected: ${show(diagnostic)}`)
  }
  for (const {line, severity, code, ...rest} of open)
    found.push(`expected but not said: ${line} ${severity} ${code} ${JSON.stringify(rest)}`)
  return found
}

function show({line, column, endColumn, severity, code, message, fix, hints}: WordedDiagnostic): string {
  return `${line}:${column}-${endColumn} ${severity} ${code}: ${message}${hints ? ` [${hints.join(' | ')}]` : ''}${fix ? ` fix ${JSON.stringify(fix.edits)}` : ''}`
}

function misfits(expected: Expectation, said: WordedDiagnostic, lines: readonly string[]): string[] {
  const text = lines[expected.line - 1] ?? ''
  const wrong: string[] = []
  const same = (name: string, a: unknown, b: unknown): void => void (a === b || wrong.push(name))
  same('severity', expected.severity, said.severity)
  same('code', expected.code, said.code)
  same('line', expected.line, said.line ?? 1)
  if (expected.columns) {
    same('column', expected.columns[0], said.column)
    same('end', expected.columns[1], said.endColumn)
  }
  if (expected.text !== undefined)
    same(
      'text',
      expected.text,
      said.line === said.endLine ? text.slice(said.column! - 1, said.endColumn! - 1) : undefined,
    )
  if (expected.words !== undefined && !said.message.includes(expected.words)) wrong.push('words')
  for (const {kind, line, words} of expected.more) {
    if (kind === 'fixed') same('fixed', words, fixed(text, expected.line, said))
    else if (kind === 'hint' && !said.hints?.some((hint) => hint.includes(words))) wrong.push('hint')
    else if (
      kind === 'related'
      && !said.related?.some((one) => (line === undefined || one.line === line) && one.message.includes(words))
    )
      wrong.push('related')
  }
  return wrong
}

/** The line after the fix; line ends that it inserts show as ⏎. */
function fixed(text: string, line: number, {fix}: WordedDiagnostic): string | undefined {
  const edits = fix?.edits.filter((edit) => edit.line === line && edit.endLine === line)
  if (!edits?.length) return undefined
  const last = [...edits].sort((a, b) => b.column - a.column)
  return last
    .reduce((done, edit) => done.slice(0, edit.column - 1) + edit.text + done.slice(edit.endColumn - 1), text)
    .replace(/\n/g, '⏎')
}
