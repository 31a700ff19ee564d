// A conflict, difference by difference, with the keyboard alone in a real browser: what is chosen is what is in the file.

import {readFileSync, writeFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {openTab, previewing} from '../support/previewing.ts'
import {heldSaving} from '../support/saving-held.ts'

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test.each([
    [1280, 800, 'light', 1],
    [390, 844, 'dark', 1],
    [1920, 1080, 'dark', 2],
  ] as const)('at %i × %i, %s, each place is chosen', async (width, height, colorScheme, deviceScaleFactor) => {
    const saving = heldSaving()
    const {address, file} = await previewing(sample, [], {}, saving.env)
    // 200 %: half of the room for the same page.
    const viewport = {width: width / deviceScaleFactor, height: height / deviceScaleFactor}
    const tab = await openTab(browser, address, {viewport, colorScheme, deviceScaleFactor})
    const {page} = tab
    await tab.caughtUp('findings')
    // Here: 行政许可 and 行政处罚; there: 行政许可 and 行政强制.
    const [permit, penalty, force] = ['行政许可', '行政处罚', '行政强制'].map(
      (name) => new RegExp(`^\\| ${name} \\| .*$`, 'mu').exec(sample)![0],
    ) as [string, string, string]
    // The last words of a long paragraph, too.
    const disk = sample
      .replace(permit, '| 行政许可 | 5001 |')
      .replace(force, '| 行政强制 | 5002 |')
      .replace('各方面情况', '别处说的各方面情况')
    const mine = sample.replace(permit, '| 行政许可 | 6001 |').replace(penalty, '| 行政处罚 | 6002 |')
    // On a busy machine it is saved before the file changes.
    saving.hold()
    const taken = page.waitForResponse((response) => response.url().endsWith('/edit'))
    await page.locator('#source').fill(mine)
    await taken
    writeFileSync(file, disk)
    await page.locator('#choice fieldset').first().waitFor()
    saving.letGo()
    expect(await page.locator('#choice fieldset.both').count()).toBe(1)
    expect(await page.evaluate('document.activeElement.id')).toBe('source')
    // What differs is in view wherever it stands in its paragraph.
    expect(
      await page.locator('#choice pre > mark').evaluateAll((marks) =>
        marks.filter((mark) => {
          const [own, around] = [mark, mark.parentElement!].map((one) => one.getBoundingClientRect())
          return own!.top < around!.top || own!.top >= around!.bottom
        }),
      ),
    ).toEqual([])
    await tab.picture(`merge-1-${width}`)
    const {violations} = await axe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .exclude('#html')
      .analyze()
    expect(violations.map(({id, nodes}) => `${id} ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
    for (let step = 0; step < 8; step++) {
      if ((await page.evaluate('document.activeElement.id')) === 'choice-title') break
      await page.keyboard.press('F6')
    }
    expect(await page.evaluate('document.activeElement.id')).toBe('choice-title')
    // Nothing is written before the place that both have changed is chosen.
    await page.locator('#take-merged').press('Enter')
    expect(await page.locator('#choice-left').innerText()).toContain('1')
    expect(readFileSync(file, 'utf8')).toBe(disk)
    expect(await page.evaluate('document.activeElement.type')).toBe('radio')
    // 两者都留 is left of the first one, going round.
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    expect(await page.evaluate('document.activeElement.value')).toBe('both')
    await tab.picture(`merge-2-${width}`)
    await page.locator('#take-merged').press('Enter')
    await page.locator('#choice').waitFor({state: 'hidden'})
    await page.locator('#standing[data-is="saved"]').waitFor()
    const text = readFileSync(file, 'utf8')
    for (const line of ['| 行政许可 | 6001 |', '| 行政许可 | 5001 |', '| 行政处罚 | 6002 |', '| 行政强制 | 5002 |'])
      expect(text).toContain(`${line}\n`)
    expect(text).toContain('别处说的各方面情况')
    expect(await tab.source()).toBe(text)
    expect(tab.said).toEqual([])
    await page.context().close()
  })
})
