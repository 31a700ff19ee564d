// The list of what is missing, and the explanation beside a finding, in a real browser: they lead there, stay while the text
// changes, and break no rule of accessibility.

import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {openTab, previewing} from '../support/previewing.ts'

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test('leads to a section that is missing, explains, and follows what is typed', async () => {
    const at = sample.indexOf('## 五、')
    const {address} = await previewing(sample.slice(0, at) + sample.slice(sample.indexOf('## 六、')))
    const tab = await openTab(browser, address, {viewport: {width: 1280, height: 800}})
    const {page} = tab
    await tab.caughtUp('findings')
    await page.locator('#guide > summary').click()
    const step = page.locator('#missing button').first()
    await step.waitFor()
    expect(await step.innerText()).toContain('存在的主要问题及改进情况')
    expect(await page.locator('#asked > li').count()).toBe(6)
    await step.click()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('source')

    const explain = page.locator('#findings [data-explain]').first()
    await explain.click()
    await page.locator('.explained').first().waitFor()
    expect(await explain.getAttribute('aria-expanded')).toBe('true')
    expect(await page.locator('.explained').first().innerText()).toContain('第五十条')
    const judge = axe(page).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'])
    // The edition in the frame is looked at by itself elsewhere.
    expect((await judge.exclude('#html').analyze()).violations.map(({id, nodes}) => [id, nodes[0]!.html])).toEqual([])
    await tab.picture('guide')

    await tab.type('## 六、', '## 五、存在的主要问题及改进情况\n\n解读偏少，将改进。\n\n## 六、')
    await page.waitForFunction(() => document.querySelector('#missing') === null)
    expect(await page.locator('#guide-body').innerText()).toContain('都有了')
    await page.context().close()
  })

  test('shows the tables whole at 1280 pixels, leads to the cell to look at first, and writes the rest of a row and totals', async () => {
    const {address} = await previewing(sample)
    const tab = await openTab(browser, address, {viewport: {width: 1280, height: 800}})
    const {page} = tab
    await page.locator('#show-grid').click()
    await page.locator('#grid-requests').waitFor()
    const cut = await page.locator('#grid').evaluate((view) => [view.scrollWidth, view.clientWidth])
    expect(cut[0]).toBeLessThanOrEqual(cut[1]!)
    await tab.picture('grid-1280')
    const cell = (fact: string) => page.locator(`[data-fact="${fact}"]`)
    const before = await cell('requests/new/total').inputValue()
    await cell('requests/new/person').fill('1')
    await page.waitForFunction(() =>
      document.querySelector(
        '[data-fact="requests/new/person"][aria-invalid], [data-fact="requests/new/total"][aria-invalid]',
      ),
    )
    await page.locator('#show-source').focus()
    await page.locator('#suspect button').click()
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['fact'])).toBe(
      'requests/new/person',
    )
    await expect.poll(() => cell('requests/new/person').isVisible()).toBe(true)
    await page.locator('[data-totals=requests]').click()
    await page.waitForFunction(
      (before) => document.querySelector<HTMLInputElement>('[data-fact="requests/new/total"]')!.value !== before,
      before,
    )
    await page.context().close()
  })
})
