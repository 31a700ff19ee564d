// Makes the shipped fonts from the packages that hold the originals (README.md says which and how to call this):
// the characters of characters.txt as plain TrueType outlines, without layout tables and hinting, under names of our own,
// the common ones in one file, the rare ones in another.

import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {type Face, openFace} from '../../src/pdf/font/face.ts'
import {componentOffsets} from '../../src/pdf/font/glyph.ts'
import {inMemory, writeTables} from '../../src/pdf/font/sfnt.ts'

const {convert} = createRequire(import.meta.url)('fontverter') as {
  convert(font: Buffer, format: 'truetype'): Promise<Buffer>
}

interface Recipe {
  /** Name of its files, to which `.ttf` and `-rare.ttf` come. */
  readonly file: string
  readonly family: string
  readonly style: 'Regular' | 'Bold'
  /** A font file below node_modules, or a folder of its slices. */
  readonly source: string
  readonly description: string
}

const recipes: readonly Recipe[] = [
  {
    file: 'song',
    family: 'Nianbao Song',
    style: 'Regular',
    description: 'Subset of Noto Serif SC Regular',
    source: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  },
  {
    file: 'title',
    family: 'Nianbao Song',
    style: 'Bold',
    description: 'Subset of Noto Serif SC Bold',
    source: '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  },
  {
    file: 'hei',
    family: 'Nianbao Hei',
    style: 'Bold',
    description: 'Subset of Noto Sans SC Bold',
    source: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  {
    file: 'kai',
    family: 'Nianbao Kai',
    style: 'Regular',
    description: 'Subset of LXGW WenKai Regular',
    source: '@chinese-fonts/lxgwwenkai/dist/LXGWWenKai-Regular/',
  },
]

/** A glyph of one of the source files; `outline` replaces what the file has. */
interface Glyph {
  readonly face: Face
  readonly number: number
  readonly outline?: Uint8Array
  readonly advance?: number
}

/** Drawn like another character: the middle dot of names and the dash are as wide as a Han character in Chinese text. */
const drawnAs: Readonly<Record<number, number>> = {183: 0x30fb, 8212: 0x2015}

/** Quotation marks stand in half of an em (CLREQ 3.1.6); where a face has them narrower, this much of one is put before. */
const quoteStart: Readonly<Record<number, number>> = {8216: 0.62, 8220: 0.62, 8217: 0.04, 8221: 0.04}

/** ⸺, which is made of the dash. */
const twoEmDash = 0x2e3a

const packages = process.argv[2]
if (!packages) throw new Error('name the node_modules folder with the packages of README.md')
/** Sections of characters.txt whose characters are in the common file of a face; all others are in the rare one. */
const commonSections = /^(?:常用字|GBK 符号|ASCII|Latin-1|其他符号)/
const [common, rare] = [new Set<number>([twoEmDash]), new Set<number>()]
const list = readFileSync(new URL('characters.txt', import.meta.url), 'utf8')
for (const [, section, characters] of list.matchAll(/^# (.+)\n(.*)$/gm)) {
  for (const character of characters!) (commonSections.test(section!) ? common : rare).add(character.codePointAt(0)!)
}
for (const codePoint of common) rare.delete(codePoint)
for (const recipe of recipes) {
  const faces = await open(`${packages}/${recipe.source}`)
  save(`${recipe.file}.ttf`, make(recipe, common, faces))
  save(`${recipe.file}-rare.ttf`, make({...recipe, family: `${recipe.family} Rare`}, rare, faces))
}

function save(file: string, font: Uint8Array): void {
  writeFileSync(new URL(file, import.meta.url), font)
  console.log(`${createHash('sha256').update(font).digest('hex')}  ${file}`)
}

async function open(path: string): Promise<Face[]> {
  if (!path.endsWith('/')) return [openFace(inMemory(readFileSync(path)))]
  const slices = readdirSync(path)
    .filter((name) => name.endsWith('.woff2'))
    .sort()
  const faces: Face[] = []
  for (const slice of slices) faces.push(openFace(inMemory(await convert(readFileSync(path + slice), 'truetype'))))
  return faces
}

function make(recipe: Recipe, wanted: ReadonlySet<number>, faces: readonly Face[]): Uint8Array {
  const [main] = faces as [Face]
  const glyphs: Glyph[] = [{face: main, number: 0}]
  const numbers = new Map<string, number>()
  const add = (glyph: Glyph, key: string): number => {
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, glyphs.length)
    return glyphs.push(glyph) - 1
  }
  const characters = new Map<number, number>()
  for (const codePoint of [...wanted].sort((a, b) => a - b)) {
    const found = find(faces, drawnAs[codePoint] ?? codePoint) ?? find(faces, codePoint)
    const start = quoteStart[codePoint]
    if (codePoint === twoEmDash) characters.set(codePoint, glyphs.push(doubled(find(faces, 0x2015)!)) - 1)
    else if (found && start !== undefined && found.face.advance(found.number) < found.face.unitsPerEm) {
      characters.set(codePoint, glyphs.push(widened(found, start)) - 1)
    } else if (found) characters.set(codePoint, add(found, keyOf(faces, found)))
    else console.log(`${recipe.file}: no ${String.fromCodePoint(codePoint)} U+${codePoint.toString(16).toUpperCase()}`)
  }
  return write(recipe, main, characters, glyphs, (glyph) => add(glyph, keyOf(faces, glyph)))
}

function find(faces: readonly Face[], codePoint: number): Glyph | undefined {
  const face = faces.find((one) => one.glyph(codePoint) !== 0)
  return face && {face, number: face.glyph(codePoint)}
}

function keyOf(faces: readonly Face[], {face, number}: Glyph): string {
  return `${faces.indexOf(face)}/${number}`
}

/** A glyph moved to the right by `start` em inside an advance of one em: a composite of one part. */
function widened({face, number}: Glyph, start: number): Glyph {
  const shift = Math.round(start * face.unitsPerEm)
  const from = face.outlines.data(number)
  const outline = new DataView(from.slice(0, 18).buffer)
  outline.setInt16(0, -1)
  outline.setInt16(2, outline.getInt16(2) + shift)
  outline.setInt16(6, outline.getInt16(6) + shift)
  // Two words that say by how much, no further component.
  outline.setUint16(10, 0x0003)
  outline.setUint16(12, number)
  outline.setInt16(14, shift)
  outline.setInt16(16, 0)
  return {face, number, outline: new Uint8Array(outline.buffer), advance: face.unitsPerEm}
}

/** A dash of two ems without a gap, from the one of one em: a rectangle between the same edges. */
function doubled({face, number}: Glyph): Glyph {
  const one = face.outlines.data(number)
  const from = new DataView(one.buffer, one.byteOffset, one.byteLength)
  const [left, bottom, right, top] = [from.getInt16(2), from.getInt16(4), from.getInt16(6), from.getInt16(8)]
  const advance = face.advance(number)
  const far = right + advance
  const outline = new DataView(new ArrayBuffer(34))
  const words = [1, left, bottom, far, top, 3, 0]
  words.forEach((word, index) => outline.setInt16(index * 2, word))
  // On-curve points, long vectors: up, right, down.
  for (let i = 0; i < 4; i++) outline.setUint8(14 + i, 0x01)
  const steps = [left, 0, far - left, 0, bottom, top - bottom, 0, bottom - top]
  steps.forEach((step, index) => outline.setInt16(18 + index * 2, step))
  return {face, number, outline: new Uint8Array(outline.buffer), advance: 2 * advance}
}

function write(
  recipe: Recipe,
  main: Face,
  characters: ReadonlyMap<number, number>,
  glyphs: Glyph[],
  add: (glyph: Glyph) => number,
): Uint8Array {
  const outlines: Uint8Array[] = []
  // Components join the list while it is walked.
  for (let i = 0; i < glyphs.length; i++) {
    const glyph = glyphs[i]!
    const outline = withoutInstructions(glyph.outline ?? glyph.face.outlines.data(glyph.number))
    for (const at of componentOffsets(outline)) {
      const component = add({face: glyph.face, number: (outline[at]! << 8) | outline[at + 1]!})
      outline[at] = component >> 8
      outline[at + 1] = component & 0xff
    }
    outlines.push(outline)
  }
  const size = outlines.reduce((sum, {length}) => sum + ((length + 1) & ~1), 0)
  const glyf = new Uint8Array(size)
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4))
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4))
  let offset = 0
  outlines.forEach((outline, index) => {
    const glyph = glyphs[index]!
    glyf.set(outline, offset)
    offset += (outline.length + 1) & ~1
    loca.setUint32((index + 1) * 4, offset)
    hmtx.setUint16(index * 4, glyph.advance ?? glyph.face.advance(glyph.number))
    hmtx.setInt16(index * 4 + 2, outline.length > 0 ? ((outline[2]! << 24) >> 16) | outline[3]! : 0)
  })
  const codePoints = [...characters.keys()].sort((a, b) => a - b)
  return writeTables(
    new Map([
      ['glyf', glyf],
      ['loca', new Uint8Array(loca.buffer)],
      ['hmtx', new Uint8Array(hmtx.buffer)],
      ['cmap', characterMap(codePoints, characters)],
      ['name', names(recipe, main)],
      [
        'head',
        edited(main, 'head', (head) => {
          bounds(outlines).forEach((value, index) => head.setInt16(36 + index * 2, value))
          head.setInt16(50, 1)
        }),
      ],
      ['hhea', edited(main, 'hhea', (hhea) => hhea.setUint16(34, outlines.length))],
      ['maxp', edited(main, 'maxp', (maxp) => maxp.setUint16(4, outlines.length))],
      [
        'OS/2',
        edited(main, 'OS/2', (os2) => {
          os2.setUint16(64, codePoints[0]!)
          os2.setUint16(66, Math.min(0xffff, codePoints.at(-1)!))
        }),
      ],
      ['post', edited(main, 'post', (post) => post.setUint32(0, 0x00030000)).slice(0, 32)],
    ]),
  )
}

