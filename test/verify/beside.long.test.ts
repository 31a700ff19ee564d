// What report.json does not hold: remarks, notes, sign-off, list markers, links, words for pictures. One edition that says
// something else than the others is named, at the place.

import {beforeAll, describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {word} from '../../src/diagnostic/wording.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {builtWith, materials, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

const front = `revised: 2022年3月1日更正一个数。
note: "本文是示例。\\n见第2页。"
covers: [区政府办公室, 区财政局]
contact: 区政府办公室，电话0513-86512345
attachments: [{title: 附表一, href: files/a.pdf}, {title: 附表二}]
signed: 南通市通州区人民政府
dated: 2022-02-09
sign-off: unsealed
`

const list = `3. 第三项。
4. 第四项，见[网站](https://example.cn/a)。

   - 里一。
   - 里二。

     续段。

5. 第五项[^1]。

![机构图](a.png)

`

const source = `${sampleSource
  .replace(/^note: .*\n/m, front)
  .replace('- 规划：', `${list}- 规划：`)
  .replace('### （二）依申请公开', '### （二）依申请公开[^2]')}
[^1]: 注释甲，见[链接](https://example.cn/b)。
[^2]: 注释乙12件。

    第二段（a.b）。
`

const images = new Map([
  [
    'a.png',
    {
      type: 'image/png',
      bytes: Uint8Array.from(
        Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      ),
    },
  ],
])
const make = (text: string): Promise<ReadonlyMap<string, Uint8Array>> =>
  builtWith({images}, text, 'html', 'text', 'pdf')

let files: ReadonlyMap<string, Uint8Array>
beforeAll(async () => {
  files = await make(source)
})

const said = (found: readonly Diagnostic[]): string[] =>
  found.map(({message, place, actual, expected}) => `${message.key} ${place!.path} ${actual} ${expected}`)

test('the editions agree', async () => expect(said(await verifyFolder('/o', files, forms))).toEqual([]))

// A last line that happens to be full says nothing of whether the next one goes on with it.
test.each([20, 21, 24, 30, 40, 50, 63, 80, 100])('also with a text wrapped at %i columns', async (columns) => {
  const text = {...materials.style.text, columns}
  const wrapped = await builtWith({images, style: {...materials.style, text}}, source, 'text', 'html')
  expect(said(await verifyFolder('/o', wrapped, forms))).toEqual([])
})

type Change = [what: string, file: string, from: string | RegExp, to: string, key: string, column?: string]

const changes: Change[] = [
  ['a remark', 'report.html', '2022年3月1日更正', '2022年3月2日更正', 'beside'],
  ['a remark', 'report.fragment.html', '见第2页', '见第3页', 'beside'],
  ['a remark', 'report.txt', '涵盖：区政府办公室、区财政局。', '涵盖：区政府办公室。', 'beside'],
  ['a remark taken out', 'report.txt', /联系方式：.*\r\n/, '', 'besideMissing'],
  ['the address for questions', 'report.html', '86512345', '86512346', 'beside'],
  ['an attachment', 'report.fragment.html', '附表二', '附表三', 'beside'],
  ['a note', 'report.html', '注释乙12件', '注释乙13件', 'beside'],
  ['a note', 'report.txt', '注释乙12件', '注释乙13件', 'beside'],
  ['a note', 'report.fragment.html', '第二段（a.b）', '第三段（a.b）', 'beside'],
  ['the number of a note', 'report.txt', '注2：', '注3：', 'besideMissing'],
  ['a note taken out', 'report.html', /<li id="note-2">.*?<\/li>/s, '', 'nowhere'],
  ['who signs', 'report.txt', '南通市通州区人民政府\r\n2022年2月9日', '南通市通州区政府\r\n2022年2月9日', 'beside'],
  ['the date below', 'report.html', /2022-02-09">2022年2月9日/, '2022-02-08">2022年2月8日', 'beside'],
  ['the date below', 'report.fragment.html', '2022年2月9日', '2022年2月8日', 'beside'],
  ['a list number', 'report.txt', '4. 第四项', '7. 第四项', 'beside'],
  ['a list number', 'report.html', '<ol start="3">', '<ol start="2">', 'beside'],
  ['the value of an item', 'report.html', '<li><p>第五项', '<li value="9"><p>第五项', 'beside'],
  ['a list number', 'report.fragment.html', "'5. '", "'6. '", 'beside'],
  ['a bullet', 'report.txt', '• 里一', '1. 里一', 'beside'],
  ['no bullet', 'report.txt', '• 里二', '里二', 'besideMissing'],
  ['a link', 'report.html', 'href="https://example.cn/a"', 'href="https://example.cn/c"', 'beside'],
  ['a link', 'report.fragment.html', 'href="https://example.cn/b"', 'href="https://evil.example/b"', 'beside'],
  ['a link', 'report.txt', '（https://example.cn/a）', '（https://example.cn/c）', 'beside'],
  ['the address of an attachment', 'report.html', 'href="files/a.pdf"', 'href="files/b.pdf"', 'beside'],
  ['words for a picture', 'report.html', 'alt="机构图"', 'alt="机关图"', 'beside'],
  ['words for a picture', 'report.txt', '（图：机构图）', '（图：机关图）', 'beside'],
]

describe('by hand', () => {
  test.each(changes)('%s in %s', async (_, name, from, to, key) => {
    const edition = new TextDecoder('utf-8', {ignoreBOM: true}).decode(files.get(name))
    const changed = edition.replace(from, to)
    expect(changed).not.toBe(edition)
    const found = await verifyFolder('/o', new Map([...files, [name, new TextEncoder().encode(changed)]]), forms)
    expect(found.map(({message, place}) => `${message.key} ${place!.path}`)).toContain(`${key} /o/${name}`)
    expect(new Set(found.map(({place}) => place!.path))).toEqual(new Set([`/o/${name}`]))
    for (const one of found)
      for (const language of ['zh', 'en'] as const)
        expect(word(one, language, (path) => path).message).not.toMatch(/[{}]|undefined/)
    const line = edition.slice(0, edition.search(from)).split('\n').length
    // A list's own tag stands in the line before its first item.
    const isThere = found.some(({place}) => place!.line <= line + 1 && place!.endLine >= line)
    if (!key.endsWith('Missing') && key !== 'nowhere') expect(isThere).toBe(true)
  })
})

const others: [what: string, from: string, to: string][] = [
  ['a remark', '更正一个数', '更正两个数'],
  ['a note', '注释乙12件', '注释乙13件'],
  ['a list number', '3. 第三项', '2. 第三项'],
  ['the date below', 'dated: 2022-02-09', 'dated: 2022-02-08'],
]

test.each(others)('%s of a PDF', async (_, from, to) => {
  const other = await make(source.replace(from, to))
  const found = await verifyFolder('/o', new Map([...files, ['report.pdf', other.get('report.pdf')!]]), forms)
  expect(said(found).filter((one) => !one.startsWith('beside /o/report.pdf'))).toEqual([])
  expect(found.length).toBeGreaterThan(0)
})
