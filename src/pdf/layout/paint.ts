// A line of shaped prose → glyph runs at a place: one for each stretch of face, size and element. Adds no character and
// leaves none out; justification is in the advances alone.

import type {Align} from '../../style/style.ts'
import {classes} from '../../typography/character.ts'
import {hyphenAt, justify, type Line, lostAtEnd, lostAtStart, naturalWidth, visibleEnd} from './line.ts'
import type {GlyphRun, Item, Rectangle} from './page.ts'
import {type Stretch, stretchAt, unmarked} from './prose.ts'
import type {Shaped} from './shape.ts'

/** An ideograph's em box stands so much above the baseline, in em (OpenType BASE: ideographic em box). */
export const emAscent = 0.88

export interface LinePlace {
  /** Left edge and baseline. */
  readonly x: number
  readonly y: number
  readonly measure: number
  readonly align: Align
  /** Text without element: a repeated header. */
  readonly artifact?: boolean
  /** A page number or a mark on every page. */
  readonly pagination?: boolean
}

export function paintLine(shaped: Shaped, line: Line, place: LinePlace, items: Item[]): void {
  const {
    codePoints,
    measures: {kinds, widths, gaps, shifts},
  } = shaped
  const end = visibleEnd(shaped, line.start, line.end)
  const natural = naturalWidth(shaped, line.start, end)
  const {measure, align} = place
  const full = align === 'justify' && (!line.last || natural > measure)
  const room = full ? justify(shaped, line.start, end, measure) : undefined
  const free = full ? 0 : measure - natural
  const edge = lostAtStart(shaped, line.start)
  let x = place.x + (align === 'center' ? free / 2 : align === 'end' ? free : 0)
  let index = stretchAt(shaped.stretches, line.start)
  let at = line.start
  let stretch = shaped.stretches[index]!
  const under: Rectangle[] = []
  while (at < line.end) {
    stretch = shaped.stretches[index++]!
    const stop = Math.min(stretch.end, line.end)
    const begin = at
    const advances: number[] = []
    let moved: number[] | undefined
    const from = x
    let upTo = stop
    for (; at < stop; at++) {
      if (codePoints[at] === 0x0a) {
        upTo = at
        at++
        break
      }
      const first = at === line.start ? edge : 0
      const behind = at + 1 < end ? gaps[at]! + (room?.[at - line.start] ?? 0) : -lostAtEnd(shaped, end)
      const advance = at >= end ? 0 : widths[at]! - first + behind
      // An opening mark gives way in front of its ink.
      const given = kinds[at] === classes.opening ? Math.max(0, -(room?.[at - line.start] ?? 0)) : 0
      const shift = shifts[at]! + first + given
      if (shift !== 0) moved ??= advances.map(() => 0)
      moved?.push(shift)
      advances.push(advance)
      x += advance
    }
    if (at < stop) index--
    if (upTo === begin) continue
    items.push({
      type: 'glyphs',
      ...(!place.artifact && stretch.element !== unmarked && {element: stretch.element}),
      ...(place.pagination && {pagination: true}),
      font: stretch.face.key,
      size: stretch.size,
      x: from,
      y: place.y,
      text: textOf(shaped, begin, upTo),
      advances,
      ...(moved && {shifts: moved}),
      ...(stretch.color !== '#000000' && {color: stretch.color}),
      ...(stretch.rise !== 0 && {rise: stretch.rise}),
    } satisfies GlyphRun)
    if (stretch.underline > 0) under.push(underline(stretch, from, x, place.y))
  }
  // Behind the line: its characters stay one sequence of marked content.
  items.push(...under)
  if (hyphenAt(shaped, end) > 0) items.push(hyphen(stretch, x, place.y))
}

/** Below the em box of the characters, so that it touches none. */
function underline(
  {size, rise, color, underline: height}: Stretch,
  x: number,
  end: number,
  baseline: number,
): Rectangle {
  return {type: 'rectangle', x, y: baseline - rise + (1 - emAscent) * size, width: end - x, height, color}
}

/** The hyphen of a divided word: a stroke and no character, so that what is copied is the word. */
function hyphen({size, color}: Stretch, x: number, baseline: number): Rectangle {
  return {
    type: 'rectangle',
    x: x + 0.05 * size,
    y: baseline - 0.29 * size,
    width: 0.26 * size,
    height: 0.055 * size,
    color,
  }
}

function textOf({text, codePoints}: Shaped, start: number, end: number): string {
  if (text.length === codePoints.length) return text.slice(start, end)
  return String.fromCodePoint(...codePoints.subarray(start, end))
}
