// The prose of a report as rules read it: passages in Simplified characters and half-width digits, every character at its
// old offset, cut into sentences. Made once a report, however many rules look at it.

import type {Passage} from '../../report/passage.ts'
import {passages} from '../../report/passages.ts'
import type {Report} from '../../report/report.ts'
import {fold} from '../../script/fold.ts'
import {numbersIn, type ProseNumber} from './numbers.ts'

export interface Reading {
  readonly passage: Passage
  /** The passage's text, folded; offsets are those of the passage. */
  readonly text: string
  readonly numbers: readonly ProseNumber[]
}

const readings = new WeakMap<Report, readonly Reading[]>()

/** Every passage of the report. */
export function readingsOf(report: Report): readonly Reading[] {
  const known = readings.get(report)
  if (known) return known
  const made = passages(report).map(readingOf)
  readings.set(report, made)
  return made
}

/** Paragraphs, list items and notes: where sentences stand. */
export function sentencesOf(report: Report): readonly Reading[] {
  return readingsOf(report).filter(isSentence)
}

export function isSentence({passage: {kind}}: Reading): boolean {
  return kind === 'paragraph' || kind === 'item' || kind === 'note'
}

export function readingOf(passage: Passage): Reading {
  const text = halfWidth(fold(passage.text))
  return {passage, text, numbers: numbersIn(text)}
}

/** Full-width digits, points and percent signs as half-width ones. */
function halfWidth(text: string): string {
  return text.replace(/[０-９．％]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

/** Where the sentence around `offset` begins: behind the last 。！？； or line end. */
export function sentenceStart(text: string, offset: number): number {
  return boundaryBefore(text, offset, '。！？!?；;\n')
}

/** Where the sentence around `offset` ends. */
export function sentenceEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && at < offset + reach && !isBoundary(text, at, '。！？!?；;\n')) at++
  return at
}

/** Where the clause around `offset` begins: behind the last mark that ends one. */
export function clauseStart(text: string, offset: number): number {
  return boundaryBefore(text, offset, '。！？!?；;，,（(）)：:\n')
}

/** Where the clause around `offset` ends. */
export function clauseEnd(text: string, offset: number): number {
  let at = offset
  while (at < text.length && at < offset + reach && !isBoundary(text, at, '。！？!?；;，,（(）)：:\n')) at++
  return at
}

/** The clauses of a text, each with its offsets; the marks that end them belong to none. */
export function* clausesOf(text: string): Iterable<{readonly start: number; readonly end: number}> {
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isBoundary(text, at, '。！？!?；;，,（(）)：:\n')) continue
    if (at > start) yield {start, end: at}
    start = at + 1
  }
}

/** How far a rule looks from a number; no clause that a person writes is longer. */
const reach = 160

function boundaryBefore(text: string, offset: number, marks: string): number {
  let at = offset
  while (at > 0 && at > offset - reach && !isBoundary(text, at - 1, marks)) at--
  return at
}

/** A comma between digits groups them. */
function isBoundary(text: string, at: number, marks: string): boolean {
  if (!marks.includes(text[at]!)) return false
  return text[at] !== ',' || !(isDigit(text[at - 1]) && isDigit(text[at + 1]))
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9'
}
