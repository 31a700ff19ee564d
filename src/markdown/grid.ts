// GFM table → a grid of cells with their text and places. Counts cells as they are written: GFM fills short rows and
// lets long ones be cut silently. Knows nothing of what a table should hold.

import type {FootnoteReference, Nodes, Table, TableCell, TableRow} from 'mdast'
import type {Place} from '../diagnostic/place.ts'
import {placeOf} from '../diagnostic/place.ts'
import {characterReference, hasHidden, isHiddenReference} from './hidden.ts'
import {plain} from './plain.ts'
import {placeAt, type Source} from './source.ts'

export interface GridCell {
  /** Visible text without spaces and line breaks around it; empty for a blank cell. */
  readonly text: string
  /** Whether a line break `<br>` stands at its end. */
  readonly breaks: boolean
  /** Whether characters were taken out of it that no reader sees. */
  readonly hidden: boolean
  /** The text; of a blank cell what stands between its bars. */
  readonly place: Place
  /** Everything in it, markup included; the same as `place` where it is blank. */
  readonly content: Place
  /** Raw HTML in it but comments and a last `<br>`. */
  readonly markup: readonly {readonly value: string; readonly place: Place}[]
  /** Marks of notes in it; `inside`: with text before and behind. */
  readonly notes: readonly {readonly mark: FootnoteReference; readonly inside: boolean}[]
}

export interface GridRow {
  readonly cells: readonly GridCell[]
  readonly place: Place
}

export interface Grid {
  readonly rows: readonly GridRow[]
  readonly place: Place
}

const everyReference = new RegExp(characterReference, 'g')

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
  const marks: {readonly mark: FootnoteReference; readonly at: number}[] = []
  const {text, place} = plain(source, nodes, (node, at) => {
    if (node.type === 'footnoteReference') marks.push({mark: node, at})
    return isBreak(node) ? '\n' : undefined
  })
  const shown = text.replace(/^[ \t\n]+|[ \t\n]+$/g, '')
  const start = text.indexOf(shown)
  const blank = shown === '' ? blankPlace(source, cell) : undefined
  const ends = [nodes[0]?.position?.start.offset ?? 0, nodes.at(-1)?.position?.end.offset ?? 0] as const
  return {
    text: shown,
    hidden: isHidden(source.text.slice(...ends)),
    breaks: nodes.some(isBreak) && /\n[ \t]*$/.test(text),
    place: blank ?? place(start, start + shown.length),
    content: blank ?? placeAt(source, ...ends),
    markup: nodes.flatMap((node) =>
      node.type === 'html' && !isBreak(node) && !node.value.startsWith('<!--')
        ? [{value: node.value, place: placeOf(source.path, node.position)}]
        : [],
    ),
    notes: marks.map(({mark, at}) => ({mark, inside: at > start && at < start + shown.length})),
  }
}

function isHidden(written: string): boolean {
  if (hasHidden(written)) return true
  return written.includes('&') && [...written.matchAll(everyReference)].some(isHiddenReference)
}

function isBreak(node: Nodes): boolean {
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
