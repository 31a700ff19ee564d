// Pages → content streams with marked content (ISO 32000-1 14.6, 14.7.4). What has an element of the print tree becomes a
// sequence of that element, to be hung into the structure tree; all else is an artifact. Decides nothing about places.

import {toLatin1} from '../../host/platform/platform.ts'
import type {FontKey} from '../font/font.ts'
import type {ElementIndex, GlyphRun, Item, Page, Rectangle} from '../layout/page.ts'
import type {ReportDocument} from './document.ts'
import type {DrawnFont} from './fonts.ts'
import {number, showRun, type TextState} from './glyphs.ts'
import type {PdfKitImage, StructureContent} from './pdfkit.ts'

/** Items of one element that follow one another on a page, under one marked-content identifier. */
export interface Sequence {
  readonly element: ElementIndex
  /** Index of the page. */
  readonly page: number
  readonly content: StructureContent
  /** How many characters other than white space it draws. */
  readonly characters: number
  readonly area: Area
}

/** In points from the left and upper edges of the page, as PDFKit counts. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** How far, in em, an area reaches above and below a baseline: the em box of Chinese fonts. */
const [above, below] = [0.88, 0.12]

/** Adds a page to the document, `page` being its index; `pictures` are by `src`. */
export function drawPage(
  document: ReportDocument,
  {items, width, height}: Page,
  page: number,
  fonts: ReadonlyMap<FontKey, DrawnFont>,
  pictures: ReadonlyMap<string, PdfKitImage>,
): Sequence[] {
  document.addPage({size: [width, height], margin: 0})
  const sequences: Sequence[] = []
  const state: TextState & {color: string} = {font: '', size: 0, spacing: 0, color: '#000000'}
  for (let from = 0; from < items.length; ) {
    const to = endOfGroup(items, from)
    const group = items.slice(from, to)
    const [first] = group as [Item]
    if (first.element === undefined) beginArtifact(first, document)
    else {
      const content = document.markStructureContent(tagFor(group))
      sequences.push({element: first.element, page, content, ...extent(group)})
    }
    drawGroup(group)
    document.endMarkedContent()
    from = to
  }
  return sequences

  function drawGroup(group: readonly Item[]): void {
    let source = ''
    let inText = false
    for (const item of group) {
      if (inText !== (item.type === 'glyphs')) {
        source += inText ? 'ET\n' : item.type === 'glyphs' ? 'BT\n' : ''
        inText = item.type === 'glyphs'
      }
      if (item.type === 'picture') {
        if (source) document.addContent(toLatin1(source))
        source = ''
        document.image(pictures.get(item.src)!, item.x, item.y, item)
      } else {
        source += setColor(item.color ?? '#000000')
        source += item.type === 'glyphs' ? show(item) : fill(item)
      }
    }
    if (inText) source += 'ET\n'
    if (source) document.addContent(toLatin1(source))
  }

  function show(run: GlyphRun): string {
    const font = fonts.get(run.font)!
    document.page.fonts[font.resource] ??= font.object
    return showRun(run, font, state)
  }

  function setColor(color: string): string {
    if (color === state.color) return ''
    state.color = color
    const [red, green, blue] = [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255))
    return red === green && green === blue ? `${red} g\n` : `${red} ${green} ${blue} rg\n`
  }
}

function fill({x, y, width, height}: Rectangle): string {
  return `${number(x)} ${number(y)} ${number(width)} ${number(height)} re f\n`
}

/** Where the items that belong together with the one at `from` end. */
function endOfGroup(items: readonly Item[], from: number): number {
  const key = groupOf(items[from]!)
  let to = from + 1
  while (to < items.length && groupOf(items[to]!) === key) to++
  return to
}

function groupOf(item: Item): number | string {
  return item.element ?? (item.type === 'glyphs' && item.pagination ? 'pagination' : 'layout')
}

/** ISO 32000-1 14.8.2.2. PDFKit knows no subtype. */
function beginArtifact(item: Item, document: ReportDocument): void {
  if (item.type === 'glyphs' && item.pagination)
    document.addContent('/Artifact <</Type /Pagination /Subtype /Footer>> BDC')
  else document.markContent('Artifact', {type: 'Layout'})
}

/** The tag in the content stream; the structure tree says what the element really is. */
function tagFor(group: readonly Item[]): string {
  return group.every(({type}) => type === 'glyphs') ? 'Span' : 'Figure'
}

function extent(group: readonly Item[]): {characters: number; area: Area} {
  let characters = 0
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const item of group) {
    const [upper, lower, end] = edges(item)
    if (item.type === 'glyphs') characters += visible(item.text)
    left = Math.min(left, item.x)
    right = Math.max(right, end)
    top = Math.min(top, upper)
    bottom = Math.max(bottom, lower)
  }
  return {characters, area: {left, top, right, bottom}}
}

/** Upper, lower and right edge of an item. */
export function edges(item: Item): [number, number, number] {
  if (item.type !== 'glyphs') return [item.y, item.y + item.height, item.x + item.width]
  const {x, y, size, advances, rise = 0} = item
  return [y - rise - above * size, y - rise + below * size, advances.reduce((sum, advance) => sum + advance, x)]
}

/** How many code points of a text are not white space. */
export function visible(text: string): number {
  let count = text.length
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const isSecondHalf = code >= 0xdc00 && code <= 0xdfff
    // Han characters, nearly all there is, need no look at the table of spaces.
    if (isSecondHalf || ((code < 0x3001 || code > 0xd7ff) && /\s/.test(text[at]!))) count--
  }
  return count
}
