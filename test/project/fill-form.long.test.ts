// A superior's form, .xlsx or .docx: its blank cells get the facts of the report, everything else stays byte for byte; what
// stands there, what is worked out otherwise and what would be shown otherwise is said, and then nothing is written.

import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {fillForm} from '../../src/project/fill-form.ts'
import {openZip} from '../../src/zip/read.ts'
import {writeZip} from '../../src/zip/write.ts'
import {partOf} from '../support/alter-office.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {figuresOf, importBytes, reportOf} from '../support/importing.ts'

const limits = {entries: 1000, bytes: 1 << 26}
const report = reportOf(sampleSource)
const files = await built(sampleSource, 'docx', 'xlsx')

type Change = (text: string, name: string) => string

/** The file with its parts changed; parts that are not changed keep their bytes. */
function changed(file: Uint8Array, change: Change): Uint8Array {
  const zip = openZip(file, limits)
  return writeZip(
    new Map(
      zip.names.map((name) => {
        const [bytes, text] = [zip.read(name)!, partOf(file, name)]
        const after = change(text, name)
        return [name, after === text ? bytes : new TextEncoder().encode(after)]
      }),
    ),
  )
}

const isLedger = (text: string): boolean => text.includes('ySplit="2"')
const filledCell = /(<c r="[A-Z]+\d+" s="\d+")>(<f>[^<]*<\/f>)?<v>[^<]*<\/v><\/c>/gu

/** Its tables without numbers, and no ledger; `formulas`: totals stay formulas that come to nothing yet. */
function emptyBook(formulas: boolean): Uint8Array {
  return changed(files.get('report.xlsx')!, (text, name) => {
    if (name === 'xl/workbook.xml') return text.replace(/<sheet name="台账"[^>]*\/>/u, '')
    if (!name.startsWith('xl/worksheets/') || isLedger(text) || name.endsWith('sheet1.xml')) return text
    return text.replace(filledCell, (_, cell: string, formula?: string) =>
      formulas && formula !== undefined ? `${cell}>${formula}<v>0</v></c>` : `${cell}/>`,
    )
  })
}

