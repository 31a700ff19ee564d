// What Markdown makes of a source that its author may not have meant: said as hints; a line that GFM takes into the
// table above it becomes a paragraph again.

import type {Heading, Paragraph, Root, RootContent, Table} from 'mdast'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import type {Form} from '../form/form.ts'
import {isSwallowed} from '../markdown/grid.ts'
import {plain} from '../markdown/plain.ts'
import {placeAt, type Source} from '../markdown/source.ts'
import {joinedLines} from './joined-lines.ts'
import {isRow, rowsApart, tabbed} from './lost-tables.ts'
import {sectionOf} from './sections.ts'

/** Hints about paragraphs, and about headings that are no section of `form`. */
export function hints(source: Source, tree: Root, form: Form): Diagnostic[] {
  return tree.children.flatMap((node, index, all) => {
    if (node.type === 'paragraph') {
      return isRow(source, node) && isRow(source, all[index - 1])
        ? rowsApart(source, all, index)
        : [...paragraph(source, node), ...tabbed(source, node)]
    }
    if (holders.has(node.type)) return paragraphsIn(node).flatMap((inner) => joinedLines(source, inner))
    if (node.type === 'heading' && node.depth === 2) return setext(source, node, form)
    return []
  })
}

const holders: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition'])

/** Paragraphs at any depth; a loop, for lists nest as deeply as limits allow. */
function paragraphsIn(node: RootContent): Paragraph[] {
  const found: Paragraph[] = []
  const open = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'paragraph') found.push(next)
    else if (holders.has(next.type) && 'children' in next) open.push(...([...next.children].reverse() as RootContent[]))
  }
  return found
}

function paragraph(source: Source, node: Paragraph): Diagnostic[] {
  const {position} = node
  const start = position!.start.offset!
  const text = source.text.slice(start, position!.end.offset)
  const found: Diagnostic[] = []
  const heading = /^#{1,6}(?=[^#\s])/gm
  for (const match of text.matchAll(heading)) {
    const at = start + match.index + match[0].length
    const place = placeAt(source, start + match.index, at)
    const {endLine: line, endColumn: column} = place
    const edits = [{line, column, endLine: line, endColumn: column, text: ' '}]
    const fix = {title: message('markdown-hint', 'space', {}), safe: true, edits}
    found.push(diagnose('markdown-hint', 'headingSpace', {}, place, {fix}))
  }
  for (const some of [strangeSpaces(source, text, start), indented(source, text, start), joinedLines(source, node)]) {
    for (const one of some) found.push(one)
  }
  const lines = text.split(/\r\n?|\n/)
  const first = placeAt(source, start, start + lines[0]!.length)
  const barred = (bar: string): boolean => lines.length > 1 && lines.every((line) => line.split(bar).length > 2)
  if (barred('｜')) found.push(bars(source, start, start + text.length))
  else if (barred('|') && !lines.some((line) => /^[\s|:-]+$/.test(line))) {
    found.push(diagnose('markdown-hint', 'delimiter', {}, first))
  } else if (/^[\s|:-]+$/.test(lines[1] ?? '') && lines[1]!.includes('|') && lines[0]!.includes('|')) {
    const [header, below] = [cellCount(lines[0]!), cellCount(lines[1]!)]
    const details = {expected: String(below), actual: String(header)}
    if (header !== below) found.push(diagnose('markdown-hint', 'headerCells', {header, below}, first, details))
  }
  return found
}

/** `###`, `-` or `1.` before a space that Markdown does not know as one, so that the line is text. */
function strangeSpaces(source: Source, text: string, start: number): Diagnostic[] {
  const found: Diagnostic[] = []
  for (const {0: all, 1: mark = '', 2: spaces = '', index} of text.matchAll(strangeSpace)) {
    const at = start + index + all.length - spaces.length
    const {line, column, endLine, endColumn} = placeAt(source, at, at + spaces.length)
    const edits = [{line, column, endLine, endColumn, text: ' '}]
    const fix = {title: message('markdown-hint', 'plainSpace', {}), safe: true, edits}
    const from = at - mark.length
    found.push(diagnose('markdown-hint', 'strangeSpace', {mark}, placeAt(source, from, at + spaces.length), {fix}))
  }
  return found
}

