// Sentences as they stand in lawful reports (test/support/lawful.txt), in the report of a government and of a department,
// and those that compare with last year's report (lawful-years.txt) beside it: nothing is said about any of them.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {inFull} from '../support/share.ts'
import {judge} from '../support/stages.ts'

const support = join(import.meta.dirname, '../support')
const base = readFileSync(join(support, 'base.md'), 'utf8')
const sentences = linesOf('lawful.txt')
const comparing = linesOf('lawful-years.txt')

function linesOf(name: string): string[] {
  return readFileSync(join(support, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}

const reports = {
  government: base,
  department: base
    .replace('level: government', 'level: department')
    .replace('published: 2023-02-10', 'published: 2023-01-20')
    .replace('office: 示例区', 'office: 示例市教育局')
    .replace('# 示例区2022', '# 示例市教育局2022'),
}

/** The base as of the year before; see lawful-years.txt. */
const lastYear = [
  ['| 120 | 9 | 1 | 0 | 2 | 0 | 132 |', '| 98 | 9 | 1 | 0 | 2 | 0 | 110 |'],
  ['| 11 | 1 | 0 | 0 | 0 | 0 | 12 |', '| 2 | 0 | 0 | 0 | 0 | 0 | 2 |'],
  ['| 行政许可 | 3120 |', '| 行政许可 | 3000 |'],
  ['| 5 | 1 | 0 | 2 | 8 |', '| 5 | 1 | 0 | 0 | 6 |'],
  ['| 6 | 2 | 48 |', '| 6 | 2 | 44 |'],
].reduce(
  (text, [now, before]) => text.replace(now!, before!),
  base.replace(/202[23]/g, (year) => String(Number(year) - 1)),
)

describe('lawful sentences beside last year’s report', () => {
  const previous = judge(lastYear).context!.report
  test.each(comparing)('%s', (sentence) => {
    const source = base.replace('全年举办培训两次。', () => `全年举办培训两次。\n\n### （六）依申请公开\n\n${sentence}`)
    for (const given of [undefined, previous]) {
      expect(judge(source, given).diagnostics.map(({code, message}) => [code, message.values])).toEqual([])
    }
  })
})

const alike = Object.entries(reports).map(([level, report], at) => [level, report, at] as const)

// In a share each sentence stands in one of the two.
describe.each(alike)('lawful sentences in the report of a %s', (_, report, at) => {
  test.each(sentences.filter((_, index) => inFull || index % 2 === at))('%s', (sentence) => {
    const source = report.replace(
      '全年举办培训两次。',
      () => `全年举办培训两次。\n\n### （六）依申请公开\n\n${sentence}`,
    )
    expect(judge(source).diagnostics.map(({code, message}) => [code, message.values])).toEqual([])
  })
})

afterAll(() => {
  const counts = `lawful sentences: ${sentences.length}, each in the report of a government and of a department`
  console.log(`${counts}; ${comparing.length} with last year’s report and without`)
})
