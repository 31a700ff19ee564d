// Print trees and pages made by hand: what the tests of drawing draw. No layout: one line for each text, from the top.

import {readFileSync} from 'node:fs'
import {crc32, deflateSync} from 'node:zlib'
import type {EmbeddableFonts} from '../../src/pdf/font/font.ts'
import {loadFonts} from '../../src/pdf/font/load.ts'
import {inMemory} from '../../src/pdf/font/sfnt.ts'
import type {GlyphRun, Item, Page} from '../../src/pdf/layout/page.ts'
import type {ElementName, PrintElement, PrintNode} from '../../src/pdf/print-tree.ts'

/** `[name, attributes, ...children]`, as in JsonML. */
export type Markup = string | [ElementName, Record<string, string>, ...Markup[]]

/** A tree of this markup under a `document`. */
export function tree(...markup: Markup[]): PrintElement {
  let index = 0
  const node = (one: Markup): PrintNode => {
    if (typeof one === 'string') return {type: 'text', value: one}
    const [name, attributes, ...children] = one
    const own = index++
    return {type: 'element', name, index: own, attributes, children: children.map(node)}
  }
  return node(['document', {}, ...markup]) as PrintElement
}

export function shippedFonts(): EmbeddableFonts {
  const face = (key: string, fallbacks: string[]) => {
    const files = [`fonts/${key}.ttf`, `fonts/${key}-rare.ttf`]
    const open = (path: string) => () => inMemory(readFileSync(new URL(`../../templates/${path}`, import.meta.url)))
    return {key, files: files.map((path) => ({path, open: open(path)})), fallbacks}
  }
  const {value} = loadFonts([
    face('song', ['hei', 'kai']),
    face('title', ['song']),
    face('hei', ['song']),
    face('kai', ['song']),
  ])
  return value!
}

/** A line of text at its natural width. */
export function line(
  fonts: EmbeddableFonts,
  text: string,
  x: number,
  y: number,
  more: Partial<GlyphRun> = {},
): GlyphRun {
  const {font = 'song', size = 12} = more
  const metrics = fonts.get(font)
  const advances = Array.from(text, (character) => metrics.advance(character.codePointAt(0)!) * size)
  return {type: 'glyphs', font, size, x, y, text, advances, ...more}
}

/** A line of text in as many runs as it takes files of its face. */
function runs(
  fonts: EmbeddableFonts,
  text: string,
  x: number,
  more: Partial<GlyphRun> & {readonly font: string},
): GlyphRun[] {
  const items: GlyphRun[] = []
  let place = x
  for (const character of text) {
    const font = fonts.choose(more.font, character.codePointAt(0)!)?.key ?? more.font
    const before = items.at(-1)?.font === font ? items.pop() : undefined
    const run = line(fonts, `${before?.text ?? ''}${character}`, before?.x ?? place, 0, {...more, font})
    items.push(run)
    place = run.advances.reduce((sum, advance) => sum + advance, run.x)
  }
  return items
}

/** Every text of a tree on lines of its own, 40 to a page of A4, headings in Hei. */
export function pagesOf(root: PrintElement, fonts: EmbeddableFonts): Page[] {
  const items: Item[] = []
  const visit = (element: PrintElement): void => {
    for (const child of element.children) {
      if (child.type === 'element') visit(child)
      else
        items.push(
          ...runs(fonts, child.value, 80, {
            element: element.index,
            font: /^h\d|th/.test(element.name) ? 'hei' : 'song',
          }),
        )
    }
    if (element.name === 'img') {
      items.push({
        type: 'picture',
        element: element.index,
        src: element.attributes['src']!,
        x: 80,
        y: 0,
        width: 60,
        height: 15,
      })
    }
  }
  visit(root)
  const pages: Page[] = []
  // A new line wherever something stands at the left again.
  const lines: Item[][] = []
  for (const item of items) {
    if (item.x === 80) lines.push([item])
    else lines.at(-1)!.push(item)
  }
  for (let from = 0; from < lines.length; from += 40) {
    const placed = lines
      .slice(from, from + 40)
      .flatMap((line, index) => line.map((item) => ({...item, y: 90 + index * 18})))
    const number = pages.length + 1
    const foot = line(fonts, `— ${number} —`, 260, 800, {pagination: true})
    pages.push({
      width: 595.28,
      height: 841.89,
      number,
      items: [{type: 'rectangle', x: 80, y: 80, width: 400, height: 0.5, color: '#c00000'}, ...placed, foot],
    })
  }
  return pages
}

