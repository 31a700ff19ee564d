// Browsers as they are installed, both driven in one way. One that is not there is skipped by name; with CI=true it fails.

import {existsSync} from 'node:fs'
import {type Browser, launch} from 'puppeteer-core'

export const browserNames = ['chrome', 'firefox'] as const
export type BrowserName = (typeof browserNames)[number]

const programs: Readonly<Record<BrowserName, readonly (string | undefined)[]>> = {
  chrome: [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome'],
  firefox: [process.env['FIREFOX'], '/usr/bin/firefox-esr', '/usr/bin/firefox'],
}

function programOf(name: BrowserName): string | undefined {
  return programs[name].find((path) => path !== undefined && existsSync(path))
}

export function hasBrowser(name: BrowserName): boolean {
  return process.env['CI'] === 'true' || programOf(name) !== undefined
}

/** The caller closes it. */
export function openBrowser(name: BrowserName): Promise<Browser> {
  const executablePath = programOf(name)
  if (executablePath === undefined) throw new Error(`no ${name} at ${programs[name].slice(1).join(', ')}`)
  return launch({
    browser: name,
    executablePath,
    headless: true,
    timeout: 120_000,
    protocolTimeout: 240_000,
    args: name === 'chrome' ? ['--no-sandbox', '--disable-gpu'] : [],
  })
}
