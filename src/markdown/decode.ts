// Bytes → source text. Refuses what is no text: other encodings, binary files, characters that show something else than
// they are. What stands in the text is for later stages.

import {type Checked, type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {placeAt, type Source} from './source.ts'

/** Longest source, in bytes. */
export const longestSource = 2 * 1024 * 1024

/** NUL; surrogates cannot come out of UTF-8. */
const nul = /\0/
/** Embeddings, overrides and isolates: they reorder what a reader sees. Marks (U+200E, U+200F) reorder nothing. */
const bidi = /[\u202A-\u202E\u2066-\u2069]/

/** Reads UTF-8 with or without BOM. `path` is absolute with forward slashes, or `<stdin>`. */
export function decode(path: string, bytes: Uint8Array): Checked<Source> {
  if (bytes.length > longestSource) {
    const details = {expected: `≤ ${longestSource}`, actual: String(bytes.length)}
    const said = diagnose('source-limit', 'size', {bytes: bytes.length, most: longestSource}, start(path), details)
    return {value: undefined, diagnostics: [said]}
  }
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  let text: string
  try {
    text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bom ? bytes.subarray(3) : bytes)
  } catch {
    return {value: undefined, diagnostics: [badBytes(path, bytes, bom)]}
  }
  if (isBinary(bytes)) return {value: undefined, diagnostics: [badBytes(path, bytes, bom)]}
  const source = {path, text, bom}
  const diagnostics = [...hidden(source, nul, 'nul'), ...hidden(source, bidi, 'bidi')]
  return {value: diagnostics.length ? undefined : source, diagnostics}
}

function start(path: string): Place {
  return {path, line: 1, column: 1, endLine: 1, endColumn: 1}
}

/** The first place of what `pattern` finds, and how many there are. */
function hidden(source: Source, pattern: RegExp, key: 'nul' | 'bidi'): Diagnostic[] {
  const first = source.text.search(pattern)
  if (first < 0) return []
  const count = source.text.split(pattern).length - 1
  const character = `U+${source.text.codePointAt(first)!.toString(16).toUpperCase().padStart(4, '0')}`
  return [diagnose('source-encoding', key, {count, character}, placeAt(source, first, first + 1), {actual: character})]
}

/** Says where UTF-8 ends to be UTF-8, and what the file probably is. */
function badBytes(path: string, bytes: Uint8Array, bom: boolean): Diagnostic {
  const at = isBinary(bytes) ? 0 : firstBadByte(bytes)
  const before = new TextDecoder('utf-8').decode(bytes.subarray(bom ? 3 : 0, at))
  const source = {path, text: before, bom}
  const place = placeAt(source, before.length, before.length)
  const actual = `0x${bytes[at]!.toString(16).toUpperCase().padStart(2, '0')}`
  const lone = bytes[at] === 0xed && bytes[at + 1]! >= 0xa0
  const kind = isUtf16(bytes) ? 'utf16' : lone ? 'surrogate' : isBinary(bytes) || bytes.includes(0) ? 'binary' : 'bytes'
  const character = {...place, endColumn: place.column + 1}
  return diagnose('source-encoding', kind, {byte: actual, offset: at}, character, {actual})
}

/** How files of Word (new and old), PDF and pictures begin. */
const signatures = ['PK\x03\x04', '\xD0\xCF\x11\xE0', '%PDF-', '\x89PNG', '\xFF\xD8\xFF']

function isBinary(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 5))
  return signatures.some((signature) => head.startsWith(signature))
}

function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
}

/** Offset of the first byte that begins no UTF-8 character (Unicode 15, table 3-7). */
function firstBadByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const length = characterLength(bytes, at)
    if (length === 0) return at
    at += length
  }
  return Math.max(0, bytes.length - 1)
}

/** Bytes of the character at `at`; 0 where there is none. */
function characterLength(bytes: Uint8Array, at: number): number {
  const [first, second = 0] = [bytes[at]!, bytes[at + 1]]
  if (first < 0x80) return 1
  const tail = (from: number, count: number): boolean => {
    for (let index = from; index < from + count; index++) if ((bytes[at + index]! & 0xc0) !== 0x80) return false
    return true
  }
  if (first >= 0xc2 && first <= 0xdf) return tail(1, 1) ? 2 : 0
  if (first >= 0xe0 && first <= 0xef) {
    const [low, high] = first === 0xe0 ? [0xa0, 0xbf] : first === 0xed ? [0x80, 0x9f] : [0x80, 0xbf]
    return second >= low && second <= high && tail(2, 1) ? 3 : 0
  }
  if (first >= 0xf0 && first <= 0xf4) {
    const [low, high] = first === 0xf0 ? [0x90, 0xbf] : first === 0xf4 ? [0x80, 0x8f] : [0x80, 0xbf]
    return second >= low && second <= high && tail(2, 2) ? 4 : 0
  }
  return 0
}
