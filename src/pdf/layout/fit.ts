// Shaped prose → lines, chosen for the paragraph as a whole (after Knuth and Plass, 1981): every way to break it is
// weighed, line by line from the left, and the cheapest one kept. Linear in the length of the text.

import {classes} from '../../typography/character.ts'
import {breaks} from '../../typography/line-break.ts'
import {elasticOf} from './elastic.ts'
import {evenMost, innerMost, type Line, looseMost, naturalWidth, visibleEnd} from './line.ts'
import type {Elastic, Shaped} from './shape.ts'

/** justify: full lines; ragged: lines no longer than the measure; balance: lines of nearly equal length. */
export type Fill = 'justify' | 'ragged' | 'balance'

const costs = {
  /** A break between number and counter, inside an address. */
  discouraged: 30,
  hyphen: 150,
  emergency: 400,
  dash: 600,
  forced: 1000,
  never: 3000,
  /** A last line of a single character. */
  single: 250,
  /** A line whose Han characters alone cannot fill it. */
  loose: 300,
  /** Each line: of two ways that look alike, the shorter one. */
  line: 1,
} as const

/** In columns of so few em a single last character is not worth avoiding. */
const narrow = 4
/** Measures compare equal within this; rounding is far below, a glyph's hair-line far above. */
const slack = 1e-6

/**
 * What is tried one after the other: breaks of at least a grade, and how far places beside marks, words and numbers may
 * be opened, in em, where Han characters have moved as far apart as they may; `apart`: these too, at last.
 */
const ways: readonly Way[] = [
  {threshold: breaks.discouraged, loosest: 0},
  {threshold: breaks.discouraged, loosest: looseMost},
  {threshold: breaks.hyphen, loosest: looseMost},
  {threshold: breaks.hyphen, loosest: 2 * looseMost},
  {threshold: breaks.emergency, loosest: 2 * looseMost},
  {threshold: breaks.dash, loosest: 2 * looseMost},
  {threshold: breaks.forced, loosest: 4 * looseMost},
  {threshold: breaks.forced, loosest: 4 * looseMost, apart: true},
  {threshold: breaks.never, loosest: Infinity, apart: true},
]

interface Way {
  readonly threshold: number
  readonly loosest: number
  readonly apart?: boolean
}

/** Code points between two mandatory breaks, and the measures they have: of the first line and of all others. */
interface Part {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly rest: number
  readonly fill: Fill
}

/** `first` is the measure of the first line, `rest` that of all others. */
export function fit(shaped: Shaped, first: number, rest: number, fill: Fill): Line[] {
  const lines: Line[] = []
  const {
    codePoints,
    measures: {breaks: grades},
  } = shaped
  let start = 0
  for (let at = 1; at <= codePoints.length; at++) {
    if (at < codePoints.length && grades[at] !== breaks.mandatory) continue
    lines.push(...fitPart(shaped, {start, end: at, first: start === 0 ? first : rest, rest, fill}))
    start = at
  }
  return lines
}

function fitPart(shaped: Shaped, part: Part): readonly Line[] {
  const {start, end, first, rest, fill} = part
  const whole = naturalWidth(shaped, start, visibleEnd(shaped, start, end))
  if (whole <= first + slack) return [{start, end, last: true}]
  const target = fill === 'balance' ? whole / Math.ceil(whole / Math.min(first, rest)) : 0
  for (const way of ways) {
    const found = search(shaped, part, way, target)
    if (found) return found
  }
  return oneByOne(shaped, start, end, first, rest)
}

