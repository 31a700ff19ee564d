// A source as text, and where its offsets stand. Decoding, and what is refused before any parsing, is in decode.ts
// and limits.ts.

import type {Place} from '../diagnostic/place.ts'

/** One Markdown file. `text` has no BOM; line ends are as written. */
export interface Source {
  /** Absolute with forward slashes, or `<stdin>`. */
  readonly path: string
  readonly text: string
  /** Whether the file began with a BOM (kept by every fix). */
  readonly bom: boolean
}

const starts = new WeakMap<Pick<Source, 'text'>, readonly number[]>()

/** Offsets at which the lines begin; LF, CRLF and CR end a line, as in CommonMark. */
export function lineStarts(source: Pick<Source, 'text'>): readonly number[] {
  let found = starts.get(source)
  if (found) return found
  const {text} = source
  const offsets = [0]
  const ends = /\r\n?|\n/g
  while (ends.test(text)) offsets.push(ends.lastIndex)
  found = offsets
  starts.set(source, found)
  return found
}

/** Line and column of an offset, both from 1. */
export function pointAt(source: Source, offset: number): {line: number; column: number} {
  const offsets = lineStarts(source)
  let [low, high] = [0, offsets.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (offsets[middle]! <= offset) low = middle
    else high = middle - 1
  }
  return {line: low + 1, column: offset - offsets[low]! + 1}
}

/** The place of `text.slice(start, end)`. */
export function placeAt(source: Source, start: number, end: number): Place {
  const [from, to] = [pointAt(source, start), pointAt(source, end)]
  return {path: source.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
}

/** The text of a line (from 1) without its end. */
export function lineAt(source: Source, line: number): string {
  const offsets = lineStarts(source)
  const text = source.text.slice(offsets[line - 1] ?? source.text.length, offsets[line])
  return text.replace(/(?<![\r\n])[\r\n]+$/, '')
}
