// Print trees and pages made by hand: what the tests of drawing draw. No layout: one line for each text, from the top.

import {readFileSync} from 'node:fs'
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
