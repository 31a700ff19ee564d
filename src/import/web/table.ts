// A table element → its cells laid out by HTML's table model, and whether it only lays the page out.

import {attribute, type Element, isElement, piecesOf, walk} from '../../page/page.ts'
import {limits, overLimit} from '../limits.ts'
import {type Sheet, seenOf} from './styles.ts'

export interface TableRows {
  readonly cells: readonly {
    readonly element: Element
    readonly row: number
    readonly column: number
    readonly rowspan: number
    readonly colspan: number
    /** Which cell of its row it is, from 0. */
    readonly index: number
  }[]
  readonly rows: number
  readonly columns: number
  readonly caption?: Element
}

/** The first free place in its row for each cell; row spans end with their group. Throws Refused. */
export function rowsOf(table: Element, sheet: Sheet): TableRows {
  const children = (element: Element, ...names: string[]): Element[] =>
    element.childNodes
      .filter(isElement)
      .filter((child) => names.includes(child.tagName) && !seenOf(child, sheet).hidden)
  const groups = ['thead', 'tbody', 'tfoot'].flatMap((name) =>
    children(table, name).map((group) => children(group, 'tr')),
  )
  const direct = children(table, 'tr')
  const all = direct.length ? [...groups, direct] : groups
  const cells: TableRows['cells'][number][] = []
  let [first, columns, slots] = [0, 0, 0]
  for (const rows of all) {
    const taken = rows.map(() => new Set<number>())
    for (const [at, row] of rows.entries()) {
      let column = 0
      for (const [index, element] of children(row, 'td', 'th').entries()) {
        while (taken[at]!.has(column)) column++
        const span = (name: string): number =>
          Math.min(limits.spans, Math.max(0, Number.parseInt(attribute(element, name) ?? '1', 10)))
        const down = span('rowspan')
        const rowspan = Math.min(down === 0 ? rows.length : Number.isNaN(down) ? 1 : down, rows.length - at)
        const colspan = span('colspan') || 1
        slots += rowspan * colspan
        if (slots > limits.cells * 4) throw overLimit('cells')
        for (let y = at; y < at + rowspan; y++) for (let x = column; x < column + colspan; x++) taken[y]!.add(x)
        cells.push({element, row: first + at, column, rowspan, colspan, index})
        column += colspan
        columns = Math.max(columns, column)
      }
    }
    first += rows.length
  }
  const [caption] = children(table, 'caption')
  return {cells, rows: first, columns, ...(caption && {caption})}
}

/** Longer cells are text of the page. */
const longest = 200
/** So many figures make a table of them, whatever else stands in it. */
const figures = 6

/** A table that holds headings, further tables or whole paragraphs, and few figures, lays the page out. */
export function isLayout(table: Element, {cells}: TableRows): boolean {
  if (cells.length <= 1) return true
  let numbers = 0
  let long = false
  for (const {element} of cells) {
    const text = textOf(element)
    if (/^\s*[-+]?\d[\d.,]*\s*$/u.test(text)) numbers++
    if (text.length > longest) long = true
  }
  if (numbers >= figures) return false
  if (long) return true
  let found = false
  walk(table, (node) => {
    found ||= isElement(node) && (node.tagName === 'table' || /^h[1-6]$/u.test(node.tagName))
    return !found
  })
  return found
}

function textOf(element: Element): string {
  return piecesOf(element)
    .map((piece) => ('value' in piece ? piece.value : ' '))
    .join('')
}
