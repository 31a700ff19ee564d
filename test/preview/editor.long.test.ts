// The editor in a real browser: an input method is not disturbed, findings are mended in place, undo takes back what the page
// did, completion and hover ask the server, sections fold; and the policy forbids whatever is not needed.

import {readFileSync, writeFileSync} from 'node:fs'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nianbao, project, sample} from '../support/command.ts'
import {goBehind} from '../support/editor-page.ts'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {listen} from '../support/preview-listener.ts'
import {openPage, previewing} from '../support/previewing.ts'

const text = (page: Page): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as {nianbao: {text: string}}).nianbao.text)
const holds = (page: Page, what: string): Promise<unknown> =>
  page.waitForFunction(
    (what) => (globalThis as unknown as {nianbao?: {text: string}}).nianbao?.text.includes(what),
    what,
  )

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test('types by an input method, mends, takes back, completes, folds', async () => {
    const {address, file, port, preview} = await previewing()
    const {page, said} = await openPage(browser, address, {viewport: {width: 1280, height: 800}})
    await page.waitForFunction(() => document.documentElement.dataset['html'] !== undefined)
    const input = await page.context().newCDPSession(page)

    // 各方面情况|：composed, with findings of other changes coming in meanwhile.
    await goBehind(page, '各方面情况分述如下')
    await input.send('Input.imeSetComposition', {text: 'ni', selectionStart: 2, selectionEnd: 2})
    await input.send('Input.imeSetComposition', {text: 'nian bao', selectionStart: 8, selectionEnd: 8})
    // Meanwhile another program changes another place of the file.
    const elsewhere = await listen(port)
    const [before, after] = ['| 0 | 541 |', '| 0 | 540 |']
    writeFileSync(file, sample.replace(before, after))
    await elsewhere.hears('source', ({text}) => text.includes(after))
    await page.waitForTimeout(300)
    expect(await text(page)).toBe(sample)
    await input.send('Input.insertText', {text: '年报'})
    await holds(page, '各方面情况分述如下年报。')
    await holds(page, after)
    await page.locator('#standing[data-is="saved"]').waitFor()
    const both = sample.replace(before, after).replace('分述如下', '分述如下年报')
    expect([await text(page), readFileSync(file, 'utf8')]).toEqual([both, both])
    // What was sent had been changed from an older text.
    expect(said.splice(0)).toEqual([expect.stringContaining('409')])
    // Undo takes back what was composed, not what came from elsewhere, and not that there is a text.
    await page.keyboard.press('ControlOrMeta+z')
    await page.keyboard.press('ControlOrMeta+z')
    await page.waitForFunction(
      (theirs) => (globalThis as unknown as {nianbao: {text: string}}).nianbao.text === theirs,
      sample.replace(before, after),
    )
    await page.locator('#standing[data-is="saved"]').waitFor()
    writeFileSync(file, sample)
    await holds(page, before)

    // A finding is mended by its fix, and the fix is taken back.
    await goBehind(page, '| 行政许可 | ')
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.type('件')
    await page.locator('.cm-lintRange-warning').first().waitFor()
    await page.locator('.fix').first().click()
    await page.waitForFunction(
      (sample) => (globalThis as unknown as {nianbao: {text: string}}).nianbao.text === sample,
      sample,
    )
    await page.locator('#source').focus()
    await page.keyboard.press('ControlOrMeta+z')
    await holds(page, '件 |')
    await page.keyboard.press('ControlOrMeta+z')

    // Completion of an address; what a number means.
    await goBehind(page, '各方面情况')
    await page.keyboard.type('{{')
    await page.keyboard.press('Control+Space')
    await page.locator('.cm-tooltip-autocomplete li').first().waitFor()
    // Whoever points at the list scrolls it.
    await page.mouse.move(0, 0)
    await judged()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Backspace')
    await page.keyboard.press('Backspace')
    await page.locator('.cm-foldGutter span[title=收起]').first().waitFor()
    await page.screenshot({path: 'output/preview/editor-1.png'})

    await judged()

    // The plain field holds the same text.
    await page.locator('#plain').click()
    expect(await page.locator('#source').inputValue()).toBe(await text(page))
    expect(said).toEqual([])
    await page.context().close()
    expect(await preview.end()).toBe(130)

    async function judged(): Promise<void> {
      const {violations} = await axe(page).exclude('#html').analyze()
      expect(violations.map(({id, nodes}) => [id, nodes.map(({html}) => html.slice(0, 120))])).toEqual([])
    }
  })

  test('what is typed, composed or pasted into a comment that asks for something stands below it', async () => {
    const blank = nianbao(['new', '示例区', '2021', '--level', 'government', '--out', '-'], {cwd: project()}).stdout
    const {address, preview} = await previewing(blank)
    const {page, said} = await openPage(browser, address, {viewport: {width: 900, height: 800}})
    await page.waitForFunction(() => document.documentElement.dataset['findings'] !== undefined)
    const prompt = /<!-- 可写：主动公开.*-->/u.exec(blank)![0]
    const next = /<!-- 可写：依申请.*-->/u.exec(blank)![0]
    // In its middle, and the line may be folded there.
    await goBehind(page, '可写：主动公开')
    await page.keyboard.type('主动公开了')
    await holds(page, `${prompt}\n\n主动公开了\n\n#`)
    await page.keyboard.type('各类信息。')
    await holds(page, `${prompt}\n\n主动公开了各类信息。\n\n#`)
    // At its end, a line below.
    await goBehind(page, '可写：依申请')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('规范办理。')
    await holds(page, `${next}\n\n规范办理。\n\n#`)
    // Composed.
    const input = await page.context().newCDPSession(page)
    await goBehind(page, '可写：信息管理')
    await input.send('Input.imeSetComposition', {text: 'guan', selectionStart: 4, selectionEnd: 4})
    await input.send('Input.insertText', {text: '管理'})
    const third = /<!-- 可写：信息管理.*-->/u.exec(blank)![0]
    await holds(page, `${third}\n\n管理\n\n#`)
    await page.keyboard.type('信息。')
    await holds(page, `${third}\n\n管理信息。\n\n#`)
    // What is selected there is replaced: a comment can be changed all the same.
    await goBehind(page, '写具体问题')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.type('难处')
    await holds(page, '<!-- 写具体问难处')
    // All of it is taken back.
    for (let presses = 0; presses < 20 && (await text(page)) !== blank; presses++) {
      await page.keyboard.press('ControlOrMeta+z')
      await page.waitForFunction(() => document.querySelector('#standing')!.textContent !== '')
    }
    await page.waitForFunction(
      (blank) => (globalThis as unknown as {nianbao: {text: string}}).nianbao.text === blank,
      blank,
    )
    expect(said).toEqual([])
    await page.context().close()
    expect(await preview.end()).toBe(130)
  })
})
