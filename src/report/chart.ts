// Names of charts and facts → what a figure shows: its bars with their numbers as printed, and the sentence that says the
// same. What the eye sees, the ear hears and a copy takes are one.

import {nearest} from '../data/nearest.ts'
import {add, type Decimal, printDecimal} from '../decimal.ts'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {lookUp} from '../form/address.ts'
import type {FactId, Form, FormChart} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {valueOf} from './facts.ts'
import {pendingText} from './printed.ts'
import type {EarlierYear, Field, Report} from './report.ts'

/** A figure of one report. */
export interface Chart {
  /** The form's name of it. */
  readonly id: string
  /** Number of the section in which the first of its facts stands. */
  readonly section: number
  readonly title: string
  /** Title and every bar in words: 办理结果：予以公开12件，部分公开3件。 */
  readonly says: string
  readonly bars: readonly ChartBar[]
}

export interface ChartBar {
  /** Of several facts that are summed up: joined by +. */
  readonly fact: FactId
  /** Where the bars are years. */
  readonly year?: number
  readonly label: string
  /** Undefined: a hole of a draft, which has no bar. */
  readonly value: Decimal | undefined
  /** 12件, or 待填. */
  readonly says: string
  /** Length in thousandths of the longest bar. */
  readonly share: number
}

/**
 * The charts that `named` names by id, short name or title, in the form's order; a name that means none is said, with a fix
 * where it stands in the source at `path`.
 */
export function chartsNamed(
  form: Form,
  named: readonly Field<string>[],
  path: string,
  diagnostics: Diagnostic[],
): FormChart[] {
  const wanted = new Set<FormChart>()
  const names = form.charts.flatMap(({id, short}) => (short === undefined ? [id] : [id, short]))
  for (const {value, place} of named) {
    const written = fold(value.normalize('NFKC').trim())
    const found = form.charts.find(({id, short, title}) => [id, short, title].includes(written))
    if (found) {
      wanted.add(found)
      continue
    }
    const near = nearest(written.toLowerCase(), names)
    const details = {actual: value, expected: names.join(' ')}
    const {line, column, endLine, endColumn} = place
    diagnostics.push(
      diagnose('front-matter', 'unreadable', {key: 'charts', ...details}, place, {
        ...details,
        ...(near !== undefined && {
          hints: [message('front-matter', 'nearest', {nearest: near})],
          ...(place.path === path && {
            fix: {
              title: message('front-matter', 'replace', {text: near}),
              safe: false,
              edits: [{line, column, endLine, endColumn, text: near}],
            },
          }),
        }),
      }),
    )
  }
  return form.charts.filter((chart) => wanted.has(chart))
}

/** What the charts of a report show: each of its year, and over the years where those before are at hand. */
export function chartsOf(report: Report): Chart[] {
  return (report.charts ?? []).flatMap((chart) => {
    const years = yearsOf(report, chart)
    return [chartOf(report, chart), ...(years ? [years] : [])]
  })
}

/** So many years stand in one chart, this one's among them. */
export const mostYears = 5

/** Of a report what charts over the years print. */
export function earlierYear(report: Report, charts: readonly FormChart[]): EarlierYear | undefined {
  const year = report.front.year?.value
  const facts = new Set(charts.flatMap(({years}) => years?.facts ?? []))
  const values = [...facts].flatMap((fact) => {
    const value = valueOf(report, fact)
    return value ? [[fact, value] as const] : []
  })
  return year === undefined ? undefined : {year, values: new Map(values)}
}

/** The years in their order, this one last; undefined where there is none before it without a hole. */
function yearsOf(report: Report, {id, unit, years}: FormChart): Chart | undefined {
  const year = report.front.year?.value
  if (!years || year === undefined) return undefined
  const found = [{year, value: sumOf(years.facts.map((fact) => valueOf(report, fact)))}]
  for (const earlier of (report.earlier ?? []).slice(0, mostYears - 1)) {
    const value = sumOf(years.facts.map((fact) => earlier.values.get(fact)))
    if (!value || earlier.year !== found[0]!.year - 1) break
    found.unshift({year: earlier.year, value})
  }
  if (found.length < 2) return undefined
  const shares = sharesOf(found.map(({value}) => value))
  const fact = years.facts.join('+') as FactId
  const bars = found.map(
    (one, index): ChartBar => ({
      fact,
      year: one.year,
      label: `${one.year}年`,
      value: one.value,
      says: one.value ? `${printDecimal(one.value)}${unit}` : pendingText,
      share: shares[index]!,
    }),
  )
  const section = lookUp(report.form, years.facts[0]!)!.table.section
  return {id: `${id}-years`, section, title: years.title, says: sentence(years.title, bars), bars}
}

function sumOf(values: readonly (Decimal | undefined)[]): Decimal | undefined {
  return values.reduce((sum, value) => (sum && value ? add(sum, value) : undefined))
}

/** Lengths in thousandths of the longest. */
function sharesOf(values: readonly (Decimal | undefined)[]): number[] {
  const places = Math.max(0, ...values.map((value) => value?.places ?? 0))
  const scaled = (value: Decimal): bigint => value.units * 10n ** BigInt(places - value.places)
  const most = values.reduce((high, value) => (value && scaled(value) > high ? scaled(value) : high), 0n) || 1n
  return values.map((value) => (value && value.units > 0n ? Number((scaled(value) * 1000n) / most) : 0))
}

function sentence(title: string, bars: readonly ChartBar[]): string {
  return `${title}：${bars.map((bar) => bar.label + bar.says).join('，')}。`
}

function chartOf(report: Report, {id, title, unit, facts}: FormChart): Chart {
  const {form} = report
  const named = facts.map((fact) => lookUp(form, fact)!)
  const oneRow = named.every(({row}) => row === named[0]!.row)
  const values = named.map(({fact}) => valueOf(report, fact))
  const shares = sharesOf(values)
  const bars = named.map(({fact, table, row, column, rowLabel}, index): ChartBar => {
    const short = table.rows.find(({id: own}) => own === row)?.short ?? rowLabel
    const value = values[index]
    return {
      fact,
      label: oneRow ? column.label : short,
      value,
      says: value ? `${printDecimal(value)}${unit}` : pendingText,
      share: shares[index]!,
    }
  })
  return {id, section: named[0]?.table.section ?? 0, title, says: sentence(title, bars), bars}
}
