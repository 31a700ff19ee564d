// What is said of a number by the way, before it is compared: 174条，内容涵盖规划、财政等领域，而上年只有128条.

import {Pattern} from '../../form/vocabulary.ts'
import type {Reading} from '../numbers/reading.ts'
import {lastYear} from './change.ts'

const aside = /^[，,][^，,。；;\d（(]{2,32}(?=[，,；;])/u
const earlier = new Pattern(`^[，,；;]<but>?${lastYear}(?:<also>|<only>|<is>|<have>)*$`)

/** The words between two numbers without it. */
export function withoutAside({words}: Reading, between: string): string {
  const bare = between.replace(aside, '')
  return bare !== between && earlier.in(words).test(bare) ? bare : between
}
