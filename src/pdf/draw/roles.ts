// Elements of the print tree → standard structure types and their attributes (ISO 32000-1 14.8.4, 14.8.5).

import type {ElementName, PrintElement} from '../print-tree.ts'
import type {Area} from './content.ts'
import {findElement, hasClass, textOf} from './tree-walk.ts'
import {bytes, type Dictionary, text, type Value} from './value.ts'

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

function isNote(element: PrintElement | undefined): boolean {
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

/** Alt, ID, Lang and A of an element's dictionary; `area` is where a figure stands. */
export function propertiesOf(element: PrintElement, type: string, area: Area | undefined): Dictionary {
  const {id, lang} = element.attributes
  return {
    ...(type === 'Figure' && {Alt: text(alternative(element))}),
    // A note needs an ID of its own (ISO 14289-1 7.9); headers of tables are named by theirs.
    ...(type === 'Note' && {ID: bytes(id ?? `note/${element.index}`)}),
    ...(type === 'TH' && id !== undefined && {ID: bytes(id)}),
    ...(lang !== undefined && {Lang: text(lang)}),
    A: attributesOf(element, type, area),
  }
}

function attributesOf({name, attributes}: PrintElement, type: string, area: Area | undefined): Value | undefined {
  switch (type) {
    case 'L':
      return {O: '/List', ListNumbering: name === 'ol' ? '/Decimal' : '/Disc'}
    case 'TH':
    case 'TD':
      return cellAttributes(attributes, type)
    case 'Figure':
      return area && {O: '/Layout', Placement: '/Block', BBox: [area.left, area.bottom, area.right, area.top]}
    default:
      return undefined
  }
}

function cellAttributes(attributes: Readonly<Record<string, string>>, type: string): Value | undefined {
  const {scope, headers, rowspan, colspan} = attributes
  const span = (written: string | undefined): number | undefined => {
    const count = Number(written ?? 1)
    return count > 1 ? count : undefined
  }
  const entries = {
    Scope: type === 'TH' ? `/${scopes[scope ?? ''] ?? 'Column'}` : undefined,
    ColSpan: span(colspan),
    RowSpan: span(rowspan),
    Headers: headers?.trim() ? headers.trim().split(/\s+/).map(bytes) : undefined,
  }
  return Object.values(entries).some((entry) => entry !== undefined) ? {O: '/Table', ...entries} : undefined
}

/** The text alternative of a figure, or at least its caption. */
function alternative(element: PrintElement): string {
  const image = findElement(element, ({name}) => name === 'img')
  const caption = findElement(element, ({name}) => name === 'figcaption')
  return image?.attributes['alt'] || element.attributes['alt'] || (caption ? textOf(caption) : '')
}
