// The project's page in a real browser, from the server and from nianbao.html alike: a file is dropped, looked through and
// opened, a report compared, settings kept, all built; axe has nothing to say in any state.

import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nianbao, project, repository, sample} from '../support/command.ts'
import {axe, openChromium, withChromium} from '../support/judges.ts'
import {openPage, withField} from '../support/previewing.ts'
import {running} from '../support/running.ts'

const folder = process.env['KEEP'] || join(repository, 'output/preview')
const sizes = [
  [1280, 800, 1, 'light'],
  [1920, 1080, 1, 'dark'],
  [390, 844, 1, 'light'],
  // 200 %: half of the room for the same page.
  [640, 400, 2, 'dark'],
] as const

async function judged(page: Page, state: string): Promise<void> {
  for (const [width, height, , colorScheme] of sizes) {
    await page.setViewportSize({width, height})
    await page.emulateMedia({colorScheme})
    const {violations} = await axe(page)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({id, nodes}) => `${state} ${width} ${id} ${nodes[0]?.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth'), `${state} ${width}`).toBeLessThanOrEqual(width)
    mkdirSync(folder, {recursive: true})
    await page.screenshot({path: join(folder, `desk-${state}-${width}.png`), fullPage: true})
  }
  await page.setViewportSize({width: 1280, height: 800})
}

/** As a person drops files of this computer on the page. */
async function drop(page: Page, files: readonly (readonly [name: string, bytes: Buffer])[]): Promise<void> {
  const data = await page.evaluateHandle(
    (files) => {
      const data = new DataTransfer()
      for (const [name, text] of files)
        data.items.add(new File([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))], name))
      return data
    },
    files.map(([name, bytes]) => [name, bytes.toString('base64')] as const),
  )
  await page.dispatchEvent('body', 'drop', {dataTransfer: data})
}

describe.skipIf(!withChromium)('in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  /** What both hosts do, from the page of an empty project on. */
  async function walk(page: Page, host: string): Promise<void> {
    const made = project({'source/a/2021.md': sample})
    nianbao(['build', '--edition', 'docx,html'], {cwd: made})
    const docx = readFileSync(join(made, 'output/a/2021/report.docx'))
    await judged(page, `${host}-empty`)
    await page.locator('#import summary').click()
    await page.locator('#import').getByLabel('级别').selectOption('government')
    await drop(page, [['2021年年报.docx', docx]])
    const taken = page.locator('.taken')
    await taken.waitFor()
    const text = await taken.innerText()
    expect(text).toContain('已读入：2021年年报.docx')
    expect(text).toMatch(/申请：\d+ 格有数字/u)
    await judged(page, `${host}-taken`)
    await page.getByRole('link', {name: '回到报告列表'}).click()
    await page.locator('table.reports').waitFor()
    await page.locator('#build-all').click()
    await page.locator('#said', {hasText: '已生成'}).waitFor()
    await page.locator('summary', {hasText: '更多'}).click()
    await judged(page, `${host}-built`)
    await page.getByRole('link', {name: '与已生成的对比'}).click()
    await page.getByText('没有不同').waitFor()
    await page.getByRole('link', {name: '回到报告列表'}).click()
    await page.locator('summary', {hasText: '更多'}).click()
    await page.getByRole('link', {name: '与已发布的对比'}).click()
    await page.locator('#published input[type=file]').setInputFiles({
      name: '年报.html',
      mimeType: 'text/html',
      buffer: Buffer.from(readFileSync(join(made, 'output/a/2021/report.html'), 'utf8').replaceAll('>4120<', '>4121<')),
    })
    await page.locator('#published button').click()
    await page.getByRole('heading', {name: /与已发布的“年报\.html”对比/u}).waitFor()
    await page.locator('td.was', {hasText: '4121'}).waitFor()
    await judged(page, `${host}-published`)
    await page.getByRole('link', {name: '回到报告列表'}).click()
    await page.locator('#check-all').click()
    await page.locator('#said', {hasText: '检查了 1 份'}).waitFor()
    await judged(page, `${host}-checked`)
    await page.getByRole('link', {name: '项目设置'}).click()
    await page.getByLabel('网站名称').fill('示例区人民政府')
    await page.getByLabel('网站标识码').fill('3206000001')
    await page.getByLabel('版式').selectOption('style-large.yaml')
    await page.getByLabel('机关名称 1').fill('示例街道办事处')
    await judged(page, `${host}-settings`)
    await page.getByRole('button', {name: '保存设置'}).click()
    await page.locator('#said', {hasText: '设置已保存'}).waitFor()
    expect(await page.getByLabel('机关名称 1').inputValue()).toBe('示例街道办事处')
  }

  test('from the server', async () => {
    const cwd = project({'nianbao.yaml': '# 本项目\n'})
    const desk = running(['preview'], cwd, {})
    const [, address = ''] = await desk.says(/(http:\/\/127\.0\.0\.1:\d+\/)/u)
    const {page, said} = await openPage(browser, address, options)
    page.setDefaultTimeout(30_000)
    await walk(page, 'server')
    expect(readFileSync(join(cwd, 'nianbao.yaml'), 'utf8')).toBe(
      '# 本项目\nsite:\n  name: 示例区人民政府\n  id: "3206000001"\nstyle: style-large.yaml\nroster:\n  - 示例街道办事处\n',
    )
    const path = 'source/南通市通州区/2021.md'
    const written = readFileSync(join(cwd, path), 'utf8')
    expect(existsSync(join(cwd, 'output/南通市通州区/2021/report.pdf'))).toBe(true)
    // What has changed since, and against the year before.
    writeFileSync(
      join(cwd, path),
      written.replace('| 行政处罚 | 4120 |', '| 行政处罚 | 4121 |').replace('要能发布', '就要能够发布'),
    )
    writeFileSync(
      join(cwd, 'source/南通市通州区/2020.md'),
      written.replaceAll('2021', '2020').replace('| 4120 |', '| 4000 |'),
    )
    for (const to of ['built', 'last']) {
      await page.goto(`${address}compare?${new URLSearchParams({path, to}).toString()}`)
      await page.locator('.sentences').first().waitFor()
      await judged(page, `compared-${to}`)
    }
    expect(said).toEqual([])
    await page.context().close()
  })

  test('from a file, without a network', async () => {
    const address = pathToFileURL(join(repository, 'dist/nianbao.html')).href
    const without = 'delete globalThis.showOpenFilePicker; delete globalThis.showDirectoryPicker'
    const {page, said} = await openPage(browser, address, {...options, offline: true}, `${without}; ${withField}`)
    await page.waitForFunction(() => 'nianbaoAlone' in globalThis)
    page.setDefaultTimeout(30_000)
    await walk(page, 'alone')
    const download = page.waitForEvent('download')
    await page.getByRole('button', {name: '下载 nianbao.yaml'}).click()
    expect(readFileSync((await (await download).path())!, 'utf8')).toContain('style: style-large.yaml')
    await page.getByRole('link', {name: '回到报告列表'}).click()
    await page.locator('summary', {hasText: '更多'}).click()
    const pdf = page.waitForEvent('download')
    await page.getByRole('link', {name: 'report.pdf', exact: true}).click()
    expect(
      readFileSync((await (await pdf).path())!)
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-')
    await page.getByRole('button', {name: /^打开 南通/u}).click()
    await page.waitForFunction(() => document.documentElement.dataset['findings'] !== undefined)
    expect(await page.locator('#source').inputValue()).toContain('| 行政处罚 | 4120 |')
    await page.locator('#build').click()
    await page.locator('#made').waitFor()
    await page.screenshot({path: join(folder, 'desk-alone-made.png')})
    expect(said).toEqual([])
    await page.context().close()
  })
})

const options: BrowserContextOptions = {viewport: {width: 1280, height: 800}, locale: 'zh-CN'}