/** A sheet of one row alone. */
function emptyLedger(): Uint8Array {
  return changed(files.get('report.xlsx')!, (text, name) => {
    if (name === 'xl/workbook.xml') return text.replace(/<sheet name="(?!台账)[^>]*\/>/gu, '')
    return isLedger(text) ? text.replace(/(<c r="(?!A3|B3)[A-Z]+3" s="\d+")><v>[^<]*<\/v><\/c>/gu, '$1/>') : text
  })
}

function emptyDocument(): Uint8Array {
  const number =
    /(<w:pStyle w:val="TableText"\/>(?:<w:keepNext\/>)?<\/w:pPr>)<w:r><w:t xml:space="preserve">[\d.]+<\/w:t><\/w:r>/gu
  return changed(files.get('report.docx')!, (text, name) => {
    const at = text.indexOf('二、主动公开政府信息情况')
    return name === 'word/document.xml' ? text.slice(0, at) + text.slice(at).replace(number, '$1') : text
  })
}

const put = (file: Uint8Array, replace = false, own = report): ReturnType<typeof fillForm> =>
  fillForm('/form', file, own, forms, {replace, alone: true})

describe('blank cells get the facts, and nothing else changes', () => {
  const empty = {
    'a workbook': emptyBook(false),
    'a workbook whose totals are formulas': emptyBook(true),
    'a sheet of one row': emptyLedger(),
    'a Word file': emptyDocument(),
  }
  for (const [name, file] of Object.entries(empty))
    test(name, async () => {
      const {bytes, put: cells, diagnostics} = await put(file)
      expect(diagnostics).toEqual([])
      expect(cells.length).toBeGreaterThan(name.includes('formulas') ? 180 : 199)
      const [before, after] = [openZip(file, limits), openZip(bytes!, limits)]
      expect(after.names).toEqual(before.names)
      for (const part of before.names) {
        const [old, now] = [partOf(file, part), partOf(bytes!, part)]
        if (old === now) continue
        expect(part).toMatch(/^(?:xl\/worksheets\/sheet\d|word\/document)\.xml$/u)
        // Without the numbers that were put in it is what it was.
        const bare = (text: string): string =>
          text
            .replace(/(<c r="[A-Z]+\d+"(?: s="\d+")?)>(?:<f>[^<]*<\/f>)?<v>[^<]*<\/v><\/c>/gu, '$1/>')
            .replace(/<w:r>(?:<w:rPr>.*?<\/w:rPr>)?<w:t>[\d.]+<\/w:t><\/w:r>/gu, '')
        expect(bare(now)).toBe(bare(old))
      }
      if (name !== 'a sheet of one row') {
        const {report: again} = await importBytes(bytes!)
        for (const [fact, {value}] of report.cells)
          if (value) expect(figuresOf(again).get(fact), fact).toBe(printDecimal(value))
      }
      const twice = await put(bytes!)
      expect([twice.bytes, twice.diagnostics]).toEqual([undefined, []])
    })
})

test('another number is said and stands, unless it is to give way', async () => {
  const other = reportOf(sampleSource.replace('| 46863 |', '| 46864 |'))
  for (const name of ['report.docx', 'report.xlsx']) {
    const file = files.get(name)!
    const {bytes, diagnostics} = await put(file, false, other)
    expect(bytes).toBeUndefined()
    expect(diagnostics.map(({code, message, where}) => [code, message.key, where !== undefined])).toEqual([
      ['fill-differs', 'form', true],
    ])
    const replaced = await put(file, true, other)
    expect(replaced.put.map(({before, number}) => [before, number])).toEqual([['46863', '46864']])
  }
})

test('a formula that comes to something else is in the way; a format that shows another number, a unit that is another', async () => {
  const said = async (file: Uint8Array, replace = false): Promise<string[]> => {
    const {bytes, diagnostics} = await put(file, replace)
    expect(bytes).toBeUndefined()
    return diagnostics.map(({message}) => message.key)
  }
  const book = emptyBook(true)
  const shorter = changed(book, (text) => text.replace('SUM(D7:I7)', 'SUM(D7:D7)'))
  expect(await said(shorter)).toEqual(['formula'])
  expect(await said(shorter, true)).toEqual(['formula'])
  const rounded = changed(book, (text) => text.replace('formatCode="0.0000"', 'formatCode="0.0"'))
  expect(await said(rounded)).toEqual(['shown'])
  const inYuan = changed(book, (text) => text.replace('（单位：万元）', '（单位：元）'))
  expect(await said(inYuan)).toEqual(['unit'])
})

test('cells and rows that a sheet leaves out are written in their places', async () => {
  const sparse = changed(emptyBook(false), (text, name) =>
    name.endsWith('sheet2.xml')
      ? text.replaceAll(/<c r="[B-D][56]" s="\d+"\/>/gu, '').replace(/<row r="6"/u, '<row r="6"')
      : text,
  )
  const {bytes, diagnostics} = await put(sparse)
  expect(diagnostics).toEqual([])
  expect(partOf(bytes!, 'xl/worksheets/sheet2.xml')).toMatch(
    /<c r="B6"><v>9<\/v><\/c><c r="C6"><v>5<\/v><\/c><c r="D6"><v>66<\/v><\/c><\/row>/u,
  )
})

test('a file that is no form', async () => {
  for (const [bytes, key] of [
    [new TextEncoder().encode('<html><p>年报</p></html>'), 'kind'],
    [writeZip(new Map([['word/document.xml', new Uint8Array(3)]])), 'archive'],
  ] as const) {
    const {bytes: written, diagnostics} = await put(bytes)
    expect([written, diagnostics.map(({message}) => message.key)]).toEqual([undefined, [key]])
  }
})
