// Edition → the bytes of report.xlsx (ISO/IEC 29500), which Excel, WPS and LibreOffice open: a sheet for each table as it
// is printed, its totals worked out, and 台账, all figures in a row. The same edition gives the same bytes.

import {createdInUtc} from '../edition/created.ts'
import type {Block, Edition, EditionTable} from '../edition/edition.ts'
import type {Form} from '../form/form.ts'
import type {Style} from '../style/style.ts'
import {writeBook} from './book.ts'
import {ledger} from './ledger.ts'
import type {Sheet} from './model.ts'
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

export function toSheet(edition: Edition, style: Style, {form, epoch, convert}: SheetAssets): Uint8Array {
  const sheets = [...tablesOf(edition, form, convert ?? ((one) => one)), ledger(edition, form)]
  const mark = edition.draft?.mark
  const properties = {
    title: mark === undefined ? edition.title : `${mark} ${edition.title}`,
    creator: edition.office,
    language: edition.lang,
    created: createdInUtc(edition, epoch),
  }
  return writeBook(sheets, style, properties, mark)
}

/** Those of the form are 表1, 表2 …, the office's own 附表1 … */
function tablesOf(edition: Edition, form: Form, convert: (words: string) => string): Sheet[] {
  const counts = {statutory: 0, own: 0}
  const nameOf = ({statutory}: EditionTable): string => (statutory ? `表${++counts.statutory}` : `附表${++counts.own}`)
  return edition.sections.flatMap(({title: section, children}) =>
    children.flatMap(tablesIn).map((table) => sheetOf(nameOf(table), table, {edition, form, section, convert})),
  )
}

/** In reading order, those in lists among them. */
function tablesIn(block: Block): readonly EditionTable[] {
  if (block.type === 'list') return block.items.flatMap(({children}) => children.flatMap(tablesIn))
  return block.type === 'table' ? [block] : []
}
