// A report and its edition → its statutory tables as they are printed, each cell with what the source says there: what a
// table to type in shows. Plain data, so that it can go to a page.

import {printDecimal} from '../decimal.ts'
import type {Edition, EditionCell} from '../edition/edition.ts'
import {lookUp} from '../form/address.ts'
import type {FactId} from '../form/form.ts'
import {crossings} from '../report/crossing.ts'
import type {Cell, Report} from '../report/report.ts'
import {computeTotals, isTotal} from '../report/table/totals.ts'
import {type OwnTable, ownTables} from './own.ts'

/** Lines and columns from 1, as in places. */
export type GridPlace = readonly [line: number, column: number, endLine: number, endColumn: number]

export interface GridCell {
  readonly rowspan: number
  readonly colspan: number
  /** First column of the grid, from 0. */
  readonly column: number
  /** Of a header, or of a cell that no fact stands in. */
  readonly text?: string
  readonly scope?: 'col' | 'row'
  readonly fact?: FactId
  /** Row and column in words. */
  readonly name?: string
  readonly total?: boolean
  /** Of a total: what its parts give; absent where one of them is not known. */
  readonly sum?: string
  /** What the source says; `place` is where. Without a place the cell cannot be typed in: it is computed, or not there. */
  readonly written?: string
  readonly place?: GridPlace
  /** What it counts as; absent where it could not be read. */
  readonly value?: string
}

export interface GridTable {
  readonly id: string
  readonly caption: string
  readonly head: readonly (readonly GridCell[])[]
  readonly body: readonly (readonly GridCell[])[]
}

/** The cell that is most likely wrong, where several sums agree on what it would have to be. */
export interface Suspect {
  readonly fact: FactId
  readonly name: string
  readonly written: string
  readonly expected: string
  /** How many sums it would mend. */
  readonly mends: number
}

export interface Grid {
  readonly tables: readonly GridTable[]
  readonly suspects: readonly Suspect[]
  /** The office's own tables, in the order of the source. */
  readonly own: readonly OwnTable[]
}

/** `edition` is composed of this very report, as a draft where it has errors. */
export function gridOf(report: Report, edition: Edition): Grid {
  const lines = report.source.text.split(/\r\n|\n|\r/u)
  const sums = sumsOf(report)
  const tables = edition.sections
    .flatMap(({children}) => children)
    .filter((block) => block.type === 'table')
    .filter(({statutory}) => statutory)
    .map(({name, caption, head, body}) => ({
      id: name,
      caption,
      head: head.map(({cells}) => cells.map((cell) => cellOf(cell, report, lines, sums))),
      body: body.map(({cells}) => cells.map((cell) => cellOf(cell, report, lines, sums))),
    }))
  const suspects = crossings(report).map(({fact, expected, actual, mends}) => ({
    fact,
    name: nameOf(report, fact),
    written: actual,
    expected,
    mends,
  }))
  return {tables, suspects, own: ownTables(report)}
}

/** What the totals come to by their parts, whatever is written there. */
function sumsOf({form, cells}: Report): ReadonlyMap<FactId, string> {
  const open = new Map(
    [...cells.values()].filter(({fact}) => isTotal(form, fact)).map(({fact, place}) => [fact, place]),
  )
  const all = new Map([...cells].filter(([fact]) => !open.has(fact)))
  computeTotals(form, open, all)
  return new Map(
    [...open.keys()].flatMap((fact) => {
      const {value} = all.get(fact)!
      return value ? [[fact, printDecimal(value)] as const] : []
    }),
  )
}

function cellOf(
  cell: EditionCell,
  report: Report,
  lines: readonly string[],
  sums: ReadonlyMap<FactId, string>,
): GridCell {
  const {rowspan, colspan, column, fact, header, scope} = cell
  const extent = {rowspan, colspan, column}
  if (fact === undefined) {
    const text = cell.children.map((one) => (one.type === 'text' ? one.value : '')).join('')
    return {...extent, text, ...(header && {scope: scope === 'row' ? 'row' : 'col'})}
  }
  const found = report.cells.get(fact)
  const place = found && placeOf(found, lines)
  return {
    ...extent,
    fact,
    name: nameOf(report, fact),
    total: isTotal(report.form, fact),
    ...(sums.has(fact) && {sum: sums.get(fact)!}),
    ...(place && {place, written: lines[place[0] - 1]!.slice(place[1] - 1, place[3] - 1).trim()}),
    ...(found?.value && {value: printDecimal(found.value)}),
  }
}

/** The place of what is written in one cell of one line, blank or not; undefined where there is none. */
function placeOf({origin, blank, place}: Cell, lines: readonly string[]): GridPlace | undefined {
  if (place.line !== place.endLine || origin === 'rest') return undefined
  const text = lines[place.line - 1]?.slice(place.column - 1, place.endColumn - 1) ?? ''
  // A bar that is written as one of the text is no end of a cell.
  if (text.replaceAll('\\|', '').includes('|') || (origin === 'computed' && text.trim() !== '=')) return undefined
  if (origin === 'hole' && !blank && text.trim() === '') return undefined
  return [place.line, place.column, place.endLine, place.endColumn]
}

function nameOf({form}: Report, fact: FactId): string {
  const address = lookUp(form, fact)
  if (!address) return fact
  const {rowLabel, column, table} = address
  return table.columns.length > 1 ? `${rowLabel}，${column.label}` : rowLabel
}