/** Other blanks than space and tab behind what begins a heading or an item. */
const strangeSpace =
  /(?<=^[ \t]{0,3})(#{1,6}|[-+*]|\d{1,9}[.)])([ \t]*[\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000][ \t\u00A0\u1680\u2000-\u200A\u202F\u205F\u2800\u3000]*)(?=\S)/gmu

/** Lines that begin with full-width spaces, as paragraphs do in Word: Markdown takes them into the paragraph above. */
function indented(source: Source, text: string, start: number): Diagnostic[] {
  return [...text.matchAll(/(\r\n?|\n)(\u3000+)(?=\S)/gu)].map(({index, 1: ending = '', 2: spaces = ''}) => {
    const at = start + index + ending.length
    const place = placeAt(source, at, at + spaces.length)
    const {line} = place
    const edits = [{line, column: 1, endLine: line, endColumn: 1, text: ending}]
    return diagnose('markdown-hint', 'newParagraph', {}, place, {
      fix: {title: message('markdown-hint', 'blankLine', {}), safe: false, edits},
    })
  })
}

function cellCount(line: string): number {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|').length
}

function bars(source: Source, start: number, end: number): Diagnostic {
  const text = source.text.slice(start, end)
  const first = text.search(/[\r\n]/)
  const edits = [...text.matchAll(/｜/g)].slice(0, 5000).map(({index}) => {
    const {line, column, endLine, endColumn} = placeAt(source, start + index, start + index + 1)
    return {line, column, endLine, endColumn, text: '|'}
  })
  return diagnose('markdown-hint', 'bars', {}, placeAt(source, start, start + (first < 0 ? text.length : first)), {
    fix: {title: message('markdown-hint', 'replaceBars', {}), safe: false, edits},
  })
}

/** A heading by a line of --- below it that was probably meant as a rule. */
function setext(source: Source, {position, children}: Heading, form: Form): Diagnostic[] {
  const [start, end] = [position!.start.offset!, position!.end.offset!]
  if (source.text[start] === '#' || sectionOf(form, plain(source, children).text) !== undefined) return []
  const text = source.text.slice(start, end)
  const last = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1
  return [diagnose('markdown-hint', 'setext', {}, placeAt(source, start + last, end))]
}

/** Gives lines that stand right below a table back as paragraphs. Builds new nodes. */
export function mendTables(source: Source, nodes: readonly RootContent[], diagnostics: Diagnostic[]): RootContent[] {
  return nodes.flatMap((node) => (node.type === 'table' ? split(source, node, diagnostics) : [node]))
}

function split(source: Source, table: Table, diagnostics: Diagnostic[]): RootContent[] {
  // The header row is what makes it a table, with or without a bar of its own.
  const last = Math.max(
    0,
    table.children.findLastIndex((row) => !isSwallowed(source, row)),
  )
  const lines = table.children.slice(last + 1)
  const [first] = lines
  if (!first) return [table]
  const place = placeOf(source.path, first.position)
  const {line} = place
  const text = /\r\n?|\n/.exec(source.text)?.[0] ?? '\n'
  const edits = [{line, column: 1, endLine: line, endColumn: 1, text}]
  const fix = {title: message('markdown-hint', 'blankLine', {}), safe: true, edits}
  diagnostics.push(diagnose('markdown-hint', 'afterTable', {}, place, {fix}))
  const rows = table.children.slice(0, last + 1)
  const position = {start: table.position!.start, end: rows.at(-1)!.position!.end}
  const children = lines.flatMap((row) => row.children[0]!.children)
  return [
    {...table, children: rows, position},
    {type: 'paragraph', children, position: {start: first.position!.start, end: lines.at(-1)!.position!.end}},
  ]
}
