// Prose understood as quantities: a number, its unit, what it counts (by the form's phrases), and whether it speaks of the
// whole office and year. Found once a report; what to make of them is for the rules.

import type {Form, Phrase} from '../../form/form.ts'
import {inYear, type Wording} from '../../form/wording.ts'
import type {Report} from '../../report/report.ts'
import type {ProseNumber} from '../numbers/numbers.ts'
import type {Reading} from '../numbers/reading.ts'
import {clauseEnd, clauseStart, sentenceStart} from '../reading/clauses.ts'
import type {Lexicon} from '../reading/lexicon.ts'
import {bareSeverity, type Whose} from './bare.ts'
import {CellReader, type Meant} from './cell.ts'
import type {Regions} from './region.ts'
import {isScoped, type Owner} from './scope.ts'
import {endsBefore, match, type Span, type Worded} from './wording.ts'

export interface Quantity {
  /** What is counted. */
  readonly phrase: Phrase
  readonly reading: Reading
  readonly number: ProseNumber
  /** Where the number stands among those of its reading. */
  readonly index: number
  /** Whether it speaks of a part, of another office or of another time, or may do so. */
  readonly scoped: boolean
  /** Of the phrase, or less where only the heading says what the number is about. */
  readonly severity: 'error' | 'warning'
  /** Offset of the first word that says what is counted; the number's where they stand behind it. */
  readonly start: number
}

/** The phrases of a form in the words of a year. */
export type Phrases = readonly Worded<Phrase>[]

export function phrasesIn({phrases}: Form, year: number): Phrases {
  const known = ofYears.get(phrases)
  if (known?.year === year) return known.phrases
  const inThat = phrases.map((of) => ({of, wordings: of.wordings.map((one) => inYear(one, year))}))
  ofYears.set(phrases, {year, phrases: inThat})
  return inThat
}

/** Of each form those of the year that was asked for last. */
const ofYears = new WeakMap<Form['phrases'], {readonly year: number; readonly phrases: Phrases}>()

/** Every number of the sentences that a phrase of the form recognises, in order; ranges, too. */
export function* quantitiesIn(
  form: Form,
  whose: Owner,
  sentences: readonly Regions[],
  phrases: Phrases,
  lexicon: Lexicon,
): Iterable<Quantity> {
  const owner = {...whose, plain: form.scopes.plain}
  const cells = new CellReader(form, lexicon, owner)
  for (const regions of sentences) {
    const {reading} = regions
    if (reading.numbers.length === 0) continue
    const readCell = cells.reader(regions)
    for (const [index, number] of reading.numbers.entries()) {
      const found = phraseOf(reading, index, phrases, owner)
      const meant = number.range ? undefined : readCell(index)
      if (!found) {
        if (meant) {
          const {phrase, start, severity} = meant
          yield {phrase, start, severity, reading, number, index, scoped: false}
        }
        continue
      }
      const scoped =
        isScoped({reading, offset: number.start, index, used: found.used}, scopesOf(form, found.phrase), owner)
        || (!meant && !number.range && found.phrase.facts.length > 0 && cells.isElsewhere(regions, index))
      if (meant && isBetter(meant, found.phrase, scoped)) {
        const severity =
          !scoped && found.phrase.facts.length > 0 && found.severity === 'error' ? 'error' : meant.severity
        const {phrase, start} = meant
        yield {phrase, start, severity, reading, number, index, scoped: false}
        continue
      }
      const start = Math.min(number.start, ...found.used.map(([from]) => from))
      yield {phrase: found.phrase, reading, number, index, scoped, severity: found.severity, start}
    }
  }
}

/** Whether what was put together from the words says more than a whole wording of the form. */
function isBetter({phrase: meant, unsure}: Meant, found: Phrase, scoped: boolean): boolean {
  if (meant.facts.length + (meant.sums?.length ?? 0) === 0) return false
  return (
    scoped
    || !unsure
    || found.facts.length === 0
    || meant.facts.length === 0
    || found.facts.some((fact) => meant.facts.includes(fact))
  )
}

