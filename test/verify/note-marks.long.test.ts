// Marks of notes at numbers and labels of the statutory tables: printed in every edition, taken off when they are read back, so
// that 522 with a mark behind it is 522; a mark that one edition lacks or has elsewhere is found, as is a wrong number beside it.

import {beforeAll, describe, expect, test} from 'vitest'
import {readPublished} from '../../src/verify/html/published.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {judge} from '../support/stages.ts'

const source = `${sampleSource
  .replace('| 522 | 19 |', '| 522[^a] | 19 |')
  .replace('| 行政强制 | 404 |', '| 行政强制[^b] | 404[^a] |')
  .replace('| （三）不予公开 |', '| （三）不予公开[^c] |')
  .replace('1．属于国家秘密 | 0', '1．属于国家秘密[^d] | 0')
  .replace('| 案件 | 结果维持 |', '| 案件 | 结果维持[^e] |')
  .replace('| 其他 | 总计 |\n', '| 其他 | 总计[^d] |\n')
  .replace('17586.5093 |', '17586.5093[^b][^c] |')}
[^a]: 注甲，见第5411号。

[^b]: 注乙。

[^c]: 注丙。

[^d]: 注丁。

[^e]: 注戊。
`
let files: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  files = await built(source, 'html', 'text', 'pdf', 'docx', 'xlsx')
}, 60_000)

const decoded = (name: string): string => new TextDecoder().decode(files.get(name))

async function differences(name: string, from: string, to: string): Promise<string[]> {
  const whole = decoded(name)
  expect(whole).toContain(from)
  const changed = new Map([...files, [name, new TextEncoder().encode(whole.replace(from, () => to))]])
  return (await verifyFolder('/o', changed, forms)).flatMap(({message: {key}, place}) =>
    key === 'changed' ? [] : [`${place?.path} ${key}`],
  )
}

test('the source has no fault by them', () => {
  const {diagnostics, report} = judge(source)
  expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([])
  expect(report?.marks?.size).toBe(8)
})

test('they are printed behind what bears them', () => {
  const text = decoded('report.txt')
  for (const said of [
    '自然人522件（注',
    '行政强制（注1）：本年处理决定数量404件（注2）。',
    '17586.5093万元（注1）（注3）。',
    '（三）不予公开（注3），以下8行。',
    '1.属于国家秘密（注4）：七个数均为0件。',
    '行政复议：结果维持（注5）26件',
    '行政诉讼，复议后起诉：结果维持（注5）9件',
  ])
    expect(text).toContain(said)
  expect(text.match(/总计（注4）541件/gu)).toHaveLength(1)
  expect(decoded('report.html')).toMatch(/522<sup><a href="#note-2"[^>]*>\[2\]<\/a><\/sup>/u)
})

test('every edition is read back, the page as last year’s report too', async () => {
  expect(await verifyFolder('/o', files, forms)).toEqual([])
  const {facts} = JSON.parse(readPublished(files.get('report.html')!, forms)!)
  expect([facts['requests/new/person'], facts['requests/deny.state-secret/total']]).toEqual([522, 0])
  // What leads to a place of the page is no sentence of the report.
  const {sections} = JSON.parse(readPublished(files.get('report.html')!, forms)!)
  expect(sections[0].text).not.toContain('跳到正文')
  expect(sections[0].text).toContain(JSON.parse(decoded('report.json')).sections[0].text.slice(0, 20))
})

describe('what one edition says otherwise is found', () => {
  test.each([
    ['report.txt', '404件（注2）', '404件'],
    ['report.txt', '404件（注2）', '4042件'],
    ['report.txt', '404件（注2）', '404件（注3）'],
    ['report.txt', '行政强制（注1）：', '行政强制：'],
    ['report.txt', '自然人522件（注2）', '自然人5222件'],
    ['report.txt', '自然人522件（注2）', '自然人52（注2）2件'],
    ['report.txt', '（三）不予公开（注3），以下', '（三）不予公开，以下'],
    ['report.html', '>[2]</a></sup></td>', '>2</a></sup></td>'],
    ['report.html', '522<sup>', '5221<sup>'],
  ])('%s: %s → %s', async (name, from, to) => {
    expect(await differences(name, from, to)).not.toEqual([])
  })
})
