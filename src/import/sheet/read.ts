// A workbook → a table for each sheet, with a cell for every place in use: what is blank is seen to be blank.

import {cellName} from '../../opc/cell-name.ts'
import {type Block, type Found, type FoundCell, type FoundTable, type Paragraph, textOf} from '../found.ts'
import {limits, overLimit} from '../limits.ts'
import {isTitle} from '../title.ts'
import {type CellSheet, readBook} from './cells.ts'
import {withNotes} from './notes.ts'

/** Throws Refused, ZipError, XmlError. */
export function readSheet(bytes: Uint8Array): Found {
  const {sheets, remarks} = readBook(bytes)
  const notes = new Map<string, readonly Paragraph[]>()
  const blocks = sheets.flatMap((sheet) => {
    const found = tableOf(sheet)
    if (!found) return []
    const own = withNotes(found)
    for (const [number, note] of own.notes) notes.set(number, note)
    return withHeadings(own.table)
  })
  const title = sheets.flatMap(({cells}) => cells).find(({text}) => isTitle(text))?.text
  return {
    kind: 'sheet',
    blocks: once(blocks),
    notes: new Map([...notes].sort(([a], [b]) => Number(a) - Number(b))),
    remarks,
    traditional: false,
    named: {...(title !== undefined && {title: title.replace(/\n/gu, '')})},
  }
}

/**
 * A sheet that says above its table whose report and which of its sections it is from: these lines as paragraphs, so that
 * the table comes into that section.
 */
function withHeadings(table: FoundTable): Block[] {
  const rowOf = (row: number): FoundCell[] => table.cells.filter((cell) => cell.row === row && cell.text.trim() !== '')
  const lines: FoundCell[] = []
  for (let row = 0; row < Math.min(table.rows, most); row++) {
    const [cell, ...more] = rowOf(row)
    if (!cell || more.length > 0 || cell.column > 0 || cell.rowspan > 1) break
    lines.push(cell)
  }
  const title = lines.findIndex(({text}) => isTitle(text))
  const section = lines[title + 1]
  if (title < 0 || !section || !/^[一二三四五六七八九十]+、/u.test(section.text)) return [table]
  // What a table of the form is called its reader knows; of any other it is a line above it.
  const named = /^附表/u.test(table.where.words) ? lines.slice(title + 2) : []
  const own = [...lines.slice(title, title + 2), ...named]
  const below = own.at(-1)!.row + 1
  const rest = {
    ...table,
    rows: table.rows - below,
    cells: table.cells.flatMap((cell) => (cell.row < below ? [] : [{...cell, row: cell.row - below}])),
  }
  return [
    ...own.map(({text, where}, level): Paragraph => {
      const pieces = [{text: text.replace(/\n/gu, '')}]
      return {type: 'paragraph', pieces, ...(level < 2 && {level}), where}
    }),
    rest,
  ]
}

/** Above a table there are no more lines than these. */
const most = 6

/** Titles and sections that several sheets of one report repeat; below another report's title all begins again. */
function once(blocks: readonly Block[]): Block[] {
  let known = new Set<string>()
  let title: string | undefined
  return blocks.filter((block) => {
    if (block.type !== 'paragraph' || block.level === undefined) return true
    const text = textOf(block)
    if (block.level === 0) {
      if (text === title) return false
      title = text
      known = new Set()
      return true
    }
    const first = !known.has(text)
    known.add(text)
    return first
  })
}

/** Rows and columns that hold nothing are left out. */
export function tableOf({name, cells, drawn}: CellSheet): FoundTable | undefined {
  const rows = [...new Set(cells.map(({row}) => row))].sort((a, b) => a - b)
  // The last row of a form that is not filled in yet.
  const below = rows.at(-1)! + 1
  if (drawn?.has(below)) rows.push(below)
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
      where: {words, named: true},
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
        where: {words: `${name}!${cellName({row, column})}`, named: true},
      })
    }
  return {
    type: 'table',
    cells: found,
    rows: rows.length,
    columns: columns.length,
    full: true,
    where: {words: name, named: true},
  }
}