/** A glyph description with its instructions taken out: hinting is of no use in print. */
function withoutInstructions(data: Uint8Array): Uint8Array {
  if (data.length < 10) return data
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const contours = view.getInt16(0)
  if (contours >= 0) {
    const at = 10 + contours * 2
    const points = at + 2 + view.getUint16(at)
    return Uint8Array.from([...data.subarray(0, at), 0, 0, ...data.subarray(points)])
  }
  const copy = data.slice()
  const last = componentOffsets(copy).at(-1)! - 2
  const flags = view.getUint16(last)
  for (const at of componentOffsets(copy)) copy[at - 2]! &= ~0x01
  const end = last + 4 + (flags & 0x01 ? 4 : 2) + (flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0)
  return copy.slice(0, end)
}

function bounds(outlines: readonly Uint8Array[]): number[] {
  const box = [0, 0, 0, 0]
  for (const outline of outlines) {
    if (outline.length === 0) continue
    const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength)
    for (let side = 0; side < 4; side++) {
      const value = view.getInt16(2 + side * 2)
      box[side] = side < 2 ? Math.min(box[side]!, value) : Math.max(box[side]!, value)
    }
  }
  return box
}

/** A cmap of format 12, one group for each run of code points whose glyphs follow one another too. */
function characterMap(codePoints: readonly number[], characters: ReadonlyMap<number, number>): Uint8Array {
  const groups: {start: number; end: number; glyph: number}[] = []
  for (const codePoint of codePoints) {
    const [glyph, last] = [characters.get(codePoint)!, groups.at(-1)]
    if (last && last.end + 1 === codePoint && last.glyph + codePoint - last.start === glyph) last.end = codePoint
    else groups.push({start: codePoint, end: codePoint, glyph})
  }
  const table = new DataView(new ArrayBuffer(20 + 16 + groups.length * 12))
  const header = [0, 2, 0, 4, 0, 20, 3, 10, 0, 20, 12, 0]
  header.forEach((word, index) => table.setUint16(index * 2, word))
  table.setUint32(24, 16 + groups.length * 12)
  table.setUint32(32, groups.length)
  groups.forEach(({start, end, glyph}, index) => {
    table.setUint32(36 + index * 12, start)
    table.setUint32(40 + index * 12, end)
    table.setUint32(44 + index * 12, glyph)
  })
  return new Uint8Array(table.buffer)
}

