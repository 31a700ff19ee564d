// A person who has never seen Markdown goes from an empty project to a built report in a real browser: once with mouse and
// keyboard, once with the keyboard alone. A picture at each step, in output/preview/ or the folder that KEEP names.

import {existsSync, mkdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nianbao, project, repository, sample} from '../support/command.ts'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {openPage} from '../support/previewing.ts'
import {running} from '../support/running.ts'

const office = '示例区人民政府'
const folder = process.env['KEEP'] || join(repository, 'output/preview')

/** The figures of the sample, table by table, as a spreadsheet puts them on the clipboard. */
function blocks(): string[] {
  const rows = sample.split('\n').map((line) => /^\|.*\|$/u.exec(line.trim())?.[0])
  const found: string[][] = [[]]
  for (const row of rows) {
    const figures = row?.split('|').filter((cell) => /^\s*\d[\d.]*\s*$/u.test(cell)) ?? []
    if (figures.length > 0) found.at(-1)!.push(figures.map((cell) => cell.trim()).join('\t'))
    else if (row === undefined && found.at(-1)!.length > 0) found.push([])
  }
  // The first one is the office's own.
  const own = found.filter((block) => block.length > 0)
  // The last one is printed in one row.
  return own.slice(-6).map((block, index) => block.join(index === 5 ? '\t' : '\n'))
}

/** What is written into which place: behind these words of the blank source. */
const prose: readonly (readonly [behind: string, text: string])[] = [
  ['统计期限', '本报告按照《中华人民共和国政府信息公开条例》编写，统计期限为2021年1月1日至2021年12月31日。'],
  ['可写：主动公开', '主动公开政府信息，做好政策解读，回应群众关切，公开重点领域的信息。'],
  ['可写：依申请', '规范办理依申请公开，按时答复申请人。'],
  ['可写：信息管理', '加强政府信息管理，公开以前先作保密审查和内容审核，更新公开目录和公开指南，定期清理。'],
  ['可写：网站', '政府网站设有专栏，政务新媒体和公报及时更新。'],
  ['可写：监督', '接受社会监督，开展考核、社会评议和培训，没有责任追究的情形。'],
  ['写具体问题', '政策解读的形式还不够多，基层人员不够熟悉业务。下一年增加图解和视频，组织两次业务培训。'],
  ['可写：信息处理费', '本年没有收取信息处理费。'],
]

