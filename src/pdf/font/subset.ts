// A face and the characters in use → a font program with exactly these, for embedding as CIDFontType2 with Identity-H
// (ISO 32000-1 9.7). Each code point has a CID and glyph of its own, also where the face draws two code points with
// one glyph: so the file can say which character was meant, and copies come back verbatim.

import type {Face} from './face.ts'
import {componentOffsets, components} from './glyph.ts'
import {writeTables} from './sfnt.ts'

export interface FontProgram {
  /** PostScript name behind the tag of the subset: `ABCDEF+NotoSerifSC-Regular`. */
  readonly name: string
  /** A TrueType file without character map; its glyph numbers are the CIDs. */
  readonly file: Uint8Array<ArrayBuffer>
  /** Code points in ascending order; the CID of each is its index + 1. */
  readonly codePoints: readonly number[]
  /** Advance widths in thousandths of an em, by index of `codePoints`. */
  readonly widths: readonly number[]
  /** Measures for the font descriptor, in thousandths of an em. */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly box: readonly [number, number, number, number]
  readonly italicAngle: number
  readonly weight: number
  readonly serif: boolean
  readonly fixedPitch: boolean
}

/** Tables of instructions that go along with the glyphs where a font has them. */
const instructionTables = ['cvt ', 'fpgm', 'prep']

/** The part of `face` that draws `wanted`; characters that the face does not have come out as .notdef. */
export function subset(face: Face, wanted: Iterable<number>): FontProgram {
  const codePoints = [...new Set(wanted)].sort((a, b) => a - b)
  const glyphs = withComponents(face, [0, ...codePoints.map(face.glyph)])
  const {glyf, loca, long} = writeOutlines(face, glyphs)
  const {hmtx, widths} = writeMetrics(face, glyphs)
  const tables = new Map<string, Uint8Array>([
    ['glyf', glyf],
    ['loca', loca],
    ['hmtx', hmtx],
  ])
  for (const tag of [...instructionTables, 'head', 'hhea', 'maxp']) {
    const table = face.tables.get(tag)
    if (table) tables.set(tag, new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice())
  }
  edit(tables.get('head')!, (head) => head.setInt16(50, long ? 1 : 0))
  edit(tables.get('hhea')!, (hhea) => hhea.setUint16(34, widths))
  edit(tables.get('maxp')!, (maxp) => maxp.setUint16(4, glyphs.length))
  const thousandths = (units: number): number => Math.round((units * 100_000) / face.unitsPerEm) / 100
  return {
    name: `${tagOf(face.name, codePoints)}+${face.name}`,
    file: writeTables(tables),
    codePoints,
    widths: codePoints.map((codePoint) => thousandths(face.advance(face.glyph(codePoint)))),
    ascent: thousandths(face.ascent),
    descent: thousandths(face.descent),
    capHeight: thousandths(face.capHeight),
    box: [thousandths(face.box[0]), thousandths(face.box[1]), thousandths(face.box[2]), thousandths(face.box[3])],
    italicAngle: face.italicAngle,
    weight: face.weight,
    serif: face.serif,
    fixedPitch: face.fixedPitch,
  }
}

/** The glyphs and, after them, what composites among them are made of. */
function withComponents(face: Face, glyphs: readonly number[]): number[] {
  const all = [...glyphs]
  const known = new Set(glyphs)
  for (let i = 0; i < all.length; i++) {
    for (const component of components(face.outlines.data(all[i]!))) {
      if (!known.has(component)) {
        known.add(component)
        all.push(component)
      }
    }
  }
  return all
}

function writeOutlines(face: Face, glyphs: readonly number[]): {glyf: Uint8Array; loca: Uint8Array; long: boolean} {
  const descriptions = glyphs.map((glyph) => face.outlines.data(glyph))
  const even = (length: number): number => (length + 1) & ~1
  const size = descriptions.reduce((sum, {length}) => sum + even(length), 0)
  const long = size > 0xffff * 2
  const glyf = new Uint8Array(size)
  const loca = new DataView(new ArrayBuffer((glyphs.length + 1) * (long ? 4 : 2)))
  // A component may itself be drawn, under several CIDs: any of them will do.
  const renumbered = new Map(glyphs.map((glyph, index) => [glyph, index]).reverse() as [number, number][])
  let offset = 0
  descriptions.forEach((data, index) => {
    glyf.set(data, offset)
    for (const at of componentOffsets(data)) {
      const glyph = renumbered.get((data[at]! << 8) | data[at + 1]!)!
      glyf[offset + at] = glyph >> 8
      glyf[offset + at + 1] = glyph & 0xff
    }
    offset += even(data.length)
    if (long) loca.setUint32((index + 1) * 4, offset)
    else loca.setUint16((index + 1) * 2, offset / 2)
  })
  return {glyf, loca: new Uint8Array(loca.buffer), long}
}

/** hmtx, and how many of its entries have a width: those at the end that are as wide as the one before need none. */
function writeMetrics(face: Face, glyphs: readonly number[]): {hmtx: Uint8Array; widths: number} {
  const advances = glyphs.map((glyph) => face.advance(glyph))
  let widths = glyphs.length
  while (widths > 1 && advances[widths - 1] === advances[widths - 2]) widths--
  const hmtx = new DataView(new ArrayBuffer((widths + glyphs.length) * 2))
  glyphs.forEach((glyph, index) => {
    if (index < widths) hmtx.setUint16(index * 4, advances[index]!)
    hmtx.setInt16(index < widths ? index * 4 + 2 : (widths + index) * 2, face.bearing(glyph))
  })
  return {hmtx: new Uint8Array(hmtx.buffer), widths}
}

function edit(table: Uint8Array, change: (view: DataView) => void): void {
  change(new DataView(table.buffer, table.byteOffset, table.byteLength))
}

/** Six capital letters that differ between subsets of one face (ISO 32000-1 9.6.4): FNV-1a over what is in it. */
function tagOf(name: string, codePoints: readonly number[]): string {
  let hash = 0x811c9dc5
  const mix = (value: number): void => {
    hash = Math.imul(hash ^ value, 0x01000193)
  }
  for (const character of name) mix(character.charCodeAt(0))
  for (const codePoint of codePoints) {
    mix(codePoint & 0xff)
    mix(codePoint >> 8)
  }
  let [tag, rest] = ['', hash >>> 0]
  for (let i = 0; i < 6; i++) {
    tag += String.fromCharCode(65 + (rest % 26))
    rest = Math.floor(rest / 26)
  }
  return tag
}
