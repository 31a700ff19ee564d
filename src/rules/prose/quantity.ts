// Prose understood as quantities: a number, its unit, what it counts (by the form's phrases), and whether it speaks of the
// whole office and year. Found once a report; what to make of them is for the rules.

import type {Form, Phrase} from '../../form/form.ts'
import type {Report} from '../../report/report.ts'
import {bareSeverity, type Whose} from './bare.ts'
import type {ProseNumber} from './numbers.ts'
import {clauseEnd, clauseStart, isSentence, type Reading, readingsOf, sentenceStart} from './reading.ts'
import {isScoped} from './scope.ts'
import {compile, compiledOnce, endsBefore, match, type Worded, type Wording} from './wording.ts'

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

interface Recognised {
  readonly exact: readonly Quantity[]
  readonly ranges: readonly Quantity[]
}

const known = new WeakMap<Report, Recognised>()

/** Every exact number of the report's sentences that a phrase of its form recognises, in order. */
export function quantitiesOf(report: Report): readonly Quantity[] {
  return recognisedIn(report).exact
}

/** Every range that a phrase recognises: 申请量在500至600件之间. */
export function rangesOf(report: Report): readonly Quantity[] {
  return recognisedIn(report).ranges
}

function recognisedIn(report: Report): Recognised {
  let found = known.get(report)
  if (found) return found
  const all = [...recognised(report)]
  found = {exact: all.filter(({number}) => !number.range), ranges: all.filter(({number}) => number.range)}
  known.set(report, found)
  return found
}

function* recognised(report: Report): Iterable<Quantity> {
  const {
    form,
    front: {year, office, level},
  } = report
  if (!year || !office) return
  const owner = {office: office.value, level: level?.value, year: year.value, plain: form.scopes.plain}
  const phrases = compiled(form, year.value)
  for (const {reading, heading} of headedSentences(report)) {
    for (const [index, number] of reading.numbers.entries()) {
      const found = phraseOf(reading, heading, index, phrases, owner)
      if (!found) continue
      const scoped = isScoped(reading, number.start, index, found.used, scopesOf(form, found.phrase), owner, year.value)
      const start = Math.min(number.start, ...found.used.map(([from]) => from))
      yield {phrase: found.phrase, reading, number, index, scoped, severity: found.severity, start}
    }
  }
}

/** Every paragraph, item and note with the heading that it stands below. */
export function* headedSentences(report: Report): Iterable<{readonly reading: Reading; readonly heading: string}> {
  let heading = ''
  for (const reading of readingsOf(report)) {
    if (reading.passage.kind === 'heading') heading = reading.text
    if (isSentence(reading)) yield {reading, heading}
  }
}

/**
 * What the whole office and year is said to have, where its number would stand: 行政复议量 | 比上年增加3件. `index`: of the
 * number that follows.
 */
export function namedAt(
  report: Report,
  reading: Reading,
  heading: string,
  offset: number,
  index: number,
): Phrase | undefined {
  const {
    form,
    front: {year, office, level},
  } = report
  if (!year || !office) return undefined
  const {text, numbers} = reading
  const from = clauseStart(text, offset)
  const ends = endsBefore(text, from, offset)
  for (const {of: phrase, wordings} of compiled(form, year.value)) {
    const used = wordings
      .filter(({after}) => after.length === 0)
      .map((one) => match(one, text, from, offset, offset, offset, ends))
      .find(Boolean)
    if (!used || phrase.bare || countsBetween(numbers, index, Math.min(...used.map(([start]) => start)), offset))
      continue
    if (!isAbout(phrase, text, offset, heading) || isRuledOut(phrase, text, offset, offset)) continue
    const owner = {office: office.value, level: level?.value}
    return isScoped(reading, offset, index, used, scopesOf(form, phrase), owner, year.value) ? undefined : phrase
  }
  return undefined
}

const compiled = compiledOnce(({phrases}: Form, year): Worded<Phrase>[] => {
  const names = {last: String(year - 1), year: String(year), next: String(year + 1)}
  return phrases.map((of) => ({of, wordings: of.wordings.map((line) => compile(line, names))}))
})

function scopesOf({scopes}: Form, {despite}: Phrase): Form['scopes'] {
  if (despite.length === 0) return scopes
  const others = (words: readonly string[]): string[] => words.filter((word) => !despite.includes(word))
  return {...scopes, sentence: others(scopes.sentence), clause: others(scopes.clause)}
}

type Stretch = readonly [number, number]

/** The first phrase that fits the number, with the stretches of the text that it explains. */
function phraseOf(
  reading: Reading,
  heading: string,
  index: number,
  phrases: readonly Worded<Phrase>[],
  owner: Whose,
): {readonly phrase: Phrase; readonly used: readonly Stretch[]; readonly severity: Quantity['severity']} | undefined {
  const {text, numbers} = reading
  const number = numbers[index]!
  if ((number.rough && !number.range?.certain) || number.unit === '') return undefined
  const from = clauseStart(text, number.start)
  const to = clauseEnd(text, number.unitEnd)
  const ends = endsBefore(text, from, number.range ? behindWords(text, from, number.start) : number.start)
  for (const {of: phrase, wordings} of phrases) {
    if (!phrase.units.includes(number.unit)) continue
    const used = firstMatch(wordings, reading, index, from, to, ends)
    if (!used) continue
    if (phrase.bare) {
      const severity = bareSeverity(
        reading,
        index,
        used[0]![0],
        phrase,
        phrases.filter(({of}) => of.bare),
        owner,
      )
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

/** A number that came from a reference is that of the tables. */
export function isReferenced({passage}: Reading, {start, end}: ProseNumber): boolean {
  return passage.references.some((one) => one.start < end && one.end > start)
}

/** The wording that surrounds the number; one that looks behind it must not run into another number. */
function firstMatch(
  wordings: readonly Wording[],
  {text, numbers}: Reading,
  index: number,
  from: number,
  to: number,
  ends: readonly number[],
): readonly Stretch[] | undefined {
  const number = numbers[index]!
  for (const wording of wordings) {
    const used = match(wording, text, from, number.start, number.unitEnd, to, ends)
    if (!used) continue
    const first = Math.min(...used.map(([start]) => start))
    const last = Math.max(number.unitEnd, ...used.map(([, end]) => end))
    const end = wording.after.length > 0 ? to : last
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
