import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {word} from '../../src/diagnostic/wording.ts'
import {verifyHtml} from '../../src/verify/html/verify-html.ts'
import {form2021} from '../support/form.ts'
import {body, data, html} from './sample.ts'

const verify = (text: string | Uint8Array): Diagnostic[] => verifyHtml(text, data, form2021, '/r/report.html')
const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((one) => `${one.message.key} ${word(one, 'zh', (path) => path).message}`)

/** Line and column of an offset. */
function position(text: string, offset: number): {line: number; column: number} {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length, column: before.at(-1)!.length + 1}
}

describe('a page that says what the data say', () => {
  test('gives nothing', () => expect(said(verify(html))).toEqual([]))
  test('gives nothing as bytes with a byte order mark', () => {
    expect(said(verify(new TextEncoder().encode(`\uFEFF${html}`)))).toEqual([])
  })
  test('gives nothing re-indented', () => {
    expect(
      said(
        verify(html.replaceAll('<td>', '\n    <td>\n  ').replaceAll('</td>', '\r\n</td>').replaceAll('<p>', '<p>\n\t')),
      ),
    ).toEqual([])
  })
  test('gives nothing within a page of a host', () => {
    const host = `<html><body><h1>示例区人民政府</h1><h2>要闻</h2><p>3条</p><table><tr><td><div class="TRS">${body}</div></td></tr></table><h2>相关链接</h2><p>12</p></body></html>`
    expect(said(verifyHtml(host, data, form2021, '/r/report.fragment.html', true))).toEqual([])
  })
})

test('every altered number is found at its place, once', () => {
  const wrong: string[] = []
  let tried = 0
  for (const match of html.slice(html.indexOf('<main>')).matchAll(/\d+(?:\.\d+)?(?=[^<>]*<)/g)) {
    const offset = html.indexOf('<main>') + match.index
    const number = match[0]
    const changed =
      html.slice(0, offset)
      + number.slice(0, -1)
      + ((Number(number.at(-1)) + 1) % 10)
      + html.slice(offset + number.length)
    if (html[offset - 1] === '"' || html[offset - 1] === '=' || /^h$/.test(html[offset - 1]!)) continue
    tried++
    const found = verify(changed)
    const {line, column} = position(html, offset)
    const right =
      found.length === 1
      && found[0]!.place?.line === line
      && found[0]!.place.column <= column
      && found[0]!.place.endColumn >= column + number.length
    if (!right)
      wrong.push(`${number} at ${line}:${column}: ${said(found).join(' | ')} ${JSON.stringify(found[0]?.place)}`)
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(200)
})
