// Two versions of a text → the one stretch in which they differ, and three versions → one that has both changes. Used by
// the server and by the page.

/** `text` in place of what stood from `start` to `end`. */
export interface Splice {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The shortest one stretch that turns `from` into `to`. */
export function spliceBetween(from: string, to: string): Splice {
  const most = Math.min(from.length, to.length)
  let start = 0
  while (start < most && from[start] === to[start]) start++
  let tail = 0
  while (tail < most - start && from[from.length - 1 - tail] === to[to.length - 1 - tail]) tail++
  return {start, end: from.length - tail, text: to.slice(start, to.length - tail)}
}

/** `mine` and `theirs` both began as `base`; undefined where they changed the same place. */
export function merge(base: string, mine: string, theirs: string): string | undefined {
  if (mine === base || mine === theirs) return theirs
  if (theirs === base) return mine
  const [a, b] = [spliceBetween(base, mine), spliceBetween(base, theirs)]
  const [first, second] = a.start <= b.start ? [a, b] : [b, a]
  // Two that begin at one place or touch: which comes first is not known.
  if (first.end >= second.start) return undefined
  return (
    base.slice(0, first.start) + first.text + base.slice(first.end, second.start) + second.text + base.slice(second.end)
  )
}

/** Where an offset of `from` is in `to`; inside the stretch that differs, its beginning. */
export function movedOffset({start, end, text}: Splice, offset: number): number {
  if (offset <= start) return offset
  return offset >= end ? offset - (end - start) + text.length : start + Math.min(offset - start, text.length)
}
