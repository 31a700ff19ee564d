// Whatever is changed in an edition of an ordinary report is found: a line dropped, doubled or exchanged, a digit, a heading.

import {expect, test} from 'vitest'
import {alter} from '../support/altering.ts'
import {runs} from '../support/share.ts'

test('alterations of ordinary reports are found', async () => {
  const {count, missed} = await alter(0, runs(1, 3), 2)
  expect(missed).toEqual([])
  expect(count).toBeGreaterThan(runs(23, 70))
})
