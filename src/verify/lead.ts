// What report.json says must come, and what an edition says → where each of its lines stands there. An edition's list
// markers, marks of notes, addresses of links are told from the words by this alone: they are what stands between words
// that must come. Nothing is taken for one thing or another because it looks like it.

import {cut, linesIn, part} from './part.ts'
import type {Medium, ReadText} from './reading.ts'

/** How a stretch of an edition says a line. */
export interface Fit extends Said {
  /** The same with what stands at the beginning of the next lines and may belong to it: a mark of a note, an address. */
  readonly far?: Said
  /** Behind its last word: what comes then may begin the next line. */
  readonly words: number
  /** `3.` or `•` before an item; several where a list begins in a list. */
  readonly marker?: string
}

/** A stretch of an edition, by its offsets. */
interface Said {
  /** Behind the last character that belongs to it. */
  readonly end: number
  /** What the edition adds, in ascending order: stretches without the line's own words. */
  readonly cuts: readonly (readonly [start: number, end: number])[]
  /** Of these, the addresses of links. */
  readonly addresses: readonly (readonly [start: number, end: number])[]
}

/** Addresses as the text edition writes them: ASCII with a mark of one, or what begins like one. */
export const address =
  /（((?=[^（）]{0,4000}[/@.#:?])[!-~\s]{1,4000}|(?:[a-z][a-z0-9+.-]{0,20}:|\.{0,2}\/|[#?])[^（）]{0,4000})）/iy
const noteOfText = /（\s*[注註][\d\s]{1,9}）/y
const noteOfPages = /\[\d{1,4}\]/y
const noteNumber = /^(?:（\s*[注註]|\[)([\d\s]+)[）\]]$/u
const marker = /(?:\d{1,9}\.|•)[ \t]*/y
/** A picture that is said in words. */
export const picture = /^（[图圖]：[^\n]*）$/u

/** White space of any width (Unicode White_Space): whether it is the same is asked of the words once they are found. */
const isSpace = (code: number): boolean =>
  code === 32 || (code >= 9 && code <= 13 && code !== 11) || (code > 127 && /\s/u.test(String.fromCharCode(code)))

function after(pattern: RegExp, text: string, at: number, limit: number): number {
  pattern.lastIndex = at
  return pattern.test(text) && pattern.lastIndex <= limit ? pattern.lastIndex : -1
}

/** Whether `expected` goes on with `text.slice(at, end)`, spaces apart. */
function goesOn(text: string, at: number, end: number, expected: string, from: number): boolean {
  let j = from
  for (let i = at; i < end; i++) {
    if (isSpace(text.charCodeAt(i))) continue
    while (j < expected.length && isSpace(expected.charCodeAt(j))) j++
    if (text[i] !== expected[j++]) return false
  }
  return true
}

/** `text` from `start` as the words of `expected`, spaces apart, with what the medium adds; undefined where it says other words. */
function fitFrom(
  medium: Medium,
  text: string,
  start: number,
  limit: number,
  expected: string,
): Omit<Fit, 'marker'> | undefined {
  let near: Said | undefined
  let words = -1
  const cuts: [number, number][] = []
  const addresses: [number, number][] = []
  let [i, j, end] = [start, 0, start]
  for (;;) {
    while (j < expected.length && isSpace(expected.charCodeAt(j))) j++
    const done = j === expected.length
    if (done && words < 0) words = end
    for (; i < limit && isSpace(text.charCodeAt(i)); i++)
      if (done && text[i] === '\n') near ??= {end, cuts: [...cuts], addresses: [...addresses]}
    if (i < limit && (text[i] === '（' || text[i] === '[')) {
      const note = after(medium === 'TXT' ? noteOfText : noteOfPages, text, i, limit)
      const link = medium === 'TXT' && note < 0 ? after(address, text, i, limit) : -1
      const behind = Math.max(note, link)
      if (behind > 0 && !goesOn(text, i, behind, expected, j)) {
        cuts.push([i, behind])
        if (link > 0) addresses.push([i + 1, behind - 1])
        i = end = behind
        continue
      }
    }
    if (done)
      return near && near.end < end ? {...near, words, far: {end, cuts, addresses}} : {end, words, cuts, addresses}
    if (i >= limit || text[i] !== expected[j]) return undefined
    end = ++i
    j++
  }
}

/** The same, behind as many list markers as there have to be. */
export function fit(medium: Medium, text: string, start: number, limit: number, expected: string): Fit | undefined {
  let at = start
  for (let count = 0; count <= 100; count++) {
    const found = fitFrom(medium, text, at, limit, expected)
    if (found) {
      if (at === start) return found
      const written = text.slice(start, at).replace(/\s/g, '')
      return {...found, cuts: [[start, at], ...found.cuts], marker: written}
    }
    const behind = medium === 'PDF' || medium === 'DOCX' ? -1 : after(marker, text, at, limit)
    if (behind < 0) return undefined
    at = behind
  }
  return undefined
}

/** A line of an edition, and what was found of it. */
export interface Led {
  /** Without what the edition adds, where that is known. */
  readonly text: ReadText
  /** As it stands in the edition. */
  readonly whole: ReadText
  /** Which of the expected lines it says; absent where it says none. */
  readonly line?: number
  readonly marker?: string
  /** Numbers of the notes that it bears marks of, one after the other. */
  readonly notes?: string
}

/** Lines of the beginning by which one is looked for where another is expected. */
const BEGINNING = 6
/** So many that begin alike are tried. */
const MOST_ALIKE = 8

/** Which lines are to be tried at a place: the next one, then those further on that begin alike. */
export function candidates(expected: readonly string[]): (text: string, from: number, to?: number) => number[] {
  const beginnings = new Map<string, number[]>()
  const beginning = (text: string): string => text.slice(0, 40).replace(/\s/g, '').slice(0, BEGINNING)
  for (const [index, line] of expected.entries()) {
    const key = beginning(line)
    const same = beginnings.get(key)
    if (same) same.push(index)
    else beginnings.set(key, [index])
  }
  return (text, from, to = expected.length) => {
    const found = from < to ? [from] : []
    let at = 0
    for (let count = 0; count <= 100 && found.length <= MOST_ALIKE; count++) {
      const same = beginnings.get(beginning(text.slice(at, at + 40))) ?? []
      let [low, high] = [0, same.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (same[middle]! <= from) low = middle + 1
        else high = middle
      }
      for (; low < same.length && same[low]! < to && found.length <= MOST_ALIKE; low++) found.push(same[low]!)
      const behind = after(marker, text, at, text.length)
      if (behind < 0) break
      at = behind
    }
    return found
  }
}

/** The lines of a text of report.json, without the spaces around them, of whatever width. */
export function linesOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/** Leads a reader through `pieces` by the lines that have to come; what says none of them is left as it is. */
export function lead(medium: Medium, pieces: readonly ReadText[], expected: readonly string[]): Led[] {
  const near = candidates(expected)
  let next = 0
  return pieces.flatMap(linesIn).flatMap((whole): Led[] => {
    for (const line of near(whole.text, next)) {
      const found = fitLines(medium, whole, expected, line)
      if (!found) continue
      next = line + found.length
      return found
    }
    return [{text: whole, whole}]
  })
}

/** A piece as one line or, where its line breaks are not told, as several. */
function fitLines(medium: Medium, whole: ReadText, expected: readonly string[], first: number): Led[] | undefined {
  const {text} = whole
  const led: Led[] = []
  let [begun, at] = [0, 0]
  let last: Fit | undefined
  for (let line = first; line < expected.length; line++) {
    const from = (start: number): Fit | undefined =>
      line === first
        ? fit(medium, text, 0, text.length, expected[line]!)
        : fitFrom(medium, text, start, text.length, expected[line]!)
    let found: Fit | undefined = from(at)
    if (!found && last && last.words < at) {
      // What was taken for marks behind the line before are words that this one begins with: [1]注释。
      const {words} = last
      found = from(words)
      if (found)
        led[led.length - 1] = lineOf(line - 1, begun, words, {...last, cuts: last.cuts.filter(([, to]) => to <= words)})
      at = words
    }
    if (!found) return undefined
    const rest = text.slice(found.end).trim() === ''
    const end = rest ? text.length : found.end
    led.push(lineOf(line, at, end, found))
    if (rest) return led
    last = found
    begun = at
    at = end
  }
  return undefined

  function lineOf(line: number, start: number, end: number, {cuts: found, marker: own}: Fit): Led {
    const stretch = start === 0 && end === text.length ? whole : part(whole, start, end)
    const cuts = found.map(([from, to]): [number, number] => [from - start, to - start])
    const marker = line === first ? (own ?? whole.marker) : undefined
    const notes = found.flatMap(([from, to]) => noteNumber.exec(text.slice(from, to))?.[1] ?? []).join('，')
    return {
      text: cut(stretch, cuts),
      whole: stretch,
      line,
      ...(marker !== undefined && {marker}),
      ...(notes && {notes: notes.replace(/\s/g, '')}),
    }
  }
}
