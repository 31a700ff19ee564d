// nianbao.html, opened from a file without a network: what it says and makes is what the command line says and makes.

import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Browser, Page} from 'playwright-core'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {nianbao, project, repository, sample} from '../support/command.ts'
import {openChromium, withChromium} from '../support/judges.ts'
import {openPage, withField} from '../support/previewing.ts'

const dist = join(repository, 'dist')

interface Built {
  readonly said: readonly string[]
  /** Base64 by name. */
  readonly files: Readonly<Record<string, string>>
}

async function openAlone(browser: Browser, file = 'nianbao.html'): Promise<{page: Page; said: string[]}> {
  // Pickers of the system cannot be driven; a field of files can.
  const withoutPickers = 'delete globalThis.showOpenFilePicker; delete globalThis.showDirectoryPicker'
  const address = pathToFileURL(join(dist, file)).href
  const options = {viewport: {width: 1280, height: 800}, offline: true}
  const opened = await openPage(browser, address, options, `${withoutPickers}; ${withField}`)
  await opened.page.waitForFunction(() => 'nianbaoAlone' in globalThis)
  return opened
}

/** Builds a source in the page, fonts being there. */
function built(page: Page, path: string, source: string): Promise<Built> {
  return page.evaluate(
    async ([path, source]) => {
      const {program, sendFonts} = (
        globalThis as unknown as {
          nianbaoAlone: {program: {ask(is: string, ask: object): Promise<any>}; sendFonts(): void}
        }
      ).nianbaoAlone
      sendFonts()
      await program.ask('files', {files: [[path, new TextEncoder().encode(source)]]})
      const {files, said} = await program.ask('build', {paths: [path], editions: ['html', 'pdf', 'text', 'docx']})
      const base64 = (bytes: Uint8Array): string => {
        let text = ''
        for (const byte of bytes) text += String.fromCharCode(byte)
        return btoa(text)
      }
      return {
        said,
        files: Object.fromEntries(files.map(([name, bytes]: [string, Uint8Array]) => [name, base64(bytes)])),
      }
    },
    [path, source] as const,
  )
}

/** The same from the command line. */
function builtHere(path: string, source: string): Built {
  const cwd = project({[path]: source})
  const {stderr} = nianbao(['build', '--edition', 'html,pdf,text,docx', '--format', 'short'], {cwd})
  const folder = join(cwd, 'output')
  let names: string[] = []
  try {
    names = (readdirSync(folder, {recursive: true}) as string[]).filter((name) => statSync(join(folder, name)).isFile())
  } catch {}
  return {
    said: stderr.split('\n').filter((line) => /: (?:error|warning|info) /u.test(line)),
    files: Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')])),
  }
}

/** Whole sources of the suite: one of each code, as many as there is time for. */
function sources(): (readonly [string, string])[] {
  const folder = join(repository, 'test/suite')
  const found: (readonly [string, string])[] = [['sample', sample]]
  for (const name of readdirSync(folder).sort()) {
    const [, source] = /^````?markdown\n(---\n[^]*?)^````?$/mu.exec(readFileSync(join(folder, name), 'utf8')) ?? []
    if (source) found.push([name, source])
  }
  return found
}

