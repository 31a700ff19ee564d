// A report → what others need of it: whose it is, its facts as printed, its prose as letters. A hundredth of the tree, plain
// data that crosses threads and lasts in a cache.

import {parseDecimal, printDecimal} from '../decimal.ts'
import {statutoryFactsOf} from '../form/address.ts'
import type {FactId, Form} from '../form/form.ts'
import {isoDate} from './dates.ts'
import {printedText} from './printed.ts'
import type {Level, Rank, Report} from './report.ts'

export interface Stated {
  /** As diagnostics name it. */
  readonly path: string
  readonly office: string | undefined
  readonly year: number | undefined
  readonly level: Level | undefined
  readonly rank: Rank | undefined
  /** 2022-02-10, with a time where there is one. */
  readonly published: string | undefined
  readonly form: string
  /** Where `office` stands, else the front matter. */
  readonly line: number
  /** In form order: numbers with their printed places; null for a hole. Amounts are in the unit of `units`. */
  readonly values: readonly (string | null)[]
  /** The unit of a column by its address without the row, where the form lets the office choose. */
  readonly units: Readonly<Record<string, string>>
  /** The printed prose of each section that has some. */
  readonly texts: readonly string[]
}

export function statedOf(report: Report): Stated {
  const {front, form, path, cells} = report
  const addresses = statutoryFactsOf(form)
  const units: Record<string, string> = {}
  for (const {table, column} of addresses) {
    if (column.chosen && column.unit !== undefined) units[`${table.id}/${column.id}`] = column.unit
  }
  return {
    path,
    office: front.office?.value,
    year: front.year?.value,
    level: front.level?.value,
    rank: front.rank?.value,
    published: front.published && isoDate(front.published.value),
    form: form.id,
    line: (front.office?.place ?? front.place).line,
    values: addresses.map(({fact}) => {
      const value = cells.get(fact)?.value
      return value ? printDecimal(value) : null
    }),
    units,
    texts: report.sections.map((section) => printedText(report, section)).filter((text) => text !== ''),
  }
}

/** The facts of one report by address; holes are left out. */
export function factsStated({values}: Stated, form: Form): ReadonlyMap<FactId, string> {
  return new Map(
    statutoryFactsOf(form).flatMap(({fact}, index): [FactId, string][] => {
      const value = values[index]
      return value === null || value === undefined || !parseDecimal(value) ? [] : [[fact, value]]
    }),
  )
}
