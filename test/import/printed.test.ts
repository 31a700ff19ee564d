// What other programs make of a report comes back: our page printed by a browser, with tags and without (old ones write
// none, and what they hand out for 文 is a radical), figures, words and own tables.

import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {built, sampleSource} from '../support/built.ts'
import {figuresOf, importBytes, reportOf} from '../support/importing.ts'
import {openChromium, withChromium} from '../support/judges.ts'

/** The words of each section, without the numbers of its lists, which are text in a file without tags. */
function sectionsOf(bytes: Uint8Array): string[] {
  const {sections} = JSON.parse(new TextDecoder().decode(bytes)) as {sections: {text: string}[]}
  return sections.slice(1).map(({text}) => text.replace(/^\d+[.．]\s*/gmu, '').replace(/\s/gu, ''))
}

describe.skipIf(!withChromium)('printed by Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test.each([true, false])('tagged %s', async (tagged) => {
    const files = await built(sampleSource, 'html')
    const page = await browser.newPage({offline: true})
    await page.setContent(new TextDecoder().decode(files.get('report.html')))
    const pdf = await page.pdf({preferCSSPageSize: true, tagged})
    await page.close()
    const {report, imported} = await importBytes(pdf)
    expect(imported.diagnostics).toEqual([])
    expect(figuresOf(report)).toEqual(figuresOf(reportOf(sampleSource)))
    const again = await built(imported.source)
    expect(sectionsOf(again.get('report.json')!)).toEqual(sectionsOf(files.get('report.json')!))
    // A table of the office's own: every text in its cell.
    expect(imported.source).toContain('| 社会法人和自然人信用数据 | 160 | 万条 |')
    expect(imported.source).toMatch(/^published: 2022-02-10$/mu)
  })
})
