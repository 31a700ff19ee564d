// The inflated rows of a PNG: whether they are all there, and samples smaller than a byte as bytes of their own.

import {inflate} from '../../zip/inflate.ts'

/** Rows of one pass over a picture. */
export interface Pass {
  readonly columns: number
  readonly lines: number
}

/** Start and step of each pass, x and y (PNG 8.1). */
const adam7 = [
  [0, 8, 0, 8],
  [4, 8, 0, 8],
  [0, 4, 4, 8],
  [2, 4, 0, 4],
  [0, 2, 2, 4],
  [1, 2, 0, 2],
  [0, 1, 1, 2],
] as const

/** A picture that is not interlaced is one pass. */
export function passesOf(width: number, height: number, interlaced: boolean): readonly Pass[] {
  if (!interlaced) return [{columns: width, lines: height}]
  return adam7.map(([left, stepX, top, stepY]) => ({
    columns: Math.ceil((width - left) / stepX),
    lines: Math.ceil((height - top) / stepY),
  }))
}

/** Every row with its filter in front; undefined unless all are there, under filters that exist, and nothing else. */
export function readRows(
  data: Uint8Array | undefined,
  passes: readonly Pass[],
  pixelBits: number,
): Uint8Array | undefined {
  const lengths = passes.map(({columns}) => 1 + Math.ceil((columns * pixelBits) / 8))
  const size = passes.reduce((sum, {lines}, index) => sum + lines * lengths[index]!, 0)
  const rows = data && inflate(data, size)
  if (rows?.length !== size) return undefined
  let at = 0
  for (const [index, {lines}] of passes.entries()) {
    for (let line = 0; line < lines; line++, at += lengths[index]!) if (rows[at]! > 4) return undefined
  }
  return rows
}

/** Rows of samples smaller than a byte → the same, unfiltered, a byte each, times `scale`. */
export function widen(rows: Uint8Array, passes: readonly Pass[], bits: number, scale: number): Uint8Array {
  const wide = new Uint8Array(passes.reduce((sum, {columns, lines}) => sum + lines * (1 + columns), 0))
  let [from, to] = [0, 0]
  for (const {columns, lines} of passes) {
    const length = Math.ceil((columns * bits) / 8)
    let row: Uint8Array = new Uint8Array(length)
    for (let line = 0; line < lines; line++, from += 1 + length, to += 1 + columns) {
      row = unfilter(rows[from]!, rows.subarray(from + 1, from + 1 + length), row)
      for (let column = 0; column < columns; column++) {
        const at = column * bits
        wide[to + 1 + column] = ((row[at >> 3]! >> (8 - bits - (at & 7))) & (2 ** bits - 1)) * scale
      }
    }
  }
  return wide
}

/** PNG 9.2, for pixels of a byte or less. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array): Uint8Array {
  let [left, corner] = [0, 0]
  return row.map((byte, index) => {
    const up = above[index]!
    left = (byte + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!) & 0xff
    corner = up
    return left
  })
}

function paeth(left: number, up: number, corner: number): number {
  const [toLeft, toUp, toCorner] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner
}
