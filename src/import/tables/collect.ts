// All tables of a file, each with the section it stands in → what they hold of each table of a form, and what is
// left over.

import type {Form, FormTable} from '../../form/form.ts'
import type {FoundTable} from '../found.ts'
import {agreed, merged, type TableReading, type Value} from './build.ts'
import type {Header} from './header.ts'
import {headsOthers, lostHeader, readTable} from './read.ts'
import {type Readable, readable} from './roles.ts'
import {withSpaced} from './spaced.ts'

/** A table with the section of the form that it stands in; undefined where the file has none. */
export interface Placed {
  readonly table: FoundTable
  readonly section: number | undefined
}

export interface Collected {
  readonly form: Form
  readonly weight: number
  /** By the id of the form's table. */
  readonly readings: ReadonlyMap<string, TableReading>
  /** Tables of which something was taken. */
  readonly used: ReadonlySet<FoundTable>
  /** The first of them by the id of the form's table. */
  readonly first: ReadonlyMap<string, FoundTable>
  /** Rows with numbers of tables in use that belong to none of the form's. */
  readonly rest: readonly {readonly table: FoundTable; readonly row: number}[]
}

/** How much of a form's own words the tables have. */
function weightOf(readings: ReadonlyMap<string, TableReading>): number {
  let sum = 0
  for (const {rows, columns} of readings.values()) sum += rows.size + 2 * columns.size
  return sum
}

/** `year` is the report's. */
export function collect(tables: readonly Placed[], form: Form, year: number | undefined): Collected {
  const readings = new Map<string, TableReading>()
  const used = new Set<FoundTable>()
  const first = new Map<string, FoundTable>()
  const taken = new Map<FoundTable, Set<number>>()
  const all = tables.map(({table, section}) => ({
    section,
    table,
    readable: readable(table, form.tables, year),
    turned: once(() => readable(turnedOver(table), form.tables, year)),
  }))
  for (const table of form.tables) {
    const own = all.filter(({section}) => section === undefined || section === table.section)
    if (!read(table, own, false))
      read(
        table,
        all.filter((one) => !own.includes(one)),
        true,
      )
  }
  const rest = [...used].flatMap((table) => {
    const {roles} = all.find((one) => one.table === table)!.readable
    return roles.flatMap((role, row) => (role === 'number' && !taken.get(table)?.has(row) ? [{table, row}] : []))
  })
  return {form, weight: weightOf(readings), readings: withSpaced(readings, form), used, first, rest}

  /** `strict`: in another section only what has every header and every row. */
  function read(table: FormTable, among: readonly Given[], strict: boolean): boolean {
    let above: Header | undefined
    let columns: number | undefined
    let found = false
    for (const one of among) {
      const upright = readTable(table, one.readable, above && columns !== one.table.columns ? lostHeader : above)
      const turned = upright && holdsNumbers(upright.reading) ? undefined : wholeTurned(table, one)
      const result = turned ?? upright
      if (!result) {
        if (headsOthers(table, one.readable)) above = lostHeader
        continue
      }
      const {reading, header} = result
      const whole =
        reading.columns.size === table.columns.length
        && (table.printed === 'line' || reading.rows.size === table.rows.length)
      const rows = turned ? one.readable.grid.rows.map(({index}) => index) : reading.taken
      if (strict && !whole) continue
      found = true
      above = header
      columns = one.table.columns
      used.add(one.table)
      if (!first.has(table.id)) first.set(table.id, one.table)
      taken.set(one.table, new Set([...(taken.get(one.table) ?? []), ...rows]))
      const before = readings.get(table.id)
      readings.set(table.id, before ? joined(before, reading) : reading)
    }
    return found
  }
}

interface Given {
  readonly table: FoundTable
  readonly readable: Readable
  readonly turned: () => Readable
}

/** A table whose rows are the form's columns: only one that has all of them and all of the form's rows. */
function wholeTurned(table: FormTable, {table: found, turned}: Given): ReturnType<typeof readTable> {
  if (found.flat || found.rows <= table.columns.length || found.columns <= table.rows.length) return undefined
  const result = readTable(table, turned(), undefined)
  const whole =
    result && result.reading.rows.size === table.rows.length && result.reading.columns.size === table.columns.length
  return whole && holdsNumbers(result.reading) ? result : undefined
}

const holdsNumbers = ({values}: TableReading): boolean => [...values.values()].some((value) => 'number' in value)

function turnedOver(table: FoundTable): FoundTable {
  const cells = table.cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowspan: cell.colspan,
    colspan: cell.rowspan,
  }))
  return {...table, cells, rows: table.columns, columns: table.rows}
}

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined
  return () => (made ??= {value: make()}).value
}

/** Two halves of one table, or the same table twice. */
function joined(a: TableReading, b: TableReading): TableReading {
  // A form that was not filled in, not even with strokes, says nothing against the one that was.
  const blank = [...a.values.values()].every((one) => 'hole' in one && one.hole === 'blank' && one.found === '')
  const values = new Map<string, Value>(a.values)
  for (const [key, value] of b.values) {
    const [before, row = ''] = [values.get(key), key.split('/')[0]]
    const twice = a.rows.has(row) && b.rows.has(row)
    values.set(key, !before || blank ? value : (twice ? agreed : merged)([before, value])!)
  }
  return {
    ...a,
    values,
    rows: new Map([...b.rows, ...a.rows]),
    columns: new Map([...b.columns, ...a.columns]),
    rowNotes: new Map([...b.rowNotes, ...a.rowNotes]),
    columnNotes: new Map([...b.columnNotes, ...a.columnNotes]),
    extra: [...a.extra, ...b.extra],
    beside: [...a.beside, ...b.beside],
    strange: [...a.strange, ...b.strange],
    reordered: a.reordered || b.reordered,
  }
}
