// Font files for tests: the shipped ones, and changed copies of them.

import {readFileSync} from 'node:fs'
import {inMemory, readTables, writeTables} from '../../src/pdf/font/sfnt.ts'

const cache = new Map<string, Uint8Array>()

/** templates/fonts/NAME.ttf: `song`, `song-rare` … */
export function shippedFont(name: string): Uint8Array {
  let bytes = cache.get(name)
  if (!bytes) {
    bytes = new Uint8Array(readFileSync(new URL(`../../templates/fonts/${name}.ttf`, import.meta.url)))
    cache.set(name, bytes)
  }
  return bytes
}

/** A copy whose tables `change` may replace or delete. */
export function changed(bytes: Uint8Array, change: (tables: Map<string, Uint8Array>) => void): Uint8Array {
  const tables = new Map<string, Uint8Array>()
  const own = readTables(inMemory(bytes))
  for (const tag of own.tags) {
    const {buffer, byteOffset, byteLength} = own.get(tag)!
    tables.set(tag, new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength).slice())
  }
  change(tables)
  return writeTables(tables)
}

/** A font with the tables that fontkit wants and an embedded program goes without. */
export function withCharacterMap(bytes: Uint8Array): Uint8Array {
  return changed(bytes, (tables) => {
    tables.set('cmap', new Uint8Array([0, 0, 0, 0]))
    tables.set('post', new Uint8Array([0, 3, ...new Array<number>(30).fill(0)]))
  })
}

/** A cmap of format 4 for the characters of a text, `glyph` giving theirs: half by difference, half by list. */
export function format4(text: string, glyph: (codePoint: number) => number): Uint8Array {
  const codes = [...new Set(Array.from(text, (character) => character.codePointAt(0)!))].sort((a, b) => a - b)
  const segments = codes.map((code, index) => ({code, glyph: glyph(code), listed: index % 2 === 1}))
  const count = segments.length + 1
  const list = segments.filter(({listed}) => listed)
  const words: number[] = [4, 16 + count * 8 + list.length * 2, 0, count * 2, 0, 0, 0]
  words.push(...segments.map(({code}) => code), 0xffff, 0, ...segments.map(({code}) => code), 0xffff)
  words.push(...segments.map(({code, glyph: number, listed}) => (listed ? 0 : (number - code) & 0xffff)), 1)
  segments.forEach(({listed}, index) => {
    const before = segments.slice(0, index).filter((one) => one.listed).length
    words.push(listed ? (count - index + before) * 2 : 0)
  })
  words.push(0, ...list.map(({glyph: number}) => number))
  const table = [0, 1, 3, 1, 0, 12, ...words]
  return new Uint8Array(table.flatMap((word) => [word >> 8, word & 0xff]))
}

/** A `name` table: platform, encoding, id and the text in that encoding's bytes. */
export function nameTable(
  records: readonly (readonly [platform: number, encoding: number, id: number, bytes: readonly number[]])[],
): Uint8Array {
  const word = (value: number): number[] => [value >> 8, value & 0xff]
  let offset = 0
  const heads = records.flatMap(([platform, encoding, id, bytes]) => {
    const head = [platform, encoding, 0, id, bytes.length, offset].flatMap(word)
    offset += bytes.length
    return head
  })
  return new Uint8Array([
    ...[0, records.length, 6 + heads.length].flatMap(word),
    ...heads,
    ...records.flatMap(([, , , bytes]) => bytes),
  ])
}

/** UTF-16BE. */
export function wide(text: string): number[] {
  return Array.from({length: text.length}, (_, at) => [text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff]).flat()
}

/** Several fonts in one file (OpenType “Font Collections”). */
export function collectionOf(...fonts: readonly Uint8Array[]): Uint8Array {
  const head = 12 + fonts.length * 4
  const starts = fonts.map((_, index) => head + fonts.slice(0, index).reduce((sum, font) => sum + font.length, 0))
  const file = new Uint8Array(head + fonts.reduce((sum, font) => sum + font.length, 0))
  const view = new DataView(file.buffer)
  ;[0x74746366, 0x00010000, fonts.length, ...starts].forEach((value, index) => view.setUint32(index * 4, value))
  fonts.forEach((font, index) => {
    const own = font.slice()
    const directory = new DataView(own.buffer)
    for (let entry = 12; entry < 12 + directory.getUint16(4) * 16; entry += 16) {
      directory.setUint32(entry + 8, directory.getUint32(entry + 8) + starts[index]!)
    }
    file.set(own, starts[index]!)
  })
  return file
}
