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
  const marks = marksIn(elements)
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
      if (!isElement(child) || isPhrase(child)) pieces.push(...piecesOf(child, undefined, marks))
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

  /** Its label is the number that it is asked for by. Undefined where its marks say already which it is. */
  function noteOf(element: StructureElement): string | undefined {
    const label = element.children.filter(isElement).find(({type}) => type === 'Lbl')
    const asked = label && numberOf(allWords(label))
    const id = asked !== undefined && marks.has(asked) ? asked : `n${notes.size + 1}`
    const rest = {...element, type: 'Div', children: element.children.filter((child) => child !== label)}
    const paragraphs = blocksOf(rest, {}).filter((block) => block.type === 'paragraph')
    if (paragraphs.length === 0) return undefined
    notes.set(id, paragraphs)
    return asked === id ? undefined : id
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
        const own = markNumbers(cell).filter((number) => marks.has(number))
        const text = lines.join('\n')
        found.push({row: y, column, rowspan, colspan, text, where, ...(own.length > 0 && {notes: own})})
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
  if (skipped.has(element.type) || element.type === 'Figure' || isMark(element)) return ''
  return element.children.map(wordsOf).join('')
}

/** A raised number that asks for a note; PDF 2.0 has no element of its own for it but a link that leads nowhere outside. */
function isMark({type, href, children}: StructureElement): boolean {
  if (type === 'Reference') return true
  if (type !== 'Link' || href !== undefined) return false
  const words = children.map((child) => (isElement(child) ? '' : child.text)).join('')
  return /^\s*\[\d{1,4}\]\s*$/u.test(words)
}

function numberOf(words: string): string | undefined {
  return /^\D*(\d{1,4})\D*$/u.exec(words)?.[1]
}

function allWords(element: StructureElement | Marked): string {
  return isElement(element) ? element.children.map(allWords).join('') : element.text
}

/** The numbers of the marks below an element. */
function markNumbers(element: StructureElement): string[] {
  return element.children.filter(isElement).flatMap((child): string[] => {
    if (child.type === 'Note' || child.type === 'FENote') return []
    const number = isMark(child) ? numberOf(allWords(child)) : undefined
    return number === undefined ? markNumbers(child) : [number]
  })
}

/** The numbers of marks for which there is a note of the same number. */
function marksIn(elements: readonly StructureElement[]): ReadonlySet<string> {
  const labels = new Set<string>()
  const look = (element: StructureElement): void => {
    for (const child of element.children.filter(isElement)) {
      if (child.type === 'Note' || child.type === 'FENote') {
        const label = child.children.filter(isElement).find(({type}) => type === 'Lbl')
        const number = label && numberOf(allWords(label))
        if (number !== undefined) labels.add(number)
      }
      look(child)
    }
  }
  for (const one of elements) look(one)
  return new Set(elements.flatMap(markNumbers).filter((number) => labels.has(number)))
}

function piecesOf(element: StructureElement | Marked, href: string | undefined, marks: ReadonlySet<string>): Piece[] {
  if (!isElement(element)) return element.text === '' ? [] : [{text: element.text, ...(href !== undefined && {href})}]
  if (skipped.has(element.type)) return []
  // The number itself is none of the words.
  if (isMark(element)) {
    const number = numberOf(allWords(element))
    return number !== undefined && marks.has(number) ? [{text: '', note: number}] : []
  }
  return element.children.flatMap((child) => piecesOf(child, element.href ?? href, marks))
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
