// Opening fonts: what is in them, and what is said of files that cannot be used.

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {wordMessage} from '../../../src/diagnostic/wording.ts'
import {openFace} from '../../../src/pdf/font/face.ts'
import {loadFonts} from '../../../src/pdf/font/load.ts'
import {inMemory} from '../../../src/pdf/font/sfnt.ts'
import {changed, format4, shippedFont} from '../../support/fonts.ts'

const place = {path: '/style.yaml', line: 14, column: 3, endLine: 14, endColumn: 20}

function load(bytes: Uint8Array) {
  return loadFonts([
    {key: 'song', files: [{path: 'fonts/mine.ttf', place, open: () => inMemory(bytes)}], fallbacks: []},
  ])
}

/** The key of what is said about a font that cannot be used, at once or when its characters are asked for. */
function fault(bytes: Uint8Array): string {
  const {value, diagnostics} = load(bytes)
  for (let code = 0x20; value && code < 0xa000; code++) value.get('song').has(code)
  const faults = value?.faults() ?? diagnostics
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatchObject({code: 'font', severity: 'error', place})
  return faults[0]!.message.key
}

function withPermission(permission: number): Uint8Array {
  return changed(shippedFont('hei'), (tables) => tables.get('OS/2')!.set([permission >> 8, permission & 0xff], 8))
}

describe('a font', () => {
  test('gives measures in em', () => {
    const song = load(shippedFont('song')).value!.get('song')
    expect(song).toMatchObject({key: 'song', ascent: 0.88, descent: -0.12})
    expect([song.advance(0x56fd), song.advance(0x41)]).toEqual([1, 0.718])
    expect([song.has(0x56fd), song.has(0xe000), song.advance(0xe000)]).toEqual([true, false, 0])
  })

  test('is read through a character map of format 4 as well', () => {
    const text = '政府信息公开ABC，2021'
    const wanted = (code: number): number => (code % 1000) + 1
    const face = openFace(inMemory(changed(shippedFont('hei'), (tables) => tables.set('cmap', format4(text, wanted)))))
    for (let code = 0; code < 0x11000; code++) {
      const expected = text.includes(String.fromCharCode(code)) && code < 0x10000 ? wanted(code) : 0
      if (face.glyph(code) !== expected) expect(face.glyph(code), code.toString(16)).toBe(expected)
    }
  })

  test('falls back by character, in the order of the list', () => {
    const only = (text: string): Uint8Array =>
      changed(shippedFont('hei'), (tables) =>
        tables.set(
          'cmap',
          format4(text, () => 5),
        ),
      )
    const face = (key: string, text: string, ...fallbacks: string[]) => ({
      key,
      files: [{path: key, open: () => inMemory(only(text))}],
      fallbacks,
    })
    const {value} = loadFonts([face('a', '甲', 'b', 'c'), face('b', '乙'), face('c', '乙丙')])
    const chosen = Array.from('甲乙丙丁', (character) => value!.choose('a', character.codePointAt(0)!)?.key)
    expect(chosen).toEqual(['a', 'b', 'c', undefined])
  })
})

describe('a face of several files', () => {
  const only = (text: string): Uint8Array =>
    changed(shippedFont('hei'), (tables) =>
      tables.set(
        'cmap',
        format4(text, () => 5),
      ),
    )

  /** Faces of these files, with a list of those that were read. */
  function open(faces: Record<string, (Uint8Array | undefined)[]>, fallbacks: Record<string, string[]> = {}) {
    const read: string[] = []
    const {value} = loadFonts(
      Object.entries(faces).map(([key, files]) => ({
        key,
        files: files.map((bytes, index) => ({
          path: `${key}${index}`,
          place: {...place, line: index + 1},
          open() {
            read.push(`${key}${index}`)
            return bytes && inMemory(bytes)
          },
        })),
        fallbacks: fallbacks[key] ?? [],
      })),
    )
    return {fonts: value!, read}
  }

  test('opens the further ones for what is in none before them, once', () => {
    const {fonts, read} = open({a: [only('甲'), only('甲乙'), only('丙')], b: [only('丁'), only('戊')]}, {a: ['b']})
    expect(read).toEqual(['a0', 'b0'])
    const own = (character: string) => fonts.choose('a', character.codePointAt(0)!)
    expect([own('甲')?.key, read.length]).toEqual(['a', 2])
    expect([own('乙')?.advance(0x4e59), read]).toEqual([0.59, ['a0', 'b0', 'a1']])
    expect(own('乙')?.has(0x7532)).toBe(true)
    expect([own('丁')?.key, read]).toEqual(['b', ['a0', 'b0', 'a1', 'a2']])
    expect(own('己')).toBeUndefined()
    expect(read).toEqual(['a0', 'b0', 'a1', 'a2', 'b1'])
    const second = own('乙')!
    expect(fonts.get(second.key)).toBe(second)
    expect(fonts.program(second.key, [0x4e59]).codePoints).toEqual([0x4e59])
  })

  test('says what is wrong with a further one when it is needed, once', () => {
    const {fonts} = open({a: [only('甲'), undefined, new Uint8Array(40), only('乙')]})
    fonts.choose('a', 0x7532)
    expect(fonts.faults()).toEqual([])
    expect(fonts.choose('a', 0x4e59)!.has(0x4e59)).toBe(true)
    fonts.choose('a', 0x4e19)
    expect(fonts.faults().map(({code, message, place}) => [code, message.key, place!.line])).toEqual([
      ['font', 'missing', 2],
      ['font', 'unknown', 3],
    ])
  })
})

