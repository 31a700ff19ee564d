// The same of a thousand ordinary reports, or of as many as ORDINARY says, from the seed ORDINARY_FROM on.

import {expect, test} from 'vitest'
import {form2019, form2021} from '../support/form.ts'
import {seeded} from '../support/generate-draw.ts'
import {drawOrdinary, unfinished} from '../support/generate-ordinary.ts'
import {published} from '../support/ordinary.ts'

const count = Number(process.env['ORDINARY'] ?? 1000)
const from = Number(process.env['ORDINARY_FROM'] ?? 40)

test(`${count} ordinary reports are published`, {timeout: 36_000_000}, async () => {
  const refused: string[] = []
  let built = 0
  for (let seed = from; seed < from + count; seed++) {
    const draw = seeded(seed)
    const ordinary = drawOrdinary(seed % 5 ? form2021 : form2019, draw)
    const asDraft = seed % 8 === 7
    const source = asDraft ? unfinished(ordinary.source, draw) : ordinary.source
    const outcome = await published({...ordinary, source}, ['html', 'text', 'pdf'], asDraft)
    if (outcome.refused.length) refused.push(`${seed}: ${outcome.refused[0]}`)
    else built++
  }
  console.log(`ordinary reports: ${built} built, ${refused.length} refused`)
  expect(refused).toEqual([])
})
