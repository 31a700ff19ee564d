// Digits that no reader sees beside a number: white on white, a point high, transparent, cut away. They are none of the
// number; white on a dark ground is read.

import {expect, test} from 'vitest'
import type {FoundCell} from '../../src/import/found.ts'
import {readFile} from '../../src/import/read.ts'
import {docxOf} from '../support/office-files.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function firstCell(bytes: Uint8Array): Promise<FoundCell> {
  const {blocks} = await readFile(bytes)
  const table = blocks.find((block) => block.type === 'table')
  return table!.type === 'table' ? table!.cells[0]! : expect.fail()
}

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`

interface Ground {
  readonly cell?: string
  readonly table?: string
  readonly paragraph?: string
}

function word(runs: string, {cell = '', table = '', paragraph = ''}: Ground = {}): Uint8Array {
  const of = (inner: string): string =>
    `<w:tc><w:tcPr>${cell}</w:tcPr><w:p><w:pPr>${paragraph}</w:pPr>${inner}</w:p></w:tc>`
  const row = `<w:tr>${of(runs)}${of(run('8'))}</w:tr>`
  const body = `<w:tbl><w:tblPr>${table}</w:tblPr>${row}</w:tbl>`
  return docxOf(body, {
    styles:
      '<w:style w:type="table" w:styleId="dark"><w:name w:val="dark"/><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:fill="4472C4"/></w:tcPr></w:tblStylePr></w:style><w:style w:type="character" w:styleId="pale"><w:name w:val="pale"/><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>',
  })
}

const white = '<w:color w:val="FFFFFF"/>'
const shade = (fill: string): string => `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`

test.each([
  ['white', white],
  ['nearly white', '<w:color w:val="FEFEFE"/>'],
  ['the background’s colour', '<w:color w:val="FFFFFF" w:themeColor="background1"/>'],
  ['white by a style', '<w:rStyle w:val="pale"/>'],
  ['one point high', '<w:sz w:val="2"/>'],
])('a Word number is what is seen: %s', async (_, properties) => {
  const cell = await firstCell(word(run('12') + run('6', properties)))
  expect(cell).toMatchObject({text: '12'})
  expect(cell.doubt).toBeUndefined()
})

test.each([
  ['red and small', '<w:color w:val="FF0000"/><w:sz w:val="15"/>'],
  ['grey of the background', '<w:color w:val="7F7F7F" w:themeColor="background1" w:themeShade="7F"/>'],
  ['black', '<w:color w:val="auto"/>'],
])('a Word number is all that is seen: %s', async (_, properties) => {
  expect(await firstCell(word(run('12') + run('6', properties)))).toMatchObject({text: '126'})
})

test.each<[string, Ground, string]>([
  ['in a dark cell', {cell: shade('1F4E79')}, white],
  ['in a dark table', {table: shade('1F4E79')}, white],
  ['in a table of a style with dark rows', {table: '<w:tblStyle w:val="dark"/>'}, white],
  ['in a dark paragraph', {paragraph: shade('1F4E79')}, white],
  ['on dark shading of its own', {}, white + shade('1F4E79')],
])('white Word text %s is read, and beside black is no number', async (_, ground, properties) => {
  expect(await firstCell(word(run('126', properties), ground))).toMatchObject({text: '126'})
  const mixed = await firstCell(word(run('12') + run('6', properties), ground))
  expect(mixed.doubt).toBe('object')
})

test('white Word text in a light cell is not read', async () => {
  expect(await firstCell(word(run('12') + run('6', white), {cell: shade('F2F2F2')}))).toMatchObject({text: '12'})
})

const page = (inner: string, cell = '', head = ''): Uint8Array =>
  utf8(
    `<html><head>${head}</head><body><table><tr${cell}><td>${inner}</td><td>8</td></tr><tr><td>1</td><td>2</td></tr></table></body></html>`,
  )

test.each([
  'color:#fff',
  'color:#FFFFFF',
  'color: white',
  'color:rgb(255, 255, 255)',
  'color:transparent',
  'color:rgba(0,0,0,0)',
  'font-size:1px',
  'font-size:0',
  'color:white;font-size:1px',
  'position:absolute;clip:rect(0,0,0,0)',
  'position:absolute;clip:rect(0 0 0 0)',
])('a page’s number is what is seen: %s', async (style) => {
  const cell = await firstCell(page(`12<span style="${style}">6</span>`))
  expect(cell).toMatchObject({text: '12'})
  expect(cell.doubt).toBeUndefined()
})

test('a page’s number is what is seen: by a class, by an old attribute, around its own', async () => {
  const sheet = '<style>.a{color:#fff} .b{font-size:1px}</style>'
  expect(await firstCell(page('12<span class="a">6</span>', '', sheet))).toMatchObject({text: '12'})
  expect(await firstCell(page('12<span class="b">6</span>', '', sheet))).toMatchObject({text: '12'})
  expect(await firstCell(page('12<font color="#FFFFFF">6</font>'))).toMatchObject({text: '12'})
  const own = '<span style="font-size:0;color:#fff"><span style="font-size:14px;color:#333">12</span></span>'
  expect(await firstCell(page(own))).toMatchObject({text: '12'})
})

test.each(['color:#ff0000', 'font-size:9px', 'background:#fff', 'color:#fff;background:#369'])(
  'a page’s number is all that is seen: %s',
  async (style) => {
    const cell = await firstCell(page(`<span style="${style}">126</span>`))
    expect(cell).toMatchObject({text: '126'})
    expect(cell.doubt).toBeUndefined()
  },
)

test.each([
  ['in a dark row', ' style="background:#1f4e79"', ''],
  ['in a dark row of old', ' bgcolor="#1f4e79"', ''],
  ['where a rule that is not followed is dark', '', '<style>table tr td{background-color:#1f4e79}</style>'],
  ['where the style sheet is not there', '', '<link rel="stylesheet" href="a.css">'],
])('white text of a page %s is read, and beside black is no number', async (_, row, head) => {
  expect(await firstCell(page('<b style="color:#fff">126</b>', row, head))).toMatchObject({text: '126'})
  const mixed = await firstCell(page('12<b style="color:#fff">6</b>', row, head))
  expect(mixed.doubt).toBe('object')
})
