// Whether a wording of the form (form/wording.ts) surrounds a number. No regular expressions of the form's author: each
// step is a comparison or one search through a clause, so time stays linear.

import type {Vocabulary} from '../../form/vocabulary.ts'
import type {Step, Wording} from '../../form/wording.ts'

/** A text and the words of its form; `filling` may stand between a counted thing and its number and changes nothing. */
interface Written {
  readonly text: string
  readonly words: Vocabulary
}

const mostFillers = 5

/** Where a word before `start` may end: there, and before each of the fillers that end there. */
export function endsBefore(words: Vocabulary, text: string, from: number, start: number): readonly number[] {
  const fillers = words.of('filling')
  const ends = [start]
  for (let at = start; ends.length <= mostFillers; ) {
    const filler = fillers.find((one) => text.endsWith(one, at)) ?? /[:： ]$/u.exec(text.slice(at - 1, at))?.[0]
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
  {text, words}: Written,
  {from, start, end, to}: Span,
  ends: readonly number[] = endsBefore(words, text, from, start),
): readonly (readonly [number, number])[] | undefined {
  const used: [number, number][] = []
  let at = start
  for (const step of before) {
    const place = step.gap
      ? lastBefore(step.words, text, from, at)
      : endingAt(step, text, from, at === start ? ends : endsBefore(words, text, from, at))
    if (!place) return undefined
    used.push(place)
    at = place[0]
  }
  at = end
  for (const step of after) {
    const place = step.gap ? firstBehind(step.words, text, at, to) : startingAt(step, {text, words}, at, to)
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

function startingAt(step: Step, {text, words}: Written, start: number, to: number): [number, number] | undefined {
  const at = words.has('of', text[start] ?? '') ? start + 1 : start
  const word = step.words.find((one) => at + one.length <= to && text.startsWith(one, at))
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
