// What each place of shaped prose can give when a line is shortened and take when it is lengthened (CLREQ 3.3), with
// sums from the start for the search of lines. Made where a line has to be filled, once while its text is broken into lines
// and once more when these are painted: kept for all texts in between it would be half of what a long report takes.

import {blankBehind, classes} from '../../typography/character.ts'
import {
  hasWesternGap,
  mergedBlank,
  shrinkStage,
  shrinkStages,
  stretches,
  westernGap,
  wordSpace,
} from '../../typography/spacing.ts'
import type {Elastic, Measures, Shaped} from './shape.ts'

/** Room for one text. */
let room = roomFor(1024)
/** The text that it holds. */
let held: Measures | undefined

/** Good until it is asked for another text. */
export function elasticOf({measures}: Shaped): Elastic {
  if (held !== measures) {
    const count = measures.kinds.length
    if (room.gives.length <= count) room = roomFor(2 * count)
    stretchable(measures, room)
    held = measures
  }
  return room
}

function roomFor(count: number): Elastic {
  const table = (): Float64Array => new Float64Array(count)
  return {
    gives: table(),
    stages: new Uint8Array(count),
    shrinkSum: table(),
    flexSum: table(),
    evenSum: table(),
    innerSum: table(),
    looseSum: table(),
  }
}

/** Every sum begins with the 0 that nothing is written over. */
function stretchable(
  {kinds, sizes, widths, edges}: Measures,
  {gives, stages, shrinkSum, flexSum, evenSum, innerSum, looseSum}: Elastic,
): void {
  const count = kinds.length
  gives.fill(0, 0, count)
  stages.fill(0, 0, count)
  /** Whether the mark before shares its blank with this one: such a pair is never widened. */
  let merged = false
  for (let at = 0; at < count; at++) {
    let [flex, even, inner, loose] = [0, 0, 0, 0]
    if (at + 1 < count) {
      const [kind, next] = [kinds[at]!, kinds[at + 1]!]
      const em = Math.min(sizes[at]!, sizes[at + 1]!)
      const before = merged
      merged = mergedBlank(kind, next) !== 'none'
      if (hasWesternGap(kind, next)) {
        flex = (westernGap.most - westernGap.natural) * em
        give(at, shrinkStages.gap, (westernGap.natural - westernGap.least) * em)
      } else if (kind === classes.space) {
        flex = Math.max(0, wordSpace.most * sizes[at]! - widths[at]!)
        give(at, shrinkStages.space, Math.max(0, widths[at]! - wordSpace.least * sizes[at]!))
      } else if (blankBehind(kind) || (kind === classes.opening && !before)) give(at, shrinkStage(kind), edges[at]!)
      if (!merged && !before) {
        if (stretches(kind, next)) even = em
        else inner = em
        if (even > 0 && !(kind === classes.han && next === classes.han)) loose = em
      }
    }
    shrinkSum[at + 1] = shrinkSum[at]! + gives[at]!
    flexSum[at + 1] = flexSum[at]! + flex
    evenSum[at + 1] = evenSum[at]! + even
    innerSum[at + 1] = innerSum[at]! + inner
    looseSum[at + 1] = looseSum[at]! + loose
  }

  function give(at: number, stage: number, length: number): void {
    gives[at] = length
    stages[at] = stage
  }
}
