// One found table → what it holds of one table of a form: its rows by their labels, each number below its header or a hole.

import type {FormColumn, FormRow, FormTable} from '../../form/form.ts'
import {readNumber} from '../../report/number.ts'
import type {FoundCell, FoundTable, Where} from '../found.ts'
import {isBlank, numberIn} from '../number.ts'
import {end, type Grid, gridOf, mostCommon, type Row} from './grid.ts'
import {type Header, isCounting, readHeader, type Slot} from './header.ts'
import {type Names, namesOf} from './names.ts'
import {type Layout, type Line, type Placed, place, usualOf} from './place.ts'

/** What the file has in a cell of the form. */
export type Value = {readonly where: Where; readonly found: string; readonly notes?: readonly string[]} & (
  | {readonly number: string}
  /**
   * blank: nothing there; formula: one that was never calculated; number: no number; place: not known which of the row's
   * cells it is.
   */
  | {readonly hole: 'blank' | 'formula' | 'number' | 'place'}
)

export interface TableReading {
  readonly table: FormTable
  /** By `row/column`. */
  readonly values: ReadonlyMap<string, Value>
  /** Labels as they are written, by the form's id. */
  readonly rows: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, string>
  /** Notes whose marks stand behind labels, by the form's ids of rows and columns. */
  readonly rowNotes: ReadonlyMap<string, readonly string[]>
  readonly columnNotes: ReadonlyMap<string, readonly string[]>
  readonly stub: string
  /** Rows of the table that the form does not have. */
  readonly extra: readonly {readonly label: string; readonly values: readonly string[]; readonly where: Where}[]
  /** Headers that the form does not have. */
  readonly strange: readonly string[]
  /** Whether the headers stand in another order than the form's. */
  readonly reordered: boolean
  readonly where: Where
  /** Rows of the found table that were taken. */
  readonly taken: ReadonlySet<number>
}

/** Cells at the left that may hold a label. */
const stubCells = 3

type Role = 'header' | 'row' | 'number' | 'other'

export interface Readable {
  readonly grid: Grid
  /** Of each row what it is, for whatever table of the form. */
  readonly roles: readonly Role[]
  readonly tables: readonly FormTable[]
  /** The file has a cell for every place (sheets). */
  readonly full: boolean
  /** The report's. */
  readonly year: number | undefined
}

export function readable(table: FoundTable, tables: readonly FormTable[], year: number | undefined): Readable {
  const grid = gridOf(table)
  const names = tables.map((one) => namesOf(one, year))
  return {grid, tables, full: table.full === true, year, roles: grid.rows.map((row) => roleOf(row, names))}
}

function layoutOf({grid, full}: Readable): Layout {
  return full ? 'sheet' : grid.table.flat ? 'text' : 'cells'
}

function isNumeric(cell: FoundCell): boolean {
  if (isBlank(cell)) return false
  return cell.doubt !== undefined || !('fault' in readNumber(cell.text.trim(), 'amount', ['件', '项', '万元', '元']))
}

function roleOf({own}: Row, names: readonly Names[]): Role {
  const said = own.filter(({text}) => text.trim() !== '')
  const numeric = said.filter(isNumeric)
  const heads = names.map((one) => said.filter(({text}) => one.column(text) || one.isHead(text)).length)
  if (numeric.length === 0 && said.length > 1 && Math.max(...heads, 0) === said.length) return 'header'
  const label = said.slice(0, stubCells).filter((cell) => !isNumeric(cell))
  if (label.some(({text}) => names.some((one) => one.table.printed === 'rows' && one.stub(text)))) {
    const most = Math.max(...heads, 0)
    return numeric.length === 0 && most > 2 && most * 2 > said.length ? 'header' : 'row'
  }
  if (numeric.length > 0) return 'number'
  return said.length > 1 && Math.max(...heads, 0) > 1 ? 'header' : 'other'
}

interface Labelled {
  readonly row: Row
  readonly label: FoundCell
  readonly item: FormRow | undefined
}

/** Undefined where nothing of the form's table is there. `above`: the header of the table before, for one that goes on. */
export function readTable(
  table: FormTable,
  readable: Readable,
  above: Header | undefined,
): {reading: TableReading; header: Header} | undefined {
  return (table.printed === 'line' ? readLine(table, readable) : undefined) ?? readRows(table, readable, above)
}

