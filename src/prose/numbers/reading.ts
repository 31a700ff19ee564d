// A folded passage with the numbers in it, found when they are first asked for.

import type {Folded} from '../reading/folded.ts'
import {once} from '../reading/once.ts'
import {numbersIn, type ProseNumber} from './numbers.ts'

export interface Reading extends Folded {
  readonly numbers: readonly ProseNumber[]
}

export function readingOf({passage, text, heading}: Folded): Reading {
  const numbers = once(() => numbersIn(text))
  return {
    passage,
    text,
    heading,
    get numbers() {
      return numbers()
    },
  }
}

/** A number that came from a reference is that of the tables. */
export function isReferenced({passage}: Reading, {start, end}: ProseNumber): boolean {
  return passage.references.some((one) => one.start < end && one.end > start)
}
