// A folded passage with the numbers in it, found when they are first asked for.

import type {FactId} from '../../form/form.ts'
import type {Vocabulary} from '../../form/vocabulary.ts'
import type {Folded} from '../reading/folded.ts'
import {once} from '../reading/once.ts'
import {numbersIn, type ProseNumber} from './numbers.ts'
import {withShared} from './shared-unit.ts'

export interface Reading extends Folded {
  /** The year of its report, as far as it says one. */
  readonly year: number | undefined
  /** The words of its form. */
  readonly words: Vocabulary
  readonly numbers: readonly ProseNumber[]
  /** Those that count or measure something: dates and digits alone aside. */
  readonly counts: readonly ProseNumber[]
}

export function readingOf({passage, text, heading}: Folded, words: Vocabulary, year?: number): Reading {
  const numbers = once(() => withShared(numbersIn(text, words), text, words))
  const counts = once(() => numbers().filter((number) => !isDate(number) && number.kind !== 'bare'))
  return {
    passage,
    text,
    heading,
    year,
    words,
    get numbers() {
      return numbers()
    },
    get counts() {
      return counts()
    },
  }
}

export function isDate({kind}: ProseNumber): boolean {
  return kind === 'year' || kind === 'day'
}

/** Whether it counts nothing, but says how many times or what part of something. */
export function isPart({kind}: ProseNumber): boolean {
  return kind === 'percent' || kind === 'times' || kind === 'tenths' || kind === 'doublings'
}

/** The fact that a number was printed from; undefined of one that is typed. */
export function referenceIn({passage}: Reading, {start, end}: ProseNumber): FactId | undefined {
  return passage.references.find((one) => one.start < end && one.end > start)?.fact
}

/** Whether a number was printed from the tables. */
export function isReferenced(reading: Reading, number: ProseNumber): boolean {
  return referenceIn(reading, number) !== undefined
}

/** Whether it is an exact count of something, with which one can calculate. */
export function isOperand(number: ProseNumber): boolean {
  return !isDate(number) && !isPart(number) && number.kind !== 'bare' && !number.rough
}
