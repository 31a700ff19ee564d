// Every valid source of the suite to each of its editions and back by import: the same facts and, but for a workbook, the
// same words section by section. What does not come back yet is named, with why: sentences alone, never a figure.

import {describe, expect, test} from 'vitest'
import {carriers, lostIn} from '../support/round-trip.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

const link = 'a text edition says addresses in brackets: where the words of the link begin, it does not say'
const notes = 'the notes of a page are read as a section of its own'
const around = 'what an edition prints around the text is told by its words, which a report may use as well'

/** By code and the beginning of the case's name. */
const partly: readonly (readonly [name: string, why: string])[] = [
  ['fact-unknown, near miss: ids', link],
  ['markup, near miss: emphasis', link],
  ['markdown-hint, two notes', notes],
  ['markdown-hint, near miss: a note', notes],
  ['markup, near miss: a list in a note', notes],
  ['foreign-text, near miss: sign-off', around],
  ['front-matter, near miss: Chinese keys', around],
  ['section-extra, near miss: attachments', around],
  ['title, the title again', around],
  ['markdown-hint, a rule that makes', 'a heading of its own below the last section is read as a line of it'],
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
          expect(why === undefined ? lost : lost.filter((one) => !one.startsWith('section ')), carrier).toEqual([])
        }
      })
    }
})
