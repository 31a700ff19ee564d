// The preview in a real browser: someone types, sees what is wrong, mends it, sees the page; nothing is lost.

import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nianbao, project, put, sample} from '../support/command.ts'
import {openChromium, withChromium} from '../support/judges.ts'
import {checked, listed, shownPage, untilSaved} from '../support/preview-page.ts'
import {name, openTab, previewing} from '../support/previewing.ts'
import {heldSaving} from '../support/saving-held.ts'

const figure = /(?<=\n\| 行政许可 \| )\d+/u
const was = figure.exec(sample)![0]
const row = `| 行政许可 | ${was} |`
const onDisk = (file: string): string => readFileSync(file, 'utf8')

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test('type, see the error, apply the fix, see the page, reload: nothing is lost', async () => {
    const {cwd, address, file, preview} = await previewing()
    const tab = await openTab(browser, address)
    const {page} = tab
    await tab.caughtUp('findings', 'html', 'pdf')
    await tab.picture('1-opened')
    const before = await shownPage(tab)

    await tab.type('| 0 | 541 |', '| 0 | 540 |')
    await tab.caughtUp('findings')
    expect(await listed(tab)).toEqual(expect.arrayContaining(['row-total 101:49', 'balance 129:38']))
    expect(await page.locator('#findings li', {hasText: 'row-total'}).locator('.excerpt mark').textContent()).toBe(
      '540',
    )
    expect(await page.locator('#stale').textContent()).toBe('有错误，下面是上一个没有错误的版本')
    expect(await shownPage(tab)).toBe(before)
    await tab.shows('#announced', '第 101 行')
    await tab.picture('2-error')
    await untilSaved(tab)
    expect(await listed(tab)).toEqual(checked(cwd))

    await tab.type('| 0 | 540 |', '| 0 | 541 |')
    await tab.type(row, `| 行政许可 | ${was}件 |`)
    await tab.caughtUp('findings')
    expect(await listed(tab)).toEqual(['cell-format 47:10'].map(() => expect.stringMatching(/^cell-format /) as string))
    await tab.picture('3-fix-offered')
    await page.locator('.fix').click()
    await tab.caughtUp('findings', 'html', 'pdf')
    expect(await listed(tab)).toEqual([])
    expect(await tab.source()).toBe(sample)

    await tab.type(row, '| 行政许可 | 4711 |')
    await tab.caughtUp('findings', 'html', 'pdf')
    expect(await shownPage(tab)).toContain('4711')
    expect(await page.locator('#text').innerText()).toContain('4711')
    await tab.picture('4-mended')

    await page.reload()
    await tab.caughtUp('html')
    expect(await tab.source()).toBe(sample.replace(row, '| 行政许可 | 4711 |'))
    await untilSaved(tab)
    expect(onDisk(file)).toBe(sample.replace(row, '| 行政许可 | 4711 |'))
    expect(tab.said).toEqual([])
    await page.context().close()
    expect(await preview.end()).toBe(130)
  })

  test('what is typed is in the file when the preview is interrupted right after', async () => {
    const {address, file, preview} = await previewing()
    const tab = await openTab(browser, address)
    await tab.type(row, '| 行政许可 | 4712 |')
    await tab.caughtUp('findings')
    expect(await preview.end()).toBe(130)
    expect(onDisk(file)).toContain('4712')
    await tab.page.context().close()
  })

  test('a file that is changed on disk is shown, and never overwritten unasked', async () => {
    const saving = heldSaving()
    const {address, file, cwd} = await previewing(sample, [], {}, saving.env)
    const tab = await openTab(browser, address)
    const {page} = tab
    const unsaved = page.locator('#standing[data-is="unsaved"]')
    await tab.caughtUp('html')
    // Nothing was typed: what is on disk is taken.
    writeFileSync(`${file}.new`, sample.replace(row, '| 行政许可 | 4801 |'))
    renameSync(`${file}.new`, file)
    await tab.holds('4801')
    // Typed and changed on disk before it is saved: both are shown.
    const theirs = sample.replace(row, '| 行政许可 | 4802 |')
    saving.hold()
    await tab.type('4801', '4803')
    await tab.caughtUp('findings')
    await unsaved.waitFor()
    writeFileSync(file, theirs)
    await page.locator('#choice').waitFor()
    // It may be there before the last key is.
    await page.locator('.difference .mine mark', {hasText: /^3$/u}).waitFor()
    await page.locator('.difference .theirs mark', {hasText: /^2$/u}).waitFor()
    // A key that is still to be typed chooses nothing, and is typed.
    expect(await page.evaluate('document.activeElement.id')).toBe('source')
    await tab.picture('5-conflict')
    saving.letGo()
    await tab.type('4803', '4804')
    await page.locator('.difference .mine mark', {hasText: /^4$/u}).waitFor()
    // In this state nothing is written (test/saving).
    await page.locator('#standing[data-is="conflict"]').waitFor()
    expect(onDisk(file)).toBe(theirs)
    // The person takes what was typed.
    await page.locator('#take-mine').click()
    await untilSaved(tab)
    expect(onDisk(file)).toContain('4804')
    // Once more, and takes what is on disk.
    saving.hold()
    await tab.type('4804', '4805')
    await tab.caughtUp('findings')
    await unsaved.waitFor()
    writeFileSync(file, theirs)
    await page.locator('#choice').waitFor()
    saving.letGo()
    await page.locator('#take-theirs').click()
    await tab.holds('4802')
    expect(onDisk(file)).toBe(theirs)
    // Gone: it comes back only where the person says so.
    rmSync(file)
    await page.locator('#choice').waitFor()
    await page.locator('#standing[data-is="conflict"]').waitFor()
    expect(() => onDisk(file)).toThrow()
    await page.locator('#take-mine').click()
    await untilSaved(tab)
    expect(onDisk(file)).toBe(theirs)
    expect(nianbao(['check'], {cwd}).status).toBe(0)
    await page.context().close()
  })

  test('everything can be done with the keyboard', async () => {
    const {address} = await previewing()
    const tab = await openTab(browser, address)
    const {page} = tab
    await tab.type(row, `| 行政许可 | ${was}件 |`)
    await tab.caughtUp('findings')
    await page.reload()
    await tab.caughtUp('findings')
    const met: string[] = []
    for (let step = 0; step < 30; step++) {
      await page.keyboard.press('Tab')
      met.push((await page.evaluate('document.activeElement.id || document.activeElement.className')) as string)
      if (met.at(-1) === 'fix') break
    }
    expect(met).toEqual([
      'skip',
      'home',
      'show-source',
      'show-grid',
      'show-html',
      'show-pdf',
      'show-text',
      'plain',
      'source',
      'split-results',
      'findings',
      'go',
      'fix',
    ])
    await page.keyboard.press('Enter')
    await tab.caughtUp('findings')
    expect(await tab.source()).toBe(sample)
    await page.keyboard.press('ControlOrMeta+z')
    expect(await tab.source()).toContain(`${was}件`)
    await page.locator('#show-pdf').press('Space')
    expect(await page.locator('#pane-pdf').isVisible()).toBe(false)
    await page.context().close()
  })
})

