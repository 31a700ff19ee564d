// Tables and paragraphs → small files of other programs, made for one test: .docx and .xlsx without compression, web pages,
// texts.

import {checksum} from '../../src/zip/read.ts'
import {type Cell, type Grid, laid} from './office-tables.ts'

export type Part = string | Grid

const escape = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/"/gu, '&quot;')

/** A zip of stored entries. */
export function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(entries)) {
    const data = Buffer.from(content as string)
    const written = Buffer.from(name)
    const fixed = Buffer.alloc(26)
    fixed.writeUInt16LE(20, 0)
    fixed.writeUInt16LE(0x800, 2)
    fixed.writeUInt32LE(checksum(data), 10)
    fixed.writeUInt32LE(data.length, 14)
    fixed.writeUInt32LE(data.length, 18)
    fixed.writeUInt16LE(written.length, 22)
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fixed, written, data)
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fixed, more, written)
    at += 30 + written.length + data.length
  }
  const size = directory.reduce((sum, {length}) => sum + length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(directory.length / 4, 8)
  end.writeUInt16LE(directory.length / 4, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(at, 16)
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]))
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export const wordParagraph = (text: string): string =>
  `<w:p>${text
    .split('\n')
    .map((line, index) => `<w:r>${index ? '<w:br/>' : ''}<w:t xml:space="preserve">${escape(line)}</w:t></w:r>`)
    .join('')}</w:p>`

/** What stands in a cell; absent: its text. */
export type Content = (cell: Cell) => string

export function wordTable(grid: Grid, content: Content = ({text}) => wordParagraph(text)): string {
  const cells = laid(grid)
  const width = Math.max(...cells.map(({cell, column}) => column + cell.colspan))
  const rows = grid.rows.map((_, row) => {
    const over = cells
      .filter((one) => one.row <= row && row < one.row + one.cell.rowspan)
      .sort((a, b) => a.column - b.column)
      .map(({cell, row: first}) => {
        const merge = cell.rowspan === 1 ? '' : first === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>'
        const span = cell.colspan === 1 ? '' : `<w:gridSpan w:val="${cell.colspan}"/>`
        return `<w:tc><w:tcPr>${span}${merge}</w:tcPr>${first === row ? content(cell) : '<w:p/>'}</w:tc>`
      })
    return `<w:tr>${over.join('')}</w:tr>`
  })
  return `<w:tbl><w:tblGrid>${'<w:gridCol/>'.repeat(width)}</w:tblGrid>${rows.join('')}</w:tbl><w:p/>`
}

/** A Word file with this body. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}, relationships = ''): Uint8Array {
  return zipOf({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.keys(
      parts,
    )
      .map((name, index) => `<Relationship Id="p${index}" Type="${office}/${name}" Target="${name}.xml"/>`)
      .join('')}${relationships}</Relationships>`,
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [`word/${name}.xml`, wordXml(name, text)])),
    'word/document.xml': wordXml('document', `<w:body>${body}</w:body>`),
  })
}

function wordXml(root: string, inside: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><w:${root} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${office}" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inside}</w:${root}>`
}

export function docx(parts: readonly Part[], content?: Content): Uint8Array {
  return docxOf(
    parts.map((part) => (typeof part === 'string' ? wordParagraph(part) : wordTable(part, content))).join(''),
  )
}

export function htmlTable({rows}: Grid, content: Content = ({text}) => escape(text).replace(/\n/gu, '<br>')): string {
  const span = (name: string, count: number): string => (count === 1 ? '' : ` ${name}="${count}"`)
  const written = rows.map((cells) => {
    const inner = cells.map(
      (one) => `<td${span('colspan', one.colspan)}${span('rowspan', one.rowspan)}>${content(one)}</td>`,
    )
    return `<tr>${inner.join('')}</tr>`
  })
  return `<table>${written.join('\n')}</table>`
}

export function html(parts: readonly Part[], content?: Content): string {
  const body = parts.map((part) => (typeof part === 'string' ? `<p>${escape(part)}</p>` : htmlTable(part, content)))
  return `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${body.join('\n')}</body></html>`
}

/** One cell a line, blank lines between, as pages come when their text is copied. */
export function cellLines(parts: readonly Part[]): string {
  const lines = parts.flatMap((part) =>
    typeof part === 'string' ? [part] : part.rows.flat().map(({text}) => text.replace(/\n/gu, ' ')),
  )
  return `${lines.join('\n\n')}\n`
}

/** One row a line, cells parted by `bar`. */
export function rowLines(parts: readonly Part[], bar: string): string {
  const lines = parts.flatMap((part) =>
    typeof part === 'string' ? [part] : part.rows.map((row) => row.map(({text}) => text.replace(/\n/gu, '')).join(bar)),
  )
  return `${lines.join('\n')}\n`
}

