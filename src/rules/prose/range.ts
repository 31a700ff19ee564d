// `prose-figure` of a range, 申请量在500至600件之间: it is taken for no figure, and says something wrong only where no number
// that may be meant lies in it.

import {compare, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose} from '../../diagnostic/diagnostic.ts'
import {inUnitOf} from '../../prose/numbers/measure.ts'
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

function outside(report: Report, {phrase, number, reading, scoped}: Quantity): Diagnostic | undefined {
  const candidates = scoped ? undefined : candidatesOf(report, phrase)
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
    name: phrase.name,
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
