// A table of the form with the report's figures → table of an edition, with the spans and headers that the form prints.
// Every header names the ones above and beside it, outermost first, so that a cell is understood alone (WCAG H43).

import type {Place} from '../diagnostic/place.ts'
import {factId} from '../form/address.ts'
import type {FormColumn, FormGroup, FormRow, FormTable} from '../form/form.ts'
import {bearerOf, leafBearers} from '../report/note-marks.ts'
import type {Composing} from './composing.ts'
import type {EditionCell, EditionRow, EditionTable, NoteReference} from './edition.ts'
import {placeOfRow, printFigure} from './facts.ts'
import {linearTable} from './linear.ts'
import {isWide} from './wide.ts'

/** The caption is the form's; it is not shown where the section's title above says the same. */
export function statutoryTable(composing: Composing, table: FormTable): EditionTable {
  const place = composing.report.tables.get(table.id)?.place ?? composing.report.front.place
  const id = `t${composing.next('table')}`
  const pen = {composing, table, id, place, bearers: new Map<string, Bearing>()}
  const grid = withMarks(pen, table.printed === 'line' ? asLine(pen) : asRows(pen))
  const title = composing.report.form.sections.find((section) => section.id === table.section)?.title ?? ''
  const units = new Set(table.columns.map((column) => column.unit))
  const [unit] = units
  const said = unit !== undefined && table.columns.some((column) => column.label.includes(unit))
  return {
    type: 'table',
    node: composing.node(place),
    id,
    name: table.id,
    caption: table.caption,
    captionShown: !title.endsWith(table.caption),
    unit: units.size === 1 && !said ? unit : undefined,
    statutory: true,
    ...grid,
    wide: isWide(grid.stubColumns, grid.columnCount, grid.body),
    linear: linearTable(composing, table),
  }
}

interface Pen {
  readonly composing: Composing
  readonly table: FormTable
  readonly id: string
  readonly place: Place
  /** What in the form a cell stands for, by the cell's id or fact. */
  readonly bearers: Map<string, Bearing>
}

/** The names under which marks of notes in a cell are kept (note-marks.ts); the first says which cell it is. */
type Bearing = readonly [string, ...string[]]

/** With the marks of notes behind what bears them, numbered as they are read. */
function withMarks({composing, bearers}: Pen, {head, body, ...rest}: Grid): Grid {
  const marked = (rows: readonly EditionRow[]): EditionRow[] =>
    rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const names = bearers.get(cell.fact ?? cell.id ?? '')
        const marks: readonly NoteReference[] = names ? composing.marks(names[0], names) : []
        return marks.length > 0 ? {...cell, children: [...cell.children, ...marks]} : cell
      }),
    }))
  return {head: marked(head), body: marked(body), ...rest}
}

type Grid = Pick<EditionTable, 'stubColumns' | 'columnCount' | 'head' | 'body'>

interface Extent {
  readonly column: number
  readonly rowspan?: number
  readonly colspan?: number
  /** Of the headers that speak of it, the outermost first. */
  readonly headers?: readonly string[]
}

function label({composing, place}: Pen, words: string, extent: Extent): EditionCell {
  return {
    type: 'cell',
    node: composing.node(place),
    header: false,
    scope: undefined,
    id: undefined,
    headers: [],
    rowspan: 1,
    colspan: 1,
    align: 'center',
    fact: undefined,
    ...extent,
    children: words === '' ? [] : [{type: 'text', value: words}],
  }
}

function header(pen: Pen, scope: 'col' | 'row', id: string, words: string, extent: Extent): EditionCell {
  return {...label(pen, words, extent), header: true, scope, id, align: scope === 'col' ? 'center' : 'start'}
}

function figure(
  {composing, table, place, bearers}: Pen,
  row: FormRow,
  column: FormColumn,
  at: number,
  headers: readonly string[],
): EditionCell {
  const fact = factId(table.id, row.id, column.id)
  const cell = composing.report.cells.get(fact)
  bearers.set(fact, [bearerOf('figure', table.id, `${row.id}/${column.id}`)])
  return {
    type: 'cell',
    node: composing.node(cell?.place ?? place),
    header: false,
    scope: undefined,
    id: undefined,
    headers,
    rowspan: 1,
    colspan: 1,
    column: at,
    align: table.printed === 'line' ? 'center' : 'end',
    fact,
    children: [printFigure(fact, cell?.value, column.kind)],
  }
}

