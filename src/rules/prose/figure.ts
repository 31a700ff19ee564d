// `prose-figure`: a number of prose that the form's phrases recognise, and that the tables do not have. Says which cell
// the wrong number was taken from, where one holds it.

import {compare, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, type Edit, message} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import {type Address, lookUp} from '../../form/address.ts'
import type {Form} from '../../form/form.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'
import {type Candidate, candidatesOf, hintsOf, nameOf, placesOf} from './candidate.ts'
import {agrees, onlyUnitDiffers} from './measure.ts'
import type {ProseNumber} from './numbers.ts'
import {isReferenced, type Quantity, quantitiesOf} from './quantity.ts'
import {rangesOutside} from './range.ts'

/** A number of prose that can be held against the tables. */
export interface ProseFigure {
  readonly quantity: Quantity
  readonly place: Place
  /** The facts or sums that may be meant, the one expected before the others. */
  readonly candidates: readonly [Candidate, ...Candidate[]]
  /** Of the candidates the one that has this number, where one has. */
  readonly right?: Candidate
}

export const proseFigure: Rule = {
  code: 'prose-figure',
  *check({report}) {
    for (const figure of proseFigures(report)) {
      const found = figure.right ? undefined : wrong(report, figure)
      if (found) yield found
    }
    yield* rangesOutside(report)
  },
}

const known = new WeakMap<Report, readonly ProseFigure[]>()

/** Every number of prose that can be held against the tables, in source order; right ones, too. */
export function proseFigures(report: Report): readonly ProseFigure[] {
  const found = known.get(report) ?? quantitiesOf(report).flatMap((quantity) => figureOf(report, quantity) ?? [])
  known.set(report, found)
  return found
}

function figureOf(report: Report, quantity: Quantity): ProseFigure | undefined {
  const {phrase, number, reading, scoped} = quantity
  if (scoped || isReferenced(reading, number)) return undefined
  const candidates = candidatesOf(report, phrase)
  if (!candidates) return undefined
  const [first, ...others] = candidates
  const right = candidates.find(({address: {column}, value}) => agrees(number, column, value))
  const place = reading.passage.place(number.start, number.end)
  return {quantity, place, candidates: [first, ...others], ...(right && {right})}
}

function wrong(report: Report, {quantity, place, candidates}: ProseFigure): Diagnostic | undefined {
  const {form} = report
  const {phrase, number} = quantity
  // `unit` says that.
  if (candidates.some(({address: {column}, value}) => onlyUnitDiffers(number, column, value))) return undefined
  const [{address, value}] = candidates
  const actual = writtenNumber(quantity)
  const expected = printDecimal(value)
  const source = sourceCell(report, number, address)
  const values = {name: phrase.name, actual, expected, unit: number.unit, where: nameOf(form, address)}
  return diagnose(
    'prose-figure',
    source ? 'cell' : 'main',
    {...values, cell: source ? nameOf(form, source) : ''},
    place,
    {
      severity: quantity.severity,
      expected,
      actual,
      facts: [address.fact, ...(source ? [source.fact] : [])],
      hints: [
        ...hintsOf(form, candidates),
        message('prose-figure', 'reference', {reference: `{{${shortAddress(form, address)}}}`}),
      ],
      related: [...placesOf(report, address, 'right'), ...(source ? placesOf(report, source, 'taken') : [])],
      fix: {
        title: message('prose-figure', 'fix', {actual, expected}),
        safe: false,
        edits: [instead(quantity, expected, address)],
      },
    },
  )
}

/** The number in plain digits; one with 万 as it stands there. */
function writtenNumber({number: {start, unit, unitEnd, value, scale}, reading: {text}}: Quantity): string {
  return scale === 1n ? printDecimal(value) : text.slice(start, unitEnd - unit.length)
}

/** An edit that puts the number of the table in place of that of prose; with the table's unit where the two have others. */
export function instead(
  {number, reading: {passage}}: Quantity,
  expected: string,
  {column: {unit, kind}}: Address,
): Edit {
  const sameUnit = number.scale === 1n && (kind !== 'amount' || number.unit === unit)
  if (sameUnit) return {...passage.place(number.start, number.end), text: expected}
  return {
    ...passage.place(number.start, number.unitEnd),
    text: `${expected}${kind === 'amount' ? (unit ?? '') : number.unit}`,
  }
}

/** Small numbers stand in many cells: below it a number of another row was hardly taken from there. */
const telling = [0n, 10n, 100n]

/** The cell whose number was written instead: in the row, in the column, elsewhere in the table; never a 0. */
function sourceCell(report: Report, {value}: ProseNumber, right: Address): Address | undefined {
  if (value.units === 0n) return undefined
  const rows = new Set([right.row, ...right.addends.map((fact) => fact.split('/')[1]!)])
  const nearness = (address: Address): number => (rows.has(address.row) ? 0 : address.column === right.column ? 1 : 2)
  let best: Address | undefined
  for (const row of right.table.rows) {
    for (const column of right.table.columns) {
      const fact = `${right.table.id}/${row.id}/${column.id}`
      const cell = report.cells.get(fact)
      if (!cell?.value || compare(cell.value, value) !== 0) continue
      const address = lookUp(report.form, fact)!
      if (value.units < telling[nearness(address)]!) continue
      if (!best || nearness(address) < nearness(best)) best = address
    }
  }
  return best
}

/** `申请/新收/总计`: as it is written between braces. */
export function shortAddress(form: Form, address: Address): string {
  return `${address.table.short}/${nameOf(form, address)}`
}
