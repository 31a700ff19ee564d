// Prose understood as quantities: a number, its unit, what it counts, and whether it speaks of the whole office and year.
// Cells are put together of words (cell.ts); what no table has is known by the form's phrases. What to make of them is for
// the rules.

import type {Form, Phrase, Subject} from '../../form/form.ts'
import type {Wording} from '../../form/wording.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseEnd, clauseStart, sentenceStart} from '../reading/clauses.ts'
import type {CellReader, Meant} from './cell.ts'
import type {Regions} from './region.ts'
import {isScoped, type Owner} from './scope.ts'
import {endsBefore, match, type Span} from './wording.ts'

export interface Quantity {
  /** What is counted. */
  readonly subject: Subject
  readonly reading: Reading
  readonly number: ProseNumber
  /** Where the number stands among those of its reading. */
  readonly index: number
  /** Whether it speaks of a part, of another office or of another time, or may do so. */
  readonly scoped: boolean
  /** Less than an error where the words do not say for certain what is counted. */
  readonly severity: 'error' | 'warning'
  /** Offset of the first word that says what is counted; the number's where they stand behind it. */
  readonly start: number
  /** Whether it is one of a row of numbers that are told in turn: 制发/废止：5/3. */
  readonly listed?: true
}

/** Every number of the sentences that is understood, in order; ranges, too. */
export function* quantitiesIn(
  form: Form,
  owner: Owner,
  sentences: readonly Regions[],
  cells: CellReader,
): Iterable<Quantity> {
  for (const regions of sentences) {
    const {reading} = regions
    if (reading.numbers.length === 0) continue
    const readCell = cells.reader(regions)
    for (let index = 0; index < reading.numbers.length; index++) {
      const meant = readCell(index)
      const found = meant ? ofCell(reading, index, meant) : ofPhrase(form, owner, reading, index)
      if (found) yield found
      for (const other of meant?.others ?? []) {
        const also = ofCell(reading, index, other)
        if (also) yield also
      }
    }
  }
}

function ofCell(reading: Reading, index: number, {subject, start, severity, listed}: Meant): Quantity | undefined {
  const number = reading.numbers[index]!
  if (number.rough && number.range && !number.range.certain) return undefined
  return {subject, start, severity, reading, number, index, scoped: false, ...(listed && {listed})}
}

function ofPhrase(form: Form, owner: Owner, reading: Reading, index: number): Quantity | undefined {
  const found = phraseOf(reading, index, form.phrases)
  if (!found) return undefined
  const number = reading.numbers[index]!
  const {phrase, used} = found
  const {name, units} = phrase
  const scoped = isScoped({reading, offset: number.start, index, used}, scopesOf(form, phrase), owner)
  const subject = {name, units, facts: [], sums: [], results: [], result: false}
  const start = Math.min(number.start, ...used.map(([from]) => from))
  return {subject, reading, number, index, scoped, severity: 'error', start}
}

function scopesOf({scopes}: Form, {despite}: Phrase): Form['scopes'] {
  if (despite.length === 0) return scopes
  const others = (words: readonly string[]): string[] => words.filter((word) => !despite.includes(word))
  return {...scopes, sentence: others(scopes.sentence), clause: others(scopes.clause)}
}

type Stretch = readonly [number, number]

/** The first phrase that fits the number, with the stretches of the text that it explains. */
function phraseOf(
  reading: Reading,
  index: number,
  phrases: readonly Phrase[],
): {readonly phrase: Phrase; readonly used: readonly Stretch[]} | undefined {
  const {text, numbers, words} = reading
  const number = numbers[index]!
  if (number.rough || number.unit === '') return undefined
  const from = clauseStart(text, number.start)
  const to = clauseEnd(text, number.unitEnd)
  const span = {from, start: number.start, end: number.unitEnd, to}
  const ends = endsBefore(words, text, from, number.start)
  for (const phrase of phrases) {
    if (!phrase.units.includes(number.unit)) continue
    const used = firstMatch(phrase.wordings, reading, index, span, ends)
    if (used && !isRuledOut(phrase, text, number.start, to)) return {phrase, used}
  }
  return undefined
}

/** Whether a word of the sentence, up to `to`, shows that something else is counted. */
function isRuledOut({unless}: Phrase, text: string, offset: number, to: number): boolean {
  const sentence = text.slice(sentenceStart(text, offset), to)
  return unless.some((word) => sentence.includes(word))
}

/** The wording that surrounds the number; one that looks behind it must not run into another number. */
function firstMatch(
  wordings: readonly Wording[],
  {text, numbers, words}: Reading,
  index: number,
  span: Span,
  ends: readonly number[],
): readonly Stretch[] | undefined {
  const number = numbers[index]!
  for (const wording of wordings) {
    const used = match(wording, {text, words}, span, ends)
    if (!used) continue
    const first = Math.min(...used.map(([start]) => start))
    const last = Math.max(number.unitEnd, ...used.map(([, end]) => end))
    const end = wording.after.length > 0 ? span.to : last
    if (!countsBetween(numbers, index, first, end)) return used
  }
  return undefined
}

/** Whether another counted number than the one at `index` stands in the stretch. */
function countsBetween(numbers: readonly ProseNumber[], index: number, from: number, to: number): boolean {
  const counts = ({kind}: ProseNumber): boolean => kind !== 'bare' && kind !== 'year'
  for (let at = index - 1; at >= 0 && numbers[at]!.start >= from; at--) if (counts(numbers[at]!)) return true
  for (let at = index + 1; at < numbers.length && numbers[at]!.start < to; at++) if (counts(numbers[at]!)) return true
  return false
}
