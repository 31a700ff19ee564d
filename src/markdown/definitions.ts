// Addresses of links and pictures that stand apart, `[图]: a.png`, by name.

import type {Definition, Root, RootContent} from 'mdast'

const containers = new Set(['blockquote', 'list', 'listItem', 'footnoteDefinition'])

/** Link definitions anywhere in the tree; the first of a name holds, as in CommonMark. */
export function definitionsOf(tree: Root): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>()
  visit(tree.children)
  return found

  /** Blocks only: neither kind of definition stands inside a paragraph. */
  function visit(nodes: readonly RootContent[]): void {
    for (const node of nodes) {
      if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node)
      if (containers.has(node.type) && 'children' in node) visit(node.children as readonly RootContent[])
    }
  }
}
