// Where something stands in a source. Lines and columns count from 1, columns in UTF-16 units, a leading BOM not
// counted (contract of diagnostics; the same units as unist's points and LSP's default encoding, which count from 0).

/** A stretch of one source. The end column is the first one that no longer belongs to it. */
export interface Span {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A stretch of a named file. `path` is absolute, with forward slashes, or `<stdin>`. */
export interface Place extends Span {
  readonly path: string
}

/** Shape of unist's position, as mdast nodes and YAML ranges carry it. */
interface Position {
  readonly start: {readonly line: number; readonly column: number}
  readonly end: {readonly line: number; readonly column: number}
}

/** The place of a tree node in the file at `path`; the file's first character where the node has no position. */
export function placeOf(path: string, position: Position | undefined): Place {
  if (!position) return {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  const {start, end} = position
  return {path, line: start.line, column: start.column, endLine: end.line, endColumn: end.column}
}

/** Smaller than 0 where `a` begins before `b`. Paths compare by code unit: the same on every machine. */
export function comparePlaces(a: Partial<Place>, b: Partial<Place>): number {
  const [left, right] = [a.path ?? '', b.path ?? '']
  if (left !== right) return left < right ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
