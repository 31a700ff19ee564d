// The header rows of a piece → which grid column holds which column of the form. Says what is missing, extra, in other
// words or in another unit.

import {type Details, type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Place, Span} from '../../diagnostic/place.ts'
import {labelWithUnit} from '../../form/fill.ts'
import type {FormColumn, FormTable} from '../../form/form.ts'
import type {GridCell, GridRow} from '../../markdown/grid.ts'
import {cellLabel, labelOf, otherRemark, remarkOf, unitOf} from '../labels.ts'
import {isUnit, readNumber} from '../number.ts'
import {matchLabels} from './match.ts'
import {unitNamed} from './other-units.ts'
import type {Piece} from './pieces.ts'
import {headerRows} from './recognise.ts'
import {vocabularyOf} from './vocabulary.ts'

export interface Columns {
  /** Grid column by id of the form's column. */
  readonly at: ReadonlyMap<string, number>
  /** Columns of which the header says the one of several units that holds. */
  readonly said: ReadonlyMap<string, FormColumn>
  /** That unit, also where only the cells say it. */
  readonly units: ReadonlyMap<string, string>
  /** How many grid columns at the left hold row labels. */
  readonly stub: number
  /** How many grid rows at the top are headers. */
  readonly headers: number
  readonly missing: readonly FormColumn[]
  /** What the header says in brackets behind a column's label, by the column's id. */
  readonly remarks: ReadonlyMap<string, string>
  /** The label of each column by its id. */
  readonly heads: ReadonlyMap<string, GridCell>
}

/** Reads the header; columns that `mayMiss` allows to be left out (totals) are not said to be missing. */
export function readColumns(
  table: FormTable,
  piece: Piece,
  diagnostics: Diagnostic[],
  mayMiss: (column: FormColumn) => boolean,
): Columns {
  const {columns, heads} = vocabularyOf(table)
  const headers = headerRows(heads, piece)
  const cells = lowest(headers.map(({cells}) => cells))
  const labels = cells.map((cell) => (cell ? cellLabel(cell) : {core: '', remark: ''}))
  const matches = matchLabels(
    labels.slice(1).map(({core}) => core),
    columns,
    piece.year,
  )
  const at = new Map<string, number>()
  const said = new Map<string, FormColumn>()
  const units = new Map<string, string>()
  const remarks = new Map<string, string>()
  const body = piece.rows.slice(headers.length)
  matches.forEach((match, index) => {
    const cell = cells[index + 1]
    if (!cell) return
    if (!match) return
    if (match.double) {
      diagnostics.push(diagnose('column-extra', 'double', {label: cell.text}, cell.place, {actual: cell.text}))
      return
    }
    at.set(match.named.item.id, index + 1)
    const {remark} = labels[index + 1]!
    const {item: column} = match.named
    if (!unitFits(column, remark, cell, diagnostics)) return
    if (column.units.length > 1) {
      const unit = unitIn(remark) ?? unitAround(column, cells[0], piece)
      if (unit !== undefined) said.set(column.id, {...column, units: [unit]})
      const chosen =
        unit
        ?? unsaid(
          column,
          cell,
          body.map((row) => row.cells[index + 1]?.text ?? ''),
          diagnostics,
        )
      if (chosen !== undefined) units.set(column.id, chosen)
    }
    const added = unitIn(remark) === remark ? '' : remarkOf(cell.text, column.label)
    if (added) remarks.set(column.id, added)
    if (match.how === 'other' || added === undefined) diagnostics.push(otherColumn(cell, match.named.label))
  })
  const stub = at.size === 0 ? 1 : stubOf(Math.min(...at.values()), body)
  cells.forEach((cell, index) => {
    if (cell && index >= stub && !matches[index - 1]) extraColumn(cell, index, body, diagnostics)
  })
  const missing = columns.filter(({item}) => !at.has(item.id)).map(({item}) => item)
  for (const column of missing) {
    if (mayMiss(column)) continue
    const facts = table.rows.map((row) => `${table.id}/${row.id}/${column.id}`)
    const {label} = column
    diagnostics.push(diagnose('column-missing', 'main', {label}, piece.rows[0]!.place, {expected: label, facts}))
  }
  const labelled = new Map([...at].map(([id, column]) => [id, cells[column]!]))
  return {at, said, units, stub, headers: headers.length, missing, remarks, heads: labelled}
}

/** Labels stand left of the first column that is known, but for those that hold figures: their header is in other words. */
function stubOf(known: number, body: readonly GridRow[]): number {
  let stub = Math.max(1, known)
  while (stub > 1 && holdsFigures(stub - 1, body)) stub--
  return stub
}

function holdsFigures(index: number, body: readonly GridRow[]): boolean {
  const written = body.map(({cells}) => cells[index]?.text ?? '').filter((text) => text !== '')
  const figures = written.filter((text) => 'value' in readNumber(text, 'amount', []))
  return figures.length * 2 > written.length
}

