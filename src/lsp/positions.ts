// Places of the program ↔ positions of the protocol: lines and columns from 1 ↔ from 0, both in UTF-16 units. A BOM that a
// client sends as a character counts in its positions and not in our columns.

import type {Position, Range} from 'vscode-languageserver/node'
import type {TextDocument} from 'vscode-languageserver-textdocument'
import type {Span} from '../diagnostic/place.ts'
import type {PlacedEdit} from '../edit/apply.ts'
import type {Point} from '../editor/point.ts'

/** 1 where the text begins with a BOM. */
export function markLength(text: string): 0 | 1 {
  return text.startsWith('\uFEFF') ? 1 : 0
}

export function toRange({line, column, endLine, endColumn}: Span, mark: 0 | 1 = 0): Range {
  return {start: position(line, column, mark), end: position(endLine, endColumn, mark)}
}

function position(line: number, column: number, mark: 0 | 1): Position {
  return {line: line - 1, character: column - 1 + (line === 1 ? mark : 0)}
}

export function toPosition({line, column}: Point, mark: 0 | 1): Position {
  return position(line, column, mark)
}

export function toPoint({line, character}: Position, mark: 0 | 1): Point {
  return {line: line + 1, column: Math.max(0, character - (line === 0 ? mark : 0)) + 1}
}

export function toSpan({start, end}: Range, mark: 0 | 1): Span {
  const [from, to] = [toPoint(start, mark), toPoint(end, mark)]
  return {line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
}

/** The range of an edit by offsets into the text without its BOM. */
export function placedRange(document: TextDocument, {start, end}: PlacedEdit): Range {
  const mark = markLength(document.getText({start: {line: 0, character: 0}, end: {line: 0, character: 1}}))
  return {start: document.positionAt(start + mark), end: document.positionAt(end + mark)}
}