/**
 * What the whole office and year is said to have, where its number would stand: 行政复议量 | 比上年增加3件. `index`: of the
 * number that follows.
 */
export function namedAt(
  {form, front: {year, office, level}}: Report,
  phrases: Phrases,
  reading: Reading,
  offset: number,
  index: number,
): Phrase | undefined {
  if (!year || !office) return undefined
  const {text, numbers, heading} = reading
  const from = clauseStart(text, offset)
  const ends = endsBefore(text, from, offset)
  for (const {of: phrase, wordings} of phrases) {
    const used = wordings
      .filter(({after}) => after.length === 0)
      .map((one) => match(one, text, {from, start: offset, end: offset, to: offset}, ends))
      .find(Boolean)
    if (!used || phrase.bare || countsBetween(numbers, index, Math.min(...used.map(([start]) => start)), offset))
      continue
    if (!isAbout(phrase, text, offset, heading) || isRuledOut(phrase, text, offset, offset)) continue
    const owner = {office: office.value, level: level?.value, year: year.value}
    return isScoped({reading, offset, index, used}, scopesOf(form, phrase), owner) ? undefined : phrase
  }
  return undefined
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
  phrases: Phrases,
  owner: Whose,
): {readonly phrase: Phrase; readonly used: readonly Stretch[]; readonly severity: Quantity['severity']} | undefined {
  const {text, numbers, heading} = reading
  const number = numbers[index]!
  if ((number.rough && !number.range?.certain) || number.unit === '') return undefined
  const from = clauseStart(text, number.start)
  const to = clauseEnd(text, number.unitEnd)
  const span = {from, start: number.start, end: number.unitEnd, to}
  const ends = endsBefore(text, from, number.range ? behindWords(text, from, number.start) : number.start)
  for (const {of: phrase, wordings} of phrases) {
    if (!phrase.units.includes(number.unit)) continue
    const used = firstMatch(wordings, reading, index, span, ends)
    if (!used) continue
    if (phrase.bare) {
      const severity = bareSeverity({reading, index, start: used[0]![0]}, phrase, phrases, owner)
      if (severity) return {phrase, used, severity}
      continue
    }
    const about = isAbout(phrase, text, number.start, heading)
    if (!about || isRuledOut(phrase, text, number.start, to)) continue
    return {phrase, used, severity: about === 'text' ? phrase.severity : phrase.byHeading}
  }
  return undefined
}

/** Where the words stand that a phrase has to be about: in the text before it, or in the heading alone. */
function isAbout({about}: Phrase, text: string, offset: number, heading: string): 'text' | 'heading' | undefined {
  const before = text.slice(Math.max(0, offset - 400), offset)
  if (about.length === 0 || about.some((word) => before.includes(word))) return 'text'
  return about.some((word) => heading.includes(word)) ? 'heading' : undefined
}

/** Whether a word of the sentence, up to `to`, shows that something else is counted. */
function isRuledOut({unless}: Phrase, text: string, offset: number, to: number): boolean {
  const sentence = text.slice(sentenceStart(text, offset), to)
  return unless.some((word) => sentence.includes(word))
}

/** 在500至600件之间: where a range begins, 在 included. */
function behindWords(text: string, from: number, start: number): number {
  const word = ['保持在', '维持在', '稳定在', '介于', '处于', '在'].find(
    (one) => start - one.length >= from && text.endsWith(one, start),
  )
  return start - (word?.length ?? 0)
}

/** The wording that surrounds the number; one that looks behind it must not run into another number. */
function firstMatch(
  wordings: readonly Wording[],
  {text, numbers}: Reading,
  index: number,
  span: Span,
  ends: readonly number[],
): readonly Stretch[] | undefined {
  const number = numbers[index]!
  for (const wording of wordings) {
    const used = match(wording, text, span, ends)
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
  const counts = ({unit}: ProseNumber): boolean => unit !== '' && unit !== '年'
  for (let at = index - 1; at >= 0 && numbers[at]!.start >= from; at--) if (counts(numbers[at]!)) return true
  for (let at = index + 1; at < numbers.length && numbers[at]!.start < to; at++) if (counts(numbers[at]!)) return true
  return false
}
