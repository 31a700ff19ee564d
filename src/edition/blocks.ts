// Flow content of mdast → blocks of an edition: headings inside a section, paragraphs with their run-in headings,
// lists, images, further tables. Nothing that a reader could want is lost; raw markup and definitions are no text.

import type {Image, List as MdastList, Paragraph as MdastParagraph, PhrasingContent, RootContent} from 'mdast'
import type {Composing} from './composing.ts'
import type {Block, Figure, ListItem} from './edition.ts'
import {furtherTable} from './further-table.ts'
import {inlines, plainText} from './inlines.ts'
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
      return node.value
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((value) => ({
          type: 'paragraph',
          node: composing.nodeAt(node.position),
          runIn: undefined,
          children: [{type: 'text', value}],
        }))
    default:
      return []
  }
}

/** A paragraph, and the images in it as figures after it. */
function paragraph(composing: Composing, node: MdastParagraph): Block[] {
  const children = inlines(
    composing,
    node.children.filter((child) => !isImage(child)),
  )
  const figures = node.children.filter(isImage).map(
    (image): Figure => ({
      type: 'figure',
      node: composing.nodeAt(image.position),
      src: image.url,
      alt: image.alt ?? '',
    }),
  )
  if (figures.length > 0 && plainText(children).trim() === '') return figures
  const {runIn, rest} = cutRunIn(children)
  return [{type: 'paragraph', node: composing.nodeAt(node.position), runIn, children: rest}, ...figures]
}

function isImage(node: PhrasingContent): node is Image {
  return node.type === 'image'
}

function list(composing: Composing, node: MdastList): Block {
  const ordered = node.ordered ?? false
  const start = node.start ?? 1
  const items = node.children.map(
    (item, index): ListItem => ({
      type: 'listItem',
      node: composing.nodeAt(item.position),
      marker: ordered ? `${start + index}.` : '•',
      children: blocks(composing, item.children),
    }),
  )
  return {type: 'list', node: composing.nodeAt(node.position), ordered, start, items}
}
