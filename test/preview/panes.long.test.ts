// What parts the panes, in a real browser: dragged, moved by keys, remembered; and which panes are shown where there is little room.

import {readFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {openTab, previewing} from '../support/previewing.ts'

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test('1280 px: three panes, each as wide as was wanted, also after a reload', async () => {
    const {address} = await previewing()
    const tab = await openTab(browser, address, {viewport: {width: 1280, height: 800}})
    const {page} = tab
    page.setDefaultTimeout(30_000)
    await tab.caughtUp('html', 'pdf')
    const width = async (id: string): Promise<number> => Math.round((await page.locator(id).boundingBox())!.width)
    expect(await page.locator('#pane-text').isVisible()).toBe(false)
    expect(await width('#pane-html')).toBe(await width('#pane-pdf'))
    const [source, html] = [await width('#pane-source'), await width('#pane-html')]
    const handle = (await page.locator('#split-results').boundingBox())!
    await page.mouse.move(handle.x + 3, 400)
    await page.mouse.down()
    await page.mouse.move(handle.x + 163, 400, {steps: 4})
    await page.mouse.up()
    expect(Math.abs((await width('#pane-source')) - source - 160)).toBeLessThan(4)
    await page.locator('#split-pdf').focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('#split-pdf').getAttribute('aria-valuenow')).toBe('55')
    expect(await page.locator('#split-pdf').getAttribute('aria-label')).toBe('网页和PDF各占多宽')
    await page.keyboard.press('End')
    expect(await width('#pane-pdf')).toBeLessThan(html / 2)
    await page.keyboard.press('Home')
    expect(await width('#pane-html')).toBeLessThan(html / 2)
    await tab.picture('panes-1280')
    const kept = [await width('#pane-source'), await width('#pane-html')]
    await page.reload()
    await tab.caughtUp('html')
    expect([await width('#pane-source'), await width('#pane-html')]).toEqual(kept)
    await page.locator('#show-source').click()
    expect(await page.locator('#split-results').isVisible()).toBe(false)
    await page.locator('#show-source').click()
    await page.locator('#split-pdf').dblclick()
    for (const [width, height, colorScheme] of [
      [1280, 800, 'light'],
      [1920, 1080, 'dark'],
      [390, 844, 'light'],
      [640, 400, 'dark'],
    ] as const) {
      await page.setViewportSize({width, height})
      await page.emulateMedia({colorScheme})
      const {violations} = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .exclude('#html')
        .analyze()
      expect(violations.map(({id, nodes}) => `${width} ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await tab.picture(`panes-all-${width}`)
    }
    expect(tab.said).toEqual([])
    await page.context().close()
  })

  test('an own table: a cell typed in, a row and a column more, and both gone again', async () => {
    const {address, file} = await previewing()
    const tab = await openTab(browser, address, {viewport: {width: 1280, height: 800}})
    const {page} = tab
    page.setDefaultTimeout(30_000)
    await tab.caughtUp('findings')
    await page.locator('#show-grid').click()
    const cells = page.locator('#own tbody input')
    await cells.first().waitFor()
    const count = await cells.count()
    const before = await tab.source()
    const was = await cells.first().inputValue()
    await cells.first().fill('改过的一格')
    await tab.holds('| 改过的一格 |')
    await tab.caughtUp('findings')
    await cells.first().focus()
    const press = async (name: string): Promise<void> => {
      await page.getByRole('button', {name}).press('Enter')
      await tab.caughtUp('findings')
    }
    await press('在这一行下面加一行')
    await page.waitForFunction((count) => document.querySelectorAll('#own tbody input').length > count, count)
    // The new row is where the next words go.
    await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset['row'] === '1')
    await page.keyboard.type('新的一行')
    await tab.holds('| 新的一行 |')
    await tab.caughtUp('findings')
    await press('在这一列右边加一列')
    await tab.picture('own-1280')
    for (const [width, height, colorScheme] of [
      [1280, 800, 'light'],
      [640, 400, 'dark'],
    ] as const) {
      await page.setViewportSize({width, height})
      await page.emulateMedia({colorScheme})
      const {violations} = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .exclude('#html')
        .analyze()
      expect(violations.map(({id, nodes}) => `${width} ${id} ${nodes[0]?.html}`)).toEqual([])
    }
    await page.setViewportSize({width: 1280, height: 800})
    await press('删去这一列')
    await press('删去这一行')
    await cells.first().fill(was)
    await page.waitForFunction(
      (before) => document.querySelector<HTMLTextAreaElement>('#source')!.value === before,
      before,
    )
    await page.locator('#standing[data-is="saved"]').waitFor()
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(tab.said).toEqual([])
    await page.context().close()
  })
})
