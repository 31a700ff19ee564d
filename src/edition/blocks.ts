// Flow content of mdast → blocks of an edition: headings inside a section, paragraphs with their run-in headings, lists,
// images, further tables. Nothing that a reader could want is lost; raw markup and definitions are no text.

import type {List as MdastList, Paragraph as MdastParagraph, PhrasingContent, RootContent} from 'mdast'
import type {Composing} from './composing.ts'
import type {Block, Figure, ListItem, Paragraph} from './edition.ts'
import {furtherTable} from './further-table.ts'
import {inlines, plainText, safeHref} from './inlines.ts'
import {cutRunIn} from './run-in.ts'

export function blocks(composing: Composing, nodes: readonly RootContent[]): Block[] {
  const made: Block[] = []
  for (const node of nodes) made.push(...block(composing, node, made.at(-1)))
  return made
}

function block(composing: Composing, node: RootContent, before: Block | undefined): Block[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(composing, node)
    case 'heading': {
      const children = inlines(composing, node.children)
      const id = `heading-${composing.next('subheading')}`
      return [{type: 'subheading', depth: node.depth <= 3 ? 3 : 4, node: composing.nodeAt(node.position), id, children}]
    }
    case 'list':
      return [list(composing, node)]
    case 'table':
      return [furtherTable(composing, node, before)]
    case 'blockquote':
      return blocks(composing, node.children)
    case 'code':
      return node.value.split('\n').filter((line) => line.trim() !== '').map((value) => ({
        type: 'paragraph', node: composing.nodeAt(node.position), runIn: undefined, children: [{type: 'text', value}],
      }))
    default:
      return []
  }
}

/** A paragraph; its images stand between its words as figures of their own. */
function paragraph(composing: Composing, node: MdastParagraph): Block[] {
  const made: Block[] = []
  let phrase: PhrasingContent[] = []
  const flush = (): void => {
    const children = inlines(composing, phrase)
    phrase = []
    if (plainText(children).trim() === '' && !children.some((one) => one.type === 'noteReference')) return
    made.push(words(composing, node, made.length === 0, children))
  }
  for (const child of node.children) {
    const figure = figureOf(composing, child)
    if (!figure) {
      phrase.push(child)
      continue
    }
    flush()
    made.push(figure)
  }
  flush()
  return made
}

function words(composing: Composing, node: MdastParagraph, first: boolean, children: Paragraph['children']): Paragraph {
  const {runIn, rest} = first ? cutRunIn(children) : {runIn: undefined, rest: children}
  return {type: 'paragraph', node: composing.nodeAt(node.position), runIn, children: rest}
}

function figureOf(composing: Composing, node: PhrasingContent): Figure | undefined {
  if (node.type !== 'image' && node.type !== 'imageReference') return undefined
  const url = node.type === 'image' ? node.url : composing.define(node.identifier)?.url
  const src = url === undefined ? undefined : safeHref(url)
  if (!src || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(src)) return undefined
  return {type: 'figure', node: composing.nodeAt(node.position), src, alt: node.alt ?? ''}
}

function list(composing: Composing, node: MdastList): Block {
  const ordered = node.ordered ?? false
  const start = node.start ?? 1
  const items = node.children.map((item, index): ListItem => ({
    type: 'listItem',
    node: composing.nodeAt(item.position),
    marker: ordered ? `${start + index}.` : '•',
    children: blocks(composing, item.children),
  }))
  return {type: 'list', node: composing.nodeAt(node.position), ordered, start, items}
}
