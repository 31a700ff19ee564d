// A report worked on from all sides at once in a real browser: by tables, text, pasting, fixes, undo and choices, while another
// program writes the file. At rest what stands in the file is what is shown; nothing that was typed is lost, nothing of the
// other program's is written over unasked. What is done is drawn by a seed.

import {readFileSync, renameSync, writeFileSync} from 'node:fs'
import fc from 'fast-check'
import type {Browser} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {SourceState} from '../../src/preview/protocol.ts'
import {goBehind} from '../support/editor-page.ts'
import {openChromium, withChromium} from '../support/judges.ts'
import {openPage, previewing} from '../support/previewing.ts'

interface Step {
  readonly is: (typeof kinds)[number]
  readonly at: number
  /** Whether all that came before has come to rest. */
  readonly rest: boolean
}

/** Lines of prose that the person writes in, and those that the other program does. */
const own = ['各方面情况', '市场监管：', '三是重点领域']
const others = ['疫情防控：', '基层政务：', '社会信用信息也是']

const kinds = ['text', 'text', 'slip', 'cell', 'cell', 'paste', 'other', 'other', 'fix', 'undo', 'hide'] as const
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({is: fc.constantFrom(...kinds), at: fc.nat(1000), rest: fc.boolean()}),
  {minLength: 40, maxLength: 40},
)

/** Keeps what the server has said of the file last. */
const listening = `
const Plain = EventSource
globalThis.EventSource = class extends Plain {
  constructor(address) {
    super(address)
    this.addEventListener('source', ({data}) => {
      globalThis.told = JSON.parse(data)
    })
  }
}`