test('a source is named where several are meant and one alone can be, and none where there is none', () => {
  const cwd = project({'nianbao.yaml': '', [name]: sample, 'source/b/2021.md': sample, 'last.md': sample})
  const previous = ['--previous', 'last.md']
  const which =
    '有 2 份，请写明是哪一份，例如 nianbao preview source/a/2021.md\n  source/a/2021.md\n  source/b/2021.md\n'
  expect(nianbao(['preview', 'source', ...previous], {cwd})).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining(which) as string,
  })
  expect(nianbao(['preview', 'source/a', 'source/b', ...previous], {cwd})).toMatchObject({
    status: 2,
    stderr: expect.stringContaining(which) as string,
  })
  put(cwd, Object.fromEntries(Array.from({length: 12}, (_, index) => [`source/和 平/${2030 + index}.md`, sample])))
  expect(nianbao(['preview', '--lang', 'en', 'source/和 平', ...previous], {cwd}).stderr).toMatch(
    /there are 12 here; say which, as in nianbao preview 'source\/和 平\/2030\.md'\n(?: {2}source\/和 平\/\d+\.md\n){10} {2}… and 2 more\n/u,
  )
  expect(nianbao(['preview', 'source/c.md'], {cwd})).toMatchObject({status: 3})
  expect(nianbao(['preview', '-'], {cwd})).toMatchObject({status: 2})
  expect(nianbao(['preview', '--port', '70000'], {cwd})).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('70000') as string,
  })
})
