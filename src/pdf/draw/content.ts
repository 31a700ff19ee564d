// Pages → content streams with marked content (ISO 32000-1 14.6, 14.7.4). What has an element of the print tree becomes a
// sequence of that element, to be hung into the structure tree; all else is an artifact. Decides nothing about places.

import type {FontKey} from '../font/font.ts'
import type {ElementIndex, GlyphRun, Item, Page, Picture, Rectangle} from '../layout/page.ts'
import type {DrawnFont} from './fonts.ts'
import {showRun, type TextState} from './glyphs.ts'
import type {NamedPicture} from './picture.ts'
import {number} from './value.ts'

/** Items of one element that follow one another on a page, under one marked-content identifier. */
export interface Sequence {
  readonly element: ElementIndex
  /** Index of the page. */
  readonly page: number
  /** Unique on its page, from 0. */
  readonly identifier: number
  /** How many characters other than white space it draws. */
  readonly characters: number
  readonly area: Area
}

/** In points from the lower left corner of the page. */
export interface Area {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

export interface DrawnPage {
  readonly content: string
  readonly sequences: readonly Sequence[]
}

/** How far, in em, an area reaches above and below a baseline: the em box of Chinese fonts. */
const [above, below] = [0.88, 0.12]

/** `page` is the index; `pictures` are those in the resources, by `src`. */
export function drawPage(
  {items, height}: Page,
  page: number,
  fonts: ReadonlyMap<FontKey, DrawnFont>,
  pictures: ReadonlyMap<string, NamedPicture>,
): DrawnPage {
  const sequences: Sequence[] = []
  const state: TextState & {color: string} = {font: '', size: 0, spacing: 0, color: '#000000'}
  let content = ''
  for (let from = 0; from < items.length; ) {
    const to = endOfGroup(items, from)
    const group = items.slice(from, to)
    const [first] = group as [Item]
    if (first.type === 'rectangle' || first.element === undefined) content += beginArtifact(first)
    else {
      content += `/${tagFor(first)} <</MCID ${sequences.length}>> BDC\n`
      sequences.push(sequence(first.element, page, sequences.length, group, height))
    }
    content += `${drawGroup(group)}EMC\n`
    from = to
  }
  return {content, sequences}

  function drawGroup(group: readonly Item[]): string {
    let source = ''
    let inText = false
    for (const item of group) {
      if (inText !== (item.type === 'glyphs')) {
        source += inText ? 'ET\n' : item.type === 'glyphs' ? 'BT\n' : ''
        inText = item.type === 'glyphs'
      }
      if (item.type === 'picture') source += showPicture(item)
      else {
        source += setColor(item.color ?? '#000000')
        source += item.type === 'glyphs' ? showRun(item, fonts.get(item.font)!, height, state) : fill(item)
      }
    }
    return inText ? `${source}ET\n` : source
  }

  function setColor(color: string): string {
    if (color === state.color) return ''
    state.color = color
    const [red, green, blue] = [1, 3, 5].map((at) => number(Number.parseInt(color.slice(at, at + 2), 16) / 255))
    return red === green && green === blue ? `${red} g\n` : `${red} ${green} ${blue} rg\n`
  }

  function fill({x, y, width, height: tall}: Rectangle): string {
    return `${number(x)} ${number(height - y - tall)} ${number(width)} ${number(tall)} re f\n`
  }

  function showPicture({src, x, y, width, height: tall}: Picture): string {
    const picture = pictures.get(src)
    if (!picture) throw new Error(`no picture ${src}`)
    const [a, b, c, d, e, f] = picture.turn
    const matrix = [a * width, b * tall, c * width, d * tall, x + e * width, height - y - tall + f * tall]
    return `q ${matrix.map((one) => number(one)).join(' ')} cm /${picture.name} Do Q\n`
  }
}

/** Where the items that belong together with the one at `from` end. */
function endOfGroup(items: readonly Item[], from: number): number {
  const key = groupOf(items[from]!)
  let to = from + 1
  while (to < items.length && groupOf(items[to]!) === key) to++
  return to
}

function groupOf(item: Item): number | string {
  if (item.type === 'rectangle') return 'layout'
  return item.element ?? (item.type === 'glyphs' && item.pagination ? 'pagination' : 'layout')
}

/** ISO 32000-1 14.8.2.2. */
function beginArtifact(item: Item): string {
  return item.type === 'glyphs' && item.pagination
    ? '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n'
    : '/Artifact <</Type /Layout>> BDC\n'
}

/** The tag in the content stream; the structure tree says what the element really is. */
function tagFor(item: Item): string {
  return item.type === 'picture' ? 'Figure' : 'Span'
}

function sequence(
  element: ElementIndex,
  page: number,
  identifier: number,
  group: readonly Item[],
  height: number,
): Sequence {
  let characters = 0
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const item of group) {
    const [upper, lower, end] =
      item.type === 'glyphs' ? reach(item) : [item.y, item.y + item.height, item.x + item.width]
    if (item.type === 'glyphs') characters += visible(item.text)
    left = Math.min(left, item.x)
    right = Math.max(right, end)
    top = Math.max(top, height - upper)
    bottom = Math.min(bottom, height - lower)
  }
  return {element, page, identifier, characters, area: {left, bottom, right, top}}
}

/** Upper and lower edge (from the top of the page) and right edge of a run. */
export function reach({x, y, size, advances, rise = 0}: GlyphRun): [number, number, number] {
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
