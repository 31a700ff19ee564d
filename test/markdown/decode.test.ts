import {expect, test} from 'vitest'
import {decode, longestSource} from '../../src/markdown/decode.ts'
import {lineAt, placeAt, pointAt} from '../../src/markdown/source.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const first = (bytes: Uint8Array): unknown => {
  const {
    value,
    diagnostics: [one],
  } = decode('/a.md', bytes)
  expect(value).toBeUndefined()
  return [one!.code, one!.message.key, one!.place?.line, one!.place?.column]
}

test('a BOM is noted and taken off, once', () => {
  expect(decode('/a.md', utf8('\uFEFF年'))).toEqual({value: {path: '/a.md', text: '年', bom: true}, diagnostics: []})
  expect(decode('/a.md', utf8('年'))).toEqual({value: {path: '/a.md', text: '年', bom: false}, diagnostics: []})
  expect(decode('/a.md', utf8(''))).toEqual({value: {path: '/a.md', text: '', bom: false}, diagnostics: []})
})

test('what is no UTF-8 is told apart and found', () => {
  const gbk = Uint8Array.of(0x23, 0x20, 0xc4, 0xea, 0xb6, 0xc8)
  expect(first(gbk)).toEqual(['source-encoding', 'bytes', 1, 3])
  expect(first(Uint8Array.of(...utf8('年\n度'), 0xff))).toEqual(['source-encoding', 'bytes', 2, 2])
  expect(first(Uint8Array.of(...utf8('\uFEFFa\r\nb'), 0x80))).toEqual(['source-encoding', 'bytes', 2, 2])
  expect(first(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe))).toEqual(['source-encoding', 'binary', 1, 1])
  expect(first(Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0))).toEqual(['source-encoding', 'binary', 1, 1])
  expect(first(Uint8Array.of(...utf8('%PDF-1.7\n'), 0xe2, 0xe3))).toEqual(['source-encoding', 'binary', 1, 1])
  expect(first(Uint8Array.of(0x61, 0, 0xff))).toEqual(['source-encoding', 'binary', 1, 3])
  expect(first(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toEqual(['source-encoding', 'utf16', 1, 1])
  expect(first(Uint8Array.of(0x61, 0xed, 0xa0, 0x80))).toEqual(['source-encoding', 'surrogate', 1, 2])
  for (const overlong of [
    [0xc0, 0x80],
    [0xe0, 0x80, 0x80],
    [0xf0, 0x80, 0x80, 0x80],
    [0xf4, 0x90, 0x80, 0x80],
    [0xe5, 0xb9],
  ]) {
    expect(first(Uint8Array.of(0x61, ...overlong))).toEqual(['source-encoding', 'bytes', 1, 2])
  }
})

test('a file beyond 2 MiB is refused before it is decoded', () => {
  expect(first(new Uint8Array(longestSource + 1).fill(0xff))).toEqual(['source-limit', 'size', 1, 1])
  expect(decode('/a.md', new Uint8Array(longestSource).fill(0x61)).value?.text.length).toBe(longestSource)
})

test('lines end at LF, CRLF and CR, and offsets find their places', () => {
  const source = {path: '/a.md', text: 'ab\r\nc\n\rd', bom: false}
  expect([0, 2, 4, 5, 6, 7, 8].map((offset) => pointAt(source, offset))).toEqual([
    {line: 1, column: 1},
    {line: 1, column: 3},
    {line: 2, column: 1},
    {line: 2, column: 2},
    {line: 3, column: 1},
    {line: 4, column: 1},
    {line: 4, column: 2},
  ])
  expect([1, 2, 3, 4, 5].map((line) => lineAt(source, line))).toEqual(['ab', 'c', '', 'd', ''])
  expect(placeAt(source, 1, 5)).toEqual({path: '/a.md', line: 1, column: 2, endLine: 2, endColumn: 2})
})
