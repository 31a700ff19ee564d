// `prose-figure` of a range, 申请量在500至600件之间: it is taken for no figure, and says something wrong only where no number
// that may be meant lies in it.

import {compare, type Decimal, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {inUnitOf} from '../../prose/numbers/measure.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import type {Prose} from '../../prose/prose.ts'
import {candidatesOf, hintsOf, nameOf, placesOf} from '../../prose/quantities/candidate.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import type {Report} from '../../report/report.ts'

export function* rangesOutside({report, ranges}: Prose): Iterable<Diagnostic> {
  for (const range of ranges) {
    const found = outside(report, range)
    if (found) yield found
  }
}

/** 约100件 where the table has 541: further off than anybody would round. */
export function* roughsBeside({report, roughs}: Prose): Iterable<Diagnostic> {
  for (const {subject, number, reading, scoped} of roughs) {
    const candidates = scoped ? undefined : candidatesOf(report, subject)
    if (!candidates || candidates.some(({address: {column}, value}) => isNear(number, inUnitOf(column, number), value)))
      continue
    const [{address, value}] = candidates
    const {form} = report
    const expected = printDecimal(value)
    const actual = reading.text.slice(number.start, number.unitEnd)
    const values = {name: subject.name, actual, expected, where: nameOf(form, address)}
    yield diagnose('prose-figure', 'rough', values, reading.passage.place(number.start, number.end), {
      severity: 'warning',
      expected,
      actual,
      facts: [address.fact],
      hints: hintsOf(form, candidates),
      related: placesOf(report, address, 'right'),
    })
  }
}

/** 余 and 超 are said of up to twice as much, 近 of a little less, 约 of not half as much again. */
function isNear({bound}: ProseNumber, said: Decimal, fact: Decimal): boolean {
  const times = (part: bigint): Decimal => ({units: fact.units * part, places: fact.places + 1})
  const [least, most] = bound === 'at-least' ? [5n, 10n] : bound === 'about' ? [7n, 14n] : [10n, 16n]
  return compare(said, times(least)) >= 0 && compare(said, times(most)) <= 0
}

function outside(report: Report, {subject, number, reading, scoped}: Quantity): Diagnostic | undefined {
  const candidates = scoped ? undefined : candidatesOf(report, subject)
  if (!candidates || !number.range) return undefined
  const {to} = number.range
  const holds = candidates.some(({address: {column}, value}) => {
    const [low, high] = [inUnitOf(column, number), inUnitOf(column, {...number, value: to})]
    return compare(value, low) >= 0 && compare(value, high) <= 0
  })
  if (holds) return undefined
  const [{address, value}] = candidates
  const {form} = report
  const expected = printDecimal(value)
  const values = {
    name: subject.name,
    low: printDecimal(number.value),
    high: printDecimal(to),
    expected,
    unit: number.unit,
    where: nameOf(form, address),
  }
  return diagnose('prose-figure', 'range', values, reading.passage.place(number.start, number.end), {
    severity: 'warning',
    expected,
    actual: reading.text.slice(number.start, number.end),
    facts: [address.fact],
    hints: hintsOf(form, candidates),
    related: placesOf(report, address, 'right'),
  })
}