function readRows(table: FormTable, readable: Readable, above: Header | undefined): ReturnType<typeof readTable> {
  const {grid, roles, year} = readable
  const names = namesOf(table, year)
  const flat = grid.table.flat === true
  const labelled = labelRows(table, readable)
  const holding = labelled.filter(({item}) => item)
  if (holding.length === 0) return undefined
  if (
    table.printed === 'line'
    && !holding.some(({row, label}) => row.own.some((cell) => cell.column > label.column && isNumeric(cell)))
  )
    return undefined
  const stub = flat ? 1 : (mostCommon(holding.map(({label}) => end(label))) ?? 1)
  const build = builder(table, grid.table.where)
  const layout = layoutOf(readable)
  let header: Header | undefined
  for (const block of blocksOf(holding, roles)) {
    const zone = headerRows(grid, roles, block[0]!.row.index, names)
    const own = zone.length ? readHeader(zone, stub, names, flat) : undefined
    header = own?.strange || own?.leaves.some(({text}) => text !== '') ? own : (header ?? above ?? emptyHeader)
    for (const {index} of zone) build.taken.add(index)
    const lines = block.map(({row, label}) => ({
      cells: row.own.filter((cell) => cell.column >= end(label)),
      width: row.width,
      reached: row.over.some((cell) => cell.row < row.index && cell.column >= end(label)),
    }))
    const usual = usualOf(lines, header)
    const slots = table.columns.map((column) => ({column}))
    block.forEach(({row, label, item}, index) => {
      const sure = !grid.table.loose || goesOn(item!)
      const placed = sure ? place(lines[index]!, header!, usual, slots, layout) : undefined
      build.row(item!, label, row, lines[index]!, placed)
    })
    build.header(header, slots)
  }
  for (const {row, item} of labelled) if (!item) build.taken.add(row.index)
  extraRows(table, readable, holding, stub, build)
  return {reading: build.done(), header: header ?? emptyHeader}

  /** Whether the label that the form has next is there. */
  function goesOn(item: FormRow): boolean {
    const next = table.stubs[table.stubs.findIndex((entry) => entry.type === 'row' && entry.row === item) + 1]
    if (!next) return true
    return labelled.some((one) => {
      const stub = names.stub(one.label.text)
      return next.type === 'row' ? one.item === next.row : stub && 'group' in stub && stub.group === next.group.id
    })
  }
}

const emptyHeader: Header = {leaves: [], placed: false, width: 0, stub: '', strange: false}

/** Of rows that go on below a table of another width: which of its columns they have is not known. */
export const lostHeader: Header = {...emptyHeader, strange: true}

/** Each row with the label that it has in the form; in other words only where no other row has the form's own. */
function labelRows(table: FormTable, {grid, roles, year}: Readable): Labelled[] {
  const names = namesOf(table, year)
  const found: Labelled[] = []
  const open: Row[] = []
  const seen = new Set<string>()
  for (const row of grid.rows) {
    if (roles[row.index] === 'header') continue
    const cells = labelCells(row)
    const label = cells.findLast(({text}) => names.stub(text))
    const stub = label && names.stub(label.text)
    if (!label || !stub) open.push(row)
    else {
      const item = 'row' in stub ? stub.row : undefined
      seen.add(item?.id ?? ('group' in stub ? `group ${stub.group}` : ''))
      found.push({row, label, item})
    }
  }
  if (found.length === 0) return []
  for (const row of open) {
    for (const label of labelCells(row).reverse()) {
      const stub = names.stubLike(label.text, (one) => !seen.has('row' in one ? one.row.id : `group ${one.group}`))
      if (!stub) continue
      const item = 'row' in stub ? stub.row : undefined
      seen.add(item?.id ?? '')
      found.push({row, label, item})
      break
    }
  }
  return found.sort((a, b) => a.row.index - b.row.index)
}

/** What may be the row's label; a number in front of it counts the rows. */
function labelCells({own}: Row): FoundCell[] {
  const counted = own.length > 2 && isNumeric(own[0]!) && !isNumeric(own[1]!) && !isBlank(own[1]!)
  const cells = own.slice(counted ? 1 : 0, stubCells)
  const number = cells.findIndex(isNumeric)
  return (number < 0 ? cells : cells.slice(0, number)).filter(({text}) => text.trim() !== '')
}

/** Rows that have one header above them: a header that is repeated parts them. */
function blocksOf(rows: readonly Labelled[], roles: readonly Role[]): Labelled[][] {
  const blocks: Labelled[][] = []
  rows.forEach((one, index) => {
    const before = rows[index - 1]
    const parted = before && roles.slice(before.row.index + 1, one.row.index).includes('header')
    if (!before || parted) blocks.push([one])
    else blocks.at(-1)!.push(one)
  })
  return blocks
}

