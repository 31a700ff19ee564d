// The outside judges of HTML: the Nu checker (Java) and a real Chromium. Where one is missing its tests are skipped by
// name; with CI=true they run all the same, and fail.

import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {AxeBuilder} from '@axe-core/playwright'
import {type Browser, chromium, type Page} from 'playwright-core'

const ci = process.env['CI'] === 'true'

const browsers = [
  process.env['CHROMIUM'],
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
]
const browser = browsers.find((path) => path !== undefined && existsSync(path))

const jar = join(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar')

/** Whether tests with Chromium are to run. */
export const withChromium = ci || browser !== undefined

/** Whether tests with the Nu checker are to run. */
export const withNu = ci || (existsSync(jar) && spawnSync('java', ['-version']).status === 0)

/** A browser without network. The caller closes it. */
export async function openChromium(): Promise<Browser> {
  if (browser === undefined) throw new Error(`no Chromium at ${browsers.slice(1).join(', ')}; CHROMIUM names another`)
  return chromium.launch({
    executablePath: browser,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** axe over a page: all is tried, and what is wrong is told in full; of what holds, one node a rule. */
export function axe(page: Page): AxeBuilder {
  return new AxeBuilder({page}).options({resultTypes: ['violations']})
}

/** What the Nu checker says of pages, by their names, in one run: errors and warnings, one a line. */
export function nu(pages: Readonly<Record<string, string>>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-nu-'))
  try {
    const files = Object.entries(pages).map(([name, html]) => {
      writeFileSync(join(folder, `${name}.html`), html)
      return join(folder, `${name}.html`)
    })
    return checked(files).map((line) => line.replaceAll(`${folder}/`, ''))
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function checked(files: readonly string[]): string[] {
  const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xss4m']
  const {status, stdout, error} = spawnSync(
    'java',
    [...flags, '-jar', jar, '--stdout', '--Werror', '--format', 'gnu', ...files],
    {encoding: 'utf8'},
  )
  if (error) throw error
  const lines = stdout.split('\n').filter((line) => line !== '')
  return status === 0 || lines.length > 0 ? lines : [`exit ${status}`]
}
