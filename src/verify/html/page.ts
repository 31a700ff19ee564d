// parse5's tree of a page → what is visible in it and where that stands in the file. The only file that knows parse5.

import {parse} from 'parse5'
import type {DefaultTreeAdapterTypes} from 'parse5'
import type {Place} from '../../diagnostic/place.ts'
import type {File} from '../position.ts'
import {fileOf, placeBetween, rawRange} from '../position.ts'
import type {ReadText} from '../reading.ts'
import {spacing} from '../show.ts'

export type Element = DefaultTreeAdapterTypes.Element
type TextNode = DefaultTreeAdapterTypes.TextNode
export type Node = DefaultTreeAdapterTypes.ChildNode

export interface Page extends File {
  /** The html element. */
  readonly root: Element
  readonly body: Element
}

/** `located`: with places, which cost a third more time; without, all are the start of the file. */
export function parsePage(path: string, source: string, located: boolean): Page {
  const document = parse(source, {sourceCodeLocationInfo: located})
  const root = document.childNodes.find((node) => node.nodeName === 'html') as Element
  const body = root.childNodes.find((node) => node.nodeName === 'body' || node.nodeName === 'frameset') as Element
  return {...fileOf(path, source), root, body: body ?? root}
}

export function isElement(node: Node): node is Element {
  return 'tagName' in node
}

export function isText(node: Node): node is TextNode {
  return node.nodeName === '#text'
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value
}

const unseen = new Set(['script', 'style', 'template', 'noscript', 'head', 'title', 'svg', 'math', 'object', 'iframe', 'select'])

/** Whether neither eye nor ear gets it. */
export function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName)) return true
  return element.attrs.some(
    ({name, value}) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value === 'true') ||
      (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  )
}

/** Calls `visit` for each node below `root` in document order, and again on leaving an element; `skip` is not entered. */
export function walk(
  root: Element,
  visit: (node: Node, leaving: boolean) => void,
  skip: (element: Element) => boolean = isHidden,
): void {
  const open: Element[] = [root]
  const next: number[] = [0]
  while (open.length) {
    const element = open.at(-1)!
    const node = element.childNodes[next[next.length - 1]!++]
    if (!node) {
      open.pop()
      next.pop()
      if (open.length) visit(element, true)
    } else if (!isElement(node)) visit(node, false)
    else if (!skip(node)) {
      visit(node, false)
      open.push(node)
      next.push(0)
    }
  }
}

/** A text node, or a `br` as a line break. */
export type Piece = TextNode | Element

/** All visible pieces of text below an element. */
export function piecesOf(element: Element): Piece[] {
  const pieces: Piece[] = []
  walk(element, (node, leaving) => {
    if (!leaving && (isText(node) || node.nodeName === 'br')) pieces.push(node as Piece)
  })
  return pieces
}

const pieceText = (piece: Piece): string => ('value' in piece ? piece.value.replace(/[\n\t\r\f]/g, ' ') : '\n')

/** The pieces as one text; places lead back to the characters of the file. */
export function textOf(page: Page, pieces: readonly Piece[], around: Element): ReadText {
  const raw = pieces.map(pieceText).join('')
  const text = spacing(raw)
  return {
    text,
    place(start = 0, end = text.length) {
      if (!text || end <= start) return placeOfElement(page, around)
      const [from, to] = rawRange(raw, text, start, end)
      return placeBetween(page, offsetAt(page, pieces, from, false), offsetAt(page, pieces, to - 1, true))
    },
  }
}

/** Offset in the file of a character of the joined pieces, or the one behind it. */
function offsetAt(page: Page, pieces: readonly Piece[], index: number, behind: boolean): number {
  let rest = index
  for (const piece of pieces) {
    const length = 'value' in piece ? piece.value.length : 1
    if (rest >= length) {
      rest -= length
      continue
    }
    const location = piece.sourceCodeLocation
    if (!location) return 0
    if (!('value' in piece)) return behind ? location.endOffset : location.startOffset
    return replay(page.source, piece.value, location.startOffset, location.endOffset, behind ? rest + 1 : rest)
  }
  return page.source.length
}

/** Goes along a text node's source and value together: a character reference or CRLF in the source is one character. */
function replay(source: string, value: string, start: number, end: number, count: number): number {
  let offset = start
  for (let index = 0; index < count && offset < end; index++) {
    const reference = source[offset] === '&' ? /&[#\w]+;?/y : undefined
    if (reference) reference.lastIndex = offset
    const written = reference?.exec(source)?.[0]
    if (source.startsWith('\r\n', offset)) offset += 2
    else if (written && !value.startsWith(written, index)) {
      offset += written.length
      if (value.codePointAt(index)! > 0xffff) index++
    } else offset++
  }
  return offset
}

/** The element's start tag; its parent's where the parser made it up. */
export function placeOfElement(page: Page, element: Element): Place {
  let at: Element | null = element
  while (at && !at.sourceCodeLocation) at = at.parentNode && 'tagName' in at.parentNode ? at.parentNode : null
  const location = at?.sourceCodeLocation
  if (!location) return placeBetween(page, 0, 0)
  const tag = location.startTag ?? location
  return placeBetween(page, tag.startOffset, tag.endOffset)
}
