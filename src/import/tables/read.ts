// One found table → what it holds of one table of a form: its rows by their labels, each number below its header or a hole.

import type {FormRow, FormTable} from '../../form/form.ts'
import {readNumber} from '../../report/number.ts'
import type {FoundCell, FoundTable} from '../found.ts'
import {isBlank} from '../number.ts'
import {type Builder, builder, type TableReading} from './build.ts'
import {end, type Grid, gridOf, mostCommon, type Row} from './grid.ts'
import {type Header, isCounting, readHeader, type Slot} from './header.ts'
import {type Names, namesOf} from './names.ts'
import {type Layout, type Line, place, usualOf} from './place.ts'

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
    /** Nothing stands right of a label where other rows have theirs: no place of a figure. */
    const isStub = (cell: FoundCell): boolean =>
      !flat
      && cell.text.trim() === ''
      && cell.doubt === undefined
      && end(cell) <= stub
      && !header!.leaves.some(({slot, from, to}) => slot && from < end(cell) && cell.column < to)
    const lines = block.map(({row, label}) => ({
      cells: row.own.filter((cell) => cell.column >= end(label) && !isStub(cell)),
      width: row.width,
      reached: row.over.some((cell) => cell.row < row.index && cell.column >= end(label)),
    }))
    const usual = usualOf(lines, header)
    const slots = table.columns.map((column) => ({column}))
    block.forEach(({row, label, item}, index) => {
      const sure = !grid.table.loose || goesOn(item!)
      const placed = sure ? place(lines[index]!, header!, usual, slots, layout) : undefined
      build.row(item!, label, row, lines[index]!, placed)
      for (const cell of placed ? lines[index]!.cells : [])
        if (/\p{N}/u.test(cell.text) && !placed!.some((one) => one.cell === cell)) {
          const head = header!.leaves.find(({from, to}) => from <= cell.column && cell.column < to)?.text ?? ''
          build.beside.push({label: label.text, head, cell})
        }
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
  const heads = (text: string): boolean => {
    const stub = names.table.printed === 'line' ? names.stub(text) : undefined
    return names.column(text) !== undefined || (stub !== undefined && 'row' in stub)
  }
  for (let index = first - 1; index >= 0; index--) {
    if (roles[index] === 'row' || roles[index] === 'number') {
      // A counting row between header and numbers (1 2 3 …) is no number of the table.
      if (roles[index] !== 'number' || !isSequence(rows[index]!)) break
    }
    const row = rows[index]!
    if (row.own.length === 1 && row.over.length === 1 && !heads(row.own[0]!.text)) continue
    found.unshift(row)
  }
  const start = found.findIndex(({over}) => over.some(({text}) => names.column(text) || names.isHead(text)))
  return start < 0 ? [] : found.slice(start)
}

function isSequence({own}: Row): boolean {
  // One that cannot be read (#REF!) may count as well.
  if (!own.every(({text, doubt}) => doubt !== undefined || /^(?:[甲乙]|\d{1,2})?$/u.test(text.trim()))) return false
  const begins = own.flatMap(({text, doubt}, at) => (!doubt && /^\s*\d+\s*$/u.test(text) ? [Number(text) - at] : []))
  return begins.length > 1 && begins.every((begin) => begin === begins[0])
}

/** Whether it has nothing but headers, some of them none of the form's: what they head stands in the table behind it. */
export function headsOthers(table: FormTable, {grid, year}: Readable): boolean {
  const names = namesOf(table, year)
  const said = grid.rows.flatMap(({own}) => own).filter(({text}) => text.trim() !== '')
  if (said.some((cell) => isNumeric(cell) && !isCounting(cell.text))) return false
  const known = said.filter(({text}) => names.isHead(text) || names.column(text))
  return known.length > 0 && known.length < said.length && !said.some(({text}) => names.stub(text))
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

/** All rows of the form's table side by side, or some of them whole: exactly one row of numbers under their labels. */
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
    if (count < table.columns.length) continue
    const more = grid.rows.slice(row.index + 1).filter((one) => roles[one.index] === 'number')
    const header = readHeader(zone, 0, names, flat)
    const first = header.leaves.find(({slot}) => slot)?.from ?? 0
    // A label in front of the numbers belongs to none of them; what is typed otherwise than a number is no label.
    const isLabel = (cell: FoundCell): boolean => !isBlank(cell) && !/\p{N}/u.test(cell.text)
    const cells = row.own.filter((cell, index) => (flat || cell.column >= first) && !(index === 0 && isLabel(cell)))
    const line: Line = {cells, width: row.width, reached: row.over.some((cell) => cell.row < row.index)}
    const lineHeader = {...header, leaves: header.leaves.filter(({from, slot}) => slot !== undefined || from >= first)}
    const rows = table.rows.filter((one) => lineHeader.leaves.some(({slot}) => slot?.row === one))
    const some = rows.length > 0 && rows.length * table.columns.length === lineHeader.leaves.length
    if (!some && count * 2 <= slots.length) continue
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
    for (const one of some ? rows : table.rows)
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