interface Shown {
  readonly text: string
  readonly version: number
}

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  const drawn = fc.sample(steps, {numRuns: 3, seed: Number(process.env['PROPERTY_SEED'] ?? 2026)})
  test.each(drawn.map((steps, index) => [index, steps] as const))(
    'from all sides, %i',
    async (_, steps) => {
      const {address, file, preview} = await previewing()
      const {page, said} = await openPage(browser, address, {viewport: {width: 1900, height: 1000}}, listening)
      page.setDefaultTimeout(60_000)
      await page.waitForFunction(() => document.documentElement.dataset['findings'] !== undefined)
      await page.locator('#show-grid').click()
      await page.locator('#grid-documents').waitFor()
      const log: string[] = []
      /** What has to be in the text: what was typed, and what the other program has written. */
      let wanted = new Set<string>()
      let count = 0
      /** What was typed into a cell last. */
      const cells = new Map<number, string>()
      const disk = (): string => readFileSync(file, 'utf8')

      try {
        for (const step of steps) {
          count++
          log.push(`${step.is} ${step.at}${step.rest ? ' at rest' : ''}`)
          if (step.rest) await atRest()
          await take(step)
        }
        await atRest()
        log.push('reload')
        await page.reload()
        await atRest()
      } catch (error) {
        throw new Error(`${String(error)}\n${log.join('\n')}`, {cause: error})
      }
      expect(said.filter((one) => !one.includes('409'))).toEqual([])
      await page.context().close()
      expect(await preview.end()).toBe(130)

      async function take({is, at}: Step): Promise<void> {
        if (await page.locator('#choice').isVisible()) return choose(at)
        if (is === 'text') {
          const word = `甲${count}乙`
          await goBehind(page, own[at % own.length]!)
          await page.keyboard.type(word)
          wanted.add(word)
        } else if (is === 'slip') {
          // A number with its unit in a cell: there is a fix.
          await goBehind(page, ['| 行政许可 | ', '| 行政处罚 | ', '| 行政强制 | '][at % 3]!)
          await page.keyboard.press('Shift+End')
          await page.keyboard.type(`${8000 + count}件 |`)
          forget(8000)
          wanted.add(String(8000 + count))
        } else if (is === 'cell') {
          const fields = page.locator('#grid-requests input[data-fact]')
          const index = at % (await fields.count())
          const field = fields.nth(index)
          const before = cells.get(index)
          if (before !== undefined) wanted.delete(before)
          cells.set(index, String(30000 + count))
          await field.click()
          await page.keyboard.press('ControlOrMeta+a')
          await page.keyboard.type(String(30000 + count))
          wanted.add(String(30000 + count))
        } else if (is === 'paste') {
          // Always the same cells: what was pasted before is gone.
          await page
            .locator('#grid-documents input[data-fact]')
            .first()
            .evaluate(
              (field, text) => {
                ;(field as HTMLInputElement).focus()
                const clipboardData = new DataTransfer()
                clipboardData.setData('text/plain', text)
                field.dispatchEvent(new ClipboardEvent('paste', {bubbles: true, cancelable: true, clipboardData}))
              },
              `${50000 + count}\t${60000 + count}`,
            )
          forget(50000)
          forget(60000)
          wanted.add(String(50000 + count)).add(String(60000 + count))
        } else if (is === 'other') {
          const [at1, word] = [others[at % others.length]!, `丙${count}丁`]
          for (;;) {
            const now = disk()
            writeFileSync(`${file}.theirs`, now.replace(at1, `${at1}${word}`))
            if (disk() !== now) continue
            renameSync(`${file}.theirs`, file)
            break
          }
          wanted.add(word)
        } else if (is === 'fix') {
          const fixes = page.locator('#findings .fix')
          await atRest()
          if (await fixes.count()) await fixes.nth(at % (await fixes.count())).click()
        } else if (is === 'hide') {
          for (let times = 0; times < 2; times++) await page.locator('#show-grid').click()
        } else {
          await atRest()
          if (await page.locator('#choice').isVisible()) return
          await page.locator('#source').focus()
          await page.keyboard.press('ControlOrMeta+z')
          // What was typed last is taken back, and nothing of the other program's.
          const all = wanted
          wanted = new Set([...all].filter((word) => word.startsWith('丙')))
          await atRest()
          const {text} = await shown()
          for (const word of all) if (has(text, word)) wanted.add(word)
        }
      }

      function forget(from: number): void {
        wanted = new Set([...wanted].filter((word) => !(Number(word) > from && Number(word) < from + 1000)))
      }

      /** Both have changed the file since they were one: a person says which. */
      async function choose(at: number): Promise<void> {
        await quiet()
        const theirs = disk()
        // What the other program wrote last is what the person sees.
        await page.waitForFunction(
          (theirs) => (globalThis as unknown as {told: SourceState}).told.disk === theirs,
          theirs,
        )
        const mine = (await shown()).text
        const apart = (await page.locator('#choice fieldset.both').count()) === 0
        const way = ['mine', 'theirs', 'merged'][at % (apart ? 3 : 2)]!
        log.push(`  take ${way}`)
        await page.locator(`#take-${way}`).click()
        await page.locator('#choice').waitFor({state: 'hidden'})
        await page.locator('#standing[data-is="saved"]').waitFor()
        const now = disk()
        if (way === 'mine') expect(now).toBe(mine)
        if (way === 'theirs') expect(now).toBe(theirs)
        if (way !== 'merged') for (const word of wanted) if (!has(now, word)) wanted.delete(word)
      }

      function shown(): Promise<Shown> {
        return page.evaluate(() => {
          const {text, version} = (globalThis as unknown as {nianbao: Shown}).nianbao
          return {text, version}
        })
      }

      /** Until the server has all that was typed, what waits in a table among it, and has judged it. */
      function quiet(): Promise<unknown> {
        const words = [...wanted].filter((word) => !word.startsWith('丙'))
        return page.waitForFunction((words) => {
          const {nianbao} = globalThis as unknown as {nianbao?: Shown}
          const content = document.querySelector('#source') as unknown as Content
          const is = document.querySelector<HTMLElement>('#standing')!.dataset['is']
          return (
            nianbao !== undefined
            && String(content.cmTile.root.view.state.doc) === nianbao.text
            && words.every((word) => nianbao.text.includes(word))
            && Number(document.documentElement.dataset['findings'] ?? -1) >= nianbao.version
            && (is === 'saved' || is === 'conflict')
          )
        }, words)
      }

      async function atRest(): Promise<void> {
        await quiet()
        if (await page.locator('#choice').isVisible()) {
          // Nothing is written while a person has to choose.
          const theirs = disk()
          for (const word of wanted) {
            const where = word.startsWith('丙') ? theirs : (await shown()).text
            expect([word, has(where, word)]).toEqual([word, true])
          }
          return choose(count)
        }
        // What another program has just written is on its way.
        await expect.poll(async () => (await shown()).text === disk()).toBe(true)
        await quiet()
        const {text} = await shown()
        expect([...wanted].filter((word) => !has(text, word))).toEqual([])
        if (!(await page.locator('#grid').isVisible())) return
        await page.waitForFunction(
          (text) =>
            [
              ...document.querySelectorAll<HTMLInputElement>(
                '#grid-requests input[data-fact], #grid-documents input[data-fact]',
              ),
            ].every(({value}) => value === '' || text.includes(` ${value} `)),
          text,
        )
      }
    },
    600_000,
  )
})

/** What the editor holds, also what is not drawn. */
interface Content {
  readonly cmTile: {readonly root: {readonly view: {readonly state: {readonly doc: object}}}}
}

/** A number by itself, not as a part of another. */
function has(text: string, word: string): boolean {
  return new RegExp(`(?<!\\d)${word}(?!\\d)`, 'u').test(text)
}
