// `prose-figure`: a number of prose that the form's phrases recognise, and that the tables do not have. Says which cell
// the wrong number was taken from, where one holds it.

import {compare, printDecimal} from '../../decimal.ts'
import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import {type Address, lookUp} from '../../form/address.ts'
import {Pattern} from '../../form/vocabulary.ts'
import {onlyUnitDiffers} from '../../prose/numbers/measure.ts'
import type {ProseNumber} from '../../prose/numbers/numbers.ts'
import {isReferenced, type Reading, referenceIn} from '../../prose/numbers/reading.ts'
import {hintsOf, nameOf, placesOf, shortAddress} from '../../prose/quantities/candidate.ts'
import {instead, type ProseFigure} from '../../prose/quantities/figure.ts'
import {isResult} from '../../prose/quantities/full-list.ts'
import type {Quantity} from '../../prose/quantities/quantity.ts'
import {clauseStart} from '../../prose/reading/clauses.ts'
import {once} from '../../prose/reading/once.ts'
import {valueOf} from '../../report/facts.ts'
import type {Report} from '../../report/report.ts'
import type {Rule} from '../rule.ts'
import {figuresOfLastYear} from './last-year-figure.ts'
import {rangesOutside, roughsBeside} from './range.ts'

export const proseFigure: Rule = {
  code: 'prose-figure',
  *check(context) {
    const {report, prose} = context
    const figures = [...prose.figures, ...prose.printed]
    const told = once(() => allTold(report, figures))
    for (const figure of figures) {
      const found = figure.right ? parted(figure) : wrong(report, figure, () => told().has(figure.quantity.reading))
      if (found) yield found
    }
    yield* rangesOutside(prose)
    yield* roughsBeside(prose)
    yield* figuresOfLastYear(context)
  },
}

function wrong(
  report: Report,
  {quantity, place, candidates}: ProseFigure,
  isAllTold: () => boolean,
): Diagnostic | undefined {
  const {form} = report
  const {subject, number} = quantity
  // `unit` says that.
  if (candidates.some(({address: {column}, value}) => onlyUnitDiffers(number, column, value))) return undefined
  const [{address, value}] = candidates
  const actual = writtenNumber(quantity)
  const expected = printDecimal(value)
  const right = `{{${shortAddress(form, address)}}}`
  const printed = referenceIn(quantity.reading, number)
  const other = printed === undefined ? undefined : lookUp(form, printed)
  const source = other ?? sourceCell(report, number, address)
  const reference = other && `{{${shortAddress(form, other)}}}`
  const isSure = subject.result === true && (isAboveAll(report, quantity, address) || isAllTold())
  const severity = isSure ? 'error' : severityOf(quantity, source)
  const values = {name: subject.name, actual, expected, unit: number.unit, where: nameOf(form, address)}
  return diagnose(
    'prose-figure',
    reference !== undefined ? 'printed' : source ? 'cell' : 'main',
    {...values, cell: source ? nameOf(form, source) : '', reference: reference ?? '', right},
    place,
    {
      severity,
      expected,
      actual,
      facts: [address.fact, ...(source ? [source.fact] : [])],
      hints: [
        ...(subject.result === true && severity === 'warning' ? [message('prose-figure', 'whole', {expected})] : []),
        ...hintsOf(form, candidates),
        ...(address.sum === undefined && reference === undefined
          ? [message('prose-figure', 'reference', {reference: right})]
          : []),
      ],
      related: [...placesOf(report, address, 'right'), ...(source ? placesOf(report, source, 'taken') : [])],
      ...(address.sum === undefined && {
        fix: {
          title: message('prose-figure', 'fix', {actual: reference ?? actual, expected: reference ? right : expected}),
          safe: false,
          edits: [reference ? {...place, text: right} : instead(quantity, expected, address)],
        },
      }),
    },
  )
}

