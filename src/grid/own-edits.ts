// What a person does with a table of the office's own (typing, rows and columns that come and go) → the smallest edits of the
// Markdown.

import type {GridEdit} from './edits.ts'
import {cellsIn, type OwnTable, type Stretch, textOf} from './own.ts'

/** What can be done with a row or a column; rows from 0, headers not counted. */
export type OwnChange =
  | {readonly is: 'cell'; readonly row: number; readonly column: number; readonly text: string}
  /** Behind it; −1: in front of all. */
  | {readonly is: 'addRow' | 'removeRow'; readonly row: number}
  | {readonly is: 'addColumn' | 'removeColumn'; readonly column: number}

/** The edits of one change; `line` gives a line of the source, from 1. None where it changes nothing or cannot be. */
export function ownEdits(table: OwnTable, change: OwnChange, line: (number: number) => string): GridEdit[] {
  const columns = table.rows[0]!.length
  const numberOf = (row: number): number => (row < 0 ? table.line : table.line + 2 + row)
  const all = [...table.rows.keys()].map((index) => numberOf(index - 1))
  switch (change.is) {
    case 'cell':
      return cellEdit(numberOf(change.row), line(numberOf(change.row)), change.column, change.text)
    case 'addRow': {
      // Behind the marks of the columns, where it is to be the first.
      const number = change.row < 0 ? table.line + 1 : numberOf(change.row)
      const text = line(number)
      const indent = /^ {0,3}/u.exec(text)![0]
      return [{place: [number, text.length + 1, number, text.length + 1], text: `\n${indent}|${'  |'.repeat(columns)}`}]
    }
    case 'removeRow': {
      if (change.row < 0 || change.row >= table.rows.length - 1) return []
      const number = numberOf(change.row)
      const before = line(number - 1).length + 1
      return [{place: [number - 1, before, number, line(number).length + 1], text: ''}]
    }
    case 'addColumn':
      return [...all, table.line + 1].flatMap((number) =>
        columnComes(number, line(number), change.column, number === table.line + 1 ? ' --- ' : '  '),
      )
    case 'removeColumn':
      if (columns < 2) return []
      return [...all, table.line + 1].flatMap((number) => columnGoes(number, line(number), change.column))
  }
}

function cellEdit(number: number, line: string, column: number, text: string): GridEdit[] {
  const cells = cellsIn(line)
  const cell = cells[column]
  const wanted = text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/\\(?!.)|\|/gu, (mark) => `\\${mark}`)
  if (textOf(line, cell) === wanted.replaceAll('\\|', '|')) return []
  if (!cell) {
    // A row that is shorter than the headers.
    const end = line.trimEnd().length
    const closed = line.trimEnd().endsWith('|') ? '' : ' |'
    const blanks = '  |'.repeat(column - cells.length)
    return [{place: [number, end + 1, number, end + 1], text: `${closed}${blanks} ${wanted} |`}]
  }
  const now = line.slice(cell.start, cell.end)
  if (now.trim() === '') return [{place: at(number, cell), text: wanted === '' ? now : ` ${wanted} `}]
  const lead = /^\s*/u.exec(now)![0].length
  const start = cell.start + lead
  const bare = {start, end: start + now.trim().length}
  if (wanted !== '') return [{place: at(number, bare), text: wanted}]
  // Nothing between two bars is a cell; nothing at an end of the line is none.
  const [opened, closed] = [line[cell.start - 1] === '|', line[cell.end] === '|']
  return [{place: at(number, bare), text: `${opened ? '' : '| '}${closed ? '' : ' |'}`}]
}

/** Behind a cell; a row that ends before has nothing there. */
function columnComes(number: number, line: string, column: number, blank: string): GridEdit[] {
  const cells = cellsIn(line)
  const cell = cells[column]
  if (!cell) return []
  const closed = line[cell.end] === '|'
  const text = closed ? `|${blank}` : ` |${blank}|`
  return [{place: [number, cell.end + 1, number, cell.end + 1], text}]
}

function columnGoes(number: number, line: string, column: number): GridEdit[] {
  const cells = cellsIn(line)
  const cell = cells[column]
  if (!cell) return []
  const [opened, closed] = [line[cell.start - 1] === '|', line[cell.end] === '|']
  // A line without anything would end the table.
  if (cells.length === 1) return [{place: at(number, cell), text: opened ? (closed ? '  ' : '  |') : '|  |'}]
  // At an end of the line without a bar the one beside it stays, so that there is one.
  if (!opened || (!closed && line[cells[0]!.start - 1] !== '|')) return [{place: at(number, cell), text: ''}]
  return column === 0 && closed
    ? [{place: [number, cell.start + 1, number, cell.end + 2], text: ''}]
    : [{place: [number, cell.start, number, cell.end + 1], text: ''}]
}

function at(line: number, {start, end}: Stretch): GridEdit['place'] {
  return [line, start + 1, line, end + 1]
}
