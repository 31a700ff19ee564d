import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {word} from '../../src/diagnostic/wording.ts'
import {wrap} from '../../src/typography/wrap.ts'
import {verifyText} from '../../src/verify/text/verify-text.ts'
import {form2021} from '../support/form.ts'
import {data, text} from './sample.ts'

const verify = (edition: string | Uint8Array): Diagnostic[] => verifyText(edition, data, form2021, '/r/report.txt')
const said = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map((one) => `${one.message.key} ${word(one, 'zh', (path) => path).message}`)

function position(offset: number): {line: number; column: number} {
  const before = text.slice(0, offset).split('\n')
  return {line: before.length, column: before.at(-1)!.length + 1}
}

describe('a text that says what the data say', () => {
  test('gives nothing', () => expect(said(verify(text))).toEqual([]))
  test('gives nothing with a byte order mark and other line ends', () => {
    expect(said(verify(new TextEncoder().encode(`\uFEFF${text.replaceAll('\n', '\r\n')}`)))).toEqual([])
  })
  test('gives nothing wrapped at a width', () => {
    for (const columns of [40, 80, 100]) {
      const wrapped = text
        .split('\n')
        .flatMap((line) => (line ? wrap(line, columns) : ['']))
        .join('\n')
      expect(said(verify(wrapped))).toEqual([])
    }
  })
})

test('every altered number is found at its place, once', () => {
  const wrong: string[] = []
  let tried = 0
  for (const {0: number, index} of text.matchAll(/\d+(?:\.\d+)?/g)) {
    const {line, column} = position(index)
    if (text.split('\n')[line - 1]!.startsWith('统计期限：')) continue
    const changed =
      text.slice(0, index)
      + number.slice(0, -1)
      + ((Number(number.at(-1)) + 1) % 10)
      + text.slice(index + number.length)
    tried++
    const found = verify(changed)
    const place = found[0]?.place
    const right =
      found.length === 1 && place?.line === line && place.column <= column && place.endColumn >= column + number.length
    if (!right) wrong.push(`${number} at ${line}:${column}: ${said(found).join(' | ')} ${JSON.stringify(place)}`)
  }
  expect(wrong).toEqual([])
  expect(tried).toBeGreaterThan(200)
})
