// The four places that `npm run new-rule` makes: that they are those which the other tests look at, and compile.

import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {placesOf} from '../src/new-rule.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string): string | undefined => {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined
}

test('words, rule, turn and cases of a rule about sentences', () => {
  const places = placesOf('fee-twice', 'slips', read)
  expect(places.map(({path}) => path)).toEqual([
    'src/diagnostic/texts/slips.ts',
    'src/rules/prose/fee-twice.ts',
    'src/rules/index.ts',
    'test/suite/fee-twice.md',
  ])
  const [words, rule, index, suite] = places.map(({text}) => text)
  expect(words).toMatch(/ {2}'fee-twice': \{\n {4}severity: 'warning',[\s\S]+\n\} as const satisfies/u)
  expect(rule).toContain("export const feeTwice: Rule = {\n  code: 'fee-twice',")
  expect(rule).toMatch(/new Pattern\([\s\S]+said\.in\(words\)/u)
  expect(index).toContain("import {feeTwice} from './prose/fee-twice.ts'\nimport type {Rule}")
  expect(index).toMatch(/\n {2}feeTwice,\n\]\n$/u)
  expect(suite).toContain('<!-- warning fee-twice')
  // What was there stays.
  expect(words!.length - read('src/diagnostic/texts/slips.ts')!.length).toBeGreaterThan(200)
})

test('a rule about tables stands beside those of tables', () => {
  expect(placesOf('fee-twice', 'tables', read)[1]!.path).toBe('src/rules/fee-twice.ts')
})

test('what is no code, is taken, or belongs to no family is said', () => {
  expect(() => placesOf('Fee Twice', 'slips', read)).toThrow('小写字母')
  expect(() => placesOf('row-total', 'slips', read)).toThrow('已经有了')
  expect(() => placesOf('fee-twice', 'fees', read)).toThrow('没有 src/diagnostic/texts/fees.ts')
})
