// What each place of shaped prose can give when a line is shortened and take when it is lengthened (CLREQ 3.3), with
// sums from the start for the search of lines. Made once for a text and only where a line has to be filled.

import {blankBehind, classes} from '../../typography/character.ts'
import {
  hasWesternGap, mergedBlank, shrinkStage, shrinkStages, stretches, westernGap, wordSpace,
} from '../../typography/spacing.ts'
import {tables, type Elastic, type Shaped} from './shape.ts'

export function elasticOf({measures}: Shaped): Elastic {
  measures.elastic ??= stretchable(measures)
  return measures.elastic
}

function stretchable({kinds, sizes, widths, edges}: Shaped['measures']): Elastic {
  const count = kinds.length
  const stages = new Uint8Array(count)
  const [gives, shrinkSum, flexSum, evenSum, innerSum, looseSum] = tables(count + 1)
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
  return {gives, stages, shrinkSum, flexSum, evenSum, innerSum, looseSum}

  function give(at: number, stage: number, length: number): void {
    gives[at] = length
    stages[at] = stage
  }
}
