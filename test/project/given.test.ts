// Last year's report is the same numbers whether it is given as its source, its data or a page that was published.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {memoryHost} from '../../src/host/in-memory.ts'
import {givenReport} from '../../src/project/given.ts'
import {printedText} from '../../src/report/printed.ts'
import type {Report} from '../../src/report/report.ts'
import {built, sampleSource} from '../support/built.ts'
import {filtered, hosted} from '../support/cms.ts'
import {forms} from '../support/form.ts'

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const base2019 = readFileSync(join(import.meta.dirname, '../support/base-2019.md'), 'utf8')

async function given(name: string, content: string | Uint8Array): Promise<Report | undefined> {
  return (await givenReport(memoryHost({[`/${name}`]: content}), `/${name}`, 'previous', forms))?.report
}

function numbers(report: Report | undefined): Record<string, string> | undefined {
  return (
    report && Object.fromEntries([...report.cells].map(([fact, {value}]) => [fact, value ? printDecimal(value) : '']))
  )
}

describe.each([
  ['2021 form', sampleSource],
  ['2019 form', base2019],
  ['in Traditional characters', sampleSource.replace('year: 2021', 'year: 2021\nscript: hant')],
])('%s', async (_, source) => {
  const editions = await built(source, 'html')
  const expected = numbers(await given('a.md', source))
  const [page, fragment, data] = ['report.html', 'report.fragment.html', 'report.json'].map((name) =>
    text(editions.get(name)),
  )
  const same = async (name: string, content: string | Uint8Array): Promise<void> => {
    const report = await given(name, content)
    expect(numbers(report)).toEqual(expected)
    expect(report?.front.year?.value).toBe(source === base2019 ? 2019 : 2021)
  }

  test('a source with BOM and CRLF', () => same('a.md', `\uFEFF${source.replaceAll('\n', '\r\n')}`))
  test('report.json', () => same('report.json', data!))
  test('report.json with BOM and CRLF', () => same('report.json', `\uFEFF${data!.replaceAll('\n', '\r\n')}`))
  test('the page', () => same('report.html', page!))
  test('the page with BOM and CRLF', () => same('report.htm', `\uFEFF${page!.replaceAll('\n', '\r\n')}`))
  test('the fragment alone', () => same('x.html', fragment!))
  test('the fragment in a page, after an editor has filtered it', () =>
    same('x.html', hosted(filtered(fragment!), '示例区年报')))
  test('the prose of a page is that of its data', async () => {
    const prose = (report: Report | undefined): unknown =>
      report?.sections
        .filter(({id}) => id)
        .map((section) => [section.id, printedText(report, section).replace(/\s/gu, '')])
    if (!source.includes('hant'))
      expect(prose(await given('a.html', page!))).toEqual(prose(await given('a.json', data!)))
  })
})

test('a page knows its office by its title, a fragment does not', async () => {
  const editions = await built(sampleSource, 'html')
  expect((await given('a.html', editions.get('report.html')!))?.front.office?.value).toBe('南通市通州区')
  expect((await given('a.html', editions.get('report.fragment.html')!))?.front.office).toBeUndefined()
})

test('a number that was taken out of a page is not made up', async () => {
  const editions = await built(sampleSource, 'html')
  const page = text(editions.get('report.html'))
  const report = await given('a.html', page.replace('>46863<', '><'))
  expect(report?.cells.has('licences/licences/decisions')).toBe(false)
  expect(report?.cells.size).toBe((await given('a.md', sampleSource))!.cells.size - 1)
})

test.each([
  ['a.md', ''],
  ['a.md', '# 只有标题\n'],
  ['a.md', '---\noffice: 示例区\n---\n'],
  ['a.md', new Uint8Array([0xd6, 0xd0, 0xb9, 0xfa])],
  ['a.json', ''],
  ['a.json', '{"version": 1, "form": "2021"'],
  ['a.json', '{"version": 1, "form": "1999", "facts": {}, "sections": []}'],
  ['a.json', '[]'],
  ['a.html', ''],
  ['a.html', '<!DOCTYPE html><title>别的网页</title><table><tr><td>1</table>'],
  ['a.html', new Uint8Array([0, 255, 60, 104, 49])],
])('%s holds no report: %j', async (name, content) => expect(await given(name, content)).toBeUndefined())
