// A page of HTML → parse5's tree, and what is visible in it. For verify and for import alike; the only folder that knows
// parse5.

import type {DefaultTreeAdapterTypes} from 'parse5'
import {parse} from 'parse5'
import type {Place} from '../diagnostic/place.ts'
import type {File} from './position.ts'
import {fileOf, placeBetween} from './position.ts'
import {parseStrictly} from './strict.ts'

export type Element = DefaultTreeAdapterTypes.Element
export type TextNode = DefaultTreeAdapterTypes.TextNode
export type Node = DefaultTreeAdapterTypes.ChildNode

export interface Page extends File {
  /** The html element. */
  readonly root: Element
  readonly body: Element
  /** The start of the file: the place of everything in a page that was read without places. */
  readonly unlocated: (() => Place) | undefined
}

/** `located`: with places, which cost a third more time; without, all are the start of the file. */
export function parsePage(path: string, source: string, located: boolean): Page {
  const root = (located ? undefined : parseStrictly(source)) ?? parsed(source, located)
  const body = root.childNodes.find((node) => node.nodeName === 'body' || node.nodeName === 'frameset') as Element
  const file = fileOf(path, source)
  const start = placeBetween(file, 0, 0)
  return {...file, root, body: body ?? root, unlocated: located ? undefined : () => start}
}

function parsed(source: string, located: boolean): Element {
  return parse(source, {sourceCodeLocationInfo: located}).childNodes.find((node) => node.nodeName === 'html') as Element
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

const unseen = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'head',
  'title',
  'svg',
  'math',
  'object',
  'iframe',
  'select',
])

/** Whether neither eye nor ear gets it. */
export function isHidden(element: Element): boolean {
  if (unseen.has(element.tagName)) return true
  return element.attrs.some(
    ({name, value}) =>
      name === 'hidden'
      || (name === 'aria-hidden' && value === 'true')
      || (name === 'style' && /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(value)),
  )
}

/**
 * Calls `visit` for each node below `root` in document order, and again on leaving an element, until it says `false`;
 * what `skip` names is not entered.
 */
export function walk(
  root: Element,
  visit: (node: Node, leaving: boolean) => boolean | void,
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
      if (visit(node, false) === false) return
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

/** The element's start tag; its parent's where the parser made it up. */
export function placeOfElement(page: Page, element: Element): Place {
  if (page.unlocated) return page.unlocated()
  let at: Element | null = element
  while (at && !at.sourceCodeLocation) at = at.parentNode && 'tagName' in at.parentNode ? at.parentNode : null
  const location = at?.sourceCodeLocation
  if (!location) return placeBetween(page, 0, 0)
  const tag = location.startTag ?? location
  return placeBetween(page, tag.startOffset, tag.endOffset)
}