/** The cheapest way within bounds; undefined where there is none. */
function search(
  shaped: Shaped,
  {start, end, first, rest, fill}: Part,
  {threshold, loosest, apart = false}: Way,
  target: number,
): Line[] | undefined {
  const {breaks: grades, kinds, sizes, widthSum} = shaped.measures
  const elastic = fill === 'justify' ? elasticOf(shaped) : undefined
  const points = new Int32Array(end - start + 1)
  let count = 1
  points[0] = start
  for (let at = start + 1; at < end; at++) {
    if (grades[at]! >= threshold && kinds[at] !== classes.combining) points[count++] = at
  }
  points[count++] = end
  const best = new Float64Array(count).fill(Infinity)
  const before = new Int32Array(count).fill(-1)
  best[0] = 0
  const widest = Math.max(first, rest)
  let oldest = 0
  for (let to = 1; to < count; to++) {
    const point = points[to]!
    const last = to === count - 1
    const visible = visibleEnd(shaped, start, point)
    const breakCost = last ? 0 : costOf(grades[point]!)
    while (oldest < to - 1 && tooLong(points[oldest]!, visible, widest)) oldest++
    for (let from = oldest; from < to; from++) {
      if (best[from] === Infinity) continue
      const left = points[from]!
      const missing = (from === 0 ? first : rest) - naturalWidth(shaped, left, visible)
      const cost = best[from]! + costs.line + breakCost + lineCost(left, visible, missing, last, last && from > 0)
      if (cost < best[to]!) [best[to], before[to]] = [cost, from]
      // Lines only get looser from here on: beyond the loosest that may be, no further start will do.
      if (!last && fill === 'justify' && best[to] !== Infinity && missing > widest / 2) break
    }
  }
  if (best[count - 1] === Infinity) return undefined
  const lines: Line[] = []
  for (let to = count - 1; to > 0; to = before[to]!) {
    lines.push({start: points[before[to]!]!, end: points[to]!, last: to === count - 1})
  }
  return lines.reverse()

  function tooLong(from: number, to: number, measure: number): boolean {
    const room = elastic ? roomIn(elastic, from, to) : 0
    return widthSum[to]! - widthSum[from]! - room - 3 * sizes[from]! > measure
  }

  /** What a line can give; an opening mark at its start has given its blank already. */
  function roomIn({shrinkSum, gives}: Elastic, from: number, to: number): number {
    const lost = kinds[from] === classes.opening && to > from + 1 ? gives[from]! : 0
    return between(shrinkSum, from, to) - lost
  }

  function lineCost(from: number, to: number, missing: number, last: boolean, orphan: boolean): number {
    const alone = orphan && rest > narrow * sizes[from]! && isSingle(shaped, from, to) ? costs.single : 0
    if (!elastic) {
      if (missing < -slack) return Infinity
      const off = (rest - missing - target) / rest
      if (fill === 'balance') return alone + 1000 * off ** 2 + (last ? 0 : missing / rest)
      return alone + (last ? 0 : (missing / rest) ** 2 * 100)
    }
    const em = sizes[from]!
    if (missing < 0) {
      const room = roomIn(elastic, from, to)
      if (-missing > room + slack) return Infinity
      const given = room > 0 ? (-missing / room) ** 2 : 0
      return alone + 8 * (missing / em) ** 2 + 20 * given + 30 * given ** 2
    }
    if (last) return alone
    const flex = between(elastic.flexSum, from, to)
    const used = Math.min(flex, missing)
    const left = missing - used
    const evenly = between(elastic.evenSum, from, to) * evenMost + between(elastic.innerSum, from, to) * innerMost
    const share = evenly > 0 ? Math.min(1, left / evenly) : 0
    const beyond = left - evenly * share
    const opened = beyond > slack ? between(elastic.looseSum, from, to) : 0
    if (beyond > opened * loosest + slack && !(apart && evenly > 0)) return Infinity
    const far = beyond > slack ? costs.loose + 100 * (beyond / (opened * looseMost + em / 100)) ** 2 : 0
    return alone + 10 * (flex > 0 ? used / flex : 0) ** 2 + 120 * share ** 2 + far
  }
}

/** The sum over the places inside a line. */
function between(sums: Float64Array, from: number, to: number): number {
  return sums[Math.max(from, to - 1)]! - sums[from]!
}

function costOf(grade: number): number {
  if (grade >= breaks.allowed) return 0
  if (grade === breaks.discouraged) return costs.discouraged
  if (grade === breaks.hyphen) return costs.hyphen
  if (grade === breaks.dash) return costs.dash
  if (grade === breaks.emergency) return costs.emergency
  return grade === breaks.forced ? costs.forced : costs.never
}

/** One Han character, or one with marks around it. */
function isSingle({measures: {kinds}}: Shaped, from: number, to: number): boolean {
  let count = 0
  for (let at = from; at < to && count < 2; at++) {
    const kind = kinds[at]!
    if (kind === classes.han || (kind >= classes.letter && kind <= classes.digit)) count++
  }
  return count < 2
}

/** As many characters a line as there is room for, one at least: for what cannot be set by rule at all. */
function oneByOne(shaped: Shaped, start: number, end: number, first: number, rest: number): Line[] {
  const lines: Line[] = []
  let from = start
  for (let at = start + 1; at <= end; at++) {
    const room = from === start ? first : rest
    const fits = naturalWidth(shaped, from, visibleEnd(shaped, from, at)) <= room + slack
    if (fits || at === from + 1 || shaped.measures.kinds[at - 1] === classes.combining) continue
    lines.push({start: from, end: at - 1, last: false})
    from = at - 1
  }
  lines.push({start: from, end, last: true})
  return lines
}