/** The rows above `first` that are headers of the table, up to what belongs to another. */
function headerRows({rows}: Grid, roles: readonly Role[], first: number, names: Names): Row[] {
  const found: Row[] = []
  for (let index = first - 1; index >= 0; index--) {
    if (roles[index] === 'row' || roles[index] === 'number') {
      // A counting row between header and numbers (1 2 3 …) is no number of the table.
      if (roles[index] !== 'number' || !isSequence(rows[index]!)) break
    }
    const row = rows[index]!
    if (row.own.length === 1 && row.over.length === 1 && !names.column(row.own[0]!.text)) continue
    found.unshift(row)
  }
  const start = found.findIndex(({over}) => over.some(({text}) => names.column(text) || names.isHead(text)))
  return start < 0 ? [] : found.slice(start)
}

function isSequence({own}: Row): boolean {
  if (!own.every(({text}) => /^(?:[甲乙]|\d{1,2})?$/u.test(text.trim()))) return false
  const begins = own.flatMap(({text}, at) => (/^\s*\d+\s*$/u.test(text) ? [Number(text) - at] : []))
  return begins.length > 1 && begins.every((begin) => begin === begins[0])
}

/** Rows among those of the table whose labels the form does not have, such as an office's own. */
function extraRows(
  table: FormTable,
  {grid, roles, tables, year}: Readable,
  holding: readonly Labelled[],
  stub: number,
  build: Builder,
): void {
  const [first, last] = [holding[0]!.row.index, holding.at(-1)!.row.index]
  const others = tables.filter((one) => one !== table).map((one) => namesOf(one, year))
  for (const row of grid.rows.slice(first + 1)) {
    const role = roles[row.index]
    if (build.taken.has(row.index) || role === 'header') {
      if (row.index > last && role === 'header') return
      continue
    }
    const [label, ...rest] = row.own
    if (
      row.index > last
      && (role !== 'number' || !label || isNumeric(label) || others.some((one) => one.stub(label.text)))
    )
      return
    if (!label || role !== 'number' || isNumeric(label) || label.text.trim() === '') continue
    const values = rest.filter((cell) => grid.table.flat || cell.column >= stub).map(({text}) => text.trim())
    build.taken.add(row.index)
    build.extra.push({label: label.text, values, where: label.where})
  }
}

/** All rows of the form's table side by side: exactly one row of numbers under their labels. */
function readLine(table: FormTable, readable: Readable): ReturnType<typeof readTable> {
  const {grid, roles, year} = readable
  const names = namesOf(table, year)
  const flat = grid.table.flat === true
  const slots: Slot[] = table.rows.flatMap((row) => table.columns.map((column) => ({column, row})))
  for (const row of grid.rows) {
    // Columns that are counted are no figures, though they be the only numbers.
    if (roles[row.index] === 'row' || roles[row.index] === 'header' || isSequence(row)) continue
    const zone = headerRows(grid, roles, row.index, names)
    const count = zone.flatMap(({own}) => own).filter(({text}) => names.column(text)).length
    if (count * 2 <= slots.length) continue
    const more = grid.rows.slice(row.index + 1).filter((one) => roles[one.index] === 'number')
    const header = readHeader(zone, 0, names, flat)
    const first = header.leaves.find(({slot}) => slot)?.from ?? 0
    // A label in front of the numbers belongs to none of them; what is typed otherwise than a number is no label.
    const isLabel = ({text}: FoundCell): boolean => text.trim() !== '' && !/\p{N}/u.test(text)
    const cells = row.own.filter((cell, index) => (flat || cell.column >= first) && !(index === 0 && isLabel(cell)))
    const line: Line = {cells, width: row.width, reached: row.over.some((cell) => cell.row < row.index)}
    const lineHeader = {...header, leaves: header.leaves.filter(({from, slot}) => slot !== undefined || from >= first)}
    const build = builder(table, grid.table.where)
    for (const one of zone) build.taken.add(one.index)
    build.taken.add(row.index)
    const placed = more.length
      ? undefined
      : place(line, lineHeader, usualOf([line], lineHeader), slots, layoutOf(readable))
    const blocks = lineHeader.leaves.every(({slot}) => !slot || slot.row)
    // A figure at the left that counts the row, below a header of no column.
    const [corner, front] = [zone[0]!.own[0], row.own[0]]
    const counted =
      corner !== undefined
      && front !== undefined
      && isNumeric(front)
      && !isCounting(corner.text)
      && !names.column(corner.text)
      && !names.isHead(corner.text)
      && names.stub(corner.text) === undefined
    const sure =
      placed && !counted && blocks && ((header.placed && !readable.full) || !lastIsBlank(line)) ? placed : undefined
    for (const one of table.rows)
      build.row(
        one,
        undefined,
        row,
        line,
        sure?.filter(({slot}) => slot.row === one),
      )
    build.header(lineHeader, slots)
    return {reading: build.done(), header: lineHeader}
  }
  return undefined
}

