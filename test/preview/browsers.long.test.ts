// Both hosts, the server's page and nianbao.html from a file, through the same steps in two browsers: a source is opened, changed
// in its tables and its text, mended, left, built; what comes of it is byte by byte what the command line makes. Driven by
// WebDriver BiDi, which browsers speak as they are shipped.

import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'puppeteer-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {type BrowserName, browserNames, hasBrowser, openBrowser} from '../support/browsers.ts'
import {nianbao, project, repository, sample} from '../support/command.ts'
import {running} from '../support/running.ts'

const path = 'source/a/2021.md'

const other = sample.replaceAll('2021', '2020')

/** What the page has for whoever looks on. */
interface Globals {
  readonly nianbao: {readonly text: string}
  readonly nianbaoAlone: {
    opened(files: object): Promise<void>
    readonly program: {ask(is: string, ask: object): Promise<Uint8Array>}
  }
}

/** By the steps below. */
const wanted = sample.replace('| 行政处罚 | 4120 |', '| 行政处罚 | 4121 |').replace('各方面情况', '下面说各方面情况')

describe.each(browserNames.map((name) => [name] as const))('%s', (name: BrowserName) => {
  describe.skipIf(!hasBrowser(name))(hasBrowser(name) ? 'is there' : 'is not installed: skipped', () => {
    let browser: Browser
    beforeAll(async () => {
      browser = await openBrowser(name)
    })
    afterAll(async () => browser?.close())

    test('from the server', async () => {
      const cwd = project({'nianbao.yaml': '', [path]: sample, 'source/b/2020.md': other})
      const desk = running(['preview'], cwd, {})
      const [, address = ''] = await desk.says(/(http:\/\/127\.0\.0\.1:\d+\/)/u)
      const {page, said} = await open(address)
      await page.waitForSelector('table.reports')
      await steps(page)
      expect(readFileSync(join(cwd, path), 'utf8')).toBe(wanted)
      const folder = join(cwd, 'output/a/2021')
      const made = hashes(folder)
      expect(made).toEqual(builtHere(wanted))
      expect(said).toEqual([])
      await page.close()
      expect(await desk.end()).toBe(130)
    })

    test('from a file', async () => {
      const {page, said} = await open(pathToFileURL(join(repository, 'dist/nianbao.html')).href)
      await page.waitForFunction(() => 'nianbaoAlone' in globalThis)
      await page.evaluate(
        (path, ...sources) => {
          const files = sources.map((text, index) => [
            [path, 'source/b/2020.md', 'nianbao.yaml'][index],
            new TextEncoder().encode(text),
          ])
          return (globalThis as unknown as Globals).nianbaoAlone.opened({files, handles: new Map()})
        },
        path,
        sample,
        other,
        '',
      )
      await page.waitForSelector('table.reports')
      await steps(page)
      const made = await page.evaluate(async () => {
        const {program} = (globalThis as unknown as Globals).nianbaoAlone
        const found: Record<string, string> = {}
        for (const name of [
          'manifest.json',
          'report.fragment.html',
          'report.html',
          'report.json',
          'report.pdf',
          'report.txt',
        ]) {
          const bytes = await program.ask('output', {address: `/output/a/2021/${name}`})
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
          found[name] = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
        }
        return found
      })
      expect(made).toEqual(builtHere(wanted))
      expect(said).toEqual([])
      await page.close()
    })

    async function open(address: string): Promise<{page: Page; said: string[]}> {
      const page = await browser.newPage()
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(String(error)))
      page.on('dialog', (dialog) => void dialog.accept())
      page.setDefaultTimeout(120_000)
      await page.setViewport({width: 1400, height: 900})
      await page.goto(address)
      return {page, said}
    }

    async function steps(page: Page): Promise<void> {
      const shows = (selector: string, pattern: string): Promise<unknown> =>
        page.waitForFunction(
          (selector, pattern) =>
            new RegExp(pattern, 'u').test(document.querySelector<HTMLElement>(selector)?.textContent ?? ''),
          {},
          selector,
          pattern,
        )
      // Check all.
      await page.click('#check-all')
      await shows('#found', 'carry-over|office|row|错误|error')
      // Open, and the three editions.
      await press(page, 'table.reports form[action="/open"] button[aria-label*="2021"]')
      await page.waitForFunction(() => document.documentElement.dataset['pdf'] !== undefined)
      // A wrong number in a cell of the tables, found and made right there.
      await page.click('#show-grid')
      const cell = '#grid-enforcement input[aria-label*="行政处罚"]'
      await page.waitForSelector(cell)
      await retype(page, cell, '４１２１件')
      await holds(page, '| 行政处罚 | ４１２１件 |')
      await page.waitForSelector('#findings .fix')
      await page.click('#findings .fix')
      await holds(page, '| 行政处罚 | 4121 |')
      // The text, by the editor's own search.
      await page.focus('#source')
      await page.keyboard.down('Control')
      await page.keyboard.press('KeyF')
      await page.keyboard.up('Control')
      await page.waitForSelector('.cm-search input[name=search]')
      await page.keyboard.type('各方面情况')
      // A key that comes up, as the last one of any input method does: the words are taken then.
      await page.keyboard.press('Shift')
      await page.keyboard.press('Enter')
      await page.keyboard.press('Escape')
      await page.keyboard.press('ArrowLeft')
      await page.keyboard.type('下面说')
      await page.waitForFunction((wanted) => (globalThis as unknown as Globals).nianbao.text === wanted, {}, wanted)
      await page.waitForFunction(() =>
        ['saved', 'here'].includes(document.querySelector<HTMLElement>('#standing')!.dataset['is']!),
      )
      // Back, and built.
      await page.click('#home')
      await page.waitForSelector('table.reports')
      await press(page, 'form[action="/build"] button[aria-label*="2021"]')
      await shows('#said', '已生成|files built')
    }
  })
})

async function holds(page: Page, what: string): Promise<void> {
  await page.waitForFunction((what) => (globalThis as unknown as Globals).nianbao.text.includes(what), {}, what)
}

/** Where it is, whatever lies in view. */
async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector)
  await page.$eval(selector, (button) => (button as HTMLElement).click())
}

async function retype(page: Page, selector: string, text: string): Promise<void> {
  await page.focus(selector)
  await page.$eval(selector, (field) => (field as HTMLInputElement).select())
  await page.keyboard.type(text)
  await page.keyboard.press('Tab')
}

function builtHere(source: string): Record<string, string> {
  const cwd = project({'nianbao.yaml': '', [path]: source, 'source/b/2020.md': other})
  nianbao(['build', path], {cwd})
  return hashes(join(cwd, 'output/a/2021'))
}

/** SHA-256 of each file, by name. */
function hashes(folder: string): Record<string, string> {
  const hash = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return Object.fromEntries(readdirSync(folder).map((name) => [name, hash(name)]))
}
