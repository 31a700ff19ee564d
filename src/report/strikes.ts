// Struck text → what is said of it: its words are printed all the same, so that a number that was struck would run into
// the one beside it. An error where it holds or touches a digit or a reference, else a warning. Struck by Markdown's tildes,
// or by a stroke laid over each character, which voices pass over and which copies lose.

import type {Delete, Nodes, PhrasingContent} from 'mdast'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import type {Plain} from '../markdown/plain.ts'
import type {Source} from '../markdown/source.ts'

const numeral = '[零〇一二两三四五六七八九十百千万亿]'
const units = '[件条次个项份人场期家篇名户批类元年月日%％倍成]'
const figure = new RegExp(`\\p{N}|\\{\\{|\\}\\}|${numeral}+\\s*${units}`, 'u')
const before = new RegExp(`(?:\\p{N}|\\}\\}|${numeral})$`, 'u')
const behind = new RegExp(`^(?:\\p{N}|\\{\\{|[.．][0-9]|${numeral}+\\s*${units})`, 'u')
const blanks = /[\s\u2800]/gu
/** How far a neighbour is looked at. */
const reach = 24

/** Combining strokes through a character (Unicode, Combining Diacritical Marks and those for Symbols), and what they strike. */
const stroke = /[\u0335-\u0338\u20D2\u20D3\u20E5\u20EB]/
const overlaid = /(?:[^\s\p{M}][\u0335-\u0338\u20D2\u20D3\u20E5\u20EB]+)+/gu

/** The same of what is struck by strokes laid over it. */
export function overlays(printed: Plain): Diagnostic[] {
  if (!stroke.test(printed.text)) return []
  return Array.from(printed.text.matchAll(overlaid), ({0: written, index}) => {
    const place = printed.place(index, index + written.length)
    const text = written.replace(/\p{M}/gu, '')
    return figure.test(text)
      ? diagnose('markup', 'struckFigure', {text: text.slice(0, 40)}, place, {severity: 'error'})
      : diagnose('markup', 'overlaid', {}, place)
  })
}

interface Struck {
  readonly node: Delete
  readonly start: number
  readonly end: number
}

/** What is to be said of the struck stretches among `nodes`. */
export function strikes(source: Source, nodes: readonly PhrasingContent[]): Diagnostic[] {
  const found: Struck[] = []
  const parts: string[] = []
  let length = 0
  for (const node of nodes) walk(node)
  if (found.length === 0) return []
  const text = parts.join('')
  return found.map(({node, start, end}) => {
    const left = text.slice(Math.max(0, start - reach), start).replace(blanks, '')
    const right = text.slice(end, end + reach).replace(blanks, '')
    const inside = text.slice(start, end)
    const counts = figure.test(inside) || before.test(left) || behind.test(right)
    const place = placeOf(source.path, node.position)
    return counts
      ? diagnose('markup', 'struckFigure', {text: inside.slice(0, 40)}, place, {severity: 'error'})
      : diagnose('markup', 'deletion', {}, place)
  })

  function walk(node: Nodes): void {
    const start = length
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value)
    else if (node.type === 'break') add('\n')
    else if ('children' in node) for (const child of node.children) walk(child)
    if (node.type === 'delete') found.push({node, start, end: length})
  }

  function add(value: string): void {
    parts.push(value)
    length += value.length
  }
}
