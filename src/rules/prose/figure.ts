// `prose-figure`: a number of prose that the form's phrases recognise, and that the tables do not have. Says which cell
// the wrong number was taken from, where one holds it.

import {compare, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {type Address, lookUp} from '../../form/address.ts'
import {onlyUnitDiffers} from '../../prose/numbers/measure.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {isReferenced, referenceIn} from '../../prose/numbers/reading.ts'
import {hintsOf, nameOf, placesOf, shortAddress} from '../../prose/quantities/candidate.ts'
import {instead, type ProseFigure} from '../../prose/quantities/figure.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'
import {rangesOutside, roughsBeside} from './range.ts'

export const proseFigure: Rule = {
  code: 'prose-figure',
  *check({report, prose}) {
    for (const figure of [...prose.figures, ...prose.printed]) {
      const found = figure.right ? undefined : wrong(report, figure)
      if (found) yield found
    }
    yield* rangesOutside(prose)
    yield* roughsBeside(prose)
  },
}

function wrong(report: Report, {quantity, place, candidates}: ProseFigure): Diagnostic | undefined {
  const {form} = report
  const {subject, number} = quantity
  // `unit` says that.
  if (candidates.some(({address: {column}, value}) => onlyUnitDiffers(number, column, value))) return undefined
  const [{address, value}] = candidates
  const actual = writtenNumber(quantity)
  const expected = printDecimal(value)
  const source = sourceCell(report, number, address)
  const right = `{{${shortAddress(form, address)}}}`
  const printed = referenceIn(quantity.reading, number)
  const other = printed === undefined ? undefined : lookUp(form, printed)
  const reference = other && `{{${shortAddress(form, other)}}}`
  const values = {name: subject.name, actual, expected, unit: number.unit, where: nameOf(form, address)}
  return diagnose(
    'prose-figure',
    reference !== undefined ? 'printed' : source ? 'cell' : 'main',
    {...values, cell: source ? nameOf(form, source) : '', reference: reference ?? '', right},
    place,
    {
      severity: severityOf(quantity, source),
      expected,
      actual,
      facts: [address.fact, ...(source ? [source.fact] : [])],
      hints: [
        ...hintsOf(form, candidates),
        ...(address.sum === undefined && reference === undefined
          ? [message('prose-figure', 'reference', {reference: right})]
          : []),
      ],
      related: [...placesOf(report, address, 'right'), ...(source ? placesOf(report, source, 'taken') : [])],
      ...(address.sum === undefined && {
        fix: {
          title: message('prose-figure', 'fix', {actual: reference ?? actual, expected: reference ? right : expected}),
          safe: false,
          edits: [reference ? {...place, text: right} : instead(quantity, expected, address)],
        },
      }),
    },
  )
}

/** One result alone may be said of a part; that it is another cell's number, or that all of them are told, is certain. */
function severityOf({subject, severity, number, reading}: Quantity, source: Address | undefined): 'error' | 'warning' {
  const taken = source !== undefined && (number.value.units >= telling[1]! || isReferenced(reading, number))
  return subject.result === true && taken ? 'error' : severity
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
