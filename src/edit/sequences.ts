// Two lists → the stretches in which they differ, as few elements as there can be (E. W. Myers, “An O(ND) Difference
// Algorithm and Its Variations”, 1986).

/** Elements `start` up to `end` of the first list, and what the second has in their place. */
export interface Stretch {
  readonly start: number
  readonly end: number
  readonly otherStart: number
  readonly otherEnd: number
}

/** Elements that go or come; of lists that have less in common everything between their ends is one stretch. */
const mostSteps = 2000

/** In the order of the lists, none touching another. */
export function differences<T>(a: readonly T[], b: readonly T[]): Stretch[] {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  const [first, second] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
  if (first.length + second.length === 0) return []
  if (first.length === 0 || second.length === 0) return [stretch(head, first.length, head, second.length)]
  const found: Stretch[] = []
  for (const [x, y, endX, endY] of gaps(first, second) ?? [[0, 0, first.length, second.length]])
    found.push(stretch(head + x, endX - x, head + y, endY - y))
  return found
}

function stretch(start: number, length: number, otherStart: number, otherLength: number): Stretch {
  return {start, end: start + length, otherStart, otherEnd: otherStart + otherLength}
}

type Gap = [x: number, y: number, endX: number, endY: number]

/** Undefined where it takes too many steps. */
function gaps<T>(a: readonly T[], b: readonly T[]): Gap[] | undefined {
  /** By diagonal, the furthest place in `a`; one list a step. */
  const reached: Int32Array[] = []
  let last = new Int32Array([0])
  for (let steps = 0; steps <= Math.min(mostSteps, a.length + b.length); steps++) {
    const now = new Int32Array(2 * steps + 1)
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = steps === 0 ? 0 : from(last, steps, diagonal)
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++
      now[diagonal + steps] = x
      if (x >= a.length && x - diagonal >= b.length) return back([...reached, now], a.length, b.length)
    }
    reached.push(now)
    last = now
  }
  return undefined
}

/** Where the step to a diagonal leads: down (one of `b` comes) or right (one of `a` goes). */
function from(before: Int32Array, steps: number, diagonal: number): number {
  return comes(before, steps, diagonal) ? before[diagonal + steps]! : before[diagonal + steps - 2]! + 1
}

function comes(before: Int32Array, steps: number, diagonal: number): boolean {
  if (diagonal === -steps) return true
  return diagonal !== steps && before[diagonal + steps - 2]! < before[diagonal + steps]!
}

function back(reached: readonly Int32Array[], endX: number, endY: number): Gap[] {
  const found: Gap[] = []
  let [x, y] = [endX, endY]
  for (let steps = reached.length - 1; steps > 0; steps--) {
    const before = reached[steps - 1]!
    const diagonal = x - y
    const down = comes(before, steps, diagonal)
    const [to, toY] = down
      ? [before[diagonal + steps]!, before[diagonal + steps]! - diagonal - 1]
      : [before[diagonal + steps - 2]!, before[diagonal + steps - 2]! - diagonal + 1]
    const [behindX, behindY] = down ? [to, toY + 1] : [to + 1, toY]
    const next = found.at(-1)
    if (next && next[0] === behindX && next[1] === behindY) [next[0], next[1]] = [to, toY]
    else found.push([to, toY, behindX, behindY])
    ;[x, y] = [to, toY]
  }
  return found.reverse()
}
