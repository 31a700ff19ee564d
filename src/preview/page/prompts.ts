// Comments on lines of their own, as a blank source has them, ask for something and are never printed. What is typed into one
// would be lost: it goes below, as a paragraph of its own.

import type {Stretch} from './places.ts'

/** The comment on lines of its own that a place lies in, or right behind which it lies in the same line. */
export function promptAt(text: string, offset: number): Stretch | undefined {
  const start = text.lastIndexOf('<!--', offset - 1)
  if (start < 0 || /\S/u.test(text.slice(text.lastIndexOf('\n', start) + 1, start))) return undefined
  const close = text.indexOf('-->', start + 4)
  if (close < 0) return undefined
  const lineEnd = text.indexOf('\n', close)
  const end = lineEnd < 0 ? text.length : lineEnd
  if (offset > end || /\S/u.test(text.slice(close + 3, end))) return undefined
  return {start, end}
}

/** What is to be inserted behind a prompt so that `typed` stands there by itself, and how much of it lies before the cursor. */
export function belowPrompt(text: string, {end}: Stretch, typed: string): {insert: string; cursor: number} {
  const before = `\n\n${typed.replace(/^\n+/u, '')}`
  const next = text.slice(end, end + 2)
  return {insert: next === '' || next === '\n' || next === '\n\n' ? before : `${before}\n`, cursor: before.length}
}
