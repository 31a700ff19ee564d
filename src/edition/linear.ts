// A table of the form with the report's figures → the same table to be read line by line, by a voice or in braille: one
// row one line, its path before it, zeros said.

import {factId} from '../form/address.ts'
import type {FactId, FormColumn, FormGroup, FormRow, FormTable} from '../form/form.ts'
import {bearerOf, leafBearers} from '../report/note-marks.ts'
import type {Composing} from './composing.ts'
import type {LinearColumns, LinearLine, LinearRow, LinearTable, LinearValue, LinearValues} from './edition.ts'
import {placeOfRow, printFigure} from './facts.ts'

export function linearTable(composing: Composing, table: FormTable): LinearTable {
  const units = new Set(table.columns.map((column) => column.unit))
  const [unit] = units
  return {
    rowCount: table.rows.length,
    columnCount: table.columns.length,
    numeric: true,
    unit: units.size === 1 ? unit : undefined,
    // What heads those of the form is the form's own.
    stub: [],
    columns: table.columns.some((column) => column.under !== undefined) ? groupColumns(table.columns) : [],
    remark: table.corner === undefined ? undefined : equation(table.corner),
    single: table.rows.length * table.columns.length === 1,
    lines: table.stubs.map((entry) =>
      entry.type === 'group' ? group(composing, table, entry.group) : row(composing, table, entry.row),
    ),
  }
}

/** A label as it is read out: `.` for the full-width point, no stroke between 增 and 减, no remark of the unit. */
export function spoken(label: string): string {
  return label
    .replaceAll('．', '.')
    .replace(/增[/／]减/, '增减')
    .replace(/（单位[：:][^）]*）/, '')
}

/** （本列数据的勾稽关系为：…） without brackets and introduction. */
function equation(corner: string): string {
  return corner.replace(/^（|）$/g, '').replace(/^[^：]*：/, '')
}

function group(composing: Composing, table: FormTable, {id, label, rows}: FormGroup): LinearLine {
  const marks = composing.marks(bearerOf('group', table.id, id))
  return {type: 'group', label: spoken(label), marks, count: rows.length}
}

function row(composing: Composing, table: FormTable, row: FormRow): LinearRow {
  const groups: LinearValues[] = []
  for (const column of table.columns) {
    const one = value(composing, table, row, column)
    const label = column.under === undefined ? '' : spoken(column.under)
    const last = groups.at(-1)
    if (last?.label === label) groups[groups.length - 1] = {label, values: [...last.values, one]}
    else groups.push({label, values: [one]})
  }
  const inner = row.groups.at(-1)
  return {
    type: 'row',
    node: composing.node(placeOfRow(composing.report, table, row)),
    path: [...(inner ? [spoken(inner.label)] : []), spoken(row.label)],
    marks: composing.marks(bearerOf('row', table.id, row.id)),
    allZero: allZero(groups.flatMap(({values}) => values)),
    groups,
  }
}

/** A column bears its marks where it is named for the first time; in a table in one line it is printed for each row. */
function value(composing: Composing, table: FormTable, row: FormRow, column: FormColumn): LinearValue {
  const fact: FactId = factId(table.id, row.id, column.id)
  const names =
    table.printed === 'line'
      ? leafBearers(table.id, row.id, column.id)
      : row === table.rows[0]
        ? [bearerOf('column', table.id, column.id)]
        : []
  const cell = composing.report.cells.get(fact)
  const printed = printFigure(fact, cell?.value, column.kind)
  const place = cell?.place ?? composing.report.front.place
  return {
    node: composing.node(place),
    label: spoken(column.label),
    marks: names[0] === undefined ? [] : composing.marks(names[0], names),
    fact,
    unit: printed.pending ? '' : (column.unit ?? ''),
    children: [printed],
    notes: composing.marks(bearerOf('figure', table.id, `${row.id}/${column.id}`)),
  }
}

function allZero(values: readonly LinearValue[]): LinearRow['allZero'] {
  const unit = values[0]?.unit
  if (unit === undefined || values.length < 2) return undefined
  const isZero = (one: LinearValue): boolean =>
    one.unit === unit
    && one.marks.length + (one.notes?.length ?? 0) === 0
    && one.children.every((child) => child.type === 'fact' && child.value === '0')
  return values.every(isZero) ? {count: chineseNumber(values.length), unit} : undefined
}

/** Neighbours under one header as its members. */
function groupColumns(columns: readonly FormColumn[]): LinearColumns[] {
  const grouped: LinearColumns[] = []
  for (const {label, under} of columns) {
    const last = grouped.at(-1)
    const words = spoken(label)
    if (under === undefined) grouped.push({label: words, members: []})
    else if (last?.label === spoken(under)) grouped[grouped.length - 1] = {...last, members: [...last.members, words]}
    else grouped.push({label: spoken(under), members: [words]})
  }
  return grouped
}

/** 1 … 99 as read before a measure word: 两个 for 2. Larger ones stay in digits. */
export function chineseNumber(count: number): string {
  const digits = '零一二三四五六七八九'
  if (count === 2) return '两'
  if (count > 99) return String(count)
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  return (tens > 1 ? digits[tens]! : '') + (tens > 0 ? '十' : '') + (ones > 0 || tens === 0 ? digits[ones]! : '')
}
