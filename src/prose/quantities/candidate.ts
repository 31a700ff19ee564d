// The facts or sums that a number of prose may mean, with their values, and what messages say of them.

import {add, compare, type Decimal, printDecimal, zero} from '../../decimal.ts'
import {type Message, message, type Related} from '../../diagnostic/diagnostic.ts'
import {type Address, lookUp} from '../../form/address.ts'
import type {FactId, Form, Subject} from '../../form/form.ts'
import {valueOf} from '../../report/facts.ts'
import type {Report} from '../../report/report.ts'

export interface Candidate {
  readonly address: Address & {readonly sum?: string}
  readonly value: Decimal
}

/** Undefined where one of the facts is a hole, and so what is right is not known. */
export function candidatesOf(report: Report, {facts, sums}: Subject): readonly [Candidate, ...Candidate[]] | undefined {
  const found = [
    ...facts.flatMap((fact): Candidate[] => {
      const value = valueOf(report, fact)
      return value ? [{address: lookUp(report.form, fact)!, value}] : []
    }),
    ...sums.flatMap((addends) => sumOf(report, addends) ?? []),
  ]
  const [first, ...others] = found
  return first && found.length === facts.length + sums.length ? [first, ...others] : undefined
}

/** Cells that prose adds up and that have no address together: 予以公开和部分公开共30件. */
function sumOf(report: Report, addends: readonly FactId[]): Candidate | undefined {
  let value: Decimal = zero
  const [first] = addends
  const address = first && lookUp(report.form, first)
  for (const fact of addends) {
    const own = valueOf(report, fact)
    if (!own) return undefined
    value = add(value, own)
  }
  if (!address) return undefined
  const names = addends.map((fact) => nameOf(report.form, lookUp(report.form, fact)!))
  return {address: {...address, derived: true, addends, sum: names.join(' + ')}, value}
}

/** What else would have been right: the second number, or all that may have been meant. */
export function hintsOf(form: Form, candidates: readonly Candidate[]): Message[] {
  const first = candidates[0]!
  const second = candidates.find(({value}) => compare(value, first.value) !== 0)
  if (!second) return []
  const values = {
    expected: printDecimal(first.value),
    other: printDecimal(second.value),
    where: nameOf(form, second.address),
  }
  if (candidates.length === 2) return [message('prose-figure', 'either', values)]
  const list = candidates.map(({address, value}) => `${nameOf(form, address)} ${printDecimal(value)}`).join('、')
  return [message('prose-figure', 'candidates', {list})]
}

/** `新收/总计`. */
export function nameOf(form: Form, {table, row, rowLabel, column, sum: names}: Candidate['address']): string {
  if (names !== undefined) return names
  const sum = form.derived.find((one) => one.row === row && one.table === table.id)
  const short = (table.rows.find(({id}) => id === row) ?? sum)?.short
  return `${short ?? rowLabel}/${column.short}`
}

/** The cells of a fact or of every addend of a sum. */
export function placesOf(report: Report, {addends}: Address, key: 'right' | 'taken'): Related[] {
  return addends.flatMap((fact) => {
    const cell = report.cells.get(fact)
    if (!cell?.value) return []
    const values = {name: nameOf(report.form, lookUp(report.form, fact)!), value: printDecimal(cell.value)}
    return [{message: message('prose-figure', key, values), place: cell.place}]
  })
}

/** `申请/新收/总计`: as it is written between braces. */
export function shortAddress(form: Form, address: Address): string {
  return `${address.table.short}/${nameOf(form, address)}`
}
