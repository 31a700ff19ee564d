// Outside judges of the page: Nu, axe in a real Chromium, the keyboard, paper. Pictures are kept in .vitest/pictures where
// CI=true, or in the folder that KEEP names.

import {execFileSync, spawnSync} from 'node:child_process'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, onTestFinished, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import type {Edition} from '../../src/edition/edition.ts'
import {fill} from '../../src/form/fill.ts'
import {toFragment} from '../../src/html/fragment.ts'
import {toHtml} from '../../src/html/html.ts'
import {filtered, hosted} from '../support/cms.ts'
import {median} from '../support/cost.ts'
import {edition} from '../support/edition.ts'
import {form2021} from '../support/form.ts'
import {axe, nu, openChromium, withChromium, withNu} from '../support/judges.ts'
import {draftOf, field, reportOf} from '../support/report.ts'
import {overriding} from '../support/templates.ts'

const withPoppler = process.env['CI'] === 'true' || spawnSync('pdftotext', ['-v']).status === 0
const templates = overriding({}).value!
const links = [{kind: 'pdf', href: 'report.pdf', type: 'application/pdf', size: '412 KB'}]

const prose = `### （一）主动公开

（一）主动公开情况。发布**9件**，见[网站](https://example.cn/)和注释[^1]，再见注释[^1]。

1. 政府网站。

   - 里层。

办理情况如下：

| 名称 | 数量 |
| --- | --: |
| 甲 | 1 |
| 乙 | |

[^1]: 注释内容。`

const wideTable = `| 名称 | ${Array.from({length: 9}, (_, index) => `第${index + 1}项内容`).join(' | ')} |
|${' --- |'.repeat(10)}
${Array.from(
  {length: 30},
  (_, index) =>
    `| 第${index + 1}个单位的名称 | ${Array(9)
      .fill(1000 + index)
      .join(' | ')} |`,
).join('\n')}`

const report = reportOf(form2021, {
  sections: {0: '现公布年度报告。', 1: prose, 5: '问题。', 6: '无。'},
  front: {
    published: field({year: 2022, month: 2, day: 10}),
    note: field('示例。'),
    contact: field('示例区政府办公室'),
    attachments: field([{title: '附表', href: 'a.pdf'}]),
    signOff: 'unsealed',
    titleLines: field(['示例区', '2021年政府信息公开工作年度报告']),
  },
})
/** Made if need be; undefined where no pictures are wanted. */
function keptIn(): string | undefined {
  const folder =
    process.env['KEEP']
    ?? (process.env['CI'] === 'true' ? join(import.meta.dirname, '../../.vitest/pictures') : undefined)
  if (folder) mkdirSync(folder, {recursive: true})
  return folder
}

const withLocalRow = fill(form2021, {
  local: [{table: 'documents', id: 'local-1', label: '其他主动公开文件'}],
  units: new Map(),
})

const pages = {
  report: toHtml(compose(report), templates, {links, addresses: 'note'}).value!,
  draft: toHtml(compose(draftOf(report, 3)), templates, {links}).value!,
  nodes: toHtml(edition, templates).value!,
  local: toHtml(
    compose(reportOf(withLocalRow, {sections: {0: '现公布年度报告。', 1: '无。', 5: '问题。', 6: '无。'}})),
    templates,
  ).value!,
  fragment: hosted(filtered(toFragment(compose(report), templates).value!), '示例区2021年政府信息公开工作年度报告'),
}

/** With a table of the office's own that does not fit. */
const wide = toHtml(
  compose(reportOf(form2021, {sections: {0: '无。', 1: wideTable, 5: '问题。', 6: '无。'}})),
  templates,
).value!

const picture = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)
const withPicture = toHtml(
  compose(reportOf(form2021, {sections: {0: '无。', 1: '![机构图](a.png)', 5: '问题。', 6: '无。'}})),
  templates,
  {images: new Map([['a.png', {type: 'image/png', bytes: picture}]])},
).value!

