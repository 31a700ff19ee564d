// Right reports are published: as people write them, put together at random, all their editions say what they say.

import {expect, test} from 'vitest'
import {form2019, form2021} from '../support/form.ts'
import {seeded} from '../support/generate-draw.ts'
import {drawOrdinary, unfinished} from '../support/generate-ordinary.ts'
import {published} from '../support/ordinary.ts'
import {runs} from '../support/share.ts'

test('ordinary reports are published', {timeout: 120_000}, async () => {
  const refused: string[] = []
  for (let seed = 0; seed < runs(20, 40); seed++) {
    const draw = seeded(seed)
    const ordinary = drawOrdinary(seed % 5 ? form2021 : form2019, draw)
    const editions = seed % 4 ? (['html', 'text'] as const) : (['html', 'text', 'pdf'] as const)
    const asDraft = seed % 8 === 7
    const source = asDraft ? unfinished(ordinary.source, draw) : ordinary.source
    const outcome = await published({...ordinary, source}, editions, asDraft)
    refused.push(...outcome.refused.slice(0, 3).map((one) => `${seed}: ${one}`))
  }
  expect(refused).toEqual([])
})
