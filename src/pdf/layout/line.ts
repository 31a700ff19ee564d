// One line of shaped prose: its natural width, what it can give and take, and the advances that fill a measure exactly.
// Shortens in the order of CLREQ, lengthens spaces and gaps first and everything else evenly.

import {blankBehind, classes} from '../../typography/character.ts'
import {breaks} from '../../typography/line-break.ts'
import {shrinkStageCount} from '../../typography/spacing.ts'
import {elasticOf} from './elastic.ts'
import type {Elastic, Shaped} from './shape.ts'

/** Characters `start` up to `end`; spaces at the end hang and take no room. */
export interface Line {
  readonly start: number
  readonly end: number
  /** Ends a paragraph or stands before a forced line end: is not filled. */
  readonly last: boolean
}

/** How far places may be widened, in em: all but words; inside words. */
export const evenMost = 0.078
export const innerMost = 0.04
/** How far places beside marks, words and numbers may be opened where Han alone would stand too far apart, in em. */
export const looseMost = 0.25
/** A widening of all places that no reader sees. */
const evenSlight = 0.025

/** The end without the spaces and line feeds that hang there. */
export function visibleEnd({measures: {kinds}, codePoints}: Shaped, start: number, end: number): number {
  let at = end
  while (at > start && (kinds[at - 1] === classes.space || codePoints[at - 1] === 0x0a)) at--
  return at
}

/** Width of a line before justification; `end` as visibleEnd gives it. */
export function naturalWidth(shaped: Shaped, start: number, end: number): number {
  if (end <= start) return 0
  const {widthSum, gaps} = shaped.measures
  const lost = lostAtStart(shaped, start) + lostAtEnd(shaped, end)
  return widthSum[end]! - widthSum[start]! - gaps[end - 1]! - lost + hyphenAt(shaped, end)
}

/** Room of the hyphen that a line ends with, in em. */
const hyphen = 0.35

/** The room of a hyphen, which is drawn but is no character, where a word is divided at `end`. */
export function hyphenAt({measures: {breaks: grades, sizes}}: Shaped, end: number): number {
  return grades[end] === breaks.hyphen ? hyphen * sizes[end - 1]! : 0
}

/** What an opening mark loses at a line's start. */
export function lostAtStart({measures: {kinds, edges}}: Shaped, start: number): number {
  return kinds[start] === classes.opening ? edges[start]! : 0
}

/** What a closing mark loses at a line's end. */
export function lostAtEnd({measures: {kinds, edges}}: Shaped, end: number): number {
  return blankBehind(kinds[end - 1]!) ? edges[end - 1]! : 0
}

/** The room behind each character of a line, from its start, that makes it `measure` wide. Undefined: nothing to do. */
export function justify(shaped: Shaped, start: number, end: number, measure: number): Float64Array | undefined {
  const missing = measure - naturalWidth(shaped, start, end)
  if (end - start < 2 || missing === 0) return undefined
  const room = new Float64Array(end - start)
  const elastic = elasticOf(shaped)
  // An opening mark at the start has given its blank already.
  const first = shaped.measures.kinds[start] === classes.opening ? start + 1 : start
  if (missing < 0) shorten(elastic, first, end, -missing, room.subarray(first - start))
  else lengthen(elastic, start, end, missing, room)
  return room
}

/** Each stage gives half of what it has before any gives the rest: no mark loses all while others keep all. */
function shorten({gives, stages}: Elastic, start: number, end: number, excess: number, room: Float64Array): void {
  const capacities = new Float64Array(shrinkStageCount)
  for (let at = start; at < end - 1; at++) capacities[stages[at]!]! += gives[at]!
  let left = excess
  const shares = new Float64Array(shrinkStageCount)
  for (let pass = 0; pass < 2; pass++) {
    capacities.forEach((capacity, stage) => {
      const share = capacity > 0 ? Math.min(0.5, left / capacity) : 0
      shares[stage]! += share
      left -= capacity * share
    })
  }
  for (let at = start; at < end - 1; at++) room[at - start] = -gives[at]! * shares[stages[at]!]!
}

/**
 * Spaces and gaps take half of what they can, then all places a little, then spaces and gaps the rest, then all again.
 * What is still missing goes where no two Han characters are parted by it.
 */
function lengthen(
  {flexSum, evenSum, innerSum, looseSum}: Elastic,
  start: number,
  end: number,
  missing: number,
  room: Float64Array,
): void {
  let left = missing
  const spread = (sums: Float64Array, most: number): void => {
    const capacity = sums[end - 1]! - sums[start]!
    const share = capacity > 0 ? Math.min(most, left / capacity) : 0
    if (share <= 0) return
    for (let at = start; at < end - 1; at++) room[at - start]! += (sums[at + 1]! - sums[at]!) * share
    left -= capacity * share
  }
  spread(flexSum, 0.5)
  spread(evenSum, evenSlight)
  spread(flexSum, 0.5)
  spread(evenSum, evenMost - evenSlight)
  spread(innerSum, innerMost)
  spread(looseSum, looseMost)
  spread(innerSum, innerMost)
  spread(looseSum, Infinity)
  spread(evenSum, Infinity)
  spread(innerSum, Infinity)
}
