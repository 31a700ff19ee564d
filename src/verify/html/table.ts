// A table element → its caption, row groups, rows and cells with their attributes.

import type {TableCell, TableParts, TableRow} from '../grid.ts'
import type {Element, Page} from './page.ts'
import {attribute, isElement, isHidden, piecesOf, placeOfElement, textOf} from './page.ts'

function children(element: Element, ...names: string[]): Element[] {
  return element.childNodes.filter(isElement).filter((child) => names.includes(child.tagName) && !isHidden(child))
}

export function tableParts(page: Page, table: Element): TableParts {
  const captions = children(table, 'caption')
  const [caption] = captions
  const groups = children(table, 'thead', 'tbody', 'tfoot').map((group) => ({
    inHead: group.tagName === 'thead',
    rows: children(group, 'tr').map((row) => rowOf(page, row)),
  }))
  return {
    ...(caption && {caption: textOf(page, captions.flatMap(piecesOf), caption)}),
    groups,
    place: placeOfElement(page, table),
  }
}

function rowOf(page: Page, row: Element): TableRow {
  return {cells: children(row, 'th', 'td').map((cell) => cellOf(page, cell)), place: placeOfElement(page, row)}
}

function cellOf(page: Page, cell: Element): TableCell {
  const span = (name: string): number => Number.parseInt(attribute(cell, name) ?? '1', 10) || 1
  const id = attribute(cell, 'id')
  const scope = /^(row|col)/i.exec(attribute(cell, 'scope') ?? '')?.[1]?.toLowerCase()
  return {
    header: cell.tagName === 'th',
    text: textOf(page, piecesOf(cell), cell),
    rowspan: span('rowspan'),
    colspan: span('colspan'),
    ...(id !== undefined && {id}),
    ...(scope && {scope: scope === 'row' ? 'row' : 'column'}),
    names: (attribute(cell, 'headers') ?? '').split(/\s+/).filter((name) => name !== ''),
  }
}
