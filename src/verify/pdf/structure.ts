// The structure tree (ISO 32000-1 14.7) with the text of its marked content → elements in reading order: what a screen
// reader gets of a PDF.

import type {Place} from '../../diagnostic/place.ts'
import {textsOf} from './content.ts'
import type {PdfFile} from './file.ts'
import type {PdfObject} from './object.ts'
import {isKind} from './object.ts'
import {type Decode, textOf} from './unicode.ts'

/** Text of one sequence and the number of its page, from 1. */
export interface Piece {
  readonly text: string
  readonly page: number
}

export interface StructureElement {
  /** Standard type, role map followed: H2, TD … */
  readonly type: string
  readonly children: readonly (StructureElement | Piece)[]
  readonly id: string | undefined
  /** Of the Table attributes (14.8.5.7). */
  readonly rowspan: number
  readonly colspan: number
  readonly scope: string | undefined
  readonly headers: readonly string[]
  /** In place of a picture. */
  readonly alt: string | undefined
  /** Where a link leads (its annotation's URI). */
  readonly href: string | undefined
  readonly page: number
}

export function isElement(child: StructureElement | Piece): child is StructureElement {
  return 'type' in child
}

/** Far more than any report has; a damaged tree may lead in circles. */
const [DEEPEST, MOST] = [100, 500_000]

/** A PDF has no lines: its places name the page as the line. */
export function placeOfPage(path: string, page: number): Place {
  return {path, line: page, column: 1, endLine: page, endColumn: 1}
}

/** The pages in order. */
function pagesOf(file: PdfFile, catalog: PdfObject): PdfObject[] {
  const pages: PdfObject[] = []
  const seen = new Set<PdfObject>()
  const visit = (node: PdfObject, depth: number): void => {
    if (node === null || seen.has(node) || depth > DEEPEST) return
    seen.add(node)
    const kids = file.get(node, 'Kids')
    if (Array.isArray(kids)) for (const kid of kids) visit(file.resolve(kid), depth + 1)
    else pages.push(node)
  }
  visit(file.get(catalog, 'Pages'), 0)
  return pages
}

export interface Structure {
  /** The root's. */
  readonly elements: readonly StructureElement[]
  /** How many. */
  readonly pages: number
  /** All text of each page, the artifacts' too: the mark of a draft is one from the second page on. */
  readonly texts: readonly string[]
}

export function readStructure(file: PdfFile): Structure {
  const catalog = file.resolve(file.trailer.get('Root'))
  const pages = pagesOf(file, catalog)
  const numbers = new Map(pages.map((page, index) => [page, index + 1]))
  const decoders = new Map<PdfObject, Decode>()
  const texts = new Map<PdfObject, Map<number, string>>()
  const root = file.get(catalog, 'StructTreeRoot')
  const roles = file.get(root, 'RoleMap')
  let count = 0
  const elements = childrenOf(root, null, 0).filter(isElement)
  return {elements, pages: pages.length, texts: pages.map((page) => [...textsOfPage(page).values()].join('\n'))}

  function textsOfPage(page: PdfObject): Map<number, string> {
    let found = texts.get(page)
    if (!found) texts.set(page, (found = page === null ? new Map() : textsOf(file, page, decoders)))
    return found
  }

  function pieceOf(page: PdfObject, identifier: number): Piece {
    return {text: textsOfPage(page).get(identifier) ?? '', page: numbers.get(page) ?? 1}
  }

  function childrenOf(element: PdfObject, page: PdfObject, depth: number): (StructureElement | Piece)[] {
    const kids = file.get(element, 'K')
    const list = Array.isArray(kids) ? kids.map(file.resolve) : [kids]
    return list.flatMap((kid): (StructureElement | Piece)[] => {
      if (typeof kid === 'number') return [pieceOf(page, kid)]
      if (!isKind(kid, 'dictionary') || depth > DEEPEST || count++ > MOST) return []
      const identifier = file.get(kid, 'MCID')
      if (typeof identifier === 'number') return [pieceOf(file.get(kid, 'Pg') ?? page, identifier)]
      return isKind(file.get(kid, 'S'), 'name') ? [elementOf(kid, page, depth)] : []
    })
  }

  function elementOf(element: PdfObject, around: PdfObject, depth: number): StructureElement {
    const page = file.get(element, 'Pg') ?? around
    const replacement = file.get(element, 'ActualText')
    const number = numbers.get(page) ?? 1
    const [attributes] = [file.get(element, 'A')]
      .flatMap((one) => (Array.isArray(one) ? one.map(file.resolve) : [one]))
      .filter((one) => isNamed(file.get(one, 'O'), 'Table'))
    const scope = file.get(attributes, 'Scope')
    const headers = file.get(attributes, 'Headers')
    const id = file.get(element, 'ID')
    const alternative = file.get(element, 'Alt')
    return {
      type: cites(element) ? 'Reference' : typeOf(file.get(element, 'S')),
      children: isKind(replacement, 'string')
        ? [{text: textOf(replacement), page: number}]
        : childrenOf(element, page, depth + 1),
      id: isKind(id, 'string') ? id.bytes : undefined,
      rowspan: Number(file.get(attributes, 'RowSpan') ?? 1),
      colspan: Number(file.get(attributes, 'ColSpan') ?? 1),
      scope: isKind(scope, 'name') ? scope.name : undefined,
      headers: Array.isArray(headers)
        ? headers.map(file.resolve).map((one) => (isKind(one, 'string') ? one.bytes : ''))
        : [],
      alt: isKind(alternative, 'string') ? textOf(alternative) : undefined,
      href: hrefOf(element),
      page: number,
    }
  }

  /** Whether it is the mark of a note in PDF 2.0, which has no type for it (ISO 14289-2 8.2.5.14). */
  function cites(element: PdfObject): boolean {
    const referred = file.get(element, 'Ref')
    if (!isNamed(file.get(element, 'S'), 'Link') || !Array.isArray(referred)) return false
    return referred.some((one) => isNamed(file.get(file.resolve(one), 'S'), 'FENote'))
  }

  function hrefOf(element: PdfObject): string | undefined {
    const kids = file.get(element, 'K')
    for (const kid of Array.isArray(kids) ? kids : [kids]) {
      const address = file.get(file.get(file.get(kid, 'Obj'), 'A'), 'URI')
      if (isKind(address, 'string')) return textOf(address)
    }
    return undefined
  }

  function typeOf(name: PdfObject): string {
    let type = isKind(name, 'name') ? name.name : ''
    for (let steps = 0; steps < 8; steps++) {
      const other = file.get(roles, type)
      if (!isKind(other, 'name')) break
      type = other.name
    }
    return type
  }
}

function isNamed(object: PdfObject, name: string): boolean {
  return isKind(object, 'name') && object.name === name
}