/** A digit and a mark, a sign or a letter that stand against a number and make it another: 9/541件, 1.5.41件, -541件, x541件. */
const beside =
  /(?:\d[ \t]*[^\p{L}\p{N}\s（()）“”‘’"%]{1,2}[ \t]*|\d[万亿]|(?<=[\p{Script=Han}：:])[-－−+＋±]|(?<![A-Za-z])[A-Za-z])$/u
/** Marks that part the numbers of a list, or clauses, as well. */
const parts = /[、，；。：,;:—–~～]/u
/** 新收11+17+75=103件: what a sum comes to. */
const summed = /\d[ \t]*[+＋][ \t]*\d[\d,]*[ \t]*[=＝][ \t]*$/u
/** Where several numbers are said of several things. */
const listed = new Pattern('<apiece>|<and>|<ordinal>|、')

/** A right number that is read as the end of another: an error, or a warning where the mark may part two numbers. */
function parted({quantity, place}: ProseFigure): Diagnostic | undefined {
  const {number, reading, index, subject, severity} = quantity
  const {text, numbers} = reading
  const odd = mistyped(text, number)
  if (odd !== undefined)
    return diagnose('prose-figure', odd, {...said(), actual: text.slice(number.start, number.unitEnd)}, place, {
      severity,
      actual: text.slice(number.start, number.unitEnd),
      expected: printDecimal(number.value),
    })
  const before = beside.exec(text.slice(Math.max(0, number.start - 6), number.start))?.[0]
  if (before === undefined || isReferenced(reading, number)) return undefined
  if (summed.test(text.slice(Math.max(0, number.start - 24), number.start))) return undefined
  const last = numbers[index - 1]
  // 制发/废止/现行有效：5/3/48.
  if (quantity.listed && /^\s*[/／]\s*$/u.test(text.slice(last?.unitEnd ?? 0, number.start))) return undefined
  const [mark] = parts.exec(before) ?? []
  // 2021.12.31，541件; 分别为5、541件.
  if (mark !== undefined && (last?.kind !== 'bare' || last.value.places > 0)) return undefined
  if (mark !== undefined && listed.in(reading.words).test(text.slice(clauseStart(text, last!.start), last!.start)))
    return undefined
  const from = number.start - before.length
  const actual = text.slice(last && last.end > from ? last.start : from, number.end)
  return diagnose('prose-figure', 'parted', {...said(), actual}, place, {
    severity: mark === undefined ? severity : 'warning',
    actual,
    expected: writtenNumber(quantity),
  })

  function said(): {name: string; unit: string; expected: string} {
    return {name: subject.name, unit: number.unit, expected: writtenNumber(quantity)}
  }
}

/** Digits parted where no thousands are, 54,1件; a letter between digits and unit, 54l件. */
function mistyped(text: string, {start, end, unit, unitEnd}: ProseNumber): 'grouped' | 'lettered' | undefined {
  if (/^[A-Za-z]/u.test(text.slice(end, unitEnd - unit.length))) return 'lettered'
  const digits = text.slice(start, end)
  // 5百41 is one number, in digits and signs of powers.
  return /\d[^\d\p{Script=Han}]+\d/u.test(digits) && !/^(?:\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.\d+)?$/u.test(digits)
    ? 'grouped'
    : undefined
}

/** 维持24件 of 17 in all: no part either is more than its whole. */
function isAboveAll(report: Report, {number}: Quantity, {table, row, column}: Address): boolean {
  const count = report.form.counts.find((one) => one.table === table.id)
  const total = count?.columns.some(({result, is}) => result && is[0]?.[0] === column.id)
    ? row
    : count?.rows.find(({balance}) => balance === 'answered')?.is[0]?.[0]
  const last = count?.otherwise
  if (total === undefined || last === undefined) return false
  const value = valueOf(report, `${table.id}/${total}/${last}`)
  return value !== undefined && compare(number.value, value) > 0
}

/** One result alone may be said of a part; that it is another cell's number, or that all of them are told, is certain. */
function severityOf({subject, severity, number, reading}: Quantity, source: Address | undefined): 'error' | 'warning' {
  const taken = source !== undefined && (number.value.units >= telling[1]! || isReferenced(reading, number))
  return subject.result === true && taken ? 'error' : severity
}

/** The sentences that tell every outcome of a table, each once: none of their numbers is of a part alone. */
function allTold({form}: Report, figures: readonly ProseFigure[]): ReadonlySet<Reading> {
  const told = new Map<Reading, string[]>()
  for (const {quantity} of figures) {
    const {reading, subject} = quantity
    if (subject.result !== true) continue
    const facts = told.get(reading) ?? []
    told.set(reading, [...facts, ...subject.facts])
  }
  const all = form.counts.flatMap(({table, rows, columns, thing}) => {
    if (thing.length > 0) return [rows.filter(isResult).map(({is}) => `${table}/${is[0]![0]}/`)]
    // 维持7件、纠正3件、其他9件、尚未审结2件: of one row.
    const ids = [...new Set(rows.flatMap(({is}) => is.flat()))]
    const results = columns.filter(isResult).map(({is}) => is[0]![0]!)
    return ids.map((row) => results.map((column) => `${table}/${row}/${column}`))
  })
  const tells = (facts: readonly string[], outcomes: readonly string[]): boolean =>
    outcomes.length > 1 && outcomes.every((outcome) => facts.filter((fact) => fact.startsWith(outcome)).length === 1)
  return new Set([...told].flatMap(([reading, facts]) => (all.some((one) => tells(facts, one)) ? [reading] : [])))
}

/** The number in plain digits; one with 万 as it stands there. */
function writtenNumber({number: {start, unit, unitEnd, value, scale}, reading: {text}}: Quantity): string {
  return scale === 1n ? printDecimal(value) : text.slice(start, unitEnd - unit.length)
}

/** Small numbers stand in many cells: below it a number of another row was hardly taken from there. */
const telling = [0n, 10n, 100n]

/** The cell whose number was written instead: in the row, in the column, elsewhere in the table; never a 0. */
function sourceCell(report: Report, {value}: ProseNumber, right: Address): Address | undefined {
  if (value.units === 0n) return undefined
  const rows = new Set([right.row, ...right.addends.map((fact) => fact.split('/')[1]!)])
  const nearness = (address: Address): number => (rows.has(address.row) ? 0 : address.column === right.column ? 1 : 2)
  let best: Address | undefined
  for (const row of right.table.rows) {
    for (const column of right.table.columns) {
      const fact = `${right.table.id}/${row.id}/${column.id}`
      const cell = report.cells.get(fact)
      if (!cell?.value || compare(cell.value, value) !== 0) continue
      const address = lookUp(report.form, fact)!
      if (value.units < telling[nearness(address)]!) continue
      if (!best || nearness(address) < nearness(best)) best = address
    }
  }
  return best
}
