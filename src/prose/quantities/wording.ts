// Whether a wording of the form (form/wording.ts) surrounds a number. No regular expressions of the form's author: each
// step is a comparison or one search through a clause, so time stays linear.

import type {Step, Wording} from '../../form/wording.ts'

/** Something of the form with its wordings in the year of the report. */
export interface Worded<T> {
  readonly of: T
  readonly wordings: readonly Wording[]
}

/** Words that may stand between a counted thing and its number without changing what is said. */
const fillers = [
  '共计',
  '总计',
  '合计',
  '总数',
  '总量',
  '数量',
  '件数',
  '案件',
  '达到',
  '共有',
  '共',
  '数',
  '量',
  '为',
  '是',
  '有',
  '达',
  '计',
  '了',
  '的',
  ':',
  '：',
  ' ',
]

const mostFillers = 5

/** Where a word before `start` may end: there, and before each of the fillers that end there. */
export function endsBefore(text: string, from: number, start: number): readonly number[] {
  const ends = [start]
  for (let at = start; ends.length <= mostFillers; ) {
    const filler = fillers.find((one) => text.endsWith(one, at))
    if (filler === undefined || at - filler.length < from) break
    at -= filler.length
    ends.push(at)
  }
  return ends
}

/** Where a number stands, from `start` to `end`, in a stretch of text, `from` to `to`, that its wording may reach. */
export interface Span {
  readonly from: number
  readonly start: number
  readonly end: number
  readonly to: number
}

/**
 * Stretches of the text that the wording used up, nearest to the number first; undefined where it does not fit. `ends`
 * is what `endsBefore` says of the number, for whoever tries many wordings on one.
 */
export function match(
  {before, after}: Wording,
  text: string,
  {from, start, end, to}: Span,
  ends: readonly number[] = endsBefore(text, from, start),
): readonly (readonly [number, number])[] | undefined {
  const used: [number, number][] = []
  let at = start
  for (const step of before) {
    const place = step.gap
      ? lastBefore(step.words, text, from, at)
      : endingAt(step, text, from, at === start ? ends : endsBefore(text, from, at))
    if (!place) return undefined
    used.push(place)
    at = place[0]
  }
  at = end
  for (const {words, gap} of after) {
    const place = gap ? firstBehind(words, text, at, to) : startingAt(words, text, at, to)
    if (!place) return undefined
    used.push(place)
    at = place[1]
  }
  return used
}

/** The word that ends at one of `ends`, the first of them that has one. */
function endingAt(
  {words, last}: Step,
  text: string,
  from: number,
  ends: readonly number[],
): [number, number] | undefined {
  for (const end of ends) {
    if (end === 0 || !last.includes(text[end - 1]!)) continue
    const word = words.find((one) => end - one.length >= from && text.endsWith(one, end))
    if (word !== undefined) return [end - word.length, end]
  }
  return undefined
}

function startingAt(words: readonly string[], text: string, start: number, to: number): [number, number] | undefined {
  const at = text[start] === '的' ? start + 1 : start
  const word = words.find((one) => at + one.length <= to && text.startsWith(one, at))
  return word === undefined ? undefined : [at, at + word.length]
}

function lastBefore(words: readonly string[], text: string, from: number, end: number): [number, number] | undefined {
  const clause = text.slice(from, end)
  let best: [number, number] | undefined
  for (const word of words) {
    const at = clause.lastIndexOf(word)
    if (at >= 0 && (!best || from + at > best[0])) best = [from + at, from + at + word.length]
  }
  return best
}

function firstBehind(words: readonly string[], text: string, start: number, to: number): [number, number] | undefined {
  const clause = text.slice(start, to)
  let best: [number, number] | undefined
  for (const word of words) {
    const at = clause.indexOf(word)
    if (at >= 0 && (!best || start + at < best[0])) best = [start + at, start + at + word.length]
  }
  return best
}