/** In each grid column the last label of the header rows. */
function lowest(rows: readonly (readonly GridCell[])[]): (GridCell | undefined)[] {
  const width = Math.max(...rows.map((cells) => cells.length))
  return Array.from({length: width}, (_, index) => {
    const labels = rows.map((cells) => cells[index]).filter((cell) => cell !== undefined)
    return labels.findLast(({text}) => text !== '') ?? labels[0]
  })
}

/** A grid column that is none of the form: a labelled one, or a nameless one that holds something. */
function extraColumn(cell: GridCell, index: number, body: readonly GridRow[], diagnostics: Diagnostic[]): void {
  const {text, place} = cell
  const label = oneLine(text)
  if (label !== '') diagnostics.push(diagnose('column-extra', 'main', {label}, place, {actual: label}))
  else if (body.some(({cells}) => (cells[index]?.text ?? '') !== '')) {
    diagnostics.push(diagnose('column-extra', 'nameless', {}, place))
  }
}

/** A column's label in other words, with the form's as the fix. */
export function otherColumn({text, place, notes}: GridCell, expected: string): Diagnostic {
  return diagnose(
    'column-label',
    'main',
    {actual: oneLine(text), expected},
    place,
    relabel({text, place, notes}, expected),
  )
}

/** Whether a header has a remark in brackets, other than a unit, that the form has not. */
export function addsTo({label}: FormColumn, {text}: GridCell): boolean {
  return unitIn(labelOf(text).remark) === undefined && otherRemark(text, label)
}

function unitIn(remark: string): string | undefined {
  return unitOf(remark) ?? (isUnit(remark) ? remark : undefined)
}

/**
 * The form leaves the unit to the office, which says none in the header: the one that the cells say, which is offered. Numbers
 * of several units, or of one and of none, cannot be printed below one header.
 */
function unsaid(
  {label, units}: FormColumn,
  {place}: GridCell,
  cells: readonly string[],
  diagnostics: Diagnostic[],
): string | undefined {
  const expected = units.join('、')
  const longest = [...units].sort((a, b) => b.length - a.length)
  const written = new Set(
    cells.filter((text) => /\p{Nd}/u.test(text)).map((text) => longest.find((unit) => text.endsWith(unit))),
  )
  if (written.size > 1) {
    diagnostics.push(diagnose('unit', 'mixed', {label, expected}, place, {expected}))
    return undefined
  }
  const [unit] = written
  const text = labelWithUnit(label, unit ?? '')
  diagnostics.push(
    diagnose('unit', 'unsaid', {label, expected}, place, {
      severity: 'warning',
      expected,
      ...(unit !== undefined && {
        fix: {title: message('row-label', 'replace', {text}), safe: false, edits: [{...spanOf(place), text}]},
      }),
    }),
  )
  return unit
}

/** One of the column's units beside the stub's header, in the caption or on a line of its own above the table. */
function unitAround({units}: FormColumn, stub: GridCell | undefined, {caption, unit}: Piece): string | undefined {
  return [stub, caption, unit]
    .flatMap((written) => (written ? (unitNamed(written.text) ?? []) : []))
    .find((one) => units.includes(one))
}

function spanOf({line, column, endLine, endColumn}: Place): Span {
  return {line, column, endLine, endColumn}
}

/** Whether the unit in a column's header is one that the form allows; says so where it is not. */
function unitFits(column: FormColumn, remark: string, cell: GridCell, diagnostics: Diagnostic[]): boolean {
  const unit = unitIn(remark)
  if (unit === undefined || column.units.includes(unit)) return true
  const expected = column.units.join('、')
  diagnostics.push(diagnose('unit', 'header', {label: cell.text, unit, expected}, cell.place, {actual: unit, expected}))
  return false
}

/** A cell's text for messages, its line breaks as spaces. */
export function oneLine(text: string): string {
  return text.replace(/(?<!\s)\s*\n\s*/g, ' ')
}

const figureAtEnd = /\p{Nd}\s*$/u

/** Details of a label in other words: found, expected and the fix. */
export function relabel(
  {text: actual, place, notes}: Pick<GridCell, 'text' | 'place' | 'notes'>,
  expected: string,
): Details {
  // Several lines in one cell may be the labels of several rows: replacing them could lose one, as it would lose a mark inside.
  if (actual.includes('\n') || notes.some(({inside}) => inside)) return {actual: oneLine(actual), expected}
  // 1．本机关不掌握相关政府信息 158: a number that has lost its bar is a figure of the row.
  if (figureAtEnd.test(actual) && !figureAtEnd.test(expected)) return {actual, expected}
  const edits = [{...spanOf(place), text: expected}]
  return {actual, expected, fix: {title: message('row-label', 'replace', {text: expected}), safe: true, edits}}
}
