// Every valid source of the suite to each of its editions and back by import: the same facts and, but for a workbook, the
// same words section by section. What does not come back yet is named, with why: sentences alone, never a figure.

import {describe, expect, test} from 'vitest'
import {type Carrier, carriers, isWithout, lostIn} from '../support/round-trip.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

const link = 'a text edition says addresses in brackets: where the words of the link begin, it does not say'

const remark = 'a PDF does not say what stands around the text: a line of it is known by its looks'

/** By code and the beginning of the case's name: of one edition alone. */
const partly: readonly (readonly [name: string, carrier: Carrier, why: string])[] = [
  ['fact-unknown, near miss: ids', 'text', link],
  ['markup, near miss: emphasis', 'text', link],
  ['foreign-text, near miss: sign-off', 'text', link],
  ['foreign-text, near miss: sign-off', 'pdf', remark],
  ['personal-data, near miss: a wrong check sum', 'pdf', remark],
]

describe('there and back', () => {
  const seen = new Set<string>()
  for (const code of suiteCodes)
    for (const {name, source, local} of casesOf(code)) {
      if (seen.has(source) || local.length > 0) continue
      seen.add(source)
      const own = partly.filter(([one]) => `${code}, ${name}`.startsWith(one))
      const why = own.map((one) => ` (${one[2]})`).join('')
      test(`${code}, ${name}${why}`, async () => {
        const {report} = judge(source)
        for (const carrier of report ? (Object.keys(carriers) as Carrier[]) : []) {
          const lost = await lostIn(report!, source, carrier).catch((error: unknown) => {
            if (carrier === 'pdf' && isWithout(error)) return []
            throw error
          })
          const whole = own.every((one) => one[1] !== carrier)
          expect(whole ? lost : lost.filter((one) => !one.startsWith('section ')), carrier).toEqual([])
        }
      })
    }
})
