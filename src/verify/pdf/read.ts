// The structure tree of a PDF → the report's title, sections, prose and tables in it, as a screen reader comes upon them.

import {readTable, type TableCell, type TableParts, type TableRow} from '../grid.ts'
import type {Reading, ReadSection, ReadTable, ReadText} from '../reading.ts'
import {spacing} from '../show.ts'
import type {Piece, StructureElement} from './structure.ts'
import {isElement, placeOfPage} from './structure.ts'

/** Elements within a line of text; all others are blocks. */
const phrasing = new Set(['Span', 'Link', 'Reference', 'Quote', 'Code', 'Em', 'Strong', 'Sub', 'NonStruct'])
/** What is not read out as text of the report: list markers, images. */
const skipped = new Set(['Lbl', 'Figure', 'Artifact', 'Formula', 'Form'])

interface Open {
  heading?: ReadText
  prose: ReadText[]
  tables: ReadTable[]
  place: ReadSection['place']
}

/** All pieces below an element in reading order. */
function piecesOf(element: StructureElement): Piece[] {
  return element.children.flatMap((child) => {
    if (!isElement(child)) return [child]
    return skipped.has(child.type) ? [] : piecesOf(child)
  })
}

function textOf(path: string, pieces: readonly Piece[], page: number): ReadText {
  const raw = pieces.map(({text}) => text).join('')
  const text = spacing(raw)
  return {
    text,
    place(start = 0) {
      let rest = start
      const piece = pieces.find((one) => rest < one.text.length || ((rest -= one.text.length), false))
      return placeOfPage(path, piece?.page ?? pieces[0]?.page ?? page)
    },
  }
}

/** `pages` is their number, for what is missing at the end. Marks of a draft are no content: whoever reads the pages adds them. */
export function readDocument(path: string, elements: readonly StructureElement[], pages: number): Reading {
  const sections: Open[] = [{prose: [], tables: [], place: placeOfPage(path, 1)}]
  const particulars: {name: string; value: ReadText}[] = []
  let title: ReadText | undefined
  let marker: string | undefined
  const notes: ReadText[] = []
  const charts: ReadText[] = []
  for (const element of elements) visit(element)
  if (notes.length > 0)
    sections.push({heading: notesHeading(notes[0]!), prose: notes, tables: [], place: notes[0]!.place()})
  return {
    medium: 'PDF',
    ...(title && {title}),
    draftMarks: [],
    particulars,
    sections,
    charts,
    end: placeOfPage(path, pages),
  }

  function visit(element: StructureElement): void {
    const {type, page, children} = element
    if (type === 'Lbl') marker = (marker ?? '') + textOf(path, piecesOf(element), page).text
    else if (type === 'Figure' || type === 'Table') marker = undefined
    if (type === 'Figure') figure(element)
    if (skipped.has(type)) return
    if (type === 'Note' || type === 'FENote') {
      // With its number, by which the notes of several editions are compared.
      notes.push(
        textOf(
          path,
          children.flatMap((child) => (isElement(child) ? piecesOf(child) : [child])),
          page,
        ),
      )
      return
    }
    const section = sections.at(-1)!
    if (type === 'Table') section.tables.push(readTable(tableParts(path, element)))
    else if (type === 'H1' && !title) title = textOf(path, piecesOf(element), page)
    else if (type === 'H2')
      sections.push({
        heading: textOf(path, piecesOf(element), page),
        prose: [],
        tables: [],
        place: placeOfPage(path, page),
      })
    else {
      let pieces: Piece[] = []
      const flush = (): void => {
        if (pieces.length) put(textOf(path, pieces, page))
        pieces = []
      }
      for (const child of children) {
        if (!isElement(child)) pieces.push(child)
        else if (phrasing.has(child.type)) pieces.push(...piecesOf(child))
        else {
          flush()
          visit(child)
        }
      }
      flush()
    }
    if (type === 'LI') marker = undefined
  }

  /** A figure with words in it is drawn from facts; its caption is a sentence of the report. */
  function figure({children, alt, page}: StructureElement): void {
    const words = textOf(
      path,
      children.filter((child): child is Piece => !isElement(child)),
      page,
    )
    if (words.text === '') return
    charts.push({...words, text: `${alt ?? ''}${words.text}`})
    for (const child of children) if (isElement(child) && child.type === 'Caption') visit(child)
  }

  function put(text: ReadText): void {
    const date = sections.length === 1 ? /^（(\d+年\d+月\d+日)）$/u.exec(text.text) : null
    if (date) particulars.push({name: '发布日期', value: {text: date[1]!, place: text.place}})
    else if (text.text) {
      sections.at(-1)!.prose.push(marker === undefined ? text : {...text, marker})
      marker = undefined
    }
  }
}

/** Notes stand where they are asked for; other editions have them in a part of their own, under this heading. */
function notesHeading(first: ReadText): ReadText {
  return {text: '注释', place: () => first.place()}
}

function tableParts(path: string, table: StructureElement): TableParts {
  const elements = table.children.filter(isElement)
  const caption = elements.find(({type}) => type === 'Caption')
  const groups = elements.flatMap((group) => {
    if (group.type === 'TR') return [{inHead: false, rows: [rowOf(path, group)]}]
    if (!/^T(?:Head|Body|Foot)$/i.test(group.type)) return []
    const rows = group.children.filter(isElement).filter(({type}) => type === 'TR')
    return [{inHead: group.type === 'THead', rows: rows.map((row) => rowOf(path, row))}]
  })
  return {
    ...(caption && {caption: textOf(path, piecesOf(caption), caption.page)}),
    groups,
    place: placeOfPage(path, table.page),
  }
}

function rowOf(path: string, row: StructureElement): TableRow {
  const cells = row.children.filter(isElement).filter(({type}) => type === 'TH' || type === 'TD')
  return {cells: cells.map((cell) => cellOf(path, cell)), place: placeOfPage(path, row.page)}
}

function cellOf(path: string, cell: StructureElement): TableCell {
  const {type, rowspan, colspan, id, scope, headers, page} = cell
  return {
    header: type === 'TH',
    text: textOf(path, piecesOf(cell), page),
    rowspan,
    colspan,
    ...(id !== undefined && {id}),
    ...((scope === 'Row' || scope === 'Column') && {scope: scope === 'Row' ? 'row' : 'column'}),
    names: headers,
  }
}
