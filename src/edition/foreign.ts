// Neighbouring text and facts → the same, sentences of English in nodes that say their language (WCAG 3.1.2).

import {englishIn} from '../typography/language.ts'
import type {FactText, Inline, Text} from './edition.ts'

type Words = Text | FactText

export function markForeign(nodes: readonly Inline[]): Inline[] {
  const made: Inline[] = []
  for (let from = 0; from < nodes.length; ) {
    const node = nodes[from]!
    if (!isWords(node)) {
      made.push(node)
      from++
      continue
    }
    let to = from + 1
    while (to < nodes.length && isWords(nodes[to]!)) to++
    made.push(...cut(nodes.slice(from, to) as Words[]))
    from = to
  }
  return made
}

function isWords({type}: Inline): boolean {
  return type === 'text' || type === 'fact'
}

/** A fact is never cut: it belongs to where it begins. */
function cut(nodes: readonly Words[]): Inline[] {
  const stretches = englishIn(nodes.map(({value}) => value).join(''))
  if (stretches.length === 0) return [...nodes]
  const edges = stretches.flatMap(({start, end}) => [start, end])
  const inside = stretches.map((): Words[] => [])
  const made: Inline[] = []
  let at = 0
  for (const node of nodes) {
    for (const piece of node.type === 'fact' ? [node] : pieces(node, edges, at)) {
      const index = stretches.findIndex(({start, end}) => at >= start && at < end)
      const children = inside[index]
      if (children?.push(piece) === 1) made.push({type: 'foreign', lang: 'en', children})
      else if (!children) made.push(piece)
      at += piece.value.length
    }
  }
  return made
}

/** A text that begins at `from`, cut at the edges inside it. */
function pieces({value}: Text, edges: readonly number[], from: number): Text[] {
  const inner = edges.map((edge) => edge - from).filter((edge) => edge > 0 && edge < value.length)
  const bounds = [0, ...inner, value.length]
  return bounds.slice(1).map((end, index) => ({type: 'text', value: value.slice(bounds[index]!, end)}))
}
