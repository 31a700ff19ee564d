// `prose-figure`: a number of prose that the form's phrases recognise, and that the tables do not have. Says which cell
// the wrong number was taken from, where one holds it.

import {compare, printDecimal, type Decimal} from '../../decimal.ts'
import {diagnose, message, type Diagnostic, type Related} from '../../diagnostic/diagnostic.ts'
import {lookUp, type Address} from '../../form/address.ts'
import type {Form, Phrase} from '../../form/form.ts'
import {valueOf} from '../../report/facts.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'
import {clauseEnd, clauseStart, isSentence, readingsOf, sentenceStart, type Reading} from './reading.ts'
import type {ProseNumber} from './numbers.ts'
import {isScoped} from './scope.ts'
import {compile, match, type Wording} from './wording.ts'

export const proseFigure: Rule = {
  code: 'prose-figure',
  *check({form, report}) {
    const {year, office} = report.front
    if (!year || !office) return
    const phrases = compiled(form, year.value)
    let heading = ''
    for (const reading of readingsOf(report)) {
      if (reading.passage.kind === 'heading') heading = reading.text
      if (!isSentence(reading)) continue
      for (const index of reading.numbers.keys()) {
        const found = judge(report, {...reading, heading}, index, phrases, office.value, year.value)
        if (found) yield found
      }
    }
  },
}

/** A passage below the heading that says what it is about. */
interface Headed extends Reading {
  readonly heading: string
}

interface Compiled {
  readonly phrase: Phrase
  readonly wordings: readonly Wording[]
}

function compiled(form: Form, year: number): Compiled[] {
  const names = {last: String(year - 1), year: String(year), next: String(year + 1)}
  return form.phrases.map((phrase) => ({phrase, wordings: phrase.wordings.map((line) => compile(line, names))}))
}

function judge(
  report: Report, reading: Headed, index: number, phrases: readonly Compiled[], office: string, year: number,
): Diagnostic | undefined {
  const {text, passage, heading} = reading
  const number = reading.numbers[index]!
  if (number.rough || number.unit === '') return undefined
  if (passage.references.some(({start, end}) => start < number.end && end > number.start)) return undefined
  const from = clauseStart(text, number.start)
  const to = clauseEnd(text, number.unitEnd)
  for (const {phrase, wordings} of phrases) {
    if (!phrase.units.includes(number.unit)) continue
    const used = firstMatch(wordings, reading, index, from, to)
    if (!used) continue
    const before = heading + text.slice(Math.max(0, number.start - 400), number.start)
    if (phrase.about.length > 0 && !phrase.about.some((word) => before.includes(word))) continue
    const sentence = text.slice(sentenceStart(text, number.start), to)
    if (phrase.unless.some((word) => sentence.includes(word))) continue
    if (isScoped(reading, index, used, report.form.scopes, office, year)) return undefined
    return compareWithTables(report, reading, number, phrase)
  }
  return undefined
}

/** The wording that surrounds the number; one that looks behind it must not run into another number. */
function firstMatch(
  wordings: readonly Wording[], {text, numbers}: Reading, index: number, from: number, to: number,
): readonly (readonly [number, number])[] | undefined {
  const number = numbers[index]!
  for (const wording of wordings) {
    const used = match(wording, text, from, number.start, number.unitEnd, to)
    if (!used) continue
    const first = Math.min(...used.map(([start]) => start))
    const last = Math.max(number.unitEnd, ...used.map(([, end]) => end))
    const end = wording.after.length > 0 ? to : last
    if (!countsBetween(numbers, index, first, end)) return used
  }
  return undefined
}

/** Whether another counted number than the one at `index` stands in the stretch. */
function countsBetween(numbers: readonly ProseNumber[], index: number, from: number, to: number): boolean {
  const counts = ({unit}: ProseNumber): boolean => unit !== '' && unit !== '年'
  for (let at = index - 1; at >= 0 && numbers[at]!.start >= from; at--) if (counts(numbers[at]!)) return true
  for (let at = index + 1; at < numbers.length && numbers[at]!.start < to; at++) if (counts(numbers[at]!)) return true
  return false
}

