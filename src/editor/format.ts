// A source → the edits that tidy its layout: tables, headings, blank lines around both, blanks at line ends. Never what
// is read: every edit is held against the syntax tree, and one that would change the tree is not made.

import type {Root, RootContent} from 'mdast'
import {applyPlaced, type PlacedEdit} from '../edit/apply.ts'
import {hiddenIn} from '../markdown/hidden.ts'
import {parse} from '../markdown/parse.ts'
import {lineStarts, pointAt, type Source} from '../markdown/source.ts'
import {type TableStyle, tableEdits} from './format-table.ts'
import {sameTree} from './same-tree.ts'

export interface Formatting {
  /** `kept`: tables that are written compactly stay so; `aligned`: the bars of every table stand below one another. */
  readonly tables?: TableStyle
  /** Only what touches these lines, counted from 1. */
  readonly lines?: {readonly from: number; readonly to: number}
}

/** Edits that only make sense together: those of one table, one heading, one line end. */
type Group = readonly PlacedEdit[]

/** More than once only where tidying has made room for more. */
const mostRounds = 3
/** How often a text is parsed to find the edit that would change its tree. */
const mostTries = 60

/** The edits in the order of the text; none where the source is beyond the limits of reading. */
export function format(source: Source, formatting: Formatting = {}): readonly PlacedEdit[] {
  let tree = parse(source).value
  let current = source
  let edits: readonly PlacedEdit[] = []
  for (let round = 0; tree && round < mostRounds; round++) {
    const kept = harmless(current, tree, groupsOf(current, tree, formatting))
    if (!kept || kept.edits.length === 0) break
    edits = round === 0 ? kept.edits : [difference(source.text, kept.source.text)]
    current = kept.source
    tree = kept.tree
    // Lines have moved: the rest of a range is for the next call.
    if (formatting.lines) break
  }
  return edits
}

function groupsOf(source: Source, tree: Root, {tables = 'kept', lines}: Formatting): Group[] {
  const groups = [
    ...tree.children.flatMap((node): Group[] => {
      if (node.type === 'table') return [tableEdits(source, node, tables)]
      return node.type === 'heading' ? [headingEdits(source, node)] : []
    }),
    ...blankLines(source, tree.children),
    ...lineEnds(source, tree),
    ...fileEnd(source),
  ].filter((group) => group.length > 0 && !takesHidden(source, group))
  const wanted = lines ? groups.filter((group) => touches(source, group, lines)) : groups
  return apart(wanted.sort((a, b) => a[0]!.start - b[0]!.start))
}

/** A character that nobody sees is no blank: where one goes is for whoever is told of it. */
function takesHidden({text}: Source, group: Group): boolean {
  const hidden = (some: string): string => [...hiddenIn(some)].map(({start, end}) => some.slice(start, end)).join('')
  return group.some((edit) => hidden(text.slice(edit.start, edit.end)) !== hidden(edit.text))
}

function touches(source: Source, group: Group, {from, to}: NonNullable<Formatting['lines']>): boolean {
  return group.some(({start, end}) => pointAt(source, start).line <= to && pointAt(source, end).line >= from)
}

/** Groups in the order of the text without those that reach into an earlier one: the next round sees to them. */
function apart(groups: readonly Group[]): Group[] {
  let end = -1
  return groups.filter((group) => {
    if (group[0]!.start <= end) return false
    end = group.at(-1)!.end
    return true
  })
}

/** `##  一、 ##` → `## 一、`. */
function headingEdits({text}: Source, {depth, children, position}: Extract<RootContent, {type: 'heading'}>): Group {
  const [start, end] = [position!.start.offset!, position!.end.offset!]
  if (text[start] !== '#' || children.length === 0) return []
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1
  const [from, to] = [children[0]!.position!.start.offset!, children.at(-1)!.position!.end.offset!]
  return [...edit(text, lineStart, from, `${'#'.repeat(depth)} `), ...edit(text, to, end, '')]
}

