// How much of many cases a run tries: `npm test` a quick share of each kind, the same one every time; `npm run test:long`
// all of them.

/** Whether this run has time. */
export const inFull = process.env['TESTS'] === 'long'

/** Every `nth` of them, or all. */
export function share<T>(all: readonly T[], nth: number): readonly T[] {
  return inFull ? all : all.filter((_, index) => index % nth === 0)
}

/** How many tries a property is given. */
export function runs(quick: number, full: number): number {
  return inFull ? full : quick
}
