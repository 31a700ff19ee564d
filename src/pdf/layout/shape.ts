// Prose → shaped prose: the width of each character, the room between neighbours, where a line may break and what each
// place can give or take when a line is justified. Sums from the start make any line's measures a subtraction.

import {blankBehind, classes} from '../../typography/character.ts'
import {breaksBefore, classesOf} from '../../typography/line-break.ts'
import {
  halfEm, hasWesternGap, mergedBlank, shrinkStage, shrinkStageCount, shrinkStages, stretches, westernGap, wordSpace,
} from '../../typography/spacing.ts'
import {invisible, type Prose} from './prose.ts'

/** All lengths in points. `…Sum[i]` is the sum over the places before character `i`. */
export interface Shaped extends Prose {
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
  readonly widthSum: Float64Array
  /** By stage of typography/spacing.ts, what the place behind a character can give. */
  readonly shrinkSums: readonly Float64Array[]
  /** All stages together. */
  readonly shrinkSum: Float64Array
  /** What spaces and Han–Western gaps can take, then em of places that take an even share, then em inside words. */
  readonly flexSum: Float64Array
  readonly evenSum: Float64Array
  readonly innerSum: Float64Array
}

/** A face's mark counts as full-width from this on, in em. */
const fullWidth = 0.9

export function shape(prose: Prose): Shaped {
  const {codePoints} = prose
  const count = codePoints.length
  const kinds = classesOf(codePoints)
  const sizes = new Float64Array(count)
  const widths = new Float64Array(count)
  const shifts = new Float64Array(count)
  const edges = new Float64Array(count)
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
  return measure(prose, kinds, sizes, widths, shifts, edges)
}

function measure(
  prose: Prose, kinds: Uint8Array, sizes: Float64Array, widths: Float64Array, shifts: Float64Array, edges: Float64Array,
): Shaped {
  const count = kinds.length
  const gaps = new Float64Array(count)
  const sum = (): Float64Array => new Float64Array(count + 1)
  const [widthSum, shrinkSum, flexSum, evenSum, innerSum] = [sum(), sum(), sum(), sum(), sum()]
  const shrinkSums = Array.from({length: shrinkStageCount}, sum)
  const gives = new Float64Array(shrinkStageCount)
  /** Whether a mark shares its blank with the next one: such a pair is never widened. */
  let merged = false
  for (let at = 0; at < count; at++) {
    const [kind, size] = [kinds[at]!, sizes[at]!]
    const next = at + 1 < count ? kinds[at + 1]! : -1
    const em = next < 0 ? size : Math.min(size, sizes[at + 1]!)
    gives.fill(0)
    let [flex, even, inner] = [0, 0, 0]
    if (next >= 0) {
      const before = merged
      merged = mergeBlank(at, kind, next)
      if (hasWesternGap(kind, next)) {
        gaps[at] = westernGap.natural * em
        flex += (westernGap.most - westernGap.natural) * em
        gives[shrinkStages.gap] = (westernGap.natural - westernGap.least) * em
      } else if (kind === classes.space) {
        flex += Math.max(0, wordSpace.most * size - widths[at]!)
        gives[shrinkStages.space] = Math.max(0, widths[at]! - wordSpace.least * size)
      }
      if (blankBehind(kind) && edges[at]! > 0) gives[shrinkStage(kind)]! += edges[at]!
      if (next === classes.opening && edges[at + 1]! > 0 && !blankBehind(kind)) gives[shrinkStages.bracket]! += edges[at + 1]!
      if (merged || before) even = 0
      else if (stretches(kind, next)) even = em
      else inner = em
    }
    widthSum[at + 1] = widthSum[at]! + widths[at]! + gaps[at]!
    flexSum[at + 1] = flexSum[at]! + flex
    evenSum[at + 1] = evenSum[at]! + even
    innerSum[at + 1] = innerSum[at]! + inner
    let total = 0
    for (let stage = 0; stage < shrinkStageCount; stage++) {
      const give = gives[stage]!
      shrinkSums[stage]![at + 1] = shrinkSums[stage]![at]! + give
      total += give
    }
    shrinkSum[at + 1] = shrinkSum[at]! + total
  }
  const breaks = breaksBefore(prose.codePoints, kinds)
  return {
    ...prose, kinds, breaks, sizes, widths, shifts, gaps, edges, widthSum, shrinkSums, shrinkSum, flexSum, evenSum, innerSum,
  }

  /** Lets two neighbouring full-width marks share one blank half, and says whether they do. */
  function mergeBlank(at: number, kind: number, next: number): boolean {
    const [left, right] = [edges[at]!, edges[at + 1]!]
    if (left === 0 || right === 0) return false
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
        return false
    }
    return true
  }
}

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
