// The sample as readable text at every stage that a person can review: `vitest -u` writes it anew, the diff shows what
// changed for readers.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {compose} from '../src/edition/compose.ts'
import {inspect} from '../src/edition/inspect.ts'
import {toFragment} from '../src/html/fragment.ts'
import {toHtml} from '../src/html/html.ts'
import {writeReport} from '../src/report/json.ts'
import {toText} from '../src/text/text.ts'
import {shippedStyle, shippedTemplates} from './support/shipped.ts'
import {judge} from './support/stages.ts'

const report = judge(readFileSync(join(import.meta.dirname, '../source/tongzhou/2021.md'))).report!
const edition = compose(report)
const golden = (name: string): string => join(import.meta.dirname, 'golden/tongzhou', name)

test('report.json', async () => {
  await expect(writeReport(report)).toMatchFileSnapshot(golden('report.json'))
})

test('edition.txt', async () => {
  await expect(inspect(edition)).toMatchFileSnapshot(golden('edition.txt'))
})

test('report.html', async () => {
  await expect(toHtml(edition, shippedTemplates).value).toMatchFileSnapshot(golden('report.html'))
})

test('report.fragment.html', async () => {
  await expect(toFragment(edition, shippedTemplates).value).toMatchFileSnapshot(golden('report.fragment.html'))
})

test('report.txt', async () => {
  const {bom, columns} = shippedStyle.text
  await expect(toText(edition, shippedTemplates, {text: {bom, eol: 'lf', columns}}).value).toMatchFileSnapshot(
    golden('report.txt'),
  )
})
