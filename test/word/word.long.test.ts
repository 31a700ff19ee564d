// What holds for the Word file of any report: it is read back as the other editions are, import finds every figure in it,
// its parts are as Word wants them, and the same report gives the same bytes.

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {openPackage} from '../../src/import/package.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {at, elementsOf, isElement, type XmlElement} from '../../src/xml/parse.ts'
import {openZip} from '../../src/zip/read.ts'
import {builtWith, sampleSource} from '../support/built.ts'
import {form2021, forms} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {drawn} from '../support/generate-draw.ts'
import {enriched, pictureAddress} from '../support/generate-extras.ts'
import {figuresOf, importBytes, reportOf} from '../support/importing.ts'
import {png} from '../support/print.ts'

const picture = png({type: 2, bits: 8, rows: [[255, 0, 0, 0, 0, 255]]})
const images = new Map([[pictureAddress, {type: 'image/png' as const, bytes: picture}]])

const reports = drawn((draw) => {
  const recipe = drawRecipe(form2021, draw, {magnitude: 'ordinary', blocks: draw(3)})
  return enriched(writeSource(form2021, recipe), draw)
})

async function wordOf(source: string): Promise<Uint8Array> {
  return (await builtWith({images}, source, 'docx')).get('report.docx')!
}

function all(element: XmlElement, name: string): XmlElement[] {
  return element.children
    .filter(isElement)
    .flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

test('it says what the data and the other editions say', async () => {
  const judgedAlike = async (source: string): Promise<void> => {
    const files = await builtWith({images}, source, 'html', 'text', 'docx')
    expect((await verifyFolder('/r', files, forms)).map(({message}) => [message.key, message.values])).toEqual([])
  }
  await judgedAlike(sampleSource)
  await judgedAlike(sampleSource.replace('| 541 |', '| 540 |'))
  await judgedAlike(sampleSource.replace('| 541 |', '| |'))
  await fc.assert(fc.asyncProperty(reports, judgedAlike), {numRuns: 6, endOnFailure: true})
})

test('sentences of English say their language in headings and captions, too; a name does not', async () => {
  const english = 'How the public can ask for information of this office'
  const source = `${sampleSource.trimEnd()}\n\n## 七、${english}\n\n见 Beijing Municipal Government。\n`
  const zip = openZip(await wordOf(source), {entries: 100, bytes: 1 << 26})
  const xml = new TextDecoder().decode(zip.read('word/document.xml'))
  const marked = [...xml.matchAll(/<w:lang w:val="en"\/><\/w:rPr><w:t xml:space="preserve">([^<]*)</gu)]
  expect(marked.map(([, text]) => text)).toEqual([english])
  const files = await builtWith({images}, source, 'docx')
  expect((await verifyFolder('/r', files, forms)).map(({message}) => [message.key, message.values])).toEqual([])
})

test('import finds every figure in it', async () => {
  await fc.assert(
    fc.asyncProperty(reports, async (source) => {
      const {report} = await importBytes(await wordOf(source))
      // Also those that the source leaves to be worked out are printed.
      const printed = [...reportOf(source).cells].flatMap(([fact, {value}]) =>
        value ? [[fact, printDecimal(value)] as const] : [],
      )
      expect(figuresOf(report)).toEqual(new Map(printed))
    }),
    {numRuns: 5, endOnFailure: true},
  )
})

describe('the parts', () => {
  test('the types of contents come first; dates and order are fixed, and so are the bytes', async () => {
    const [one, other] = [await wordOf(sampleSource), await wordOf(sampleSource)]
    expect(Buffer.compare(one, other)).toBe(0)
    expect(openZip(one, {entries: 100, bytes: 1 << 26}).names[0]).toBe('[Content_Types].xml')
    expect(new DataView(one.buffer, one.byteOffset).getUint32(10, true)).toBe((0x21 << 16) | 0)
  })

  test('every row of a table is as wide as its grid, merged cells with their spans; header rows are repeated', async () => {
    const file = openPackage(await wordOf(sampleSource))
    const tables = all(file.part(file.main)!, 'w:tbl')
    expect(tables.length).toBeGreaterThan(6)
    for (const table of tables) {
      const grid = elementsOf(at(table, 'w:tblGrid')!).length
      const rows = elementsOf(table, 'w:tr')
      expect(at(rows[0], 'w:trPr', 'w:tblHeader')).toBeDefined()
      for (const row of rows) {
        const spans = elementsOf(row, 'w:tc').map((cell) =>
          Number(at(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1),
        )
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(grid)
        // A cell that ends without a paragraph is a damaged file.
        for (const cell of elementsOf(row, 'w:tc')) expect(elementsOf(cell).at(-1)?.name).toBe('w:p')
      }
    }
    const body = elementsOf(at(file.part(file.main), 'w:body')!)
    for (const [index, {name}] of body.entries()) if (name === 'w:tbl') expect(body[index + 1]?.name).toBe('w:p')
  })

  test('every identifier that a part uses is one that it has', async () => {
    const file = openPackage(await wordOf(enrichedOnce))
    const ids = (element: XmlElement): string[] => [
      ...Object.entries(element.attributes).flatMap(([name, value]) => (/^r:(?:id|embed)$/u.test(name) ? [value] : [])),
      ...element.children.filter(isElement).flatMap(ids),
    ]
    for (const part of [file.main, 'word/footnotes.xml']) {
      const known = file.relationships(part)
      const used = ids(file.part(part)!)
      expect(used.length).toBeGreaterThan(0)
      for (const id of used) expect(known.has(id), id).toBe(true)
    }
    for (const {target, external} of file.relationships(file.main).values())
      if (!external) expect(file.bytes(target), target).toBeDefined()
  })

  test('a draft is marked above every kind of page', async () => {
    const file = openPackage(await wordOf(sampleSource.replace('| 541 |', '| |')))
    const section = at(file.part(file.main), 'w:body', 'w:sectPr')!
    const kinds = elementsOf(section, 'w:headerReference').map(({attributes}) => attributes['w:type'])
    expect(kinds).toEqual(['default', 'even', 'first'])
    for (const {attributes} of elementsOf(section, 'w:headerReference')) {
      const {target} = file.relationships(file.main).get(attributes['r:id']!)!
      expect(new TextDecoder().decode(file.bytes(target))).toMatch(/草稿（\d+处待改）/u)
    }
    expect(new TextDecoder().decode(file.bytes('word/document.xml'))).toContain('待填')
  })
})

const enrichedOnce = `${sampleSource.trimEnd()}[^a]另见[目录](https://example.org/list?a=1&b=二)，再看一次[^a]。

![办理流程](${pictureAddress})

[^a]: 见[说明](https://example.org/note)。
`

test('notes, links and pictures are read back and imported', async () => {
  const files = await builtWith({images}, enrichedOnce, 'html', 'docx')
  expect((await verifyFolder('/r', files, forms)).map(({message}) => [message.key, message.values])).toEqual([])
  const {imported} = await importBytes(files.get('report.docx')!)
  expect(imported.source).toContain('https://example.org/list?a=1&b=')
})
