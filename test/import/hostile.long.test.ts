// Files made to do harm are refused in one sentence, before they cost much: how much was inflated and how many elements were
// made is bounded, not only the time.

import {deflateRawSync} from 'node:zlib'
import {expect, test} from 'vitest'
import {limits, Refused} from '../../src/import/limits.ts'
import {readFile} from '../../src/import/read.ts'
import {parseXml} from '../../src/xml/parse.ts'
import {openZip} from '../../src/zip/read.ts'
import {docxOf, wordParagraph, zipOf} from '../support/office-files.ts'

async function fault(bytes: Uint8Array | string): Promise<string> {
  try {
    await readFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
    return 'read'
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return error.fault
  }
}

/** A zip of one deflated entry among others, which says of itself what it is told to. */
function bomb(name: string, size: number, declared: number): Uint8Array {
  const data = deflateRawSync(Buffer.alloc(size, 0x20))
  const plain = Buffer.from(
    zipOf({'_rels/.rels': relationships('word/document.xml'), '[Content_Types].xml': '<Types/>', [name]: data}),
  )
  // The last entry's headers: method and sizes.
  const local = plain.lastIndexOf(Buffer.from('PK\x03\x04', 'latin1'))
  const central = plain.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
  for (const [at, offset] of [
    [local, 0],
    [central, 2],
  ] as const) {
    plain.writeUInt16LE(8, at + 8 + offset)
    plain.writeUInt32LE(declared, at + 22 + offset)
  }
  return new Uint8Array(plain)
}

const relationships = (target: string, mode = ''): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"${mode}/></Relationships>`

test.each([
  ['honest', 300 << 20],
  ['lying', 1000],
])('a bomb of 300 MB, %s about its size', async (_, declared) => {
  expect(await fault(bomb('word/document.xml', 300 << 20, declared))).toBe('size')
})

test('no more is inflated than the budget, whatever the archive says', () => {
  const zip = openZip(bomb('word/document.xml', 4 << 20, 10), {entries: 10, bytes: 1 << 20})
  expect(() => zip.read('word/document.xml')).toThrow('size')
})

test('entries and names', async () => {
  const many = Object.fromEntries(Array.from({length: 20_000}, (_, index) => [`word/${index}.xml`, '']))
  expect(await fault(zipOf(many))).toBe('entries')
  for (const name of ['../evil.xml', 'word/../../x', '/etc/x', 'C:\\x', '\\\\host\\x', 'word\\..\\x'])
    expect([name, await fault(zipOf({[name]: '', 'word/document.xml': ''}))]).toEqual([name, 'name'])
  expect(await fault(zipOf({'word/a..b.xml': '', '_rels/.rels': relationships('word/document.xml')}))).toBe('outside')
})

test('a main part that is somewhere else', async () => {
  const outer = zipOf({
    '_rels/.rels': relationships('http://example.invalid/x.xml', ' TargetMode="External"'),
    'word/document.xml': '<x/>',
  })
  expect(await fault(outer)).toBe('outside')
  expect(await fault(zipOf({'_rels/.rels': relationships('../../x.xml'), 'word/x.xml': '<x/>'}))).toBe('outside')
})

test('a DOCTYPE, entities, depth, elements', async () => {
  const document = (text: string): Uint8Array =>
    zipOf({'_rels/.rels': relationships('word/document.xml'), 'word/document.xml': text})
  expect(await fault(document('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'))).toBe('doctype')
  expect(await fault(document('<x>&a;</x>'))).toBe('damaged')
  expect(await fault(document('<x>'.repeat(100_000)))).toBe('depth')
  expect(() =>
    parseXml(new TextEncoder().encode(`<x>${'<y/>'.repeat(1000)}</x>`), new Map(), {depth: 10, nodes: 500}),
  ).toThrow('nodes')
  expect(await fault(docxOf('<w:p/>'.repeat(1_000_000)))).toBe('nodes')
  const nested = `${'<w:tbl><w:tr><w:tc>'.repeat(100_000)}${'</w:tc></w:tr></w:tbl>'.repeat(100_000)}`
  expect(await fault(docxOf(nested))).toBe('depth')
})

test('pages and texts', async () => {
  expect(await fault(`<html><body>${'<table><tr><td>'.repeat(100_000)}`)).toBe('depth')
  expect(await fault(`<html><body>${'<div>'.repeat(100_000)}`)).toBe('depth')
  expect(
    await fault(
      `<html><body><table>${'<tr>'.repeat(10)}${'<td colspan=1000 rowspan=60000>x</td>'.repeat(2000)}</table>`,
    ),
  ).toBe('cells')
  expect(await fault('字'.repeat(limits.text))).toBe('text')
})

test('styles and numbers that are based on each other in a circle', async () => {
  const style = (id: string, basis: string): string =>
    `<w:style w:styleId="${id}"><w:name w:val="${id}"/><w:basedOn w:val="${basis}"/></w:style>`
  const body =
    '<w:p><w:pPr><w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>一、总体情况</w:t></w:r></w:p>'
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:styleLink w:val="n"/><w:numStyleLink w:val="n"/></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
  expect(await fault(docxOf(body, {styles: style('a', 'b') + style('b', 'a'), numbering}))).toBe('read')
})

test('files of other kinds are refused with a way out', async () => {
  const ole = Buffer.from('\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'latin1')
  expect(await fault(new Uint8Array(ole))).toBe('ole')
  expect(await fault(new Uint8Array(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])))).toBe(
    'encrypted',
  )
  expect(await fault(zipOf({'OFD.xml': ''}))).toBe('ofd')
  expect(await fault(zipOf({'a.txt': ''}))).toBe('archive')
  for (const kind of ['text', 'spreadsheet'])
    expect(await fault(zipOf({mimetype: `application/vnd.oasis.opendocument.${kind}`, 'content.xml': ''}))).toBe('open')
  expect(await fault(new TextEncoder().encode('{\\rtf1\\ansi x}'))).toBe('open')
  expect(await fault(new TextEncoder().encode('MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nx'))).toBe('unknown')
  expect(await fault(new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')))).toBe('image')
  expect(await fault(new Uint8Array([1, 2, 0, 3]))).toBe('unknown')
  const encrypted = Buffer.from(docxOf(wordParagraph('x')))
  encrypted[encrypted.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1')) + 8]! |= 1
  expect(await fault(new Uint8Array(encrypted))).toBe('encrypted')
  const truncated = docxOf(wordParagraph('x'))
  expect(await fault(truncated.subarray(0, truncated.length - 30))).toBe('damaged')
})
