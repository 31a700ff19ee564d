// Text that Markdown does not read, though whoever wrote it meant it to be read: what stands behind a comment on its line
// (<!-- … -->全区新收{{…}}件), and paragraphs indented by four spaces as paper has them. It is parsed again, at its place.

import type {Code, Html, Nodes, Parents, Root, RootContent} from 'mdast'
import type {Point} from 'unist'

/** Where a line of a fragment begins in the text that it is part of. */
interface LineStart {
  readonly line: number
  readonly column: number
  readonly offset: number
}

interface Fragment {
  /** What is left of the node. */
  readonly rest: RootContent
  readonly text: string
  readonly starts: readonly LineStart[]
}

/** Puts the blocks of such text behind the nodes that hold it, at any depth. `text`: what `tree` was parsed from. */
export function readFragments(text: string, tree: Root, parse: (text: string) => Root): void {
  if (!text.includes('-->') && !/^(?: {4}|\t)/mu.test(text)) return
  const open: Parents[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.children.some(isHolder)) {
      node.children = (node.children as RootContent[]).flatMap((child) => {
        const fragment = fragmentIn(text, child)
        const read = fragment && parse(fragment.text)
        // Front matter is at the beginning of a source alone.
        if (!read || read.children.some(({type}) => type === 'yaml')) return [child]
        return [fragment.rest, ...moved(read, fragment.starts)]
      }) as typeof node.children
    }
    for (const child of node.children) if ('children' in child && !isPhrasing(child)) open.push(child)
  }
}

function isHolder({type}: Nodes): boolean {
  return type === 'html' || type === 'code'
}

function isPhrasing({type}: Nodes): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'table'
}

function fragmentIn(text: string, node: RootContent): Fragment | undefined {
  if (node.type === 'html') return behindComment(text, node)
  return node.type === 'code' ? indented(text, node) : undefined
}

/** Several comments on the line are one; what opens on it without an end stays as it is. */
function behindComment(text: string, node: Html): Fragment | undefined {
  const comments = /^(?:<!--(?:(?!-->)[^])*-->[ \t]*)+/u.exec(node.value)?.[0]
  const rest = comments === undefined ? '' : node.value.slice(comments.length)
  if (rest.trim() === '' || rest.includes('\n')) return undefined
  if (rest.replace(/<!--(?:(?!-->)[^])*-->/gu, '').includes('<!--')) return undefined
  const end = node.position!.end
  const offset = end.offset! - rest.length
  if (text.slice(offset, end.offset) !== rest) return undefined
  const column = end.column - rest.length
  return {
    rest: {...node, value: comments!.trimEnd()},
    text: rest,
    starts: [{line: end.line, column, offset}],
  }
}

/** A block of code that is one by its indent alone. */
function indented(text: string, node: Code): Fragment | undefined {
  const start = node.position!.start
  if (/[`~]/u.test(text[start.offset!] ?? '')) return undefined
  const starts: LineStart[] = []
  const lines: string[] = []
  let offset = start.offset!
  const end = node.position!.end.offset!
  const written = text.slice(offset, end).split(/(\r\n?|\n)/u)
  for (let at = 0; at < written.length; at += 2) {
    const line = written[at]!
    const blanks = /^[ \t]*/u.exec(line)![0].length
    const column = (at === 0 ? start.column : 1) + blanks
    starts.push({line: start.line + at / 2, column, offset: offset + blanks})
    lines.push(line.slice(blanks))
    offset += line.length + (written[at + 1]?.length ?? 0)
  }
  return {rest: {...node, value: ''}, text: lines.join('\n'), starts}
}

/** The blocks of a fragment, each node at its place in the whole text. */
function moved(fragment: Root, starts: readonly LineStart[]): RootContent[] {
  const open: Nodes[] = [...fragment.children]
  for (let node = open.pop(); node; node = open.pop()) {
    const {position} = node
    if (position) Object.assign(node, {position: {start: place(position.start), end: place(position.end)}})
    if ('children' in node) open.push(...node.children)
  }
  return fragment.children

  function place({line, column}: Point): Point {
    const start = starts[line - 1]!
    return {line: start.line, column: start.column + column - 1, offset: start.offset + column - 1}
  }
}