/** Rows below each other, their groups as labels that span them, column headers in up to three levels. */
function asRows(pen: Pen): Grid {
  const {table} = pen
  const stubColumns = 1 + Math.max(0, ...table.rows.map((row) => row.groups.length))
  const {head, columnHeaders} = columnHead(pen, stubColumns)
  const groupIds = new Map<FormGroup, string>()
  const stubHeader = table.stub === undefined ? [] : [`${pen.id}s`]
  const body = table.rows.map((row, index): EditionRow => {
    const cells: EditionCell[] = []
    for (const [column, group] of row.groups.entries()) {
      if (groupIds.has(group)) continue
      const outer = row.groups.slice(0, column).map((one) => groupIds.get(one)!)
      const id = `${pen.id}g${groupIds.size + 1}`
      groupIds.set(group, id)
      pen.bearers.set(id, [bearerOf('group', table.id, group.id)])
      cells.push(
        header(pen, 'row', id, group.label, {column, rowspan: group.rows.length, headers: [...stubHeader, ...outer]}),
      )
    }
    const groups = row.groups.map((group) => groupIds.get(group)!)
    const id = `${pen.id}r${index + 1}`
    const column = row.groups.length
    pen.bearers.set(id, [bearerOf('row', table.id, row.id)])
    const place = placeOfRow(pen.composing.report, table, row)
    cells.push(
      header({...pen, place}, 'row', id, row.label, {
        column,
        colspan: stubColumns - column,
        headers: [...stubHeader, ...groups],
      }),
    )
    for (const [at, one] of table.columns.entries()) {
      cells.push(figure(pen, row, one, stubColumns + at, [...columnHeaders[at]!, ...groups, id]))
    }
    return {type: 'row', cells}
  })
  return {stubColumns, columnCount: stubColumns + table.columns.length, head, body}
}

/** The rows above the figures, and for each column the ids of its headers, outermost first. */
function columnHead(pen: Pen, stubColumns: number): {head: EditionRow[]; columnHeaders: string[][]} {
  const {table, id} = pen
  const levels: EditionCell[][] = []
  const spanned = table.columns.some((column) => column.under !== undefined)
  const depth = (table.head === undefined ? 0 : 1) + (spanned ? 2 : 1)
  const outer = table.head === undefined ? [] : [`${id}h`]
  if (table.head !== undefined) {
    levels.push([header(pen, 'col', `${id}h`, table.head, {column: stubColumns, colspan: table.columns.length})])
  }
  const upper: EditionCell[] = []
  const lower: EditionCell[] = []
  const columnHeaders: string[][] = []
  let common: {readonly words: string; readonly id: string} | undefined
  for (const [index, {id: name, label: words, under}] of table.columns.entries()) {
    const own = `${id}c${index + 1}`
    pen.bearers.set(own, [bearerOf('column', table.id, name)])
    const column = stubColumns + index
    if (under === undefined) {
      common = undefined
      upper.push(header(pen, 'col', own, words, {column, rowspan: spanned ? 2 : 1, headers: outer}))
      columnHeaders.push([...outer, own])
      continue
    }
    if (common?.words !== under) {
      common = {words: under, id: `${id}u${index + 1}`}
      const rest = table.columns.slice(index)
      const end = rest.findIndex((one) => one.under !== under)
      upper.push(header(pen, 'col', common.id, under, {column, colspan: end < 0 ? rest.length : end, headers: outer}))
    }
    lower.push(header(pen, 'col', own, words, {column, headers: [...outer, common.id]}))
    columnHeaders.push([...outer, common.id, own])
  }
  levels.push(upper)
  if (lower.length > 0) levels.push(lower)
  const extent = {column: 0, rowspan: depth, colspan: stubColumns}
  // The corner is a remark about the columns, not a header of the rows' labels.
  const {stub, corner = ''} = table
  levels[0]!.unshift(stub === undefined ? label(pen, corner, extent) : header(pen, 'col', `${id}s`, stub, extent))
  return {head: levels.map((cells) => ({type: 'row', cells})), columnHeaders}
}

/** All rows side by side in one line: each row's label, and its groups above it, span its columns. */
function asLine(pen: Pen): Grid {
  const {table, id} = pen
  const width = table.columns.length
  const depth = 1 + Math.max(0, ...table.rows.map((row) => row.groups.length))
  const head: EditionCell[][] = Array.from({length: depth + 1}, () => [])
  const groupIds = new Map<FormGroup, string>()
  const line: EditionCell[] = []
  for (const [index, row] of table.rows.entries()) {
    const column = index * width
    for (const [level, group] of row.groups.entries()) {
      if (groupIds.has(group)) continue
      const outer = row.groups.slice(0, level).map((one) => groupIds.get(one)!)
      const groupId = `${id}g${groupIds.size + 1}`
      groupIds.set(group, groupId)
      pen.bearers.set(groupId, [bearerOf('group', table.id, group.id)])
      head[level]!.push(
        header(pen, 'col', groupId, group.label, {column, colspan: width * group.rows.length, headers: outer}),
      )
    }
    const groups = row.groups.map((group) => groupIds.get(group)!)
    const rowId = `${id}r${index + 1}`
    const extent = {column, colspan: width, rowspan: depth - row.groups.length}
    pen.bearers.set(rowId, [bearerOf('row', table.id, row.id)])
    head[row.groups.length]!.push(header(pen, 'col', rowId, row.label, {...extent, headers: groups}))
    for (const [at, one] of table.columns.entries()) {
      const own = `${id}c${column + at + 1}`
      pen.bearers.set(own, leafBearers(table.id, row.id, one.id))
      head[depth]!.push(header(pen, 'col', own, one.label, {column: column + at, headers: [...groups, rowId]}))
      line.push(figure(pen, row, one, column + at, [...groups, rowId, own]))
    }
  }
  const rows = head.map((cells): EditionRow => ({type: 'row', cells}))
  return {stubColumns: 0, columnCount: width * table.rows.length, head: rows, body: [{type: 'row', cells: line}]}
}
