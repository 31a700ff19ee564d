// What stands around the text of a page and is read by programs, or by people who look for the way: altered, it is named.

import {beforeAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {word} from '../../src/diagnostic/wording.ts'
import {writeManifest} from '../../src/project/manifest.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

let files: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  files = await built(sampleSource, 'html', 'text')
  const summary = {sources: 1, errors: 0, warnings: 0, infos: 0}
  files = new Map([
    ...files,
    [
      'manifest.json',
      writeManifest({
        inputs: [{role: 'source', path: 'source/a.md', bytes: new TextEncoder().encode(sampleSource)}],
        outputs: files,
        summary,
        waivers: [],
        draft: false,
      }),
    ],
  ])
})

const decoder = new TextDecoder('utf-8', {ignoreBOM: true})

async function found(name: string, from: string | RegExp, to: string, without: string[] = []): Promise<Diagnostic[]> {
  const edition = decoder.decode(files.get(name))
  const changed = edition.replace(from, to)
  expect(changed).not.toBe(edition)
  const all = new Map([...files, [name, new TextEncoder().encode(changed)]])
  for (const one of without) all.delete(one)
  const diagnostics = await verifyFolder('/o', all, forms)
  for (const one of diagnostics)
    for (const language of ['zh', 'en'] as const)
      expect(word(one, language, (path) => path).message).not.toMatch(/\{\w+\}|undefined/)
  return diagnostics
}

type Change = [what: string, file: string, from: string | RegExp, to: string, said: string]

