// Chinese typography as it stands in a finished PDF: how lines are justified, what is between Han and Latin, how wide
// two marks are, whether a mark stands where none may (CLREQ 3.1).

import type {Glyph} from './glyphs.ts'
import {median} from './measure.ts'

/** Lengths in em of the body text. Undefined where there is no such place in the text. */
export interface Typography {
  readonly lines: number
  readonly forbiddenStarts: number
  readonly forbiddenEnds: number
  /** Lines whose last glyph ends at the right edge of the text. */
  readonly flush: number
  readonly gap: number | undefined
  /** Two adjacent full-width marks, of 2. */
  readonly marks: number | undefined
  /** A mark at the end of a line, of 1. */
  readonly endMark: number | undefined
  /** Largest of the lines' median distances between two Han characters: 1 is as the font has it. */
  readonly stretch: number | undefined
}

const notFirst = new Set('、。，．；：）》〉」』】〕”’！？％…')
const notLast = new Set('（《〈「『【〔“‘')
const isMark = (text: string): boolean => notFirst.has(text) || notLast.has(text)
const isHan = (text: string): boolean => /^\p{Script=Han}$/u.test(text)
const isWestern = (text: string): boolean => /^[A-Za-z0-9]$/u.test(text)

/** Fewer glyphs are a last line, a heading, or a table's. */
const shortest = 18

/** `size`: of the body text, in points. */
export function typographyOf(glyphs: readonly Glyph[], size: number): Typography {
  const lines = bodyLines(glyphs, size)
  const right = Math.max(...lines.map((line) => nominalEnd(line.at(-1)!, size)))
  const [gaps, marks, ends, stretches]: number[][] = [[], [], [], []]
  let flush = 0
  for (const line of lines) {
    const pitch = median(steps(line, (a, b) => isHan(a.text) && isHan(b.text)).map((step) => step / size))
    if (!Number.isFinite(pitch)) continue
    stretches!.push(pitch)
    gaps!.push(...steps(line, (a, b) => isHan(a.text) && isWestern(b.text)).map((step) => step / size - pitch))
    line.forEach((glyph, index) => {
      const [next, after] = [line[index + 1], line[index + 2]]
      const pair = next && isMark(glyph.text) && isMark(next.text) && !'…—'.includes(glyph.text)
      if (pair && after) marks!.push((after.x - glyph.x) / size)
    })
    const last = line.at(-1)!
    const room = (right - last.x) / size
    const full = notFirst.has(last.text) ? room < 1.1 : right - (last.x + last.advance) < 0.1 * size
    if (!full) continue
    flush += 1
    if (notFirst.has(last.text)) ends!.push(room)
  }
  return {
    lines: lines.length,
    forbiddenStarts: lines.filter((line) => notFirst.has(line[0]!.text)).length,
    forbiddenEnds: lines.filter((line) => notLast.has(line.at(-1)!.text)).length,
    flush,
    gap: some(gaps!),
    marks: some(marks!),
    endMark: some(ends!),
    stretch: stretches!.length ? Math.max(...stretches!) : undefined,
  }
}

function some(numbers: readonly number[]): number | undefined {
  return numbers.length ? median(numbers) : undefined
}

/** Where a glyph ends that is no mark: what the text's right edge is found by. */
function nominalEnd(glyph: Glyph, size: number): number {
  return isHan(glyph.text) ? glyph.x + size : isMark(glyph.text) ? 0 : glyph.x + glyph.advance
}

function steps(line: readonly Glyph[], wanted: (a: Glyph, b: Glyph) => boolean): number[] {
  return line.slice(1).flatMap((glyph, index) => (wanted(line[index]!, glyph) ? [glyph.x - line[index]!.x] : []))
}

/** Long lines of body text, glyphs from left to right, spaces left out. */
function bodyLines(glyphs: readonly Glyph[], size: number): Glyph[][] {
  const lines = new Map<string, Glyph[]>()
  for (const glyph of glyphs) {
    if (Math.abs(glyph.size - size) > 0.2 || !glyph.text.trim()) continue
    const key = `${glyph.page} ${Math.round(glyph.y / 3)}`
    lines.set(key, [...(lines.get(key) ?? []), glyph])
  }
  return [...lines.values()].map((line) => line.sort((a, b) => a.x - b.x)).filter((line) => line.length >= shortest)
}
