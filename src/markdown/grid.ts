// GFM table → a grid of cells with their text and places. Counts cells as they are written: GFM fills short rows and
// lets long ones be cut silently. Knows nothing of what a table should hold.

import type {RootContent, Table, TableCell, TableRow} from 'mdast'
import type {Place} from '../diagnostic/place.ts'
import {placeOf} from '../diagnostic/place.ts'
import {plain} from './plain.ts'
import {placeAt, type Source} from './source.ts'

export interface GridCell {
  /** Visible text without spaces around it; empty for a blank cell. */
  readonly text: string
  /** Whether a line break `<br>` stands at its end. */
  readonly breaks: boolean
  /** The text; of a blank cell what stands between its bars. */
  readonly place: Place
  /** Raw HTML in it but comments and a last `<br>`. */
  readonly markup: readonly {readonly value: string; readonly place: Place}[]
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly place: Place
}

export interface Grid {
  readonly rows: readonly GridRow[]
  readonly place: Place
}

/** The first row is the table's header. */
export function gridOf(source: Source, table: Table): Grid {
  const rows = table.children.map((row) => ({
    cells: row.children.map((cell) => gridCell(source, cell)),
    place: placeOf(source.path, row.position),
  }))
  return {rows, place: placeOf(source.path, table.position)}
}

function gridCell(source: Source, cell: TableCell): GridCell {
  const nodes = cell.children
  const {text, place} = plain(source, nodes, (node) => (isBreak(node) ? '\n' : undefined))
  const start = text.search(/\S/)
  const shown = text.trim()
  return {
    text: shown,
    breaks: nodes.some(isBreak) && /\n\s*$/.test(text),
    place: start < 0 ? blankPlace(source, cell) : place(start, start + shown.length),
    markup: nodes.flatMap((node) =>
      node.type === 'html' && !isBreak(node) && !node.value.startsWith('<!--')
        ? [{value: node.value, place: placeOf(source.path, node.position)}]
        : [],
    ),
  }
}

function isBreak(node: RootContent | TableCell['children'][number]): boolean {
  return node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)
}

/** What stands between the bars of a blank cell. */
function blankPlace(source: Source, {position}: TableCell): Place {
  let start = position?.start.offset ?? 0
  let end = position?.end.offset ?? start
  if (source.text[start] === '|') start++
  if (end > start && source.text[end - 1] === '|') end--
  return placeAt(source, Math.min(start, end), end)
}

/** Whether a row is a line of text that stands right below a table: GFM reads it as a row of one cell. */
export function isSwallowed(source: Source, row: TableRow): boolean {
  const [cell] = row.children
  if (row.children.length !== 1 || !cell?.children.length) return false
  const {start, end} = row.position!
  return !source.text.slice(start.offset, end.offset).includes('|')
}
