// One paragraph of plain text → lines of at most so many columns, none beginning or ending with a mark that must not
// stand there. A space at which a line is broken is left out; nothing else is added or lost.

import {columnsOf} from './east-asian-width.ts'
import {breaks, breaksBefore, classesOf} from './line-break.ts'

/** `columns` is at least 2. A stretch that cannot be broken by rule is broken where the room ends. */
export function wrap(text: string, columns: number): string[] {
  const characters = [...text]
  const codePoints = characters.map((character) => character.codePointAt(0)!)
  const opportunities = breaksBefore(codePoints, classesOf(codePoints))
  const lines: string[] = []
  let start = 0
  while (start < characters.length) {
    const end = endOfLine(codePoints, opportunities, start, columns)
    lines.push(
      characters
        .slice(start, end)
        .join('')
        .replace(/(?<![ \n])[ \n]+$/, ''),
    )
    start = end
    while (characters[start] === ' ') start++
  }
  return lines
}

/** The last good break that fits; of one grade only the nearest counts, a discouraged one loses four columns. */
function endOfLine(codePoints: readonly number[], opportunities: Uint8Array, start: number, columns: number): number {
  const best = new Array<number>(breaks.mandatory).fill(0)
  let used = 0
  let at = start
  for (; at < codePoints.length; at++) {
    const grade = opportunities[at]!
    if (at > start) {
      if (grade === breaks.mandatory) return at
      best[grade] = at
    }
    const space = codePoints[at] === 0x20
    used += columnsOf(codePoints[at]!)
    if (used > columns && !space) break
  }
  if (at === codePoints.length) return at
  const [forced = 0, emergency = 0, discouraged = 0, allowed = 0] = [
    best[breaks.forced],
    Math.max(best[breaks.emergency]!, best[breaks.hyphen]!),
    best[breaks.discouraged],
    best[breaks.allowed],
  ]
  if (discouraged > allowed + 4) return discouraged
  if (allowed > start) return allowed
  if (discouraged > start) return discouraged
  if (emergency > start) return emergency
  return forced > start ? forced : Math.max(at, start + 1)
}
