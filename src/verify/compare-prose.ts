// The prose of one section, sentence by sentence, held against report.json. Paragraph breaks and line breaks are layout
// and not compared; every character of a sentence is.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Item} from './align.ts'
import {align} from './align.ts'
import type {Medium, ReadText} from './reading.ts'
import {plain, show} from './show.ts'

interface Sentence {
  readonly text: string
  readonly place: (start?: number, end?: number) => Place
}

/** Where each sentence of a text begins and ends, spaces around it left out; a line end ends a sentence. */
function* sentenceRanges(text: string): Generator<[number, number]> {
  const sentence = /[^。！？\n]*(?:[。！？]+[”’」』）》]*|\n|$)/gu
  for (const {0: found, index} of text.matchAll(sentence)) {
    const [start, end] = [index + found.length - found.trimStart().length, index + found.trimEnd().length]
    if (end > start) yield [start, end]
  }
}

function sentencesOf(read: readonly ReadText[]): Sentence[] {
  return read.flatMap((piece) =>
    [...sentenceRanges(piece.text)].map(([start, end]) => ({
      text: piece.text.slice(start, end),
      place: (from = 0, to = end - start) => piece.place(start + from, start + to),
    })),
  )
}

function item(text: string): Item {
  const key = plain(text)
  return {key, values: [key.replace(/[\d０-９.,]+/gu, '#')]}
}

/**
 * Differences between what report.json says and what the edition prints. `name` is the section's title for messages, the report's for the opening.
 * `beside`: an edition prints remarks before the opening and sign-off, attachments and the like after the last section.
 */
export function* compareProse(
  medium: Medium,
  name: string,
  expectedText: string,
  read: readonly ReadText[],
  place: Place,
  beside?: 'before' | 'after',
): Generator<Diagnostic> {
  const subject = {medium, section: name}
  const expected = [...sentenceRanges(expectedText)].map(([start, end]) => expectedText.slice(start, end))
  const found = sentencesOf(beside === 'after' ? withoutTail(read, new Set(expected.map(plain))) : read)
  const {pairs, missing, extra} = align(expected.map(item), found.map(({text}) => item(text)))
  for (const pair of pairs) {
    const sentence = found[pair.read]!
    if (pair.kind === 'renamed') yield changed(subject, expected[pair.expected]!, sentence)
    if (pair.kind === 'moved') {
      yield diagnose('edition-differs', 'sentenceMoved', {...subject, text: show(sentence.text)}, sentence.place())
    }
  }
  const first = beside === 'before' ? Math.min(...pairs.map((pair) => pair.read)) : 0
  for (const {read: index, of} of extra) {
    if (index < first) continue
    const sentence = found[index]!
    const key = of === undefined ? 'sentenceExtra' : 'sentenceDouble'
    const values = {...subject, text: show(sentence.text)}
    yield diagnose('edition-differs', key, values, sentence.place(), {actual: sentence.text})
  }
  for (const run of runs(missing)) {
    const before = pairs.findLast((pair) => pair.expected < run[0]!)
    const lost = run.map((index) => expected[index]!).join('')
    const values = {...subject, count: run.length, text: show(lost)}
    const where = before ? found[before.read]!.place() : place
    yield diagnose('edition-differs', 'sentenceMissing', values, where, {expected: lost})
  }
}

/** What stands up to the sign-off (an office, below it a date), the attachments or the address for questions. */
function withoutTail(read: readonly ReadText[], expected: ReadonlySet<string>): readonly ReadText[] {
  const begins = read.findIndex(({text}, index) => {
    if (expected.has(plain(text))) return false
    const signs = !/[。！？]$/u.test(text) && /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(read[index + 1]?.text ?? '')
    return signs || /^(?:附件|联系方式)：/u.test(text)
  })
  return begins < 0 ? read : read.slice(0, begins)
}

/** Neighbouring numbers together. */
function runs(indexes: readonly number[]): number[][] {
  const found: number[][] = []
  for (const index of indexes) {
    const last = found.at(-1)
    if (last?.at(-1) === index - 1) last.push(index)
    else found.push([index])
  }
  return found
}

const word = /[\d０-９A-Za-z.,%％\p{Cf}]/u

/** The stretch that differs, from the end of what both begin with to the start of what both end with; numbers whole. */
function difference(expected: string, actual: string): [start: number, expectedEnd: number, actualEnd: number] {
  const shorter = Math.min(expected.length, actual.length)
  let start = 0
  while (start < shorter && expected[start] === actual[start]) start++
  let end = 0
  while (end < shorter - start && expected.at(-1 - end) === actual.at(-1 - end)) end++
  const inWord = (text: string, at: number): boolean => word.test(text[at] ?? '') && word.test(text[at - 1] ?? '')
  while (start > 0 && (inWord(expected, start) || inWord(actual, start))) start--
  while (end > 0 && (inWord(expected, expected.length - end) || inWord(actual, actual.length - end))) end--
  return [start, expected.length - end, actual.length - end]
}

function changed(subject: {medium: Medium; section: string}, expected: string, sentence: Sentence): Diagnostic {
  const [start, expectedEnd, actualEnd] = difference(expected, sentence.text)
  const [wanted, actual] = [expected.slice(start, expectedEnd), sentence.text.slice(start, actualEnd)]
  const text = show(sentence.text)
  const place = actualEnd > start ? sentence.place(start, actualEnd) : sentence.place()
  const details = {actual, expected: wanted}
  if (!actual) return diagnose('edition-differs', 'wordsMissing', {...subject, expected: show(wanted), text}, place, details)
  if (!wanted) return diagnose('edition-differs', 'wordsExtra', {...subject, actual: show(actual), text}, place, details)
  const values = {...subject, actual: show(actual), expected: show(wanted), text}
  return diagnose('edition-differs', 'words', values, place, details)
}
