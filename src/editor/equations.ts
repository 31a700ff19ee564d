// The identities of the form that a fact stands in, with the numbers that stand in the report now.

import {add, compare, type Decimal, printDecimal, subtract, zero} from '../decimal.ts'
import type {FactId, Identity, Term} from '../form/form.ts'
import {isTotal} from '../report/table/totals.ts'
import type {Context} from '../rules/rule.ts'

/** One side of an identity. */
export interface Side {
  /** `27+38+48+5+4`: what is 0 is left out; `?` stands for what is not known. */
  readonly written: string
  /** How many terms are written. */
  readonly count: number
  readonly sum: Decimal | undefined
}

export interface Equation {
  readonly identity: Identity
  readonly left: Side
  readonly right: Side
  /** Undefined where a number is not known. */
  readonly holds: boolean | undefined
}

type Years = Pick<Context, 'report' | 'previous'>

/** The identities with `fact` among this year's terms; those with last year's only where that is given. */
export function equationsOf({report, previous}: Years, fact: FactId): Equation[] {
  const all = report.form.identities.filter(({left, right}) =>
    [...left, ...right].some((term) => term.fact === fact && term.year === 0),
  )
  return all
    .filter(({left, right}) => previous || [...left, ...right].every(({year}) => year === 0))
    .map((identity) => {
      const [left, right] = [sideOf({report, previous}, identity.left), sideOf({report, previous}, identity.right)]
      return {identity, left, right, holds: holdsWith(identity, left.sum, right.sum)}
    })
}

function holdsWith({relation}: Identity, left: Decimal | undefined, right: Decimal | undefined): boolean | undefined {
  if (!left || !right) return undefined
  const order = compare(right, left)
  return relation === 'equal' ? order === 0 : order >= 0
}

function sideOf(years: Years, terms: readonly Term[]): Side {
  let sum: Decimal | undefined = zero
  let written = ''
  let count = 0
  for (const {fact, year, sign} of terms) {
    const value: Decimal | undefined = (year === 0 ? years.report : years.previous)?.cells.get(fact)?.value
    sum = sum && value && (sign === 1 ? add(sum, value) : subtract(sum, value))
    if (value && value.units === 0n) continue
    count++
    written += `${sign === -1 ? '−' : written === '' ? '' : '+'}${value ? printDecimal(value) : '?'}`
  }
  return {written: written || '0', count, sum}
}

/** `27+38+48+5+4 = 122`, `541+16 = 557 = 540+17`, `7+4 = 11 ≠ 12`. */
export function written({identity, left, right, holds}: Equation): string {
  const full = ({written: terms, count, sum}: Side): string =>
    count > 1 && sum ? `${terms} = ${printDecimal(sum)}` : terms
  const back = ({written: terms, count, sum}: Side): string =>
    count > 1 && sum ? `${printDecimal(sum)} = ${terms}` : terms
  if (identity.relation === 'at-least') return `${back(right)} ${holds === false ? '<' : '≥'} ${full(left)}`
  if (holds === undefined) return `${full(left)} = ${back(right)}`
  // What holds names the common sum once.
  if (holds)
    return left.count > 1 && right.count > 1
      ? `${full(left)} = ${right.written}`
      : left.count > 1
        ? full(left)
        : `${left.written} = ${right.written}`
  return `${full(left)} ≠ ${back(right)}`
}

/** The sum that a total should be, by the first identity that gives one. */
export function computed({report}: Years, fact: FactId): Decimal | undefined {
  if (!isTotal(report.form, fact)) return undefined
  for (const {relation, at, left, right} of report.form.identities) {
    if (relation !== 'equal' || at !== fact || right.length !== 1 || left.some(({year}) => year !== 0)) continue
    const {sum} = sideOf({report}, left)
    if (sum) return sum
  }
  return undefined
}
