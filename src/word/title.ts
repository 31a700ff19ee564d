// A title → its lines, parted where its sense allows and as equal in length as that lets them be.

import type {Edition} from '../edition/edition.ts'
import {ems} from '../typography/east-asian-width.ts'

/** `room`: how many characters a line has. What the source says about its lines holds. */
export function titleLines({title, titleParts, titleLines: given}: Edition, room: number): readonly string[] {
  if (given?.length) return given
  if (long(title) <= room) return [title]
  const count = Math.ceil(long(title) / room)
  let best: {readonly lines: readonly string[]; readonly longest: number} | undefined
  for (const lines of parted(titleParts, count)) {
    const longest = Math.max(...lines.map(long))
    if (longest <= room && (!best || longest < best.longest)) best = {lines, longest}
  }
  return best?.lines ?? [title]
}

/** With the gaps between characters and letters or digits, a quarter of a character each. */
function long(text: string): number {
  const gaps = text.match(/\p{sc=Han}(?=[A-Za-z0-9])|[A-Za-z0-9](?=\p{sc=Han})/gu) ?? []
  return ems(text) + gaps.length / 4
}

/** Every way to put the parts into so many lines. */
function* parted(parts: readonly string[], count: number): Generator<readonly string[]> {
  if (count === 1) yield [parts.join('')]
  else
    for (let at = 1; at <= parts.length - count + 1; at++)
      for (const rest of parted(parts.slice(at), count - 1)) yield [parts.slice(0, at).join(''), ...rest]
}
