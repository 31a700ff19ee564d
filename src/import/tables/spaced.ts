// A figure with spaces between groups of three digits (1 108) could as well be two numbers in one cell: it is one where the
// form's sums say so, all that it is part of and at least one.

import {add, compare, type Decimal, parseDecimal, subtract, zero} from '../../decimal.ts'
import type {Form, Identity} from '../../form/form.ts'
import type {TableReading, Value} from './build.ts'

const spaced = /^[1-9]\d{0,2}(?: \d{3})+$/u

export function withSpaced(readings: ReadonlyMap<string, TableReading>, form: Form): ReadonlyMap<string, TableReading> {
  const numbers = new Map<string, Decimal>()
  const open = new Map<string, string>()
  for (const [table, {values}] of readings)
    for (const [key, value] of values) {
      const text = 'number' in value ? value.number : spacedIn(value)
      const number = text === undefined ? undefined : parseDecimal(text.replace('+', ''))
      if (!number) continue
      numbers.set(`${table}/${key}`, number)
      if (!('number' in value)) open.set(`${table}/${key}`, text!)
    }
  if (open.size === 0) return readings
  const sums = form.identities.filter(({relation}) => relation === 'equal')
  const known = sums.filter(({left, right}) =>
    [...left, ...right].every(({fact, year}) => year === 0 && numbers.has(fact)),
  )
  const isSure = (fact: string): boolean => {
    const own = known.filter(({left, right}) => [...left, ...right].some((term) => term.fact === fact))
    return own.length > 0 && own.every((one) => holds(one, numbers))
  }
  const sure = new Map([...open].filter(([fact]) => isSure(fact)))
  return new Map(
    [...readings].map(([table, reading]) => [
      table,
      {
        ...reading,
        values: new Map(
          [...reading.values].map(([key, value]): [string, Value] => {
            const number = sure.get(`${table}/${key}`)
            const {where, found, notes} = value
            return [key, number === undefined ? value : {number, where, found, ...(notes && {notes})}]
          }),
        ),
      },
    ]),
  )
}

function spacedIn(value: Value): string | undefined {
  if (!('hole' in value) || value.hole !== 'number') return undefined
  const text = value.found.normalize('NFKC')
  return spaced.test(text) ? text.replaceAll(' ', '') : undefined
}

function holds({left, right}: Identity, numbers: ReadonlyMap<string, Decimal>): boolean {
  const sum = (terms: Identity['left']): Decimal =>
    terms.reduce((all, {fact, sign}) => (sign === -1 ? subtract : add)(all, numbers.get(fact)!), zero)
  return compare(sum(left), sum(right)) === 0
}
