// Notes of section titles are printed behind them in every edition, and read back as what they are.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {published} from '../support/ordinary.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
const notes = '\n[^1]: 不含村居。\n\n[^2]: 按批次计算。\n'
const text = {bom: true, eol: 'crlf', columns: null} as const
const noted = `${base
  .replace('## 一、总体情况', '## 一、总体情况[^1][^2]')
  .replace('## 三、收到和处理政府信息公开申请情况', '## 三、收到和处理政府信息公开申请情况[^2]')
  .replace(
    '全年举办培训两次。',
    '全年举办培训两次[^2]。',
  )}\n## 七、附录（注1）[^1]\n\n其他说明。\n\n## 八、附件[1]\n\n无。\n${notes}`

test.each([
  ['Simplified', noted],
  ['Traditional', noted.replace('office:', 'script: hant\noffice:')],
])('%s characters', async (_, source) => {
  const {files, refused} = await published({source, text}, ['html', 'text', 'pdf', 'docx', 'xlsx'])
  expect(refused).toEqual([])
  const said = new TextDecoder().decode(files.get('report.txt'))
  expect(said).toMatch(/\n一、[总總][体體]情[况況]（注1）（注2）\r\n/u)
  expect(said).toMatch(/\n七、附[录錄]（注1）（注1）\r\n/u)
  expect(said).toMatch(/\n八、附件\[1\]\r\n/u)
  const page = new TextDecoder().decode(files.get('report.html'))
  expect(page).toMatch(/<h2 id="section-3">[^<]*<sup><a href="#note-2"/u)
})

test('the title of the report has no place for one', async () => {
  const source = base.replace(/^# .*/mu, '$&[^1]') + notes
  const {refused} = await published({source, text}, ['text'])
  expect(refused.slice(0, 2)).toEqual(['source', '/report.md:9 markup noteMark {}'])
})

test('one that is gone, or another, is a difference', async () => {
  const {openVerification} = await import('../../src/verify/verify.ts')
  const {forms} = await import('../support/form.ts')
  const {files} = await published({source: noted, text}, ['html', 'text', 'docx'])
  const alter = async (name: string, from: string | RegExp, to: string): Promise<string[]> => {
    const changed = new TextDecoder('utf-8', {ignoreBOM: true}).decode(files.get(name)).replace(from, to)
    const {value} = await openVerification('/o', files.get('report.json'), forms)
    for (const [one, bytes] of files)
      await value!.examine(one, one === name ? new TextEncoder().encode(changed) : bytes)
    return value!
      .conclude(files)
      .flatMap(({code, place, severity}) => (severity === 'error' ? [`${code} ${place?.path}`] : []))
  }
  expect(await alter('report.txt', '处理政府信息公开申请情况（注2）', '处理政府信息公开申请情况')).toEqual([
    'edition-differs /o/report.txt',
  ])
  expect(await alter('report.txt', '处理政府信息公开申请情况（注2）', '处理政府信息公开申请情况（注1）')).toEqual([
    'edition-differs /o/report.txt',
  ])
})
