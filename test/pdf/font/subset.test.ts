// Reading and subsetting against fontkit as the reference, glyph by glyph.

import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import * as fontkit from 'fontkit'
import {describe, expect, test} from 'vitest'
import {type Face, openFace} from '../../../src/pdf/font/face.ts'
import {inMemory, readTables, writeTables} from '../../../src/pdf/font/sfnt.ts'
import {subset} from '../../../src/pdf/font/subset.ts'
import {shippedFont, withCharacterMap} from '../../support/fonts.ts'

const names = ['song', 'title', 'hei', 'kai']
const files = names.flatMap((name) => [name, `${name}-rare`])

/** The parts of fontkit's glyphs that its types leave out. */
interface Glyph {
  readonly advanceWidth: number
  readonly path: {toSVG(): string}
}

function reference(bytes: Uint8Array): {
  hasGlyphForCodePoint(code: number): boolean
  glyphForCodePoint(code: number): Glyph
  getGlyph(id: number): Glyph
} {
  return fontkit.create(Buffer.from(bytes)) as never
}

function outline(glyph: Glyph): string {
  return glyph.path.toSVG()
}

const faces = new Map<string, Face>()
function face(name: string): Face {
  const known = faces.get(name) ?? openFace(inMemory(shippedFont(name)))
  faces.set(name, known)
  return known
}

describe.each(files)('%s', (name) => {
  test('has the glyphs and widths that fontkit reads', () => {
    const font = reference(shippedFont(name))
    for (let codePoint = 0x20; codePoint < 0x30000; codePoint += 7) {
      const glyph = face(name).glyph(codePoint)
      expect(glyph !== 0, codePoint.toString(16)).toBe(font.hasGlyphForCodePoint(codePoint))
      if (glyph !== 0) expect(face(name).advance(glyph)).toBe(font.glyphForCodePoint(codePoint).advanceWidth)
    }
  })

  test('a subset draws what the whole font draws', () => {
    const text = name.endsWith('-rare')
      ? '邗郫眙國務院辦公廳𫐄'
      : '国务院办公厅政府信息公开，“2021年”——1,234.5%①Ⅻ℃ÀÉñ㎡⸺'
    const program = subset(
      face(name),
      Array.from(text, (character) => character.codePointAt(0)!),
    )
    const [whole, part] = [reference(shippedFont(name)), reference(withCharacterMap(program.file))]
    program.codePoints.forEach((codePoint, index) => {
      const [expected, drawn] = [whole.glyphForCodePoint(codePoint), part.getGlyph(index + 1)]
      expect(outline(drawn), String.fromCodePoint(codePoint)).toBe(outline(expected))
      expect(drawn.advanceWidth).toBe(expected.advanceWidth)
      expect(program.widths[index]).toBe(expected.advanceWidth)
    })
  })
})

describe.each(names)('%s', (name) => {
  const list = readFileSync(new URL('../../../templates/fonts/characters.txt', import.meta.url), 'utf8')
  const sections = [...list.matchAll(/^# (.+), (\d+)\n(.*)$/gm)].map(([, title, count, text]) => ({
    title: title!,
    count,
    characters: [...text!],
  }))
  const missing = (file: string, characters: string[]) =>
    characters.filter((one) => face(file).glyph(one.codePointAt(0)!) === 0)

  test('and what is rare hold every character of characters.txt, each in one file', () => {
    for (const {count, characters} of sections) expect(characters).toHaveLength(Number(count))
    expect(sections.map(({title, count}) => `${title}, ${count}`)).toContain('通用规范汉字表, 8105')
    const all = new Set(sections.flatMap(({characters}) => characters))
    expect(missing(`${name}-rare`, missing(name, [...all]))).toEqual([])
    expect([...all].filter((one) => missing(name, [one]).length + missing(`${name}-rare`, [one]).length !== 1)).toEqual(
      [],
    )
  })

  test('has what is common in the first file', () => {
    const common = sections.filter(({title}) => !/^(?:通用规范汉字表$|GB2312|Big5)/.test(title))
    expect(common).toHaveLength(5)
    expect(
      missing(
        name,
        common.flatMap(({characters}) => characters),
      ),
    ).toEqual([])
  })
})

test('any characters of a face come out as they are in it', () => {
  const whole = reference(shippedFont('kai'))
  const characters = fc.uniqueArray(fc.integer({min: 0x20, max: 0x9fff}), {minLength: 1, maxLength: 60})
  fc.assert(
    fc.property(characters, (codePoints) => {
      const known = codePoints.filter((codePoint) => face('kai').glyph(codePoint) !== 0)
      const program = subset(face('kai'), known)
      const part = reference(withCharacterMap(program.file))
      expect(program.codePoints).toEqual([...known].sort((a, b) => a - b))
      program.codePoints.forEach((codePoint, index) => {
        expect(outline(part.getGlyph(index + 1))).toBe(outline(whole.glyphForCodePoint(codePoint)))
      })
    }),
    {numRuns: 40},
  )
})

test('code points that share a glyph have glyphs of their own', () => {
  expect(face('hei').glyph(0xb7)).toBe(face('hei').glyph(0x2022))
  const program = subset(face('hei'), [0xb7, 0x2022])
  expect(program.codePoints).toEqual([0xb7, 0x2022])
  const part = reference(withCharacterMap(program.file))
  expect(outline(part.getGlyph(1))).toBe(outline(part.getGlyph(2)))
})

test('the tag of a subset follows what is in it', () => {
  const name = (text: string): string =>
    subset(
      face('song'),
      Array.from(text, (character) => character.codePointAt(0)!),
    ).name
  expect(name('公开')).toMatch(/^[A-Z]{6}\+NianbaoSong-Regular$/)
  expect(name('公开')).toBe(name('开公开'))
  expect(name('公开')).not.toBe(name('公布'))
})

test('a dash of two ems has no gap: as wide as two, one contour', () => {
  for (const name of names) {
    const {advance, glyph} = face(name)
    expect(advance(glyph(0x2e3a))).toBe(2 * advance(glyph(0x2014)))
    expect(outline(reference(shippedFont(name)).glyphForCodePoint(0x2e3a)).match(/M/g)).toHaveLength(1)
  }
})

test('tables are written so that they are read back', () => {
  const tables = new Map([
    ['head', new Uint8Array(54)],
    ['zzzz', new Uint8Array([1, 2, 3])],
  ])
  const read = readTables(inMemory(writeTables(tables)))
  expect(read.tags).toEqual(['head', 'zzzz'])
  expect(read.get('zzzz')!.byteLength).toBe(3)
})
