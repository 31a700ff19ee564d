// A source → its editions → what import makes of each → its data once more: what is lost on the way there and back.

import {importFound} from '../../src/import/import.ts'
import {readFile} from '../../src/import/read.ts'
import {writeReport} from '../../src/report/json.ts'
import type {Level, Report} from '../../src/report/report.ts'
import {builtBy} from './built.ts'
import {forms} from './form.ts'
import {reportOf} from './importing.ts'

interface Data {
  readonly title: string
  readonly office: string
  readonly year: number
  readonly published?: string
  readonly facts: Readonly<Record<string, number | null>>
  readonly sections: readonly {readonly id: number; readonly title: string; readonly text: string}[]
}

export const carriers = {
  docx: 'report.docx',
  xlsx: 'report.xlsx',
  html: 'report.html',
  pdf: 'report.pdf',
  text: 'report.txt',
} as const
export type Carrier = keyof typeof carriers

/** Of a PDF, which has glyphs and pictures of its own: whether there is none for want of one of these. */
export function isWithout(error: unknown): boolean {
  const said = /^\[\{"code":/u.test(String((error as Error).message)) && JSON.parse((error as Error).message)
  return Array.isArray(said) && said.every(({code}) => code === 'glyph-missing' || code === 'image-missing')
}

/** What differs, in words; nothing where all came back. A workbook carries figures, and no sentences. */
export async function lostIn(report: Report, source: string, carrier: Carrier): Promise<string[]> {
  const files = await builtBy(report.form, source, carrier)
  const before = JSON.parse(new TextDecoder().decode(files.get('report.json'))) as Data
  const found = await readFile(files.get(carriers[carrier])!)
  const level = report.front.level?.value as Level
  const {source: written} = importFound('/file', [found], forms, {level})
  const again = reportOf(written)
  const traditional = again.front.script === 'hant' ? await converted() : undefined
  const after = JSON.parse(writeReport(again as never, traditional)) as Data
  const lost: string[] = []
  const compare = (what: string, a: unknown, b: unknown): void => {
    if (a !== b) lost.push(`${what}: ${show(a)} → ${show(b)}`)
  }
  if (carrier !== 'xlsx') {
    compare('title', plain(before.title), plain(after.title))
    compare('published', before.published?.slice(0, 10), after.published?.slice(0, 10))
  }
  for (const [fact, value] of Object.entries(before.facts)) compare(fact, value, after.facts[fact] ?? null)
  for (const fact of Object.keys(after.facts)) if (!(fact in before.facts)) lost.push(`${fact}: new`)
  for (const {id, text} of carrier === 'xlsx' ? [] : before.sections) {
    const other = after.sections.find((one) => one.id === id)
    if (plain(text) !== plain(other?.text ?? ''))
      lost.push(`section ${id}: ${difference(plain(text), plain(other?.text ?? ''))}`)
  }
  return lost
}

async function converted(): Promise<(words: string) => string> {
  const {traditional} = await import('../../src/script/traditional.ts')
  return traditional({}, '').convert
}

/** White space alone may differ. */
function plain(text: string): string {
  return text.replace(/\s+/gu, '')
}

function show(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : String(value)
}

/** Where two texts part, and where they meet again. */
function difference(a: string, b: string): string {
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let end = 0
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++
  const part = (text: string): string => text.slice(Math.max(0, from - 8), Math.min(text.length - end + 8, from + 100))
  return `“${part(a)}” → “${part(b)}”`
}
