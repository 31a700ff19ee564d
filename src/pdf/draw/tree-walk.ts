// Questions about a print tree that tags, bookmarks and links ask alike.

import type {PrintElement, PrintNode} from '../print-tree.ts'

/** Every element of a tree by its index, each with the one around it. */
export interface TreeIndex {
  readonly elements: ReadonlyMap<number, PrintElement>
  readonly parents: ReadonlyMap<number, PrintElement>
  readonly byId: ReadonlyMap<string, PrintElement>
}

export function indexTree(root: PrintElement): TreeIndex {
  const elements = new Map<number, PrintElement>()
  const parents = new Map<number, PrintElement>()
  const byId = new Map<string, PrintElement>()
  const visit = (element: PrintElement): void => {
    elements.set(element.index, element)
    const {id} = element.attributes
    if (id !== undefined && !byId.has(id)) byId.set(id, element)
    for (const child of element.children) {
      if (child.type === 'text') continue
      parents.set(child.index, element)
      visit(child)
    }
  }
  visit(root)
  return {elements, parents, byId}
}

/** The characters of a node as they are read; a line break within a heading is nothing. */
export function textOf(node: PrintNode): string {
  return node.type === 'text' ? node.value : node.children.map(textOf).join('')
}

/** The first element, in reading order, that `test` holds for. */
export function findElement(element: PrintElement, test: (element: PrintElement) => boolean): PrintElement | undefined {
  if (test(element)) return element
  for (const child of element.children) {
    const found = child.type === 'element' ? findElement(child, test) : undefined
    if (found) return found
  }
  return undefined
}

export function hasClass({attributes}: PrintElement, name: string): boolean {
  return (attributes['class'] ?? '').split(' ').includes(name)
}
