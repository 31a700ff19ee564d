// One found table → what it holds of one table of a form: its rows by their labels, each number below its header or a hole.

import type {FormRow, FormTable} from '../../form/form.ts'
import type {FoundCell} from '../found.ts'
import {isBlank} from '../number.ts'
import {type Builder, builder, type TableReading} from './build.ts'
import {end, mostCommon, type Row} from './grid.ts'
import {type Header, isCounting, readHeader} from './header.ts'
import {readLine} from './line.ts'
import {namesOf} from './names.ts'
import {place, usualOf} from './place.ts'
import {headerRows, isNumeric, layoutOf, type Readable, type Role, stubCells} from './roles.ts'

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
