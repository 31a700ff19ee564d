// The tree that templates/pdf produce: the documented subset of HTML, with each element's source node. Layout walks it,
// tags are made from it (ISO 32000-1 14.8), drawing fills them.

import type {NodeId} from '../edition/edition.ts'

export const elementNames = [
  'section',
  'h1',
  'h2',
  'h3',
  'h4',
  'p',
  'br',
  'ol',
  'ul',
  'li',
  'table',
  'caption',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'a',
  'strong',
  'em',
  'span',
  'sup',
  'figure',
  'figcaption',
  'img',
  'header',
  'footer',
] as const

/** `document` is the root alone; a template cannot write it. */
export type ElementName = 'document' | (typeof elementNames)[number]

export interface PrintElement {
  readonly type: 'element'
  readonly name: ElementName
  /** Position in document order, the root being 0; items of a `Page` refer to it. */
  readonly index: number
  /** Source node of the Edition, handed through the template. */
  readonly node?: NodeId
  /** `class id href src alt start scope headers rowspan colspan lang summary`. */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly PrintNode[]
}

export interface PrintText {
  readonly type: 'text'
  readonly value: string
}

export type PrintNode = PrintElement | PrintText
