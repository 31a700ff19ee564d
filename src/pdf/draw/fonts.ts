// The characters drawn in each face → font objects of the file (ISO 32000-1 9.7) and the codes that draw them. One code a
// code point, so that ToUnicode says exactly what was written.

import {toLatin1} from '../../host/platform/platform.ts'
import type {EmbeddableFonts, FontKey} from '../font/font.ts'
import type {FontProgram} from '../font/subset.ts'
import type {Page} from '../layout/page.ts'
import type {ReportDocument} from './document.ts'
import {type Reference, text} from './pdfkit.ts'
import {toUnicode} from './to-unicode.ts'

/** How text is written in one face. */
export interface DrawnFont {
  /** Name in the pages' resources. */
  readonly resource: string
  readonly object: Reference
  /** Four hexadecimal digits that draw a code point. */
  readonly codes: ReadonlyMap<number, string>
  /** Advance widths by code point, in thousandths of an em. */
  readonly widths: ReadonlyMap<number, number>
  /** Whether two dashes in a row are drawn by the one glyph of ⸺, which has no gap in the middle. */
  readonly joinsDashes: boolean
}

export const dash = 0x2014
export const twoEmDash = 0x2e3a

/** Adds the faces in use; text set in a face must consist of characters that it has. */
export function addFonts(
  pages: readonly Page[],
  fonts: EmbeddableFonts,
  document: ReportDocument,
): ReadonlyMap<FontKey, DrawnFont> {
  const used = new Map<FontKey, Set<number>>()
  const paired = new Set<FontKey>()
  for (const {items} of pages) {
    for (const item of items) {
      if (item.type !== 'glyphs') continue
      let characters = used.get(item.font)
      if (!characters) used.set(item.font, (characters = new Set()))
      addCodePoints(item.text, characters)
      if (item.text.includes('——')) paired.add(item.font)
    }
  }
  const drawn = new Map<FontKey, DrawnFont>()
  for (const [key, characters] of used) {
    const face = fonts.get(key)
    // A text that writes ⸺ itself keeps the glyph for itself: its code cannot mean two things.
    const joinsDashes =
      paired.has(key) && !characters.has(twoEmDash) && face.advance(twoEmDash) === 2 * face.advance(dash)
    if (joinsDashes) characters.add(twoEmDash)
    const program = fonts.program(key, characters)
    drawn.set(key, {
      resource: `F${drawn.size + 1}`,
      object: addFont(program, joinsDashes, document),
      codes: new Map(program.codePoints.map((codePoint, index) => [codePoint, hex(index + 1)])),
      widths: new Map(program.codePoints.map((codePoint, index) => [codePoint, program.widths[index]!])),
      joinsDashes,
    })
  }
  return drawn
}

function addCodePoints(text: string, characters: Set<number>): void {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!
    characters.add(codePoint)
    if (codePoint > 0xffff) at++
  }
}

function addFont(program: FontProgram, joinsDashes: boolean, document: ReportDocument): Reference {
  const meaning = (codePoint: number): string =>
    joinsDashes && codePoint === twoEmDash ? '——' : String.fromCodePoint(codePoint)
  const BaseFont = escapeName(program.name)
  const descriptor = document.add({
    Type: 'FontDescriptor',
    FontName: BaseFont,
    // Symbolic: no encoding of its own; with or without serifs, all of one width or not (ISO 32000-1 table 123).
    Flags: 4 + (program.serif ? 2 : 0) + (program.fixedPitch ? 1 : 0) + (program.italicAngle !== 0 ? 64 : 0),
    FontBBox: program.box,
    ItalicAngle: program.italicAngle,
    Ascent: program.ascent,
    Descent: program.descent,
    CapHeight: program.capHeight,
    // Not in the file; renderers need it only where they would replace the font.
    StemV: Math.round(50 + (program.weight / 65) ** 2),
    FontFile2: document.add({Length1: program.file.length}, program.file),
  })
  const descendant = document.add({
    Type: 'Font',
    Subtype: 'CIDFontType2',
    BaseFont,
    CIDSystemInfo: {Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0},
    FontDescriptor: descriptor,
    DW: 1000,
    W: widthArray(program.widths),
    CIDToGIDMap: 'Identity',
  })
  return document.add({
    Type: 'Font',
    Subtype: 'Type0',
    BaseFont,
    Encoding: 'Identity-H',
    DescendantFonts: [descendant],
    ToUnicode: document.add({}, toLatin1(toUnicode(program.codePoints.map(meaning)))),
  })
}

/** Widths by CID where they differ from DW (ISO 32000-1 9.7.4.3): `first [w w …]` for each stretch. */
function widthArray(widths: readonly number[]): (number | number[])[] {
  const array: (number | number[])[] = []
  let stretch: number[] | undefined
  widths.forEach((width, index) => {
    if (width === 1000) stretch = undefined
    else if (stretch) stretch.push(width)
    else array.push(index + 1, (stretch = [width]))
  })
  return array
}

/** What a name may not hold, as `#xx` (ISO 32000-1 7.3.5). */
function escapeName(name: string): string {
  return name.replace(/[^A-Za-z0-9+_.-]/g, (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`)
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
