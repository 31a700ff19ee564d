// Characters that no reader sees (Unicode: Default_Ignorable_Code_Point): taken out of a source before it is parsed and of
// what character references stand for, so that none of them keeps a word, a number or a mark of Markdown from being read;
// look-alikes of ideographs (variants.ts) become these in the same pass. Every node keeps its place in the source as it is written. Also finds characters that are no text: controls, U+FFFD.

import type {Nodes, Root} from 'mdast'
import type {Position} from 'unist'
import {pointAt, type Source} from './source.ts'
import {unified} from './variants.ts'

/** Embeddings, overrides and isolates reorder what a reader sees; they are refused, not passed over. */
const bidiControls = '\\u202A-\\u202E\\u2066-\\u2069'
const hidden = `(?:(?![${bidiControls}])\\p{Default_Ignorable_Code_Point}|[\\u2028\\u2029])`
const anyHidden = new RegExp(hidden, 'u')
const everyHidden = new RegExp(hidden, 'gu')
/** C0 but tab and line ends, DEL, C1, annotations, objects, U+FFFD, noncharacters; bidi controls come as references. */
const control = `[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F${bidiControls}\\uFDD0-\\uFDEF\\uFFF9-\\uFFFD\\uFFFE\\uFFFF]`
const anyControl = new RegExp(control, 'u')
export const everyControl = new RegExp(control, 'gu')

/** Whether `text` holds a character that no reader sees. */
export function hasHidden(text: string): boolean {
  return anyHidden.test(text)
}

/** `text` without the characters that no reader sees. */
export function withoutHidden(text: string): string {
  return hasHidden(text) ? text.replace(everyHidden, '') : text
}

/** Each stretch of characters that no reader sees, in order. */
export function* hiddenIn(text: string): Iterable<{readonly start: number; readonly end: number}> {
  if (!hasHidden(text)) return
  for (const {0: written, index} of text.matchAll(everyHidden)) yield {start: index, end: index + written.length}
}

/** Where the first character stands that is no text; -1 where there is none. */
export function controlIn(text: string): number {
  return text.search(anyControl)
}

/** Where characters stand that are no text. */
export function* controlsIn(text: string): Iterable<number> {
  if (!anyControl.test(text)) return
  for (const {index} of text.matchAll(everyControl)) yield index
}

/** A character reference: its hexadecimal or decimal number, or its name. */
export const characterReference = /&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([0-9A-Za-z]{1,31}));/
/** Names of references to characters that no reader sees (HTML, named character references). */
const hiddenNames = new Set(
  'shy zwj zwnj lrm rlm NoBreak ZeroWidthSpace NegativeVeryThinSpace NegativeThinSpace NegativeMediumSpace'
    .concat(' NegativeThickSpace ApplyFunction af InvisibleTimes it InvisibleComma ic')
    .split(' '),
)

/** Whether a match of `characterReference` stands for a character that no reader sees. */
export function isHiddenReference([, hex, decimal, name]: RegExpExecArray | RegExpMatchArray): boolean {
  if (name !== undefined) return hiddenNames.has(name)
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  return code <= 0x10ffff && hasHidden(String.fromCodePoint(code))
}

/** `text` as a reader sees it: nothing hidden, and ideographs in place of what only looks like them. */
export function seen(text: string): string {
  return unified(withoutHidden(text))
}

/** A text as a reader sees it, and where each of its offsets stands in the text that it was taken from. */
export interface Visible {
  readonly text: string
  /** Offset of the character at `offset`, hidden ones before it passed over. */
  start(offset: number): number
  /** Offset behind the character before `offset`. */
  end(offset: number): number
}

/** A text as it is parsed; undefined where a reader sees what is written. */
export function visible({text}: Pick<Source, 'text'>): Visible | undefined {
  const shown = seen(text)
  if (shown === text) return undefined
  /** For each unit taken out, the offset in the visible text at which it stood. */
  const gone: number[] = []
  for (const {start, end} of hiddenIn(text)) {
    for (let at = start; at < end; at++) gone.push(at - gone.length)
  }
  const start = (offset: number): number => {
    let [low, high] = [0, gone.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (gone[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return offset + low
  }
  return {text: shown, start, end: (offset) => (offset === 0 ? 0 : start(offset - 1) + 1)}
}

/** Puts the tree of a source's visible text at the places of the source. Changes the nodes. */
export function relocate(source: Source, {start, end}: Visible, tree: Root): void {
  visit(tree, (node) => {
    const {position} = node
    if (!position) return
    const [from, to] = [start(position.start.offset!), end(position.end.offset!)]
    ;(node as {position?: Position}).position = {
      start: {...pointAt(source, from), offset: from},
      end: {...pointAt(source, Math.max(from, to)), offset: Math.max(from, to)},
    }
  })
}

/**
 * Character references to hidden characters go out of the tree, those to look-alikes become what they look like. Changes the
 * nodes.
 */
export function resolveReferences(tree: Root): void {
  visit(tree, (node) => {
    if (node.type === 'text') node.value = seen(node.value)
    else if ((node.type === 'image' || node.type === 'imageReference') && node.alt) node.alt = seen(node.alt)
  })
}

/** Every node of a tree, each before its children. */
export function visit(tree: Root, see: (node: Nodes) => void): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    see(node)
    if ('children' in node) for (let at = node.children.length - 1; at >= 0; at--) open.push(node.children[at]!)
  }
}