export interface SheetCell {
  /** A number's stored digits, a text, or a formula with the value that was calculated last. */
  readonly value:
    | {readonly number: string; readonly style?: number}
    | {readonly text: string}
    | {readonly formula: string; readonly number?: string}
    /** What is stored, under a type of cell or in a style of its own. */
    | {readonly stored: string; readonly type?: string; readonly style?: number}
}

export const columnName = (index: number): string =>
  (index < 26 ? '' : columnName(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

export interface Sheet {
  readonly name: string
  readonly rows: readonly (readonly (SheetCell | undefined)[])[]
  readonly merges?: readonly string[]
  /** Further XML in front of the rows. */
  readonly before?: string
  /** Further attributes of a row. */
  readonly rowLooks?: ReadonlyMap<number, string>
}

/** `formats` are number formats; a cell's style is their index + 1. */
export function xlsxOf(sheets: readonly Sheet[], formats: readonly string[] = []): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relationships = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  const styles = `<styleSheet xmlns="${main}"><numFmts>${formats.map((format, index) => `<numFmt numFmtId="${200 + index}" formatCode="${escape(format)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`).join('')}</cellXfs></styleSheet>`
  const content = (one: SheetCell | undefined, row: number, column: number): string => {
    if (!one) return ''
    const at = `r="${columnName(column)}${row + 1}"`
    const {value} = one
    if ('text' in value)
      return value.text === '' ? `<c ${at}/>` : `<c ${at} t="inlineStr"><is><t>${escape(value.text)}</t></is></c>`
    if ('formula' in value)
      return `<c ${at}><f>${escape(value.formula)}</f>${value.number === undefined ? '' : `<v>${value.number}</v>`}</c>`
    if ('stored' in value) {
      const [type, look] = [value.type, value.style].map((one, index) =>
        one === undefined ? '' : ` ${index ? 's' : 't'}="${one}"`,
      )
      return `<c ${at}${type}${look}><v>${value.stored}</v></c>`
    }
    return `<c ${at}${value.style === undefined ? '' : ` s="${value.style}"`}><v>${value.number}</v></c>`
  }
  return zipOf({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="/xl/workbook.xml"/>`),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({name}, index) => `<sheet name="${escape(name)}" sheetId="${index + 1}" r:id="s${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      `${sheets.map((_, index) => `<Relationship Id="s${index + 1}" Type="${office}/worksheet" Target="/xl/worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>`,
    ),
    'xl/styles.xml': styles,
    ...Object.fromEntries(
      sheets.map(({rows, merges = [], before = '', rowLooks}, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${main}">${before}<sheetData>${rows.map((cells, row) => `<row r="${row + 1}"${rowLooks?.get(row) ?? ''}>${cells.map((one, column) => content(one, row, column)).join('')}</row>`).join('')}</sheetData>${merges.length ? `<mergeCells>${merges.map((one) => `<mergeCell ref="${one}"/>`).join('')}</mergeCells>` : ''}</worksheet>`,
      ]),
    ),
  })
}

/** A printed table as a sheet: figures as numbers where they are any. */
export function sheetOf(name: string, grid: Grid, title?: string): Sheet {
  const rows: (SheetCell | undefined)[][] = []
  const merges: string[] = []
  const down = title === undefined ? 0 : 1
  if (title !== undefined) rows.push([{value: {text: title}}])
  for (const {cell, row, column} of laid(grid)) {
    const line = (rows[row + down] ??= [])
    const numeric = /^\d+(?:\.\d+)?$/u.test(cell.text)
    const places = cell.text.split('.')[1]?.length ?? 0
    line[column] = {
      value: numeric ? {number: String(Number(cell.text)), ...(places && {style: places})} : {text: cell.text},
    }
    if (cell.rowspan > 1 || cell.colspan > 1)
      merges.push(
        `${columnName(column)}${row + down + 1}:${columnName(column + cell.colspan - 1)}${row + down + cell.rowspan}`,
      )
  }
  return {name, rows: Array.from(rows, (row) => Array.from(row ?? [])), merges}
}

/** Formats of amounts with one to six places: the style of a figure is how many it has. */
export const amountFormats = Array.from({length: 6}, (_, index) => `0.${'0'.repeat(index + 1)}`)

export function xlsx(title: string, grids: readonly Grid[]): Uint8Array {
  return xlsxOf(
    grids.map((grid, index) => sheetOf(`表${index + 1}`, grid, index === 0 ? title : undefined)),
    amountFormats,
  )
}