export interface PngParts {
  /** In pixels; 4 × 2 if not said. */
  readonly width?: number
  readonly height?: number
  /** Colour type: 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  readonly type: number
  readonly bits: number
  readonly rows: readonly (readonly number[])[]
  /** Rows with their filter in front, in place of `rows`. */
  readonly filtered?: readonly (readonly number[])[]
  readonly interlace?: number
  readonly palette?: readonly number[]
  readonly transparency?: readonly number[]
  /** Chunks of other kinds, behind IHDR. */
  readonly more?: Readonly<Record<string, Uint8Array>>
}

export function png(parts: PngParts = redPng): Uint8Array {
  const {width = 4, height = 2, type, bits, rows, filtered, interlace = 0, palette, transparency, more = {}} = parts
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const lines = filtered ?? rows.map((row) => [0, ...row])
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width)
  size.writeUInt32BE(height, 4)
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', Buffer.from([...size, bits, type, 0, 0, interlace])),
      ...Object.entries(more).map(([name, data]) => chunk(name, data)),
      ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
      ...(transparency ? [chunk('tRNS', Buffer.from(transparency))] : []),
      chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

const redPng: PngParts = {type: 2, bits: 8, rows: [0, 1].map(() => [255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0])}

export interface JpegParts {
  /** Squares of 8 × 8 pixels side by side. */
  readonly columns: number
  /** Squares in reading order, each with one level a component, 0 to 255. */
  readonly squares: readonly (readonly number[])[]
  /** Segments in front of the tables, by their marker. */
  readonly segments?: readonly (readonly [marker: number, data: readonly number[]])[]
  /** Marker of the frame: baseline if not said. */
  readonly frame?: number
}

/** A JPEG of plain squares. */
export function jpeg(
  {columns, squares, segments = [], frame = 0xc0}: JpegParts = {columns: 1, squares: [[128]]},
): Uint8Array {
  const components = squares[0]!.map((_, index) => index + 1)
  const marker = (code: number, data: readonly number[]): number[] => [0xff, code, 0, data.length + 2, ...data]
  // Categories 0 to 11 of a difference in four bits; the end of a block in one.
  const categories = Array.from({length: 12}, (_, index) => index)
  const lengths = (...counts: number[]): number[] => [...counts, ...Array<number>(16 - counts.length).fill(0)]
  let bits = ''
  const before = components.map(() => 0)
  for (const square of squares) {
    square.forEach((level, index) => {
      // Quantized by 8, so that a level is its coefficient.
      const difference = level - 128 - before[index]!
      before[index] = level - 128
      const category = difference === 0 ? 0 : Math.floor(Math.log2(Math.abs(difference))) + 1
      const low = difference < 0 ? difference + 2 ** category - 1 : difference
      bits += `${category.toString(2).padStart(4, '0')}${category === 0 ? '' : low.toString(2).padStart(category, '0')}0`
    })
  }
  const scan = (bits.padEnd(Math.ceil(bits.length / 8) * 8, '1').match(/.{8}/g) ?? []).map((byte) =>
    Number.parseInt(byte, 2),
  )
  return new Uint8Array([
    0xff,
    0xd8,
    ...segments.flatMap(([code, data]) => marker(code, data)),
    ...marker(0xdb, [0, ...Array<number>(64).fill(8)]),
    ...marker(frame, [
      8,
      0,
      (squares.length / columns) * 8,
      0,
      columns * 8,
      components.length,
      ...components.flatMap((id) => [id, 0x11, 0]),
    ]),
    ...marker(0xc4, [0x00, ...lengths(0, 0, 0, 12), ...categories]),
    ...marker(0xc4, [0x10, ...lengths(1), 0]),
    ...marker(0xda, [components.length, ...components.flatMap((id) => [id, 0]), 0, 63, 0]),
    ...scan.flatMap((byte) => (byte === 0xff ? [byte, 0] : [byte])),
    0xff,
    0xd9,
  ])
}

/** The segment that says which way up a photograph is (Exif 2.32, tag 0x0112). */
export function exif(orientation: number): readonly [number, readonly number[]] {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  return [0xe1, [...Buffer.from('Exif\0\0MM'), 0, 42, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]]
}
