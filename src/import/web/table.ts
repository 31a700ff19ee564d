// A table element → its cells laid out by HTML's table model, and whether it only lays the page out.

import {attribute, type Element, isElement, piecesOf, walk} from '../../page/page.ts'
import {type LaidCell, longest, type Stretch, stretchesOf} from '../layout.ts'
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

/** What a table lays out: its rows that hold headings, further tables or whole paragraphs, and those that are a table. */
export function layoutOf({cells, rows}: TableRows): readonly Stretch[] | undefined {
  const laid = cells.map(({element, row, rowspan}): LaidCell => {
    const text = textOf(element)
    return {
      row,
      rowspan,
      heavy: text.length > longest || isHeavy(element),
      figure: /^\s*[-+]?\d[\d.,]*\s*$/u.test(text),
    }
  })
  return stretchesOf(laid, rows)
}

/** Whether a heading or a further table stands in a cell. */
function isHeavy(cell: Element): boolean {
  let found = false
  walk(cell, (node, leaving) => {
    if (leaving || !isElement(node)) return !found
    found ||= /^h[1-6]$/u.test(node.tagName) || (node.tagName === 'table' && !isFrame(node))
    return !found
  })
  return found
}

/** A table of a single cell is no more than a frame around what that holds. */
export function isFrame(table: Element): boolean {
  let cells = 0
  walk(table, (node, leaving) => {
    if (!leaving && isElement(node) && /^t[dh]$/u.test(node.tagName)) cells++
    return cells < 2
  })
  return cells < 2
}

function textOf(element: Element): string {
  return piecesOf(element)
    .map((piece) => ('value' in piece ? piece.value : ' '))
    .join('')
}
