// The words of a note may begin with a label like those that editions put before notes, as notes pasted from Word do: it
// is printed, and read back as what was typed.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {published} from '../support/ordinary.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
const text = {bom: true, eol: 'crlf', columns: null} as const
const typed = ['注1：不含村居。', '注2：不含村居。', '[1] 不含村居。', '**注1：**不含村居。', '注1：', '1. 不含村居。']
const cases = [
  ...typed.map((words) => [words, `[^1]: ${words}\n\n[^2]: 按批次计算。`]),
  ...typed.map((words) => [`${words}, in the second note`, `[^1]: 按批次计算。\n\n[^2]: ${words}`]),
  ['a further paragraph', '[^1]: 不含村居。\n\n    注1：按批次计算。\n\n[^2]: 另行统计。'],
  ['a further paragraph with the next number', '[^1]: 不含村居。\n\n    注2：按批次计算。\n\n[^2]: 另行统计。'],
] as [string, string][]

test.each(cases)('%s', async (_, notes) => {
  const source = `${base.replace('全年举办培训两次。', '全年举办培训两次[^1]，分批[^2]。')}\n${notes}\n`
  const {files, refused} = await published({source, text}, ['html', 'text', 'pdf', 'docx', 'xlsx'])
  expect(refused).toEqual([])
  const words = /(?:\[\^1\]: |\[\^2\]: )\**(注\d：)/u.exec(notes)?.[1]
  if (words) expect(new TextDecoder().decode(files.get('report.txt'))).toMatch(new RegExp(`注\\d：${words}`, 'u'))
})

test('a note that is gone, or has another number, is a difference', async () => {
  const {openVerification} = await import('../../src/verify/verify.ts')
  const {forms} = await import('../support/form.ts')
  const source = `${base.replace('全年举办培训两次。', '全年举办培训两次[^1]，分批[^2]。')}\n[^1]: 注1：甲。\n\n[^2]: 注2：乙。\n`
  const {files} = await published({source, text}, ['html', 'text'])
  const alter = async (from: string, to: string): Promise<boolean> => {
    const changed = new TextDecoder('utf-8', {ignoreBOM: true}).decode(files.get('report.txt')).replace(from, to)
    const {value} = await openVerification('/o', files.get('report.json'), forms)
    for (const [one, bytes] of files)
      await value!.examine(one, one === 'report.txt' ? new TextEncoder().encode(changed) : bytes)
    return value!.conclude(files).some(({severity}) => severity === 'error')
  }
  expect(await alter('注1：注1：甲。', '注1：甲。')).toBe(true)
  expect(await alter('注1：注1：甲。', '注1：注2：甲。')).toBe(true)
  expect(await alter('注2：注2：乙。', '注3：注2：乙。')).toBe(true)
  expect(await alter('注2：注2：乙。', '')).toBe(true)
  expect(await alter('甲', '甲')).toBe(false)
})
