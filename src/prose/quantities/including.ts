// What stands behind a number and says of what it is: those carried in among them, or the ways by which they came.

import {isDate} from '../numbers/reading.ts'
import type {Regions} from './region.ts'

/** What brackets or 其中 behind a number say of it. */
export interface Behind {
  /** That it holds those carried in. */
  readonly including: boolean
  /** By which ways they came. */
  readonly channelled: boolean
}

/** What stands behind the number at `index` and says of what it is. */
export function behindOf(regions: Regions, index: number): Behind {
  return {including: isIncluding(regions, index), channelled: isChannelled(regions, index)}
}

/** 受理2025件 | （含上年结转71件）: whether what follows the number says that it holds those carried in. */
function isIncluding(regions: Regions, index: number): boolean {
  const {numbers, text} = regions.reading
  const number = numbers[index]!
  const next = numbers.findIndex((one, at) => at > index && !isDate(one) && one.kind !== 'bare')
  if (next < 0 || numbers[next]!.start > number.unitEnd + 24 || !/^[（(，,]/u.test(text.slice(number.unitEnd)))
    return false
  const said = regions.at(next).own.flatMap(({senses}) => senses)
  return said.includes('part') && said.includes('carried') && !said.includes('next')
}

/** 申请146件 | （其中：在线申请100件，书面申请46件）: whether what follows says by which ways they came. */
function isChannelled(regions: Regions, index: number): boolean {
  const {numbers, text} = regions.reading
  const {unitEnd, unit} = numbers[index]!
  const next = numbers[index + 1]
  if (!next || next.unit !== unit || next.start > unitEnd + 24 || !/^[（(，,：:]/u.test(text.slice(unitEnd)))
    return false
  const said = regions.at(index + 1).own.flatMap(({senses}) => senses)
  return said.includes('channel') && !said.includes('foreign')
}
