// The candidate that was probably meant by a misspelt word.

/** The candidate with the fewest edits, undefined where none is near enough to be worth saying. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = [...word].slice(0, 100)
  let best: string | undefined
  let least = Math.max(1, Math.floor(written.length / 2)) + 1
  for (const candidate of candidates) {
    const distance = edits(written, [...candidate], least)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** Insertions, deletions, replacements, swaps of neighbours between `a` and `b`; `limit` where they are as many or more. */
export function edits(a: readonly string[], b: readonly string[], limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  let before: number[] = []
  let above = Array.from({length: b.length + 1}, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      let least = Math.min(above[column]! + 1, current[column - 1]! + 1, above[column - 1]! + (same ? 0 : 1))
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, before[column - 2]! + 1)
      }
      current.push(least)
    }
    if (Math.min(...current) >= limit) return limit
    ;[before, above] = [above, current]
  }
  return Math.min(above[b.length]!, limit)
}
