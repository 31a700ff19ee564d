// One source in Simplified characters → every edition in Traditional ones, from report.json to the PDF.

import {beforeAll, describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {make} from '../../src/pipeline.ts'
import {fold} from '../../src/script/fold.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, materials, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {judge} from '../support/stages.ts'

const source = sampleSource
  .replace('level: government', 'level: government\nscript: hant')
  .replace('全区', '**里**水镇全区')
let files: ReadonlyMap<string, Uint8Array>

beforeAll(async () => {
  files = await built(source, 'html', 'text')
})

const text = (name: string): string => new TextDecoder().decode(files.get(name))

test('nothing is left in Simplified characters, addresses aside', () => {
  expect(text('report.txt')).toContain('公開機關：南通市通州區')
  expect(text('report.txt')).toContain('每行先讀行名，再依次讀：自然人；法人或其他組織')
  for (const name of files.keys()) expect(text(name)).not.toMatch(/[国发开关与业东为这说时实对办县区书务员问间]/)
})

test('the language is said', () => {
  expect(text('report.html')).toContain('<html lang="zh-Hant">')
  expect(text('report.html')).toContain('"inLanguage":"zh-Hant"')
  expect(text('report.fragment.html')).toContain('lang="zh-Hant"')
})

test('markup within a word changes nothing', () => expect(text('report.html')).toContain('<strong>裡</strong>水鎮全區'))

describe('read back', () => {
  test('the editions say what report.json says', async () => expect(await verifyFolder('/o', files, forms)).toEqual([]))
  test('an altered number and an altered header are named', async () => {
    const altered = (from: RegExp, to: string): Promise<string[]> => {
      const page = text('report.html')
      expect(page).toMatch(from)
      const changed = new Map([...files, ['report.html', new TextEncoder().encode(page.replace(from, to))]])
      return verifyFolder('/o', changed, forms).then((found) =>
        found.map(({message, place}) => `${message.key} ${place?.path}`),
      )
    }
    expect(await altered(/541(?=<\/td>)/, '540')).toEqual(['main /o/report.html'])
    expect(await altered(/商業企業(?=<\/th>)/, '商業機構')).toEqual(['columnLabel /o/report.html'])
  })
})

describe('read back, the characters count', () => {
  const named = async (name: string, from: string | RegExp, to: string): Promise<string[]> => {
    const edition = new TextDecoder('utf-8', {ignoreBOM: true}).decode(files.get(name))
    const at = edition.search(from)
    const changed = edition.replace(from, to)
    expect(changed).not.toBe(edition)
    const found = await verifyFolder('/o', new Map([...files, [name, new TextEncoder().encode(changed)]]), forms)
    const line = edition.slice(0, at).split('\n').length
    return found.map(
      ({message, place, actual, expected}) => `${message.key} ${place!.line - line} ${actual} ${expected}`,
    )
  }
  test.each(['report.html', 'report.fragment.html', 'report.txt'])('in prose of %s', async (name) => {
    expect(await named(name, '發布後根據', '發布后根據')).toEqual(['words 0 后 後'])
  })
  test('in headers, captions, titles and what the text says of a table', async () => {
    expect(await named('report.html', /復議後起訴(?=<\/span><\/th>)/, '復議后起訴')).toEqual([
      'columnLabel 0 復議后起訴 復議後起訴',
    ])
    expect(await named('report.txt', '行政訴訟，復議後起訴', '行政訴訟，復議后起訴')).toEqual([
      'rowLabel 0 行政訴訟，復議后起訴 行政訴訟，復議後起訴',
    ])
    expect(await named('report.fragment.html', /申請情況(?=<\/h2>)/, '申请情況')).toHaveLength(1)
    expect(await named('report.html', '工作年度報告</span></h1>', '工作年度报告</span></h1>')).toHaveLength(1)
    expect(await named('report.txt', '每行7個數', '每行7个數')).toHaveLength(1)
    expect(await named('report.txt', '三個數均為0件', '三個数均為0件')).toHaveLength(1)
    expect(await named('report.txt', '萬元。', '万元。')).toEqual(['unit 0 万元 萬元'])
  })
})

test('words of the project are the words of its headers', async () => {
  const words = {words: {信息: '資訊'}, protect: []}
  const report = judge(source).report!
  const {value} = await make(report, compose(report), {...materials, words}, new Set(['html', 'text']))
  expect(new TextDecoder().decode(value!.get('report.txt'))).toContain('收到和處理政府資訊公開申請情況')
  expect(await verifyFolder('/o', value!, forms, () => words)).toEqual([])
})

test('a page that its site put into the other script is read all the same', async () => {
  const simplified = await built(sampleSource, 'html', 'text')
  const mixed = new Map([...simplified, ['report.html', files.get('report.html')!]])
  const apart = (found: Awaited<ReturnType<typeof verifyFolder>>): string[] =>
    found.map(({message, place}) => `${message.key} ${place!.path}`)
  const same = new Map([
    ...mixed,
    ['report.html', new TextEncoder().encode(text('report.html').replace('<strong>裡</strong>水鎮', ''))],
  ])
  expect(apart(await verifyFolder('/o', same, forms))).toEqual([])
  const changed = text('report.html')
    .replace('<strong>裡</strong>水鎮', '')
    .replace(/541(?=<\/td>)/, '540')
  expect(
    apart(await verifyFolder('/o', new Map([...mixed, ['report.html', new TextEncoder().encode(changed)]]), forms)),
  ).toEqual(['main /o/report.html'])
})

test('what is doubtful is said with its place, once, and not of a word that is protected', async () => {
  const report = judge(source).report!
  const said = async (protect: string[]): Promise<string[]> => {
    const {diagnostics} = await make(report, compose(report), {...materials, words: {protect}}, new Set())
    return diagnostics.map(({code, severity, actual, place}) => {
      const line = source.split('\n')[place!.line - 1]!
      expect(line.slice(place!.column - 1, place!.endColumn - 1)).toBe(actual)
      return `${code} ${severity} ${line
        .slice(place!.column - 1)
        .replaceAll('*', '')
        .slice(0, 3)}`
    })
  }
  const found = await said([])
  expect(found).toContain('script-ambiguous warning 里水镇')
  expect(await said(['里水镇'])).toEqual(found.filter((one) => !one.endsWith('里水镇')))
})

test('a source that is in Traditional characters is printed as it is', async () => {
  const already = await built(fold(source) === source ? source.replace('本报告按照', '本報告按照') : source, 'text')
  expect(new TextDecoder().decode(already.get('report.txt'))).toContain('本報告按照')
})
