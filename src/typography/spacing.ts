// Room between characters (CLREQ 3.1.6, 3.2.2; requirements of justification 3.3): what two neighbours give up or get,
// and by how much each place may shrink or grow when a line is justified. All in em; knows no font.

import {blankBehind, classes} from './character.ts'

/** Blank half of a full-width mark. */
export const halfEm = 0.5
/** Between Han and Western characters: as set, and its bounds in a justified line. */
export const westernGap = {natural: 0.25, least: 0.125, most: 0.5} as const
/** A space between Western words in a justified line. */
export const wordSpace = {least: 0.2, most: 0.5} as const

/** Whether the blank halves of two neighbouring full-width marks merge into one; and on which side of them. */
export function mergedBlank(left: number, right: number): 'none' | 'behind-left' | 'before-right' | 'behind-right' {
  if (blankBehind(left)) return blankBehind(right) || right === classes.opening ? 'behind-left' : 'none'
  if (left !== classes.opening) return 'none'
  if (right === classes.opening) return 'before-right'
  return blankBehind(right) ? 'behind-right' : 'none'
}

/** Whether a quarter em stands between two neighbours: Han beside a Western letter, a digit or its %. */
export function hasWesternGap(left: number, right: number): boolean {
  if (left === classes.han) return right === classes.letter || right === classes.digit || right === classes.prefix
  return right === classes.han && (left === classes.letter || left === classes.digit || left === classes.postfix)
}

/**
 * The order in which places give way when a line is shortened (CLREQ 3.3): spaces, ·, brackets and quotes, ，、；,
 * Han–Western gaps, 。？！：.
 */
export const shrinkStages = {space: 0, dot: 1, bracket: 2, comma: 3, gap: 4, stop: 5} as const
export const shrinkStageCount = 6

/** Where the blank of a mark is given up when a line is shortened. */
export function shrinkStage(kind: number): number {
  switch (kind) {
    case classes.opening:
    case classes.closing:
      return shrinkStages.bracket
    case classes.comma:
      return shrinkStages.comma
    case classes.stop:
      return shrinkStages.stop
    case classes.dot:
      return shrinkStages.dot
    default:
      return -1
  }
}

/** Whether room may be put between two neighbours at last, when spaces and gaps do not fill a line. */
export function stretches(left: number, right: number): boolean {
  if (right === classes.combining || right === classes.postfix || left === classes.prefix) return false
  if (left === right && (left === classes.dash || left === classes.ellipsis)) return false
  return !(isWestern(left) && isWestern(right))
}

function isWestern(kind: number): boolean {
  return kind >= classes.letter && kind <= classes.symbol
}
