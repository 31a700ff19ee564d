// The first sentence of a paragraph that begins with （一） or 1. as a heading in the line (GB/T 9704: levels 2 and 3).

import type {Inline, RunIn} from './edition.ts'
import {plainText} from './inlines.ts'

const levels = [
  {depth: 3, begins: /^[（(][一二三四五六七八九十百]+[）)]/},
  {depth: 4, begins: /^[0-9０-９]{1,3}[.．、](?![0-9０-９])/},
] as const

/** Where a sentence ends: its mark, and what closes after it. */
const end = /[。！？][”’）》」』]*/

/** Cuts a paragraph in two; `runIn` is missing where it does not begin with a number of these levels. */
export function cutRunIn(children: readonly Inline[]): {runIn?: RunIn; rest: readonly Inline[]} {
  const words = plainText(children)
  const level = levels.find(({begins}) => begins.test(words))
  if (!level) return {rest: children}
  const [first, rest] = cut(children)
  return {runIn: {depth: level.depth, children: first}, rest}
}

/** Everything up to the end of the first sentence, and everything after; a node around the place is cut, too. */
function cut(nodes: readonly Inline[]): [Inline[], Inline[]] {
  const first: Inline[] = []
  for (const [index, node] of nodes.entries()) {
    const after = nodes.slice(index + 1)
    if (node.type === 'break') return [first, [...after]]
    if (node.type === 'text') {
      const found = end.exec(node.value)
      const length = found ? found.index + found[0].length : node.value.length
      if (length < node.value.length) {
        const [head, tail] = [node.value.slice(0, length), node.value.slice(length)]
        return [
          [...first, {type: 'text', value: head}],
          [{type: 'text', value: tail}, ...after],
        ]
      }
      first.push(node)
      if (found) return [first, [...after]]
    } else if (node.type === 'emphasis' || node.type === 'strong') {
      const [head, tail] = cut(node.children)
      first.push({...node, children: head})
      if (tail.length > 0) return [first, [{...node, children: tail}, ...after]]
      if (end.test(plainText(head))) return [first, [...after]]
    } else {
      first.push(node)
    }
  }
  return [first, []]
}