test.skipIf(!withNu)('the Nu HTML checker has nothing to say of any page', () => expect(nu(pages)).toEqual([]))

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  async function open(html: string, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({...options, offline: true})
    const page = await context.newPage()
    await page.setContent(html)
    return page
  }

  async function keep(page: Page, name: string): Promise<void> {
    const folder = keptIn()
    if (folder) await page.screenshot({path: join(folder, `${name}.png`), fullPage: true})
  }

  const looks = [320, 768, 1280].flatMap((width) =>
    (['light', 'dark'] as const).map((colorScheme) => ({width, colorScheme})),
  )

  test.each(looks)('axe finds no violation at $width px, $colorScheme', async ({width, colorScheme}) => {
    for (const [name, html] of Object.entries(pages)) {
      const page = await open(html, {viewport: {width, height: 800}, colorScheme})
      const {violations} = await axe(page)
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(violations.map(({id, nodes}) => `${name} ${id} ${nodes[0]?.html}`)).toEqual([])
      await keep(page, `${name}-${width}-${colorScheme}`)
      await page.context().close()
    }
  })

  const kinds: [name: string, options: BrowserContextOptions, large?: boolean][] = [
    ['forced-colours', {forcedColors: 'active'}],
    ['forced-colours-dark', {forcedColors: 'active', colorScheme: 'dark'}],
    ['more-contrast', {contrast: 'more'}],
    ['large', {}, true],
  ]
  test.each(kinds)('nothing of it gets lost with %s', async (name, options, large) => {
    const page = await open(pages.report, {viewport: {width: 768, height: 800}, ...options})
    if (large) await page.getByLabel('大字').check()
    const {violations} = await axe(page).withTags(['wcag2aa', 'wcag22aa', 'best-practice']).analyze()
    expect(violations.map(({id, nodes}) => `${id} ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(768)
    await keep(page, `report-768-${name}`)
    await page.context().close()
  })

  test.each([320, 768, 1280])('nothing but a table needs sideways scrolling at %i px', async (width) => {
    const page = await open(pages.report, {viewport: {width, height: 256}})
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
    await page.context().close()
  })

  test('served with the policy that it names, it breaks none of it', async () => {
    const served: Record<string, [type: string, body: string]> = {
      '/report.html': ['text/html; charset=utf-8', pages.report],
      '/large.html': ['text/html; charset=utf-8', withPicture],
    }
    const policy = /Content-Security-Policy" content="([^"]*)"/
      .exec(pages.report)![1]!
      .replaceAll('&#x27;', "'")
      .replaceAll('&#x3D;', '=')
    expect(policy).toMatch(/^default-src 'none'; /)
    const reports: string[] = []
    const server = createServer((request, response) => {
      const [type, body] = served[request.url!] ?? ['text/plain', '']
      if (request.url === '/violations') request.on('data', (data: Buffer) => reports.push(data.toString()))
      const own = /Content-Security-Policy" content="([^"]*)"/
        .exec(body)?.[1]!
        .replaceAll('&#x27;', "'")
        .replaceAll('&#x3D;', '=')
      response.writeHead(200, {
        'Content-Type': type,
        ...(own && {'Content-Security-Policy': `${own}; frame-ancestors 'none'; report-uri /violations`}),
      })
      response.end(body)
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    onTestFinished(() => void server.close())
    const {port} = server.address() as AddressInfo
    const context = await browser.newContext({viewport: {width: 768, height: 800}})
    const page = await context.newPage()
    const said: string[] = []
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    for (const path of ['/report.html', '/large.html']) {
      await page.goto(`http://127.0.0.1:${port}${path}`)
      await page.getByLabel('大字').check()
      expect(await page.evaluate('getComputedStyle(document.querySelector("main")).fontSize')).toBe('25.5px')
      expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)')).toBe(true)
    }
    // A browser asks for an icon by itself.
    expect(said.filter((one) => !/favicon/.test(one))).toEqual([])
    expect(reports.filter((one) => !/favicon/.test(one))).toEqual([])
    // The same server would say so.
    await page.evaluate(
      'document.body.append(Object.assign(document.createElement("style"), {textContent: "p {color: red}"}))',
    )
    await expect.poll(() => reports.length).toBeGreaterThan(0)
    await context.close()
  })

  test('the keyboard meets the skip link, the switch, the contents and the tables in this order', async () => {
    const page = await open(pages.report, {viewport: {width: 768, height: 800}})
    const met: string[] = []
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press('Tab')
      const name = await page.evaluate(
        '(document.activeElement?.ariaLabel ?? document.activeElement?.textContent ?? "").trim().slice(0, 8) || document.activeElement?.id',
      )
      if (name === '' || (met.length > 0 && name === met[0])) break
      met.push(String(name))
    }
    expect(met.slice(0, 5)).toEqual(['跳到正文', 'large', 'PDF 版（41', '一、总体情况', '二、主动公开政府'])
    // Of the tables those that may need to be scrolled, and no other.
    expect(met.filter((name) => /^(?:第二十条|收到和处理|政府信息公开行政)/u.test(name))).toHaveLength(2)
    await page.context().close()
  })

  test.each([390, 768, 1024, 1280, 1920])(
    'at %i px tables that scroll are places to stop at, and no others',
    async (width) => {
      const page = await open(pages.report, {viewport: {width, height: 800}})
      const scrolling = await page.evaluate(() =>
        [...document.querySelectorAll('.table')].flatMap((frame) => {
          const scrolls = getComputedStyle(frame).overflowX !== 'visible'
          const larger = frame.scrollWidth > frame.clientWidth || frame.scrollHeight > frame.clientHeight
          return scrolls && larger ? [frame.querySelector('table')!.id] : []
        }),
      )
      const stops = new Set<string>()
      for (let step = 0; step < 40; step++) {
        await page.keyboard.press('Tab')
        const id = await page.evaluate(() =>
          document.activeElement?.matches('.table') ? document.activeElement.querySelector('table')!.id : '',
        )
        if (id !== '') stops.add(id)
      }
      expect([...stops]).toEqual(scrolling)
      expect(await page.getByRole('region').and(page.locator('.table')).count()).toBe(scrolling.length)
      await page.context().close()
    },
  )

  test('the skip link leads to the text', async () => {
    const page = await open(pages.report, {viewport: {width: 768, height: 800}})
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement?.id')).toBe('text')
    await page.context().close()
  })

  test('large print works without a script', async () => {
    const page = await open(pages.report, {viewport: {width: 768, height: 800}, javaScriptEnabled: true})
    const size = (): Promise<unknown> => page.evaluate('getComputedStyle(document.querySelector("main")).fontSize')
    expect(await size()).toBe('17px')
    await page.getByLabel('大字').check()
    expect(await size()).toBe('25.5px')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(768)
    await page.context().close()
  })

  const scrolled = `(id, left, top) => {
    const table = document.getElementById(id)
    const frame = table.parentElement
    frame.scrollIntoView()
    frame.scrollTo(left, top)
    const at = frame.getBoundingClientRect()
    const box = (element) => { const {left, right, top, bottom} = element.getBoundingClientRect(); return {left: left - at.left, right: right - at.left, top: top - at.top, bottom: bottom - at.top} }
    return {frame: {width: at.width, scrollLeft: frame.scrollLeft, scrollTop: frame.scrollTop}, corner: box(table.tHead.rows[0].cells[0]), head: box(table.tHead),
      beside: [...table.tBodies[0].querySelectorAll('th:not([rowspan])')].map(box),
      groups: [...table.querySelectorAll('th[rowspan] > span, thead th[colspan] > span')].map((span) => ({label: span.textContent, label_: box(span), cell: box(span.parentElement)}))}
  }`
  interface Box {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  interface Scrolled {
    readonly frame: {readonly width: number; readonly scrollLeft: number; readonly scrollTop: number}
    readonly corner: Box
    readonly head: Box
    readonly beside: readonly Box[]
    readonly groups: readonly {readonly label: string; readonly label_: Box; readonly cell: Box}[]
  }

  test.each([
    ['page', (source: Edition) => toHtml(source, templates).value!],
    ['fragment', (source: Edition) => hosted(filtered(toFragment(source, templates).value!), '年度报告')],
  ] as const)(
    'no number of a table of many columns is divided on a telephone, nor is its %s wider than that',
    async (kind, made) => {
      const row = (cell: (index: number) => string): string =>
        `|${Array.from({length: 15}, (_, at) => ` ${cell(at)} |`).join('')}`
      const lines = [
        row((at) => (at ? `指标${at}` : '镇街')),
        row(() => '---'),
        row((at) => (at ? '1234567' : '示例街道')),
      ]
      const source = compose(reportOf(form2021, {sections: {0: '无。', 1: lines.join('\n'), 5: '问题。', 6: '无。'}}))
      const page = await open(made(source), {viewport: {width: 390, height: 844}})
      const [over, heights, first] = (await page.evaluate(`(() => {
      const {rows} = document.querySelector('table').tBodies[0]
      const heightOf = (cell) => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length }
      return [document.documentElement.scrollWidth - innerWidth, [...rows[0].cells].slice(1).map(heightOf), rows[0].cells[0].offsetWidth]
    })()`)) as [number, number[], number]
      expect(over).toBe(0)
      expect(new Set(heights)).toEqual(new Set([1]))
      if (kind === 'fragment') expect(first).toBeGreaterThanOrEqual(390 * 0.28)
      await page.context().close()
    },
  )

  const tables = [
    ['t1', 'of the office'],
    ['t6', 'of groups'],
  ] as const
  test.each(tables)('corner, head and headers beside of a table (%s %s) stay while it is scrolled', async (id) => {
    const page = await open(wide, {viewport: {width: 320, height: 640}, reducedMotion: 'reduce'})
    await page.getByLabel('大字').check()
    const {frame, corner, head, beside} = (await page.evaluate(`(${scrolled})('${id}', 120, 200)`)) as Scrolled
    expect(frame.scrollLeft).toBeGreaterThan(20)
    expect([corner.left, head.top]).toEqual([0, id === 't6' ? 0 : head.top])
    if (id === 't6') expect([frame.scrollTop, corner.top]).toEqual([200, 0])
    for (const one of beside) expect(one.right).toBeCloseTo(corner.right, 0)
    for (const one of beside) expect(one.left).toBeGreaterThanOrEqual(0)
    // Room is left for numbers.
    expect(frame.width - corner.right).toBeGreaterThan(60)
    await page.context().close()
  })

  test.each([
    [320, 640],
    [320, 256],
  ])('what a header of a table spans, it names at %i × %i wherever that is scrolled', async (width, height) => {
    const page = await open(pages.report, {viewport: {width, height}, reducedMotion: 'reduce'})
    for (const unit of await page.locator('.unit').all()) {
      const {x, width: wide} = (await unit.boundingBox())!
      expect(x + wide).toBeLessThanOrEqual(width)
    }
    const seen = new Set<string>()
    for (const [id, left, top] of [
      ['t6', 0, 0],
      ['t6', 0, 120],
      ['t6', 90, 300],
      ['t6', 90, 520],
      ['t6', 160, 700],
      ['t7', 0, 0],
      ['t7', 240, 0],
      ['t7', 420, 0],
    ] as const) {
      const {frame, corner, head, groups} = (await page.evaluate(`(${scrolled})('${id}', ${left}, ${top})`)) as Scrolled
      const stub = id === 't6' ? corner.right : 0
      for (const {label, label_, cell} of groups) {
        const inHead = cell.bottom <= head.bottom + 1
        const shown = inHead
          ? [Math.max(cell.left, stub), Math.min(cell.right, frame.width)]
          : [Math.max(cell.top, head.bottom), Math.min(cell.bottom, height)]
        const [from, to] = inHead ? [label_.left, label_.right] : [label_.top, label_.bottom]
        // As far as there is room for its words.
        if (shown[1]! - shown[0]! < to - from + 8) continue
        expect(from, label).toBeGreaterThanOrEqual(shown[0]! - 1)
        expect(to, label).toBeLessThanOrEqual(shown[1]! + 1)
        seen.add(label)
      }
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        '申请人情况',
        '法人或其他组织',
        '三、本年度办理结果',
        '行政复议',
        '行政诉讼',
        '未经复议直接起诉',
        '复议后起诉',
      ]),
    )
    await page.context().close()
  })

  test('it opens and is laid out in at most three times the time of the same page without style and script', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
    onTestFinished(() => rmSync(folder, {recursive: true}))
    const context = await browser.newContext({offline: true, viewport: {width: 768, height: 800}})
    const page = await context.newPage()
    const files = {plain: pages.report.replace(/<style[^]*?<\/style>|<script[^]*?<\/script>/g, ''), own: pages.report}
    const times = {plain: [] as number[], own: [] as number[]}
    for (const [name, html] of Object.entries(files)) writeFileSync(join(folder, `${name}.html`), html)
    for (let round = 0; round < 15; round++) {
      for (const name of ['plain', 'own'] as const) {
        const start = performance.now()
        await page.goto(pathToFileURL(join(folder, `${name}.html`)).href)
        await page.evaluate('document.documentElement.getBoundingClientRect().height')
        times[name].push(performance.now() - start)
      }
    }
    expect(median(times.own) / median(times.plain)).toBeLessThan(3)
    await context.close()
  })

  test.skipIf(!withPoppler)('on paper the tables stay whole, and pages have numbers', async () => {
    const page = await open(pages.report, {})
    const pdf = await page.pdf({preferCSSPageSize: true})
    const sheets = execFileSync('pdftotext', ['-layout', '-', '-'], {input: pdf, encoding: 'utf8'})
      .split('\f')
      .filter((sheet) => sheet.trim())
    const words = sheets.map((sheet) => sheet.replace(/\s/g, ''))
    for (const [first, last] of [
      ['申请人情况', '四、结转下年度继续办理'],
      ['第二十条第（一）项', '行政规范性文件'],
    ] as const) {
      expect(words.findIndex((sheet) => sheet.includes(first))).toBe(words.findIndex((sheet) => sheet.includes(last)))
    }
    // The only table without a header beside its numbers: these stand below their heads.
    expect(words.find((sheet) => sheet.includes('未经复议直接起诉'))).toMatch(/未经复议直接起诉.*审结(?:待填){15}/)
    expect(words.join('')).toContain('网站①和')
    expect(words.join('')).toContain('①https://example.cn/')
    expect(words.join('')).not.toContain('↩')
    for (const [index, sheet] of words.entries()) expect(sheet.endsWith(`—${index + 1}—`)).toBe(true)
    await page.context().close()
  })

  test('it prints on A4 without controls, nothing cut off', async () => {
    const page = await open(pages.report, {})
    await page.emulateMedia({media: 'print'})
    expect(await page.locator('.tools').isVisible()).toBe(false)
    expect(await page.locator('nav').isVisible()).toBe(false)
    const typeArea = (156 / 25.4) * 96
    await page.setViewportSize({width: Math.round(typeArea), height: 900})
    const widths = (await page.evaluate(
      '[...document.querySelectorAll("table")].map((table) => table.getBoundingClientRect().width)',
    )) as number[]
    expect(Math.max(...widths)).toBeLessThanOrEqual(typeArea + 1)
    const pdf = await page.pdf({preferCSSPageSize: true})
    const folder = keptIn()
    if (folder) writeFileSync(join(folder, 'report-print.pdf'), pdf)
    // The address stands where the style says, for links whose words are others.
    const linked = reportOf(form2021, {
      sections: {
        0: '无。',
        1: '见[通知](https://example.invalid/tz)和 https://example.invalid/zn 。',
        5: '问题。',
        6: '无。',
      },
    })
    for (const [addresses, printed, list] of [
      ['none', 'none', 'none'],
      ['behind', '"（https://example.invalid/tz）"', 'none'],
      ['note', '"①"', '"① https://example.invalid/tz"'],
    ] as const) {
      const links = await open(toHtml(compose(linked), templates, {addresses}).value!, {})
      const said = (): Promise<string[][]> =>
        links
          .locator('main, main a[href^="https:"]')
          .evaluateAll((all) =>
            all.map((one) => [getComputedStyle(one).textDecorationLine, getComputedStyle(one, '::after').content]),
          )
      // On the screen there is nothing of it.
      expect((await said()).map(([, content]) => content)).toEqual(['none', 'none', 'none'])
      await links.emulateMedia({media: 'print'})
      expect(await said()).toEqual([
        ['none', list],
        ['underline', printed],
        ['underline', 'none'],
      ])
      await links.context().close()
    }
    expect(new TextDecoder('latin1').decode(pdf)).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/)
    await page.context().close()
  })
})
