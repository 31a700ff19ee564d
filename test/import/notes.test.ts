// Notes of a Word file: their links, which are those of a part of its own.

import {expect, test} from 'vitest'
import {readFile} from '../../src/import/read.ts'
import {openZip} from '../../src/zip/read.ts'
import {docxOf, zipOf} from '../support/office-files.ts'

test('a link in a note keeps its address', async () => {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const link = '<w:hyperlink r:id="rId1"><w:r><w:t>链接</w:t></w:r></w:hyperlink>'
  const body = `<w:p>${link}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`
  const bytes = docxOf(
    body,
    {
      footnotes: `<w:footnote w:id="2"><w:p><w:r><w:t>见</w:t></w:r>${link}</w:p></w:footnote>`,
    },
    `<Relationship Id="rId1" Type="${office}/hyperlink" Target="http://main.example/" TargetMode="External"/>`,
  )
  const found = await readFile(withNoteLinks(bytes, office))
  const [paragraph] = found.blocks
  expect(paragraph?.type === 'paragraph' && paragraph.pieces[0]).toMatchObject({href: 'http://main.example/'})
  expect(found.notes.get('1')?.[0]?.pieces.at(-1)).toMatchObject({text: '链接', href: 'http://note.example/'})
})

function withNoteLinks(bytes: Uint8Array, office: string): Uint8Array {
  const zip = openZip(bytes, {entries: 99, bytes: 1 << 24})
  const entries = Object.fromEntries(zip.names.map((name) => [name, zip.read(name)!]))
  return zipOf({
    ...entries,
    'word/_rels/footnotes.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/hyperlink" Target="http://note.example/" TargetMode="External"/></Relationships>`,
  })
}
