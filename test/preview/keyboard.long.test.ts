// Without a mouse, in a real browser: from the source to a place in an edition, from there to its source and back.

import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {forTests, sample} from '../support/command.ts'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {openTab, previewing, type Tab} from '../support/previewing.ts'

/** What has the focus; in the frame, the frame. */
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement!.id)
const selected = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('#source')!
    return field.value.slice(field.selectionStart, field.selectionEnd)
  })
const spoken = (page: Page): Promise<string> =>
  page
    .locator('#place')
    .textContent()
    .then((text) => text ?? '')

/** Puts the cursor into the first number of a row of the source, with the keyboard's focus there. */
async function inRow(page: Page, row: string): Promise<void> {
  await page.evaluate((row) => {
    const field = document.querySelector<HTMLTextAreaElement>('#source')!
    const at = field.value.indexOf(row) + row.length
    field.focus()
    field.setSelectionRange(at, at)
  }, row)
  await page.keyboard.press('ArrowRight')
}

describe.skipIf(!withChromium)('with the keyboard alone', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())
  // Nobody types: one preview of each source is enough for all of them.
  let ofSample: string
  let withWarning: string
  beforeAll(() =>
    forTests(async () => {
      ofSample = (await previewing()).address
      withWarning = (await previewing(sample.replace('要能发布', '今年以来要能发布'))).address
    }),
  )

  test('F6 goes from pane to pane, and past those that are not shown', async () => {
    const tab = await openTab(browser, withWarning)
    const {page} = tab
    await tab.caughtUp('html', 'pdf')
    const met: string[] = []
    for (let step = 0; step < 6; step++) {
      await page.keyboard.press('F6')
      met.push(await focused(page))
    }
    expect(met).toEqual(['source', 'findings', 'html', 'pdf', 'text', 'source'])
    await page.keyboard.press('Shift+F6')
    expect(await focused(page)).toBe('text')
    await page.locator('#show-html').press('Space')
    await page.locator('#findings').focus()
    await page.keyboard.press('F6')
    expect(await focused(page)).toBe('pdf')
    await page.setViewportSize({width: 600, height: 800})
    await page.locator('#source').focus()
    for (const id of ['findings', 'html', 'pdf']) {
      await page.keyboard.press('F6')
      expect(await focused(page)).toBe(id)
    }
    expect(await page.locator('#pane-pdf').isVisible()).toBe(true)
    expect(await page.locator('#pane-html').isVisible()).toBe(false)
    await page.context().close()
  })

  describe('a place in a pane', () => {
    let tab: Tab
    beforeAll(async () => {
      tab = await openTab(browser, ofSample)
      await tab.caughtUp('html', 'pdf')
    })
    afterAll(async () => tab?.page.context().close())

    test.each([
      ['html', 1, '行政处罚 4120'],
      ['pdf', 2, '4120'],
      ['text', 3, '4120'],
    ] as const)(
      'in the %s is where the cursor is, the next one is read out, Enter leads to its source and F6 back',
      async (pane, steps, words) => {
        const {page} = tab
        await inRow(page, '\n| 行政处罚 | ')
        await page.locator('#text .here').first().waitFor()
        for (let step = 0; step < steps; step++) await page.keyboard.press('F6')
        expect(await focused(page)).toBe(pane)
        const row: string[] = []
        for (let step = 0; step < 12; step++) {
          await page.keyboard.press('Alt+ArrowDown')
          row.push(await spoken(page))
        }
        expect(new Set(row).size).toBeGreaterThan(6)
        for (let step = 0; step < 30 && !(await spoken(page)).includes(words); step++)
          await page.keyboard.press('Alt+ArrowUp')
        expect(await spoken(page)).toContain(words)
        expect(await focused(page)).toBe(pane)
        await page.locator('#keys').waitFor()
        if (pane === 'html') {
          const seen = await page.evaluate(() => {
            const {contentDocument, contentWindow} = document.querySelector<HTMLIFrameElement>('#html')!
            const {top, bottom} = contentDocument!.querySelector('td[style*="outline"]')!.getBoundingClientRect()
            return top >= 0 && bottom <= contentWindow!.innerHeight
          })
          expect(seen).toBe(true)
        }
        await tab.picture(`8-keyboard-${pane}`)
        await page.keyboard.press('Enter')
        expect(await focused(page)).toBe('source')
        expect(await selected(page)).toBe('4120')
        for (let step = 0; step < steps; step++) await page.keyboard.press('F6')
        expect(await focused(page)).toBe(pane)
        await page.keyboard.press('Enter')
        expect([await focused(page), await selected(page)]).toEqual(['source', '4120'])
      },
    )
  })

  test('Enter with nothing marked leads to what is in view, with words selected to these', async () => {
    const tab = await openTab(browser, withWarning)
    const {page} = tab
    await tab.caughtUp('html', 'pdf')
    for (const pane of ['#pdf', '#text']) {
      await page.locator(pane).focus()
      await page.keyboard.press('Enter')
      expect(await focused(page)).toBe('source')
      expect(await selected(page)).not.toBe('')
    }
    const select = (inFrame: boolean): Promise<void> =>
      page.evaluate((inFrame) => {
        const shown = inFrame ? document.querySelector<HTMLIFrameElement>('#html')!.contentDocument! : document
        const within = inFrame ? shown.body : shown.querySelector('#text')!
        // In the text the name of the column is before it.
        const holder = [...within.querySelectorAll('[data-n]')].findLast(({textContent}) =>
          /^\D*4120/u.test(textContent),
        )!
        const at = holder.textContent.indexOf('4120')
        shown.getSelection()!.setBaseAndExtent(holder.firstChild!, at, holder.firstChild!, at + 2)
      }, inFrame)
    await page.locator('#html').focus()
    await select(true)
    await page.keyboard.press('Enter')
    expect([await focused(page), await selected(page)]).toEqual(['source', '4120'])
    await page.locator('#text').focus()
    await select(false)
    await page.keyboard.press('Enter')
    expect([await focused(page), await selected(page)]).toEqual(['source', '4120'])
    // A link of the page stays a link: it opens, and the source is not left for.
    await page.locator('#findings').focus()
    await page.frameLocator('#html').locator('a[href^="#"]').first().press('Enter')
    expect(await focused(page)).toBe('html')
    await page.context().close()
  })

  test('axe has nothing to say where a pane has the focus and its keys are shown', async () => {
    for (const [width, colorScheme] of [
      [1440, 'light'],
      [320, 'dark'],
    ] as const) {
      const tab = await openTab(browser, ofSample, {viewport: {width, height: 800}, colorScheme})
      const {page} = tab
      await tab.caughtUp('html', 'pdf')
      expect((await page.locator('#keys').boundingBox())?.width ?? 0).toBeLessThan(2)
      for (let step = 0; step < 3; step++) await page.keyboard.press('F6')
      expect(await focused(page)).toBe('pdf')
      await page.keyboard.press('Alt+ArrowDown')
      expect((await page.locator('#keys').boundingBox())!.width).toBeGreaterThan(200)
      const {violations} = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .exclude('#html')
        .analyze()
      expect(violations.map(({id, nodes}) => `${width} ${id} ${nodes[0]?.html}`)).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      await tab.picture(`9-keys-${width}`)
      await page.context().close()
    }
  })
})
