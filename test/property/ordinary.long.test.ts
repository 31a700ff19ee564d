// The same of more ordinary reports: 1,000, or as many as ORDINARY says, from the seed ORDINARY_FROM on.

import {expect, test} from 'vitest'
import {form2019, form2021} from '../support/form.ts'
import {seeded} from '../support/generate-draw.ts'
import {drawOrdinary, unfinished} from '../support/generate-ordinary.ts'
import {published} from '../support/ordinary.ts'
import {judged, testWith, withFolder} from '../support/pdf-judges.ts'

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
    const outcome = await published({...ordinary, source}, ['html', 'text', 'pdf', 'docx', 'xlsx'], asDraft)
    if (outcome.refused.length) refused.push(`${seed}: ${outcome.refused[0]}`)
    else built++
  }
  console.log(`ordinary reports: ${built} built, ${refused.length} refused`)
  expect(refused).toEqual([])
})

const pdfs = Number(process.env['ORDINARY_PDFS'] ?? 300)

testWith(['java'], `the PDFs of ${pdfs} ordinary reports conform to UA-1 and A-3a`, async () => {
  await withFolder(async (put) => {
    const paths: string[] = []
    for (let seed = from; seed < from + pdfs; seed++) {
      const ordinary = drawOrdinary(seed % 5 ? form2021 : form2019, seeded(seed))
      const {files, refused} = await published(ordinary, ['pdf'])
      expect(refused, String(seed)).toEqual([])
      paths.push(put(`${seed}.pdf`, files.get('report.pdf')!))
    }
    const faults: string[] = []
    for (let at = 0; at < paths.length; at += 100) {
      for (const [name, one] of await judged(paths.slice(at, at + 100))) {
        faults.push(...one.faults.map((fault) => `${name}: ${fault}`))
        expect(one.profiles.join(' ')).toMatch(/PDF\/A-3a.*PDF\/UA-1/u)
      }
    }
    expect(faults).toEqual([])
  })
})
