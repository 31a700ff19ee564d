import {expect, test} from 'vitest'
import {growthPlaces, tooFast} from '../support/growth.ts'
import {growthUnits} from '../support/growth-units.ts'
import {share} from '../support/share.ts'

/** Runs of what a pattern may try from each place of, and one that is refused. */
const few = ['\u3000', '9', '>', '&nbsp;']

test('what is repeated is told from everything else', () => {
  expect(growthUnits.length).toBeGreaterThanOrEqual(116)
  expect(new Set(growthUnits).size).toBe(growthUnits.length)
})

// The whole, at the lengths of the contract, is in growth.long.test.ts.
test.each(Object.entries(growthPlaces))('%s grows with its length and no faster', (_, put) => {
  expect(tooFast(put, share(few, 2), [8_000, 32_000])).toEqual([])
})
