// Outside judges of the page: Nu, axe in a real Chromium, the keyboard, paper. Set KEEP to a folder for pictures.

import {AxeBuilder} from '@axe-core/playwright'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {toFragment} from '../../src/html/fragment.ts'
import {toHtml} from '../../src/html/html.ts'
import {filtered, hosted} from '../support/cms.ts'
import {edition} from '../support/edition.ts'
import {form2021} from '../support/form.ts'
import {nu, openChromium, withChromium, withNu} from '../support/judges.ts'
import {draftOf, field, reportOf} from '../support/report.ts'
import {overriding} from '../support/templates.ts'

const templates = overriding({}).value!
const links = [{kind: 'pdf', href: 'report.pdf', type: 'application/pdf', size: '412 KB'}]

const prose = `### （一）主动公开

（一）主动公开情况。发布**9件**，见[网站](https://example.cn/)和注释[^1]，再见注释[^1]。

1. 政府网站。

   - 里层。

办理情况如下：

| 名称 | 数量 |
| --- | --: |
| 甲 | 1 |
| 乙 | |

[^1]: 注释内容。`

const report = reportOf(form2021, {
  sections: {0: '现公布年度报告。', 1: prose, 5: '问题。', 6: '无。'},
  front: {
    published: field({year: 2022, month: 2, day: 10}), note: field('示例。'), contact: field('示例区政府办公室'),
    attachments: field([{title: '附表', href: 'a.pdf'}]), signOff: 'unsealed', titleLines: field(['示例区', '2021年政府信息公开工作年度报告']),
  },
})
const pages = {
  report: toHtml(compose(report), templates, {links}).value!,
  draft: toHtml(compose(draftOf(report, 3)), templates, {links}).value!,
  nodes: toHtml(edition, templates).value!,
  fragment: hosted(filtered(toFragment(compose(report), templates).value!), '示例区2021年政府信息公开工作年度报告'),
}

describe.skipIf(!withNu)('the Nu HTML checker has nothing to say', () => {
  test.each(Object.entries(pages))('%s', (_, html) => {
    expect(nu(html)).toEqual([])
  }, 60_000)
})

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  }, 60_000)
  afterAll(async () => browser?.close())

  async function open(html: string, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({...options, offline: true})
    const page = await context.newPage()
    await page.setContent(html)
    return page
  }

  async function keep(page: Page, name: string): Promise<void> {
    const folder = process.env['KEEP']
    if (!folder) return
    mkdirSync(folder, {recursive: true})
    await page.screenshot({path: join(folder, `${name}.png`), fullPage: true})
  }

  const looks = [320, 768, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({width, colorScheme})))

  test.each(looks)('axe finds no violation at $width px, $colorScheme', async ({width, colorScheme}) => {
    for (const [name, html] of Object.entries(pages)) {
      const page = await open(html, {viewport: {width, height: 800}, colorScheme})
      const {violations} = await new AxeBuilder({page}).withTags([
        'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice',
      ]).analyze()
      expect(violations.map(({id, nodes}) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([])
      await keep(page, `${name}-${width}-${colorScheme}`)
      await page.context().close()
    }
  }, 60_000)

  test.each([320, 768, 1280])('nothing but a table needs sideways scrolling at %i px', async (width) => {
    const page = await open(pages.report, {viewport: {width, height: 256}})
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.context().close()
  })

  test('the policy of the page blocks nothing that it holds', async () => {
    const context = await browser.newContext({offline: true})
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.setContent(pages.report)
    expect(said).toEqual([])
    expect(await page.evaluate('getComputedStyle(document.body).maxInlineSize')).not.toBe('none')
    await context.close()
  })

  test('the keyboard meets the skip link, the switch, the contents and the tables in this order', async () => {
    const page = await open(pages.report, {viewport: {width: 768, height: 800}})
    const met: string[] = []
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate('(document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? "").trim().slice(0, 8) || document.activeElement?.id')
      if (name === '' || met.length > 0 && name === met[0]) break
      met.push(String(name))
    }
    expect(met.slice(0, 5)).toEqual(['跳到正文', 'large', 'PDF 版（41', '一、总体情况', '二、主动公开政府'])
    expect(met.filter((name) => name.startsWith('第二十条'))).toHaveLength(4)
    await page.context().close()
  })

  test('the skip link leads to the text', async () => {
    const page = await open(pages.report, {viewport: {width: 768, height: 800}})
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement?.id')).toBe('text')
    await page.context().close()
  })

  test('large print works without a script', async () => {
    const page = await open(pages.report, {viewport: {width: 768, height: 800}, javaScriptEnabled: true})
    const size = (): Promise<unknown> => page.evaluate('getComputedStyle(document.querySelector("main")).fontSize')
    expect(await size()).toBe('17px')
    await page.getByLabel('大字').check()
    expect(await size()).toBe('25.5px')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(768)
    await page.context().close()
  })

  test("a row's label and the head of a table stay while it is scrolled", async () => {
    const page = await open(pages.report, {viewport: {width: 320, height: 800}})
    const box = async (selector: string): Promise<{x: number; y: number}> => (await page.locator(selector).boundingBox())!
    await page.locator('#t6').scrollIntoViewIfNeeded()
    await page.evaluate('{const frame = document.querySelector("#t6").parentElement; frame.scrollLeft = 200; frame.scrollTop = 300}')
    const frame = await box('.table:has(#t6)')
    expect((await box('#t6r10')).x).toBeCloseTo(frame.x, 0)
    expect((await box('#t6 thead')).y).toBeCloseTo(frame.y, 0)
    await page.context().close()
  })

  test('it opens and is laid out in at most twice the time of an empty page and 100 ms', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
    onTestFinished(() => rmSync(folder, {recursive: true}))
    const context = await browser.newContext({offline: true, viewport: {width: 768, height: 800}})
    const page = await context.newPage()
    const opening = async (name: string, html: string): Promise<number> => {
      writeFileSync(join(folder, name), html)
      const times: number[] = []
      for (let round = 0; round < 9; round++) {
        const start = performance.now()
        await page.goto(pathToFileURL(join(folder, name)).href)
        await page.evaluate('document.documentElement.getBoundingClientRect().height')
        times.push(performance.now() - start)
      }
      return times.sort((a, b) => a - b)[4]!
    }
    const empty = await opening('empty.html', '<!DOCTYPE html><title>空</title>')
    expect(await opening('report.html', pages.report)).toBeLessThanOrEqual(2 * empty + 100)
    await context.close()
  }, 60_000)

  test('it prints on A4 without controls, nothing cut off', async () => {
    const page = await open(pages.report, {})
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.tools').isVisible()).toBe(false)
    expect(await page.locator('nav').isVisible()).toBe(false)
    const typeArea = (156 / 25.4) * 96
    await page.setViewportSize({width: Math.round(typeArea), height: 900})
    const widths = await page.evaluate('[...document.querySelectorAll("table")].map((table) => table.getBoundingClientRect().width)') as number[]
    expect(Math.max(...widths)).toBeLessThanOrEqual(typeArea + 1)
    const pdf = await page.pdf({preferCSSPageSize: true})
    expect(new TextDecoder('latin1').decode(pdf)).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/)
    await page.context().close()
  }, 60_000)
})
