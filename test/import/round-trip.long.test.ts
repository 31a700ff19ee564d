// Every valid source of the suite to each of its editions and back by import: the same facts and, but for a workbook, the
// same words section by section. What does not come back yet is named, with why: sentences alone, never a figure.

import {describe, expect, test} from 'vitest'
import {carriers, lostIn} from '../support/round-trip.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

const link = 'a text edition says addresses in brackets: where the words of the link begin, it does not say'

/** By code and the beginning of the case's name: of the text edition alone. */
const partly: readonly (readonly [name: string, why: string])[] = [
  ['fact-unknown, near miss: ids', link],
  ['markup, near miss: emphasis', link],
  ['foreign-text, near miss: sign-off', link],
]

describe('there and back', () => {
  const seen = new Set<string>()
  for (const code of suiteCodes)
    for (const {name, source, local} of casesOf(code)) {
      if (seen.has(source) || local.length > 0) continue
      seen.add(source)
      const why = partly.find(([one]) => `${code}, ${name}`.startsWith(one))?.[1]
      test(`${code}, ${name}${why === undefined ? '' : ` (${why})`}`, {timeout: 60_000}, async () => {
        const {report} = judge(source)
        for (const carrier of report ? (Object.keys(carriers) as (keyof typeof carriers)[]) : []) {
          const lost = await lostIn(report!, source, carrier)
          const whole = why === undefined || carrier !== 'text'
          expect(whole ? lost : lost.filter((one) => !one.startsWith('section ')), carrier).toEqual([])
        }
      })
    }
})
