// Flow content of mdast → blocks of an edition: headings inside a section, paragraphs with their run-in headings,
// lists, images, further tables. Nothing that a reader could want is lost; raw markup and definitions are no text.

import type {Image, List as MdastList, Paragraph as MdastParagraph, PhrasingContent, RootContent} from 'mdast'
import {printedWords, saysNothing} from '../report/alternative.ts'
import type {Composing} from './composing.ts'
import type {Block, Inline, ListItem} from './edition.ts'
import {furtherTable} from './further-table.ts'
import {inlines} from './inlines.ts'
import {cutRunIn} from './run-in.ts'

/** `heading` is what they stand under. */
export function blocks(composing: Composing, nodes: readonly RootContent[], heading = ''): Block[] {
  const made: Block[] = []
  for (const node of nodes) made.push(...block(composing, node, made.at(-1), heading))
  return made
}

function block(composing: Composing, node: RootContent, before: Block | undefined, heading: string): Block[] {
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
      return [furtherTable(composing, node, before, heading)]
    case 'blockquote':
      return blocks(composing, node.children, heading)
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

/** A paragraph; where a picture stands in it, a figure between what stands before and behind. */
function paragraph(composing: Composing, node: MdastParagraph): Block[] {
  const made: Block[] = []
  let words: PhrasingContent[] = []
  const flush = (): void => {
    const {runIn, rest} = cutRunIn(trimmed(inlines(composing, words)))
    words = []
    if (!runIn && rest.length === 0) return
    made.push({type: 'paragraph', node: composing.nodeAt(node.position), runIn, children: rest})
  }
  for (const child of node.children) {
    if (!isImage(child)) {
      words.push(child)
      continue
    }
    flush()
    made.push({
      type: 'figure',
      node: composing.nodeAt(child.position),
      src: child.url,
      alt: saysNothing(child.alt ?? '', child.url) ? '' : printedWords(composing.report, child.alt!),
    })
  }
  flush()
  return made
}

/** Without the line breaks and spaces before and behind a picture. */
function trimmed(nodes: readonly Inline[]): readonly Inline[] {
  const isBlank = (node: Inline | undefined): boolean =>
    node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
  let [from, to] = [0, nodes.length]
  while (from < to && isBlank(nodes[from])) from++
  while (to > from && isBlank(nodes[to - 1])) to--
  return nodes.slice(from, to).map((node, index, {length}) => {
    if (node.type !== 'text') return node
    const value = index === 0 ? node.value.trimStart() : node.value
    return {...node, value: index === length - 1 ? value.trimEnd() : value}
  })
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
