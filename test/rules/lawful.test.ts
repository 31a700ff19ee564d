// Sentences as they stand in lawful reports (test/support/lawful.txt), in the report of a government and of a department:
// nothing is said about any of them.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, describe, expect, test} from 'vitest'
import {judge} from '../support/stages.ts'

const support = join(import.meta.dirname, '../support')
const base = readFileSync(join(support, 'base.md'), 'utf8')
const sentences = readFileSync(join(support, 'lawful.txt'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))

const reports = {
  government: base,
  department: base.replace('level: government', 'level: department').replace('published: 2023-02-10', 'published: 2023-01-20')
    .replace('office: 示例区', 'office: 示例市教育局').replace('# 示例区2022', '# 示例市教育局2022'),
}

describe.each(Object.entries(reports))('lawful sentences in the report of a %s', (_, report) => {
  test.each(sentences)('%s', (sentence) => {
    const source = report.replace('全年举办培训两次。', () => `全年举办培训两次。\n\n### （六）依申请公开\n\n${sentence}`)
    expect(judge(source).diagnostics.map(({code, message}) => [code, message.values])).toEqual([])
  })
})

afterAll(() => console.log(`lawful sentences: ${sentences.length}, each in the report of a government and of a department`))