describe('a file that cannot be used is named for what it is', () => {
  const start = (...bytes: number[]): Uint8Array => new Uint8Array([...bytes, ...new Array<number>(40).fill(0)])
  test.each([
    ['unknown', new Uint8Array()],
    ['unknown', new TextEncoder().encode('<html>no font here, sorry</html>')],
    ['cff', start(0x4f, 0x54, 0x54, 0x4f)],
    ['collection', start(0x74, 0x74, 0x63, 0x66)],
    ['webfont', start(0x77, 0x4f, 0x46, 0x32)],
    ['webfont', start(0x77, 0x4f, 0x46, 0x46)],
    ['broken', shippedFont('hei').subarray(0, 200)],
    ['broken', shippedFont('hei').subarray(0, 1_000_000)],
    ['broken', changed(shippedFont('hei'), (tables) => void tables.delete('glyf'))],
    ['broken', changed(shippedFont('hei'), (tables) => tables.set('loca', tables.get('loca')!.slice(0, 100)))],
    ['broken', changed(shippedFont('hei'), (tables) => tables.get('loca')!.set([0x7f], 400))],
    ['characters', changed(shippedFont('hei'), (tables) => tables.set('cmap', new Uint8Array(4)))],
    ['restricted', withPermission(0x0002)],
    ['restricted', withPermission(0x0100)],
    ['restricted', withPermission(0x0208)],
  ])('%s', (expected, bytes) => {
    expect(fault(bytes)).toBe(expected)
  })

  test('permission to embed for printing or editing is enough', () => {
    for (const permission of [0, 0x0004, 0x0008, 0x000c])
      expect(load(withPermission(permission)).diagnostics).toEqual([])
  })

  test('the sentence says which font, which file and what to do', () => {
    const [said] = load(withPermission(0x0002)).diagnostics
    expect(wordMessage(said!.message, 'zh')).toBe(
      '字体“song”的文件 fonts/mine.ttf 的许可不准嵌入或不准只嵌入用到的字，请换用准许嵌入的字体',
    )
  })

  test('composites that contain themselves are refused', () => {
    // One component, which is the glyph itself.
    const glyph = [0xff, 0xff, 0, 0, 0, 0, 0, 10, 0, 10, 0, 2, 0, 1, 0, 0]
    const bytes = changed(shippedFont('hei'), (tables) => {
      tables.set('glyf', new Uint8Array([...glyph, ...glyph]))
      const loca = new DataView(new ArrayBuffer(tables.get('loca')!.length))
      for (let at = 4; at < loca.byteLength; at += 4) loca.setUint32(at, at === 4 ? 16 : 32)
      tables.set('loca', new Uint8Array(loca.buffer))
    })
    expect(fault(bytes)).toBe('broken')
  })
})

test('cut or altered fonts never throw and never hang', () => {
  // The head of the file and its small tables: flips in outlines only change shapes.
  const small = changed(shippedFont('kai'), (tables) => {
    for (const tag of ['glyf']) tables.set(tag, tables.get(tag)!.slice(0, 60_000))
    const loca = new DataView(tables.get('loca')!.buffer)
    for (let at = 0; at < loca.byteLength; at += 4) loca.setUint32(at, Math.min(loca.getUint32(at), 60_000))
    for (let at = 4; at < loca.byteLength; at += 4) {
      if (loca.getUint32(at) - loca.getUint32(at - 4) < 10) loca.setUint32(at, loca.getUint32(at - 4))
    }
  })
  expect(load(small).diagnostics).toEqual([])
  const flips = fc.array(fc.tuple(fc.nat(small.length - 1), fc.nat(255)), {maxLength: 20})
  const heads = fc.array(fc.tuple(fc.nat(300), fc.nat(255)), {maxLength: 6})
  fc.assert(
    fc.property(flips, heads, fc.option(fc.nat(small.length)), (anywhere, inHead, end) => {
      const bytes = small.slice(0, end ?? small.length)
      for (const [at, value] of [...anywhere, ...inHead]) if (at < bytes.length) bytes[at] = value
      const {value} = load(bytes)
      if (!value) return
      const wanted = [0x20, 0x41, 0x201c, 0x4e00, 0x56fd, 0x20000].filter((codePoint) =>
        value.get('song').has(codePoint),
      )
      value.program('song', wanted)
    }),
    {numRuns: 300},
  )
})

test('the same characters give the same program, as long as nothing else was asked for', () => {
  const fonts = load(shippedFont('hei')).value!
  const first = fonts.program('song', [0x56fd, 0x5bb6])
  expect(fonts.program('song', [0x5bb6, 0x56fd, 0x5bb6])).toBe(first)
  expect(fonts.program('song', [0x56fd])).not.toBe(first)
})
