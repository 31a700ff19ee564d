import {describe, expect, test} from 'vitest'
import {originalOf} from '../../src/project/copies.ts'

const original = '2021.md'

test.each([
  '2021 (冲突副本).md',
  '2021（冲突副本）.md',
  '2021 (1).md',
  '2021(2).md',
  '2021（1）.md',
  '2021 - 副本.md',
  '2021 - 副本 (2).md',
  '2021副本.md',
  '2021 的副本.md',
  '2021 - Copy.md',
  '2021 - Copy (3).md',
  '2021 copy.md',
  '2021 copy 2.md',
  '2021_备份.md',
  '2021.sync-conflict-20220102-030405-ABCDEFG.md',
  "2021 (Li's conflicted copy 2022-01-02).md",
  '2021 (conflicted copy 2022-01-02 030405).md',
  '2021_conflict-20220102-030405.md',
  '2021 (Case Conflict).md',
  '副本 2021.md',
  'Copy of 2021.md',
  '2021 (1) - 副本.md',
])('%s is a copy', (name) => expect(originalOf(name, [original, name])).toBe(original))

describe('no copy', () => {
  test.each([
    ['2021.md', [original]],
    ['2021年.md', [original]],
    ['2021-修订.md', [original]],
    ['2021a.md', [original]],
    ['2022.md', [original]],
    // Nothing that it would be a copy of.
    ['2021 (1).md', ['2020.md']],
    ['示例局（本级）.md', ['示例局.md']],
    ['档案局（含副本室）.md', ['档案.md']],
  ])('%s', (name, names) => expect(originalOf(name, [...names, name])).toBeUndefined())
})

test('what an office program leaves is none that anyone has written', () => {
  expect(originalOf('~$2021.md', ['~$2021.md'])).toBe('2021.md')
})
