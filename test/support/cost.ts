// What work costs, in terms that do not depend on the machine: processor time in multiples of what a fixed piece of other
// work takes in the same process at the same time.

/** Milliseconds of processor time of this process; good for nothing but to be divided by others of the same run. */
export function cost(work: () => unknown, times = 1): number {
  const start = process.cpuUsage()
  for (let time = 0; time < times; time++) work()
  const {user, system} = process.cpuUsage(start)
  return Math.max(0.1, (user + system) / 1000 / times)
}

export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}

/** Strings, objects, a table and an order, about as programs use them: tens of milliseconds. */
function fixedWork(): number {
  const words = new Map<string, number>()
  for (let at = 0; at < 13_000; at++) {
    const word = `第${(at * 7919) % 99_991}件`
    words.set(word, (words.get(word) ?? 0) + /\d+/u.exec(word)![0].length)
  }
  return [...words].sort(([a], [b]) => (a < b ? -1 : 1)).length
}

fixedWork()

/** What the fixed piece of work costs here and now. */
export function yardstick(): number {
  return 3 * median([cost(fixedWork), cost(fixedWork), cost(fixedWork)])
}

const tries = 8

/**
 * What `work` costs in multiples of the yardstick: the least of eight tries, of which the first below `bound` is enough.
 * Collecting what other files of tests have left in this process only adds to what a try costs.
 */
export function yardsticks(work: () => unknown, bound: number): number {
  let least = Infinity
  for (let time = 0; time < tries && least >= bound; time++) least = Math.min(least, cost(work) / yardstick())
  return least
}
