// A form in .xlsx or .docx → its cells by the facts that belong in them, as import finds them, and how numbers are put
// into them.

import {lookUp} from '../form/address.ts'
import type {FactId, Form} from '../form/form.ts'
import type {Found, FoundKind, Where} from '../import/found.ts'
import {numberIn} from '../import/number.ts'
import {openPackage} from '../import/package.ts'
import {flatHead, plainAddress, plainHead} from '../import/sheet/flat.ts'
import {putInDocument, type Spot} from '../opc/put-in-document.ts'
import {putInSheet} from '../opc/put-in-sheet.ts'
import type {Report} from '../report/report.ts'
import {fold} from '../script/fold.ts'
import {at, elementsOf, textIn, type XmlElement} from '../xml/parse.ts'
import {replaceInZip} from '../zip/replace.ts'
import {importedFrom} from './imported.ts'

/** A cell of the form. */
export interface FormCell {
  readonly where: Where
  /** What stands there. */
  readonly text: string
  readonly state: {readonly number: string} | {readonly hole: 'blank' | 'formula' | 'number' | 'place'}
  /** The header above it, where it names a unit. */
  readonly unit?: string
}

export interface FormFile {
  readonly kind: FoundKind
  /** Of a sheet with one report a row: undefined where the report has none. */
  readonly cells: ReadonlyMap<FactId, FormCell> | undefined
  /** Whose and of when it says it is, where it is no sheet of rows. */
  readonly office?: string
  readonly year?: number
}

/** The cells for one report. */
export async function formCells(path: string, found: Found, report: Report, forms: readonly Form[]): Promise<FormFile> {
  const heads = found.blocks.flatMap((block) => (block.type === 'table' ? (flatHead(block) ?? []) : []))
  if (heads.length > 0) return {kind: found.kind, cells: rowOf(heads, report)}
  const {collected, front} = await importedFrom(path, [found], forms, {})
  const cells = new Map<FactId, FormCell>()
  if (collected.form.id === report.form.id)
    for (const [table, {values, columns}] of collected.readings)
      for (const [key, value] of values) {
        const header = columns.get(key.slice(key.indexOf('/') + 1)) ?? ''
        const unit = /单位[:：]\s*([^）)\s]+)/u.exec(fold(header))?.[1]
        const state = 'number' in value ? {number: value.number} : {hole: value.hole}
        cells.set(`${table}/${key}`, {where: value.where, text: value.found, state, ...(unit !== undefined && {unit})})
      }
  return {
    kind: found.kind,
    cells,
    ...(front.office !== undefined && {office: front.office}),
    ...(front.year !== undefined && {year: front.year}),
  }
}

/** The row of the report's office and year. */
function rowOf(
  heads: readonly NonNullable<ReturnType<typeof flatHead>>[],
  {front, form}: Report,
): Map<FactId, FormCell> | undefined {
  const plain = (text: string): string => fold(text.replace(/\s+/gu, ''))
  for (const {table, row: head, office, year} of heads) {
    const textAt = (row: number, column: number): string =>
      table.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? ''
    for (let row = head + 1; row < table.rows; row++) {
      if (plain(textAt(row, office)) !== plain(front.office?.value ?? '')) continue
      if (Number(/^(\d{4})/u.exec(plainHead(textAt(row, year)))?.[1]) !== front.year?.value) continue
      const cells = new Map<FactId, FormCell>()
      for (const {row: own, column, text} of table.cells) {
        if (own !== head) continue
        const address = lookUp(form, plainAddress(text))
        const cell = table.cells.find((one) => one.row === row && one.column === column)
        if (!address || address.derived || !cell) continue
        cells.set(address.fact, {where: cell.where, text: cell.text, state: numberIn(cell, address.column)})
      }
      return cells
    }
  }
  return undefined
}

/** The formulas of a workbook by sheet and cell: 表2!C7. */
export function formulasIn(bytes: Uint8Array): Map<string, string> {
  const found = new Map<string, string>()
  const {file, parts} = sheetParts(bytes)
  for (const [name, part] of parts) {
    const root = file.part(part)
    for (const row of root ? elementsOf(at(root, 's:sheetData') ?? root, 's:row') : [])
      for (const cell of elementsOf(row, 's:c')) {
        const formula = at(cell, 's:f')
        if (formula) found.set(`${name}!${cell.attributes['r'] ?? ''}`, textIn(formula))
      }
  }
  return found
}

function sheetParts(bytes: Uint8Array): {
  readonly file: ReturnType<typeof openPackage>
  readonly parts: ReadonlyMap<string, string>
} {
  const file = openPackage(bytes)
  const relationships = file.relationships(file.main)
  const sheets: XmlElement[] = elementsOf(at(file.part(file.main), 's:sheets') ?? file.part(file.main)!, 's:sheet')
  const parts = new Map(
    sheets.map(({attributes}) => [attributes['name'] ?? '', relationships.get(attributes['r:id'] ?? '')?.target ?? '']),
  )
  return {file, parts}
}

/** The file with these numbers in its cells. Throws Unplaced. */
export function withNumbers(
  kind: FoundKind,
  bytes: Uint8Array,
  numbers: readonly {readonly where: Where; readonly number: string}[],
): Uint8Array {
  const contents = new Map<string, Uint8Array>()
  const change = (file: ReturnType<typeof openPackage>, part: string, by: (text: string) => string): void => {
    // The name as the archive has it.
    const name = file.names.find((one) => one.toLowerCase() === part.toLowerCase()) ?? part
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(file.bytes(name))
    contents.set(name, new TextEncoder().encode(by(text)))
  }
  if (kind === 'word') {
    const file = openPackage(bytes)
    const spots = new Map(
      numbers.flatMap(({where, number}): [Spot, string][] => (where.spot ? [[where.spot, number]] : [])),
    )
    change(file, file.main, (text) => putInDocument(text, spots))
    return replaceInZip(bytes, contents)
  }
  const {file, parts} = sheetParts(bytes)
  for (const [sheet, part] of parts) {
    const own = new Map(
      numbers.flatMap(({where: {words}, number}): [string, string][] => {
        const cut = words.lastIndexOf('!')
        return words.slice(0, cut) === sheet ? [[words.slice(cut + 1), number]] : []
      }),
    )
    if (own.size > 0) change(file, part, (text) => putInSheet(text, own))
  }
  return replaceInZip(bytes, contents)
}
