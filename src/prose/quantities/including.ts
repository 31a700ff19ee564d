// Brackets behind a number that say that it holds those carried in.

import {isDate} from '../numbers/reading.ts'
import type {Regions} from './region.ts'

/** 受理2025件 | （含上年结转71件）: whether what follows the number says that it holds those carried in. */
export function isIncluding(regions: Regions, index: number): boolean {
  const {numbers, text} = regions.reading
  const number = numbers[index]!
  const next = numbers.findIndex((one, at) => at > index && !isDate(one) && one.kind !== 'bare')
  if (next < 0 || numbers[next]!.start > number.unitEnd + 24 || !/^[（(，,]/u.test(text.slice(number.unitEnd)))
    return false
  const said = regions.at(next).own.flatMap(({senses}) => senses)
  return said.includes('part') && said.includes('carried') && !said.includes('next')
}
