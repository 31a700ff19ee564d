// Sets print markup with faces of plain measures and reads the pages back, for tests of layout: lines with what stands
// where, and the text of each element.

import type {FontMetrics, Fonts} from '../../src/pdf/font/font.ts'
import {type Layout, layout} from '../../src/pdf/layout/layout.ts'
import type {GlyphRun, Item, Page} from '../../src/pdf/layout/page.ts'
import type {PictureSizes} from '../../src/pdf/layout/picture.ts'
import type {PrintElement, PrintNode} from '../../src/pdf/print-tree.ts'
import {parseTree} from '../../src/pdf/tree.ts'
import type {Style} from '../../src/style/style.ts'
import {shippedStyle} from './shipped.ts'

/** Ideographs and their marks one em, Western letters half of it, digits and spaces a little less. */
function advance(code: number): number {
  if (code === 0x20) return 0.25
  if (code >= 0x30 && code <= 0x39) return 0.47
  if (code === 0xb7) return 0.33
  return code < 0x2000 ? 0.52 : 1
}

function plain(key: string): FontMetrics {
  return {key, ascent: 0.88, descent: -0.12, has: (code) => code < 0xe000 || code > 0xf8ff, advance}
}

/** A face for every key; private-use characters are in none. */
export const plainFonts: Fonts = {
  get: plain,
  choose: (key, code) => (plain(key).has(code) ? plain(key) : undefined),
}

export interface Setting extends Layout {
  readonly tree: PrintElement
}

export function set(markup: string, style: Style = shippedStyle, pictures: PictureSizes = new Map()): Setting {
  const {value, diagnostics} = parseTree(markup, () => undefined)
  if (!value) throw new Error(JSON.stringify(diagnostics))
  return {tree: value, ...layout(value, style, plainFonts, pictures)}
}

export interface SetGlyph {
  readonly text: string
  /** Where its room begins and ends, and where the glyph itself is drawn. */
  readonly x: number
  readonly end: number
  readonly drawn: number
  readonly size: number
  readonly element: number | undefined
}

/** What stands on one baseline of a page, from left to right. */
export interface SetLine {
  readonly page: number
  readonly y: number
  readonly text: string
  readonly glyphs: readonly SetGlyph[]
  /** Right edge of the hyphen behind a divided word, which is no character. */
  readonly hyphen?: number
}

export function glyphsOf({x, text, advances, shifts, size, element}: GlyphRun): SetGlyph[] {
  let at = x
  return [...text].map((one, index) => {
    const start = at
    at += advances[index]!
    return {text: one, x: start, end: at, drawn: start - (shifts?.[index] ?? 0), size, element}
  })
}

/** The lines of those elements that `wanted` holds for. */
export function linesOf(pages: readonly Page[], wanted: (element: number | undefined) => boolean): SetLine[] {
  return pages.flatMap(({items, number}) => {
    const lines = new Map<number, SetGlyph[]>()
    for (const item of items) {
      if (item.type !== 'glyphs' || !wanted(item.element)) continue
      const line = lines.get(item.y) ?? []
      lines.set(item.y, line)
      line.push(...glyphsOf(item))
    }
    return [...lines].map(([y, glyphs]) => {
      const hyphen = hyphenBehind(glyphs.at(-1)!, y, items)
      return {
        page: number,
        y,
        text: glyphs.map(({text}) => text).join(''),
        glyphs,
        ...(hyphen !== undefined && {hyphen}),
      }
    })
  })
}

function hyphenBehind({end, size}: SetGlyph, y: number, items: readonly Item[]): number | undefined {
  const found = items.find(
    (item) =>
      item.type === 'rectangle'
      && item.y < y
      && item.y > y - size / 2
      && item.x > end
      && item.x < end + size / 10
      && item.width < size / 2,
  )
  return found && end + 0.35 * size
}

const closing = /^[、，；：。！？”’）》】〕]$/u

/** Right edge of what is seen of a line: spaces hang, a closing mark's blank half does not count. */
export function edgeOf({glyphs, hyphen}: SetLine): number {
  if (hyphen !== undefined) return hyphen
  const seen = glyphs.findLast(({text}) => text !== ' ')!
  return closing.test(seen.text) ? Math.min(seen.end, seen.x + seen.size / 2) : seen.end
}

/** The characters of each element's own text as they are drawn, in the order of drawing. */
export function drawnText(pages: readonly Page[]): Map<number, string> {
  const texts = new Map<number, string>()
  for (const {items} of pages) {
    for (const item of items) {
      if (item.type !== 'glyphs' || item.element === undefined) continue
      texts.set(item.element, (texts.get(item.element) ?? '') + item.text)
    }
  }
  return texts
}

/** All text that belongs to elements, in the order of drawing. */
export function pageText(pages: readonly Page[]): string {
  return pages
    .flatMap(({items}) =>
      items.flatMap((item) => (item.type === 'glyphs' && item.element !== undefined ? [item.text] : [])),
    )
    .join('')
}

/**
 * The text of the pages as it is read: each element's own characters where its texts stand in the tree. Notes are drawn
 * at the foot of a page and read behind the block that has their mark.
 */
export function readingText(tree: PrintElement, pages: readonly Page[]): string {
  const drawn = drawnText(pages)
  const read = (element: PrintElement): string => {
    const own = element.children
      .map((child) => {
        if (child.type === 'element') return read(child)
        const rest = drawn.get(element.index) ?? ''
        drawn.set(element.index, rest.slice(child.value.length))
        return rest.slice(0, child.value.length)
      })
      .join('')
    return own
  }
  return read(tree) + [...drawn.values()].join('')
}

/** The text of a tree in reading order. */
export function treeText(node: PrintNode): string {
  return node.type === 'text' ? node.value : node.children.map(treeText).join('')
}

export function elementsNamed(root: PrintElement, name: string): PrintElement[] {
  const below = root.children.flatMap((child) => (child.type === 'element' ? elementsNamed(child, name) : []))
  return root.name === name ? [root, ...below] : below
}

export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