function edit(text: string, start: number, end: number, wanted: string): PlacedEdit[] {
  return text.slice(start, end) === wanted ? [] : [{start, end, text: wanted}]
}

/** A blank line between a heading or table and its neighbour. A comment may stand close to what it speaks of. */
function blankLines(source: Source, nodes: readonly RootContent[]): Group[] {
  const end = lineEndOf(source.text)
  return nodes.slice(1).flatMap((node, index): Group[] => {
    const before = nodes[index]!
    const pair = [before.type, node.type]
    if (pair.includes('html') || !(pair.includes('heading') || pair.includes('table'))) return []
    const line = node.position!.start.line
    if (line - before.position!.end.line !== 1) return []
    const at = lineStarts(source)[line - 1]!
    return [[{start: at, end: at, text: end}]]
  })
}

function lineEndOf(text: string): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}

/** Blanks at the ends of lines, but where they are written to be there. */
function lineEnds(source: Source, tree: Root): Group[] {
  const closed = verbatim(tree.children, [])
  const trailing = /(?<![ \t])[ \t]+(?=[\r\n]|$)/g
  return [...source.text.matchAll(trailing)].flatMap(({0: blanks, index}): Group[] => {
    const line = pointAt(source, index).line
    const inside = closed.some(({from, to}) => line >= from && line <= to)
    const follows = /^(?:\r\n?|\n)[ \t]*[^\s]/.test(
      source.text.slice(index + blanks.length, index + blanks.length + 80),
    )
    const behindText = index > 0 && !/[\r\n]/.test(source.text[index - 1]!)
    return inside || (blanks.length > 1 && behindText && follows)
      ? []
      : [[{start: index, end: index + blanks.length, text: ''}]]
  })
}

interface Lines {
  readonly from: number
  readonly to: number
}

/** Lines whose blanks belong to what they say: front matter, code, raw HTML. Tables see to their own. */
function verbatim(nodes: readonly RootContent[], found: Lines[]): Lines[] {
  for (const node of nodes) {
    if (['yaml', 'code', 'html', 'inlineCode', 'table'].includes(node.type)) {
      found.push({from: node.position!.start.line, to: node.position!.end.line})
    } else if ('children' in node) verbatim(node.children, found)
  }
  return found
}

/** One line end behind the last line. */
function fileEnd({text}: Source): Group[] {
  const body = text.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '')
  if (body === '') return []
  const found = edit(text, body.length, text.length, lineEndOf(text))
  return found.length ? [found] : []
}

interface Kept {
  readonly source: Source
  readonly tree: Root
  readonly edits: readonly PlacedEdit[]
}

/** As many of the groups as leave the tree as it is. */
function harmless(source: Source, tree: Root, groups: readonly Group[]): Kept | undefined {
  let tries = 0
  const made = (chosen: readonly Group[]): Kept | undefined => {
    if (tries++ >= mostTries) return undefined
    const edits = chosen.flat()
    const after = {...source, text: applyPlaced(source.text, edits)}
    const grown = parse(after).value
    return grown && sameTree(tree, grown) ? {source: after, tree: grown, edits} : undefined
  }
  const sift = (some: readonly Group[], all = made(some)): readonly Group[] => {
    if (all || some.length === 0) return some
    if (some.length === 1) return []
    const middle = some.length >> 1
    const [first, second] = [sift(some.slice(0, middle)), sift(some.slice(middle))]
    return made([...first, ...second]) ? [...first, ...second] : first
  }
  if (groups.length === 0) return undefined
  const all = made(groups)
  return all ?? made(sift(groups, all))
}

/** Everything between what two texts begin and end with. */
function difference(before: string, after: string): PlacedEdit {
  const shorter = Math.min(before.length, after.length)
  let [start, tail] = [0, 0]
  while (start < shorter && before[start] === after[start]) start++
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return {start, end: before.length - tail, text: after.slice(start, after.length - tail)}
}
