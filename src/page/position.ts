// Offsets in a file → lines and columns, and texts whose spaces were taken away → the characters of the file.

import type {Place} from '../diagnostic/place.ts'

/** A file as text, with the offset of each line's first character. */
export interface File {
  readonly path: string
  readonly source: string
  readonly lines: readonly number[]
}

export function fileOf(path: string, source: string): File {
  const lines = [0]
  for (const {0: mark, index} of source.matchAll(/\r\n|\r|\n/g)) lines.push(index + mark.length)
  return {path, source, lines}
}

function position({lines}: File, offset: number): {line: number; column: number} {
  let [low, high] = [0, lines.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (lines[middle]! <= offset) low = middle
    else high = middle
  }
  return {line: low + 1, column: offset - lines[low]! + 1}
}

/** The place of `source.slice(start, end)`. */
export function placeBetween(file: File, start: number, end: number): Place {
  const [from, to] = [position(file, start), position(file, end)]
  return {path: file.path, line: from.line, column: from.column, endLine: to.line, endColumn: to.column}
}

/** Where each character of `text` stands in `raw`, from which only spaces were taken away. */
export function origins(raw: string, text: string): Int32Array {
  const found = new Int32Array(text.length)
  let at = 0
  for (let index = 0; index < text.length; index++) {
    while (at < raw.length && raw[at] !== text[index]) at++
    found[index] = at++
  }
  return found
}
