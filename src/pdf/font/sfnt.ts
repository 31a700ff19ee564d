// The table directory of an sfnt file (TrueType, OpenType 1.9 “Organization of an OpenType Font”), read and written.
// Knows nothing of what stands in a table.

/** Why a font cannot be used; the key of a sentence of the diagnostic `font`. */
export type FontFault =
  | 'missing'
  | 'absent'
  | 'broken'
  | 'cff'
  | 'collection'
  | 'webfont'
  | 'unknown'
  | 'restricted'
  | 'characters'

/** Thrown while a font is opened or read and caught by `loadFonts`: a font file is found out to be unusable in many places. */
export class UnusableFont extends Error {
  readonly fault: FontFault
  /** The table or glyph where it was noticed. */
  readonly where: string
  constructor(fault: FontFault, where = '') {
    super(`${fault} ${where}`)
    this.fault = fault
    this.where = where
  }
}

/** A font file, of which only what is asked for need be in memory: a report uses some hundred glyphs of many thousand. */
export interface FontData {
  readonly size: number
  /** The bytes from `start` up to `end`, both within the file. */
  part(start: number, end: number): Uint8Array
}

export function inMemory(bytes: Uint8Array): FontData {
  return {size: bytes.length, part: (start, end) => bytes.subarray(start, end)}
}

/** Tables of a font by tag, each read when it is asked for. */
export interface Tables {
  readonly tags: readonly string[]
  get(tag: string): DataView | undefined
  /** Bytes of a table; undefined where there are no such. */
  part(tag: string, start: number, end: number): Uint8Array | undefined
}

const kinds: Readonly<Record<number, FontFault>> = {
  1330926671: 'cff',
  1953784678: 'collection',
  2001684038: 'webfont',
  2001684018: 'webfont',
}

const collection = 0x74746366

/** Tables of a TrueType file; `face` says which of a collection, from 0, and without it a collection is refused. */
export function readTables(data: FontData, face?: number): Tables {
  const offset = face === undefined ? 0 : (faceOffsets(data)[face] ?? data.size)
  const {version, tables} = readDirectory(data, offset)
  if (version !== 0x00010000 && version !== 0x74727565) throw new UnusableFont(kinds[version] ?? 'unknown')
  return tables
}

/** Where the faces of a file begin: one at 0, unless it is a collection. */
export function faceOffsets(data: FontData): number[] {
  if (data.size < 16) return [0]
  const head = viewOf(data.part(0, 12))
  if (head.getUint32(0) !== collection) return [0]
  const count = head.getUint32(8)
  if (count > 256 || 12 + count * 4 > data.size) throw new UnusableFont('broken', 'ttcf')
  const offsets = viewOf(data.part(12, 12 + count * 4))
  return Array.from({length: count}, (_, index) => offsets.getUint32(index * 4))
}

/** What a face is by its first bytes, and its tables, whatever kind they are of. */
export function readDirectory(data: FontData, offset: number): {readonly version: number; readonly tables: Tables} {
  if (data.size < offset + 12) throw new UnusableFont('unknown')
  const head = viewOf(data.part(offset, offset + 12))
  const version = head.getUint32(0)
  if (version !== 0x00010000 && version !== 0x74727565 && version !== 0x4f54544f)
    throw new UnusableFont(kinds[version] ?? 'unknown')
  const end = offset + 12 + head.getUint16(4) * 16
  if (end > data.size) throw new UnusableFont('broken', 'table directory')
  const directory = viewOf(data.part(offset + 12, end))
  const places = new Map<string, {readonly offset: number; readonly length: number}>()
  for (let entry = 0; entry < directory.byteLength; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((at) => directory.getUint8(entry + at)))
    const place = {offset: directory.getUint32(entry + 8), length: directory.getUint32(entry + 12)}
    if (place.offset + place.length > data.size) throw new UnusableFont('broken', tag)
    places.set(tag, place)
  }
  const read = new Map<string, DataView>()
  const tables: Tables = {
    tags: [...places.keys()],
    get(tag) {
      const place = places.get(tag)
      if (place && !read.has(tag)) read.set(tag, viewOf(data.part(place.offset, place.offset + place.length)))
      return read.get(tag)
    },
    part(tag, start, end) {
      const place = places.get(tag)
      return place && start <= end && end <= place.length
        ? data.part(place.offset + start, place.offset + end)
        : undefined
    },
  }
  return {version, tables}
}

function viewOf({buffer, byteOffset, byteLength}: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** A TrueType file of these tables, in the order of their tags. */
export function writeTables(tables: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const head = 12 + sorted.length * 16
  const file = new Uint8Array(sorted.reduce((size, [, table]) => size + padded(table.length), head))
  const view = new DataView(file.buffer)
  const power = 31 - Math.clz32(sorted.length)
  view.setUint32(0, 0x00010000)
  view.setUint16(4, sorted.length)
  view.setUint16(6, 16 << power)
  view.setUint16(8, power)
  view.setUint16(10, (sorted.length - (1 << power)) * 16)
  let [entry, offset, headTable] = [12, head, -1]
  for (const [tag, table] of sorted) {
    file.set(table, offset)
    for (let i = 0; i < 4; i++) file[entry + i] = tag.charCodeAt(i)
    if (tag === 'head') {
      headTable = offset
      view.setUint32(offset + 8, 0)
    }
    view.setUint32(entry + 4, checksum(view, offset, padded(table.length)))
    view.setUint32(entry + 8, offset)
    view.setUint32(entry + 12, table.length)
    offset += padded(table.length)
    entry += 16
  }
  if (headTable >= 0) view.setUint32(headTable + 8, (0xb1b0afba - checksum(view, 0, file.length)) >>> 0)
  return file
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0
  for (let at = offset; at < offset + length; at += 4) sum = (sum + view.getUint32(at)) | 0
  return sum >>> 0
}