describe.skipIf(!withChromium)('from an empty project to a built report', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  interface Walk {
    readonly page: Page
    readonly said: readonly string[]
    readonly source: string
    readonly cwd: string
    step(name: string): Promise<void>
    /** Waits until what is shown was found in the text as it is now. */
    judged(): Promise<void>
    /** Puts a text on the clipboard and pastes it where the focus is. */
    paste(text: string): Promise<void>
    focused(): Promise<string>
  }

  async function begin(way: string): Promise<Walk> {
    const cwd = project({'nianbao.yaml': ''})
    const desk = running(['preview'], cwd, {})
    const [, address = ''] = await desk.says(/(http:\/\/127\.0\.0\.1:\d+\/)/u)
    const {page, said} = await openPage(browser, address, {viewport: {width: 1280, height: 800}})
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    page.setDefaultTimeout(30_000)
    mkdirSync(folder, {recursive: true})
    let steps = 0
    return {
      page,
      said,
      cwd,
      source: join(cwd, `source/${office}/2021.md`),
      async step(name) {
        await page.screenshot({path: join(folder, `walk-${way}-${String(++steps).padStart(2, '0')}-${name}.png`)})
        const {violations} = await axe(page)
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .exclude('#html')
          .analyze()
        expect(violations.map(({id, nodes}) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([])
      },
      async judged() {
        await page.waitForFunction(() => {
          const shown = (globalThis as unknown as {nianbao?: {version: number}}).nianbao
          return (
            Number(document.documentElement.dataset['findings'] ?? -1) >= (shown?.version ?? Number.POSITIVE_INFINITY)
          )
        })
      },
      async paste(text) {
        await page.evaluate((text) => navigator.clipboard.writeText(text), text)
        await page.keyboard.press('ControlOrMeta+v')
      },
      focused: () => page.evaluate('document.activeElement.id || document.activeElement.tagName'),
    }
  }

  async function fillTables({page, paste, judged}: Walk, reach: (field: string) => Promise<void>): Promise<void> {
    for (const [index, block] of blocks().entries()) {
      const name = ['documents', 'licences', 'enforcement', 'fees', 'requests', 'disputes'][index]!
      await reach(`#grid-${name} [data-fact]`)
      await paste(block)
      // The tables of the next text are there when it has been read.
      await page.waitForFunction(
        ([name, last]) => {
          const fields = [...document.querySelectorAll<HTMLInputElement>(`#grid-${name} [data-fact]`)]
          return fields.at(-1)?.value === last
        },
        [name, block.split(/[\t\n]/u).at(-1)!],
      )
      await judged()
    }
  }

  /** Typed into what asks for it, it stands below as a paragraph of its own. */
  async function typeBelow({page}: Walk, text: string): Promise<void> {
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type(text)
  }

  /** Selects the words in the editor, by its search; the focus is in the editor. */
  async function find({page}: Walk, words: string): Promise<void> {
    await page.keyboard.press('ControlOrMeta+f')
    await page.waitForFunction(() => document.activeElement?.matches('.cm-search input[name=search]'))
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(words)
    // A key that comes up, as the last one of any input method does: the words are taken then.
    await page.keyboard.press('Shift')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => document.activeElement?.matches('#code .cm-content'))
    await page.waitForFunction((words) => document.getSelection()?.toString().includes(words.slice(0, 4)), words)
  }

  function finished({cwd, source}: Walk): void {
    const written = readFileSync(source, 'utf8')
    const printed = readFileSync(join(cwd, `output/${office}/2021/report.txt`), 'utf8')
    for (const [, text] of prose) for (const where of [written, printed]) expect(where).toContain(text)
    expect(nianbao(['check'], {cwd}).stdout).not.toContain('错误 ')
    const pdf = readFileSync(join(cwd, `output/${office}/2021/report.pdf`))
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  }

  test('with mouse and keyboard', async () => {
    const walk = await begin('mouse')
    const {page, step, judged} = walk
    await step('empty')
    await page.locator('#new').getByLabel('机关名称').fill(office)
    await page.locator('#new').getByLabel('年份').fill('2021')
    await step('new')
    await page.locator('#create').click()
    await page.waitForURL(/\/\?/u)
    await judged()
    await step('opened')
    await page.locator('#show-grid').click()
    await page.locator('#grid-documents').waitFor()
    await step('tables')
    await fillTables(walk, (field) => page.locator(field).first().click())
    await step('filled')
    // The list of what is missing leads to the date; the prose goes below the prompts.
    await page.locator('#guide summary').click()
    await page.locator('#missing li').first().waitFor()
    await step('guide')
    await page.locator('#guide summary').click()
    for (const [behind, text] of prose) {
      await page.locator('#code .cm-content').click()
      await find(walk, behind)
      await typeBelow(walk, text)
    }
    await find(walk, '# published: 2022-01-31')
    await page.keyboard.type('published: 2022-01-31')
    await judged()
    await step('prose')
    // Three slips, and three clicks.
    for (const [from, to] of [
      ['行政许可 |', '行政许可 | 46863件 |'],
      ['行政处罚 |', '行政处罚 | 4120件 |'],
      ['行政强制 |', '行政强制 | 404件 |'],
    ] as const) {
      await find(walk, from)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+End')
      await page.keyboard.type(to.slice(from.length))
    }
    await judged()
    await page.locator('#findings .fix').nth(2).waitFor()
    await step('slips')
    for (let left = 3; left > 0; left--) {
      await page.locator('#findings .fix').first().click()
      await page.waitForFunction((left) => document.querySelectorAll('#findings .fix').length < left, left)
      await judged()
    }
    await step('mended')
    await page.locator('#home').click()
    await page.locator('#build-all').click()
    await page.locator('#said', {hasText: '已生成'}).waitFor()
    await page.locator('summary', {hasText: '更多'}).click()
    await step('built')
    const pdf = page.getByRole('link', {name: '打开看 report.pdf'})
    const [answer] = await Promise.all([
      page.context().waitForEvent('response', (response) => response.url().includes('report.pdf')),
      pdf.click(),
    ])
    expect(answer.headers()['content-type']).toBe('application/pdf')
    finished(walk)
    expect(walk.said).toEqual([])
    await page.context().close()
  })

  test('with the keyboard alone', async () => {
    const walk = await begin('keys')
    const {page, step, judged, focused} = walk
    /** Goes on with a key until the focus is where it is wanted. */
    const until = async (key: string, selector: string, most = 300): Promise<void> => {
      for (let count = 0; count < most; count++) {
        if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, selector)) return
        await page.keyboard.press(key)
      }
      throw new Error(`${selector} is not reached with ${key}, but ${await focused()}`)
    }
    await until('Tab', '#new input[name=office]')
    await page.keyboard.type(office)
    await until('Tab', '#new input[name=year]')
    await page.keyboard.type('2021')
    await step('new')
    await until('Tab', '#create')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/\?/u)
    await judged()
    await until('Tab', '#show-grid')
    await page.keyboard.press('Space')
    await page.locator('#grid-documents').waitFor()
    await step('tables')
    await fillTables(walk, async (field) => {
      const name = /#(grid-\w+)/u.exec(field)![1]!
      // Past the findings, of which there are hundreds.
      if (await page.evaluate(() => document.activeElement?.closest('#grid') === null)) await until('F6', '#grid', 12)
      await until('Tab', `#${name} [data-fact]`)
    })
    await step('filled')
    await until('Shift+F6', '#code .cm-content')
    for (const [behind, text] of prose) {
      await find(walk, behind)
      await typeBelow(walk, text)
    }
    await find(walk, '# published: 2022-01-31')
    await page.keyboard.type('published: 2022-01-31')
    for (const [words, figure] of [
      ['行政许可 |', '46863'],
      ['行政处罚 |', '4120'],
      ['行政强制 |', '404'],
    ] as const) {
      await find(walk, words)
      await page.keyboard.press('ArrowRight')
      await page.keyboard.press('Shift+End')
      await page.keyboard.type(` ${figure}件 |`)
    }
    await judged()
    await page.locator('#findings .fix').nth(2).waitFor()
    await step('slips')
    for (let left = 3; left > 0; left--) {
      await until('F6', '#findings')
      await until('Tab', '#findings .fix')
      await page.keyboard.press('Enter')
      await page.waitForFunction((left) => document.querySelectorAll('#findings .fix').length < left, left)
      await judged()
    }
    await step('mended')
    await until('Shift+Tab', '#home')
    await page.keyboard.press('Enter')
    await page.locator('#build-all').waitFor()
    await until('Tab', '#build-all')
    await page.keyboard.press('Enter')
    await page.locator('#said', {hasText: '已生成'}).waitFor()
    await until('Tab', '.reports summary')
    await page.keyboard.press('Enter')
    await step('built')
    await until('Tab', 'a[href$="report.pdf?look"]')
    const [answer] = await Promise.all([
      page.context().waitForEvent('response', (response) => response.url().includes('report.pdf')),
      page.keyboard.press('Enter'),
    ])
    expect(answer.headers()['content-type']).toBe('application/pdf')
    expect(existsSync(walk.source)).toBe(true)
    finished(walk)
    expect(walk.said).toEqual([])
    await page.context().close()
  })
})
