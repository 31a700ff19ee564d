// The structure tree of a tagged PDF → what it says, in the order in which a screen reader comes upon it. Running heads and
// page numbers are artifacts and not in it.

import type {Piece as Marked, StructureElement} from '../../verify/pdf/structure.ts'
import {isElement} from '../../verify/pdf/structure.ts'
import type {Block, FoundCell, FoundTable, Paragraph, Piece, Where} from '../found.ts'
import {limits, overLimit} from '../limits.ts'

/** Elements within a line of text; all others are blocks. */
const phrasing = new Set('Span Link Reference Quote Code Em Strong Sub NonStruct Annot Ruby RB'.split(' '))
const skipped = new Set('Artifact Formula Form RT RP Warichu TOC'.split(' '))

export interface Tagged {
  readonly blocks: readonly Block[]
  readonly notes: ReadonlyMap<string, readonly Paragraph[]>
}

interface Context {
  readonly marker?: string
  readonly depth?: number
}

export const pageOf = (page: number): Where => ({words: `第${page}页`})

export function readTagged(elements: readonly StructureElement[]): Tagged {
  const notes = new Map<string, readonly Paragraph[]>()
  let [tables, cells] = [0, 0]
  const blocks = elements.flatMap((element) => blocksOf(element, {}))
  return {blocks, notes}

  function blocksOf(element: StructureElement, context: Context): Block[] {
    const {type, page, children, alt} = element
    if (skipped.has(type)) return []
    if (type === 'Figure') return [{type: 'picture', alt: alt ?? '', where: pageOf(page)}]
    if (type === 'Table') return tableOf(element)
    if (type === 'L') return listOf(element, context)
    if (type === 'Note' || type === 'FENote') {
      noteOf(element)
      return []
    }
    const level = /^H(\d)$/u.exec(type)?.[1]
    const found: Block[] = []
    let pieces: Piece[] = []
    let {marker} = context
    const flush = (): void => {
      const kept = trimmed(pieces)
      pieces = []
      if (kept.length === 0) return
      found.push({
        type: 'paragraph',
        pieces: kept,
        where: pageOf(page),
        ...(level !== undefined && {level: Number(level) - 1}),
        ...(marker !== undefined && {marker}),
        ...(context.depth !== undefined && {depth: context.depth}),
      })
      marker = undefined
    }
    for (const child of children) {
      if (!isElement(child) || isPhrase(child)) pieces.push(...piecesOf(child, undefined))
      else if (child.type === 'Note' || child.type === 'FENote') {
        const id = noteOf(child)
        if (id !== undefined) pieces.push({text: '', note: id})
      } else {
        flush()
        found.push(...blocksOf(child, {...context, ...(marker !== undefined && {marker})}))
        if (found.length) marker = undefined
      }
    }
    flush()
    return found
  }

  /** A picture between words is one of its own. */
  function isPhrase({type, children}: StructureElement): boolean {
    return phrasing.has(type) && !children.some((child) => isElement(child) && !isPhrase(child))
  }

  function listOf({children}: StructureElement, {depth = -1}: Context): Block[] {
    return children.filter(isElement).flatMap((item): Block[] => {
      if (item.type === 'L') return listOf(item, {depth})
      if (item.type !== 'LI') return blocksOf(item, {})
      const label = item.children.filter(isElement).find(({type}) => type === 'Lbl')
      const marker = label && wordsOf(label).trim()
      const rest = {...item, children: item.children.filter((child) => child !== label)}
      return blocksOf(rest, {depth: depth + 1, ...(marker && {marker})})
    })
  }

  /** Its label is the number that it is asked for by. */
  function noteOf(element: StructureElement): string | undefined {
    const label = element.children.filter(isElement).find(({type}) => type === 'Lbl')
    const id = `n${notes.size + 1}`
    const rest = {...element, type: 'Div', children: element.children.filter((child) => child !== label)}
    const paragraphs = blocksOf(rest, {}).filter((block) => block.type === 'paragraph')
    if (paragraphs.length === 0) return undefined
    notes.set(id, paragraphs)
    return id
  }

  function tableOf(table: StructureElement): Block[] {
    const number = ++tables
    const caption = table.children.filter(isElement).filter(({type}) => type === 'Caption')
    const rows = rowsOf(table)
    const taken: boolean[][] = rows.map(() => [])
    const found: FoundCell[] = []
    rows.forEach((row, y) => {
      let column = 0
      const own = row.children.filter(isElement).filter(({type}) => type === 'TH' || type === 'TD')
      own.forEach((cell, index) => {
        while (taken[y]![column]) column++
        const colspan = spanOf(cell.colspan)
        const rowspan = Math.min(spanOf(cell.rowspan), rows.length - y)
        cells += colspan * rowspan
        if (cells > limits.cells) throw overLimit('cells')
        for (let down = 0; down < rowspan; down++)
          for (let across = 0; across < colspan; across++) taken[y + down]![column + across] = true
        const where = {words: `第${cell.page}页，第${number}张表第${y + 1}行第${index + 1}格`}
        const lines = linesOf(cell)
        found.push({row: y, column, rowspan, colspan, text: lines.join('\n'), where})
        column += colspan
      })
    })
    const columns = Math.max(0, ...taken.map(({length}) => length))
    const where = {words: `第${table.page}页，第${number}张表`}
    const one: FoundTable = {type: 'table', cells: found, rows: rows.length, columns, where}
    return [...caption.flatMap((element) => blocksOf({...element, type: 'P'}, {})), one]
  }
}

function spanOf(value: number): number {
  return Number.isInteger(value) && value > 0 ? Math.min(value, limits.spans) : 1
}

function rowsOf(table: StructureElement): StructureElement[] {
  return table.children
    .filter(isElement)
    .flatMap((group) =>
      group.type === 'TR' ? [group] : /^T(?:Head|Body|Foot)$/iu.test(group.type) ? rowsOf(group) : [],
    )
}

/** The paragraphs of a cell. */
function linesOf(cell: StructureElement): string[] {
  const lines: string[] = []
  let open = ''
  const close = (): void => {
    if (open.trim() !== '') lines.push(open.trim())
    open = ''
  }
  for (const child of cell.children) {
    if (!isElement(child) || phrasing.has(child.type)) open += wordsOf(child)
    else {
      close()
      lines.push(...linesOf(child))
    }
  }
  close()
  return lines
}

function wordsOf(element: StructureElement | Marked): string {
  if (!isElement(element)) return element.text
  if (skipped.has(element.type) || element.type === 'Figure') return ''
  return element.children.map(wordsOf).join('')
}

function piecesOf(element: StructureElement | Marked, href: string | undefined): Piece[] {
  if (!isElement(element)) return element.text === '' ? [] : [{text: element.text, ...(href !== undefined && {href})}]
  if (skipped.has(element.type)) return []
  // A raised number that asks for a note is none of the words.
  if (element.type === 'Reference') return []
  return element.children.flatMap((child) => piecesOf(child, element.href ?? href))
}

function trimmed(pieces: readonly Piece[]): Piece[] {
  const words = pieces.map(({text}) => text).join('')
  if (words.trim() === '' && !pieces.some(({note}) => note !== undefined)) return []
  const first = pieces.findIndex(({text}) => text.trim() !== '')
  const last = pieces.findLastIndex(({text}) => text.trim() !== '')
  return pieces.map((piece, index) => ({
    ...piece,
    text: index === first ? piece.text.trimStart() : index === last ? piece.text.trimEnd() : piece.text,
  }))
}
