// A block of text → its lines as strips, with the indents, alignment and keeping together of its style.

import type {BlockStyle} from '../../style/style.ts'
import {type Fill, fit} from './fit.ts'
import type {NotesOf} from './footnotes.ts'
import {emAscent, paintLine} from './paint.ts'
import type {Shaped} from './shape.ts'
import {type FixedStrip, never} from './strip.ts'

/** A page break that leaves one line of a paragraph alone. */
const lone = never / 2

/**
 * The strips of a text that is `width` wide. `grid`: its lines stand on the page's grid; `notesOf`: what its marks of
 * notes lead to.
 */
export function paragraph(
  shaped: Shaped,
  style: BlockStyle,
  width: number,
  grid: boolean,
  notesOf?: NotesOf,
): FixedStrip[] {
  const {indent, left, right, align, size, pitch} = style
  const measure = width - left - right
  const first = measure - indent
  const lines = fit(shaped, first, measure, fillOf(style))
  const baseline = (Math.min(pitch, size * leading) - size) / 2 + size * emAscent
  return lines.map((line, index): FixedStrip => {
    const inset = index === 0 ? indent : 0
    const notes = notesOf?.(shaped, line) ?? []
    return {
      type: 'fixed',
      height: pitch + (index === lines.length - 1 ? style.after : 0),
      extent: Math.min(pitch, size * leading),
      space: index === 0 ? style.before : 0,
      cost: index === 0 ? 0 : index === 1 || index === lines.length - 1 ? lone : 0,
      grid,
      ...(notes.length > 0 && {notes}),
      paint(x, y, items) {
        paintLine(shaped, line, {x: x + left + inset, y: y + baseline, measure: measure - inset, align}, items)
      },
    }
  })
}

/** What a line needs of its pitch: the em box and nothing more. */
const leading = 1

export function fillOf({balance, align}: BlockStyle): Fill {
  if (balance) return 'balance'
  return align === 'justify' ? 'justify' : 'ragged'
}

/** The narrowest measure in which a text of this size can be set at all: two characters. */
export function leastMeasure({size}: BlockStyle): number {
  return 2 * size
}
