// Names without a verb, 行政许可3121件、行政处罚1020件: whether their sentence is certainly about what the office decided in its
// year, and nothing else.

import type {Phrase} from '../../form/form.ts'
import {fold} from '../../script/fold.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseStart, sentenceEnd, sentenceStart} from '../reading/clauses.ts'
import type {Owner} from './scope.ts'
import {match, type Worded} from './wording.ts'

/** Whose report it is, of which year, and the words that change nothing (全年, 共). */
export interface Whose extends Owner {
  readonly plain: readonly string[]
}

/** A number behind a name that begins at `start`. */
export interface Named {
  readonly reading: Reading
  readonly index: number
  readonly start: number
}

/**
 * An error where several such names stand together, a warning where one stands alone; undefined where something else may be
 * counted.
 */
export function bareSeverity(
  {reading: {text, numbers, passage}, index, start}: Named,
  {unless}: Phrase,
  phrases: readonly Worded<Phrase>[],
  whose: Whose,
): 'error' | 'warning' | undefined {
  const names = phrases.filter(({of}) => of.bare)
  // What an item of a list is about stands before the list.
  if (passage.kind !== 'paragraph') return undefined
  const [from, to] = fullSentence(text, start)
  const near = numbers
    .slice(Math.max(0, index - most), index + most)
    .filter((one) => one.start >= from && one.start < to)
  const named = near.flatMap((number) => namedNumber(text, number, names) ?? [])
  const opens = text.slice(from, named[0]?.start ?? start).trim() === ''
  // 归集信息如下。行政许可3121件: a sentence that opens with the name may go on about what the one before is about.
  const context = text.slice(opens ? sentenceStart(text, Math.max(0, from - 1)) : from, to)
  if (unless.some((word) => context.includes(word))) return undefined
  let rest = text.slice(from, start)
  for (const {start: first, end} of [
    ...named,
    ...near.filter((one) => isYear(one, whose.year)).map((one) => ({start: one.start, end: one.unitEnd})),
  ]) {
    if (end <= start) rest = `${rest.slice(0, first - from)}${'，'.repeat(end - first)}${rest.slice(end - from)}`
  }
  for (const word of [fold(whose.office), ...whose.plain]) rest = rest.replaceAll(word, '')
  if (/[^\s，,、；;：:]/u.test(rest)) return undefined
  return new Set(named.map(({name}) => name)).size > 1 ? 'error' : 'warning'
}

/** From full stop to full stop: behind ； a sentence goes on about the same. */
function fullSentence(text: string, offset: number): readonly [number, number] {
  let [from, to] = [sentenceStart(text, offset), sentenceEnd(text, offset)]
  for (let times = 0; times < most && isSemicolon(text[from - 1]); times++) from = sentenceStart(text, from - 1)
  for (let times = 0; times < most && isSemicolon(text[to]); times++) to = sentenceEnd(text, to + 1)
  return [from, to]
}

function isSemicolon(mark: string | undefined): boolean {
  return mark === '；' || mark === ';'
}

/** More such names than a sentence lists. */
const most = 6

/** The number with the name that it stands behind. */
function namedNumber(
  text: string,
  {start, unitEnd}: ProseNumber,
  names: readonly Worded<Phrase>[],
): {readonly name: string; readonly start: number; readonly end: number} | undefined {
  const clause = clauseStart(text, start)
  for (const {
    of: {name},
    wordings,
  } of names) {
    const used = wordings.map((one) => match(one, text, {from: clause, start, end: unitEnd, to: unitEnd})).find(Boolean)
    if (used) return {name, start: used[0]![0], end: unitEnd}
  }
  return undefined
}

function isYear({unit, value}: ProseNumber, year: number): boolean {
  return unit === '年' && value.units === BigInt(year)
}
