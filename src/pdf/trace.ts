// Laid-out pages → where on them each node of the edition stands: what leads from a place on a page to the source.

import type {NodeId} from '../edition/edition.ts'
import type {Item, Page} from './layout/page.ts'
import type {PrintElement} from './print-tree.ts'

/** A run of characters or a picture. Points, from the left and upper edges of the page. */
export interface Box {
  /** From 1. */
  readonly page: number
  readonly node: NodeId
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Empty for a picture. */
  readonly text: string
}

/** In drawing order. What belongs to no node (page numbers, rules, repeated headers) is left out. */
export function boxesOf(pages: readonly Page[], tree: PrintElement): Box[] {
  const nodes = nodesOf(tree)
  return pages.flatMap(({number, items}) =>
    items.flatMap((item): Box[] => {
      const node = item.type === 'rectangle' || item.element === undefined ? undefined : nodes.get(item.element)
      return node === undefined ? [] : [{page: number, node, ...extent(item)}]
    }),
  )
}

/** The node of each element, else of the nearest one around it. */
function nodesOf(tree: PrintElement): Map<number, NodeId> {
  const nodes = new Map<number, NodeId>()
  walk(tree, undefined)
  return nodes

  function walk(element: PrintElement, around: NodeId | undefined): void {
    const node = element.node ?? around
    if (node !== undefined) nodes.set(element.index, node)
    for (const child of element.children) if (child.type === 'element') walk(child, node)
  }
}

function extent(item: Item): Omit<Box, 'page' | 'node'> {
  if (item.type !== 'glyphs') {
    const {x, y, width, height} = item
    return {x, y, width, height, text: ''}
  }
  const {x, y, size, rise = 0, text, advances, turned} = item
  const length = advances.reduce((sum, one) => sum + one, 0)
  // Of a Chinese face: an em of which about an eighth is below the baseline.
  return turned
    ? {x: x - size / 8, y, width: size, height: length, text}
    : {x, y: y - rise - (size * 7) / 8, width: length, height: size, text}
}
