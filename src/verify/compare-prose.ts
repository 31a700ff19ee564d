// The prose of one section, sentence by sentence, held against report.json. Paragraph breaks and line breaks are layout
// and not compared; every character of a sentence is.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Alignment, Item} from './align.ts'
import {align, likeness, runs} from './align.ts'
import {withoutApparatus} from './apparatus.ts'
import {hasDraftMark} from './draft-mark.ts'
import {type Led, lead, linesOf, picture} from './lead.ts'
import type {Medium, Reading, ReadSection, ReadText} from './reading.ts'
import {label, show, plain as spaced} from './show.ts'

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

function item(key: string): Item {
  return {key, values: [key.replace(/[\d０-９.,]+/gu, '#')]}
}

/**
 * Differences between what report.json says and what the edition prints. `name` is the section's title for messages, the report's for the opening.
 * `beside`: an edition prints remarks before the opening and sign-off, attachments and the like after the last section.
 */
export function* compareProse(
  {medium, wrapped}: Reading,
  name: string,
  expectedText: string,
  {prose: read, place}: ReadSection,
  beside?: 'before' | 'after',
): Generator<Diagnostic> {
  const subject = {medium, section: name}
  // Where lines were wrapped, an address may have been broken anywhere.
  const plain = wrapped ? label : spaced
  const lines = linesOf(expectedText)
  const led = inside(lead(medium, read, lines), beside)
  if (beside === 'before' && medium === 'TXT') yield* strangers(subject, led)
  if (saysAll(led, lines, plain, beside === 'before')) return
  const expected = [...sentenceRanges(expectedText)].map(([start, end]) => plain(expectedText.slice(start, end)))
  const own = led.map(({text, line}) => (line === undefined ? withoutApparatus(medium, text, expectedText) : text))
  const found = sentencesOf(own.filter(({text}) => text.trim()))
  const alignment = align(
    expected.map(item),
    found.map(({text}) => item(plain(text))),
  )
  const {pairs, missing, extra, joined} = joinSplit(expected, found, alignment)
  for (const [wanted, sentence] of joined)
    if (plain(wanted) !== plain(sentence.text)) yield changed(subject, plain(wanted), sentence)
  for (const pair of pairs) {
    const sentence = found[pair.read]!
    if (pair.kind === 'renamed') yield changed(subject, expected[pair.expected]!, sentence)
    if (pair.kind === 'moved') {
      yield diagnose('edition-differs', 'sentenceMoved', {...subject, text: show(sentence.text)}, sentence.place())
    }
  }
  const first = beside === 'before' ? Math.min(...alignment.pairs.map((pair) => pair.read)) : 0
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

/**
 * Where one sentence became two or two became one (a full stop that was changed), they are compared joined: a changed
 * sentence together with the missing or additional ones right after it.
 */
function joinSplit(
  expected: readonly string[],
  found: readonly Sentence[],
  {pairs, missing, extra}: Alignment,
): Alignment & {readonly joined: readonly [string, Sentence][]} {
  const joined: [string, Sentence][] = []
  const [lost, added] = [new Set(missing), new Set(extra.map(({read}) => read))]
  const kept = pairs.filter((pair) => {
    if (pair.kind !== 'renamed') return true
    const [ones, others] = [around(pair.expected, lost), around(pair.read, added)]
    if (ones.length + others.length === 2) return true
    const wanted = ones.map((index) => expected[index]!).join('')
    const sentence = joinSentences(others.map((index) => found[index]!))
    const alone = likeness(expected[pair.expected]!, found[pair.read]!.text)
    if (likeness(wanted, sentence.text) <= alone) return true
    for (const index of ones) lost.delete(index)
    for (const index of others) added.delete(index)
    joined.push([wanted, sentence])
    return false
  })
  return {pairs: kept, missing: [...lost], extra: extra.filter(({read}) => added.has(read)), joined}
}

/** An index with those of the set right before and after it. */
function around(index: number, free: ReadonlySet<number>): number[] {
  let [first, last] = [index, index]
  while (free.has(first - 1)) first--
  while (free.has(last + 1)) last++
  return Array.from({length: last - first + 1}, (_, offset) => first + offset)
}

function joinSentences(sentences: readonly Sentence[]): Sentence {
  const text = sentences.map((one) => one.text).join('')
  const at = (offset: number): [Sentence, number] => {
    let rest = offset
    for (const one of sentences) {
      if (rest < one.text.length) return [one, rest]
      rest -= one.text.length
    }
    return [sentences.at(-1)!, sentences.at(-1)!.text.length - 1]
  }
  return {
    text,
    place(start = 0, end = text.length) {
      const [[first, from], [last, to]] = [at(start), at(Math.max(start, end - 1))]
      const {endLine, endColumn} = last.place(to, to + 1)
      return {...first.place(from, from + 1), endLine, endColumn}
    },
  }
}

/** What belongs to the section: no pictures, nothing behind its last line that an edition prints there. */
function inside(led: readonly Led[], beside: 'before' | 'after' | undefined): readonly Led[] {
  const own = led.filter(({text: {text}, line}) => line !== undefined || !picture.test(text))
  return beside === 'after' ? withoutTail(own) : own
}

/** What stands up to the sign-off (an office, below it a date), the attachments or the address for questions. */
function withoutTail(led: readonly Led[]): readonly Led[] {
  const last = led.findLastIndex(({line}) => line !== undefined)
  const begins = led.findIndex(({text: {text}}, index) => {
    if (index <= last) return false
    const signs = !/[。！？]$/u.test(text) && /^\d{4}年\d{1,2}月\d{1,2}日$/u.test(led[index + 1]?.text.text ?? '')
    return signs || /^（?(?:附件|[联聯][系繫]方式)(?:：|$)/u.test(text)
  })
  return begins < 0 ? led : led.slice(0, begins)
}

const remark = /^(?:更正|[说說]明|[统統][计計]期限|涵[盖蓋])：/u

/** What stands between the title and the first remark or sentence of a text, and is no mark of a draft. */
function* strangers(subject: {medium: Medium; section: string}, led: readonly Led[]): Generator<Diagnostic> {
  for (const {text, line} of led) {
    if (line !== undefined || remark.test(text.text) || !led.some((one) => one.line !== undefined)) return
    if (hasDraftMark(text.text)) continue
    yield diagnose('edition-differs', 'sentenceExtra', {...subject, text: show(text.text)}, text.place(), {
      actual: text.text,
    })
  }
}

/** Whether every line that has to come does, in order, and nothing else; `remarks`: but before the first. */
function saysAll(
  led: readonly Led[],
  lines: readonly string[],
  plain: (text: string) => string,
  remarks: boolean,
): boolean {
  const first = remarks ? led.findIndex(({line}) => line !== undefined) : 0
  return (
    led.length - first === lines.length
    && lines.every((words, index) => {
      const {line, text} = led[first + index] ?? {}
      return line === index && plain(text!.text) === plain(words)
    })
  )
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
  if (!actual)
    return diagnose('edition-differs', 'wordsMissing', {...subject, expected: show(wanted), text}, place, details)
  if (!wanted)
    return diagnose('edition-differs', 'wordsExtra', {...subject, actual: show(actual), text}, place, details)
  const values = {...subject, actual: show(actual), expected: show(wanted), text}
  return diagnose('edition-differs', 'words', values, place, details)
}
