// A Word table → its cells in their grid: spans, merges downwards, rows that begin or end inside; rows that were deleted or
// hidden are not there.

import {at, elementsOf, isElement, textIn, type XmlElement} from '../../xml/parse.ts'
import type {Aside, Where} from '../found.ts'
import {setAside} from '../gather.ts'
import {type LaidCell, longest, type Stretch, stretchesOf} from '../layout.ts'
import {limits, overLimit} from '../limits.ts'
import {branch} from './runs.ts'
import {isOn} from './styles.ts'

export interface WordCell {
  readonly element: XmlElement
  readonly row: number
  readonly column: number
  readonly colspan: number
  rowspan: number
  /** Which cell of its row it is, from 0. */
  readonly index: number
  /** Deleted with its revision, or shown by nothing. */
  readonly gone: boolean
}

export interface WordTable {
  readonly cells: readonly WordCell[]
  readonly rows: number
  readonly columns: number
}

export function tableOf(table: XmlElement, remarks: Aside[], where: Where, budget: {cells: number}): WordTable {
  const cells: WordCell[] = []
  let [row, columns] = [0, 0]
  let above = new Map<number, WordCell>()
  for (const element of inside(table, 'w:tr')) {
    const properties = at(element, 'w:trPr')
    if (at(properties, 'w:del') || isOn(properties, 'w:hidden')) {
      setAside(remarks, at(properties, 'w:del') ? 'deleted' : 'hidden', textIn(element), where)
      continue
    }
    let column = Number(at(properties, 'w:gridBefore')?.attributes['w:val'] ?? 0)
    const next = new Map<number, WordCell>()
    let last: WordCell | undefined
    for (const [index, cell] of inside(element, 'w:tc').entries()) {
      const own = at(cell, 'w:tcPr')
      const colspan = Math.min(limits.spans, Math.max(1, Number(at(own, 'w:gridSpan')?.attributes['w:val'] ?? 1) || 1))
      const merge = at(own, 'w:vMerge')
      const over = merge && merge.attributes['w:val'] !== 'restart' ? above.get(column) : undefined
      const beside = at(own, 'w:hMerge')
      if (++budget.cells > limits.cells) throw overLimit('cells')
      if (beside && beside.attributes['w:val'] !== 'restart' && last) {
        cells[cells.indexOf(last)] = last = {...last, colspan: last.colspan + colspan}
        next.set(last.column, last)
      } else if (over && over.colspan === colspan) {
        over.rowspan = row - over.row + 1
        setAside(remarks, 'hidden', textIn(cell), where)
        next.set(column, over)
        last = undefined
      } else {
        last = {element: cell, row, column, colspan, rowspan: 1, index, gone: at(own, 'w:cellDel') !== undefined}
        cells.push(last)
        if (merge) next.set(column, last)
      }
      column += colspan
      columns = Math.max(columns, column)
    }
    above = next
    row++
  }
  return withoutHairs({cells, rows: row, columns}, widthsOf(table))
}

/** In twentieths of a point: what is narrower than a line is drawn is no column that anything stands in. */
const hair = 20

function widthsOf(table: XmlElement): number[] {
  const grid = at(table, 'w:tblGrid')
  return grid ? elementsOf(grid, 'w:gridCol').map(({attributes}) => Number(attributes['w:w'] ?? Number.NaN)) : []
}

/** Without the columns that converters leave where edges of cells lie a hair apart; none that a cell has to itself. */
function withoutHairs(table: WordTable, widths: readonly number[]): WordTable {
  const {cells, columns} = table
  const alone = new Set(cells.flatMap(({column, colspan}) => (colspan === 1 ? [column] : [])))
  const kept = Array.from({length: columns}, (_, at) => alone.has(at) || !(widths[at]! < hair))
  if (kept.every((one) => one)) return table
  const before = (column: number): number => kept.slice(0, column).filter((one) => one).length
  const moved = cells.map((cell) => {
    const column = before(cell.column)
    return {...cell, column, colspan: before(cell.column + cell.colspan) - column}
  })
  return moved.every(({colspan}) => colspan > 0) ? {...table, cells: moved, columns: before(columns)} : table
}

/** Rows of a table or cells of a row, also where other elements stand around them. */
function inside(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter(isElement).flatMap((child): XmlElement[] => {
    if (child.name === name) return [child]
    if (child.name === 'w:sdt') return inside(at(child, 'w:sdtContent') ?? child, name)
    if (['w:ins', 'w:smartTag', 'w:customXml', 'w:moveTo'].includes(child.name)) return inside(child, name)
    if (child.name === 'mc:AlternateContent') {
      const chosen = branch(child)
      return chosen ? inside(chosen, name) : []
    }
    return []
  })
}

/** What a table lays out: its rows that hold further tables or whole paragraphs, and those that are a table all the same. */
export function layoutOf({cells, rows}: WordTable): readonly Stretch[] | undefined {
  const laid = cells.map(({element, row, rowspan}): LaidCell => {
    const text = wordsIn(element)
    const heavy = text === undefined || text.length > longest
    return {row, rowspan, heavy, figure: !heavy && /^\s*[-+]?\d[\d.,]*\s*$/u.test(text)}
  })
  return stretchesOf(laid, rows)
}

/** What a cell says; undefined where a further table stands in it. */
function wordsIn(cell: XmlElement): string | undefined {
  const parts = elementsOf(cell, 'w:p').map(textIn)
  for (const table of elementsOf(cell, 'w:tbl')) {
    const framed = framedIn(table)
    const own = framed && wordsIn(framed)
    if (own === undefined) return undefined
    parts.push(own)
  }
  return parts.join('')
}

/** The only cell of a table: such a table is no more than a frame around what that holds. */
export function framedIn(table: XmlElement): XmlElement | undefined {
  const cells = inside(table, 'w:tr').flatMap((row) => inside(row, 'w:tc'))
  return cells.length === 1 ? cells[0] : undefined
}
