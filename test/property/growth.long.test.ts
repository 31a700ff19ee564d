// The same at the lengths of the contract: in each place all that may be repeated, or one
// in so many as GROWTH_EVERY says, another one for each seed.

import {expect, test} from 'vitest'
import {growthPlaces, tooFast} from '../support/growth.ts'
import {growthUnits} from '../support/growth-units.ts'

const every = Number(process.env['GROWTH_EVERY'] ?? 1)
const seed = Number(process.env['PROPERTY_SEED'])

const places = Object.entries(growthPlaces).map(([name, put], at) => [name, put, at] as const)
test.each(places)('%s, whatever is repeated, grows with its length and no faster', (_, put, at) => {
  const units = growthUnits.filter((_, index) => (index + at) % every === seed % every)
  expect(tooFast(put, units, [20_000, 80_000, 320_000])).toEqual([])
})
