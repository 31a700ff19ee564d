// A table of an edition → a sheet: above it whose report it is and what the table is called, its spans as they are printed,
// its numbers as numbers, its totals worked out.

import type {Edition, EditionCell, EditionTable, Inline} from '../edition/edition.ts'
import type {FactId, Form} from '../form/form.ts'
import type {CellPlace} from '../opc/cell-name.ts'
import {formulasOf} from './formulas.ts'
import {asNumeral, type Cell, type Content, type Look, type Sheet} from './model.ts'
import {columnWidths} from './widths.ts'

/** What a sheet says beside its table. */
export interface Heading {
  readonly edition: Pick<Edition, 'title' | 'notes' | 'draft'>
  readonly form: Form
  /** The title of the section that the table stands in. */
  readonly section: string
  /** The words that are not the edition's, in its script. */
  readonly convert: (words: string) => string
}

export function sheetOf(name: string, table: EditionTable, {edition, form, section, convert}: Heading): Sheet {
  const {head, body, columnCount, stubColumns, caption, unit} = table
  const cells: Cell[] = []
  let row = 0
  const line = (look: Look, text: string): void => {
    cells.push({row: row++, column: 0, rowspan: 1, colspan: columnCount, look, content: {text}})
  }
  const units = unit === undefined ? '' : convert(`（单位：${unit}）`)
  if (edition.draft) line('mark', edition.draft.mark)
  line('title', edition.title)
  line('section', section)
  // Of a table of the office's own its words stand above it already; on a sheet nothing else does.
  if (table.captionShown || !section.endsWith(caption)) line('caption', caption + units)
  else if (units !== '') line('unit', units)
  const repeated = row
  const first = row + head.length
  const places = new Map<FactId, CellPlace>()
  const numbers = new Map<FactId, string>()
  for (const [index, {cells: own}] of body.entries())
    for (const {fact, column, children} of own) {
      if (fact === undefined) continue
      places.set(fact, {row: first + index, column})
      const numeral = asNumeral(parted(children).words)
      if (numeral) numbers.set(fact, numeral.number)
    }
  const formulas = table.statutory ? formulasOf(form, places, numbers) : new Map<FactId, string>()
  for (const own of [...head, ...body]) {
    for (const cell of own.cells) cells.push(cellOf(cell, row, row >= first, formulas))
    row++
  }
  for (const number of notesIn(table)) {
    const note = edition.notes.find((one) => one.number === number)
    line('note', `[${number}] ${note ? textOf(note.children) : ''}`)
  }
  const last = first + body.length - 1
  return {
    name,
    cells,
    widths: columnWidths(table, textOf),
    frozen: {rows: first, columns: stubColumns},
    repeated,
    fitted: true,
    named: {
      name: table.statutory ? table.name.replaceAll('-', '_') : `table_${table.id}`,
      about: caption,
      range: {row: repeated, column: 0, lastRow: last, lastColumn: columnCount - 1},
    },
  }
}

function cellOf(cell: EditionCell, row: number, inBody: boolean, formulas: ReadonlyMap<FactId, string>): Cell {
  const {column, rowspan, colspan, header, scope, fact, align, children} = cell
  const isHead = !inBody || scope === 'col' || scope === 'colgroup'
  const look = isHead ? 'head' : header ? 'stub' : fact === undefined ? 'text' : 'number'
  const formula = fact === undefined ? undefined : formulas.get(fact)
  return {
    row,
    column,
    rowspan,
    colspan,
    look,
    ...(look === 'text' && {align: ({start: 'left', center: 'center', end: 'right'} as const)[align]}),
    content: contentOf(children, inBody && !header, formula),
    link: linkIn(children),
  }
}

function contentOf(children: readonly Inline[], mayCount: boolean, formula: string | undefined): Content | undefined {
  const text = textOf(children)
  if (text === '') return undefined
  const {words, marks} = parted(children)
  const numeral = mayCount ? asNumeral(words) : undefined
  if (!numeral) return {text}
  return {...numeral, ...(marks !== '' && {marks}), ...(formula !== undefined && {formula})}
}

/** The words of a cell, and the marks of notes behind them. */
export function parted(children: readonly Inline[]): {readonly words: string; readonly marks: string} {
  const end = children.findLastIndex(({type}) => type !== 'noteReference') + 1
  return {words: textOf(children.slice(0, end)), marks: textOf(children.slice(end))}
}

/** With the numbers of its notes, and behind the words of a link its address. */
export function textOf(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'break') return '\n'
      if (node.type === 'noteReference') return `[${node.number}]`
      if (node.type === 'link') return textOf(node.children) + (node.bare ? '' : `（${node.address}）`)
      return 'children' in node ? textOf(node.children) : node.value
    })
    .join('')
}

function linkIn(nodes: readonly Inline[]): string | undefined {
  for (const node of nodes) {
    if (node.type === 'link') return /^(?:https?|mailto):/u.test(node.href) ? node.href : undefined
    const inside = 'children' in node ? linkIn(node.children) : undefined
    if (inside !== undefined) return inside
  }
  return undefined
}

function notesIn({head, body}: EditionTable): Set<number> {
  const found = new Set<number>()
  const look = (nodes: readonly Inline[]): void => {
    for (const node of nodes) {
      if (node.type === 'noteReference') found.add(node.number)
      if ('children' in node) look(node.children)
    }
  }
  for (const {cells} of [...head, ...body]) for (const {children} of cells) look(children)
  return found
}
