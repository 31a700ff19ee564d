// `standard: ua-2`: PDF 2.0 that veraPDF passes as PDF/UA-2, PDF/A-4f and well-tagged PDF, and that verify reads.

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {verifyFolder} from '../../src/verify/verify.ts'
import {builtWith, sampleSource} from '../support/built.ts'
import {form2019, form2021, forms} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {seeded} from '../support/generate-draw.ts'
import {enriched, pictureAddress} from '../support/generate-extras.ts'
import {output, testWith, violations} from '../support/pdf-judges.ts'
import {jpeg} from '../support/print.ts'
import {shippedStyle} from '../support/shipped.ts'

const root = join(import.meta.dirname, '../..')
const images = new Map([[pictureAddress, {bytes: jpeg(), type: 'image/jpeg' as const}]])
const making = {images, style: {...shippedStyle, pdf: {standard: 'ua-2' as const}}}

const sources: Record<string, string> = {
  sample: sampleSource,
  draft: sampleSource.replace('| 541 |', '| 540 |'),
  english: sampleSource.replace('四是', '英文版写明“This report is available on the website.”。四是'),
}
for (const office of readdirSync(join(root, 'test/golden')))
  for (const file of readdirSync(join(root, 'source', office)))
    sources[`golden-${office}-${file}`] = readFileSync(join(root, 'source', office, file), 'utf8')
for (let seed = 0; seed < 24; seed++) {
  const form = seed % 8 === 7 ? form2019 : form2021
  const source = writeSource(form, drawRecipe(form, seeded(seed), {blocks: seed % 4, magnitude: 'ordinary'}))
  sources[`generated-${seed}`] = enriched(source, seeded(1000 + seed))
}
const files: Record<string, Uint8Array> = {}
for (const [name, source] of Object.entries(sources)) {
  const built = await builtWith(making, source, 'html', 'text', 'pdf')
  files[`${name}.pdf`] = built.get('report.pdf')!
  test(`verify reads ${name}`, async () => {
    expect((await verifyFolder('/r', built, forms)).map(({message}) => [message.key, message.values])).toEqual([])
  })
}

for (const standard of ['ua2', '4f', 'wt1a'])
  testWith(['java'], `veraPDF finds ${standard} kept`, () => expect(violations(files, standard)).toEqual([]))

testWith(['qpdf'], 'qpdf finds no fault', () => {
  for (const file of Object.values(files)) expect(output(file, 'qpdf', '--check', 'FILE')).toContain('No syntax')
})
