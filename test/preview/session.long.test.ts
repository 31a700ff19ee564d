// The preview in a real browser, at length: every width and look, tabs side by side, places, marks, what stays as it was.

import {readFileSync, rmSync, writeFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {sample} from '../support/command.ts'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {checked, listed, shownPage, untilSaved} from '../support/preview-page.ts'
import {openTab, previewing} from '../support/previewing.ts'
import {heldSaving} from '../support/saving-held.ts'

const figure = /(?<=\n\| 行政许可 \| )\d+/u
const was = figure.exec(sample)![0]
const row = `| 行政许可 | ${was} |`
const broken = sample.replace('| 0 | 541 |', '| 0 | 540 |')
const onDisk = (file: string): string => readFileSync(file, 'utf8')

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test('two tabs stay in step, also where both are typed into', async () => {
    const {address, file} = await previewing()
    const [one, two] = [await openTab(browser, address), await openTab(browser, address)]
    await one.type(row, '| 行政许可 | 4713 |')
    await two.holds('4713')
    await Promise.all([
      one.type('4713', '4714'),
      two.type('## 六、其他需要报告的事项\n', '## 六、其他需要报告的事项\n\n无。\n'),
    ])
    for (const tab of [one, two]) {
      await tab.holds('4714')
      await tab.holds('\n无。\n')
    }
    await untilSaved(one)
    expect(await one.source()).toBe(await two.source())
    expect(onDisk(file)).toBe(await one.source())
    await one.page.context().close()
    await two.page.context().close()
  })

  test('line ends and a mark at the beginning stay as they are', async () => {
    const marked = `\uFEFF${sample.replaceAll('\n', '\r\n')}`
    const {address, file} = await previewing(marked)
    const tab = await openTab(browser, address)
    await tab.type(row, '| 行政许可 | 4901 |')
    await tab.page.keyboard.press('End')
    await tab.caughtUp('findings')
    await untilSaved(tab)
    expect(onDisk(file)).toBe(marked.replace(row, '| 行政许可 | 4901 |'))
    await tab.page.context().close()
  })

  test('a place in any edition leads to the source, and the place in the source shows in all of them', async () => {
    const {address} = await previewing()
    const tab = await openTab(browser, address)
    const {page} = tab
    await tab.caughtUp('html', 'pdf')
    const selected = (): Promise<string> =>
      page.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('#source')!
        return field.value.slice(field.selectionStart, field.selectionEnd)
      })
    const frame = page.frameLocator('#html')
    await frame.locator('td', {hasText: /^541$/u}).first().click()
    expect(await selected()).toBe('541')
    await frame
      .getByText('全年发布解读50篇')
      .or(frame.getByText('全年发布解读50篇，其中图解13篇'))
      .first()
      .click({timeout: 2000})
      .catch(() => frame.locator('main p').nth(3).click())
    expect(await selected()).toMatch(/[。；！？]$/u)
    await page
      .locator('#text p', {hasText: /^一、本年新收/u})
      .locator('span', {hasText: /541/u})
      .click()
    expect(await selected()).toBe('541')
    // The first page of the PDF, once it has come to rest where the text led it: a sentence of the opening.
    await page.evaluate(async () => {
      const pane = document.querySelector('#pdf')!
      for (let still = 0, at = -1; still < 5; still = pane.scrollTop === at ? still + 1 : 0) {
        at = pane.scrollTop
        await new Promise((resolve) => setTimeout(resolve, 80))
      }
      pane.scrollTop = 0
    })
    const sheet = (await page.locator('.sheet').first().boundingBox())!
    await page.mouse.click(sheet.x + sheet.width / 2, sheet.y + sheet.height * 0.46)
    expect(sample).toContain(await selected())
    expect((await selected()).length).toBeGreaterThan(5)
    await tab.picture('6-from-the-pdf')
    // And back.
    await tab.type('| 0 | 541 |', '| 0 | 541 |')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.locator('#text .here', {hasText: /541/u}).waitFor()
    await frame.locator('td[style*="outline"]', {hasText: /^541$/u}).waitFor()
    await page.locator('.marks span').first().waitFor({state: 'attached'})
    await tab.picture('7-to-the-editions')
    await page.context().close()
  })

  test('an edit keeps scroll, zoom and page; nothing flashes', async () => {
    const {address} = await previewing()
    const tab = await openTab(browser, address)
    const {page} = tab
    await tab.caughtUp('html', 'pdf')
    await page.locator('#zoom-in').click()
    await page.evaluate(() => {
      document.querySelector<HTMLIFrameElement>('#html')!.contentWindow!.scrollTo({top: 3000, behavior: 'instant'})
      document.querySelector('#pdf')!.scrollTop = 2000
      document.querySelector('#text')!.scrollTop = 700
    })
    // Until the pages in view are drawn and nothing has moved, for ten frames.
    await page.evaluate(async () => {
      const pane = document.querySelector('#pdf')!
      const drawn = (): boolean => {
        const {top: from, bottom: to} = pane.getBoundingClientRect()
        const inView = [...document.querySelectorAll<HTMLCanvasElement>('.sheet canvas')].filter((canvas) => {
          const {top, bottom} = canvas.getBoundingClientRect()
          return bottom > from && top < to
        })
        return (
          inView.length > 0
          && inView.every(
            (canvas) => canvas.width > 0 && canvas.getContext('2d')!.getImageData(2, 2, 1, 1).data[3] !== 0,
          )
        )
      }
      for (let still = 0, at = -1; still < 10; still = pane.scrollTop === at && drawn() ? still + 1 : 0) {
        at = pane.scrollTop
        await new Promise(requestAnimationFrame)
      }
    })
    const places = (): Promise<unknown> =>
      page.evaluate(() => [
        Math.round(document.querySelector<HTMLIFrameElement>('#html')!.contentWindow!.scrollY),
        Math.round(document.querySelector('#pdf')!.scrollTop),
        Math.round(document.querySelector('#text')!.scrollTop),
        document.querySelector<HTMLElement>('.sheet')!.style.width,
      ])
    const before = await places()
    // Whoever looks on sees every change of the frame, and every canvas without a drawing.
    await page.evaluate(() => {
      const seen = Object.assign(globalThis, {blank: 0, loads: 0})
      document.querySelector('#html')!.addEventListener('load', () => void seen.loads++)
      const look = (): void => {
        for (const canvas of document.querySelectorAll<HTMLCanvasElement>('.sheet canvas')) {
          const {top, bottom} = canvas.getBoundingClientRect()
          const {top: from, bottom: to} = document.querySelector('#pdf')!.getBoundingClientRect()
          if (
            bottom > from
            && top < to
            && canvas.width > 0
            && canvas.getContext('2d')!.getImageData(2, 2, 1, 1).data[3] === 0
          )
            seen.blank++
        }
        requestAnimationFrame(look)
      }
      look()
    })
    await page.evaluate(() => document.querySelector<HTMLElement>('#source')!.blur())
    await page.evaluate((row) => {
      const field = document.querySelector<HTMLTextAreaElement>('#source')!
      field.setRangeText('| 行政许可 | 4999 |', field.value.indexOf(row), field.value.indexOf(row) + row.length)
      field.dispatchEvent(new Event('input'))
    }, row)
    await tab.caughtUp('html', 'pdf')
    expect(await shownPage(tab)).toContain('4999')
    expect(await places()).toEqual(before)
    expect(await page.evaluate('[blank, loads]')).toEqual([0, 0])
    await page.context().close()
  })

  test('the marks behind the field stand right behind its text, at any width', async () => {
    const {address} = await previewing(broken)
    for (const width of [1440, 901, 320]) {
      const tab = await openTab(browser, address, {viewport: {width, height: 800}})
      await tab.caughtUp('findings')
      const [field, backdrop] = await tab.page.evaluate(() =>
        ['#source', '#backdrop'].map((name) => {
          const {clientWidth, scrollHeight} = document.querySelector(name)!
          return [clientWidth, scrollHeight]
        }),
      )
      expect(backdrop).toEqual(field)
      await tab.page.context().close()
    }
  })

  test('the first version may be wrong: a draft is shown until there is a better one', async () => {
    const {address, cwd} = await previewing(broken)
    const tab = await openTab(browser, address)
    await tab.caughtUp('findings', 'html')
    expect(await listed(tab)).toEqual(checked(cwd))
    expect(await tab.page.locator('#stale').textContent()).toBe('有错误，下面是草稿')
    expect(await tab.page.frameLocator('#html').locator('.draft').innerText()).toMatch(/^草稿（\d+处待改）$/)
    await tab.type('| 0 | 540 |', '| 0 | 541 |')
    await tab.caughtUp('findings', 'html')
    expect(await tab.page.frameLocator('#html').locator('.draft').count()).toBe(0)
    await tab.page.context().close()
  })

  const looks = [1440, 1024, 768, 320].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({width, colorScheme})),
  )

  test('axe has nothing to say, and nothing is cut off, at any width, light and dark, with an error and a conflict', async () => {
    const saving = heldSaving()
    const {address, file} = await previewing(sample, [], {}, saving.env)
    const first = await openTab(browser, address)
    await first.type('| 0 | 541 |', '| 0 | 540件 |')
    await first.caughtUp('findings')
    await untilSaved(first)
    const check = async (state: string, widths: readonly number[]): Promise<void> => {
      for (const {width, colorScheme} of looks.filter((look) => widths.includes(look.width))) {
        const tab = await openTab(browser, address, {viewport: {width, height: 800}, colorScheme})
        await tab.page.locator('html[data-html][data-findings]').waitFor()
        const {violations} = await axe(tab.page)
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .exclude('#html')
          .analyze()
        expect(violations.map(({id, nodes}) => `${state} ${width} ${colorScheme} ${id} ${nodes[0]?.html}`)).toEqual([])
        expect(await tab.page.evaluate('document.documentElement.scrollWidth')).toBe(width)
        await tab.picture(`look-${state}-${width}-${colorScheme}`)
        await tab.page.context().close()
      }
    }
    await check('error', [1440, 1024, 768, 320])
    saving.hold()
    await first.type('540件', '541')
    await first.page.locator('#standing[data-is="unsaved"]').waitFor()
    writeFileSync(file, broken)
    await first.page.locator('#choice').waitFor()
    saving.letGo()
    await check('conflict', [1024, 320])
    await first.page.context().close()
  })

  test('in English', async () => {
    const {address} = await previewing(broken, ['--lang', 'en'], {})
    const tab = await openTab(browser, address)
    await tab.caughtUp('findings')
    expect(await tab.page.locator('html').getAttribute('lang')).toBe('en')
    expect(await tab.page.locator('#count').textContent()).toMatch(/^2 errors, \d warnings, 0 info$/u)
    expect(await tab.page.locator('#findings li', {hasText: 'row-total'}).locator('.message').textContent()).toMatch(
      /^error /u,
    )
    await tab.page.context().close()
  })

  test('templates, style and settings are watched, too', async () => {
    const {address, cwd} = await previewing()
    const tab = await openTab(browser, address)
    await tab.caughtUp('html')
    const {mkdirSync} = await import('node:fs')
    mkdirSync(`${cwd}/templates/partials`, {recursive: true})
    writeFileSync(`${cwd}/templates/partials/inline-fact.hbs`, '<b>{{value}}</b>')
    await tab.page.frameLocator('#html').locator('td b').first().waitFor()
    writeFileSync(`${cwd}/templates/partials/inline-fact.hbs`, '{{vaule}}')
    await tab.shows('#findings', 'templates/partials/inline-fact.hbs')
    rmSync(`${cwd}/templates`, {recursive: true})
    await tab.page.locator('#findings > li').first().waitFor({state: 'detached'})
    await tab.page.context().close()
  })
})
