// One line of shaped prose: its natural width, what it can give and take, and the advances that fill a measure exactly.
// Shortens in the order of CLREQ, lengthens spaces and gaps first and everything else evenly.

import {blankBehind, classes} from '../../typography/character.ts'
import {shrinkStageCount} from '../../typography/spacing.ts'
import type {Shaped} from './shape.ts'

/** Characters `start` up to `end`; spaces at the end hang and take no room. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Ends a paragraph or stands before a forced line end: is not filled. */
  readonly last: boolean
}

/** How far places may be widened, in em: all but words; inside words. */
export const evenMost = 0.07
export const innerMost = 0.02

/** The end without the spaces and line feeds that hang there. */
export function visibleEnd({kinds, codePoints}: Shaped, start: number, end: number): number {
  let at = end
  while (at > start && (kinds[at - 1] === classes.space || codePoints[at - 1] === 0x0a)) at--
  return at
}

/** Width of a line before justification; `end` as visibleEnd gives it. */
export function naturalWidth(shaped: Shaped, start: number, end: number): number {
  if (end <= start) return 0
  const {widthSum, gaps} = shaped
  return widthSum[end]! - widthSum[start]! - gaps[end - 1]! - lostAtStart(shaped, start) - lostAtEnd(shaped, end)
}

/** What an opening mark loses at a line's start. */
export function lostAtStart({kinds, edges}: Shaped, start: number): number {
  return kinds[start] === classes.opening ? edges[start]! : 0
}

function lostAtEnd({kinds, edges}: Shaped, end: number): number {
  return blankBehind(kinds[end - 1]!) ? edges[end - 1]! : 0
}

/** The room behind each character of a line, from its start, that makes it `measure` wide. Undefined: nothing to do. */
export function justify(shaped: Shaped, start: number, end: number, measure: number): Float64Array | undefined {
  const missing = measure - naturalWidth(shaped, start, end)
  if (end - start < 2 || missing === 0) return undefined
  const room = new Float64Array(end - start)
  if (missing < 0) shorten(shaped, start, end, -missing, room)
  else lengthen(shaped, start, end, missing, room)
  return room
}

function shorten({shrinkSums}: Shaped, start: number, end: number, excess: number, room: Float64Array): void {
  let left = excess
  for (let stage = 0; stage < shrinkStageCount && left > 0; stage++) {
    const sums = shrinkSums[stage]!
    const capacity = sums[end - 1]! - sums[start]!
    if (capacity <= 0) continue
    const share = Math.min(1, left / capacity)
    for (let at = start; at < end - 1; at++) room[at - start]! -= (sums[at + 1]! - sums[at]!) * share
    left -= capacity * share
  }
}

function lengthen({flexSum, evenSum, innerSum}: Shaped, start: number, end: number, missing: number, room: Float64Array): void {
  const spread = (sums: Float64Array, share: number): void => {
    for (let at = start; at < end - 1; at++) room[at - start]! += (sums[at + 1]! - sums[at]!) * share
  }
  const capacity = (sums: Float64Array): number => sums[end - 1]! - sums[start]!
  const [flex, even, inner] = [capacity(flexSum), capacity(evenSum), capacity(innerSum)]
  const flexible = Math.min(flex, missing)
  if (flex > 0) spread(flexSum, flexible / flex)
  let left = missing - flexible
  if (left <= 0) return
  const evenly = inner > 0 ? Math.min(left, even * evenMost) : left
  if (even > 0) {
    spread(evenSum, evenly / even)
    left -= evenly
  }
  if (left <= 0) return
  const within = even > 0 ? Math.min(left, inner * innerMost) : left
  if (inner > 0) spread(innerSum, within / inner)
  left -= within
  if (left > 0 && even + inner > 0) {
    spread(evenSum, left / (even + inner))
    spread(innerSum, left / (even + inner))
  }
}
