// Places as an editor asks about them: a point in a source, and whether something stands there.

import type {Span} from '../diagnostic/place.ts'

/** Line and column from 1, as in places; the column in UTF-16 units, a BOM not counted. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** Whether the point is in the span or at its end, where a cursor behind the last character is. */
export function holds({line, column, endLine, endColumn}: Span, point: Point): boolean {
  const after = point.line > line || (point.line === line && point.column >= column)
  return after && (point.line < endLine || (point.line === endLine && point.column <= endColumn))
}

/** Whether two spans share a character or touch. */
export function meets(a: Span, b: Span): boolean {
  const before = (one: Span, other: Span): boolean =>
    one.endLine < other.line || (one.endLine === other.line && one.endColumn < other.column)
  return !before(a, b) && !before(b, a)
}

/** The span of a place, without its path. */
export function spanOf({line, column, endLine, endColumn}: Span): Span {
  return {line, column, endLine, endColumn}
}

/** A span of no characters. */
export function at({line, column}: Point): Span {
  return {line, column, endLine: line, endColumn: column}
}
