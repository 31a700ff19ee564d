// From a Markdown source to the bytes of report.pdf, and what is said where they cannot be made.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {toPdf} from '../../src/pdf/pdf.ts'
import {draft} from '../../src/pipeline.ts'
import {shippedFonts} from '../support/print.ts'
import {shippedStyle, shippedTemplates} from '../support/shipped.ts'
import {judge} from '../support/stages.ts'

const sample = readFileSync(join(import.meta.dirname, '../../source/tongzhou/2021.md'), 'utf8')
const fonts = shippedFonts()

function make(source: string) {
  const judged = judge(source)
  const edition = compose(judged.report ?? draft(judged)!)
  return toPdf(edition, shippedTemplates, shippedStyle, fonts, {text: source, data: new TextEncoder().encode('{}')})
}

/** `code line:column-endColumn actual` of each. */
async function said(source: string): Promise<string[]> {
  const {value, diagnostics} = await make(source)
  expect(value === undefined).toBe(diagnostics.length > 0)
  return diagnostics.map(({code, place, actual}) =>
    `${code} ${place?.line}:${place?.column}-${place?.endColumn} ${actual ?? ''}`.trim(),
  )
}

/** The sample with a word of its prose replaced. */
function edited(from: string, to: string): {source: string; line: number; column: number} {
  const at = sample.indexOf(from)
  expect(at).toBeGreaterThan(0)
  const source = sample.replace(from, to)
  const before = source.slice(0, at).split('\n')
  return {source, line: before.length, column: before.at(-1)!.length + 1}
}

describe('the sample', () => {
  it('gives a file, and the same bytes each time', async () => {
    const [first, second] = [await make(sample), await make(sample)]
    expect(first.diagnostics).toEqual([])
    expect(new TextDecoder('latin1').decode(first.value!.slice(0, 8))).toBe('%PDF-1.7')
    expect(Buffer.compare(first.value!, second.value!)).toBe(0)
  })
})

describe('glyph-missing', () => {
  it('names the character where it stands', async () => {
    const {source, line, column} = edited('把公开的重点', '\u{e5e5}把公开的重点')
    expect(await said(source)).toEqual([`glyph-missing ${line}:${column}-${column + 1} \u{e5e5}`])
  })

  it('counts columns in UTF-16 units and finds every one', async () => {
    const {source, line, column} = edited('把公开的重点', '\u{f0000}\u{f0000}')
    expect(await said(source)).toEqual([
      `glyph-missing ${line}:${column}-${column + 2} \u{f0000}`,
      `glyph-missing ${line}:${column + 2}-${column + 4} \u{f0000}`,
    ])
  })

  it('is said of the paragraph where the source writes the character otherwise', async () => {
    const {source, line} = edited('2021年，通州区执行', '&#xE5E5;2021年，通州区执行')
    expect((await said(source)).map((one) => one.split(':')[0])).toEqual([`glyph-missing ${line}`])
  })

  it('is silent about rare characters of the national table', async () => {
    expect(await said(edited('把公开的重点', '㕮䓨𠳐𬭚').source)).toEqual([])
  })
})

describe('layout-overflow', () => {
  const row = (cells: number, text: string): string => `|${` ${text} |`.repeat(cells)}`
  const table = (cells: number, text: string): string =>
    [row(cells, '列'), row(cells, '---'), row(cells, text)].join('\n')

  it('names a table that needs more width than there is', async () => {
    const {source, line} = edited('四是办事信息更便民。', `${table(60, '1234567')}\n\n四是`)
    expect((await said(source)).map((one) => one.split(':')[0])).toEqual([`layout-overflow ${line}`])
  })

  it('is silent about one that fits with its cells in several lines', async () => {
    expect(await said(edited('四是办事信息更便民。', `${table(12, '一格里有不少文字')}\n\n四是`).source)).toEqual([])
  })

  it('names a list that leaves no room for a character', async () => {
    const deep = Array.from({length: 20}, (_, depth) => `${'  '.repeat(depth)}- 项`).join('\n')
    const {source} = edited('四是办事信息更便民。', `${deep}\n\n四是`)
    expect((await said(source))[0]).toMatch(/^layout-overflow /u)
  })
})

describe('image-missing', () => {
  it('names a picture that nobody brought', async () => {
    const {source, line} = edited('四是办事信息更便民。', '![流程](流程.png)\n\n四是')
    expect((await said(source)).map((one) => one.split(':')[0])).toEqual([`image-missing ${line}`])
  })
})
