// The character map of a font: code point → glyph, from a cmap table of format 4 or 12 (OpenType 1.9 “cmap”). Reads
// where it is asked and expands nothing; symbol and legacy encodings are not read.

import {UnusableFont} from './sfnt.ts'

/** Glyph of a code point; 0 (.notdef) where the font has none. */
export type CharacterMap = (codePoint: number) => number

/** Platform and encoding pairs that mean Unicode, the fuller ones first. */
const unicode = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0']

export function readCharacterMap(cmap: DataView, glyphCount: number): CharacterMap {
  const offsets = new Map<string, number>()
  for (let entry = 4; entry < 4 + cmap.getUint16(2) * 8; entry += 8) {
    offsets.set(`${cmap.getUint16(entry)}/${cmap.getUint16(entry + 2)}`, cmap.getUint32(entry + 4))
  }
  for (const encoding of unicode) {
    const offset = offsets.get(encoding)
    if (offset === undefined) continue
    const map = subtable(cmap, offset)
    if (!map) continue
    return (codePoint) => {
      const glyph = map(codePoint)
      return glyph < glyphCount ? glyph : 0
    }
  }
  throw new UnusableFont('characters', 'cmap')
}

function subtable(cmap: DataView, offset: number): CharacterMap | undefined {
  switch (cmap.getUint16(offset)) {
    case 4:
      return segments(cmap, offset)
    case 12:
      return groups(cmap, offset)
    default:
      return undefined
  }
}

/** Format 12: groups of code points that follow one another, as do their glyphs. */
function groups(cmap: DataView, offset: number): CharacterMap {
  const count = cmap.getUint32(offset + 12)
  const first = offset + 16
  if (first + count * 12 > cmap.byteLength) throw new UnusableFont('broken', 'cmap')
  return (codePoint) => {
    let [low, high] = [0, count - 1]
    while (low <= high) {
      const middle = (low + high) >> 1
      const group = first + middle * 12
      const start = cmap.getUint32(group)
      if (codePoint < start) high = middle - 1
      else if (codePoint > cmap.getUint32(group + 4)) low = middle + 1
      else return cmap.getUint32(group + 8) + codePoint - start
    }
    return 0
  }
}

/** Format 4: segments of the Basic Multilingual Plane, by difference or by a list of glyphs. */
function segments(cmap: DataView, offset: number): CharacterMap {
  const bytes = cmap.getUint16(offset + 6)
  const ends = offset + 14
  const starts = ends + bytes + 2
  const [deltas, ranges] = [starts + bytes, starts + 2 * bytes]
  if (ranges + bytes > cmap.byteLength) throw new UnusableFont('broken', 'cmap')
  return (codePoint) => {
    if (codePoint > 0xffff) return 0
    let [low, high] = [0, bytes / 2 - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (cmap.getUint16(ends + middle * 2) < codePoint) low = middle + 1
      else high = middle
    }
    const start = cmap.getUint16(starts + low * 2)
    if (codePoint < start || codePoint > cmap.getUint16(ends + low * 2)) return 0
    const [delta, range] = [cmap.getUint16(deltas + low * 2), cmap.getUint16(ranges + low * 2)]
    if (range === 0) return (codePoint + delta) & 0xffff
    const at = ranges + low * 2 + range + (codePoint - start) * 2
    const glyph = at + 2 <= cmap.byteLength ? cmap.getUint16(at) : 0
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
}
