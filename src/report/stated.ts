// A report → what others need of it: whose it is, its facts as printed, its prose as letters. A hundredth of the tree, plain
// data that crosses threads and lasts in a cache.

import {parseDecimal, printDecimal} from '../decimal.ts'
import type {Place} from '../diagnostic/place.ts'
import {statutoryFactsOf} from '../form/address.ts'
import {fill} from '../form/fill.ts'
import type {FactId, Form} from '../form/form.ts'
import {isoDate} from './dates.ts'
import {printedText} from './printed.ts'
import type {Cell, Level, Rank, Report} from './report.ts'

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
  /** Where `office` and `published` stand, else the front matter. */
  readonly places: {readonly office: Place; readonly published: Place}
  /** In form order: numbers with their printed places; null for a hole. Amounts are in the unit of `units`. */
  readonly values: readonly (string | null)[]
  /** The unit of a column by its address without the row, where the form lets the office choose. */
  readonly units: Readonly<Record<string, string>>
  /** The printed prose of each section that has some; none unless asked for. */
  readonly texts: readonly string[]
}

export function statedOf(report: Report, withTexts = false): Stated {
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
    places: {office: front.office?.place ?? front.place, published: front.published?.place ?? front.place},
    values: addresses.map(({fact}) => {
      const value = cells.get(fact)?.value
      return value ? printDecimal(value) : null
    }),
    units,
    texts: withTexts
      ? report.sections.map((section) => printedText(report, section)).filter((text) => text !== '')
      : [],
  }
}

export function withoutTexts(stated: Stated): Stated {
  return {...stated, texts: []}
}

/** A report with nothing but what was stated, for rules that compare numbers; every cell stands where the office does. */
export function reportOf(
  {path, office, year, level, rank, form: id, places, values, units}: Stated,
  form: Form,
): Report {
  if (form.id !== id) throw new Error(`${path} is of form ${id}`)
  const place = places.office
  const filled = fill(form, {local: [], units: new Map(Object.entries(units))})
  const cells = new Map<FactId, Cell>()
  for (const [index, {fact}] of statutoryFactsOf(filled).entries()) {
    const text = values[index]
    const value = typeof text === 'string' ? parseDecimal(text) : undefined
    cells.set(fact, {fact, value, origin: value ? 'written' : 'hole', place})
  }
  return {
    path,
    source: {path, text: '', bom: false},
    form: filled,
    front: {
      ...(office !== undefined && {office: {value: office, place}}),
      ...(year !== undefined && {year: {value: year, place}}),
      ...(level !== undefined && {level: {value: level, place}}),
      ...(rank !== undefined && {rank: {value: rank, place}}),
      script: 'hans',
      signOff: 'none',
      waive: [],
      place,
    },
    outline: [],
    sections: [],
    notes: new Map(),
    tables: new Map(),
    cells,
  }
}
