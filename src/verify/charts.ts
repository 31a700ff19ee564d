// Figures made of facts → where one says something else than report.json: report.json itself, whose figures are worked out
// again from its facts, and each edition that draws them.

import {add, type Decimal, parseDecimal, printDecimal, zero} from '../decimal.ts'
import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import {lookUp} from '../form/address.ts'
import type {FactId, Form} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {type ChartData, HOLE, type ReportData} from './data.ts'
import type {Reading} from './reading.ts'
import {show} from './show.ts'

/** Words, numbers and sentence of each figure in report.json at `path`, held against the form and its facts. */
export function* compareChartData(path: string, data: ReportData, form: Form): Generator<Diagnostic> {
  const place = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  for (const {id, title, text, bars} of data.charts) {
    const known = formChart(form, id)
    const years = bars.map(({year}) => year)
    const said = `${title}：${bars.map((bar) => bar.label + bar.text).join('，')}。`
    const meant = known?.over
      ? // Those of other years are the reports' of these years: here only that they are numbers with the unit is known.
        bars
          .map((bar) => (bar.year === data.year ? sumOf(data, form, known) : numeral(bar.text, known.unit)))
          .join('，')
      : known?.facts.map((fact) => numberOf(data, form, [fact], known.unit)).join('，')
    // Into which characters the form's words were put is judged with those of the sentence.
    const words = [title, ...bars.map((bar) => bar.label)].join('，')
    const labels = known?.over ? yearsUpTo(data.year, bars.length).map((year) => `${year}年`) : undefined
    const own = known && [known.title, ...(labels ?? labelsOf(form, known.facts))].join('，')
    const facts = known?.over ? bars.map(() => known.facts.join('+')) : known?.facts
    const pairs: [string, string | undefined][] = [
      [text, said],
      [bars.map(({fact}) => fact).join('，'), facts?.join('，')],
      [years.join('，'), (known?.over ? yearsUpTo(data.year, bars.length) : bars.map(() => undefined)).join('，')],
      [bars.map((bar) => bar.text).join('，'), meant],
      [words, own !== undefined && fold(words) === fold(own) ? words : own],
    ]
    const wrong = pairs.find(([actual, expected]) => actual !== expected)
    if (!wrong) continue
    const [actual, expected = ''] = wrong
    const values = {name: title || id, actual: show(actual, 160), expected: show(expected, 160)}
    yield diagnose('edition-differs', 'chartData', values, place, {actual, expected})
  }
}

interface Known {
  readonly title: string
  readonly unit: string
  readonly facts: readonly FactId[]
  /** Whether its bars are years. */
  readonly over: boolean
}

function formChart(form: Form, id: string): Known | undefined {
  for (const chart of form.charts) {
    if (chart.id === id) return {...chart, over: false}
    if (chart.years && `${chart.id}-years` === id) return {...chart.years, unit: chart.unit, over: true}
  }
  return undefined
}

/** So many years in their order, `last` behind the others. */
function yearsUpTo(last: number, count: number): number[] {
  return Array.from({length: count}, (_, index) => last - count + 1 + index)
}

function sumOf(data: ReportData, form: Form, {facts, unit}: Known): string {
  return numberOf(data, form, facts, unit)
}

/** The text where it is a number as one is printed with this unit. */
function numeral(text: string, unit: string): string {
  return /^(?:0|[1-9]\d*)(?:\.\d+)?$/u.test(text.slice(0, text.length - unit.length)) && text.endsWith(unit) ? text : ''
}

/** What each fact is called beside the others: by its column where they share a row, else by its row. */
function labelsOf(form: Form, facts: readonly FactId[]): string[] {
  const found = facts.flatMap((fact) => lookUp(form, fact) ?? [])
  const inOneRow = new Set(found.map(({row}) => row)).size === 1
  return found.map(({table, row, column, rowLabel}) =>
    inOneRow ? column.label : (table.rows.find(({id}) => id === row)?.short ?? rowLabel),
  )
}

/** The sum of facts, or of sums of facts, with its unit, as it is printed. */
function numberOf({facts}: ReportData, form: Form, wanted: readonly FactId[], unit: string): string {
  let sum: Decimal = zero
  for (const addend of wanted.flatMap((fact) => lookUp(form, fact)?.addends ?? [fact])) {
    const value = parseDecimal(facts.get(addend) ?? '')
    if (!value) return HOLE
    sum = add(sum, value)
  }
  return printDecimal(sum) + unit
}

/** What is written in the figures of an edition, in their order. Where a page draws none, its sentences say them. */
export function* compareCharts({medium, charts, end}: Reading, data: ReportData): Generator<Diagnostic> {
  if (!charts || (medium === 'HTML' && charts.length === 0)) return
  for (let index = 0; index < Math.max(charts.length, data.charts.length); index++) {
    const [read, due] = [charts[index], data.charts[index]]
    const [actual, expected] = [bare(read?.text ?? ''), due ? bare(wordsOf(due, medium)) : '']
    if (actual === expected) continue
    const values = {
      medium,
      name: due?.title ?? show(read!.text, 20),
      actual: show(actual, 160),
      expected: show(expected, 160),
    }
    yield diagnose('edition-differs', 'chart', values, read?.place() ?? end, {actual, expected})
  }
}

/** A page and a Word file name the drawing and say its sentence to those who do not see it. */
function wordsOf({title, text, bars}: ChartData, medium: Reading['medium']): string {
  const seen = bars.map((bar) => bar.label + bar.text).join('')
  return medium === 'HTML' || medium === 'DOCX' ? title + text + seen : title + seen
}

function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}
