// A property of whole reports: tried on many, shrunk for a limited time only, since each try reads a report.

import fc from 'fast-check'

/** Milliseconds of trying and shrinking together; a property that is not through by then has failed. */
const patience = 20_000

/** Milliseconds to give vitest for a test with one property. */
export const propertyTimeout = patience + 10_000

/** The same reports on every run; PROPERTY_SEED looks at others. */
const seed = Number(process.env.PROPERTY_SEED ?? 2021)

/** `state` throws where the property does not hold for a value. */
export function always<T>(values: fc.Arbitrary<T>, runs: number, state: (value: T) => void): void {
  const property = fc.property(values, (value) => void state(value))
  fc.assert(property, {seed, numRuns: runs, interruptAfterTimeLimit: patience, markInterruptAsFailure: true})
}
