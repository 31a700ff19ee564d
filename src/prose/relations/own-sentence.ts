// What a semicolon begins: a further part, which is told as those before it, or a sentence of its own: 现行有效113件，其中本年印发28件；历史上
// 废止的480件加注标识后移入专栏.

import {Pattern} from '../../form/vocabulary.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'

const semicolon = /^[）)]?[；;]/u
const letter = /\p{Script=Han}/u
const modified = new Pattern('<of>(?:<have>|<is>)?$')

/** Whether the number stands behind a semicolon, what it counts is told by 的 and goes on with what was done, and the part before is a name with its number. */
export function isOwnSentence({text, words}: Reading, last: ProseNumber, {start, unitEnd}: ProseNumber): boolean {
  const said = text.slice(last.unitEnd, start)
  if (!semicolon.test(said) || !letter.test(text[unitEnd] ?? '')) return false
  return modified.in(words).test(said) && !letter.test(text[last.unitEnd] ?? '') && !isModified(text, last, words)
}

function isModified(text: string, {start}: ProseNumber, words: Reading['words']): boolean {
  return modified.in(words).test(text.slice(Math.max(0, start - 4), start))
}

/** 作出行政许可决定105件，其中网上办理104件；作出行政处罚决定 | 151件: what begins with a word of the clause of the whole stands beside it. */
export function beginsAsWhole(clause: string, first: string, name: string): boolean {
  const word = name.slice(0, 2)
  return word.length === 2 && clause.includes(word) && !first.startsWith(word) && name.length > 4
}
