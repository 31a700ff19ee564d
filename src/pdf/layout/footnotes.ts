// Notes at the foot of pages: which note a line has the first mark of, and how many lines of notes a page takes. A note
// begins on the page of its mark; what the page has no room for goes on at the foot of the next one.

import type {NoteStyle} from '../../style/style.ts'
import {isFootnote} from '../notes.ts'
import type {PrintElement} from '../print-tree.ts'
import type {Line} from './line.ts'
import type {Item} from './page.ts'
import {type Address, type Prose, stretchAt, unmarked} from './prose.ts'
import type {FixedStrip, Strip} from './strip.ts'

/** The lines of a note. */
export type NoteStrips = readonly FixedStrip[]

/** The notes whose first mark stands in a line. */
export type NotesOf = (prose: Prose, line: Line) => readonly NoteStrips[]

export interface Footnotes {
  /** Whether a block is set at the foot of a page. */
  readonly has: (element: PrintElement) => boolean
  readonly of: NotesOf
}

/**
 * Finds the first mark of each note of a tree; `lay` sets a note. A note without mark is a block like any other.
 * `addressed`: addresses of links are notes, too.
 */
export function footnotesOf(
  root: PrintElement,
  addressed: boolean,
  lay: (note: PrintElement) => NoteStrips,
): Footnotes {
  const addresses = new Map<Address, NoteStrips>()
  const notes = new Map<string, PrintElement>()
  const marks = new Map<number, NoteStrips[]>()
  const set = new Set<PrintElement>()
  collect(root)
  if (notes.size > 0) for (const mark of marksIn(root)) marks.set(mark.index, withFurther(mark))
  return {
    has: (element) => set.has(element),
    of: ({stretches}, {start, end}) => {
      const found: NoteStrips[] = []
      if (marks.size === 0 && !addressed) return found
      for (let at = stretchAt(stretches, start); stretches[at] && stretches[at]!.start < end; at++) {
        const {start: from, element, address} = stretches[at]!
        if (from < start || (address && stretches[at - 1]?.address === address)) continue
        if (address) found.push(addressNote(address))
        else found.push(...(marks.get(element) ?? []))
      }
      return found
    },
  }

  /** An address as a note that is no text of the report. */
  function addressNote(address: Address): NoteStrips {
    const known = addresses.get(address)
    if (known) return known
    const {mark, href, node} = address
    const children = [{type: 'text', value: `${mark} ${href}`}] as const
    const note = lay({type: 'element', name: 'p', index: unmarked, node, attributes: {class: 'footnote'}, children})
    addresses.set(address, note)
    return note
  }

  function collect(element: PrintElement): void {
    for (const child of element.children) {
      if (child.type === 'text') continue
      const {id} = child.attributes
      if (isFootnote(child) && id !== undefined) notes.set(id, child)
      else collect(child)
    }
  }

  /** First marks of notes below an element that are not inside other notes. */
  function marksIn(element: PrintElement): PrintElement[] {
    const note = noteOf(element)
    const own = note && !set.has(note) ? [element] : []
    if (note) set.add(note)
    const below = element.children.flatMap((child) =>
      child.type === 'element' && !isFootnote(child) ? marksIn(child) : [],
    )
    return [...own, ...below]
  }

  function noteOf({name, attributes: {href}}: PrintElement): PrintElement | undefined {
    return name === 'a' && href?.startsWith('#') ? notes.get(href.slice(1)) : undefined
  }

  /** The lines of the note that a mark leads to and of those that only this note refers to, however long the chain. */
  function withFurther(mark: PrintElement): NoteStrips[] {
    const found: NoteStrips[] = []
    const open = [mark]
    for (let next = open.pop(); next; next = open.pop()) {
      const note = noteOf(next)!
      found.push(lay(note))
      open.push(...note.children.flatMap((child) => (child.type === 'element' ? marksIn(child) : [])).reverse())
    }
    return found
  }
}

/** Lines of all notes of a document one after the other, and how far the strips up to each one lead into them. */
export interface NoteLines {
  readonly lines: readonly FixedStrip[]
  /** Heights before each line, one more than there are lines. */
  readonly heights: Float64Array
  /** Behind the notes of the strips up to `i`: `ends[i + 1]`; where the last of them has begun: `begun[i + 1]`. */
  readonly ends: Int32Array
  readonly begun: Int32Array
}

/** Of a note so many lines stand on the page of its mark. */
const together = 2

export function noteLines(strips: readonly Strip[]): NoteLines {
  const lines: FixedStrip[] = []
  const [ends, begun] = [new Int32Array(strips.length + 1), new Int32Array(strips.length + 1)]
  strips.forEach(({notes = []}, index) => {
    begun[index + 1] = begun[index]!
    for (const note of notes) {
      begun[index + 1] = lines.length + Math.min(together, note.length)
      for (const line of note) lines.push(line)
    }
    ends[index + 1] = lines.length
  })
  const heights = new Float64Array(lines.length + 1)
  lines.forEach(({height}, index) => (heights[index + 1] = heights[index]! + height))
  return {lines, heights, ends, begun}
}

/** Room that the lines `from` up to `to` take at the foot of a page, the rule above them included. */
export function noteRoom({heights, lines}: NoteLines, from: number, to: number, {above, below}: NoteStyle): number {
  if (to <= from) return 0
  const last = lines[to - 1]!
  return above + below + heights[to]! - heights[from]! - last.height + last.extent
}

/** Up to which line the notes from `from` on fit into `room`, `most` at the furthest. */
export function notesWithin(notes: NoteLines, from: number, most: number, room: number, style: NoteStyle): number {
  if (noteRoom(notes, from, most, style) <= room) return most
  let [low, high] = [from, most - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (noteRoom(notes, from, middle, style) <= room) low = middle
    else high = middle - 1
  }
  return low
}

/** Paints the lines `from` up to `to` above `bottom`, a rule over them; `left` is the type area's left edge. */
export function paintNotes(
  notes: NoteLines,
  {from, to}: {readonly from: number; readonly to: number},
  {left, bottom}: {readonly left: number; readonly bottom: number},
  style: NoteStyle,
  items: Item[],
): void {
  if (to <= from) return
  const top = bottom - noteRoom(notes, from, to, style) + style.above
  const {rule: height, length: width, color} = style
  items.push({type: 'rectangle', x: left, y: top - height / 2, width, height, color})
  for (let at = from; at < to; at++) {
    notes.lines[at]!.paint(left, top + style.below + notes.heights[at]! - notes.heights[from]!, items)
  }
}
