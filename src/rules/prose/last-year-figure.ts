// `prose-figure` against last year's report: 上年收到申请510件, 541件，较上年的510件增加31件. What that report has may have been
// corrected since: a warning.

import {printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {hintsOf, nameOf} from '../../prose/quantities/candidate.ts'
import {figuresOf, type ProseFigure} from '../../prose/quantities/figure.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import type {Report} from '../../report/report.ts'
import type {Context} from '../rule.ts'

export function* figuresOfLastYear({report, previous, prose}: Context): Iterable<Diagnostic> {
  const year = report.front.year?.value
  if (!previous || year === undefined || (previous.front.year?.value ?? year - 1) !== year - 1) return
  for (const figure of figuresOf(previous, [...saidEarlier(prose)])) {
    if (!figure.right && figure.quantity.number.scale === 1n) yield wrong(previous, figure)
  }
}

/** What stands beside a number of this year is of the same thing; else a number says itself what it counts. */
function* saidEarlier({quantities, related, earlier}: Context['prose']): Iterable<Quantity> {
  const known = new Map(quantities.map((quantity) => [quantity.number, quantity]))
  const said = new Set<ProseNumber>()
  for (const {comparisons} of related) {
    for (const {now, before, beside} of comparisons) {
      const own = known.get(now)
      if (!own || beside || own.scoped || own.subject.result || known.has(before)) continue
      said.add(before)
      yield {...own, number: before}
    }
  }
  for (const one of earlier) if (one.severity === 'error' && !said.has(one.number)) yield one
}

function wrong(previous: Report, {quantity, place, candidates}: ProseFigure): Diagnostic {
  const {subject, number} = quantity
  const [{address, value}] = candidates
  const [actual, expected] = [printDecimal(number.value), printDecimal(value)]
  const values = {name: subject.name, actual, expected, unit: number.unit, where: nameOf(previous.form, address)}
  return diagnose('prose-figure', 'lastYear', values, place, {
    severity: 'warning',
    actual,
    expected,
    facts: [address.fact],
    hints: hintsOf(previous.form, candidates),
    related: address.addends.flatMap((addend) => {
      const cell = previous.cells.get(addend)
      if (!cell?.value) return []
      const name = nameOf(previous.form, lookUp(previous.form, addend)!)
      return [{message: message('prose-figure', 'before', {name, value: printDecimal(cell.value)}), place: cell.place}]
    }),
  })
}
