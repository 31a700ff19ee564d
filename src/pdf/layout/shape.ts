// Prose → shaped prose: the width of each character and the room between neighbours, before any line is broken. Sums
// from the start make the width of any line a subtraction. What a line can give and take is in elastic.ts.

import {classes} from '../../typography/character.ts'
import {breaksBefore, classesOf, breaks as grades} from '../../typography/line-break.ts'
import {halfEm, hasWesternGap, mergedBlank, westernGap} from '../../typography/spacing.ts'
import {invisible, type Prose} from './prose.ts'

/** All lengths in points; indexes are those of code points. */
export interface Measures {
  readonly kinds: Uint8Array
  /** typography/line-break.ts: how good a break before a character is. */
  readonly breaks: Uint8Array
  /** Size of each character's face. */
  readonly sizes: Float64Array
  /** From the start of a character to the start of the next one's room, blank halves that merged taken off. */
  readonly widths: Float64Array
  /** Blank in front of the ink that merged with what stands before: the glyph moves left by it. */
  readonly shifts: Float64Array
  /** Room between a character and the next one. */
  readonly gaps: Float64Array
  /** What a mark loses at a line's start (opening) or end (closing). */
  readonly edges: Float64Array
  /** Widths and gaps before each character; one more than there are characters. */
  readonly widthSum: Float64Array
}

/** Lengths in points, of the place behind each character. `…Sum[i]` is the sum over the places before character `i`. */
export interface Elastic {
  /** What the place can give, and at which stage of typography/spacing.ts. Of an opening mark: in front of its ink. */
  readonly gives: Float64Array
  readonly stages: Uint8Array
  readonly shrinkSum: Float64Array
  /** What spaces and Han–Western gaps can take. */
  readonly flexSum: Float64Array
  /** Em of the places that take an even share, and of those inside words. */
  readonly evenSum: Float64Array
  readonly innerSum: Float64Array
  /** Em of the even places that do not lie between two Han characters: beside marks, dashes, words, numbers. */
  readonly looseSum: Float64Array
}

export interface Shaped extends Prose {
  readonly measures: Measures
}

/** Measures of short texts by text and faces: a table says 0 many times. */
export type ShapeCache = Map<string, Measures>

/** A face's mark counts as full-width from this on, in em. */
const fullWidth = 0.9
const longestKept = 48

export function shape(prose: Prose, cache?: ShapeCache): Shaped {
  if (!cache || prose.codePoints.length > longestKept) return {...prose, measures: measure(prose)}
  const faces = prose.stretches.map(({face, size, start}) => `${start} ${size} ${face.key}`)
  const key = `${faces.join()}\n${prose.text}`
  let measures = cache.get(key)
  if (!measures) cache.set(key, (measures = measure(prose)))
  return {...prose, measures}
}

function measure(prose: Prose): Measures {
  const {codePoints} = prose
  const count = codePoints.length
  const kinds = classesOf(codePoints)
  const [sizes, widths, edges, shifts, gaps, widthSum] = tables(count + 1)
  for (const {start, end, face, size} of prose.stretches) {
    for (let at = start; at < end; at++) {
      const code = codePoints[at]!
      const width = invisible(code) ? 0 : face.has(code) ? face.advance(code) : 1
      sizes[at] = size
      widths[at] = width * size
      const kind = kinds[at]!
      if (kind >= classes.opening && kind <= classes.stop && width >= fullWidth) {
        if (isApostrophe(codePoints, at)) {
          kinds[at] = classes.westernClosing
          widths[at] = apostrophe * size
        } else edges[at] = halfEm * size
      } else if (code === emDash && isPaired(codePoints, at)) widths[at] = size
      else if (kind === classes.space && isBetweenHanAndWestern(kinds, at)) widths[at] = westernGap.natural * size
    }
  }
  for (let at = 0; at < count; at++) {
    if (at + 1 < count) {
      const [kind, next] = [kinds[at]!, kinds[at + 1]!]
      if (hasWesternGap(kind, next)) gaps[at] = westernGap.natural * Math.min(sizes[at]!, sizes[at + 1]!)
      else mergeBlank(at, kind, next)
    }
    widthSum[at + 1] = widthSum[at]! + widths[at]! + gaps[at]!
  }
  const breaks = breaksBefore(codePoints, kinds)
  for (const {start, address} of prose.stretches) if (address) breaks[start] = grades.never
  return {kinds, breaks, sizes, widths, shifts, gaps, edges, widthSum}

  /** Lets two neighbouring full-width marks share one blank half. */
  function mergeBlank(at: number, kind: number, next: number): void {
    const [left, right] = [edges[at]!, edges[at + 1]!]
    if (left === 0 || right === 0) return
    switch (mergedBlank(kind, next)) {
      case 'behind-left':
        widths[at]! -= left
        edges[at] = 0
        break
      case 'before-right':
        widths[at + 1]! -= right
        shifts[at + 1] = right
        edges[at + 1] = 0
        break
      case 'behind-right':
        widths[at + 1]! -= right
        edges[at + 1] = 0
        break
      case 'none':
    }
  }
}

/** Makes the first `count` characters of a text that begins a line `width` wide, if they are not so by themselves. */
export function padMarker({measures: {gaps, widthSum}}: Shaped, count: number, width: number): void {
  const room = width - widthSum[count]!
  if (count === 0 || room <= 0) return
  gaps[count - 1]! += room
  for (let at = count; at < widthSum.length; at++) widthSum[at]! += room
}

/** Numbers in a piece of memory that tables are cut from: many small pieces cost more to get, and holes when they are given back. */
const pieceLength = 32_768
let memory = new Float64Array(0)
let used = 0

/** Six tables of zeros. */
function tables(length: number): Tables {
  if (used + 6 * length > memory.length) [memory, used] = [new Float64Array(Math.max(pieceLength, 6 * length)), 0]
  const table = (index: number): Float64Array => memory.subarray(used + index * length, used + (index + 1) * length)
  const made: Tables = [table(0), table(1), table(2), table(3), table(4), table(5)]
  used += 6 * length
  return made
}

type Tables = readonly [Float64Array, Float64Array, Float64Array, Float64Array, Float64Array, Float64Array]

const emDash = 0x2014

/** —— is two em long, whatever the face gives one dash. */
function isPaired(codePoints: Uint32Array, at: number): boolean {
  return codePoints[at - 1] === emDash || codePoints[at + 1] === emDash
}

/** Width of ’ inside a Western word: its ink and no more, in em. */
const apostrophe = 0.35

function isApostrophe(codePoints: Uint32Array, at: number): boolean {
  return codePoints[at] === 0x2019 && isLetter(codePoints[at - 1]) && isLetter(codePoints[at + 1])
}

function isLetter(code: number | undefined): boolean {
  return code !== undefined && ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a))
}

function isBetweenHanAndWestern(kinds: Uint8Array, at: number): boolean {
  if (at === 0 || at + 1 >= kinds.length) return false
  const [left, right] = [kinds[at - 1]!, kinds[at + 1]!]
  return left === classes.han ? right !== classes.han && right !== classes.space : right === classes.han
}
