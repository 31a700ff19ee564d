// What a browser makes of our page comes back, figures, words and own tables: printed with tags and without (old ones write
// none, and what they hand out for 文 is a radical), and saved in one file.

import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {readFile} from '../../src/import/read.ts'
import {built, sampleSource} from '../support/built.ts'
import {figuresOf, importBytes, importFoundFile, reportOf} from '../support/importing.ts'
import {openChromium, withChromium} from '../support/judges.ts'

/** The words of each section, without the numbers of its lists, which are text in a file without tags. */
function sectionsOf(bytes: Uint8Array): string[] {
  const {sections} = JSON.parse(new TextDecoder().decode(bytes)) as {sections: {text: string}[]}
  return sections.slice(1).map(({text}) => text.replace(/^\d+[.．]\s*/gmu, '').replace(/\s/gu, ''))
}

describe.skipIf(!withChromium)('by Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test.each([true, false])('printed, tagged %s', async (tagged) => {
    const files = await built(sampleSource, 'html')
    const page = await browser.newPage({offline: true})
    await page.setContent(new TextDecoder().decode(files.get('report.html')))
    const pdf = await page.pdf({preferCSSPageSize: true, tagged})
    await page.close()
    await comesBack(pdf, files.get('report.json')!)
  })

  test('saved in one file', async () => {
    const files = await built(sampleSource, 'html')
    const page = await browser.newPage({offline: true})
    await page.setContent(new TextDecoder().decode(files.get('report.html')))
    const {data} = await (await page.context().newCDPSession(page)).send('Page.captureSnapshot', {format: 'mhtml'})
    await page.close()
    expect(data).toMatch(/^From: <Saved by Blink>/u)
    await comesBack(new TextEncoder().encode(data), files.get('report.json')!)
  })
})

test('a page that an old browser saved in one file, in the characters of its time', async () => {
  // 示例区2021年政府信息公开工作年度报告 · 一、总体情况 · 全年公开信息３条。
  const words = [
    'CABEC0FDC7F832303231C4EAD5FEB8AED0C5CFA2B9ABBFAAB9A4D7F7C4EAB6C8B1A8B8E6',
    'D2BBA1A2D7DCCCE5C7E9BFF6',
    'C8ABC4EAB9ABBFAAD0C5CFA2A3B3CCF5A1A3',
  ]
  const quoted = words
    .map((hex) => `<p>${hex.replace(/../gu, '=$&').replace(/(?:=..){20}/gu, '$&=\r\n')}</p>`)
    .join('\r\n')
  const saved = `From: <saved>
Subject: x
MIME-Version: 1.0
Content-Type: multipart/related;
	type="text/html";
	boundary="--b"

----b
Content-Type: text/html;
	charset="gb2312"
Content-Transfer-Encoding: quoted-printable

<html><body>${quoted}</body></html>
----b--
`
  const {imported} = await importBytes(new TextEncoder().encode(saved.replace(/(?<!\r)\n/gu, '\r\n')))
  expect(imported.source).toContain('# 示例区2021年政府信息公开工作年度报告')
  expect(imported.source).toContain('## 一、总体情况')
  expect(imported.source).toContain('全年公开信息３条。')
})

/** The sample's figures, words and own tables. */
async function comesBack(bytes: Uint8Array, reportJson: Uint8Array): Promise<void> {
  // How long it takes is of no matter here.
  const {report, imported} = importFoundFile(await readFile(bytes, () => 0))
  expect(imported.diagnostics).toEqual([])
  expect(figuresOf(report)).toEqual(figuresOf(reportOf(sampleSource)))
  const again = await built(imported.source)
  expect(sectionsOf(again.get('report.json')!)).toEqual(sectionsOf(reportJson))
  expect(imported.source).toContain('| 社会法人和自然人信用数据 | 160 | 万条 |')
  expect(imported.source).toMatch(/^published: 2022-02-10$/mu)
}
