// The facts of a report → a superior's form with them in its blank cells: what stands there already is changed only where
// that is asked for, a formula that comes to the same stays one, and the form is read again before it is written.

import {add, compare, type Decimal, parseDecimal, printDecimal, subtract, zero} from '../decimal.ts'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {factsOf} from '../form/address.ts'
import type {FactId, Form} from '../form/form.ts'
import type {Where} from '../import/found.ts'
import {cellName, cellRange} from '../opc/cell-name.ts'
import {Unplaced} from '../opc/put-in-sheet.ts'
import type {Report} from '../report/report.ts'
import {type FormCell, formCells, formulasIn, withNumbers} from './form-file.ts'
import {foundIn} from './imported.ts'
import {startOf} from './project.ts'

export interface Put {
  readonly where: Where
  /** What stood there. */
  readonly before: string
  readonly number: string
}

export interface FilledForm {
  /** Undefined where nothing is to be written. */
  readonly bytes: Uint8Array | undefined
  readonly put: readonly Put[]
  readonly diagnostics: readonly Diagnostic[]
}

/** `bytes` are the form's file at `path`; `alone`: whether no other report goes into it. */
export async function fillForm(
  path: string,
  bytes: Uint8Array,
  report: Report,
  forms: readonly Form[],
  {replace, alone}: {readonly replace: boolean; readonly alone: boolean},
): Promise<FilledForm> {
  const nothing = (...diagnostics: Diagnostic[]): FilledForm => ({bytes: undefined, put: [], diagnostics})
  const place = startOf(path)
  const read = await foundIn(path, bytes)
  if ('refused' in read) return nothing(read.refused)
  const {kind} = read.found
  if (kind !== 'word' && kind !== 'sheet') return nothing(diagnose('fill-unknown', 'kind', {}, place))
  const {cells, year} = await formCells(path, read.found, report, forms)
  const [office, own] = [report.front.office?.value ?? '', report.front.year?.value]
  if (!cells || (year !== undefined && year !== own)) {
    if (!alone && !cells) return nothing()
    return nothing(diagnose('fill-unknown', 'row', {office, year: String(own ?? '')}, place))
  }
  if (cells.size === 0) return nothing(diagnose('fill-unknown', 'form', {}, place))
  const formulas = kind === 'sheet' ? formulasIn(bytes) : new Map<string, string>()
  const said: Diagnostic[] = []
  const put: Put[] = []
  for (const {fact, table, column, rowLabel} of factsOf(report.form)) {
    const [cell, value] = [cells.get(fact), report.cells.get(fact)?.value]
    if (!cell || !value) continue
    const name = table.columns.length > 1 ? `${rowLabel}，${column.label}` : rowLabel
    const say = (one: Diagnostic): void => void said.push({...one, where: cell.where.words, facts: [fact]})
    const number = printDecimal(value)
    if (cell.unit !== undefined && column.unit !== undefined && cell.unit !== column.unit) {
      say(diagnose('fill-differs', 'unit', {name, actual: cell.unit, expected: column.unit}, place))
      continue
    }
    const {state} = cell
    const there = 'number' in state ? decimalOf(state.number) : undefined
    if (there && compare(there, value) === 0) continue
    const formula = formulas.get(cell.where.words)
    if (formula !== undefined) {
      const sum = sumOf(formula, cell.where.words, cells, report)
      if (sum && compare(sum, value) === 0) put.push({where: cell.where, before: cell.text, number})
      else say(diagnose('fill-differs', 'formula', {name, formula: `=${formula}`, expected: number}, place))
    } else if ('hole' in state && state.hole === 'place') say(diagnose('fill-unknown', 'place', {name}, place))
    else if (('hole' in state && state.hole === 'blank') || replace)
      put.push({where: cell.where, before: cell.text, number})
    else
      say(
        diagnose('fill-differs', 'form', {name, actual: cell.text, expected: number}, place, {
          actual: cell.text,
          expected: number,
        }),
      )
  }
  if (said.length > 0) return nothing(...said)
  if (put.length === 0) return nothing()
  try {
    const filled = withNumbers(kind, bytes, put)
    const wrong = await differing(path, filled, report, forms, put)
    return wrong.length > 0 ? nothing(...wrong) : {bytes: filled, put, diagnostics: []}
  } catch (error) {
    if (!(error instanceof Unplaced) && !(error instanceof TypeError)) throw error
    return nothing(diagnose('fill-unknown', 'unplaced', {}, place))
  }
}

/** Read again as import reads it: what a reader of the form would not see as it is in the report. */
async function differing(
  path: string,
  bytes: Uint8Array,
  report: Report,
  forms: readonly Form[],
  put: readonly Put[],
): Promise<Diagnostic[]> {
  const read = await foundIn(path, bytes)
  if ('refused' in read) return [read.refused]
  const {cells} = await formCells(path, read.found, report, forms)
  const places = new Set(put.map(({where}) => where.words))
  return [...(cells ?? [])].flatMap(([fact, {where, text, state}]) => {
    const value = report.cells.get(fact)?.value
    if (!value || !places.has(where.words)) return []
    const there = 'number' in state ? decimalOf(state.number) : undefined
    if (there && compare(there, value) === 0) return []
    const values = {actual: text, expected: printDecimal(value)}
    return [diagnose('fill-differs', 'shown', values, startOf(path), {where: where.words, facts: [fact]})]
  })
}

function decimalOf(number: string): Decimal | undefined {
  return parseDecimal(/^[-+]?[\d.]+/u.exec(number)?.[0].replace('+', '') ?? '')
}

/** What a sum of cells comes to once the form is filled in; undefined for any other formula. */
function sumOf(formula: string, at: string, cells: ReadonlyMap<FactId, FormCell>, report: Report): Decimal | undefined {
  const sheet = at.slice(0, at.lastIndexOf('!') + 1)
  const facts = new Map([...cells].map(([fact, {where}]) => [where.words, fact]))
  let sum = zero
  let rest = formula.replace(/[\s$]+/gu, '').replace(/^[=+]/u, '')
  let first = true
  while (rest !== '') {
    const match = /^([+-]?)(?:SUM\(([^()]*)\)|([A-Z]{1,3}\d+))/iu.exec(rest)
    if (!match || (!first && match[1] === '')) return undefined
    first = false
    rest = rest.slice(match[0].length)
    for (const part of (match[2] ?? match[3]!).split(',')) {
      const range = cellRange(part.toUpperCase())
      if (!range || (range.lastRow - range.row + 1) * (range.lastColumn - range.column + 1) > 1000) return undefined
      for (let {row} = range; row <= range.lastRow; row++)
        for (let {column} = range; column <= range.lastColumn; column++) {
          const fact = facts.get(sheet + cellName({row, column}))
          const value = fact === undefined ? undefined : report.cells.get(fact)?.value
          if (!value) return undefined
          sum = match[1] === '-' ? subtract(sum, value) : add(sum, value)
        }
    }
  }
  return sum
}
