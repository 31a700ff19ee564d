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
  /** Index of the line behind the last one that follows without a blank line between. */
  readonly behind: number
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

/** Lines that are not blank, without the spaces around them. */
export function linesOf({source}: File): Line[] {
  const lines: (Line & {behind: number})[] = []
  let blank = 0
  let first = 0
  const close = (): void => {
    for (let index = first; index < lines.length; index++) lines[index]!.behind = lines.length
    first = lines.length
  }
  for (const {0: found, index} of source.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    const content = found.replace(/(?<![\r\n])[\r\n]+$/, '')
    const [start, end] = [index + content.length - content.trimStart().length, index + content.trimEnd().length]
    if (end <= start) {
      if (found) blank++
      continue
    }
    if (blank) close()
    lines.push({start, end, text: source.slice(start, end), blank, behind: 0})
    blank = 0
  }
  close()
  return lines
}

/** In columns of a terminal: a Chinese character takes two. */
export function width(text: string): number {
  let columns = 0
  for (const character of text) columns += character > '\u2000' ? 2 : 1
  return columns
}

/** A wrapped line leaves so many columns free, or as many as the word or number that did not fit. */
const RAGGED = 12
const unbreakable = /^[!-~]*\P{P}{0,2}\p{P}*/u

/** Whether the next line may go on with this one in a text that was wrapped at a width. */
export function isFull(line: string, next: string, widest: number): boolean {
  return width(line) + Math.max(RAGGED, width(unbreakable.exec(next)![0])) >= widest
}

/** The sentences of a stretch, each with its end mark 。 */
export function sentencesOf(file: File, start: number, end: number): ReadText[] {
  return [...file.source.slice(start, end).matchAll(/[^。]+。?/g)]
    .map(({0: found, index}) => readText(file, start + index, start + index + found.length))
    .filter(({text}) => text !== '')
}
