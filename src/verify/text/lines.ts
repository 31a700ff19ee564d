// A text edition → its lines with the blank lines before each, and its sentences. Says nothing about what they mean.

import type {File} from '../position.ts'
import {origins, placeBetween} from '../position.ts'
import type {ReadText} from '../reading.ts'
import {spacing} from '../show.ts'

export interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Blank lines before it. */
  readonly blank: number
}

/** A stretch of the file without its line ends. */
export function readText(file: File, start: number, end: number): ReadText {
  const raw = file.source.slice(start, end).replace(/[\r\n\t\f]/g, ' ')
  const text = spacing(raw)
  let origin: Int32Array | undefined
  return {
    text,
    place(from = 0, to = text.length) {
      if (to <= from) return placeBetween(file, start, end)
      origin ??= origins(raw, text)
      return placeBetween(file, start + origin[from]!, start + origin[to - 1]! + 1)
    },
  }
}

/** A part of a text, which knows its own place. */
export function part(whole: ReadText, start: number, end: number): ReadText {
  return {
    text: whole.text.slice(start, end),
    place: (from = 0, to = end - start) =>
      end > start ? whole.place(start + from, start + to) : whole.place(Math.max(0, start - 1), Math.max(1, start)),
  }
}

/** In columns of a terminal: a Chinese character takes two. */
function width(text: string): number {
  let columns = 0
  for (const character of text) columns += character > '\u2000' ? 2 : 1
  return columns
}

/** A wrapped line leaves so many columns free, or as many as the word or number that did not fit. */
const RAGGED = 12
const unbreakable = /^[!-~]*\P{P}{0,2}\p{P}*/u

/** Whether a line is all of its paragraph, and whether the next one begins another. */
export interface Ends {
  isWhole(text: string): boolean
  begins(line: string, before: string): boolean
}

/**
 * Lines that are not blank. `joined`: a line below a full one goes on with it (a text wrapped at a width), unless what is
 * known of the text says otherwise.
 */
export function* linesOf({source}: File, joined: Ends | undefined): Generator<Line> {
  const physical = [...source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)]
  const widest = joined ? physical.reduce((most, {0: found}) => Math.max(most, width(found.trim())), 0) : 0
  let blank = 0
  let inTable = false
  let open: (Line & {readonly used: number}) | undefined
  for (const {0: found, index} of physical) {
    const content = found.replace(/[\r\n]+$/, '')
    const [start, end] = [index + content.length - content.trimStart().length, index + content.trimEnd().length]
    if (end <= start) {
      if (found) blank++
      continue
    }
    const text = source.slice(start, end)
    const used = joined ? width(text) : 0
    const isFull = open !== undefined && open.used + Math.max(RAGGED, width(unbreakable.exec(text)![0])) >= widest
    const goesOn =
      open
      && !blank
      && (inTable
        ? !open.text.endsWith('。') || /^(?:每行先|各列均)/u.test(text)
        : isFull && !joined?.isWhole(open.text) && !joined?.begins(text, open.text))
    if (joined && open && goesOn) {
      open = {...open, end, text: source.slice(open.start, end), used}
    } else {
      if (open) yield open
      open = {start, end, text, blank, used}
      // The rows of a table end with their sentence.
      inTable = /^表格，/u.test(text) || (inTable && !blank)
    }
    blank = 0
  }
  if (open) yield open
}

/** A line's sentences, each with its end mark 。 */
export function sentencesOf(file: File, {start, end}: Line): ReadText[] {
  const text = file.source.slice(start, end)
  return [...text.matchAll(/[^。]+。?/g)].map(({0: found, index}) =>
    readText(file, start + index, start + index + found.length),
  )
}
