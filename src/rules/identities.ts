// The equations of the form, each judged on its own: a person mends one cell at a time, so none silences another.

import {add, compare, type Decimal, printDecimal, subtract, zero} from '../decimal.ts'
import {type Diagnostic, diagnose, message, type Related} from '../diagnostic/diagnostic.ts'
import {type IdentityCode, identityTexts} from '../diagnostic/texts/identities.ts'
import {lookUp} from '../form/address.ts'
import type {Form, Identity, Term} from '../form/form.ts'
import {type Crossing, crossings} from '../report/crossing.ts'
import type {Cell} from '../report/report.ts'
import type {Context, Rule} from './rule.ts'

/** A term with the number it stands for. */
interface Addend {
  readonly term: Term
  readonly cell: Cell
  readonly value: Decimal
  readonly blank: boolean
}

/** A rule for every code that equations can have, in the order of the texts. */
export const identityRules: readonly Rule[] = (Object.keys(identityTexts) as IdentityCode[]).map((code) => ({
  code,
  check: (context) => brokenOnes(context, code),
}))

/** Equations that cannot be judged, a cell or last year's report being away, as `code fact`. */
export function openIdentities(context: Context): string[] {
  return context.form.identities
    .filter(({left, right}) => !addends(context, left) || !addends(context, right))
    .map(({code, at}) => `${code} ${at}`)
}

function* brokenOnes(context: Context, code: IdentityCode): Iterable<Diagnostic> {
  let met: readonly Crossing[] | undefined
  for (const identity of context.form.identities) {
    if (identity.code !== code) continue
    const found = judge(context, identity, code)
    if (found) yield withCrossing(found, context, identity, (met ??= crossings(context.report)))
  }
}

function judge(context: Context, identity: Identity, code: IdentityCode): Diagnostic | undefined {
  const {form, report} = context
  const left = addends(context, identity.left)
  const right = addends(context, identity.right)
  if (!left || !right) return undefined
  // A sum that was computed agrees with its addends by making.
  if (right.length === 1 && right[0]!.cell.origin === 'computed') return undefined
  const [expected, actual] = [sum(left), sum(right)]
  const order = compare(actual, expected)
  if (identity.relation === 'equal' ? order === 0 : order >= 0) return undefined
  const difference = order > 0 ? subtract(actual, expected) : subtract(expected, actual)
  const {row, column} = namesOf(form, identity.at)
  const values = {
    row,
    column,
    expected: printDecimal(expected),
    actual: printDecimal(actual),
    difference: printDecimal(difference),
    left: written(form, left),
    right: written(form, right),
  }
  const blanks = [...left, ...right].filter(({blank}) => blank).length
  return diagnose(code, 'main', values, report.cells.get(identity.at)!.place, {
    severity: identity.severity,
    expected: values.expected,
    actual: values.actual,
    facts: [identity.at],
    related: [...left, ...(right.length > 1 ? right : [])].map((addend) => related(context, code, addend)),
    ...(blanks > 0 && {hints: [message(code, 'blank', {count: blanks})]}),
  })
}

/** With the cell in which it meets other broken sums, which all hold with another number there. */
function withCrossing(
  found: Diagnostic,
  {form}: Context,
  {code, left, right}: Identity,
  met: readonly Crossing[],
): Diagnostic {
  const hints = met
    .filter(({fact}) => [...left, ...right].some((term) => term.fact === fact && term.year === 0))
    .map(({fact, actual, expected, mends}) => {
      const {row, column} = namesOf(form, fact)
      return message(code as IdentityCode, 'crossing', {name: `${row}/${column}`, actual, expected, count: mends})
    })
  return hints.length ? {...found, hints: [...(found.hints ?? []), ...hints]} : found
}

/** The terms with their numbers, blanks as 0; undefined where one is missing, unreadable, or in a year not given. */
function addends(context: Context, terms: readonly Term[]): Addend[] | undefined {
  const found: Addend[] = []
  for (const term of terms) {
    const report = term.year === 0 ? context.report : context.previous
    const cell = report?.cells.get(term.fact)
    if (!report || !cell) return undefined
    // A blank (or a stroke for nothing) in this year's; what cannot be read is not judged.
    const blank = cell.blank === true && report === context.report
    if (cell.value === undefined && !blank) return undefined
    found.push({term, cell, value: cell.value ?? zero, blank})
  }
  return found
}

function sum(parts: readonly Addend[]): Decimal {
  return parts.reduce((total, {value, term}) => (term.sign === 1 ? add(total, value) : subtract(total, value)), zero)
}

function related({form}: Context, code: IdentityCode, {term, cell, value, blank}: Addend): Related {
  const {row, column} = namesOf(form, term.fact)
  const name = `${row}/${column}`
  const {place} = cell
  if (blank) return {message: message(code, 'blankAddend', {name}), place}
  return {message: message(code, term.year === 0 ? 'addend' : 'lastYear', {name, value: printDecimal(value)}), place}
}

/** `新收 541 + 上年结转 16`, short enough for a sentence. */
function written(form: Form, parts: readonly Addend[]): string {
  return parts
    .map(({term, value}, index) => {
      const sign = term.sign === -1 ? '− ' : index > 0 ? '+ ' : ''
      return `${sign}${namesOf(form, term.fact).short} ${printDecimal(value)}`
    })
    .join(' ')
}

function namesOf(form: Form, fact: string): {readonly row: string; readonly column: string; readonly short: string} {
  const address = lookUp(form, fact)!
  const row = address.table.rows.find(({id}) => id === address.row)
  return {row: address.rowLabel, column: address.column.label, short: row?.short ?? address.rowLabel}
}
