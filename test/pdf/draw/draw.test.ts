// Whole files: what judges say of them, what readers get out of them.

import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import {describe, expect, test} from 'vitest'
import {draw} from '../../../src/pdf/draw/draw.ts'
import type {DocumentMeta} from '../../../src/pdf/draw/metadata.ts'
import {openPictures} from '../../../src/pdf/draw/picture.ts'
import type {Item, Page} from '../../../src/pdf/layout/page.ts'
import type {PrintElement} from '../../../src/pdf/print-tree.ts'
import {openFile} from '../../../src/verify/pdf/file.ts'
import type {PdfObject} from '../../../src/verify/pdf/object.ts'
import {isElement, readStructure, type StructureElement} from '../../../src/verify/pdf/structure.ts'
import {nonconforming, output, testWith, violations} from '../../support/pdf-judges.ts'
import {jpeg, line, type Markup, pagesOf, png, shippedFonts, tree} from '../../support/print.ts'
import {inFull} from '../../support/share.ts'

const fonts = shippedFonts()

const meta: DocumentMeta = {
  title: '某区2021年 <报告> & "数据"',
  author: '某区',
  lang: 'zh-CN',
  created: '2022-02-10T09:30:00+08:00',
  producer: 'nianbao',
  standard: 'a-3a',
  attachment: {
    name: 'report.json',
    type: 'application/json',
    description: '数据',
    bytes: new TextEncoder().encode('{"version":1}'),
  },
}

/** A report with everything a print tree may hold. */
const whole: Markup[] = [
  ['header', {class: 'running draft'}],
  ['h1', {}, '某区', ['br', {}], '2021年报告'],
  [
    'section',
    {id: 'section-1'},
    ['h2', {}, '一、总体情况'],
    ['h3', {id: 'open'}, '（一）主动公开'],
    [
      'p',
      {},
      '条例——第五十条，A·B・C•D‧E；',
      ['strong', {}, '重', ['em', {}, '点']],
      '见',
      ['a', {href: 'https://example.cn/公?a=(1)'}, '网站'],
      '与注',
      ['sup', {}, ['a', {href: '#note-1'}, '[1]']],
      '。',
      ['span', {lang: 'en'}, 'FOI'],
    ],
    [
      'ol',
      {start: '3'},
      ['li', {}, ['span', {class: 'marker'}, '3.'], ['p', {}, '网站']],
      ['li', {}, ['span', {class: 'marker'}, '4.'], '媒体'],
    ],
    ['figure', {}, ['img', {src: 'a.png', alt: '办理流程'}], ['figcaption', {}, '图一']],
    ['img', {src: 'b.jpg', alt: '照片'}],
  ],
  [
    'table',
    {id: 't1'},
    ['caption', {}, '表（单位：件）'],
    [
      'thead',
      {},
      [
        'tr',
        {},
        ['th', {id: 'a', scope: 'col', rowspan: '2'}, '办理'],
        ['th', {id: 'b', scope: 'colgroup', colspan: '2'}, '申请人'],
      ],
      [
        'tr',
        {},
        ['th', {id: 'c', scope: 'col', headers: 'b'}, '个人'],
        ['th', {id: 'd', scope: 'col', headers: 'b'}, '组织'],
      ],
    ],
    [
      'tbody',
      {},
      [
        'tr',
        {},
        ['th', {id: 'e', scope: 'row', headers: 'a'}, '新收'],
        ['td', {headers: 'b c e'}, '522'],
        ['td', {headers: 'b d e'}],
      ],
    ],
  ],
  ['p', {class: 'note', id: 'note-1'}, '[1] 注释'],
]
const pictures = openPictures(
  new Map([
    ['a.png', png()],
    ['b.jpg', jpeg()],
  ]),
)

function make(root: PrintElement, pages = pagesOf(root, fonts), more: Partial<DocumentMeta> = {}): Promise<Uint8Array> {
  return draw(pages, root, fonts, {...meta, ...more}, pictures)
}

const file = await make(tree(...whole))

const sentence = 'A·B・C•D‧E 工程——“甲”－－－ㄧ一丨〇○ 𫐄Ａ½㎡'
const bytes = await make(tree(['p', {}, sentence]))

async function open(bytes: Uint8Array): Promise<pdfjs.PDFDocumentProxy> {
  return pdfjs.getDocument({data: new Uint8Array(bytes), verbosity: 0}).promise
}

/** Roles of a file's tags with their text, as `pdfinfo -struct-text` prints them, indentation as it is. */
function structure(bytes: Uint8Array): string[] {
  return output(bytes, 'pdfinfo', '-struct-text', 'FILE').trimEnd().split('\n')
}

