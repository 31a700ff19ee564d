// A folded passage with the numbers in it, found when they are first asked for.

import type {FactId} from '../../form/form.ts'
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

/** The fact that a number was printed from; undefined of one that is typed. */
export function referenceIn({passage}: Reading, {start, end}: ProseNumber): FactId | undefined {
  return passage.references.find((one) => one.start < end && one.end > start)?.fact
}

/** Whether a number was printed from the tables. */
export function isReferenced(reading: Reading, number: ProseNumber): boolean {
  return referenceIn(reading, number) !== undefined
}