/** Names in English: our own family, because a changed font may not go by the name of the original; its rights as they are. */
function names({family, style, description}: Recipe, main: Face): Uint8Array {
  const original = originalNames(main)
  const postScript = `${family.replaceAll(' ', '')}-${style}`
  const texts = new Map<number, string>([
    [0, original.get(0) ?? ''],
    [1, family],
    [2, style],
    [3, `${postScript}; ${original.get(5) ?? ''}`],
    [4, `${family} ${style}`],
    [5, original.get(5) ?? 'Version 1.0'],
    [6, postScript],
    [10, description],
    [13, original.get(13) ?? ''],
    [14, original.get(14) ?? ''],
  ])
  const entries = [...texts].filter(([, text]) => text !== '')
  const storage = Buffer.concat(entries.map(([, text]) => Buffer.from(text, 'utf16le').swap16()))
  const table = Buffer.alloc(6 + entries.length * 12)
  table.writeUInt16BE(entries.length, 2)
  table.writeUInt16BE(table.length, 4)
  let offset = 0
  entries.forEach(([id, text], index) => {
    const record = [3, 1, 0x0409, id, text.length * 2, offset]
    record.forEach((word, place) => table.writeUInt16BE(word, 6 + index * 12 + place * 2))
    offset += text.length * 2
  })
  return Buffer.concat([table, storage])
}

function originalNames({tables}: Face): Map<number, string> {
  const table = tables.get('name')!
  const bytes = Buffer.from(table.buffer, table.byteOffset, table.byteLength)
  const found = new Map<number, string>()
  for (let record = 6; record < 6 + table.getUint16(2) * 12; record += 12) {
    if (table.getUint16(record) !== 3 || table.getUint16(record + 4) !== 0x0409) continue
    const start = table.getUint16(4) + table.getUint16(record + 10)
    const text = Buffer.from(bytes.subarray(start, start + table.getUint16(record + 8)))
      .swap16()
      .toString('utf16le')
    found.set(table.getUint16(record + 6), text)
  }
  return found
}

function edited({tables}: Face, tag: string, change: (view: DataView) => void): Uint8Array {
  const table = tables.get(tag)!
  const copy = new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice()
  change(new DataView(copy.buffer))
  return copy
}
