// `prose-percent` where the whole stands in a table alone: 自然人申请174件，占新收申请总数的10.6%. Which cell is meant is never
// certain, so what none of them gives is a warning.

import {printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import {Pattern} from '../../form/vocabulary.ts'
import {candidatesOf, nameOf} from '../../prose/quantities/candidate.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {fitOf, ratioOf} from '../../prose/relations/recompute.ts'
import type {Context} from '../rule.ts'

const share = new Pattern('^[，,（(]?<share>([^，。；;%\\d（()）]{2,14}?)(?:<of>(?:<proportion>)?(?:<is>)?)$')

export function* sharesOfTables({report, prose}: Context): Iterable<Diagnostic> {
  if (prose.quantities.length === 0) return
  const known = new Set(prose.related.flatMap(({shares}) => shares.map(({percent}) => percent)))
  for (const quantity of prose.quantities) {
    const found = quantity.scoped || quantity.number.rough ? undefined : wrongIn(quantity)
    if (found) yield found
  }

  function wrongIn({reading, number, subject: part}: Quantity): Diagnostic | undefined {
    const {text, counts, words, passage} = reading
    const percent = counts[counts.indexOf(number) + 1]
    if (percent?.kind !== 'percent' || percent.rough || known.has(percent)) return undefined
    const name = share.in(words).exec(text.slice(number.unitEnd, percent.start))?.[1]
    const table = lookUp(report.form, part.facts[0] ?? part.sums[0]?.[0] ?? '')?.table.id
    if (name === undefined || table === undefined) return undefined
    const from = text.indexOf(name, number.unitEnd)
    const subject = prose.wholeIn(reading, from, from + name.length, table)
    const wholes = subject && candidatesOf(report, subject)
    if (!wholes) return undefined
    const fits = wholes.map(({value}) => fitOf(percent.value, ratioOf(number, {...number, value})))
    if (fits.some(({fit}) => fit !== 'wrong')) return undefined
    const values = {actual: `${printDecimal(percent.value)}%`, expected: `${fits[0]!.expected}%`}
    const [{address}] = wholes
    return diagnose('prose-percent', 'main', values, passage.place(percent.start, percent.end), {
      severity: 'warning',
      ...values,
      facts: [address.fact],
      related: [
        {
          message: message('prose-percent', 'operand', {value: text.slice(number.start, number.end)}),
          place: passage.place(number.start, number.end),
        },
        ...address.addends.flatMap((fact) => {
          const cell = report.cells.get(fact)
          if (!cell?.value) return []
          const value = `${nameOf(report.form, lookUp(report.form, fact)!)} ${printDecimal(cell.value)}`
          return [{message: message('prose-percent', 'operand', {value}), place: cell.place}]
        }),
      ],
    })
  }
}