const changes: Change[] = [
  [
    'the unit of a figure',
    'report.html',
    /("propertyID":"requests\/new\/total"[^}]*"unitText":)"件"/,
    '$1"万件"',
    'metadata requests/new/total 万件',
  ],
  [
    'the words of a figure',
    'report.html',
    /("propertyID":"requests\/new\/total","name":")收到和/,
    '$1收到与',
    'metadata requests/new/total 收到与处理政府信息公开申请情况，一、本年新收政府信息公开申请数量，总计',
  ],
  [
    'a figure',
    'report.html',
    /("propertyID":"requests\/new\/total"[^}]*"value":)541/,
    '$1542',
    'metadata requests/new/total 542',
  ],
  [
    'a figure taken out',
    'report.html',
    /\{[^{}]*"propertyID":"requests\/new\/total"[^}]*\},/,
    '',
    'metadata requests/new/total ',
  ],
  [
    'a figure doubled',
    'report.html',
    /(\{[^{}]*"propertyID":"requests\/new\/total"[^}]*\},)/,
    '$1$1',
    'metadata propertyID requests/new/total',
  ],
  [
    'JSON that is none',
    'report.html',
    '"@type":"Report"',
    '"@type":Report',
    'metadata JSON-LD {"@context":"https://schema.org","@type"',
  ],
  [
    'the office in JSON-LD',
    'report.html',
    '"GovernmentOrganization","name":"南通市通州区"',
    '"GovernmentOrganization","name":"南通市"',
    'metadata author 南通市',
  ],
  [
    'a date in JSON-LD',
    'report.html',
    '"datePublished":"2022-02-10"',
    '"datePublished":"2022-02-11"',
    'metadata datePublished 2022-02-11',
  ],
  ['the creator', 'report.html', /(DC\.creator" content=")南通市/, '$1南京市', 'metadata DC.creator 南京市通州区'],
  ['the source', 'report.html', /(ContentSource" content=")南通市/, '$1南京市', 'metadata ContentSource 南京市通州区'],
  ['the description', 'report.html', /(Description" content="[^"]*)申请情况/, '$1申报情况', 'metadata Description '],
  [
    'the period for programs',
    'report.html',
    /(DC\.coverage" content="2021-01-01\/2021-12-)31/,
    '$130',
    'metadata DC.coverage 2021-01-01/2021-12-30',
  ],
  ['the language', 'report.html', '<html lang="zh-CN">', '<html lang="zh-Hant">', 'metadata lang zh-Hant'],
  [
    'a date for programs',
    'report.html',
    'datetime="2021-12-31"',
    'datetime="2021-12-30"',
    'metadata datetime 2021-12-30',
  ],
  ['a term', 'report.html', '<dt>发布日期', '<dt>发文日期', 'metadata dt 发文日期'],
  [
    'the basis',
    'report.html',
    '按国办公开办函〔2021〕30号',
    '按国办公开办函〔2021〕31号',
    'metadata footer 按国办公开办函〔2021〕31号规定的格式编制。回到正文开头',
  ],
  [
    'the table of contents',
    'report.html',
    '<a href="#section-1">一、总体情况',
    '<a href="#section-1">一、总的情况',
    'metadata nav 一、总的情况',
  ],
  ['where it leads', 'report.html', '<a href="#section-1">', '<a href="#section-9">', 'nowhere  section-9'],
  [
    'where it leads, to another',
    'report.html',
    '<a href="#section-1">',
    '<a href="#section-2">',
    'metadata nav 一、总体情况',
  ],
  [
    'the name of a region',
    'report.html',
    'aria-labelledby="t6-caption"',
    'aria-labelledby="t9-caption"',
    'nowhere  t9-caption',
  ],
  [
    'a header that a number names',
    'report.html',
    'headers="t6h t6c1 t6r1"',
    'headers="t6h t6c1 t6r99"',
    'association  申请人情况，自然人，#t6r99',
  ],
  ['an edition that is not there', 'report.html', 'href="report.txt"', 'href="text.txt"', 'offerMissing  text.txt'],
  ['the size of one', 'report.html', /（\d+ KB）/, '（99 KB）', 'offerSize  99 KB'],
  ['a span', 'report.html', /colspan="7"/, 'colspan="8"', 'uneven  11'],
  [
    "the caption of the office's own table",
    'report.fragment.html',
    '各类信息的数量<',
    '各类消息的数量<',
    'peerCaption  各类消息的数量',
  ],
  ['its headers', 'report.html', '>公示内容</th>', '>公示内客</th>', 'peerHeaders  公示内客，数量，单位'],
  ['its size', 'report.txt', '表格，共4行，每行2项', '表格，共5行，每行2项', 'tableSays  表格，共5行，每行2项。'],
  [
    'words of its row',
    'report.txt',
    '信用承诺，数量：10513；单位：条。',
    '信用承诺，数量：10513；单位：万条。',
    'peerRow  信用承诺，数量：10513；单位：万条。',
  ],
  [
    'a unit over a table',
    'report.html',
    '<span class="unit">（单位：件）</span>',
    '',
    'peerCaption  第二十条第（五）项',
  ],
]

describe('altered', () => {
  test.each(changes)('%s of %s', async (_, file, from, to, said) => {
    const name = (values: Diagnostic['message']['values']): string =>
      (values as Record<string, string> | undefined)?.['name']?.replace(/^(?:href|headers|aria-labelledby)=.*/, '')
      ?? ''
    const diagnostics = await found(file, from, to)
    expect(
      diagnostics.map(
        ({message, actual, place}) =>
          `${message.key} ${message.key === 'metadata' ? name(message.values) : ''} ${actual} ${place!.path}`,
      ),
    ).toEqual([expect.stringContaining(said)])
    expect(diagnostics[0]!.place!.path).toBe(`/o/${file}`)
    const edition = decoder.decode(files.get(file))
    const line = edition.slice(0, edition.search(from)).split('\n').length
    if (!/taken out|doubled|is none|span|region|names|size of one/.test(_))
      expect([line - 1, line, line + 1]).toContain(diagnostics[0]!.place!.line)
  })
})

test('a page of which nothing but the text is left says nothing wrong', async () => {
  const page = decoder.decode(files.get('report.html'))
  const bare = page
    .replace(/<script[^]*?<\/script>|<style>[^]*?<\/style>|<meta[^>]*>|<link[^>]*>/g, '')
    .replace(/ (?:id|headers|scope|class|role|tabindex|href|type|datetime|lang|aria-[a-z]+)="[^"]*"/g, '')
  expect(bare).not.toBe(page)
  const all = new Map([...files, ['report.html', new TextEncoder().encode(bare)]])
  all.delete('manifest.json')
  expect(await verifyFolder('/o', all, forms)).toEqual([])
})
