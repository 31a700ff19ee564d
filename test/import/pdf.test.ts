// PDF: what is ruled, by its lines; our own by its tags.

import {deflateSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {Refused} from '../../src/import/limits.ts'
import {blocksOf} from '../../src/import/pdf/read.ts'
import {readFile} from '../../src/import/read.ts'
import {built, sampleSource} from '../support/built.ts'
import {form2019, form2021} from '../support/form.ts'
import {compared, figuresOf, importBytes, importFoundFile, partsOf, reportOf} from '../support/importing.ts'
import {printed} from '../support/office-tables.ts'
import {pagesOf} from '../support/pdf-pages.ts'

test.each([form2021, form2019])('every figure of ruled pages, form $id', (form) => {
  let number = 100
  const figures = Object.fromEntries(
    form.tables.flatMap(({id, rows, columns}) =>
      rows.flatMap((row) =>
        columns.map((column) => [
          `${id}/${row.id}/${column.id}`,
          column.kind === 'amount' ? `${++number}.25` : String(++number),
        ]),
      ),
    ),
  )
  const parts = partsOf(form, `示例市${form.years.from}年政府信息公开工作年度报告`, printed(form, figures))
  const blocks = blocksOf(pagesOf(parts))
  const found = {kind: 'pdf', blocks, notes: new Map(), remarks: [], traditional: false, named: {}} as const
  const outcome = importFoundFile(found)
  const {faults, ...count} = compared(outcome, form, new Map(Object.entries(figures)))
  expect(faults).toEqual([])
  expect(count).toEqual({right: Object.keys(figures).length, hole: 0, wrong: 0, invented: 0, silent: 0})
  expect(outcome.report.sections.map(({id}) => id)).toEqual([0, 1, 2, 3, 4, 5, 6])
})

/** The words of each section as report.json has them. */
const sectionTexts = (bytes: Uint8Array | undefined): readonly string[] =>
  (JSON.parse(new TextDecoder().decode(bytes)) as {sections: {text: string}[]}).sections.map(({text}) =>
    text.replace(/\s/gu, ''),
  )

test('report.pdf comes back: the same facts, the same words section by section', async () => {
  const files = await built(sampleSource, 'pdf')
  const {report, imported} = await importBytes(files.get('report.pdf')!)
  expect(figuresOf(report)).toEqual(figuresOf(reportOf(sampleSource)))
  expect(figuresOf(report).size).toBe(200)
  expect(imported.diagnostics).toEqual([])
  const again = await built(imported.source)
  const [first, ...sections] = sectionTexts(again.get('report.json'))
  const [opening, ...own] = sectionTexts(files.get('report.json'))
  expect(sections).toEqual(own)
  // The note of the sample (示例) is printed in front of the opening.
  expect(first!.endsWith(opening!)).toBe(true)
})

/** A PDF of one page with this stream, and these words about it. */
function pdfWith(stream: Uint8Array, filter: string): Uint8Array {
  const head = `%PDF-1.7
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>
endobj
4 0 obj
<</Length ${stream.length}${filter}>>
stream
`
  return new Uint8Array(
    Buffer.concat([Buffer.from(head), stream, Buffer.from('\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF')]),
  )
}

async function fault(bytes: Uint8Array): Promise<string> {
  try {
    await readFile(bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.fault
  }
}

test('scans, bombs and rubbish are refused', async () => {
  expect(await fault(pdfWith(Buffer.from('q Q'), ''))).toBe('scan')
  const much = deflateSync(Buffer.alloc(100 << 20, 0x20))
  expect(await fault(pdfWith(much, '/Filter/FlateDecode'))).toBe('size')
  expect(await fault(pdfWith(deflateSync(much), '/Filter[/FlateDecode/FlateDecode]'))).toBe('size')
  expect(await fault(Buffer.from('%PDF-1.7\nnothing'))).toBe('damaged')
})
