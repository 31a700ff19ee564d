// Editions that are not published yet say so, each in every place where it may be looked at by itself, and are read back.

import {execFileSync} from 'node:child_process'
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {draft, make} from '../../src/pipeline.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {materials, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'
import {judge} from '../support/stages.ts'

type Files = Map<string, Uint8Array>

async function drafted(source: string): Promise<Files> {
  const report = draft(judge(source))!
  const {value} = await make(report, compose(report), materials, new Set(['html', 'pdf', 'text']))
  return new Map(value)
}

const broken = sampleSource
  .replace('| 522 | 19 | 0 | 0 | 0 | 0 | 541 |', '| 522 | 19 | 0 | 0 | 0 | 0 | 540 |')
  .replace('| 规章 | 0 |', '| 规章 | |')
const inTraditional = (source: string): string => source.replace(/^---\n/, '---\nscript: hant\n')
const textOf = (files: Files, name: string): string => new TextDecoder().decode(files.get(name))
const said = async (files: Files): Promise<string[]> =>
  (await verifyFolder('/o', files, forms)).map(({message, place}) => `${message.key} ${place?.path}:${place?.line}`)
const changed = (files: Files, name: string, edit: (text: string) => string): Files => {
  expect(edit(textOf(files, name))).not.toBe(textOf(files, name))
  return new Map([...files, [name, new TextEncoder().encode(edit(textOf(files, name)))]])
}

/** The text of each page. */
function pages(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'))
  try {
    writeFileSync(join(folder, 'a.pdf'), pdf)
    return execFileSync('pdftotext', ['-raw', join(folder, 'a.pdf'), '-'], {encoding: 'utf8'})
      .split('\f')
      .slice(0, -1)
  } finally {
    rmSync(folder, {recursive: true})
  }
}

describe.each([
  ['with errors', broken, /^草稿（([2-9]|\d\d)处待改）$/u],
  ['with errors, in Traditional characters', inTraditional(broken), /^草稿（([2-9]|\d\d)處待改）$/u],
  ['without errors', sampleSource, /^送审稿$/u],
  ['without errors, in Traditional characters', inTraditional(sampleSource), /^送審稿$/u],
])('a draft %s', async (_, source, expected) => {
  const files = await drafted(source)
  const mark = textOf(files, 'report.txt').split('\r\n')[2]!

  test('counts its errors', () => {
    expect(mark).toMatch(expected)
    const count = judge(source).diagnostics.filter(({severity}) => severity === 'error').length
    expect(Number(/\d+/.exec(mark) ?? 0)).toBe(count)
  })

  test('is marked in each file and on each page', () => {
    const holds = (name: string, words: string): boolean => textOf(files, name).includes(words)
    expect(holds('report.html', `<title>${mark} `)).toBe(true)
    expect(holds('report.html', `<p class="draft">${mark}</p>`)).toBe(true)
    expect(holds('report.fragment.html', `>${mark}</p>`)).toBe(true)
    const printed = pages(files.get('report.pdf')!)
    expect(printed.length).toBeGreaterThan(2)
    // pdftotext puts a blank where the space between Han and digits is wide.
    const bare = printed.filter((text) => !text.split('\n').some((line) => line.replaceAll(' ', '') === mark))
    expect(bare).toHaveLength(0)
    expect(JSON.parse(textOf(files, 'report.json')).draft).toBe(true)
  })

  test('is read back', async () => expect(await said(files)).toEqual([]))

  test('that lost its mark is named', async () => {
    const bare = new RegExp(mark, 'g')
    for (const name of ['report.txt', 'report.html', 'report.fragment.html']) {
      const found = await said(changed(files, name, (text) => text.replace(bare, '')))
      expect(found).toEqual([`markMissing /o/${name}:1`])
    }
  })

  test('that is taken for a published report is named in each edition', async () => {
    const found = await said(changed(files, 'report.json', (text) => text.replace(/"draft": ?true,?\s*/, '')))
    for (const name of ['report.txt', 'report.html', 'report.fragment.html', 'report.pdf'])
      expect(found.some((line) => line.startsWith(`markExtra /o/${name}:`))).toBe(true)
  })
})

test('editions of one draft give one number', async () => {
  const files = await drafted(broken)
  const found = await said(changed(files, 'report.txt', (text) => text.replace(/草稿（\d+处/, '草稿（77处')))
  expect(found).toEqual(['markOther /o/report.txt:3'])
})

test('a published report may speak of a 送审稿', async () => {
  const source = sampleSource.replace(/^## 五、.*$/m, '$&\n\n完善规范性文件送审稿公开征求意见制度。\n')
  const {report} = judge(source)
  const {value} = await make(report!, compose(report!), materials, new Set(['html', 'pdf', 'text']))
  expect(await said(new Map(value))).toEqual([])
})

test.each([
  ['nothing', ''],
  ['a comment', '<!-- 以后写 -->'],
  ['a table', '| 名称 | 内容 |\n| --- | --- |\n| 甲 | 乙 |'],
  ['a picture', '![机构](none.png)'],
  ['a picture that says nothing', '![](none.png)'],
  ['a list', '- 甲。\n- 乙。'],
  ['a heading', '### （一）问题'],
  ['a quotation', '> 甲。'],
  ['code', '```\n甲。\n```'],
  ['a rule', '---'],
  ['a note that nobody names', '[^1]: 甲。'],
])('a draft whose section is %s is said alike by its data and its editions', async (_, content) => {
  const source = sampleSource.replace(/(?<=^## 五、.*\n)[^]*(?=^## 六、)/m, `\n${content}\n\n`)
  expect(await said(await drafted(source))).toEqual([])
})
