// A text edition → its lines with the blank lines before each, and its sentences. Says nothing about what they mean.

import type {File} from '../position.ts'
import {placeBetween, rawRange} from '../position.ts'
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
  const raw = file.source.slice(start, end).replace(/[\r\n]/g, ' ')
  const text = spacing(raw)
  return {
    text,
    place(from = 0, to = text.length) {
      if (to <= from) return placeBetween(file, start, end)
      const [first, last] = rawRange(raw, text, from, to)
      return placeBetween(file, start + first, start + last)
    },
  }
}

/** A part of a text, which knows its own place. */
export function part(whole: ReadText, start: number, end: number): ReadText {
  return {
    text: whole.text.slice(start, end),
    place: (from = 0, to = end - start) => (end > start ? whole.place(start + from, start + to) : whole.place()),
  }
}

/** Lines that are not blank. `joined`: a line right below another goes on with it (a text wrapped at a width). */
export function* linesOf({source}: File, joined: boolean): Generator<Line> {
  let blank = 0
  let open: Line | undefined
  for (const {0: found, index} of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const content = found.replace(/[\r\n]+$/, '')
    const [start, end] = [index + content.length - content.trimStart().length, index + content.trimEnd().length]
    if (end <= start) {
      if (open) yield open
      open = undefined
      if (found) blank++
      continue
    }
    if (open && joined && !/^(?:\d+\.|•)/.test(content.trim())) open = {...open, end, text: source.slice(open.start, end)}
    else {
      if (open) yield open
      open = {start, end, text: source.slice(start, end), blank}
    }
    blank = 0
  }
  if (open) yield open
}

/** A line's sentences, each with its end mark 。 */
export function sentencesOf(file: File, {start, end}: Line): ReadText[] {
  const text = file.source.slice(start, end)
  return [...text.matchAll(/[^。]+。?/g)].map(({0: found, index}) => readText(file, start + index, start + index + found.length))
}
