// A catalogue → the sheets of 台账.xlsx: for each year a row an office and a column a figure, with heads that `fill` knows, and
// the sums in the tables as they are printed. A sum takes in who has no members of its own: what a parent reports is theirs.

import {printDecimal} from '../decimal.ts'
import {tablesOf} from '../edition/tables.ts'
import {statutoryFactsOf} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import {accumulator} from '../project/whole/sums.ts'
import {reportOf, type Stated} from '../report/stated.ts'
import {asNumeral, type Cell, type Content, type Sheet} from '../sheet/model.ts'
import {sheetOf} from '../sheet/table.ts'
import type {Catalogue} from './catalogue.ts'
import type {OfficeYear} from './entry.ts'

export function ledgers(catalogue: Catalogue, forms: readonly Form[]): Sheet[] {
  return catalogue.years.toReversed().flatMap((year) => {
    const entries = catalogue.entries.filter((entry) => entry.year === year)
    const form = forms.find(({id}) => entries.some(({report}) => report?.stated.form === id))
    return form ? [rows(`${year}`, year, entries, form), ...sums(year, entries, form)] : []
  })
}

function rows(name: string, year: number, entries: readonly OfficeYear[], form: Form): Sheet {
  const facts = statutoryFactsOf(form)
  const heads = [
    ['office', '机关'],
    ['year', '年份'],
    ...facts.map(({fact, table, row, column}) => {
      const {short} = table.rows.find(({id}) => id === row)!
      return [fact, [table.short, short, column.short].join('/')]
    }),
  ]
  const one = {rowspan: 1, colspan: 1} as const
  const cells: Cell[] = heads.flatMap((pair, column) =>
    pair.map((text, row): Cell => ({...one, row, column, look: 'head', content: {text}})),
  )
  const widths = heads.map((_, column) => (column === 0 ? 16 : column === 1 ? 5 : 9))
  return {name, cells, more: ofOffices(), widths, frozen: {rows: 2, columns: 2}, repeated: 0, fitted: false}

  function* ofOffices(): Generator<readonly Cell[]> {
    for (const [index, {office, report}] of entries.entries()) {
      const row = index + 2
      const values = report?.stated.form === form.id ? report.stated.values : []
      yield [
        {...one, row, column: 0, look: 'stub', content: {text: office.name}},
        {...one, row, column: 1, look: 'number', content: {number: String(year)}},
        ...facts.map((_, at): Cell => ({...one, row, column: at + 2, look: 'number', content: number(values[at])})),
      ]
    }
  }
}

function number(text: string | null | undefined): Content | undefined {
  return typeof text === 'string' ? (asNumeral(text) ?? {text}) : undefined
}

/** Amounts in the unit of the first that names one. */
function sums(year: number, entries: readonly OfficeYear[], form: Form): Sheet[] {
  const own = entries.filter(({office}) => (office.roster?.members.length ?? 0) === 0)
  const sum = accumulator(form)
  const counted = own.flatMap(({report}) => (report && sum.add(report.stated) ? [report.stated] : []))
  const [first] = counted
  if (!first) return []
  const {values, units} = sum.sum()
  const absent = own.length - counted.length
  const title = `${year}年${counted.length}个机关合计${absent > 0 ? `（${absent}个没有年报）` : ''}`
  const stated: Stated = {
    ...first,
    office: title,
    values: values.map((value) => printDecimal(value)),
    units: Object.fromEntries(units),
    texts: [],
  }
  const report = reportOf(stated, form)
  return tablesOf(report).map((table, index) => {
    const section = form.sections.find(({id}) => id === form.tables[index]!.section)?.title ?? ''
    const edition = {title, notes: [], draft: undefined}
    return sheetOf(`${year}合计${index + 1}`, table, {edition, form: report.form, section, convert: (words) => words})
  })
}
