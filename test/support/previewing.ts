// `nianbao preview` as a process, a tab in a real Chromium, and raw requests to it. Pictures are kept in output/preview/,
// or in the folder that KEEP names.

import {mkdirSync} from 'node:fs'
import {request as webRequest} from 'node:http'
import {join} from 'node:path'
import type {Browser, BrowserContextOptions, Page} from 'playwright-core'
import {patience, project, repository, sample} from './command.ts'
import {type Running, running} from './running.ts'

export const name = 'source/a/2021.md'

export interface Previewing {
  readonly cwd: string
  readonly preview: Running
  readonly port: number
  readonly address: string
  readonly file: string
}

export async function previewing(
  source: string | Uint8Array = sample,
  args: readonly string[] = [],
  files: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string>> = {},
): Promise<Previewing> {
  const cwd = project({'nianbao.yaml': '', [name]: source, ...files})
  const preview = running(['preview', ...args], cwd, env)
  const [, address = '', port = ''] = await preview.says(/(http:\/\/127\.0\.0\.1:(\d+)\/)/u)
  return {cwd, preview, address, port: Number(port), file: join(cwd, name)}
}

export interface Tab {
  readonly page: Page
  /** What the console said, and what was thrown. */
  readonly said: string[]
  readonly source: () => Promise<string>
  /** Waits until the part of the page shows at least the version that is the newest now. */
  caughtUp(...parts: ('findings' | 'html' | 'pdf')[]): Promise<void>
  /** Waits until the field of the source holds `text`. */
  holds(text: string): Promise<void>
  /** Waits until an element holds `text`. */
  shows(selector: string, text: string): Promise<void>
  /** Replaces the first `from` by `to` in the field of the source, as someone would type it. */
  type(from: string, to: string): Promise<void>
  picture(name: string): Promise<void>
}

/** What makes a page begin with the plain field, whose text a test can look into; the editor has tests of its own. */
export const withField = "localStorage.setItem('nianbao.editor', 'field')"

/** A page in a context of its own; `script` runs before those of the page. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  script = '',
): Promise<Pick<Tab, 'page' | 'said'>> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, locale: 'zh-CN', ...options})
  context.setDefaultTimeout(patience)
  await context.addInitScript(script)
  const page = await context.newPage()
  const said: string[] = []
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(address)
  return {page, said}
}

export async function openTab(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const {page, said} = await openPage(browser, address, options, options.storageState ? '' : withField)
  const source = (): Promise<string> => page.locator('#source').inputValue()
  await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#source')!.value !== '')
  return {
    page,
    said,
    source,
    async holds(text) {
      await page.waitForFunction(
        (text) => document.querySelector<HTMLTextAreaElement>('#source')!.value.includes(text),
        text,
      )
    },
    async shows(selector, text) {
      await page.waitForFunction(
        ([selector, text]) => document.querySelector(selector!)?.textContent.includes(text!) === true,
        [selector, text],
      )
    },
    async caughtUp(...parts) {
      for (const part of parts) {
        // After a reload the field is empty at first: what it holds is asked anew each time.
        await page.waitForFunction((part) => {
          const {value} = document.querySelector<HTMLTextAreaElement>('#source')!
          const shown = (globalThis as unknown as {nianbao?: {text: string; version: number}}).nianbao
          return (
            value !== ''
            && shown?.text === value
            && Number(document.documentElement.dataset[part] ?? -1) >= shown.version
          )
        }, part)
      }
    },
    async type(from, to) {
      await page.evaluate((from) => {
        const field = document.querySelector<HTMLTextAreaElement>('#source')!
        const at = field.value.indexOf(from)
        if (at < 0) throw new Error(`no ${from}`)
        field.focus()
        field.setSelectionRange(at, at + from.length)
      }, from)
      await page.keyboard.type(to)
    },
    async picture(name) {
      const folder = process.env['KEEP'] || join(repository, 'output/preview')
      mkdirSync(folder, {recursive: true})
      await page.screenshot({path: join(folder, `${name}.png`)})
    },
  }
}

export interface Sent {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** A request as it stands, with these headers and no others but what HTTP demands. */
export function ask(
  port: number,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: {
    method?: string
    headers?: Readonly<Record<string, string>>
    body?: string
  } = {},
): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = webRequest(
      // On a connection of its own: one that is kept may be closed by the server just then.
      {host: '127.0.0.1', port, path, method, agent: false, headers: {host: `127.0.0.1:${port}`, ...headers}},
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => void chunks.push(chunk))
        response.on('end', () =>
          resolve({status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString()}),
        )
      },
    )
    request.on('error', reject)
    request.end(body)
  })
}
