// A table in whose cells further tables or paragraphs stand lays the page out in the rows that hold them; its rows of figures are
// a table all the same, in which a blank header or a blank cell has its place. Figures on lines of their own are read only
// where none of them was passed over.

import {describe, expect, test} from 'vitest'
import type {FactId} from '../../src/form/form.ts'
import {figuresOf, importBytes} from '../support/importing.ts'
import {docxOf, wordParagraph} from '../support/office-files.ts'

const title = '示例市2023年政府信息公开工作年度报告'
const heading = '二、主动公开政府信息情况'

type Row = readonly string[]

/** A cell's text, or the markup of what stands in it. */
const isMarkup = (text: string): boolean => text.startsWith('<')

const word = (rows: readonly Row[]): string =>
  `<w:tbl><w:tblGrid/>${rows
    .map((row) => {
      const span = row.length === 1 ? '<w:gridSpan w:val="5"/>' : ''
      const cell = (text: string): string => (isMarkup(text) ? `${text}<w:p/>` : wordParagraph(text))
      return `<w:tr>${row.map((text) => `<w:tc><w:tcPr>${span}</w:tcPr>${cell(text)}</w:tc>`).join('')}</w:tr>`
    })
    .join('')}</w:tbl>`

const page = (rows: readonly Row[]): string =>
  `<table>${rows
    .map((row) => `<tr>${row.map((text) => `<td${row.length === 1 ? ' colspan="5"' : ''}>${text}</td>`).join('')}</tr>`)
    .join('')}</table>`

const kinds: Readonly<Record<string, {table(rows: readonly Row[]): string; file(table: string): Uint8Array | string}>> =
  {
    docx: {table: word, file: (table) => docxOf([title, heading].map(wordParagraph).join('') + table)},
    html: {table: page, file: (table) => `<html><body><p>${title}</p><p>${heading}</p>${table}</body></html>`},
  }

const long = `说明：${'本表所列数据均为全区汇总数。'.repeat(20)}`
const issued: FactId = 'documents/rules/issued'
const repealed: FactId = 'documents/rules/repealed'

describe.each(Object.keys(kinds))('%s', (kind) => {
  const {table, file} = kinds[kind]!
  const figures = async (rows: readonly Row[]): Promise<ReadonlyMap<FactId, string>> =>
    figuresOf((await importBytes(file(table(rows)))).report)
  const notes = [['附表', '见下', '', '', table([['一', '二']])], [long]]

  test.each(notes)('above %s a blank header has its place', async (...note) => {
    const found = await figures([
      ['信息内容', '本年制发件数', '', '本年废止件数', '现行有效件数'],
      ['规章', '1', '4711', '', '3'],
      note,
    ])
    expect(found.get(issued)).toBe('1')
    expect(found.get(repealed)).toBeUndefined()
    expect(found.get('documents/rules/in-force')).toBe('3')
  })

  test('a table of one cell is a frame around its figure', async () => {
    const found = await figures([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', table([['2']]), '3'],
    ])
    expect(found.get(repealed)).toBe('2')
  })

  test('a table that holds the whole report lays it out', async () => {
    const own = table([
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '1', '2', '3'],
    ])
    expect((await figures([['浏览次数', '33'], [own]])).get(repealed)).toBe('2')
  })
})

const lines = (...rows: readonly string[]): string => `${[title, heading, ...rows].join('\n\n')}\n`

test('a figure that is typed as no number has its place among those on lines of their own', async () => {
  const head = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']
  const {report} = await importBytes(
    lines(...head, '规章', '1', '4711', '2、77', '3', '行政规范性文件', '4', '4712', '5', '6、77'),
  )
  expect(figuresOf(report)).toEqual(new Map())
  const right = await importBytes(lines(...head, '规章', '1', '2', '3', '— 3 —', '行政规范性文件', '4', '5、7', '6'))
  expect([...figuresOf(right.report).values()]).toEqual(['1', '2', '3', '4', '6'])
})

test('a header of last year in the first place heads its figures', async () => {
  const {report} = await importBytes(lines('上年处理决定数量', '本年处理决定数量', '行政许可', '4711'))
  expect(figuresOf(report)).toEqual(new Map())
})
