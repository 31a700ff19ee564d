// The formats for machines: valid by their schemas whatever is said, also when nothing is; what each promises beside.

import {describe, expect, test} from 'vitest'
import type {Findings, Writer} from '../../src/cli/format.ts'
import {github, stepSummary} from '../../src/cli/formats/github.ts'
import {gitlab} from '../../src/cli/formats/gitlab.ts'
import {junit} from '../../src/cli/formats/junit.ts'
import {sarif} from '../../src/cli/formats/sarif.ts'
import {openTerminal} from '../../src/cli/terminal.ts'
import {words} from '../../src/cli/words.ts'
import {texts} from '../../src/diagnostic/codes.ts'
import type {WordedDiagnostic} from '../../src/diagnostic/wording.ts'
import {faultsOf, junitFaults} from '../support/formats/judges.ts'

const terminal = openTerminal('never')

function write(writer: Writer, found: Partial<Findings>, language: 'zh' | 'en' = 'zh'): string {
  const diagnostics = found.diagnostics ?? []
  const count = (kind: string): number => diagnostics.filter(({severity}) => severity === kind).length
  const summary = {sources: 1, errors: count('error'), warnings: count('warning'), infos: count('info')}
  const empty = {diagnostics, summary, faults: [], setAside: [], line: () => '一行 文字', sources: () => []}
  return writer({...empty, ...found}, false, words[language], 'out', terminal)
}

function finding(changes: Partial<WordedDiagnostic> = {}): WordedDiagnostic {
  return {
    code: 'row-total',
    severity: 'error',
    message: '总计写的是 540',
    path: 'source/a b/年.md',
    line: 41,
    column: 9,
    endLine: 41,
    endColumn: 12,
    expected: '541',
    actual: '540',
    facts: ['requests/new/total'],
    ...changes,
  }
}

const related = [{message: '自然人：522', path: 'source/a b/年.md', line: 41, column: 5, endLine: 41, endColumn: 8}]
const fix = {title: '改为', safe: true, edits: [{line: 1, column: 1, endLine: 1, endColumn: 1, text: 'x'}]}
const rich: WordedDiagnostic[] = [
  finding({related, hints: ['核对 [原件] {{x}}']}),
  finding({code: 'numbering', severity: 'warning', fix, facts: undefined as never}),
  finding({code: 'markdown-hint', severity: 'info', message: '<&"\u0000\uD800', path: '/abs/x.md'}),
  {code: 'config', severity: 'error', message: '没有位置'},
]
const setAside = [
  {
    by: 'source' as const,
    reason: '沿用旧稿',
    until: '2022-12-31',
    diagnostic: finding({code: 'numbering', severity: 'warning'}),
  },
  {by: 'baseline' as const, diagnostic: finding({line: 50})},
]
const everything: Partial<Findings> = {
  diagnostics: rich,
  setAside,
  faults: [{path: 'source/b.md', message: '本程序的错\n<stack>'}],
}
const sets: readonly [string, Partial<Findings>][] = [
  ['nothing', {}],
  ['one of each', everything],
  [
    'two hundred of one code',
    {diagnostics: Array.from({length: 200}, (_, line) => finding({line: line + 1, endLine: line + 1}))},
  ],
]

describe.each(sets)('%s is valid', (_, found) => {
  test.each(['zh', 'en'] as const)('SARIF %s', (language) => {
    expect(faultsOf('sarif', write(sarif, found, language))).toEqual([])
  })
  test('Code Quality', () => {
    const text = write(gitlab, found)
    expect(faultsOf('gitlab', text)).toEqual([])
    const prints = (JSON.parse(text) as {fingerprint: string}[]).map(({fingerprint}) => fingerprint)
    expect(new Set(prints).size).toBe(prints.length)
  })
  test('JUnit', async () => {
    expect(await junitFaults(write(junit, found))).toEqual([])
  })
})

test('a document that breaks its schema is noticed', async () => {
  expect(faultsOf('sarif', '{"version": "2.1.0", "runs": [{}]}')).not.toEqual([])
  expect(faultsOf('gitlab', '[{"description": "x"}]')).not.toEqual([])
  expect(await junitFaults('<testsuites/>')).not.toEqual([])
})

