// Every diagnostic code fires where it should and is silent beside it: test/suite/<code>.md, in the format that
// test/support/suite.ts describes. And every code can be explained in both languages.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Compile} from 'typebox/schema'
import {afterAll, describe, expect, test} from 'vitest'
import {type Code, texts} from '../src/diagnostic/codes.ts'
import type {Bilingual, CodeText} from '../src/diagnostic/text.ts'
import {summarize, type WordedDiagnostic} from '../src/diagnostic/wording.ts'
import {schemas} from '../src/project/schemas.ts'
import {casesOf, differences, said, suiteCodes} from './support/suite.ts'

/** The severities that the cases are said at, by code. */
const severities = new Map<string, Set<string>>()

const schema = Compile(schemas['diagnostics']!() as never)

/** As `--format json` prints it. */
function printed(diagnostics: readonly WordedDiagnostic[]): unknown {
  return JSON.parse(JSON.stringify({version: 1, diagnostics, summary: summarize(1, diagnostics)}))
}

/** Codes that no single source can show: they have tests of their own, in the folder named. */
const elsewhere: Readonly<Record<string, string>> = {
  template: 'template',
  'edition-differs': 'verify',
  style: 'style',
  font: 'pdf/font',
  'glyph-missing': 'pdf',
  'layout-overflow': 'pdf',
  'image-missing': 'pdf',
  'image-limit': 'project',
  file: 'project',
  config: 'project',
  'office-missing': 'archive',
  'office-double': 'command',
  'output-double': 'project',
  'script-ambiguous': 'script',
  'import-limit': 'import',
  'import-kind': 'import',
  'import-missing': 'import',
  'import-blank': 'import',
  'import-order': 'import',
  'import-aside': 'import',
  'import-replaced': 'import',
  'fill-differs': 'import',
  'fill-unknown': 'import',
  'fill-double': 'import',
}

test.each(['base.md', 'base-2019.md'])('%s says nothing', (name) => {
  const source = readFileSync(join(import.meta.dirname, 'support', name), 'utf8')
  expect(said({name: 'base', source, local: [], expected: []})).toEqual([])
})

describe.each(suiteCodes)('%s', (code) => {
  const cases = casesOf(code)
  test.each(cases.map((one) => [one.name, one] as const))('%s', (_, one) => {
    const diagnostics = said(one)
    for (const {code, severity} of diagnostics) severities.set(code, (severities.get(code) ?? new Set()).add(severity))
    expect(differences(one, diagnostics)).toEqual([])
    expect([...schema.Errors(printed(diagnostics))[1]]).toEqual([])
  })
  test('fires, and has a near miss', () => {
    const fires = cases.map(({expected}) => expected.some((one) => one.code === code))
    expect(fires).toContain(true)
    expect(fires).toContain(false)
  })
})

afterAll(() => {
  const rows = suiteCodes.map((code) => {
    const fires = casesOf(code).map(({expected}) => expected.filter((one) => one.code === code).length)
    const count = fires.reduce((sum, one) => sum + one, 0)
    return `  ${code.padEnd(28)}${String(count).padStart(5)}${String(fires.filter((one) => one === 0).length).padStart(8)}`
  })
  console.log(
    [`  ${'code'.padEnd(28)}fires  silent`, ...rows, `  elsewhere: ${Object.keys(elsewhere).join(', ')}`].join('\n'),
  )
})

test('every code has its cases', () => {
  expect(Object.keys(texts).filter((code) => !suiteCodes.includes(code) && !(code in elsewhere))).toEqual([])
  expect(suiteCodes.filter((code) => !(code in texts))).toEqual([])
})

test('codes are said at the severities that `explain` tells of, and at each of them', () => {
  const told = (code: string): string[] => {
    const {severity, also = []}: CodeText = texts[code as Code]
    return [severity, ...also].sort()
  }
  for (const [code, found] of severities) {
    // test/rules/jump.test.ts has cases of later years, in which a jump is expected.
    const own = code in elsewhere || code === 'jump'
    const expected = own ? told(code).filter((one) => found.has(one)) : told(code)
    expect([code, [...found].sort()]).toEqual([code, expected])
  }
})

describe.each(Object.entries(texts))('explanation of %s', (_, text) => {
  const bilingual: [string, Bilingual][] = [
    ['title', text.title],
    ['basis', text.basis],
    ['explanation', text.explanation],
    ['mend', text.mend],
    ...Object.entries(text.messages),
  ]
  test('is there in both languages, with the same names in braces', () => {
    const names = (sentence: string): string[] => [...new Set(sentence.match(/\{[A-Za-z]+\}/g))].sort()
    for (const [key, {zh, en}] of bilingual) {
      expect([key, zh.trim() !== '', en.trim() !== '']).toEqual([key, true, true])
      expect([key, names(en)]).toEqual([key, names(zh)])
    }
    expect(text.title.zh).not.toMatch(/。$/)
    expect(text.title.en).not.toMatch(/\.$/)
    expect(text.example.wrong).not.toBe(text.example.right)
  })
})
