// How alike two labels are, for recognising one that is written a little otherwise.

import {edits} from '../data/nearest.ts'

/** Longest stretch that is compared; labels are shorter. */
const most = 80

/** 1 for equal, 0 for nothing in common. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  const [left, right] = [[...a.slice(0, most)], [...b.slice(0, most)]]
  const longer = Math.max(left.length, right.length)
  return longer === 0 ? 1 : 1 - edits(left, right, longer) / longer
}
