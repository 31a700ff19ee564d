// Notes: those of a Word file with links, which are those of a part of its own; those of tables and sentences, by their marks.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readFile} from '../../src/import/read.ts'
import {openZip} from '../../src/zip/read.ts'
import {builtBy} from '../support/built.ts'
import {form2021} from '../support/form.ts'
import {figuresOf, importBytes, partsOf, reportOf} from '../support/importing.ts'
import {docxOf, rowLines, zipOf} from '../support/office-files.ts'

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

/** Marks behind a number, a label, the head of a column and a sentence. */
const noted = `${readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
  .replace('| 48 |', '| 48[^a] |')
  .replace('自然人 |', '自然人[^b] |')
  .replace('| 行政强制 |', '| 行政强制[^c] |')
  .replace('全年举办培训两次。', '全年举办培训两次。[^d]')
  .replace('| 120 | 9', '| 120[^a] | 9')}
[^a]: 甲注。

[^b]: 乙注。

[^c]: 丙注。

[^d]: 丁注。
`

test.each(['docx', 'html', 'text', 'pdf', 'xlsx'] as const)(
  'notes in tables and sentences come back: %s',
  async (kind) => {
    const files = await builtBy(form2021, noted, kind)
    const {imported, report} = await importBytes(files.get(kind === 'text' ? 'report.txt' : `report.${kind}`)!)
    expect(imported.diagnostics).toEqual([])
    expect(figuresOf(report)).toEqual(figuresOf(reportOf(noted)))
    const said = (before: string): string | undefined => {
      const [, id] = new RegExp(`${before}\\[\\^(\\w+)\\]`, 'u').exec(imported.source) ?? []
      return id === undefined ? undefined : new RegExp(`^\\[\\^${id}\\]: (.*)$`, 'mu').exec(imported.source)?.[1]
    }
    expect([said('48'), said('自然人'), said('行政强制'), said('120')]).toEqual([
      '甲注。',
      '乙注。',
      '丙注。',
      '甲注。',
    ])
    if (kind !== 'xlsx') expect(said('全年举办培训两次。')).toBe('丁注。')
    expect(imported.source).not.toContain('注释')
  },
)

test('what looks like a mark of a note is none where no note says its number', async () => {
  const text = `${rowLines(partsOf(form2021, '示例市2021年政府信息公开工作年度报告', []), ' ')}\n详见附表（注7）。\n`
  expect((await importBytes(text)).imported.source).toContain('详见附表（注7）。')
})
