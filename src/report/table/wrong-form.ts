// Which tables of a source are those of another statutory format than the one of its year. A table is another format's
// where its labels fit that one much better: said once for all of them, instead of row by row.

import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {factId} from '../../form/address.ts'
import type {Form} from '../../form/form.ts'
import type {GridCell, GridRow} from '../../markdown/grid.ts'
import {cellCore, core} from '../labels.ts'
import {readNumber} from '../number.ts'
import type {Piece} from './pieces.ts'
import {headerRows, type Recognised, recognise} from './recognise.ts'
import {isTotal} from './totals.ts'
import {restLabel, vocabularyOf} from './vocabulary.ts'

/** A piece that is a table of another form. */
export interface Foreign {
  readonly form: Form
  /** A label that shows it. */
  readonly label: GridCell
}

/** The foreign ones, by their index among the pieces. `recognitions` are by `form`. */
export function foreignTables(
  form: Form,
  forms: readonly Form[],
  pieces: readonly Piece[],
  recognitions: readonly (Recognised | undefined)[],
): ReadonlyMap<number, Foreign> {
  const found = new Map<number, Foreign>()
  for (const [index, piece] of pieces.entries()) {
    const own = recognitions[index]
    if (own && own.shape !== 'rows') continue
    const faults = own && misfits(form, own, piece)
    if (faults && faults.length < enough) continue
    for (const other of forms) {
      const theirs = other === form ? undefined : recognise(other, piece)
      if (theirs?.shape !== 'rows') continue
      const left = misfits(other, theirs, piece).length
      if (faults ? left > faults.length - enough || left * 2 > faults.length : left >= enough) continue
      const label = faults?.find((one) => one !== undefined) ?? piece.rows[0]!.cells[1] ?? piece.rows[0]!.cells[0]!
      found.set(index, {form: other, label})
      break
    }
  }
  return found
}

/** So many labels have to be wrong, and so many fewer by another form. */
const enough = 2

/** Says it at the first of them, and where the others are. */
export function wrongForm(form: Form, foreign: ReadonlyMap<number, Foreign>): Diagnostic | undefined {
  const [first, ...others] = foreign.values()
  if (!first) return undefined
  const values = {actual: first.form.basis, expected: form.basis, label: first.label.text}
  const related = others.map(({label}) => ({message: message('form', 'also', {label: label.text}), place: label.place}))
  return diagnose('form', 'main', values, first.label.place, {
    actual: first.form.basis,
    expected: form.basis,
    ...(related.length && {related}),
  })
}

/**
 * What does not fit, each as the label that stands there, undefined where one is missing: labels that the table does not
 * have, its rows and columns that are not there, groups with numbers, rows without any.
 */
function misfits(form: Form, {table}: Recognised, piece: Piece): (GridCell | undefined)[] {
  const {columns, heads, rows, stubs, stubWords} = vocabularyOf(table)
  const headers = headerRows(heads, piece)
  const head = headers.flatMap((row) => row.cells.slice(1)).filter(({text}) => text !== '')
  const lines = piece.rows
    .slice(headers.length)
    .map(lineOf)
    .filter((line) => line !== undefined)
  const written = new Set(lines.map(({label}) => cellCore(label)))
  const top = new Set(head.map(cellCore))
  const named = (
    names: ReadonlySet<string>,
    {core: own, aliases}: {core: string; aliases: readonly string[]},
  ): boolean => names.has(own) || aliases.some((alias) => names.has(alias))
  const totalRow = (row: string): boolean => table.columns.every(({id}) => isTotal(form, factId(table.id, row, id)))
  const totalColumn = (id: string): boolean => table.rows.every((row) => isTotal(form, factId(table.id, row.id, id)))
  const rest = written.has(core(restLabel))
  const groups = new Set(stubs.filter(({item}) => item.type === 'group').map((one) => one.core))
  const own = new Set(rows.map((one) => one.core))
  return [
    ...head.filter((cell) => !heads.has(cellCore(cell))),
    ...columns.filter((one) => !named(top, one) && !totalColumn(one.item.id)).map(() => undefined),
    ...lines
      .filter(({label}) => !stubWords.has(cellCore(label)) && cellCore(label) !== core(restLabel))
      .map(({label}) => label),
    ...rows.filter((one) => !rest && !named(written, one) && !totalRow(one.item.id)).map(() => undefined),
    ...lines
      .filter(
        ({label, filled}) =>
          (filled ? groups : own).has(cellCore(label)) && !(filled ? own : groups).has(cellCore(label)),
      )
      .map(({label}) => label),
  ]
}

/** A row's label, the last text before its numbers, and whether it has any. */
function lineOf({cells}: GridRow): {readonly label: GridCell; readonly filled: boolean} | undefined {
  const first = cells.findIndex(isFigure)
  const label = cells
    .slice(0, first < 0 ? undefined : first)
    .findLast(({text}, index) => text !== '' && (index === 0 || readBlank(text) === false))
  return label && {label, filled: first >= 0}
}

function isFigure({text}: GridCell): boolean {
  return 'value' in readNumber(text, 'change', ['件', '项', '元', '万元'])
}

function readBlank(text: string): boolean {
  const reading = readNumber(text, 'amount', [])
  return 'fault' in reading && reading.fault === 'blank'
}
