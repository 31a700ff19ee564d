// A piece → which table of the form it is, and how it lies: a line for each row, all rows in one line, or transposed.

import type {Form, FormTable} from '../../form/form.ts'
import type {GridRow} from '../../markdown/grid.ts'
import {cellCore} from '../labels.ts'
import {captionCore, captionsOf, type Piece} from './pieces.ts'
import {type Named, vocabularyOf} from './vocabulary.ts'

export type Shape = 'rows' | 'line' | 'transposed'

export interface Recognised {
  readonly table: FormTable
  readonly shape: Shape
  /** Labels of the form that the piece has, 0 to 2: columns and rows, each as a share. */
  readonly score: number
}

/** In how many columns at the left row labels may stand: 三、 （三） 1. side by side, as in print. */
const stubColumns = 3
/** Less than this is another table. */
const enough = 0.5

/** The table of `form` that the piece is most like; undefined where it is like none. */
export function recognise(form: Form, piece: Piece): Recognised | undefined {
  let best: Recognised | undefined
  for (const table of form.tables) {
    const candidate = score(table, piece)
    if (candidate && candidate.score > (best?.score ?? 0)) best = candidate
  }
  return best
}

function score(table: FormTable, piece: Piece): Recognised | undefined {
  const {columns, rows, heads} = vocabularyOf(table)
  const header = new Set(headerRows(heads, piece).flatMap(({cells}) => cells.map(cellCore)))
  const top = new Set(piece.rows[0]!.cells.map(cellCore))
  const stub = new Set(piece.rows.flatMap(({cells}) => cells.slice(0, stubColumns).map(cellCore)))
  const straight = share(columns, header) + share(rows, stub)
  const turned = share(columns, stub) + share(rows, top)
  const line = table.printed === 'line' ? share(columns, header) + share(rows, header) : 0
  const named = piece.caption && captionsOf(table).includes(captionCore(piece.caption.text))
  const bonus = (named ? 0.75 : 0) + (piece.section === table.section ? 0.2 : 0)
  const most = Math.max(straight, line, turned)
  if (most + (named ? 0.75 : 0) < enough || most === 0) return undefined
  const shape = most === straight ? 'rows' : most === line ? 'line' : 'transposed'
  return {table, shape: wide(table, piece, shape), score: most + bonus}
}

/** How many of the labels are among the words. */
function share(labels: readonly Named<unknown>[], words: ReadonlySet<string>): number {
  const there = labels.filter(({core, aliases}) => words.has(core) || aliases.some((alias) => words.has(alias)))
  return there.length / labels.length
}

/** Fifteen numbers in one line are one line even where its row labels are missing. */
function wide(table: FormTable, piece: Piece, shape: Shape): Shape {
  const all = table.rows.length * table.columns.length
  return table.printed === 'line' && piece.width >= all && all > table.columns.length + 1 ? 'line' : shape
}

/** The rows at the top that hold nothing but header words beside the stub's free text; the first one always. */
export function headerRows(heads: ReadonlySet<string>, {rows}: Piece): Piece['rows'] {
  let count = 1
  while (count < rows.length && isHeaderRow(heads, rows[count]!)) count++
  return rows.slice(0, count)
}

function isHeaderRow(heads: ReadonlySet<string>, {cells}: GridRow): boolean {
  const written = cells
    .slice(1)
    .map(cellCore)
    .filter((text) => text !== '')
  const known = written.filter((text) => heads.has(text)).length
  if (known === written.length) return known > 0
  // A row of words most of which head columns is one of headers, with a word in it that is wrong.
  return known * 2 > written.length && written.length > 3 && !cells.some(({text}) => /\p{Nd}/u.test(text))
}
