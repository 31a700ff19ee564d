// `prose-balance`: requests that a paragraph says came in against those that it says were answered or are open; and
// `carried-in-included`: intake that includes last year's, where the row of new requests does not.

import {add, compare, type Decimal, printDecimal, subtract, zero} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {lookUp} from '../../form/address.ts'
import type {Balance} from '../../form/form.ts'
import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {isReferenced, type Reading} from '../../prose/numbers/reading.ts'
import type {Flow} from '../../prose/quantities/flow.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {valueOf} from '../../report/facts.ts'
import type {Rule} from '../rule.ts'

export const proseBalance: Rule = {
  code: 'prose-balance',
  *check({report, prose}) {
    const drawn = new Map<Reading, Quantity[]>()
    for (const quantity of prose.quantities) {
      if (quantity.subject.balance === undefined || quantity.scoped) continue
      const {reading} = quantity
      drawn.set(reading, [...(drawn.get(reading) ?? []), quantity])
    }
    const judged = new Set<ProseNumber>()
    for (const [reading, quantities] of drawn) {
      const sides = sidesOf(quantities)
      const received = sides?.get('received')
      if (!sides || !received || !sides.has('answered') || !sides.has('open')) continue
      for (const {number} of quantities) judged.add(number)
      // Printed from the tables, all of them: there the balance is told, with every cell.
      if ([...sides.values()].every(({number}) => isReferenced(reading, number))) continue
      const cells = received.subject.facts.flatMap((fact) => valueOf(report, fact) ?? [])
      const named = [...sides].map(([side, {number, subject}]) => [side, {number, name: subject.name}] as const)
      const found = unbalanced({reading, sides: new Map(named)}, cells)
      if (found) yield found
    }
    for (const flow of prose.flows) {
      const found = [...flow.sides.values()].some(({number}) => judged.has(number)) ? undefined : unbalanced(flow)
      if (found) yield found
    }
  },
}

/** One number for each side of the balance; undefined where a paragraph gives several, and which is meant is not certain. */
function sidesOf(quantities: readonly Quantity[]): ReadonlyMap<Balance, Quantity> | undefined {
  const sides = new Map<Balance, Quantity>()
  for (const quantity of quantities) {
    const side = quantity.subject.balance!
    const other = sides.get(side)
    if (other && compare(other.number.value, quantity.number.value) !== 0) return undefined
    sides.set(side, other ?? quantity)
  }
  return sides
}

/** `cells`: what the tables have for what came in; nothing of things that no table counts (收到咨询330件，已答复320件，正在办理16件). */
function unbalanced({reading: {passage, words}, sides}: Flow, cells: readonly Decimal[] = []): Diagnostic | undefined {
  const [received, answered, open] = [sides.get('received'), sides.get('answered'), sides.get('open')]
  if (!received || !answered || !open) return undefined
  const [before, withdrawn] = [sides.get('carried-in'), sides.get('withdrawn')]
  const parts = [answered, open, ...(withdrawn ? [withdrawn] : [])]
  const out = parts.reduce((total: Decimal, {number}) => add(total, number.value), zero)
  const came = received.number.value
  const all = before ? add(came, before.number.value) : came
  if (compare(out, came) === 0 || compare(out, all) === 0) return undefined
  // Not told here, but in the table: those carried in make up the difference.
  const isCell = (value: Decimal): boolean => cells.some((cell) => compare(cell, value) === 0)
  // 撤回5件（计入其他处理）: those withdrawn may be among those answered.
  if (withdrawn && compare(subtract(out, withdrawn.number.value), all) === 0) return undefined
  // 新收119件，办结124件，结转26件: where some are carried on, some may have been carried in.
  if (!before && compare(out, came) > 0 && carriesOn.in(words).test(open.name)) return undefined
  if (!before && isCell(out) && isCell(came)) return undefined
  const values = {received: printDecimal(all), out: printDecimal(out)}
  const place = passage.place(received.number.start, received.number.end)
  return diagnose('prose-balance', before ? 'both' : 'main', values, place, {
    expected: values.out,
    actual: values.received,
    related: [...(before ? [before] : []), ...parts].map(({name, number: {start, end, value}}) => ({
      message: message('prose-balance', 'part', {name, value: printDecimal(value)}),
      place: passage.place(start, end),
    })),
  })
}

const carriesOn = new Pattern('<carried-on>')

/** 受理2025件（含上年结转71件）: what follows the number says that it holds those carried in. */
const including = new Pattern('^[（(，,]?[^。；;]{0,4}<inclusive>')

export const carriedInIncluded: Rule = {
  code: 'carried-in-included',
  *check({form, report, prose: {quantities}}) {
    for (const [at, intake] of quantities.entries()) {
      const carried = quantities[at + 1]
      if (intake.subject.balance !== 'received' || intake.scoped) continue
      if (carried?.subject.balance !== 'carried-in' || carried.reading !== intake.reading) continue
      const {text, passage, words} = intake.reading
      const {start, end, unitEnd, value} = intake.number
      const between = intake.reading.numbers.slice(intake.index + 1, carried.index)
      if (between.some(({kind}) => kind !== 'year')) continue
      if (!including.in(words).test(text.slice(unitEnd, carried.number.start))) continue
      const row = intake.subject.facts[0]!
      const own = valueOf(report, row)
      if (!own || compare(add(own, carried.number.value), value) !== 0) continue
      const {rowLabel, column, addends} = lookUp(form, row)!
      const values = {
        actual: printDecimal(value),
        carried: printDecimal(carried.number.value),
        where: `${rowLabel}/${column.label}`,
        own: printDecimal(own),
      }
      yield diagnose('carried-in-included', 'main', values, passage.place(start, end), {
        expected: values.own,
        actual: values.actual,
        facts: [row],
        related: addends.flatMap((fact) => {
          const cell = report.cells.get(fact)
          return cell ? [{message: message('carried-in-included', 'row', {value: values.own}), place: cell.place}] : []
        }),
      })
    }
  },
}