describe.skipIf(!withChromium)('in Chromium, from a file', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openChromium()
  })
  afterAll(async () => browser?.close())

  test('sizes are what a slow line bears', () => {
    expect(statSync(join(dist, 'nianbao-nopdf.html')).size).toBeLessThan(3e6)
    expect(statSync(join(dist, 'nianbao.html')).size).toBeLessThan(9e6)
  })

  test('the same findings and the same bytes as the command line', async () => {
    const {page, said} = await openAlone(browser)
    for (const [, source] of sources().slice(0, 8)) {
      const [there, here] = [await built(page, 'source/a/2021.md', source), builtHere('source/a/2021.md', source)]
      expect(there.said).toEqual(here.said)
      expect(Object.keys(there.files).sort()).toEqual(Object.keys(here.files).sort())
      for (const [name, bytes] of Object.entries(here.files)) expect(there.files[name] === bytes, name).toBe(true)
    }
    expect(said).toEqual([])
    await page.context().close()
  })

  test('a source is opened, changed, seen and downloaded', async () => {
    const {page, said} = await openAlone(browser)
    const folder = project()
    const chooser = page.waitForEvent('filechooser')
    await page.locator('#open-file').click()
    await (await chooser).setFiles({name: '2021.md', mimeType: 'text/markdown', buffer: Buffer.from(sample)})
    await page.waitForFunction(() => document.documentElement.dataset['pdf'] === '1')
    await page.screenshot({path: join(repository, 'output/preview/alone-1.png')})
    expect(await page.frameLocator('#html').locator('h1').innerText()).toContain('政府信息公开工作年度报告')
    await page.locator('#source').evaluate((field: HTMLTextAreaElement) => {
      const at = field.value.indexOf('| 0 | 541 |')
      field.focus()
      field.setSelectionRange(at, at + '| 0 | 541 |'.length)
    })
    await page.keyboard.type('| 0 | 540 |')
    await page.locator('#findings', {hasText: 'row-total'}).waitFor()
    await page.locator('#standing[data-is="here"]').waitFor()
    const download = page.waitForEvent('download')
    await page.locator('#download-source').click()
    await (await download).saveAs(join(folder, 'x.md'))
    expect(readFileSync(join(folder, 'x.md'), 'utf8')).toBe(sample.replace('| 0 | 541 |', '| 0 | 540 |'))
    await page.locator('#standing[data-is="saved"]').waitFor()
    expect(said).toEqual([])
    await page.context().close()
  })

  test('back to the list of reports and on with another, nothing of either lost', async () => {
    const {page, said} = await openAlone(browser)
    const chooser = page.waitForEvent('filechooser')
    await page.locator('#open-file').click()
    const other = sample.replaceAll('2021', '2020').replaceAll('2022', '2021')
    await (await chooser).setFiles(
      [sample, other].map((text, index) => ({
        name: `${2021 - index}.md`,
        mimeType: 'text/markdown',
        buffer: Buffer.from(text),
      })),
    )
    const open = async (year: number): Promise<void> => {
      await page.getByRole('button', {name: new RegExp(`^(?:打开|Open) .*${year}`, 'u')}).click()
      await page.waitForFunction(
        (year) => document.querySelector<HTMLTextAreaElement>('#source')?.value.includes(`year: ${year}`),
        year,
      )
    }
    const type = async (from: string, to: string): Promise<void> => {
      await page.locator('#source').evaluate((field: HTMLTextAreaElement, from) => {
        field.focus()
        field.setSelectionRange(field.value.indexOf(from), field.value.indexOf(from) + from.length)
      }, from)
      await page.keyboard.type(to)
    }
    const home = async (): Promise<void> => {
      await page.locator('#home').click()
      await page.locator('table.reports').waitFor()
    }
    await open(2021)
    await type('| 0 | 541 |', '| 0 | 540 |')
    await home()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.locator('table.reports tr', {hasText: '2021'}).innerText()).toMatch(/[1-9]\d* (?:个错误|errors)/u)
    await open(2020)
    await page.waitForFunction(() => document.documentElement.dataset['findings'] !== undefined)
    await type('政策解读', '政策的解读')
    await home()
    await open(2021)
    expect(await page.locator('#source').inputValue()).toBe(sample.replace('| 0 | 541 |', '| 0 | 540 |'))
    await page.locator('#findings', {hasText: 'row-total'}).waitFor()
    await home()
    await open(2020)
    expect(await page.locator('#source').inputValue()).toBe(other.replace('政策解读', '政策的解读'))
    expect(said).toEqual([])
    await page.context().close()
  })

  test('without fonts: everything but the PDF', async () => {
    const {page, said} = await openAlone(browser, 'nianbao-nopdf.html')
    const {files} = await built(page, 'source/a/2021.md', sample)
    expect(
      Object.keys(files)
        .map((name) => name.slice(name.lastIndexOf('/') + 1))
        .sort(),
    ).toEqual(['manifest.json', 'report.docx', 'report.fragment.html', 'report.html', 'report.json', 'report.txt'])
    expect(said).toEqual([])
    await page.context().close()
  })
})
