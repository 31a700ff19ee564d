// White space of a parsed print tree, as HTML has it: none between blocks, none at a block's edges, one space for a
// run.

import type {ElementName, PrintElement, PrintNode} from './print-tree.ts'

/** Elements that hold characters; all others hold elements only, unless they hold characters all the same (li, td). */
const containers: ReadonlySet<ElementName> = new Set([
  'document',
  'section',
  'ol',
  'ul',
  'table',
  'thead',
  'tbody',
  'tr',
  'figure',
  'header',
  'footer',
])
const inlines: ReadonlySet<ElementName> = new Set(['a', 'strong', 'em', 'span', 'sup', 'br'])

/** Whether an element stands in a line with the text around it. */
export function isInline(node: PrintNode): boolean {
  return node.type === 'text' || inlines.has(node.name)
}

/** A new tree with its white space tidied. */
export function tidy(root: PrintElement): PrintElement {
  /** Whether the text so far, in the block at hand, ends with a space or has not begun. */
  let after = true
  return walk(root)

  function walk(element: PrintElement): PrintElement {
    const bare = containers.has(element.name)
    const block = !inlines.has(element.name)
    if (block) after = true
    const children: PrintNode[] = []
    for (const child of element.children) {
      if (child.type === 'element') {
        if (!isInline(child)) trimEnd(children)
        children.push(walk(child))
        if (!isInline(child) || child.name === 'br') after = true
        continue
      }
      if (bare && child.value.trim() === '') continue
      const value = collapse(child.value)
      if (value !== '') children.push({type: 'text', value})
    }
    if (block) trimEnd(children)
    return {...element, children}
  }

  function collapse(value: string): string {
    const plain = /[\t\n\f\r]| {2}/.test(value) ? value.replace(/[ \t\n\f\r]+/g, ' ') : value
    const text = after && plain.startsWith(' ') ? plain.slice(1) : plain
    if (text !== '') after = text.endsWith(' ')
    return text
  }
}

/** Takes the last space of a block away, wherever in its inline elements it stands. */
function trimEnd(children: PrintNode[]): void {
  const last = children.at(-1)
  if (!last || (last.type === 'element' && !inlines.has(last.name))) return
  if (last.type === 'element') {
    const inner = [...last.children]
    trimEnd(inner)
    children[children.length - 1] = {...last, children: inner}
    return
  }
  const value = last.value.replace(/ $/, '')
  if (value === '') children.pop()
  else children[children.length - 1] = {type: 'text', value}
}
