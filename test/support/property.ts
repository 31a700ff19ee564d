// A property of whole reports: tried on many, shrunk by a limited number of tries only, since each reads a report.

import fc from 'fast-check'
import {runs} from './share.ts'

/** Tries after the first that fails: enough to come to something readable. */
const shrinking = 150

/** `state` throws where the property does not hold for a value; `full` values are tried where there is time. */
export function always<T>(values: fc.Arbitrary<T>, full: number, state: (value: T) => void): void {
  let left = Number.POSITIVE_INFINITY
  const property = fc.property(values, (value) => {
    // What is no longer tried counts as good: the last failure is the one that is shown.
    if (left-- <= 0) return
    try {
      state(value)
    } catch (error) {
      left = Math.min(left, shrinking)
      throw error
    }
  })
  fc.assert(property, {numRuns: runs(Math.ceil(full / 10), full)})
}
