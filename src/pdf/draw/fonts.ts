// The characters drawn in each face → font objects of the file (ISO 32000-1 9.7) and the codes that draw them. One code a
// code point, so that ToUnicode says exactly what was written.

import type {EmbeddableFonts, FontKey} from '../font/font.ts'
import type {FontProgram} from '../font/subset.ts'
import type {Page} from '../layout/page.ts'
import type {ObjectStore} from './file.ts'
import {toUnicode} from './to-unicode.ts'
import {type Dictionary, name, reference, text, type Value} from './value.ts'

/** How text is written in one face. */
export interface DrawnFont {
  /** Name in the pages' resources. */
  readonly resource: string
  /** Four hexadecimal digits that draw a code point. */
  readonly codes: ReadonlyMap<number, string>
  /** Advance widths by code point, in thousandths of an em. */
  readonly widths: ReadonlyMap<number, number>
  /** Whether two dashes in a row are drawn by the one glyph of ⸺, which has no gap in the middle. */
  readonly joinsDashes: boolean
}

export interface FontResources {
  readonly fonts: ReadonlyMap<FontKey, DrawnFont>
  /** The Font entry of the pages' resources. */
  readonly resources: Dictionary
}

export const dash = 0x2014
export const twoEmDash = 0x2e3a

/** Adds the faces in use; text set in a face must consist of characters that it has. */
export function addFonts(pages: readonly Page[], fonts: EmbeddableFonts, store: ObjectStore): FontResources {
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
  const resources: Record<string, Value> = {}
  for (const [key, characters] of used) {
    const face = fonts.get(key)
    // A text that writes ⸺ itself keeps the glyph for itself: its code cannot mean two things.
    const joinsDashes =
      paired.has(key) && !characters.has(twoEmDash) && face.advance(twoEmDash) === 2 * face.advance(dash)
    if (joinsDashes) characters.add(twoEmDash)
    const program = fonts.program(key, characters)
    const resource = `F${drawn.size + 1}`
    resources[resource] = reference(addFont(program, joinsDashes, store))
    drawn.set(key, {
      resource,
      codes: new Map(program.codePoints.map((codePoint, index) => [codePoint, hex(index + 1)])),
      widths: new Map(program.codePoints.map((codePoint, index) => [codePoint, program.widths[index]!])),
      joinsDashes,
    })
  }
  return {fonts: drawn, resources}
}

function addCodePoints(text: string, characters: Set<number>): void {
  for (let at = 0; at < text.length; at++) {
    const codePoint = text.codePointAt(at)!
    characters.add(codePoint)
    if (codePoint > 0xffff) at++
  }
}

function addFont(program: FontProgram, joinsDashes: boolean, store: ObjectStore): number {
  const file = store.stream({Length1: program.file.length}, program.file)
  const meaning = (codePoint: number): string =>
    joinsDashes && codePoint === twoEmDash ? '——' : String.fromCodePoint(codePoint)
  const unicode = store.stream({}, Buffer.from(toUnicode(program.codePoints.map(meaning)), 'latin1'))
  const descriptor = store.add({
    Type: '/FontDescriptor',
    FontName: name(program.name),
    // Symbolic: no encoding of its own; with or without serifs, all of one width or not (ISO 32000-1 table 123).
    Flags: 4 + (program.serif ? 2 : 0) + (program.fixedPitch ? 1 : 0) + (program.italicAngle !== 0 ? 64 : 0),
    FontBBox: program.box,
    ItalicAngle: program.italicAngle,
    Ascent: program.ascent,
    Descent: program.descent,
    CapHeight: program.capHeight,
    // Not in the file; renderers need it only where they would replace the font.
    StemV: Math.round(50 + (program.weight / 65) ** 2),
    FontFile2: reference(file),
  })
  const descendant = store.add({
    Type: '/Font',
    Subtype: '/CIDFontType2',
    BaseFont: name(program.name),
    CIDSystemInfo: {Registry: text('Adobe'), Ordering: text('Identity'), Supplement: 0},
    FontDescriptor: reference(descriptor),
    DW: 1000,
    W: widthArray(program.widths),
    CIDToGIDMap: '/Identity',
  })
  return store.add({
    Type: '/Font',
    Subtype: '/Type0',
    BaseFont: name(program.name),
    Encoding: '/Identity-H',
    DescendantFonts: [reference(descendant)],
    ToUnicode: reference(unicode),
  })
}

/** Widths by CID where they differ from DW (ISO 32000-1 9.7.4.3): `first [w w …]` for each stretch. */
function widthArray(widths: readonly number[]): Value[] {
  const array: Value[] = []
  let stretch: number[] | undefined
  widths.forEach((width, index) => {
    if (width === 1000) stretch = undefined
    else if (stretch) stretch.push(width)
    else array.push(index + 1, (stretch = [width]))
  })
  return array
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0')
}