function lastIsBlank({cells}: Line): boolean {
  const last = cells.at(-1)
  return last !== undefined && isBlank(last) && cells.some((cell) => !isBlank(cell))
}

interface Builder {
  readonly taken: Set<number>
  readonly extra: {label: string; values: readonly string[]; where: Where}[]
  row(item: FormRow, label: FoundCell | undefined, row: Row, line: Line, placed: readonly Placed[] | undefined): void
  header(header: Header, slots: readonly Slot[]): void
  done(): TableReading
}

function builder(table: FormTable, where: Where): Builder {
  const values = new Map<string, Value>()
  const rows = new Map<string, string>()
  const columns = new Map<string, string>()
  const rowNotes = new Map<string, readonly string[]>()
  const columnNotes = new Map<string, readonly string[]>()
  const strange = new Set<string>()
  const twice = new Set<string>()
  let stub = ''
  let reordered = false
  const build: Builder = {
    taken: new Set(),
    extra: [],
    row(item, label, row, line, placed) {
      build.taken.add(row.index)
      const again = label !== undefined && rows.has(item.id)
      if (label && !again) {
        rows.set(item.id, label.text)
        if (label.notes) rowNotes.set(item.id, label.notes)
      }
      const at = label?.where ?? row.own[0]?.where ?? where
      for (const column of table.columns) {
        const key = `${item.id}/${column.id}`
        const cells = placed?.filter(({slot}) => slot.column === column) ?? []
        const read = agreed(cells.map(({cell}) => valueOf(cell, column, label))) ?? hole(line, at)
        const before = values.get(key)
        const both = before && !(again && 'hole' in read && read.hole === 'blank') ? merged([before, read]) : read
        values.set(key, twice.has(key) && before ? before : (both ?? read))
        if (both && 'hole' in both && both.hole === 'place' && before && 'number' in before) twice.add(key)
      }
    },
    header({leaves, stub: own}, slots) {
      stub ||= own
      const named = leaves.filter(({slot}) => slot)
      for (const {slot, text, notes} of named) {
        const {id} = slot!.column
        if (!columns.has(id)) columns.set(id, text)
        if (notes && !slot!.row) columnNotes.set(id, notes)
      }
      for (const {slot, text} of leaves) if (!slot && text !== '') strange.add(text)
      const order = named.map(({slot}) =>
        slots.findIndex((one) => one.column === slot!.column && one.row === slot!.row),
      )
      reordered ||= order.some((one, index) => index > 0 && one < order[index - 1]!)
    },
    done: () => ({
      table,
      values,
      rows,
      columns,
      rowNotes,
      columnNotes,
      stub,
      extra: build.extra,
      strange: [...strange],
      reordered,
      where,
      taken: build.taken,
    }),
  }
  return build
}

function hole({cells, reached}: Line, where: Where): Value {
  const found = cells.map(({text}) => text.trim().replace(/\n+/gu, '⏎'))
  if (!reached && found.every((text) => text === '') && cells.every(({doubt}) => doubt === undefined))
    return {hole: 'blank', found: '', where: cells[0]?.where ?? where}
  return {hole: 'place', found: found.join(' | '), where}
}

/** A cell that reaches below its row's label stands for more than that row. */
function valueOf(cell: FoundCell, column: FormColumn, label: FoundCell | undefined): Value {
  const found = cell.text.trim().replace(/\n+/gu, '⏎')
  if (label && cell.row + cell.rowspan > label.row + label.rowspan && !isBlank(cell))
    return {hole: 'place', found, where: cell.where}
  return {...numberIn(cell, column), found, where: cell.where, ...(cell.notes && {notes: cell.notes})}
}

/** The value below several headers that name the same column: where they are not all the same, none. */
function agreed(values: readonly Value[]): Value | undefined {
  const [first, ...more] = values
  if (!first || more.length === 0) return first
  const same = (one: Value): boolean =>
    'number' in one ? 'number' in first && one.number === first.number : 'hole' in first && one.hole === first.hole
  if (more.every(same)) return first
  return {hole: 'place', found: values.map(({found}) => found).join('、'), where: first.where}
}

/** The one of several that says something; two different numbers are none. */
export function merged(values: readonly Value[]): Value | undefined {
  const said = values.filter((value) => !('hole' in value && value.hole === 'blank'))
  const [first, ...more] = said.length ? said : values
  if (!first) return undefined
  const same = more.every((one) => 'number' in one && 'number' in first && one.number === first.number)
  if (same || said.length === 0) return first
  return {hole: 'place', found: said.map((one) => one.found).join('、'), where: first.where}
}
