// What a client asks about a report → the answers of src/editor, in the terms of the protocol.

import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CompletionItem,
  CompletionItemKind,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Hover,
  InlayHint,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  type Position,
  type Range,
  ResponseError,
  SymbolKind,
  type TextEdit,
  type WorkspaceEdit,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node'
import type {Place} from '../diagnostic/place.ts'
import {actionsAt} from '../editor/actions.ts'
import {completionsAt} from '../editor/completion.ts'
import {changeable, type Refusal, renumber} from '../editor/consequences.ts'
import {format} from '../editor/format.ts'
import {hintsIn} from '../editor/hints.ts'
import {hoverAt} from '../editor/hover.ts'
import {definitionOf, marksOf, referencesOf} from '../editor/links.ts'
import {type Entry, foldsOf, outlineOf} from '../editor/outline.ts'
import {targetAt} from '../editor/target.ts'
import {type Client, toChange} from './edits.ts'
import {type Sending, toSent} from './findings.ts'
import {placedRange, toPoint, toPosition, toRange, toSpan} from './positions.ts'
import type {View} from './views.ts'
import type {ListedReport} from './workspace.ts'

export function hover(
  {judged, forms, mark}: View,
  position: Position,
  {language}: Sending,
  markdown: boolean,
): Hover | null {
  const found = hoverAt(judged, forms, toPoint(position, mark), language)
  if (!found) return null
  const contents = {kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value: found.markdown}
  return {contents, ...(found.span && {range: toRange(found.span, mark)})}
}

const kinds = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  fact: CompletionItemKind.Value,
  section: CompletionItemKind.Module,
  row: CompletionItemKind.Field,
  table: CompletionItemKind.Struct,
} as const

export function completion({judged, forms, mark}: View, position: Position, {language}: Sending): CompletionItem[] {
  return completionsAt(judged, forms, toPoint(position, mark), language).map(
    ({label, kind, detail, text, span, filter}, index) => ({
      label,
      kind: kinds[kind],
      textEdit: {range: toRange(span, mark), newText: text},
      sortText: String(index).padStart(4, '0'),
      ...(detail !== undefined && {detail}),
      ...(filter !== undefined && {filterText: filter}),
    }),
  )
}

export function definition({judged: {context}, mark, around}: View, position: Position, sending: Sending): Location[] {
  return context
    ? definitionOf(context, toPoint(position, mark), around()).map((place) => location(place, sending))
    : []
}

export function references(
  {judged: {context}, mark, around}: View,
  position: Position,
  declaration: boolean,
  sending: Sending,
): Location[] {
  return context
    ? referencesOf(context, toPoint(position, mark), declaration, around()).map((place) => location(place, sending))
    : []
}

function location(place: Place, {uri, mark}: Sending): Location {
  return {uri: uri(place.path), range: toRange(place, mark(place.path))}
}

export function highlights({judged: {context}, mark}: View, position: Position): DocumentHighlight[] {
  const marks = context && marksOf(context, toPoint(position, mark))
  return (marks?.places ?? []).map((place) => ({range: toRange(place, mark), kind: DocumentHighlightKind.Text}))
}

const symbols = {
  title: SymbolKind.File,
  section: SymbolKind.Namespace,
  heading: SymbolKind.String,
  table: SymbolKind.Array,
  row: SymbolKind.Number,
} as const

export function outline({judged: {context}, mark}: View): DocumentSymbol[] {
  const symbol = ({name, detail, kind, span, own, children}: Entry): DocumentSymbol => ({
    name,
    kind: symbols[kind],
    range: toRange(span, mark),
    selectionRange: toRange(own, mark),
    children: children.map(symbol),
    ...(detail !== undefined && {detail}),
  })
  return context ? outlineOf(context.report).map(symbol) : []
}

