// A table element → its rows of numbers with the headers above and beside each, as the table model of HTML gives them
// (spans laid out on a grid). Works without scope, headers and id; where they are there, they must say the same.

import type {ReadCell, ReadRow, ReadTable, ReadText} from '../reading.ts'
import type {Element, Page} from './page.ts'
import {attribute, isElement, isHidden, piecesOf, placeOfElement, textOf} from './page.ts'

interface GridCell {
  readonly element: Element
  readonly header: boolean
  readonly text: ReadText
  readonly row: number
  readonly column: number
  readonly rowspan: number
  readonly colspan: number
}

interface Grid {
  readonly rows: readonly {readonly element: Element; readonly inHead: boolean; readonly cells: readonly GridCell[]}[]
  readonly cells: readonly GridCell[]
}

/** Spans are bounded by the HTML standard, and here also so that a hostile page costs no memory. */
const MOST_SLOTS = 500_000

function childElements(element: Element, ...names: string[]): Element[] {
  return element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName) && !isHidden(child))
}

function span(element: Element, name: 'rowspan' | 'colspan', most: number): number {
  const value = Number.parseInt(attribute(element, name) ?? '1', 10)
  return value >= 1 ? Math.min(value, most) : 1
}

/** Lays every cell into the first free slots of its row; row spans end with their row group. */
function layOut(page: Page, table: Element): Grid {
  const rows: {element: Element; inHead: boolean; cells: GridCell[]}[] = []
  let slots = 0
  const groups = childElements(table, 'thead', 'tbody', 'tfoot', 'tr')
  for (const group of groups) {
    const elements = group.tagName === 'tr' ? [group] : childElements(group, 'tr')
    const first = rows.length
    const taken: Set<number>[] = elements.map(() => new Set())
    for (const [index, element] of elements.entries()) {
      const cells: GridCell[] = []
      let column = 0
      for (const cell of childElements(element, 'th', 'td')) {
        while (taken[index]!.has(column)) column++
        const rowspan = Math.min(span(cell, 'rowspan', 65_534), elements.length - index)
        const colspan = span(cell, 'colspan', 1000)
        slots += rowspan * colspan
        if (slots > MOST_SLOTS) return {rows, cells: rows.flatMap((row) => row.cells)}
        for (let y = index; y < index + rowspan; y++) for (let x = column; x < column + colspan; x++) taken[y]!.add(x)
        const text = textOf(page, piecesOf(cell), cell)
        const header = cell.tagName === 'th'
        cells.push({element: cell, header, text, row: first + index, column, rowspan, colspan})
        column += colspan
      }
      rows.push({element, inHead: group.tagName === 'thead', cells})
    }
  }
  return {rows, cells: rows.flatMap((row) => row.cells)}
}

/** How many rows at the top hold column headers: those of thead, else those that end with a header. */
function headRows({rows}: Grid): number {
  const marked = rows.findIndex(({inHead}) => !inHead)
  if (marked !== 0) return marked < 0 ? rows.length : marked
  const body = rows.findIndex(({cells}) => !cells.at(-1)?.header)
  return body < 0 ? rows.length : body
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** The table as it is read; `labelled` finds the element with an id. */
export function readTable(page: Page, table: Element, labelled: (id: string) => Element | undefined): ReadTable {
  const grid = layOut(page, table)
  const top = headRows(grid)
  const data = grid.rows.slice(top)
  const figures = data.map(({cells}) => cells.filter(({header}) => !header)).filter((cells) => cells.length)
  const first = mostCommon(figures.map((cells) => cells[0]!.column))
  const width = mostCommon(figures.map((cells) => cells.length))
  const head = grid.cells.filter(({row}) => row < top)
  const above = (column: number): GridCell[] =>
    head.filter((cell) => cell.header && cell.column <= column && column < cell.column + cell.colspan)
  const columns = Array.from({length: width}, (_, index) => above(first + index))
  const beside = data.map((_, index) =>
    grid.cells.filter(({header, row, rowspan}) => header && row >= top && row <= top + index && top + index < row + rowspan),
  )
  const rows = data.map(({element, cells}, index): ReadRow => {
    const headers = beside[index]!
    const numbers = cells.filter(({header}) => !header)
    const shifted = numbers.some(({column, colspan}, at) => column !== first + at || colspan !== 1)
    return {
      headers: headers.map(({text}) => text),
      cells: numbers.map((cell, at) => readCell(cell, [...(columns[at] ?? []), ...headers], columns[at] ?? [], labelled)),
      ...(shifted && {shifted}),
      place: placeOfElement(page, element),
    }
  })
  const [caption] = childElements(table, 'caption')
  const corner = head.find((cell) => cell.column + cell.colspan <= first)
  return {
    ...(caption && {caption: textOf(page, piecesOf(caption), caption)}),
    ...(corner && {corner: corner.text}),
    columns: columns.map((cells) => cells.map(({text}) => text)),
    rows,
    misdirected: misdirected(grid, top),
    place: placeOfElement(page, table),
  }
}

function readCell(
  {element, text}: GridCell,
  implied: readonly GridCell[],
  columns: readonly GridCell[],
  labelled: (id: string) => Element | undefined,
): ReadCell {
  const headers = columns.map((cell) => cell.text)
  const ids = (attribute(element, 'headers') ?? '').split(/\s+/).filter((id) => id !== '')
  const named = ids.map(labelled)
  if (!named.some((found) => found !== undefined)) return {headers, value: text}
  const wanted = new Set(implied.map((cell) => cell.element))
  const agrees = named.every((found) => found && wanted.delete(found)) && !wanted.size
  if (agrees) return {headers, value: text}
  const words = (found: Element | undefined): string => (found ? piecesOf(found).map((piece) => ('value' in piece ? piece.value : '')).join('').trim() : '')
  return {headers, value: text, claims: ids.map((id, index) => words(named[index]) || `#${id}`).join('，')}
}

/** Headers whose scope says another direction than the one in which their numbers lie. */
function misdirected({cells}: Grid, top: number): ReadText[] {
  const wrong = ({header, row, element}: GridCell): boolean => {
    const scope = header ? attribute(element, 'scope') : undefined
    return scope !== undefined && /^row/i.test(scope) === row < top && /^(?:row|col)/i.test(scope)
  }
  return cells.filter(wrong).map(({text}) => text)
}
