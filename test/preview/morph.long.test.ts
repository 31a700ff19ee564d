// What the page of the preview keeps of what it shows: elements that stay, past some that have gone or come.

import {join} from 'node:path'
import {build} from 'esbuild'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openChromium, withChromium} from '../support/judges.ts'

/** Elements that were shown and still are, by what they hold; `|` and what is shown now. */
async function kept(page: Page, before: readonly string[], after: readonly string[]): Promise<string> {
  return page.evaluate(
    ([before, after]) => {
      const made = (ids: readonly string[]): HTMLElement => {
        const list = document.createElement('ol')
        for (const id of ids) list.append(Object.assign(document.createElement('li'), {id, textContent: id}))
        return list
      }
      const shown = made(before!)
      const old = new Set(shown.children)
      const {morph} = globalThis as unknown as {morph(shown: Element, fresh: Element): void}
      morph(shown, made(after!))
      const all = [...shown.children]
      const texts = (some: readonly Element[]): string => some.map(({textContent}) => textContent).join(' ')
      return `${texts(all.filter((one) => old.has(one)))} | ${texts(all)}`
    },
    [before, after],
  )
}

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    browser = await openChromium()
    page = await browser.newPage()
    const {outputFiles} = await build({
      stdin: {
        contents: "import {morph} from './morph.ts'; globalThis.morph = morph",
        resolveDir: join(import.meta.dirname, '../../src/preview/page'),
        loader: 'ts',
      },
      bundle: true,
      write: false,
    })
    await page.evaluate(outputFiles[0]!.text)
  })
  afterAll(async () => browser?.close())

  const many = Array.from({length: 12}, (_, index) => `n${index}`)
  test.each([
    ['nothing', many, many],
    ['one in the middle', many, many.filter((one) => one !== 'n5')],
    ['eight at the beginning', many, many.slice(8)],
  ])('all that stay, where %s has gone', async (_, before, after) => {
    expect(await kept(page, before, after)).toBe(`${after.join(' ')} | ${after.join(' ')}`)
  })

  test('all that were there, where some have come', async () => {
    const after = ['new', ...many.slice(0, 6), 'another', ...many.slice(6)]
    expect(await kept(page, many, after)).toBe(`${many.join(' ')} | ${after.join(' ')}`)
  })

  test('what a reader has opened and ticked, where it has scrolled to and what has the focus', async () => {
    const left = await page.evaluate(() => {
      const {morph} = globalThis as unknown as {morph(shown: Element, fresh: Element): void}
      const written = (words: string): string =>
        `<details><summary>甲</summary><p>${words}</p></details><label><input type="checkbox">大字</label>
        <div style="height: 50px; overflow: auto"><p tabindex="0" style="height: 500px">${words}</p></div>`
      document.body.innerHTML = written('从前')
      const [details, box, scrolled, focused] = ['details', 'input', 'div', '[tabindex]'].map(
        (one) => document.querySelector<HTMLElement>(one)!,
      ) as [HTMLDetailsElement, HTMLInputElement, HTMLElement, HTMLElement]
      details.open = true
      box.checked = true
      scrolled.scrollTop = 120
      focused.focus({preventScroll: true})
      const fresh = new DOMParser().parseFromString(written('现在'), 'text/html').body
      morph(document.body, document.adoptNode(fresh))
      const now = document.querySelector('details')!
      return [
        now === details,
        now.open,
        box.isConnected && box.checked,
        scrolled.scrollTop,
        document.activeElement === focused,
        focused.textContent,
      ]
    })
    expect(left).toEqual([true, true, true, 120, true, '现在'])
  })
})
