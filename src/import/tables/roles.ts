// The rows of a found table → what each is: a header, a row with a label, a row of numbers; and the headers above a row.

import type {FormTable} from '../../form/form.ts'
import {readNumber} from '../../report/number.ts'
import type {FoundCell, FoundTable} from '../found.ts'
import {isBlank} from '../number.ts'
import {type Grid, gridOf, type Row} from './grid.ts'
import {type Names, namesOf} from './names.ts'
import type {Layout} from './place.ts'

/** Cells at the left that may hold a label. */
export const stubCells = 3

export type Role = 'header' | 'row' | 'number' | 'other'

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

export function layoutOf({grid, full}: Readable): Layout {
  return full ? 'sheet' : grid.table.flat ? 'text' : 'cells'
}

export function isNumeric(cell: FoundCell): boolean {
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

/** The rows above `first` that are headers of the table, up to what belongs to another. */
export function headerRows({rows}: Grid, roles: readonly Role[], first: number, names: Names): Row[] {
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

export function isSequence({own}: Row): boolean {
  // One that cannot be read (#REF!) may count as well.
  const plain = (text: string): string => text.normalize('NFKC').trim()
  if (!own.every(({text, doubt}) => doubt !== undefined || /^(?:[甲乙]|\d{1,2})?$/u.test(plain(text)))) return false
  const begins = own.flatMap(({text, doubt}, at) =>
    !doubt && /^\d+$/u.test(plain(text)) ? [Number(plain(text)) - at] : [],
  )
  return begins.length > 1 && begins.every((begin) => begin === begins[0])
}
