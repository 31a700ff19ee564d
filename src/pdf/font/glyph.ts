// The outline descriptions of a glyf table (OpenType 1.9 “glyf”), as far as a subset needs them: where each one stands
// and which further glyphs a composite is made of. Points are never decoded.

import {type Tables, UnusableFont} from './sfnt.ts'

/** Flags of a component that a subset has to know. */
const wordArguments = 0x0001
const scale = 0x0008
const moreComponents = 0x0020
const twoScales = 0x0040
const matrix = 0x0080

/** Components of components: real fonts have two or three levels. */
const deepest = 16

/** The outlines of a font by glyph number. */
export interface Outlines {
  readonly count: number
  /** The description of a glyph, empty for one without outline; throws UnusableFont where there is none to be had. */
  data(glyph: number): Uint8Array
  /** Throws UnusableFont unless a glyph is there with all that it is put together from. */
  check(glyph: number): void
}

/** Nothing is looked at before it is asked for: a report uses some hundred glyphs of many thousand. */
export function readOutlines(tables: Tables, loca: DataView, long: boolean, count: number): Outlines {
  if (loca.byteLength < (count + 1) * (long ? 4 : 2)) throw new UnusableFont('broken', 'loca')
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  const data = (glyph: number): Uint8Array => {
    if (glyph >= count) throw new UnusableFont('broken', 'glyf')
    const [start, end] = [offset(glyph), offset(glyph + 1)]
    const found = end > start && end < start + 10 ? undefined : tables.part('glyf', start, end)
    if (!found) throw new UnusableFont('broken', 'loca')
    return found
  }
  const done = new Set<number>()
  const check = (glyph: number, depth = 0): void => {
    // Components that lead, sooner or later, back to where they came from are too deep as well.
    if (depth > deepest) throw new UnusableFont('broken', 'glyf')
    if (done.has(glyph)) return
    for (const component of components(data(glyph))) check(component, depth + 1)
    done.add(glyph)
  }
  return {count, data, check: (glyph) => check(glyph)}
}

/** Places of the component glyph numbers in a description, as byte offsets; none for a simple glyph. */
export function componentOffsets(data: Uint8Array): number[] {
  if (data.length < 10) return []
  const view = new DataView(data.buffer, data.byteOffset, data.length)
  if (view.getInt16(0) >= 0) return []
  const offsets: number[] = []
  let flags = moreComponents
  for (let at = 10; flags & moreComponents; ) {
    if (at + 4 > data.length) throw new UnusableFont('broken', 'glyf')
    flags = view.getUint16(at)
    offsets.push(at + 2)
    at += 4 + (flags & wordArguments ? 4 : 2)
    if (flags & scale) at += 2
    else if (flags & twoScales) at += 4
    else if (flags & matrix) at += 8
  }
  return offsets
}

/** Numbers of the glyphs that a description is put together from. */
export function components(data: Uint8Array): number[] {
  return componentOffsets(data).map((at) => (data[at]! << 8) | data[at + 1]!)
}
