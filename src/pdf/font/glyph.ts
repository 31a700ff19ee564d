// The outline descriptions of a glyf table (OpenType 1.9 “glyf”), as far as a subset needs them: where each one stands
// and which further glyphs a composite is made of. Points are never decoded.

import {UnusableFont} from './sfnt.ts'

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
  /** The description of a glyph, empty for one without outline. */
  data(glyph: number): Uint8Array
}

/** Checks every glyph's place and components once, so that `data` and `components` are sure of theirs afterwards. */
export function readOutlines(glyf: DataView, loca: DataView, long: boolean, count: number): Outlines {
  const offset = (glyph: number): number => (long ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2)
  if (loca.byteLength < (count + 1) * (long ? 4 : 2)) throw new UnusableFont('broken', 'loca')
  const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset, glyf.byteLength)
  const data = (glyph: number): Uint8Array => bytes.subarray(offset(glyph), offset(glyph + 1))
  const composites: number[] = []
  let end = offset(0)
  for (let glyph = 0; glyph < count; glyph++) {
    const start = end
    end = offset(glyph + 1)
    if (end < start || end > bytes.length || (end > start && end < start + 10)) throw new UnusableFont('broken', 'loca')
    if (end > start && glyf.getInt16(start) < 0) composites.push(glyph)
  }
  const outlines = {count, data}
  checkComposites(outlines, composites)
  return outlines
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

/** Refuses components that do not exist or that lead, sooner or later, back to where they came from. */
function checkComposites(outlines: Outlines, composites: readonly number[]): void {
  const done = new Set<number>()
  const visit = (glyph: number, depth: number): void => {
    if (glyph >= outlines.count || depth > deepest) throw new UnusableFont('broken', 'glyf')
    if (done.has(glyph)) return
    for (const component of components(outlines.data(glyph))) visit(component, depth + 1)
    done.add(glyph)
  }
  for (const glyph of composites) visit(glyph, 0)
}
