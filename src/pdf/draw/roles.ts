// Elements of the print tree → standard structure types and their attributes (ISO 32000-1 14.8.4, 14.8.5).

import type {ElementName, PrintElement} from '../print-tree.ts'
import {bytes, type Dictionary, text} from './pdfkit.ts'
import {findElement, hasClass, textOf} from './tree-walk.ts'

const types: Readonly<Record<Exclude<ElementName, 'br'>, string>> = {
  document: 'Document',
  section: 'Sect',
  header: 'Div',
  footer: 'Div',
  h1: 'H1',
  h2: 'H2',
  h3: 'H3',
  h4: 'H4',
  p: 'P',
  ol: 'L',
  ul: 'L',
  li: 'LI',
  table: 'Table',
  caption: 'Caption',
  thead: 'THead',
  tbody: 'TBody',
  tr: 'TR',
  th: 'TH',
  td: 'TD',
  a: 'Link',
  strong: 'Span',
  em: 'Span',
  span: 'Span',
  sup: 'Span',
  figure: 'Figure',
  img: 'Figure',
  figcaption: 'Caption',
}

/** The structure type of an element; undefined where it is none of its own and its content belongs to the one around it. */
export function typeOf(element: PrintElement, parent: PrintElement | undefined): string | undefined {
  if (element.name === 'br' || (element.name === 'img' && parent?.name === 'figure')) return undefined
  if (element.name === 'a' && element.attributes['href'] === undefined) return 'Span'
  if (isNote(element)) return 'Note'
  if (element.name === 'sup' && findElement(element, isMark)) return 'Reference'
  if (isLabel(element, parent)) return 'Lbl'
  return types[element.name]
}

/** Whether an element is a note: a structure element of its own (ISO 32000-1 14.8.4.4). */
export function isNote(element: PrintElement | undefined): boolean {
  return element?.name === 'p' && (hasClass(element, 'note') || hasClass(element, 'footnote'))
}

/** Whether an element leads to another place of the document. */
function isMark({name, attributes}: PrintElement): boolean {
  return name === 'a' && attributes['href']?.startsWith('#') === true
}

/** Whether an element is the number or bullet of a list item or the number of a note. */
export function isLabel(element: PrintElement, parent: PrintElement | undefined): boolean {
  return (parent?.name === 'li' || isNote(parent)) && element.name === 'span' && hasClass(element, 'marker')
}

const scopes: Readonly<Record<string, string>> = {col: 'Column', colgroup: 'Column', row: 'Row', rowgroup: 'Row'}

/** What PDFKit knows of a structure element beside its kids. */
export function optionsOf(element: PrintElement, type: string): Dictionary {
  const {lang, scope} = element.attributes
  return {
    ...(lang !== undefined && {lang}),
    ...(type === 'Figure' && {alt: alternative(element)}),
    // Of a caption only the unit is printed where the line above says the rest.
    ...(type === 'Caption' && {actual: element.attributes['alt']}),
    ...(type === 'TH' && {scope: scopes[scope ?? ''] ?? 'Column'}),
  }
}

/** A note needs an ID of its own (ISO 14289-1 7.9); headers of tables are named by theirs. */
export function identifierOf({index, attributes: {id}}: PrintElement, type: string): string | undefined {
  if (type === 'Note' || type === 'FENote') return id ?? `note/${index}`
  return type === 'TH' ? id : undefined
}

/** Attributes that PDFKit does not know (ISO 32000-1 14.8.5). */
export function attributesOf({name, attributes}: PrintElement, type: string): Dictionary | undefined {
  if (type === 'FENote') return {O: 'FENote', NoteType: 'Footnote'}
  if (type === 'L') return {O: 'List', ListNumbering: name === 'ol' ? 'Decimal' : 'Disc'}
  // Where no caption is printed, what is right above the table names it.
  if (type === 'Table') return attributes['summary'] ? {O: 'Table', Summary: text(attributes['summary'])} : undefined
  return type === 'TH' || type === 'TD' ? cellAttributes(attributes) : undefined
}

function cellAttributes({headers, rowspan, colspan}: Readonly<Record<string, string>>): Dictionary | undefined {
  const [columns, rows] = [Number(colspan ?? 1), Number(rowspan ?? 1)]
  const entries = {
    ...(columns > 1 && {ColSpan: columns}),
    ...(rows > 1 && {RowSpan: rows}),
    ...(headers?.trim() && {Headers: headers.trim().split(/\s+/).map(bytes)}),
  }
  return Object.keys(entries).length > 0 ? {O: 'Table', ...entries} : undefined
}

/** The text alternative of a figure, or at least its caption. */
function alternative(element: PrintElement): string {
  const image = findElement(element, ({name}) => name === 'img')
  const caption = findElement(element, ({name}) => name === 'figcaption')
  return image?.attributes['alt'] || element.attributes['alt'] || (caption ? textOf(caption) : '')
}
