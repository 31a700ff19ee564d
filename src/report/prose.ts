// mdast below a heading → what can be printed of it: references to facts found, line breaks between Chinese characters
// closed up, link definitions followed, comments gone, and markup that a report has no use for turned into paragraphs
// (each with a diagnostic). Builds new nodes; positions stay those of the source.

import type {BlockContent, Html, ListItem, Paragraph, RootContent, Table} from 'mdast'
import type {Position} from 'unist'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {placeOf} from '../diagnostic/place.ts'
import {lineStarts, placeAt, pointAt, type Source} from '../markdown/source.ts'
import {typedInto, withoutComments} from './comments.ts'
import {type InlineContext, inlines} from './inlines.ts'

/** The printable blocks of `nodes`, in order. */
export function prose(context: InlineContext, nodes: readonly RootContent[]): RootContent[] {
  return nodes.flatMap((node) => block(context, node))
}

/** The same of what a note holds: paragraphs and lists; a table or a heading in it is said, for it is not printed. */
export function noteProse(context: InlineContext, nodes: readonly RootContent[]): RootContent[] {
  return prose({...context, inNote: true}, nodes).filter((node) => {
    if (node.type === 'paragraph' || node.type === 'list') return true
    context.diagnostics.push(diagnose('markup', 'noteBlock', {}, placeOf(context.source.path, node.position), error))
    return false
  })
}

const error = {severity: 'error'} as const

function block(context: InlineContext, node: RootContent): RootContent[] {
  switch (node.type) {
    case 'paragraph':
      return paragraph(context, node)
    case 'heading':
      return [{...node, children: inlines(context, node.children, 'heading')}]
    case 'list':
      return [{...node, children: node.children.map((item) => listItem(context, item))}]
    case 'table':
      return [table(context, node)]
    case 'blockquote':
      context.diagnostics.push(diagnose('markup', 'quote', {}, firstLine(context.source, node.position)))
      return prose(context, node.children)
    case 'code':
      return code(context, node)
    case 'thematicBreak':
      context.diagnostics.push(diagnose('markup', 'rule', {}, placeOf(context.source.path, node.position)))
      return []
    case 'html':
      return html(context, node)
    default:
      return []
  }
}

/** A paragraph of nothing but comments prints nothing. */
function paragraph(context: InlineContext, node: Paragraph): RootContent[] {
  const children = inlines(context, node.children, context.inNote ? 'note' : 'paragraph')
  return children.length > 0 ? [{...node, children}] : []
}

function listItem(context: InlineContext, item: ListItem): ListItem {
  if (typeof item.checked === 'boolean') context.diagnostics.push(box(context.source, item, item.checked))
  return {...item, children: prose(context, item.children) as BlockContent[]}
}

/** The box of a task, which no edition prints. */
function box(source: Source, item: ListItem, done: boolean): Diagnostic {
  const written = done ? '[x]' : '[ ]'
  const start = source.text.indexOf('[', item.position!.start.offset)
  const place = placeAt(source, start, start + 3)
  const {line, column} = place
  const edits = [{line, column, endLine: line, endColumn: column + 4, text: ''}]
  const fix = {title: message('markup', 'deleteBox', {}), safe: done, edits}
  return diagnose('markup', done ? 'done' : 'open', {}, place, {actual: written, fix})
}

/** Cells beyond the header would not be printed: that is said. Short rows print blank cells. */
function table(context: InlineContext, node: Table): Table {
  const width = node.children[0]?.children.length ?? 0
  for (const row of node.children) {
    if (row.children.length <= width) continue
    const [expected, actual] = [String(width), String(row.children.length)]
    const place = placeOf(context.source.path, row.position)
    context.diagnostics.push(diagnose('row-ragged', 'further', {expected, actual}, place, {expected, actual}))
  }
  const children = node.children.map((row) => ({
    ...row,
    children: row.children.map((cell) => ({...cell, children: inlines(context, cell.children, 'cell')})),
  }))
  return {...node, children}
}

function code(context: InlineContext, node: Extract<RootContent, {type: 'code'}>): RootContent[] {
  const {source, diagnostics} = context
  const place = firstLine(source, node.position)
  const offset = node.position?.start.offset ?? 0
  if (/[`~]/.test(source.text[offset] ?? '')) diagnostics.push(diagnose('markup', 'code', {}, place))
  else diagnostics.push(diagnose('markdown-hint', 'indented', {}, place, unindent(source, offset)))
  return node.value
    .split(/\n[ \t]*\n/)
    .filter((text) => text.trim() !== '')
    .map((text) => literal(text.replace(/(?<!\s)\s*\n\s*/g, ''), node.position))
}

/** A paragraph of nothing but this text. */
function literal(text: string, position: Position | undefined): Paragraph {
  return {type: 'paragraph', position, children: [{type: 'text', value: text.trim(), position}]}
}

function unindent(source: Source, offset: number): Pick<Diagnostic, 'fix'> {
  const {line} = pointAt(source, offset)
  const start = lineStarts(source)[line - 1]!
  const indent = /^[ \t]*/.exec(source.text.slice(start, offset + 200))![0].length
  const edit = {line, column: 1, endLine: line, endColumn: indent + 1, text: ''}
  return {fix: {title: message('markdown-hint', 'unindent', {}), safe: false, edits: [edit]}}
}

/** Raw HTML as a block: comments print nothing, text beside them is text, all else does not belong. */
function html(context: InlineContext, node: Html): RootContent[] {
  const {source, diagnostics} = context
  const {text, open} = withoutComments(node.value)
  const place = firstLine(source, node.position)
  if (open) diagnostics.push(diagnose('foreign-text', 'openComment', {}, place))
  const typed = typedInto(node.value)
  if (typed && node.position) {
    const offset = node.position.start.offset!
    const typedPlace = placeAt(source, offset + typed.start, offset + typed.end)
    diagnostics.push(diagnose('markup', 'inComment', {}, typedPlace))
  }
  const tag = /<\/?[A-Za-z!?][^>\s]*/.exec(text)?.[0]
  if (tag !== undefined) {
    diagnostics.push(diagnose('foreign-text', 'html', {tag: `${tag.slice(0, 40)}>`}, place, {actual: tag}))
    return []
  }
  if (text.trim() === '') return []
  return [literal(text, node.position)]
}

/** From the node's start to the end of its first line. */
function firstLine(source: Source, position: Position | undefined): ReturnType<typeof placeOf> {
  const place = placeOf(source.path, position)
  if (place.line === place.endLine || !position) return place
  const start = position.start.offset ?? 0
  const length = source.text.slice(start, position.end.offset).search(/[\r\n]/)
  return {...place, endLine: place.line, endColumn: place.column + Math.max(0, length)}
}
