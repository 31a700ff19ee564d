// `prose-figure`: a number of prose that the form's phrases recognise, and that the tables do not have. Says which cell
// the wrong number was taken from, where one holds it.

import {compare, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {type Address, lookUp} from '../../form/address.ts'
import {onlyUnitDiffers} from '../../prose/numbers/measure.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {hintsOf, nameOf, placesOf, shortAddress} from '../../prose/quantities/candidate.ts'
import {instead, type ProseFigure} from '../../prose/quantities/figure.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'
import {rangesOutside} from './range.ts'

export const proseFigure: Rule = {
  code: 'prose-figure',
  *check({report, prose}) {
    for (const figure of prose.figures) {
      const found = figure.right ? undefined : wrong(report, figure)
      if (found) yield found
    }
    yield* rangesOutside(prose)
  },
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
