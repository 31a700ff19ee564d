// A source to each of its editions and back by import: the same facts and, but for a workbook, the same words section by
// section.

import {expect, test} from 'vitest'
import {sampleSource} from '../support/built.ts'
import {carriers, lostIn} from '../support/round-trip.ts'
import {judge} from '../support/stages.ts'
import {casesOf} from '../support/suite.ts'

const chosen: readonly (readonly [name: string, source: string])[] = [
  ['the sample', sampleSource],
  ['charts', sampleSource.replace(/^year:/mu, 'charts: [applications, outcomes, disputes]\nyear:')],
  ['remarks, an office of 2019', casesOf('form').find(({source}) => judge(source).report)!.source],
]

for (const [name, source] of chosen)
  for (const carrier of Object.keys(carriers) as (keyof typeof carriers)[])
    test(`${name}: ${carrier}`, async () => {
      const {report} = judge(source)
      expect(await lostIn(report!, source, carrier)).toEqual([])
    })
