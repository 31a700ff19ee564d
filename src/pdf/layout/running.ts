// What stands on every page outside the type area: the page's number below it (GB/T 9704 7.5) and a draft's mark above.

import type {BlockStyle, Style} from '../../style/style.ts'
import type {PrintElement} from '../print-tree.ts'
import {naturalWidth} from './line.ts'
import type {Item} from './page.ts'
import {emAscent, paintLine} from './paint.ts'
import {type Letters, proseOf} from './prose.ts'
import {shape} from './shape.ts'

/** `— 1 —`: odd pages at the right, even ones at the left. An artifact. */
export function paintNumber(number: number, {page, pageNumber}: Style, letters: Letters, items: Item[]): void {
  const {font, size, distance, inset, align, text} = pageNumber
  const look: BlockStyle = {
    font,
    size,
    pitch: size,
    align: 'start',
    indent: 0,
    hang: 0,
    left: 0,
    right: 0,
    before: 0,
    after: 0,
    keep: false,
    balance: false,
    color: '#000000',
  }
  const value = text.replace('{page}', String(number))
  const owner: PrintElement = {type: 'element', name: 'p', index: -1, attributes: {}, children: []}
  const shaped = shape(proseOf(owner, [{type: 'text', value}], look, letters))
  const end = shaped.codePoints.length
  const width = naturalWidth(shaped, 0, end)
  const outside = number % 2 === 1 ? page.textWidth - inset - width : inset
  const left = align === 'center' ? (page.textWidth - width) / 2 : outside
  // The dash stands in the middle of the em box; the distance is measured to it.
  const y = page.top + page.textHeight + distance - size / 2 + size * emAscent
  paintLine(
    shaped,
    {start: 0, end, last: true},
    {x: page.left + left, y, measure: width, align: 'start', artifact: true, pagination: true},
    items,
  )
}

/** A line of text, its foot half a line above the type area; on the first page it is text, on others an artifact. */
export function paintMark(
  block: PrintElement,
  look: BlockStyle,
  number: number,
  {style, letters}: {readonly style: Style; readonly letters: Letters},
  items: Item[],
): void {
  const {page} = style
  const shaped = shape(proseOf(block, block.children, look, letters))
  const line = {start: 0, end: shaped.codePoints.length, last: true}
  const y = page.top - page.pitch / 2 - look.size * (1 - emAscent)
  const {align} = look
  paintLine(
    shaped,
    line,
    {x: page.left, y, measure: page.measure, align, artifact: number > 1, pagination: number > 1},
    items,
  )
}
