// Sheets → the bytes of a workbook (ISO/IEC 29500), which Excel, WPS and LibreOffice open. The same sheets give the same bytes.

import {type CellRange, cellName, columnName} from '../opc/cell-name.ts'
import {type Part, type Properties, writePackage} from '../opc/package.ts'
import type {Style} from '../style/style.ts'
import {words, type Xml, xml} from '../xml/write.ts'
import {Looks, spreadsheet} from './looks.ts'
import type {Sheet} from './model.ts'
import {Strings, sheetPart} from './part.ts'

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** `mark`: what a draft bears on every sheet. */
export function writeBook(sheets: readonly Sheet[], style: Style, properties: Properties, mark?: string): Uint8Array {
  const book = {looks: new Looks(style), strings: new Strings(), style, mark}
  const parts = sheets.map((sheet, index): Part => {
    const {content, relations} = sheetPart(sheet, index === 0, book)
    return {name: `xl/worksheets/sheet${index + 1}.xml`, type: `${types}.worksheet+xml`, content, relations}
  })
  const aside: Part[] = [
    {name: 'xl/styles.xml', type: `${types}.styles+xml`, content: book.looks.styleSheet()},
    {name: 'xl/sharedStrings.xml', type: `${types}.sharedStrings+xml`, content: book.strings.xml()},
  ]
  const relations = [
    ...parts.map((_, index) => ({type: 'worksheet', target: `worksheets/sheet${index + 1}.xml`})),
    {type: 'styles', target: 'styles.xml'},
    {type: 'sharedStrings', target: 'sharedStrings.xml'},
  ].map(({type, target}, index) => ({id: `rId${index + 1}`, type: `${office}/${type}`, target}))
  const first = {
    name: 'xl/workbook.xml',
    type: `${types}.sheet.main+xml`,
    content: workbook(sheets),
    relations,
  }
  return writePackage([first, ...parts, ...aside], properties)
}

function workbook(sheets: readonly Sheet[]): Xml {
  return xml(
    'workbook',
    {xmlns: spreadsheet, 'xmlns:r': office},
    xml('bookViews', {}, xml('workbookView', {activeTab: 0})),
    xml(
      'sheets',
      {},
      sheets.map(({name}, index) => xml('sheet', {name, sheetId: index + 1, 'r:id': `rId${index + 1}`})),
    ),
    xml(
      'definedNames',
      {},
      sheets.flatMap((sheet, index) => namesOf(sheet, index)),
    ),
  )
}

/** Rows that each printed page repeats; the figures with their headers, by a name and as JAWS looks for them. */
function namesOf({name, frozen, repeated, named}: Sheet, index: number): Xml[] {
  const inSheet = (cells: string): Xml => words(`'${name}'!${cells}`)
  const local = {localSheetId: index}
  const columns = frozen.columns > 0 && !named ? `$A:$${columnName(frozen.columns - 1)},'${name}'!` : ''
  const titles = xml(
    'definedName',
    {name: '_xlnm.Print_Titles', ...local},
    inSheet(`${columns}$${repeated + 1}:$${frozen.rows}`),
  )
  if (!named) return [titles]
  const {row, column, lastRow, lastColumn} = named.range
  const [from, to] = [cellName({row, column}), cellName({row: lastRow, column: lastColumn})]
  const region = `TitleRegion${index + 1}.${from}.${to}.${index + 1}`
    .toLowerCase()
    .replace('titleregion', 'TitleRegion')
  return [
    titles,
    xml('definedName', {name: named.name, comment: named.about}, inSheet(absoluteRange(named.range))),
    xml('definedName', {name: region}, inSheet(`$${columnName(column)}$${row + 1}`)),
  ]
}

function absoluteRange({row, column, lastRow, lastColumn}: CellRange): string {
  return `$${columnName(column)}$${row + 1}:$${columnName(lastColumn)}$${lastRow + 1}`
}
