// A number that changes → the edits that follow from it: totals of the tables and the numbers of sentences. Each is to be
// looked at before it is made; which of two numbers is right only the office knows.

import {add, compare, type Decimal, printDecimal, subtract, zero} from '../decimal.ts'
import type {Edit} from '../diagnostic/diagnostic.ts'
import type {Language} from '../diagnostic/wording.ts'
import {lookUp} from '../form/address.ts'
import type {FactId, Identity, Term} from '../form/form.ts'
import {lineAt} from '../markdown/source.ts'
import {agrees} from '../prose/numbers/measure.ts'
import type {Prose} from '../prose/prose.ts'
import {instead, type ProseFigure} from '../prose/quantities/figure.ts'
import {readNumber} from '../report/number.ts'
import type {Cell, Report} from '../report/report.ts'
import {spanOf} from './point.ts'
import {hasPlace, nameOf} from './table-lines.ts'
import {factOf, type Target} from './target.ts'
import {say} from './words.ts'

/** An edit with the words under which an editor's preview lists it. */
export interface ReviewedEdit extends Edit {
  readonly label: string
  readonly description: string
}

/** The edits that make the rest of the source agree with `value` for `fact`, the cell itself first where it differs. */
export function consequences(prose: Prose, fact: FactId, value: Decimal, language: Language): ReviewedEdit[] {
  const {report} = prose
  const values = changed(report, fact, value)
  const edits: ReviewedEdit[] = []
  for (const [one, wanted] of values) {
    const cell = report.cells.get(one)
    if (!cell || !isEditable(report, cell) || (cell.value && compare(cell.value, wanted) === 0)) continue
    edits.push(cellEdit(report, cell, wanted, one === fact ? 'cellEdit' : 'totalEdit', language))
  }
  return [...edits, ...proseEdits(prose, values, language)]
}

function cellEdit(
  report: Report,
  cell: Cell,
  wanted: Decimal,
  kind: 'cellEdit' | 'totalEdit',
  language: Language,
): ReviewedEdit {
  const [before, after] = [cell.value ? printDecimal(cell.value) : '', printDecimal(wanted)]
  const text = isBlank(report, cell) ? ` ${after} ` : after
  const label = say(language, kind, {name: nameOf(report, cell.fact)})
  return {...spanOf(cell.place), text, label, description: say(language, 'review', {before: before || '—', after})}
}

/** Whether nothing is written: the cell's place is then all that is between its bars. */
export function isBlank({source}: Report, {place: {line, column, endColumn}}: Cell): boolean {
  return (
    lineAt(source, line)
      .slice(column - 1, endColumn - 1)
      .trim() === ''
  )
}

/** What is written in a cell of its own; `=` is computed anew by itself. */
function isEditable(report: Report, cell: Cell): boolean {
  return cell.origin !== 'computed' && hasPlace(report, cell)
}

/** The fact, and every total above it that can be computed, with their new values. */
function changed(report: Report, fact: FactId, value: Decimal): Map<FactId, Decimal> {
  const values = new Map([[fact, value]])
  const valueAt = (one: FactId): Decimal | undefined => values.get(one) ?? report.cells.get(one)?.value
  const totals = report.form.identities.filter(isTotalOfYear)
  // A total can be an addend of the next one.
  for (let more = true; more; ) {
    more = false
    for (const {at, left} of totals) {
      if (values.has(at) || !left.some((term) => values.has(term.fact))) continue
      const sum = sumOf(left, valueAt)
      if (!sum) continue
      values.set(at, sum)
      more = true
    }
  }
  return values
}

function isTotalOfYear({relation, at, left, right}: Identity): boolean {
  return relation === 'equal' && right.length === 1 && right[0]!.fact === at && left.every(({year}) => year === 0)
}

function sumOf(terms: readonly Term[], valueAt: (fact: FactId) => Decimal | undefined): Decimal | undefined {
  let sum: Decimal = zero
  for (const {fact, sign} of terms) {
    const value = valueAt(fact)
    if (!value) return undefined
    sum = sign === 1 ? add(sum, value) : subtract(sum, value)
  }
  return sum
}

function proseEdits(
  {report, figures}: Prose,
  values: ReadonlyMap<FactId, Decimal>,
  language: Language,
): ReviewedEdit[] {
  return figures.flatMap((figure) => {
    const meant = meantBy(figure, values)
    if (!meant) return []
    const {
      quantity: {number, subject},
    } = figure
    const {addends, column} = meant.address
    const wanted = sumOf(
      addends.map((fact): Term => ({fact, year: 0, sign: 1})),
      (one) => values.get(one) ?? report.cells.get(one)?.value,
    )
    if (!wanted || agrees(number, column, wanted)) return []
    const edit = instead(figure.quantity, printDecimal(wanted), meant.address)
    const description = say(language, 'review', {before: printDecimal(number.value), after: printDecimal(wanted)})
    return [{...spanOf(edit), text: edit.text, label: say(language, 'proseEdit', {name: subject.name}), description}]
  })
}

/** What a sentence speaks of, where that has changed: the fact that it agreed with, else the first that it may mean. */
function meantBy(
  {right, candidates}: ProseFigure,
  values: ReadonlyMap<FactId, Decimal>,
): ProseFigure['candidates'][0] | undefined {
  const isChanged = ({address}: ProseFigure['candidates'][0]): boolean =>
    address.addends.some((fact) => values.has(fact))
  if (right) return isChanged(right) ? right : undefined
  return candidates.find(isChanged)
}

/** Why a number cannot be renamed, worded. */
export interface Refusal {
  readonly refused: string
}

/** The fact whose number can be changed from a target, with the number that stands there. */
export function changeable(
  report: Report,
  target: Target | undefined,
  language: Language,
): {readonly fact: FactId; readonly value: string} | Refusal {
  const fact = factOf(target)
  const address = fact === undefined ? undefined : lookUp(report.form, fact)
  if (!target || !address) return {refused: say(language, 'notHere', {})}
  if (address.addends.length > 1) return {refused: say(language, 'sumOnly', {})}
  const [one] = address.addends
  const cell = report.cells.get(one!)
  if (!cell || !isEditable(report, cell)) return {refused: say(language, 'notWritten', {})}
  return {fact: cell.fact, value: cell.value ? printDecimal(cell.value) : ''}
}

/** The edits that give the number at a target another value, everywhere. */
export function renumber(
  prose: Prose,
  target: Target | undefined,
  written: string,
  language: Language,
): readonly ReviewedEdit[] | Refusal {
  const {report} = prose
  const found = changeable(report, target, language)
  if ('refused' in found) return found
  const {column} = lookUp(report.form, found.fact)!
  const reading = readNumber(written, column.kind, column.units)
  if ('fault' in reading) return {refused: say(language, 'notANumber', {written})}
  const edits = consequences(prose, found.fact, reading.value, language)
  return edits.length ? edits : {refused: say(language, 'noChange', {})}
}
