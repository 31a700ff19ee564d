// Edition → the bytes of report.xlsx (ISO/IEC 29500), which Excel, WPS and LibreOffice open: a sheet for each table as it
// is printed, its totals worked out, and 台账, all figures in a row. The same edition gives the same bytes.

import {createdInUtc} from '../edition/created.ts'
import type {Edition, EditionTable} from '../edition/edition.ts'
import type {Form} from '../form/form.ts'
import {type CellRange, cellName, columnName} from '../opc/cell-name.ts'
import {type Part, writePackage} from '../opc/package.ts'
import type {Style} from '../style/style.ts'
import {words, type Xml, xml} from '../xml/write.ts'
import {ledger} from './ledger.ts'
import {Looks, spreadsheet} from './looks.ts'
import type {Sheet} from './model.ts'
import {Strings, sheetPart} from './part.ts'
import {sheetOf} from './table.ts'

/** What a workbook needs beside its edition. */
export interface SheetAssets {
  /** The form that the report is filled in by. */
  readonly form: Form
  /** Seconds since 1970 for the file's dates, in place of the report's own. */
  readonly epoch?: number | undefined
  /** The words that are not the edition's, in its script. */
  readonly convert?: ((words: string) => string) | undefined
}

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export function toSheet(edition: Edition, style: Style, {form, epoch, convert}: SheetAssets): Uint8Array {
  const sheets = [...tablesOf(edition, form, convert ?? ((one) => one)), ledger(edition, form)]
  const mark = edition.draft?.mark
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
  return writePackage(
    [
      {name: 'xl/workbook.xml', type: `${types}.sheet.main+xml`, content: workbook(sheets), relations},
      ...parts,
      ...aside,
    ],
    {
      title: mark === undefined ? edition.title : `${mark} ${edition.title}`,
      creator: edition.office,
      language: edition.lang,
      created: createdInUtc(edition, epoch),
    },
  )
}

/** Those of the form are 表1, 表2 …, the office's own 附表1 … */
function tablesOf(edition: Edition, form: Form, convert: (words: string) => string): Sheet[] {
  const counts = {statutory: 0, own: 0}
  const nameOf = ({statutory}: EditionTable): string => (statutory ? `表${++counts.statutory}` : `附表${++counts.own}`)
  return edition.sections.flatMap(({title: section, children}) =>
    children.flatMap((block) =>
      block.type === 'table' ? [sheetOf(nameOf(block), block, {edition, form, section, convert})] : [],
    ),
  )
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
