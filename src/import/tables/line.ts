// A form's table whose rows stand side by side → what a found table holds of it: one row of numbers under their headers, or
// several, each with some of the form's rows whole and headers of its own.

import type {FormTable} from '../../form/form.ts'
import type {FoundCell} from '../found.ts'
import {isBlank} from '../number.ts'
import {type Builder, builder, type TableReading} from './build.ts'
import type {Row} from './grid.ts'
import {type Header, isCounting, readHeader, type Slot} from './header.ts'
import {namesOf} from './names.ts'
import {type Line, place, usualOf} from './place.ts'
import {headerRows, isNumeric, isSequence, layoutOf, type Readable} from './roles.ts'

/** Undefined where no row has enough headers above it. */
export function readLine(
  table: FormTable,
  readable: Readable,
): {readonly reading: TableReading; readonly header: Header} | undefined {
  const {grid, roles} = readable
  const build = builder(table, grid.table.where)
  let header: Header | undefined
  for (const row of grid.rows) {
    // Columns that are counted are no figures, though they be the only numbers.
    if (roles[row.index] === 'row' || roles[row.index] === 'header' || isSequence(row)) continue
    const found = lineOf(table, readable, row, build)
    if (!found) continue
    header ??= found.header
    if (found.whole) break
  }
  return header && {reading: build.done(), header}
}

function lineOf(
  table: FormTable,
  readable: Readable,
  row: Row,
  build: Builder,
): {readonly header: Header; readonly whole: boolean} | undefined {
  const {grid, roles, year} = readable
  const names = namesOf(table, year)
  const flat = grid.table.flat === true
  const all: Slot[] = table.rows.flatMap((one) => table.columns.map((column) => ({column, row: one})))
  const zone = headerRows(grid, roles, row.index, names)
  const count = zone.flatMap(({own}) => own).filter(({text}) => names.column(text)).length
  if (count < table.columns.length) return undefined
  const header = readHeader(zone, 0, names, flat)
  const first = header.leaves.find(({slot}) => slot)?.from ?? 0
  // A label in front of the numbers belongs to none of them; what is typed otherwise than a number is no label.
  const isLabel = (cell: FoundCell): boolean => !isBlank(cell) && !/\p{N}/u.test(cell.text)
  const leaves = header.leaves.filter(({from, slot}) => slot !== undefined || from >= first)
  // A sheet is as wide as its widest table: what is blank behind the headers is no place of this one.
  const last = header.leaves.findLast(({slot}) => slot)?.to ?? 0
  const isBehind = (from: number, text: string): boolean => readable.full && from >= last && text.trim() === ''
  const own = leaves.filter(({from, text}) => !isBehind(from, text))
  const rows = table.rows.filter((one) => leaves.some(({slot}) => slot?.row === one))
  const some = rows.length > 0 && rows.length * table.columns.length === own.length
  const cells = row.own.filter(
    (cell, index) =>
      (flat || cell.column >= first) && !(index === 0 && isLabel(cell)) && !(some && isBehind(cell.column, cell.text)),
  )
  const line: Line = {cells, width: row.width, reached: row.over.some((cell) => cell.row < row.index)}
  const lineHeader = {...header, leaves: some ? own : leaves}
  const slots = some ? all.filter((slot) => rows.includes(slot.row!)) : all
  if (!some && count * 2 <= all.length) return undefined
  const below = roles.slice(row.index + 1)
  const next = some ? below.indexOf('header') : -1
  const more = (next < 0 ? below : below.slice(0, next)).includes('number')
  for (const one of zone) build.taken.add(one.index)
  build.taken.add(row.index)
  const placed = more ? undefined : place(line, lineHeader, usualOf([line], lineHeader), slots, layoutOf(readable))
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
  return {header: lineHeader, whole: !some || rows.length === table.rows.length}
}

function lastIsBlank({cells}: Line): boolean {
  const last = cells.at(-1)
  return last !== undefined && isBlank(last) && cells.some((cell) => !isBlank(cell))
}
