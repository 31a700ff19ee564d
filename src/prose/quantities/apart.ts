// Whether a number that is understood is yet of something else than the table has, by what stands further off.

import type {Reading} from '../numbers/reading.ts'
import {isClosedOfNew} from './closed-of-new.ts'
import {isOnTheWay, leavesOthers} from './head-noun.ts'
import {isDataOfOther, isPartOfFrame} from './of-frame.ts'
import type {Region} from './region.ts'
import type {Meaning} from './senses.ts'

/** `year`: of the report. */
export function isApart(reading: Reading, region: Region, index: number, meaning: Meaning, year: number): boolean {
  return (
    isPartOfFrame(region, meaning)
    || isOnTheWay(region, meaning)
    || leavesOthers(reading, index, meaning)
    || isDataOfOther(reading, region, year)
    || isClosedOfNew(reading, index, meaning)
  )
}
