// Print trees and pages made by hand: what the tests of drawing draw. No layout: one line for each text, from the top.

import {readFileSync} from 'node:fs'
import {crc32, deflateSync} from 'node:zlib'
import type {EmbeddableFonts} from '../../src/pdf/font/font.ts'
import {loadFonts} from '../../src/pdf/font/load.ts'
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
    const file = `fonts/${key}.ttf`
    return {key, file, bytes: readFileSync(new URL(`../../templates/${file}`, import.meta.url)), fallbacks}
  }
  const {value} = loadFonts([face('song', ['hei', 'kai']), face('title', ['song']), face('hei', ['song']), face('kai', ['song'])])
  return value!
}

/** A line of text at its natural width. */
export function line(fonts: EmbeddableFonts, text: string, x: number, y: number, more: Partial<GlyphRun> = {}): GlyphRun {
  const {font = 'song', size = 12} = more
  const metrics = fonts.get(font)
  const advances = Array.from(text, (character) => metrics.advance(character.codePointAt(0)!) * size)
  return {type: 'glyphs', font, size, x, y, text, advances, ...more}
}

/** Every text of a tree on lines of its own, 40 to a page of A4, headings in Hei. */
export function pagesOf(root: PrintElement, fonts: EmbeddableFonts): Page[] {
  const items: Item[] = []
  const visit = (element: PrintElement): void => {
    for (const child of element.children) {
      if (child.type === 'element') visit(child)
      else items.push(line(fonts, child.value, 80, 0, {element: element.index, font: /^h\d|th/.test(element.name) ? 'hei' : 'song'}))
    }
    if (element.name === 'img') {
      items.push({type: 'picture', element: element.index, src: element.attributes['src']!, x: 80, y: 0, width: 60, height: 15})
    }
  }
  visit(root)
  const pages: Page[] = []
  for (let from = 0; from < items.length; from += 40) {
    const placed = items.slice(from, from + 40).map((item, index) => ({...item, y: 90 + index * 18}))
    const number = pages.length + 1
    const foot = line(fonts, `— ${number} —`, 260, 800, {pagination: true})
    pages.push({width: 595.28, height: 841.89, number, items: [{type: 'rectangle', x: 80, y: 80, width: 400, height: 0.5, color: '#c00000'}, ...placed, foot]})
  }
  return pages
}

export interface PngParts {
  /** Colour type: 0 grey, 2 RGB, 3 palette, 6 RGB with alpha. */
  readonly type: number
  readonly bits: number
  readonly rows: readonly (readonly number[])[]
  /** Rows with their filter in front, in place of `rows`. */
  readonly filtered?: readonly (readonly number[])[]
  readonly interlace?: number
  readonly palette?: readonly number[]
  readonly transparency?: readonly number[]
}

/** A PNG of 4 × 2 pixels. */
export function png({type, bits, rows, filtered, interlace = 0, palette, transparency}: PngParts = redPng): Uint8Array {
  const chunk = (name: string, data: Uint8Array): Uint8Array => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [size, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    size.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([size, body, sum])
  }
  const lines = filtered ?? rows.map((row) => [0, ...row])
  return new Uint8Array(Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', Buffer.from([0, 0, 0, 4, 0, 0, 0, 2, bits, type, 0, 0, interlace])),
    ...(palette ? [chunk('PLTE', Buffer.from(palette))] : []),
    ...(transparency ? [chunk('tRNS', Buffer.from(transparency))] : []),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]))
}

const redPng: PngParts = {type: 2, bits: 8, rows: [0, 1].map(() => [255, 0, 0, 255, 0, 0, 255, 0, 0, 255, 0, 0])}

/** The smallest grey JPEG: 8 × 8 pixels of one colour. */
export function jpeg(): Uint8Array {
  const ones = Array<number>(64).fill(1)
  const marker = (code: number, data: readonly number[]): number[] => [0xff, code, 0, data.length + 2, ...data]
  const table = (kind: number): number[] => [kind, 1, ...Array<number>(15).fill(0), 0]
  return new Uint8Array([
    0xff, 0xd8,
    ...marker(0xdb, [0, ...ones]),
    ...marker(0xc0, [8, 0, 8, 0, 8, 1, 1, 0x11, 0]),
    ...marker(0xc4, table(0x00)),
    ...marker(0xc4, table(0x10)),
    ...marker(0xda, [1, 1, 0, 0, 63, 0]),
    0x3f, 0xff, 0xd9,
  ])
}
