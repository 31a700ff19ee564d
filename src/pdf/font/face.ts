// One TrueType file, opened: its measures, its character map and its outlines, each read from the file when asked for.
// Layout tables (GSUB, GPOS), hinting and colour are not read.

import {type CharacterMap, readCharacterMap} from './cmap.ts'
import {type Outlines, readOutlines} from './glyph.ts'
import {type FontData, readTables, type Tables, UnusableFont} from './sfnt.ts'

export interface Face {
  readonly tables: Tables
  readonly unitsPerEm: number
  /** Measures of the em box in font units (OS/2 sTypoAscender …, else hhea). */
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  /** xMin, yMin, xMax, yMax of all glyphs in font units. */
  readonly box: readonly [number, number, number, number]
  /** Degrees, negative leaning to the right. */
  readonly italicAngle: number
  readonly fixedPitch: boolean
  /** 100 … 900. */
  readonly weight: number
  readonly serif: boolean
  /** PostScript name in characters that a PDF name takes as they are. */
  readonly name: string
  readonly outlines: Outlines
  readonly glyph: CharacterMap
  /** Advance width of a glyph in font units. */
  advance(glyph: number): number
  /** Left side bearing of a glyph in font units. */
  bearing(glyph: number): number
}

/** Opens a font, `face` of a collection, or throws UnusableFont; what is wrong with a single glyph is found when it is asked for. */
export function openFace(data: FontData, face?: number): Face {
  try {
    return readFace(readTables(data, face))
  } catch (error) {
    // A view that is read past its end: some table is shorter than what it says of itself.
    if (error instanceof RangeError) throw new UnusableFont('broken', 'sfnt')
    throw error
  }
}

function readFace(tables: Tables): Face {
  const table = (tag: string): DataView => {
    const found = tables.get(tag)
    if (!found) throw new UnusableFont('broken', tag)
    return found
  }
  const [head, hhea, maxp, hmtx, os2, post] = [
    table('head'),
    table('hhea'),
    table('maxp'),
    table('hmtx'),
    tables.get('OS/2'),
    tables.get('post'),
  ]
  const unitsPerEm = head.getUint16(18)
  const glyphCount = maxp.getUint16(4)
  const widths = hhea.getUint16(34)
  if (head.getUint32(12) !== 0x5f0f3cf5 || unitsPerEm < 16 || unitsPerEm > 16384)
    throw new UnusableFont('broken', 'head')
  if (widths === 0 || widths > glyphCount || hmtx.byteLength < (widths + glyphCount) * 2)
    throw new UnusableFont('broken', 'hmtx')
  if (os2) checkPermission(os2)
  if (!tables.tags.includes('glyf')) throw new UnusableFont('broken', 'glyf')
  const outlines = readOutlines(tables, table('loca'), head.getInt16(50) !== 0, glyphCount)
  outlines.check(0)
  const ascent = os2?.getInt16(68) || hhea.getInt16(4)
  return {
    tables,
    unitsPerEm,
    ascent,
    descent: os2?.getInt16(70) || hhea.getInt16(6),
    capHeight: (os2 && os2.getUint16(0) >= 2 && os2.getInt16(88)) || ascent,
    box: [head.getInt16(36), head.getInt16(38), head.getInt16(40), head.getInt16(42)],
    italicAngle: post ? post.getInt32(4) / 65536 : 0,
    fixedPitch: post ? post.getUint32(12) !== 0 : false,
    weight: os2 ? os2.getUint16(4) : 400,
    serif: os2 ? isSerif(os2) : true,
    name: readName(tables.get('name')) || 'Font',
    outlines,
    glyph: readCharacterMap(table('cmap'), glyphCount),
    advance: (glyph) => hmtx.getUint16(Math.min(glyph, widths - 1) * 4),
    bearing: (glyph) => hmtx.getInt16(glyph < widths ? glyph * 4 + 2 : (widths + glyph) * 2),
  }
}

/** OS/2 fsType: refuses what its maker does not let anyone embed, or not in part, or only as pictures of letters. */
function checkPermission(os2: DataView): void {
  const permission = os2.getUint16(8)
  if ((permission & 0x000e) === 0x0002 || permission & 0x0300) throw new UnusableFont('restricted', 'OS/2')
}

/** By IBM family class, else by PANOSE: serif styles 2–10 of a Latin text face. */
function isSerif(os2: DataView): boolean {
  const family = os2.getUint8(30)
  if (family !== 0) return family >= 1 && family <= 7
  const style = os2.getUint8(33)
  return os2.getUint8(32) !== 2 || style < 11 || style > 15
}

function readName(name: DataView | undefined): string {
  if (!name) return ''
  const storage = name.getUint16(4)
  for (let record = 6; record < 6 + name.getUint16(2) * 12; record += 12) {
    const [platform, id] = [name.getUint16(record), name.getUint16(record + 6)]
    if (id !== 6 || (platform !== 3 && platform !== 1)) continue
    const [length, start] = [name.getUint16(record + 8), storage + name.getUint16(record + 10)]
    let text = ''
    for (let at = start; at < start + length; at++) {
      const unit = name.getUint8(at)
      if (/[A-Za-z0-9_-]/.test(String.fromCharCode(unit))) text += String.fromCharCode(unit)
    }
    if (text) return text
  }
  return ''
}