/** Reports whose office, year or file have the characters of the query in this order: clients sort them. */
export function reportSymbols(
  reports: readonly ListedReport[],
  query: string,
  uri: (path: string) => string,
): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s/gu, '')
  return reports
    .filter(({office, year, path}) => hasInOrder(`${office}${year} ${path}`.toLowerCase(), wanted))
    .map(({office, year, path}) => ({
      name: `${office} ${year}`,
      kind: SymbolKind.File,
      location: {uri: uri(path), range: toRange({line: 1, column: 1, endLine: 1, endColumn: 1})},
      containerName: path.split('/').slice(-3).join('/'),
    }))
}

function hasInOrder(text: string, wanted: string): boolean {
  let at = 0
  for (const one of wanted) {
    const found = text.indexOf(one, at)
    if (found < 0) return false
    at = found + one.length
  }
  return true
}

export function folding({judged: {context}}: View): FoldingRange[] {
  return context
    ? foldsOf(context.report, context.tree).map(({from, to, kind}) => ({
        startLine: from - 1,
        endLine: to - 1,
        kind: kind === 'comment' ? FoldingRangeKind.Comment : FoldingRangeKind.Region,
      }))
    : []
}

export function formatting({judged: {source}, document, mark}: View, range?: Range): TextEdit[] {
  if (!source) return []
  const span = range && toSpan(range, mark)
  // A range that ends before the first character of a line does not mean that line.
  const to = span && (span.endColumn === 1 && span.endLine > span.line ? span.endLine - 1 : span.endLine)
  const edits = format(source, span && to ? {lines: {from: span.line, to}} : {})
  return edits.map((edit) => ({range: placedRange(document, edit), newText: edit.text}))
}

const actionKinds = {
  quickfix: CodeActionKind.QuickFix,
  'refactor.rewrite': CodeActionKind.RefactorRewrite,
  'source.fixAll': `${CodeActionKind.SourceFixAll}.nianbao`,
} as const

export function actions(
  view: View,
  range: Range,
  {only}: CodeActionContext,
  sending: Sending,
  client: Client,
): CodeAction[] {
  const {judged, mark} = view
  return actionsAt(judged, toSpan(range, mark), sending.language).flatMap(
    ({title, kind, edits, mends = [], preferred}): CodeAction[] => {
      const own = actionKinds[kind]
      if (only && !only.some((wanted) => wanted === '' || own === wanted || own.startsWith(`${wanted}.`))) return []
      return [
        {
          title,
          kind: own,
          edit: toChange(view, edits, client),
          ...(mends.length && {diagnostics: mends.map((one) => toSent(one, sending))}),
          ...(preferred && {isPreferred: true}),
        },
      ]
    },
  )
}

/** Throws a ResponseError that says why not. */
export function prepareRename(
  {judged: {context}, mark}: View,
  position: Position,
  {language}: Sending,
): {range: Range; placeholder: string} | null {
  if (!context) return null
  const target = targetAt(context.prose, toPoint(position, mark))
  const {value} = sure(changeable(context.report, target, language))
  return {range: toRange(target!.place, mark), placeholder: value}
}

/** Throws a ResponseError that says why not. */
export function rename(
  view: View,
  position: Position,
  name: string,
  {language}: Sending,
  client: Client,
): WorkspaceEdit | null {
  const {
    judged: {context},
    mark,
  } = view
  if (!context) return null
  const target = targetAt(context.prose, toPoint(position, mark))
  return toChange(view, sure(renumber(context.prose, target, name, language)), client)
}

function sure<T extends object>(found: T | Refusal): T {
  if ('refused' in found) throw new ResponseError(LSPErrorCodes.RequestFailed, found.refused)
  return found
}

export function inlayHints({judged: {context}, mark}: View, range: Range): InlayHint[] {
  return context
    ? hintsIn(context, toSpan(range, mark)).map(({point, label, tooltip}) => ({
        ...InlayHint.create(toPosition(point, mark), label),
        paddingLeft: true,
        ...(tooltip !== undefined && {tooltip}),
      }))
    : []
}
