// How alike two labels are, for recognising one that is written a little otherwise.

import {edits} from '../data/nearest.ts'

/** Longest stretch that is compared; labels are shorter. */
const most = 80

/** 1 for equal, 0 for less alike than `least`. */
export function similarity(a: string, b: string, least: number): number {
  if (a === b) return 1
  const [left, right] = [[...a.slice(0, most)], [...b.slice(0, most)]]
  const longer = Math.max(left.length, right.length)
  const limit = Math.floor((1 - least) * longer) + 1
  const distance = edits(left, right, limit)
  return distance < limit ? 1 - distance / longer : 0
}
