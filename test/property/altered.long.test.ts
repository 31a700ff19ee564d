// The same of more reports: two hundred, or as many as ALTERED says.

import {expect, test} from 'vitest'
import {alter} from '../support/altering.ts'

test('alterations of many ordinary reports are found', {timeout: 36_000_000}, async () => {
  const {count, missed} = await alter(100, Number(process.env['ALTERED'] ?? 200), 4)
  console.log(`alterations: ${count} tried, ${count - missed.length} found`)
  expect(missed).toEqual([])
})
