// One source in Simplified characters → every edition in Traditional ones, from report.json to the PDF.

import {beforeAll, describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {make} from '../../src/pipeline.ts'
import {fold} from '../../src/script/fold.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, materials, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {judge} from '../support/stages.ts'

const source = sampleSource.replace('level: government', 'level: government\nscript: hant').replace('全区', '**里**水镇全区')
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
      return verifyFolder('/o', changed, forms).then((found) => found.map(({message, place}) => `${message.key} ${place?.path}`))
    }
    expect(await altered(/541(?=<\/td>)/, '540')).toEqual(['main /o/report.html'])
    expect(await altered(/商業企業(?=<\/th>)/, '商業機構')).toEqual(['columnLabel /o/report.html'])
  })
})

test('what is doubtful is said with its place, once, and not of a word that is protected', async () => {
  const report = judge(source).report!
  const said = async (protect: string[]): Promise<string[]> => {
    const {diagnostics} = await make(report, compose(report), {...materials, words: {protect}}, new Set())
    return diagnostics.map(({code, severity, actual, place}) => {
      const line = source.split('\n')[place!.line - 1]!
      expect(line.slice(place!.column - 1, place!.endColumn - 1)).toBe(actual)
      return `${code} ${severity} ${line.slice(place!.column - 1).replaceAll('*', '').slice(0, 3)}`
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
