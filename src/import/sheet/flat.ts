// A table whose rows are reports → which row heads it: a column of offices, one of years, the others named by addresses of
// facts or by their short names.

import {lookUp} from '../../form/address.ts'
import type {Form} from '../../form/form.ts'
import type {FoundTable} from '../found.ts'

export interface FlatHead {
  readonly table: FoundTable
  /** The last of its rows: one may stand in several tongues. */
  readonly row: number
  /** Columns. */
  readonly office: number
  readonly year: number
}

const officeHeads = new Set(['机关', 'office', '机关名称', '单位', '单位名称'])
const yearHeads = new Set(['年份', 'year', '年度'])
/** Above the head there may be a title and remarks. */
const mostAbove = 20

/** A head as it is compared. */
export function plainHead(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}

/** An address as it is looked up. */
export function plainAddress(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

export function flatHead(table: FoundTable): FlatHead | undefined {
  const heads = [...Array(Math.min(table.rows, mostAbove)).keys()].map((row) => {
    const cells = table.cells.filter((cell) => cell.row === row)
    const office = cells.find(({text}) => officeHeads.has(plainHead(text)))
    const year = cells.find(({text}) => yearHeads.has(plainHead(text)))
    return office && year && {table, row, office: office.column, year: year.column}
  })
  const first = heads.findIndex((one) => one !== undefined)
  let last = first
  while (first >= 0 && heads[last + 1]) last++
  return heads[last]
}

/** Whether it names facts, and so is no statutory table that says somewhere whose it is and of when. */
export function isFlat(table: FoundTable, forms: readonly Form[]): boolean {
  const head = flatHead(table)
  return (
    head !== undefined
    && table.cells.some(({row, text}) => row === head.row && forms.some((form) => lookUp(form, plainAddress(text))))
  )
}
