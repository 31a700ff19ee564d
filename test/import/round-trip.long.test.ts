// Every valid source of the suite to each of its editions and back by import: the same facts and, but for a workbook, the
// same words section by section.

import {describe, expect, test} from 'vitest'
import {carriers, lostIn} from '../support/round-trip.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

describe('there and back', () => {
  const seen = new Set<string>()
  for (const code of suiteCodes)
    for (const {name, source, local} of casesOf(code)) {
      if (seen.has(source) || local.length > 0) continue
      seen.add(source)
      test(`${code}, ${name}`, {timeout: 60_000}, async () => {
        const {report} = judge(source)
        for (const carrier of report ? (Object.keys(carriers) as (keyof typeof carriers)[]) : [])
          expect(await lostIn(report!, source, carrier), carrier).toEqual([])
      })
    }
})
