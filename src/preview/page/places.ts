// Places in the editions ↔ places in the source. Pure: node ids, lines and offsets, no elements.

import type {Range} from '../protocol.ts'
import {movedOffset, spliceBetween} from '../splice.ts'

/** A stretch of a text by offsets. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Offsets at which the lines of a text with line feeds begin. */
export function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

export function stretchOf(text: string, range: Range): Stretch {
  return stretchIn(text, lineStarts(text), range)
}

/** The same for whoever asks for many: `starts` are of `text`. */
export function stretchIn(text: string, starts: readonly number[], [line, column, endLine, endColumn]: Range): Stretch {
  const offset = (at: number, inLine: number): number =>
    Math.min((starts[at - 1] ?? text.length) + inLine - 1, text.length)
  const start = offset(line, column)
  return {start, end: Math.max(start, offset(endLine, endColumn))}
}

/** The line, from 1, in which an offset stands. */
export function lineAt(text: string, offset: number): number {
  return lineStarts(text).findLastIndex((start) => start <= offset) + 1
}

/** Every node that stands in the smallest place around the offset. */
export function nodesAt(places: readonly (Range | null)[], text: string, offset: number): number[] {
  const starts = lineStarts(text)
  const line = starts.findLastIndex((start) => start <= offset) + 1
  const column = offset - starts[line - 1]! + 1
  const holds = ([from, fromColumn, to, toColumn]: Range): boolean =>
    (line > from || (line === from && column >= fromColumn)) && (line < to || (line === to && column <= toColumn))
  let best: Range | undefined
  for (const place of places) if (place && holds(place) && (!best || size(place) < size(best))) best = place
  if (!best) return []
  const key = best.join()
  return places.flatMap((place, node) => (place?.join() === key ? [node] : []))
}

function size([line, column, endLine, endColumn]: Range): number {
  return (endLine - line) * 100_000 + endColumn - column
}

/** The same stretch after `from` has become `to`. */
export function moved({start, end}: Stretch, from: string, to: string): Stretch {
  const splice = spliceBetween(from, to)
  return {start: movedOffset(splice, start), end: movedOffset(splice, end)}
}

/**
 * The sentence, or the cell, in the source at which a reader points: `at` is an offset in `printed`, the text of a node
 * as an edition shows it; `place` is that of the node in `text`.
 */
export function pointedAt(text: string, place: Range, printed: string, at: number): Stretch {
  const whole = stretchOf(text, place)
  const written = text.slice(whole.start, whole.end)
  const offset = offsetIn(written, printed, at)
  const start = written.slice(0, offset).search(/(?<![^。！？；\n|])[^。！？；\n|]*$/u)
  const length = written.slice(offset).search(/[。！？；\n|]/u)
  const end = length < 0 ? written.length : offset + length + (/[\n|]/u.test(written[offset + length]!) ? 0 : 1)
  const lead = /^[\s|]*/u.exec(written.slice(start, end))![0].length
  return {start: whole.start + Math.min(start + lead, offset), end: whole.start + end}
}

/** Where in what is written the printed character stands: found by the characters around it, as many as agree. */
function offsetIn(written: string, printed: string, at: number): number {
  const expected = printed.length === 0 ? 0 : Math.round((at / printed.length) * written.length)
  for (const half of [12, 6, 3, 1]) {
    const from = Math.max(0, at - half)
    const words = printed.slice(from, at + half)
    if (words === '') continue
    let best = -1
    for (let found = written.indexOf(words); found >= 0; found = written.indexOf(words, found + 1)) {
      if (best < 0 || Math.abs(found - expected) < Math.abs(best - expected)) best = found
    }
    if (best >= 0) return best + at - from
  }
  return Math.min(expected, Math.max(0, written.length - 1))
}
