// Phrasing → the same without the blanks that are put around paragraphs and cells (full-width spaces by Word, &emsp;&emsp; by
// hand): how far a paragraph is set in is for the editions. What stands inside is left alone.

import type {PhrasingContent, Text} from 'mdast'
import {alignment} from '../markdown/plain.ts'
import {pointAt, type Source} from '../markdown/source.ts'

/** `nodes` without full-width and no-break spaces at their two ends. Builds new nodes where there were any. */
export function withoutIndent(source: Source, nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  const first = nodes.findIndex((node) => node.type !== 'text' || !isBlank(node))
  if (first < 0) return []
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
  const before = front ? /^[\u3000\u00A0 \t]*/u.exec(value)![0].length : 0
  const after = back ? (/(?<![\u3000\u00A0 \t])[\u3000\u00A0 \t]+$/u.exec(value)?.[0].length ?? 0) : 0
  const [start, end] = [position?.start.offset, position?.end.offset]
  if ((before === 0 && after === 0) || start === undefined || end === undefined) return node
  const map = alignment(source, node)
  const [from, to] = map ? [map[before]!, map[value.length - after]!] : [start + before, end - after]
  return {
    ...node,
    value: value.slice(before, value.length - after),
    position: {start: {...pointAt(source, from), offset: from}, end: {...pointAt(source, to), offset: to}},
  }
}
