// Form and report.json → the statutory tables that an edition has to hold: rows and columns with their headers, numbers
// in their printed form. Two shapes: as a grid (HTML, PDF) and line by line (text).

import type {FactId, Form, FormColumn, FormGroup, FormRow, FormTable} from '../form/form.ts'
import {HOLE, type ReportData} from './data.ts'

export interface ExpectedCell {
  /** Column headers, outermost first. */
  readonly headers: readonly string[]
  /** 待填 for a hole of a draft. */
  readonly value: string
  readonly fact: FactId
  readonly kind: FormColumn['kind']
  /** The units that may follow the number; none where the office may choose and has not said. */
  readonly units: readonly string[]
}

export interface ExpectedRow {
  /** Row headers, outermost first; of a line one: what stands before the colon. */
  readonly headers: readonly string[]
  readonly cells: readonly ExpectedCell[]
  /** Of a line that announces a group: how many rows it has. */
  readonly announces?: number
  /** Of a line whose numbers are all the same: the sentences that say so. */
  readonly uniform?: readonly string[]
}

export interface ExpectedTable {
  readonly table: FormTable
  readonly caption: string
  /** Whether the title of its section says the same. */
  readonly titled: boolean
  readonly rows: readonly ExpectedRow[]
}

type Rows = FormTable['rows'][number]
/** The numbers of a report; where there are none, each is a hole. */
type Numbers = Pick<ReportData, 'facts'>

/** Labels of the groups around a row, outermost first. */
function groupsOf(row: FormRow | FormGroup): string[] {
  return row.groups.map((group) => group.label)
}

function cell(table: FormTable, row: Rows, column: FormColumn, headers: string[], data: Numbers): ExpectedCell {
  const fact = `${table.id}/${row.id}/${column.id}`
  return {
    headers,
    value: data.facts.get(fact) ?? HOLE,
    fact,
    kind: column.kind,
    units: column.unit ? [column.unit] : ['', ...column.units],
  }
}

/** The table as it is printed: row groups span, a table printed in one line has every row beside the other. */
export function expectGrid(table: FormTable, title: string, data: Numbers): ExpectedTable {
  const named = {table, caption: table.caption, titled: title.endsWith(table.caption)}
  const columnHeaders = (column: FormColumn): string[] =>
    [table.head, column.under, column.label].filter((label) => label !== undefined)
  const rows = table.rows.map((row) => ({
    headers: [...groupsOf(row), row.label],
    cells: table.columns.map((column) => cell(table, row, column, columnHeaders(column), data)),
  }))
  if (table.printed === 'rows') return {...named, rows}
  const cells = rows.flatMap(({headers, cells}) =>
    cells.map((one) => ({...one, headers: [...headers, ...one.headers]})),
  )
  return {...named, rows: [{headers: [], cells}]}
}

/** A label as the text edition says it: no remark in brackets about the unit, no slash, a half-width point. */
function spoken(label: string): string {
  return label
    .replace(/（[单單]位：[^）]*）$/u, '')
    .replaceAll('．', '.')
    .replaceAll('/', '')
}

/** The table as it is read out: a line for each group and each row, whose path is its immediate group and itself. */
export function expectLines(table: FormTable, title: string, data: ReportData): ExpectedTable {
  const path = ({groups, label}: FormRow | FormGroup): string[] => [
    [groups.at(-1)?.label, label]
      .filter((part) => part !== undefined)
      .map(spoken)
      .join('，'),
  ]
  const rows = table.stubs.map((stub): ExpectedRow => {
    if (stub.type === 'group') {
      return {headers: [spoken(stub.group.label)], cells: [], announces: stub.group.rows.length}
    }
    const columnHeaders = ({under, label}: FormColumn): string[] =>
      under === undefined ? [spoken(label)] : [spoken(under), spoken(label)]
    const cells = table.columns.map((column) => cell(table, stub.row, column, columnHeaders(column), data))
    return {headers: path(stub.row), cells, uniform: uniform(cells, ownWords[data.script])}
  })
  return {table, caption: table.caption, titled: title.endsWith(table.caption), rows}
}

/** What a text edition says in its own words. */
const ownWords = {
  hans: {numbers: '个数', unit: '单位', order: '每行先读行名，再依次读', equation: '各列均为', all: '均为', two: '两'},
  hant: {numbers: '個數', unit: '單位', order: '每行先讀行名，再依次讀', equation: '各列均為', all: '均為', two: '兩'},
}

/** As they stand before 个; 二 is a word of its own there. */
const numerals = ['', '一', '', '三', '四', '五', '六', '七', '八', '九', '十']

/** 七个数均为0件: a whole row in one sentence, where it may be said so. */
function uniform(cells: readonly ExpectedCell[], {numbers, all, two}: typeof ownWords.hans): string[] {
  const [first] = cells
  if (
    !first
    || cells.length < 2
    || cells.some(({value, units}) => value !== first.value || units[0] !== first.units[0])
  )
    return []
  const counts = [cells.length === 2 ? two : numerals[cells.length], String(cells.length)]
  return counts.flatMap((count) => first.units.map((unit) => `${count}${numbers}${all}${first.value}${unit}`))
}

/** What a text edition says before the first row: how many rows and numbers, their unit, in which order they are read. */
export function announcement({rows, columns, corner}: FormTable, {script}: ReportData): string {
  const words = ownWords[script]
  const units = new Set(columns.map(({unit}) => unit))
  const [unit] = units
  const said = units.size === 1 && unit ? `，${words.unit}：${unit}` : ''
  const size = `表格，共${rows.length}行，每行${columns.length}${words.numbers}${said}。`
  const names: string[] = []
  for (const [index, {label, under}] of columns.entries()) {
    if (under === undefined) names.push(spoken(label))
    else if (columns[index - 1]?.under === under) names.push(`${names.pop()}、${spoken(label)}`)
    else names.push(`${spoken(under)}，分${spoken(label)}`)
  }
  const order = columns.some(({under}) => under !== undefined) ? `${words.order}：${names.join('；')}。` : ''
  const equation = corner === undefined ? '' : `${words.equation}${corner.replace(/^（[^：]*：|）$/gu, '')}。`
  return size + order + equation
}

/** Tables of the form by the number of their section. */
export function tablesOf(form: Form, section: number): readonly FormTable[] {
  return form.tables.filter((table) => table.section === section)
}