function compareWithTables(report: Report, {passage}: Reading, number: ProseNumber, phrase: Phrase): Diagnostic | undefined {
  const {form} = report
  const candidates = phrase.facts.flatMap((fact) => {
    const value = valueOf(report, fact)
    return value ? [{address: lookUp(form, fact)!, value}] : []
  })
  if (candidates.length < phrase.facts.length) return undefined
  if (candidates.some(({value}) => agrees(number, value))) return undefined
  const [{address, value}, ...others] = candidates as [typeof candidates[0], ...typeof candidates]
  const actual = printDecimal(number.value)
  const expected = printDecimal(value)
  const source = sourceCell(report, number, address)
  const values = {name: phrase.name, actual, expected, unit: number.unit, where: nameOf(form, address)}
  const other = others.find((one) => compare(one.value, value) !== 0)
  const place = passage.place(number.start, number.end)
  return diagnose('prose-figure', source ? 'cell' : 'main', {...values, cell: source ? nameOf(form, source) : ''}, place, {
    severity: phrase.severity,
    expected,
    actual,
    facts: [address.fact, ...(source ? [source.fact] : [])],
    hints: [
      ...(other ? [message('prose-figure', 'either', either(form, expected, other))] : []),
      message('prose-figure', 'reference', {reference: `{{${shortAddress(form, address)}}}`}),
    ],
    related: [...placesOf(report, address, 'right'), ...(source ? placesOf(report, source, 'taken') : [])],
    fix: {title: message('prose-figure', 'fix', {actual, expected}), safe: false, edits: [{...place, text: expected}]},
  })
}

/** The second number that would have been right. */
function either(form: Form, expected: string, {address, value}: {readonly address: Address; readonly value: Decimal}) {
  return {expected, other: printDecimal(value), where: nameOf(form, address)}
}

/** A number with 万 is rounded to its last written place. */
function agrees({value, scale}: ProseNumber, fact: Decimal): boolean {
  if (scale === 1n) return compare(value, fact) === 0
  const step = {units: scale, places: value.places}
  const [low, high] = [{...value, units: value.units - step.units}, {...value, units: value.units + step.units}]
  return compare(fact, low) > 0 && compare(fact, high) < 0
}

/** The cell whose number was written instead: in the row, in the column, elsewhere in the table; never a 0. */
function sourceCell(report: Report, {value}: ProseNumber, right: Address): Address | undefined {
  if (value.units === 0n) return undefined
  const rows = new Set([right.row, ...right.addends.map((fact) => fact.split('/')[1]!)])
  const nearness = (address: Address): number =>
    rows.has(address.row) ? 0 : address.column === right.column ? 1 : 2
  let best: Address | undefined
  for (const row of right.table.rows) {
    for (const column of right.table.columns) {
      const fact = `${right.table.id}/${row.id}/${column.id}`
      const cell = report.cells.get(fact)
      if (!cell?.value || compare(cell.value, value) !== 0) continue
      const address = lookUp(report.form, fact)!
      if (!best || nearness(address) < nearness(best)) best = address
    }
  }
  return best
}

function nameOf(form: Form, {table, row, rowLabel, column}: Address): string {
  const sum = form.derived.find((one) => one.row === row && one.table === table.id)
  const short = (table.rows.find(({id}) => id === row) ?? sum)?.short
  return `${short ?? rowLabel}/${column.short}`
}

function shortAddress(form: Form, address: Address): string {
  return `${address.table.short}/${nameOf(form, address)}`
}

/** The cells of a fact or of every addend of a sum. */
function placesOf(report: Report, {addends}: Address, key: 'right' | 'taken'): Related[] {
  return addends.flatMap((fact) => {
    const cell = report.cells.get(fact)
    if (!cell?.value) return []
    const values = {name: nameOf(report.form, lookUp(report.form, fact)!), value: printDecimal(cell.value)}
    return [{message: message('prose-figure', key, values), place: cell.place}]
  })
}
