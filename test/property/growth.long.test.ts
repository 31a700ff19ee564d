import {expect, test} from 'vitest'
import {growthPlaces, tooFast} from '../support/growth.ts'
import {growthUnits} from '../support/growth-units.ts'

test.each(Object.entries(growthPlaces))('%s, whatever is repeated, grows with its length and no faster', (_, put) => {
  expect(tooFast(put, growthUnits, [20_000, 80_000, 320_000])).toEqual([])
})
