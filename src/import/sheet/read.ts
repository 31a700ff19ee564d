// A workbook → a table for each sheet, with a cell for every place in use: what is blank is seen to be blank.

import type {Found, FoundCell, FoundTable} from '../found.ts'
import {limits, overLimit} from '../limits.ts'
import {isTitle} from '../title.ts'
import {type CellSheet, columnName, readBook} from './cells.ts'

/** Throws Refused, ZipError, XmlError. */
export function readSheet(bytes: Uint8Array): Found {
  const {sheets, remarks} = readBook(bytes)
  const title = sheets.flatMap(({cells}) => cells).find(({text}) => isTitle(text))?.text
  return {
    kind: 'sheet',
    blocks: sheets.flatMap((sheet) => tableOf(sheet) ?? []),
    notes: new Map(),
    remarks,
    traditional: false,
    named: {...(title !== undefined && {title: title.replace(/\n/gu, '')})},
  }
}

/** Rows and columns that hold nothing are left out. */
export function tableOf({name, cells}: CellSheet): FoundTable | undefined {
  const rows = [...new Set(cells.map(({row}) => row))].sort((a, b) => a - b)
  const columns = [...new Set(cells.map(({column}) => column))].sort((a, b) => a - b)
  if (rows.length === 0) return undefined
  if (rows.length * columns.length > limits.cells) throw overLimit('cells')
  const [rowAt, columnAt] = [
    new Map(rows.map((row, at) => [row, at])),
    new Map(columns.map((column, at) => [column, at])),
  ]
  const taken = new Set<number>()
  const found: FoundCell[] = cells.map(({row, column, rowspan, colspan, text, doubt, words}) => {
    const down = rows.filter((one) => row <= one && one < row + rowspan).length
    const across = columns.filter((one) => column <= one && one < column + colspan).length
    const [top, left] = [rowAt.get(row)!, columnAt.get(column)!]
    for (let y = top; y < top + down; y++) for (let x = left; x < left + across; x++) taken.add(y * columns.length + x)
    return {
      row: top,
      column: left,
      rowspan: down,
      colspan: across,
      text,
      ...(doubt !== undefined && {doubt}),
      where: {words},
    }
  })
  for (const [y, row] of rows.entries())
    for (const [x, column] of columns.entries()) {
      if (taken.has(y * columns.length + x)) continue
      found.push({
        row: y,
        column: x,
        rowspan: 1,
        colspan: 1,
        text: '',
        where: {words: `${name}!${columnName(column)}${row + 1}`},
      })
    }
  return {type: 'table', cells: found, rows: rows.length, columns: columns.length, full: true, where: {words: name}}
}
