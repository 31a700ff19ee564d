// PDFKit's document written our way: any objects, found by others, the same bytes; and PDFKit still the one that was read.

import {createHash} from 'node:crypto'
import {expect, test} from 'vitest'
import {ReportDocument} from '../../../src/pdf/draw/document.ts'
import {Base, bytes, type Dictionary, text} from '../../../src/pdf/draw/pdfkit.ts'
import {openFile} from '../../../src/verify/pdf/file.ts'
import {isKind, type PdfObject} from '../../../src/verify/pdf/object.ts'
import {output, testWith} from '../../support/pdf-judges.ts'

const date = new Date('2022-02-10T00:00:00Z')
const options = {lang: 'zh-CN', info: {CreationDate: date}}

async function smallFile(objects: number): Promise<Uint8Array> {
  const document = new ReportDocument(options, '<x/>')
  document.addPage({size: [100, 100], margin: 0})
  const extra = Array.from({length: objects}, (_, Index) => document.add({Index, Label: text(`标签${Index}`)}))
  document.add({}, new TextEncoder().encode('0 g\n'.repeat(50)))
  document._root.data['Extra'] = extra
  return document.finish()
}

/** What a value of an object is read as. */
async function readBack(value: unknown): Promise<PdfObject> {
  const document = new ReportDocument(options, '<x/>')
  document.addPage({size: [100, 100], margin: 0})
  document._root.data['Value'] = value
  const file = openFile(await document.finish())
  return file.get(file.trailer.get('Root'), 'Value')
}

test('text, names and bytes are read as they were meant', async () => {
  const string = async (value: unknown): Promise<string> => {
    const found = await readBack(value)
    return isKind(found, 'string') ? found.bytes : 'none'
  }
  expect(await string(text('a(b)\\\r'))).toBe('a(b)\\\r')
  expect(await string(text('公𠮷'))).toBe(Buffer.from('feff516cd842dfb7', 'hex').toString('latin1'))
  expect(await string(bytes('t1/é'))).toBe(Buffer.from('t1/é').toString('latin1'))
  expect(await readBack('DeviceRGB')).toEqual({kind: 'name', name: 'DeviceRGB'})
})

test('the same objects give the same bytes, others another identifier', async () => {
  const [file, same, other] = [await smallFile(10), await smallFile(10), await smallFile(11)]
  expect(same).toEqual(file)
  const identifier = (one: Uint8Array): PdfObject => (openFile(one).trailer.get('ID') as PdfObject[])[0]!
  expect(identifier(other)).not.toEqual(identifier(file))
})

test('an object that was begun and never ended is a fault', async () => {
  const document = new ReportDocument(options, '<x/>')
  document.ref({})
  await expect(document.finish()).rejects.toThrow('never ended')
})

testWith(['qpdf'], 'qpdf reads files of several object streams', async () => {
  const file = await smallFile(1500)
  expect(output(file, 'qpdf', '--check', 'FILE')).toContain('No syntax or stream encoding errors')
  expect(output(file, 'qpdf', '--json', 'FILE').match(/"\/Index"/g)).toHaveLength(1500)
})

/**
 * What document.ts overrides, or takes for granted in doing so, as it was read: a PDFKit in which this fails is to be read
 * anew. The members of its documents, and of the references and structure elements that they make.
 */
test('what is overridden of PDFKit is what was read', () => {
  const document = new Base({autoFirstPage: false, font: '', tagged: true}) as unknown as Record<string, object>
  const make = (name: string, ...given: unknown[]): object =>
    (document[name] as (...all: unknown[]) => object).apply(document, given)
  const members: [object, string[]][] = [
    [document, ['ref', '_write', '_refEnd', '_finalize', 'end', 'endMetadata', 'switchToPage', 'endMarkings']],
    [make('ref', {}), ['write', 'end', 'finalize']],
    [make('struct', 'P'), ['add', 'end', '_flush', '_flushChild', '_isFlushable']],
    [document['outline']!, ['addItem', 'endOutline']],
  ]
  const source = members
    .flatMap(([holder, names]) => names.map((name) => String((holder as Dictionary)[name])))
    .join('\n')
    .replace(/\s+/g, ' ')
  const read = '594a3aa53a075c01692f886f7875001e100fceaa14c73f4c47ac493edade0cac'
  expect(createHash('sha256').update(source).digest('hex')).toBe(read)
})
