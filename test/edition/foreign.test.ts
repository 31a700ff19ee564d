// What is said to be English holds the same words, in the same order, and says so in every edition.

import fc from 'fast-check'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import {expect, test} from 'vitest'
import type {Inline} from '../../src/edition/edition.ts'
import {markForeign} from '../../src/edition/foreign.ts'
import {plainText} from '../../src/edition/inlines.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {openZip} from '../../src/zip/read.ts'
import {builtWith, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {jpeg} from '../support/print.ts'

const text = (value: string): Inline => ({type: 'text', value})
const fact = (value: string): Inline => ({type: 'fact', fact: 'requests/new/total', value, pending: false})

test('numbers of the form stay whole, and inside the sentence', () => {
  expect(markForeign([text('甲“The office received '), fact('541'), text(' requests in 2021.”乙')])).toEqual([
    text('甲“'),
    {type: 'foreign', lang: 'en', children: [text('The office received '), fact('541'), text(' requests in 2021.')]},
    text('”乙'),
  ])
})

test('nothing is lost, doubled or moved', () => {
  const words = fc.constantFrom('The office of ', 'all is well. ', '甲', '，“', '” ', 'see the list ', '\n', '(', ')')
  const node = fc.oneof(words.map(text), fc.constantFrom('0', '541').map(fact), fc.constant<Inline>({type: 'break'}))
  fc.assert(
    fc.property(fc.array(node, {maxLength: 20}), (nodes) => {
      const made = markForeign(nodes)
      expect(plainText(made)).toBe(plainText(nodes))
      expect(made.every((one) => one.type !== 'foreign' || one.children.length > 0)).toBe(true)
    }),
  )
})

const sentence = 'This report is available on the website of the office.'
const source = sampleSource.replace('四是办事信息更便民。', `英文提示“${sentence}”已经上线。\n\n四是办事信息更便民。`)
const files = await builtWith({}, source, 'html', 'text', 'pdf', 'docx')
const decode = (name: string): string => new TextDecoder().decode(files.get(name))

test('pages and Word files say the language, the text edition the words alone', async () => {
  for (const name of ['report.html', 'report.fragment.html'])
    expect(decode(name)).toContain(`“<span lang="en">${sentence}</span>”`)
  expect(decode('report.txt').replace(/\s+/g, '')).toContain(`“${sentence}”已经上线`.replace(/\s+/g, ''))
  const word = openZip(files.get('report.docx')!, {entries: 100, bytes: 1 << 26}).read('word/document.xml')
  expect(new TextDecoder().decode(word)).toContain(
    `<w:lang w:val="en"/></w:rPr><w:t xml:space="preserve">${sentence}</w:t>`,
  )
})

test('they are read back as they were', async () => {
  expect((await verifyFolder('/r', files, forms)).map(({message}) => message.key)).toEqual([])
})

test('the PDF says it in its structure', async () => {
  expect(await languagesOf(files.get('report.pdf')!)).toEqual(['en'])
})

async function languagesOf(bytes: Uint8Array): Promise<unknown[]> {
  const pdf = await pdfjs.getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise
  const languages: unknown[] = []
  const visit = (node: object): void => {
    if ('lang' in node) languages.push(node.lang)
    if ('children' in node) for (const child of node.children as object[]) visit(child)
  }
  for (let page = 1; page <= pdf.numPages; page++) visit((await (await pdf.getPage(page)).getStructTree()) ?? {})
  return languages
}

test('so do titles, headings, cells, names of tables, words of pictures, attachments', async () => {
  const said = (what: string): string => `The ${what} of the report is in English.`
  const own = `#### ${said('heading')}

| 项目 | ${said('header')} |
| --- | --- |
| ${said('row')} | ${said('cell')} |

![${said('picture')}](a.jpg)

## 七、附记 ${said('title')}

文字。
`
  const extended = `${sampleSource.replace(/^year:/mu, `attachments:\n  - ${said('attachment')}\nyear:`).trimEnd()}\n\n${own}`
  const images = new Map([['a.jpg', {bytes: jpeg(), type: 'image/jpeg' as const}]])
  const built = await builtWith({images}, extended, 'html', 'text', 'pdf')
  expect((await verifyFolder('/r', built, forms)).map(({message}) => [message.key, message.values])).toEqual([])
  const html = new TextDecoder().decode(built.get('report.html')).replace(/^.*<body>/s, '')
  const elements = ['heading', 'header', 'row', 'cell', 'title', 'attachment'].map(said)
  for (const words of elements) expect(html.match(new RegExp(`<span lang="en">${words}</span>`, 'g'))).not.toBeNull()
  expect(html.split(said('title')).length).toBe(html.split(`<span lang="en">${said('title')}`).length)
  expect(html).toContain(`alt="${said('picture')}" lang="en">`)
  expect(await languagesOf(built.get('report.pdf')!)).toEqual(elements.concat('picture').map(() => 'en'))
})
