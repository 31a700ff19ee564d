// The formula of a total → whether it adds up those cells that the form's equations name, and whether the number beside it
// is what they make.

import {add, compare, type Decimal, parseDecimal, printDecimal, subtract, zero} from '../../decimal.ts'
import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {FactId, Form} from '../../form/form.ts'
import type {ExpectedTable} from '../expected.ts'
import {show} from '../show.ts'
import {nameOf, placeIn} from './book.ts'
import type {TableSheet} from './read.ts'

interface Term {
  readonly name: string
  readonly sign: 1 | -1
}

/** Of a table whose rows and columns are those of the form. `wrong`: figures of which something was said already. */
export function* compareFormulas(
  {sheet, body}: TableSheet,
  {caption, rows}: ExpectedTable,
  form: Form,
  wrong: ReadonlySet<FactId>,
  placeOf: (row: number, column: number) => Place,
): Generator<Diagnostic> {
  const names = new Map<FactId, string>()
  const each = (say: (row: number, column: number) => void): void => {
    for (const [row, {cells}] of rows.entries()) for (const column of cells.keys()) say(row, column)
  }
  each((row, column) => {
    const cell = body[row]?.[column]
    if (cell) names.set(rows[row]!.cells[column]!.fact, nameOf(cell.row, cell.column))
  })
  for (const [row, {cells, headers}] of rows.entries())
    for (const [column, {fact, headers: above}] of cells.entries()) {
      const cell = body[row]?.[column]
      if (cell?.formula === undefined) continue
      const terms = termsOf(cell.formula)
      const equations = form.identities
        .filter(
          ({relation, right, left, at}) =>
            relation === 'equal' && right.length === 1 && at === fact && left.every(({year}) => year === 0),
        )
        .map(({left}) => left)
      const wanted = equations.map((left) =>
        left.map(({fact: one, sign}): Term => ({name: names.get(one) ?? '', sign})),
      )
      const addends = equations.flat().map((term) => term.fact)
      const subject = {
        medium: 'XLSX',
        table: caption,
        row: headers.at(-1) ?? caption,
        column: above.slice(-2).join('，'),
      }
      const [actual, place] = [`=${cell.formula}`, placeOf(cell.row, cell.column)]
      const values = {...subject, actual: show(actual)}
      if (wanted.length === 0) {
        yield diagnose('edition-differs', 'formulaExtra', values, place, {actual, facts: [fact]})
      } else if (!terms || !wanted.some((one) => same(one, terms))) {
        const expected = `=${written(wanted[0]!)}`
        yield diagnose('edition-differs', 'formula', {...values, expected}, place, {actual, expected, facts: [fact]})
      } else {
        const sum = sumOf(terms, sheet.cells)
        const value = parseDecimal(plain(cell.text))
        if (!sum || !value || compare(sum, value) === 0) continue
        if ([fact, ...addends].some((one) => wrong.has(one))) continue
        const [written, expected] = [cell.text, printDecimal(sum)]
        const differing = {...subject, actual: show(written), expected}
        yield diagnose('edition-differs', 'formulaValue', differing, place, {actual: written, expected, facts: [fact]})
      }
    }
}

function written(terms: readonly Term[]): string {
  return terms.map(({name, sign}, index) => (sign < 0 ? '-' : index > 0 ? '+' : '') + name).join('')
}

function same(one: readonly Term[], other: readonly Term[]): boolean {
  const key = (terms: readonly Term[]): string =>
    terms
      .map(({name, sign}) => `${sign}${name}`)
      .sort()
      .join()
  return key(one) === key(other)
}

/** Sums, ranges and cells with their signs; undefined for any other formula. */
function termsOf(formula: string): Term[] | undefined {
  const terms: Term[] = []
  let rest = formula.replace(/\s+/gu, '').replace(/^=/u, '')
  let first = true
  while (rest !== '') {
    const match = /^([+-]?)(?:SUM\(([^()]*)\)|(\$?[A-Z]{1,3}\$?\d+))/iu.exec(rest)
    if (!match || (!first && match[1] === '')) return undefined
    first = false
    rest = rest.slice(match[0].length)
    const sign = match[1] === '-' ? -1 : 1
    for (const part of (match[2] ?? match[3]!).split(/[,;]/u)) {
      const names = cellsIn(part.toUpperCase())
      if (!names) return undefined
      terms.push(...names.map((name): Term => ({name, sign})))
    }
  }
  return terms
}

function cellsIn(range: string): string[] | undefined {
  const [from = '', to = from] = range.split(':')
  const [first, last] = [placeIn(from), placeIn(to)]
  if (!first || !last || (last.row - first.row + 1) * (last.column - first.column + 1) > 1000) return undefined
  const names: string[] = []
  for (let row = first.row; row <= last.row; row++)
    for (let column = first.column; column <= last.column; column++) names.push(nameOf(row, column))
  return names
}

function sumOf(terms: readonly Term[], cells: TableSheet['sheet']['cells']): Decimal | undefined {
  let sum = zero
  for (const {name, sign} of terms) {
    const {row, column} = placeIn(name)!
    const value = parseDecimal(plain(cells.get(`${row},${column}`)?.text ?? ''))
    if (!value) return undefined
    sum = sign > 0 ? add(sum, value) : subtract(sum, value)
  }
  return sum
}

function plain(number: string): string {
  return number.replace(/^\+/u, '')
}
