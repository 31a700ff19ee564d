// A text as an edition says it → a stretch of it, or what is left of it without some stretches; places still lead to the
// edition's file.

import type {ReadText} from './reading.ts'

/** From `start` to `end`, which knows its own place. */
export function part(whole: ReadText, start: number, end: number): ReadText {
  return {
    text: whole.text.slice(start, end),
    place: (from = 0, to = end - start) =>
      end > start ? whole.place(start + from, start + to) : whole.place(Math.max(0, start - 1), Math.max(1, start)),
  }
}

/** Without `cuts`, stretches in ascending order. */
export function cut(piece: ReadText, cuts: readonly (readonly [number, number])[]): ReadText {
  if (!cuts.length) return piece
  const kept: number[] = []
  let text = ''
  let at = 0
  for (const [start, end] of [...cuts, [piece.text.length, piece.text.length] as const]) {
    text += piece.text.slice(at, Math.max(at, start))
    for (; at < start; at++) kept.push(at)
    at = Math.max(at, end)
  }
  return {
    text,
    place(start = 0, end = text.length) {
      if (end <= start) return piece.place()
      return piece.place(kept[start]!, kept[end - 1]! + 1)
    },
    ...(piece.marker !== undefined && {marker: piece.marker}),
  }
}

/** Its lines, which begin where a line break is said; the marker of an item stands before the first. */
export function linesIn(piece: ReadText): ReadText[] {
  if (!piece.text.includes('\n')) return [piece]
  let at = 0
  return piece.text.split('\n').flatMap((line, index) => {
    const start = at
    at += line.length + 1
    if (line.trim() === '') return []
    const own = part(piece, start, start + line.length)
    return [index === 0 && piece.marker !== undefined ? {...own, marker: piece.marker} : own]
  })
}