describe('SARIF', () => {
  const run = (found: Partial<Findings>): any => JSON.parse(write(sarif, found)).runs[0]

  test('has every code as a rule with its default level', () => {
    const {rules} = run({}).tool.driver
    expect(rules.map(({id}: {id: string}) => id)).toEqual(Object.keys(texts))
    expect(rules.find(({id}: {id: string}) => id === 'markdown-hint').defaultConfiguration).toEqual({level: 'note'})
  })

  test('places are relative, encoded, with the base named; addends are related, fixes are replacements', () => {
    const {results, originalUriBaseIds, columnKind} = run({diagnostics: rich})
    expect(columnKind).toBe('utf16CodeUnits')
    const {physicalLocation} = results[0].locations[0]
    expect(physicalLocation.artifactLocation).toEqual({uri: 'source/a%20b/%E5%B9%B4.md', uriBaseId: '%SRCROOT%'})
    expect(originalUriBaseIds).toHaveProperty(['%SRCROOT%'])
    expect(physicalLocation.region).toEqual({startLine: 41, startColumn: 9, endLine: 41, endColumn: 12})
    expect(results[0].relatedLocations[0].message.text).toBe('自然人：522')
    expect(results[1].fixes[0].artifactChanges[0].replacements[0].insertedContent).toEqual({text: 'x'})
    expect(results[2].locations[0].physicalLocation.artifactLocation).toEqual({uri: 'file:///abs/x.md'})
  })

  test('more than twenty of one code in a file are one result with the count, twenty are not', () => {
    const many = (length: number): any[] =>
      run({diagnostics: Array.from({length}, (_, line) => finding({line: line + 1}))}).results
    expect(many(20)).toHaveLength(20)
    expect(many(21)).toHaveLength(1)
    expect(many(21)[0]).toMatchObject({properties: {count: 21}})
    expect(many(21)[0].message.text).toContain('21')
  })

  test('a fingerprint survives other lines, and words where a fact is meant; it tells codes and facts apart', () => {
    const print = (diagnostic: WordedDiagnostic, text = '原 文'): string =>
      JSON.parse(write(sarif, {diagnostics: [diagnostic], line: () => text})).runs[0].results[0].partialFingerprints[
        'nianbao/v1'
      ]
    const plain = finding({code: 'this-year', facts: undefined as never})
    expect(print(finding({line: 99}), '别的')).toBe(print(finding()))
    expect(print(finding({facts: ['requests/new/person']}))).not.toBe(print(finding()))
    expect(print({...plain, line: 99}, '原文 ')).toBe(print(plain))
    expect(print(plain, '改了')).not.toBe(print(plain))
    expect(print({...plain, code: 'next-year'})).not.toBe(print(plain))
  })

  test('what may stand is there, and suppressed', () => {
    expect(run({setAside}).results.map(({suppressions}: {suppressions: unknown}) => suppressions)).toEqual([
      [{kind: 'inSource', justification: '沿用旧稿', properties: {until: '2022-12-31'}}],
      [{kind: 'external'}],
    ])
  })

  test('a fault of ours is a notification of a run that did not end well', () => {
    const {
      invocations: [invocation],
    } = run(everything)
    expect(invocation.executionSuccessful).toBe(false)
    expect(invocation.toolExecutionNotifications).toHaveLength(1)
  })
})

describe('GitHub', () => {
  test('what commands would take for marks is escaped', () => {
    const [line] = write(github, {diagnostics: [finding({path: 'a,b:c%.md', message: '一\r\n二 100%：a, b'})]}).split(
      '\n',
    )
    expect(line).toBe(
      '::error file=a%2Cb%3Ac%25.md,line=41,endLine=41,col=9,endColumn=12,title=row-total::一%0D%0A二 100%25：a, b',
    )
  })

  test('ten errors, then ten warnings, then how many more there are', () => {
    const of = (severity: 'error' | 'warning', length: number): WordedDiagnostic[] =>
      Array.from({length}, () => finding({severity}))
    const lines = write(github, {diagnostics: [...of('warning', 12), ...of('error', 13)]}).split('\n')
    const kinds = lines.map((line) => /^::(\w+)/.exec(line)?.[1])
    expect(kinds).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), 'notice', undefined])
    expect(lines[20]).toMatch(/3 个错误、2 个警告/)
  })

  test('columns only where they are of one line', () => {
    expect(write(github, {diagnostics: [finding({endLine: 43})]})).toMatch(/line=41,endLine=43,title/)
  })

  test('the summary of a step is a table, errors first, cells that cannot break it', () => {
    const summary = {sources: 1, errors: 1, warnings: 1, infos: 0}
    const diagnostics = [finding({severity: 'warning'}), finding({message: 'a | b\n<c>'})]
    const text = stepSummary(
      {diagnostics, summary, faults: [], setAside: [], line: () => '', sources: () => []},
      words.en,
    )
    expect(
      text
        .split('\n')
        .filter((line) => line.startsWith('|'))
        .slice(2),
    ).toEqual([
      '| error | `row-total` | source/a b/年.md:41 | a \\| b \\<c\\> |',
      '| warning | `row-total` | source/a b/年.md:41 | 总计写的是 540 |',
    ])
  })
})

describe('JUnit', () => {
  const identity = {code: 'row-total', at: 'requests/new/total', judged: true}
  const source = {
    path: 'source/a b/年.md',
    identities: [identity, {...identity, at: 'requests/total/total', judged: false}],
    codes: [
      {code: 'numbering', judged: true},
      {code: 'title', judged: true},
      {code: 'jump', judged: false},
    ],
  }

  test('equations and codes have a case each, also those that passed', () => {
    const text = write(junit, {diagnostics: rich.slice(0, 2), sources: () => [source]})
    expect(text).toContain('<testsuite name="source/a b/年.md" tests="5" failures="1" errors="0" skipped="2"')
    expect(text).toMatch(/name="row-total requests\/new\/total"[^>]*>\s*<failure/)
    expect(text).toMatch(/name="row-total requests\/total\/total"[^>]*>\s*<skipped/)
    expect(text).toMatch(/name="numbering [^>]*>\s*<system-out/)
    expect(text).toMatch(/name="title [^>]*\/>/)
    expect(text).toMatch(/name="jump [^>]*>\s*<skipped/)
  })

  test('what may stand fails no case', () => {
    const text = write(junit, {setAside, sources: () => [source]})
    expect(text).toContain('failures="0"')
    expect(text).toMatch(/name="numbering [^>]*>\s*<system-out>已豁免（沿用旧稿）：/)
  })
})
