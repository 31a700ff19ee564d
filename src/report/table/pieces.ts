// Tables of the statutory sections → pieces that each hold one table of the form: Word's single stacked table is cut at
// its caption rows and repeated headers. Knows captions and headers, not rows and numbers.

import type {RootContent, Table} from 'mdast'
import type {Place} from '../../diagnostic/place.ts'
import type {Form, FormTable} from '../../form/form.ts'
import {type Grid, type GridRow, gridOf} from '../../markdown/grid.ts'
import {plain} from '../../markdown/plain.ts'
import type {Source} from '../../markdown/source.ts'
import {fold} from '../../script/fold.ts'
import {bare, cellCore, core, unitOf} from '../labels.ts'
import type {Part} from '../sections.ts'
import {vocabularyOf} from './vocabulary.ts'

export interface Piece {
  readonly node: Table
  readonly section: number
  /** Of the report: a label may name it instead of 本年. */
  readonly year?: number | undefined
  /** What stands above it: its own caption row, or the heading or paragraph before the table. */
  readonly caption?: {readonly text: string; readonly place: Place}
  /** A line that only names a unit (单位：件) between caption and table. */
  readonly unit?: Piece['caption']
  /** The blocks above it that are nothing but caption and unit. */
  readonly above: readonly RootContent[]
  /** How many cells each row should have. */
  readonly width: number
  /** The first one is its header. */
  readonly rows: readonly GridRow[]
  readonly place: Place
}

/** A caption in comparable form: numbering in it is part of it (第二十条第（一）项). */
export function captionCore(text: string): string {
  return fold(text.normalize('NFKC'))
    .replace(/[\s"“”:：]/g, '')
    .replace(/\((?:计量)?单位.*\)$/, '')
}

/** What a table's caption may say, in comparable form. */
export function captionsOf({caption, aliases}: FormTable): string[] {
  return [caption, ...aliases].map(captionCore)
}

/** The pieces of every table in the sections that hold tables, in source order. */
export function piecesOf(source: Source, form: Form, parts: readonly Part[]): Piece[] {
  const captions = new Set(form.tables.flatMap(captionsOf))
  const holding = new Set(form.tables.map(({section}) => section))
  return parts.flatMap(({id, children}) => {
    if (id === undefined || !holding.has(id)) return []
    return children.flatMap((node, index) => {
      if (node.type !== 'table') return []
      const last = lineAbove(source, children[index - 1])
      const unit = last && unitOf(bare(last.text)) !== undefined ? last : undefined
      const caption = unit ? lineAbove(source, children[index - 2]) : last
      const named = caption && captions.has(captionCore(caption.text))
      const above = [...(unit ? [children[index - 1]!] : []), ...(named ? [children[index - (unit ? 2 : 1)]!] : [])]
      return cut(form, gridOf(source, node), captions).map((piece, at): Piece => {
        if (at > 0) return {...piece, node, section: id, above: []}
        return {...(caption && {caption}), ...piece, node, section: id, above, ...(unit && {unit})}
      })
    })
  })
}

/** Headings of a section that say nothing but the caption of a table of the form, however far above it they stand. */
export function captionHeadings(source: Source, form: Form, parts: readonly Part[]): RootContent[] {
  return parts.flatMap(({id, children}) => {
    const captions = new Set(form.tables.filter(({section}) => section === id).flatMap(captionsOf))
    if (captions.size === 0) return []
    return children.filter(
      (node) => node.type === 'heading' && captions.has(captionCore(plain(source, node.children).text)),
    )
  })
}

function lineAbove(source: Source, node: RootContent | undefined): Piece['caption'] {
  if (node?.type !== 'heading' && node?.type !== 'paragraph') return undefined
  const {text, place} = plain(source, node.children)
  return text.length > 100 ? undefined : {text, place: place(0, text.length)}
}

type Cut = Pick<Piece, 'caption' | 'width' | 'rows' | 'place'>

function cut(form: Form, grid: Grid, captions: ReadonlySet<string>): Cut[] {
  const width = grid.rows[0]!.cells.length
  const cuts: {caption?: Piece['caption']; rows: GridRow[]}[] = [{rows: []}]
  for (const [index, row] of grid.rows.entries()) {
    const current = cuts.at(-1)!
    const caption = captionRow(row, captions)
    if (caption) cuts.push({caption, rows: []})
    else if (index > 0 && current.rows.length > 1 && isHeader(form, row)) cuts.push({rows: [row]})
    else current.rows.push(row)
  }
  return cuts
    .filter(({rows}) => rows.some(({cells}) => cells.some(({text}) => text !== '')))
    .map(({caption, rows}) => {
      const [first, last] = [rows[0]!.place, rows.at(-1)!.place]
      const place = {...first, endLine: last.endLine, endColumn: last.endColumn}
      return {rows, width, place, ...(caption && {caption})}
    })
}

/** The caption, where one stands in the row, alone or repeated in every cell. */
function captionRow({cells}: GridRow, captions: ReadonlySet<string>): Piece['caption'] {
  const written = cells.filter(({text}) => text !== '')
  const [first] = written
  const alone = first && written.every(({text}) => text === first.text)
  if (!alone || !captions.has(captionCore(first.text))) return undefined
  return {text: first.text, place: first.place}
}

/** Whether a row below the first repeats the header of a table: its stub header and nothing but header words. */
function isHeader(form: Form, {cells}: GridRow): boolean {
  const first = cells.find(({text}) => text !== '')
  const tables = first
    ? form.tables.filter((table) => table.stub !== undefined && stubOf(table) === cellCore(first))
    : []
  if (tables.length === 0) return false
  const written = cells.map(cellCore).filter((text) => text !== '')
  return written.length > 1 && tables.some((table) => written.every((text) => vocabularyOf(table).heads.has(text)))
}

const stubHeaders = new WeakMap<FormTable, string>()

/** The header of the stub in comparable form; empty where the form prints none. */
function stubOf(table: FormTable): string {
  const found = stubHeaders.get(table) ?? core(table.stub ?? '')
  stubHeaders.set(table, found)
  return found
}
