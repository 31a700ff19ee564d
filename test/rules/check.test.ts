import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {Checked, Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {decode} from '../../src/markdown/decode.ts'
import {parse} from '../../src/markdown/parse.ts'
import {readProse} from '../../src/prose/prose.ts'
import {read} from '../../src/report/read.ts'
import type {ValidReport} from '../../src/report/report.ts'
import {type CheckSettings, check, draftOf} from '../../src/rules/check.ts'
import {rules} from '../../src/rules/index.ts'
import type {Context} from '../../src/rules/rule.ts'
import {forms} from '../support/form.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')

function contextOf(text: string): {context: Context; found: readonly Diagnostic[]} {
  const source = decode('/report.md', new TextEncoder().encode(text)).value!
  const tree = parse(source).value!
  const {value: report, diagnostics: found} = read(source, tree, forms)
  return {context: {source, tree, report: report!, form: report!.form, prose: readProse(report!)}, found}
}

function judged(text: string, settings?: CheckSettings): Checked<ValidReport> {
  const {context, found} = contextOf(text)
  return check(context, found, settings)
}

const brokenSum = base.replace('| 0 | 2 | 8 |', '| 0 | 2 | 5 |')
const badTitle = base.replace('## 六、其他需要报告的事项', '## 六、其他需报告的事项')
const codes = ({diagnostics}: Checked<unknown>): string[] =>
  diagnostics.map(({severity, code}) => `${severity} ${code}`)

function waive(text: string, ...lines: readonly string[]): string {
  return text.replace('published:', ['waive:', ...lines, 'published:'].join('\n'))
}

describe('check', () => {
  test('gives a value only without errors', () => {
    expect(judged(base)).toMatchObject({value: {path: '/report.md'}, diagnostics: []})
    expect(judged(badTitle).value).toBeDefined()
    expect(judged(brokenSum).value).toBeUndefined()
  })

  test('says everything in the order of the source', () => {
    const {diagnostics} = judged(
      brokenSum.replace('## 六、其他需要报告的事项', '## 六、其他需报告的事项').replace('# 示例区', '# 样本区'),
    )
    const lines = diagnostics.map(({place}) => place!.line)
    expect(lines).toEqual([...lines].sort((a, b) => a - b))
    expect(diagnostics.map(({code}) => code)).toEqual(['title', 'case-total', 'section-title'])
  })

  test('one fault over and over is said a thousand times, and the last time that there is more', () => {
    const {diagnostics} = judged(base.replace('全年举办培训两次。', '今年以来，'.repeat(3_000)))
    const said = diagnostics.filter(({code}) => code === 'this-year')
    expect(said).toHaveLength(1_000)
    const more = said.filter(({hints}) => hints?.some(({key}) => key === 'more'))
    expect(more).toEqual([said.at(-1)])
  })

  test('changes nothing of what it is given', () => {
    const {context, found} = contextOf(brokenSum)
    const before = JSON.stringify([context.report.sections, [...context.report.cells.keys()], found])
    check(context, found)
    expect(JSON.stringify([context.report.sections, [...context.report.cells.keys()], found])).toBe(before)
  })

  test('diagnostics survive a structured clone', () => {
    const {diagnostics} = judged(brokenSum)
    expect(structuredClone(diagnostics)).toEqual(diagnostics)
  })
})

describe('severities of the project', () => {
  test('raise, lower and silence what can be adjusted', () => {
    expect(codes(judged(badTitle, {severities: {'section-title': 'error'}}))).toEqual(['error section-title'])
    expect(codes(judged(badTitle, {severities: {'section-title': 'info'}}))).toEqual(['info section-title'])
    expect(codes(judged(badTitle, {severities: {'section-title': 'off'}}))).toEqual([])
  })

  test('leave errors in the numbers alone', () => {
    expect(codes(judged(brokenSum, {severities: {'case-total': 'off'}}))).toEqual(['error case-total'])
    expect(codes(judged(brokenSum, {severities: {'case-total': 'warning'}}))).toEqual(['error case-total'])
  })
})

describe('waivers', () => {
  test('take away what they name', () => {
    expect(codes(judged(waive(badTitle, '  - code: section-title', '    reason: 沿用本省的写法')))).toEqual([])
    expect(
      codes(judged(waive(badTitle, '  - code: section-title', '    at: 六、其他需报告的事项', '    reason: 沿用'))),
    ).toEqual([])
  })

  test('only at their place', () => {
    const elsewhere = waive(
      badTitle,
      '  - code: section-title',
      '    at: 五、存在的主要问题及改进情况',
      '    reason: 沿用',
    )
    expect(codes(judged(elsewhere))).toEqual(['warning waiver-stale', 'warning section-title'])
  })

  test('by the address of a fact', () => {
    const copied = base.replace('| 6 | 2 | 48 |', '| 30 | 0 | 30 |')
    const at = (address: string): string =>
      waive(copied, '  - code: cumulative-equals-year', `    at: ${address}`, '    reason: 当年新设')
    expect(codes(judged(at('documents/normative/in-force')))).toEqual([])
    expect(codes(judged(at('文件/规范性文件/现行有效')))).toEqual([])
    expect(codes(judged(at('文件/规章/现行有效')))).toEqual(['warning waiver-stale', 'warning cumulative-equals-year'])
  })

  test('not of errors in the numbers', () => {
    const {diagnostics} = judged(waive(brokenSum, '  - code: case-total', '    reason: 口径不同'))
    expect(diagnostics).toMatchObject([{code: 'waiver-stale', message: {key: 'fixed'}}, {code: 'case-total'}])
  })

  test('with nothing to waive, after their last day', () => {
    const key = (text: string): unknown =>
      judged(text).diagnostics.find(({code}) => code === 'waiver-stale')?.message.key
    expect(key(waive(base, '  - code: section-title', '    reason: 沿用'))).toBe('main')
    expect(key(waive(badTitle, '  - code: section-title', '    reason: 沿用', '    until: 2023-02-09'))).toBe('expired')
    expect(key(waive(badTitle, '  - code: section-title', '    reason: 沿用', '    until: 2023-02-10'))).toBeUndefined()
  })
})

describe('drafts', () => {
  test('count what is still to be mended', () => {
    const {context, found} = contextOf(
      brokenSum.replace('# 示例区', '# 样本区').replace('## 六、其他需要报告', '## 六、其他需报告'),
    )
    const {diagnostics} = check(context, found)
    expect(draftOf(context, diagnostics)).toMatchObject({path: '/report.md', pending: 2})
  })
})

test('every rule has a code of its own', () => {
  const all = rules.map(({code}) => code)
  expect(new Set(all).size).toBe(all.length)
})
