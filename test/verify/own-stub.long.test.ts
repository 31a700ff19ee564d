// What heads the first column of a table of the office's own: every edition says it, verify reads it back, a falsified one is
// found, and import has it again.

import {describe, expect, test} from 'vitest'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {importBytes} from '../support/importing.ts'

const editions = ['html', 'pdf', 'text', 'docx', 'xlsx'] as const
const decoder = new TextDecoder()

function withTable(head: string, {hant = false, columns = 2, more = ''} = {}): string {
  const cells = (...texts: string[]): string => `| ${texts.slice(0, columns + 1).join(' | ')} |\n`
  const table = `${cells(head, '网上', '信函')}${cells('---', '--:', '--:')}${cells('申请', '100', '32')}${cells('咨询', '7', '')}`
  return sampleSource
    .replace(/^## 五、.*\n/mu, (heading) => `${heading}\n各渠道的数量见下表。\n\n${table}${more}\n`)
    .replace(/^year:/mu, hant ? 'script: hant\nyear:' : 'year:')
}

async function said(files: ReadonlyMap<string, Uint8Array>): Promise<string[]> {
  return (await verifyFolder('/o', new Map(files), forms)).map(({message}) => message.key)
}

/** The lines of the text edition that say the table. */
function linesOf(files: ReadonlyMap<string, Uint8Array>): string[] {
  const text = decoder.decode(files.get('report.txt'))
  return /(表格，共2行，每行\d[项項][^]*?)\r\n表格[结結]束/u.exec(text)![1]!.split('\r\n')
}

function altered(
  files: ReadonlyMap<string, Uint8Array>,
  file: string,
  from: string,
  to: string,
): Map<string, Uint8Array> {
  const text = decoder.decode(files.get(file))
  expect(text).toContain(from)
  return new Map([...files, [file, new TextEncoder().encode(text.replace(from, to))]])
}

const heads: readonly (readonly [head: string, said: string])[] = [
  ['渠道', '每行先读“渠道”。'],
  ['渠道：大类。细类', '每行先读“渠道：大类。细类”。'],
  ['“渠道”', '每行先读““渠道””。'],
  ['甲”。乙', '每行先读“甲”。乙”。'],
  ['**渠道**<br>名称', '每行先读“渠道 名称”。'],
  ['渠道[^9]', '每行先读“渠道（注1）”。'],
  ['[渠道](https://www.example.cn/a)', '每行先读“渠道（https://www.example.cn/a）”。'],
]

describe('the head of the first column', () => {
  test.each(heads)('%s', async (head, expected) => {
    const files = await built(
      withTable(head, {more: head.includes('[^9]') ? '\n[^9]: 以登记为准。\n' : ''}),
      ...editions,
    )
    expect(linesOf(files)[0]).toBe(`表格，共2行，每行2项。${expected}`)
    expect(linesOf(files)[1]).toBe('申请，网上：100；信函：32。')
    expect(await said(files)).toEqual([])
  })

  test('in Traditional characters', async () => {
    const files = await built(withTable('渠道类别', {hant: true}), 'html', 'text', 'pdf')
    expect(linesOf(files)[0]).toBe('表格，共2行，每行2項。每行先讀“渠道類別”。')
    expect(await said(files)).toEqual([])
  })

  test('of one column of figures', async () => {
    const files = await built(withTable('渠道', {columns: 1}), ...editions)
    expect(linesOf(files)).toEqual(['表格，共2行，每行1项。每行先读“渠道”。', '申请，网上：100。', '咨询，网上：7。'])
    expect(await said(files)).toEqual([])
  })

  test('none where there is none', async () => {
    const files = await built(withTable(''), ...editions)
    expect(linesOf(files)[0]).toBe('表格，共2行，每行2项。')
    expect(await said(files)).toEqual([])
  })

  test('in a text broken at a width', async () => {
    const {builtWith, materials} = await import('../support/built.ts')
    const style = {...materials.style, text: {...materials.style.text, columns: 40}}
    const source = withTable('办理渠道的名称。依次列出各个渠道的正式名称和简称')
    expect(await said(await builtWith({style}, source, 'html', 'text'))).toEqual([])
  })
})

describe('falsified', () => {
  const source = withTable('渠道')
  test.each([
    ['another', '“渠道”', '“渠首”'],
    ['one more sentence in it', '“渠道”', '“渠道”。“甲”'],
    ['taken out', '每行先读“渠道”。', ''],
    ['emptied', '“渠道”', '“”'],
  ])('%s', async (_, from, to) => {
    const files = await built(source, ...editions)
    expect((await said(altered(files, 'report.txt', from, to))).length).toBeGreaterThan(0)
  })

  test('is said once, in the file and place', async () => {
    const files = altered(await built(source, ...editions), 'report.txt', '“渠道”', '“渠首”')
    const [{message, place, actual, expected} = {} as never, ...more] = await verifyFolder('/o', files, forms)
    expect([message.key, actual, expected, place?.path, more]).toEqual([
      'peerStub',
      '渠首',
      '渠道',
      '/o/report.txt',
      [],
    ])
  })

  test('put where no edition has one', async () => {
    const files = await built(withTable(''), ...editions)
    const changed = altered(files, 'report.txt', '表格，共2行，每行2项。', '表格，共2行，每行2项。每行先读“渠道”。')
    expect(await said(changed)).toEqual(['peerStub'])
  })

  test('of the page', async () => {
    const files = altered(await built(source, ...editions), 'report.html', '>渠道<', '>渠首<')
    expect(await said(files)).toEqual(['peerHeaders'])
  })
})

describe('import has it again', () => {
  test.each([
    ['渠道', '| 渠道 | 网上 | 信函 |'],
    ['渠道：大类。细类', '| 渠道：大类。细类 | 网上 | 信函 |'],
    ['甲”。乙', '| 甲”。乙 | 网上 | 信函 |'],
    ['渠道[^9]', '| 渠道[^1] | 网上 | 信函 |'],
  ])('%s', async (head, line) => {
    const source = withTable(head, {more: head.includes('[^9]') ? '\n[^9]: 以登记为准。\n' : ''})
    const {imported} = await importBytes((await built(source, 'text')).get('report.txt')!)
    expect(imported.source).toContain(`${line}\n| --- | --- | --- |\n| 申请 | 100 | 32 |\n| 咨询 | 7 |  |`)
  })

  test('of one column of figures, rows that are called 第1行 among them', async () => {
    const source = withTable('渠道', {columns: 1}).replace('| 申请 |', '| 第1行 |')
    const {imported} = await importBytes((await built(source, 'text')).get('report.txt')!)
    expect(imported.source).toContain('| 渠道 | 网上 |\n| --- | --- |\n| 第1行 | 100 |\n| 咨询 | 7 |')
  })
})
