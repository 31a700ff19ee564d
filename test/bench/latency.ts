// npm run bench -- latency [KEYS]: from a key to what is seen, in a real Chromium, on the sample: findings, page and PDF
// painted, at the median, the 95th percentile and the most; then the findings while someone types eight keys a second. Beside it Typst's warm recompilation of the same report
// where its Python package is installed (PEER_PYTHON), which draws nothing. CHROMIUM names another browser.

import {spawn} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {chromium, type Page} from 'playwright-core'
import {goBehind} from '../support/editor-page.ts'
import {form2021} from '../support/form.ts'
import {prepare} from './contents.ts'
import {facesIn, fontconfig} from './fonts.ts'
import {installed, typstEdits} from './peers.ts'
import {printTable} from './table.ts'
import {edited} from './warm.ts'

const root = resolve(import.meta.dirname, '../..')
const count = Number(process.argv[2] ?? 60)
const tools = installed(process.env)
const browserPath =
  ['/usr/bin/chromium-headless-shell', tools.chromium].find((path) => path !== undefined && existsSync(path))
  ?? tools.chromium
if (browserPath === undefined) {
  console.error('no Chromium: CHROMIUM names one')
  process.exit(2)
}
const sample = readFileSync(join(root, 'source/tongzhou/2021.md'), 'utf8')
/** Typed behind: a row of the first table with its number. */
const figure = /(?<=\n)\| 行政许可 \| \d+/u.exec(sample)![0]
const folder = mkdtempSync(join(tmpdir(), 'nianbao-latency-'))
cpSync(join(root, 'source'), join(folder, 'source'), {recursive: true})

const preview = spawn(process.execPath, [join(root, 'dist/nianbao.js'), 'preview'], {
  cwd: folder,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise<string>((found) =>
  preview.stdout.on('data', (text: Buffer) => found(/http:\S+\//u.exec(text.toString())![0])),
)
const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
})
const page = await browser.newPage({viewport: {width: 1440, height: 900}})
await page.goto(address)
await page.locator('html[data-findings][data-html][data-pdf]').waitFor()
const taken = await keys(page)
const typed = await typing(page)
await browser.close()
preview.kill('SIGINT')

const rows = [
  ['findings', 50],
  ['html', 150],
  ['pdf', 400],
].map(([what, aim]) =>
  row(
    `key → ${what === 'html' ? 'page' : what} painted`,
    taken.map((one) => one[what as keyof Taken]),
    `≤ ${aim}`,
  ),
)
rows.push(row('eight keys a second → findings painted', typed, '–'))
const typst = recompiled()
if (typst) rows.push(typst)
console.log(`\n${count} keys in the sample, milliseconds`)
printTable(['', 'median', '95 %', 'most', 'aim at 95 %'], rows)
rmSync(folder, {recursive: true, force: true})

interface Taken {
  readonly findings: number
  readonly html: number
  readonly pdf: number
}

/** Types a digit, waits for all three, takes it back, waits, and so on; the first ones warm the browser up. */
async function keys(page: Page): Promise<Taken[]> {
  await goBehind(page, figure)
  await page.evaluate(() => {
    addEventListener('keydown', (event) => Object.assign(globalThis, {pressed: event.timeStamp}), {capture: true})
  })
  const taken: Taken[] = []
  const warming = 10
  for (let key = 0; key < count + warming; key++) {
    const before = await page.evaluate(() => Number(document.documentElement.dataset['pdf']))
    await page.keyboard.press(key % 2 === 0 ? String(1 + (key % 9)) : 'Backspace')
    await page.waitForFunction(
      (before) => {
        const {findings, html, pdf} = document.documentElement.dataset
        return [findings, html, pdf].every((one) => Number(one) > before)
      },
      before,
      {polling: 20, timeout: 30_000},
    )
    const times = await page.evaluate(() => {
      const {pressed} = globalThis as unknown as {pressed: number}
      const [findings = 0, html = 0, pdf = 0] = ['findings', 'html', 'pdf'].map(
        (what) => performance.getEntriesByName(`nianbao ${what}`)[0]!.startTime - pressed,
      )
      return {findings, html, pdf}
    })
    if (key >= warming) taken.push(times)
    // As long as a person thinks: the text has been saved and the editions read back.
    await page.waitForTimeout(key % 5 === 0 ? 900 : 100)
  }
  return taken
}

/** Milliseconds from each key to the findings of a text that has it, while keys come faster than everything is made. */
async function typing(page: Page): Promise<number[]> {
  await page.evaluate((figure) => {
    const {documentElement} = document
    const {text: base} = (globalThis as unknown as {nianbao: {text: string}}).nianbao
    const at = base.indexOf(figure) + figure.length
    const versions = new Map<string, number>()
    const waiting: {readonly at: number; readonly text: string}[] = []
    const times: number[] = []
    Object.assign(globalThis, {times, waiting})
    addEventListener(
      'keydown',
      ({key, timeStamp}) => {
        const text = key === 'Backspace' ? base : base.slice(0, at) + key + base.slice(at)
        // The same text has another number each time.
        versions.delete(text)
        waiting.push({at: timeStamp, text})
      },
      {capture: true},
    )
    const {fetch} = globalThis
    globalThis.fetch = async (address, options) => {
      const answer = await fetch(address, options)
      const {version} = (await answer.clone().json()) as {version: number}
      versions.set((JSON.parse(String(options?.body)) as {text: string}).text, version)
      return answer
    }
    new MutationObserver(() => {
      const shown = Number(documentElement.dataset['findings'])
      // A text that was never sent by itself was sent with the next one.
      const last = waiting.findLastIndex(({text}) => (versions.get(text) ?? Infinity) <= shown)
      for (const {at} of waiting.splice(0, last + 1)) times.push(performance.now() - at)
    }).observe(documentElement, {attributeFilter: ['data-findings']})
  }, figure)
  for (let key = 0; key < count; key++) {
    await page.keyboard.press(key % 2 === 0 ? String(1 + (key % 9)) : 'Backspace')
    await page.waitForTimeout(125)
  }
  await page.waitForFunction(() => (globalThis as unknown as {waiting: unknown[]}).waiting.length === 0)
  return page.evaluate(() => (globalThis as unknown as {times: number[]}).times)
}

/** The same report as Typst's source, a figure of it edited and compiled anew in one process. */
function recompiled(): string[] | undefined {
  const work = join(folder, 'typst')
  mkdirSync(work, {recursive: true})
  const fonts = join(root, 'templates/fonts')
  prepare(work, sample, form2021, facesIn(fonts))
  const words = typstEdits(tools, {folder: work, fonts, work, fontconfig: fontconfig(fonts, work)}, count)
  const warm = words && edited(words)
  if (!warm) console.log('skipped: Typst through Python → PDF: not installed')
  return warm && ['Typst, change → PDF file', warm.median.toFixed(0), warm.most95.toFixed(0), warm.most.toFixed(0), '–']
}

function row(name: string, times: readonly number[], aim: string): string[] {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (part: number): string =>
    sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)]!.toFixed(0)
  return [name, at(0.5), at(0.95), at(1), aim]
}
