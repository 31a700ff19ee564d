// A catalogue → its data: facts, findings and twins as rows, in CSV and for SQLite. Numbers stay as they are printed.

import {statutoryFactsOf} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import type {Cluster} from './alike.ts'
import type {Catalogue} from './catalogue.ts'
import type {CsvColumn} from './csv.ts'
import {type ArchivedReport, errorsOf, type OfficeYear, reportsOf, stateNames, warningsOf} from './entry.ts'
import type {StoreTable} from './store.ts'

export type Row = readonly (string | number | null)[]

export const factColumns: readonly CsvColumn[] = [
  {name: 'office', zh: '机关', datatype: 'string'},
  {name: 'id', zh: '标识', datatype: 'string', description: 'roster 里的 id；没有的是空的'},
  {name: 'year', zh: '年度', datatype: 'integer'},
  {name: 'form', zh: '格式', datatype: 'string'},
  {name: 'table', zh: '表', datatype: 'string'},
  {name: 'row', zh: '行', datatype: 'string'},
  {name: 'column', zh: '列', datatype: 'string'},
  {name: 'address', zh: '地址', datatype: 'string', description: '表/行/列，与 report.json 的 facts 相同'},
  {name: 'value', zh: '数值', datatype: 'decimal', description: '照印出的位数；没有填的是空的'},
]

export const findingColumns: readonly CsvColumn[] = [
  {name: 'office', zh: '机关', datatype: 'string'},
  {name: 'id', zh: '标识', datatype: 'string'},
  {name: 'year', zh: '年度', datatype: 'integer'},
  {name: 'path', zh: '文件', datatype: 'string'},
  {name: 'line', zh: '行', datatype: 'integer'},
  {name: 'column', zh: '列', datatype: 'integer'},
  {name: 'severity', zh: '级别', datatype: 'string'},
  {name: 'code', zh: '代码', datatype: 'string'},
  {name: 'message', zh: '说明', datatype: 'string'},
]

export const alikeColumns: readonly CsvColumn[] = [
  {name: 'year', zh: '年度', datatype: 'integer'},
  {name: 'office', zh: '机关', datatype: 'string'},
  {name: 'path', zh: '文件', datatype: 'string'},
  {name: 'twin', zh: '与之雷同的机关', datatype: 'string'},
  {name: 'twin-path', zh: '与之雷同的文件', datatype: 'string'},
  {name: 'percent', zh: '相同的百分比', datatype: 'integer'},
]

function* reportsIn({entries}: Catalogue): Iterable<{readonly entry: OfficeYear; readonly report: ArchivedReport}> {
  for (const entry of entries) {
    for (const report of reportsOf(entry)) yield {entry, report}
  }
}

/** Of the first report of each office and year: a double would count twice. */
export function* factRows(catalogue: Catalogue, forms: readonly Form[]): Iterable<Row> {
  for (const {office, year, report} of catalogue.entries) {
    const form = report && forms.find(({id}) => id === report.stated.form)
    if (!report || !form) continue
    for (const [index, {fact, table, row, column}] of statutoryFactsOf(form).entries()) {
      const value = report.stated.values[index] ?? null
      yield [office.name, office.roster?.id ?? '', year, form.id, table.id, row, column.id, fact, value]
    }
  }
}

export function* findingRows(catalogue: Catalogue): Iterable<Row> {
  for (const {entry, report} of reportsIn(catalogue)) {
    for (const {path, line, column, severity, code, message} of report.findings) {
      const where = [path ?? report.path, line ?? null, column ?? null] as const
      yield [entry.office.name, entry.office.roster?.id ?? '', entry.year, ...where, severity, code, message]
    }
  }
}

export function* alikeRows(catalogue: Catalogue, clusters: readonly Cluster[]): Iterable<Row> {
  const byPath = new Map([...reportsIn(catalogue)].map(({entry, report}) => [report.stated.path, {entry, report}]))
  for (const {first, others} of clusters) {
    const head = byPath.get(first)!
    for (const {key, share} of others) {
      const {entry, report} = byPath.get(key)!
      const percent = Math.floor(share * 100)
      yield [entry.year, entry.office.name, report.path, head.entry.office.name, head.report.path, percent]
    }
  }
}

export function storeTables(
  catalogue: Catalogue,
  forms: readonly Form[],
  clusters: readonly Cluster[],
): readonly StoreTable[] {
  const typed = (columns: readonly CsvColumn[]): StoreTable['columns'] =>
    columns.map(({name, datatype}) => ({name, type: datatype === 'integer' ? 'INTEGER' : 'TEXT'}))
  const text = (...names: string[]): StoreTable['columns'] => names.map((name) => ({name, type: 'TEXT'}))
  return [
    {
      name: 'offices',
      columns: text('key', 'office', 'parent', 'level', 'rank', 'url'),
      key: ['key'],
      rows: catalogue.offices.map(({key, name, parent, roster}): Row => {
        return [key, name, parent ?? null, roster?.level ?? null, roster?.rank ?? null, roster?.url ?? null]
      }),
    },
    {
      name: 'reports',
      columns: [
        ...text('key', 'state', 'path', 'form', 'published'),
        {name: 'year', type: 'INTEGER'},
        {name: 'late', type: 'INTEGER'},
        {name: 'errors', type: 'INTEGER'},
        {name: 'warnings', type: 'INTEGER'},
      ],
      key: ['key', 'year'],
      indexes: [['year', 'state']],
      rows: catalogue.entries.map(({office, year, report, state, late}): Row => {
        const {form = null, published = null} = report?.stated ?? {}
        const counts = report ? [errorsOf(report), warningsOf(report)] : [0, 0]
        return [office.key, stateNames[state], report?.path ?? null, form, published, year, late ? 1 : 0, ...counts]
      }),
    },
    {
      name: 'facts',
      columns: typed(factColumns),
      indexes: [
        ['address', 'year'],
        ['office', 'year'],
      ],
      rows: factRows(catalogue, forms),
    },
    {name: 'findings', columns: typed(findingColumns), indexes: [['code']], rows: findingRows(catalogue)},
    {name: 'alike', columns: typed(alikeColumns), rows: alikeRows(catalogue, clusters)},
  ]
}
