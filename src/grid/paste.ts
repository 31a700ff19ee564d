// A block of cells from a spreadsheet, as the clipboard gives it → which number goes into which cell of a table. A block that
// brings labels along is placed by them; one of numbers alone from the cell in which it is pasted.

import type {FactId} from '../form/form.ts'
import type {GridCell, GridTable} from './grid.ts'
import {typed} from './typed.ts'

export interface Assignment {
  readonly fact: FactId
  readonly text: string
}

export interface Pasted {
  readonly assignments: readonly Assignment[]
  /** Cells of the block that have no place in the table. */
  readonly left: number
}

/** Rows of cells; quoted ones may hold line ends and tabs, quotation marks doubled (as spreadsheets write them). */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') cell = end(cell)
    else if (character === '\n') {
      end(cell)
      cell = ''
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  end(cell)
  if (rows.at(-1)!.every((one) => one === '')) rows.pop()
  return rows

  function end(text: string): string {
    rows.at(-1)!.push(text.trim())
    return ''
  }
}

/** `at` is the cell in which the block is pasted. */
export function pasted(text: string, table: GridTable, at: FactId): Pasted {
  const rows = rowsOf(text)
  const grid = gridOf(table)
  const labelled = rows.map((row) => {
    const first = row.findIndex((cell) => isFigure(cell))
    const label = row
      .slice(0, first < 0 ? row.length : first)
      .filter((cell) => cell !== '')
      .at(-1)
    const target = label === undefined ? undefined : rowLabelled(table, label)
    // Figures of a row that the table does not have are said to have no place.
    return {placed: target !== undefined, target: target ?? [], cells: first < 0 ? [] : row.slice(first)}
  })
  const withLabels = rows.some((row) => row.some((cell) => cell !== '' && !isFigure(cell)))
  if (labelled.some(({placed, cells}) => placed && cells.length > 0)) return place(labelled)
  if (withLabels) return {assignments: [], left: rows.flat().filter((cell) => cell !== '').length}
  const start = grid.findIndex((cells) => cells.some(({fact}) => fact === at))
  const from = grid[start]!.findIndex(({fact}) => fact === at)
  return place(rows.map((cells, index) => ({target: (grid[start + index] ?? []).slice(from), cells})))
}

function place(rows: readonly {readonly target: readonly GridCell[]; readonly cells: readonly string[]}[]): Pasted {
  const assignments: Assignment[] = []
  let left = 0
  for (const {target, cells} of rows) {
    for (const [index, cell] of cells.entries()) {
      if (cell === '') continue
      const fact = target[index]?.fact
      if (fact === undefined || !target[index]!.place) left++
      else assignments.push({fact, text: typed(cell)})
    }
  }
  return {assignments, left}
}

/** The cells of facts, row by row, from left to right. */
export function gridOf({body}: GridTable): GridCell[][] {
  return body.map((row) => row.filter(({fact}) => fact !== undefined))
}

function rowLabelled({body}: GridTable, label: string): GridCell[] | undefined {
  const bare = core(label)
  const found = body.filter((row) => row.some(({text, scope}) => scope === 'row' && core(text!) === bare))
  return found.length === 1 && bare !== '' ? found[0]!.filter(({fact}) => fact !== undefined) : undefined
}

/** A label without its number, blanks, marks and remarks in brackets. */
function core(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/u, '')
    .replace(/\([^()]*\)/gu, '')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function isFigure(cell: string): boolean {
  return /^[-+]?[\d.,]+$/u.test(typed(cell)) || /^[-—/]$/u.test(cell)
}
