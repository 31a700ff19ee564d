// Which of two numbers is of which year: 2021年110件，2022年132件.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseStart} from '../reading/clauses.ts'
import {lastYear} from './change.ts'

const yearBefore = new Pattern(`^\\s*${lastYear}[^，。；;\\d]{0,10}$`)

export function isYearBefore({text, words}: Reading, {start}: ProseNumber): boolean {
  return yearBefore.in(words).test(text.slice(clauseStart(text, start), start))
}

/** 2022年132件，2021年110件: by their years, where both are named; this year's first. */
export function inOrder({text}: Reading, first: ProseNumber, second: ProseNumber): readonly [ProseNumber, ProseNumber] {
  const year = (from: number, to: number): number => Number(/20\d\d/u.exec(text.slice(from, to))?.[0] ?? 0)
  const one = year(clauseStart(text, first.start), first.start)
  return one > year(first.unitEnd, second.start) && year(first.unitEnd, second.start) > 0
    ? [first, second]
    : [second, first]
}
