// Phrasing → the same without the full-width spaces that Word puts around paragraphs: how far a paragraph is set in is
// for the editions. What stands inside is left alone.

import type {PhrasingContent, Text} from 'mdast'
import {pointAt, type Source} from '../markdown/source.ts'

/** `nodes` without full-width and no-break spaces at their two ends. Builds new nodes where there were any. */
export function withoutIndent(source: Source, nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const first = nodes.findIndex((node) => node.type !== 'text' || !isBlank(node))
  if (first < 0) return nodes
  const last = nodes.findLastIndex((node) => node.type !== 'text' || !isBlank(node))
  const kept = nodes.slice(first, last + 1)
  return kept.map((node, index) =>
    node.type !== 'text' ? node : cut(source, node, index === 0, index === kept.length - 1),
  )
}

function isBlank({value}: Text): boolean {
  return /^[\u3000\u00A0 \t]+$/u.test(value)
}

function cut(source: Source, node: Text, front: boolean, back: boolean): Text {
  const {value, position} = node
  const before = front ? /^[\u3000\u00A0 \t]*/u.exec(value)![0] : ''
  const after = back ? (/(?<![\u3000\u00A0 \t])[\u3000\u00A0 \t]+$/u.exec(value)?.[0] ?? '') : ''
  const [start, end] = [position?.start.offset, position?.end.offset]
  if ((before === '' && after === '') || start === undefined || end === undefined) return node
  const written = source.text.slice(start, end)
  // Written as entities they are meant.
  if (!written.startsWith(before) || !written.endsWith(after)) return node
  const [from, to] = [start + before.length, end - after.length]
  return {
    ...node,
    value: value.slice(before.length, value.length - after.length),
    position: {start: {...pointAt(source, from), offset: from}, end: {...pointAt(source, to), offset: to}},
  }
}