describe('judges', () => {
  testWith(['java'], 'veraPDF finds PDF/UA-1 and PDF/A-3a kept, and PDF/A-2a without attachment', async () => {
    const long = tree(...Array.from({length: 300}, (_, index): Markup => ['p', {}, `第${index}段——文字。`]))
    const files = {
      'whole.pdf': file,
      'long.pdf': await make(long),
      'empty.pdf': await make(tree(), [{width: 595.28, height: 841.89, number: 1, items: []}]),
    }
    expect(await nonconforming(files)).toEqual([])
    if (inFull)
      expect(violations({'plain.pdf': await make(tree(...whole), undefined, {standard: 'a-2a'})}, '2a')).toEqual([])
  })

  testWith(['qpdf'], 'qpdf finds no fault', () => {
    expect(output(file, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors')
  })
})

describe('text', () => {
  testWith(['pdftotext'], 'poppler gives back every character', () => {
    expect(output(bytes, 'pdftotext', '-raw', 'FILE', '-').split('\n')[0]).toBe(sentence)
  })
  testWith(['mutool'], 'MuPDF gives back every character', () => {
    expect(output(bytes, 'mutool', 'draw', '-F', 'text', 'FILE').split('\n')[0]).toBe(sentence)
  })
  test('pdf.js gives back every character', async () => {
    const page = await (await open(bytes)).getPage(1)
    const {items} = await page.getTextContent({disableNormalization: true})
    expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe(`${sentence}— 1 —`)
  })
})

describe('tags', () => {
  testWith(['pdfinfo'], 'follow the tree, with label and body, stacked headers, links and notes', () => {
    expect(structure(file).join('\n')).toMatchSnapshot()
  })

  testWith(['pdfinfo'], 'follow the tree whatever order things are drawn in', async () => {
    const root = tree(...whole)
    const pages = pagesOf(root, fonts)
    // Blocks backwards; the lines of one block stay in order.
    const blocks = new Map<number, Item[]>()
    const blockOf = (item: Item): number => {
      const index = 'element' in item ? (item.element ?? -1) : -1
      let block = -1
      const visit = (element: PrintElement, around: number): void => {
        const own =
          ['p', 'h1', 'h2', 'h3', 'li', 'th', 'td', 'caption', 'figure', 'img'].includes(element.name) && around < 0
            ? element.index
            : around
        if (element.index === index) block = own
        for (const child of element.children) if (child.type === 'element') visit(child, own)
      }
      visit(root, -1)
      return block
    }
    for (const item of pages[0]!.items) blocks.set(blockOf(item), [...(blocks.get(blockOf(item)) ?? []), item])
    const backwards = [{...pages[0]!, items: [...blocks.values()].reverse().flat()}]
    const withoutObjects = (lines: string[]): string[] => lines.map((text) => text.replace(/Object \d+/, 'Object'))
    expect(withoutObjects(structure(await make(root, backwards)))).toEqual(withoutObjects(structure(file)))
  })

  testWith(['pdfinfo'], 'hold an element together that runs over pages, around an element within it', async () => {
    const root = tree(['p', {}, '前半后半', ['strong', {}, '重点'], '末尾'])
    const page = (number: number, items: Item[]): Page => ({width: 595.28, height: 841.89, number, items})
    const bytes = await make(root, [
      page(1, [line(fonts, '前半', 80, 100, {element: 1}), line(fonts, '页眉', 80, 50)]),
      page(2, [
        line(fonts, '后半', 80, 100, {element: 1}),
        line(fonts, '重点', 120, 100, {element: 2}),
        line(fonts, '末', 160, 100, {element: 1}),
      ]),
      page(3, [line(fonts, '尾', 80, 100, {element: 1})]),
    ])
    expect(structure(bytes).map((one) => one.trim())).toEqual([
      'Document',
      'P (block)',
      '"前半"',
      '"后半"',
      'Span (inline)',
      '"重点"',
      '"末"',
      '"尾"',
    ])
    if (inFull) expect(violations({'a.pdf': bytes}, 'ua1')).toEqual([])
  })

  test('an item of no element of the tree is a fault', async () => {
    const root = tree(['p', {}, '文'])
    const pages = [{width: 100, height: 100, number: 1, items: [line(fonts, '文', 10, 10, {element: 9})]}]
    await expect(make(root, pages)).rejects.toThrow('no element 9')
  })
})

describe('navigation', () => {
  test('bookmarks are the headings, page labels the numbers, the title is shown', async () => {
    const document = await open(file)
    const outline = await document.getOutline()
    const titles = (items: typeof outline): unknown[] => items.map((item) => [item.title, titles(item.items)])
    expect(titles(outline)).toEqual([['某区2021年报告', [['一、总体情况', [['（一）主动公开', []]]]]]])
    expect(outline[0]!.dest).toMatchObject([{}, {name: 'XYZ'}, 74, expect.any(Number), 0])
    expect(await document.getPageLabels()).toEqual(['1'])
    expect(Object.fromEntries((await document.getViewerPreferences())!)).toMatchObject({DisplayDocTitle: true})
    expect(Object.fromEntries((await document.getMarkInfo()) as never)).toMatchObject({Marked: true})
  })

  test('links lead out, by an address in ASCII, and to their notes', async () => {
    const document = await open(file)
    const annotations = await (await document.getPage(1)).getAnnotations()
    expect(annotations.map(({url, dest}) => url ?? dest?.slice(1))).toEqual([
      'https://example.cn/%E5%85%AC?a=(1)',
      [{name: 'XYZ'}, 74, expect.any(Number), null],
    ])
    expect(annotations.map(({contentsObj}) => contentsObj.str)).toEqual(['网站', '[1]'])
  })

  testWith(['java'], 'a link to nothing is text', async () => {
    const bytes = await make(tree(['p', {}, '见', ['a', {href: '#nowhere%'}, '此处']]))
    expect(await (await (await open(bytes)).getPage(1)).getAnnotations()).toEqual([])
    if (inFull) expect(violations({'a.pdf': bytes}, 'ua1')).toEqual([])
  })

  test('a link over two lines has an area on each', async () => {
    const root = tree(['p', {}, ['a', {href: 'https://example.cn/'}, '甲乙']])
    const items = [line(fonts, '甲', 500, 100, {element: 2}), line(fonts, '乙', 80, 130, {element: 2})]
    const document = await open(await make(root, [{width: 595.28, height: 841.89, number: 1, items}]))
    const annotations = await (await document.getPage(1)).getAnnotations()
    expect(annotations.map(({rect}) => rect.map(Math.round))).toEqual([
      [500, 740, 512, 752],
      [80, 710, 92, 722],
    ])
  })
})

describe('what the file says of itself', () => {
  test('title, office, date and attachment, whatever characters they have', async () => {
    const document = await open(file)
    const {info, metadata} = await document.getMetadata()
    expect(info).toMatchObject({
      Title: meta.title,
      Author: '某区',
      Language: 'zh-CN',
      CreationDate: "D:20220210093000+08'00'",
    })
    expect((metadata as {get(name: string): unknown}).get('dc:title')).toBe(meta.title)
    const attachments = (await document.getAttachments()) as unknown as ReadonlyMap<string, {filename: string}>
    expect(Array.from(attachments.values(), ({filename}) => filename)).toEqual(['report.json'])
  })

  test('the same input gives the same bytes', async () => {
    expect(await make(tree(...whole))).toEqual(file)
  })

  test('in PDF/A-2a nothing is attached', async () => {
    expect(await (await open(await make(tree(...whole), undefined, {standard: 'a-2a'}))).getAttachments()).toBeNull()
  })

  test('with UA-2 it is PDF 2.0 without document information, led through by structure elements', async () => {
    const bytes = await make(tree(...whole), undefined, {standard: 'ua-2'})
    expect(new TextDecoder('latin1').decode(bytes.subarray(0, 9))).toBe('%PDF-2.0\n')
    const document = openFile(bytes)
    expect(document.trailer.has('Info')).toBe(false)
    const root = document.resolve(document.trailer.get('Root'))
    const [namespace] = (document.get(document.get(root, 'StructTreeRoot'), 'Namespaces') as PdfObject[]).map(
      document.resolve,
    )
    const action = document.get(document.get(document.get(root, 'Outlines'), 'First'), 'A')
    const [heading] = document.get(action, 'SD') as PdfObject[]
    expect(document.get(document.resolve(heading!), 'NS')).toBe(namespace)
    const outline = await (await open(bytes)).getOutline()
    const before = await (await open(file)).getOutline()
    expect(outline.map(({title}) => title)).toEqual(before.map(({title}) => title))
  })

  test('with UA-2 a note and its marks name each other', async () => {
    const bytes = await make(tree(...whole), undefined, {standard: 'ua-2'})
    const {elements} = readStructure(openFile(bytes))
    const all = (list: readonly StructureElement[]): StructureElement[] =>
      list.flatMap((one) => [one, ...all(one.children.filter(isElement))])
    const types = all(elements).map(({type}) => type)
    expect(types.filter((type) => ['Reference', 'FENote', 'Note'].includes(type))).toEqual(['Reference', 'FENote'])
  })
})
