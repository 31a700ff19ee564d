// The bytes of a PDF → its objects by number and the data of its streams (ISO 32000-1 7.5): cross-reference tables and
// streams, object streams, updates. Where the references are broken, objects are searched for by their headings.

import {fromLatin1} from '../../host/platform/platform.ts'
import {inflate} from '../../zip/inflate.ts'
import type {Dictionary, PdfObject, Stream} from './object.ts'
import {isKind, Malformed, objectReader} from './object.ts'

/** Where an object stands: at an offset of the file, or as one of an object stream. */
type Entry = {readonly offset: number} | {readonly stream: number; readonly index: number}

export interface PdfFile {
  /** The trailer's entries. */
  readonly trailer: ReadonlyMap<string, PdfObject>
  /** Follows references; null where there is nothing. */
  resolve(object: PdfObject | undefined): PdfObject
  /** A dictionary's or stream's entry, references followed. */
  get(object: PdfObject | undefined, key: string): PdfObject
  /** A stream's data, decoded. */
  data(stream: Stream): Uint8Array
}

/** Larger streams are not of a report; a small file can claim any size. */
const LARGEST_STREAM = 256 * 1024 * 1024

/** Throws Malformed where the bytes are no PDF. */
export function openFile(bytes: Uint8Array): PdfFile {
  const text = fromLatin1(bytes)
  if (!text.slice(0, 1024).includes('%PDF-')) throw new Malformed('no PDF')
  const entries = new Map<number, Entry>()
  const loaded = new Map<number, PdfObject>()
  const file = {trailer: new Map<string, PdfObject>(), resolve, get, data}
  try {
    readReferences(Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN))
    if (!isKind(get(dictionary(file.trailer), 'Root'), 'dictionary')) throw new Malformed('no catalog')
  } catch {
    search()
  }
  return file

  function resolve(object: PdfObject | undefined): PdfObject {
    let found: PdfObject | undefined = object
    for (let steps = 0; isKind(found, 'reference') && steps < 32; steps++) found = load(found.number)
    return found === undefined || isKind(found, 'reference') ? null : found
  }

  function get(object: PdfObject | undefined, key: string): PdfObject {
    const holder = resolve(object)
    return isKind(holder, 'dictionary') || isKind(holder, 'stream') ? resolve(holder.entries.get(key)) : null
  }

  function load(number: number): PdfObject {
    const known = loaded.get(number)
    if (known !== undefined) return known
    loaded.set(number, null)
    const entry = entries.get(number)
    if (!entry) return null
    const object = 'offset' in entry ? at(entry.offset, number) : null
    if ('stream' in entry) unpack(entry.stream)
    else loaded.set(number, object)
    return loaded.get(number) ?? null
  }

  /** `12 0 obj …` */
  function at(offset: number, number?: number): PdfObject {
    const heading = /\s*(\d+)\s+\d+\s+obj/y
    heading.lastIndex = offset
    const found = heading.exec(text)
    if (!found || (number !== undefined && Number(found[1]) !== number)) return null
    try {
      return objectReader(text, offset + found[0].length).next() ?? null
    } catch (error) {
      if (error instanceof Malformed) return null
      throw error
    }
  }

  /** All objects of an object stream (7.5.7) that are still to be found in it. */
  function unpack(number: number): void {
    const stream = resolve({kind: 'reference', number})
    if (!isKind(stream, 'stream')) return
    const content = fromLatin1(data(stream))
    const [count, first] = [get(stream, 'N'), get(stream, 'First')].map(Number) as [number, number]
    const index = objectReader(content, 0)
    for (let position = 0; position < count; position++) {
      const [own, offset] = [index.next(), index.next()]
      if (typeof own !== 'number' || typeof offset !== 'number') return
      const entry = entries.get(own)
      if (!entry || !('stream' in entry) || entry.stream !== number) continue
      loaded.set(own, objectReader(content, first + offset).next() ?? null)
    }
  }

  function data(stream: Stream): Uint8Array {
    const length = get(stream, 'Length')
    const declared = typeof length === 'number' ? stream.start + length : -1
    const isRight = declared >= 0 && /^\s*endstream/.test(text.slice(declared, declared + 20))
    const end = isRight ? declared : text.indexOf('endstream', stream.start)
    return decoded(file, stream, bytes.subarray(stream.start, end < 0 ? bytes.length : end))
  }

  function readReferences(start: number): void {
    const seen = new Set<number>()
    const queue = [start]
    for (let offset = queue.shift(); offset !== undefined; offset = queue.shift()) {
      if (seen.has(offset)) continue
      seen.add(offset)
      const trailer = text.startsWith('xref', offset) ? readTable(offset) : readStream(offset)
      for (const [key, value] of trailer) if (!file.trailer.has(key)) file.trailer.set(key, value)
      for (const key of ['XRefStm', 'Prev']) {
        const other = trailer.get(key)
        if (typeof other === 'number') queue.push(other)
      }
    }
  }

  /** 7.5.4. */
  function readTable(offset: number): ReadonlyMap<string, PdfObject> {
    const reader = objectReader(text, offset + 4)
    for (;;) {
      const first = reader.next()
      if (isKind(first, 'keyword')) break
      const count = reader.next()
      if (typeof first !== 'number' || typeof count !== 'number') throw new Malformed('cross-reference table')
      for (let number = first; number < first + count; number++) {
        const [position, , kind] = [reader.next(), reader.next(), reader.next()]
        if (typeof position !== 'number') throw new Malformed('cross-reference table')
        if (isKind(kind, 'keyword') && kind.word === 'n' && !entries.has(number))
          entries.set(number, {offset: position})
      }
    }
    const trailer = reader.next()
    if (!isKind(trailer, 'dictionary')) throw new Malformed('trailer')
    return trailer.entries
  }

  /** 7.5.8. */
  function readStream(offset: number): ReadonlyMap<string, PdfObject> {
    const stream = at(offset)
    if (!isKind(stream, 'stream')) throw new Malformed('cross-reference stream')
    const widths = get(stream, 'W')
    const [kind, second, third] = (Array.isArray(widths) ? widths.map(Number) : []) as [number, number, number]
    const index = get(stream, 'Index')
    const ranges = Array.isArray(index) ? index.map(Number) : [0, Number(get(stream, 'Size'))]
    const rows = data(stream)
    let position = 0
    const field = (width: number): number => {
      let value = 0
      for (let byte = 0; byte < width; byte++) value = value * 256 + (rows[position++] ?? 0)
      return value
    }
    for (let range = 0; range < ranges.length; range += 2) {
      for (
        let number = ranges[range]!;
        number < ranges[range]! + ranges[range + 1]! && position < rows.length;
        number++
      ) {
        const type = kind ? field(kind) : 1
        const [a, b] = [field(second), field(third)]
        if (entries.has(number)) continue
        if (type === 1) entries.set(number, {offset: a})
        if (type === 2) entries.set(number, {stream: a, index: b})
      }
    }
    return stream.entries
  }

  /** Every object by its heading, the last of a number standing; what object streams hold; the catalog by its type. */
  function search(): void {
    entries.clear()
    loaded.clear()
    for (const {0: heading, 1: number, index} of text.matchAll(/(?<![0-9])(\d{1,8})[ \t]+\d+[ \t]+obj\b/g)) {
      if (heading) entries.set(Number(number), {offset: index})
    }
    for (const number of [...entries.keys()]) {
      const object = resolve({kind: 'reference', number})
      const type = get(object, 'Type')
      if (isKind(type, 'name') && type.name === 'ObjStm' && isKind(object, 'stream')) listStream(number, object)
    }
    for (const number of entries.keys()) {
      const type = get({kind: 'reference', number}, 'Type')
      if (isKind(type, 'name') && type.name === 'Catalog') file.trailer.set('Root', {kind: 'reference', number})
    }
  }

  function listStream(number: number, stream: Stream): void {
    const index = objectReader(fromLatin1(data(stream)), 0)
    for (let position = 0; position < Number(get(stream, 'N')); position++) {
      const [own] = [index.next(), index.next()]
      if (typeof own !== 'number') return
      if (!entries.has(own)) entries.set(own, {stream: number, index: position})
    }
  }
}

function dictionary(entries: ReadonlyMap<string, PdfObject>): Dictionary {
  return {kind: 'dictionary', entries}
}

/** FlateDecode with the predictors of PNG (7.4.4); nothing else is needed to read a report's text. */
function decoded(file: PdfFile, stream: Stream, raw: Uint8Array): Uint8Array {
  const filters = file.get(stream, 'Filter')
  const [filter, ...others] = Array.isArray(filters) ? filters.map(file.resolve) : [filters]
  if (filter === null || filter === undefined) return raw
  if (!isKind(filter, 'name') || filter.name !== 'FlateDecode' || others.length) return new Uint8Array()
  const parameters = file.get(stream, 'DecodeParms')
  const first = Array.isArray(parameters) ? parameters[0] : parameters
  // What can be had of it, where the data are cut.
  const inflated = inflate(raw, LARGEST_STREAM, true) ?? new Uint8Array()
  return Number(file.get(first, 'Predictor') ?? 1) >= 10
    ? unpredict(inflated, Number(file.get(first, 'Columns') ?? 1))
    : inflated
}

/** PNG predictors on rows of one byte a sample (RFC 2083 6). */
function unpredict(data: Uint8Array, columns: number): Uint8Array {
  const rows = Math.floor(data.length / (columns + 1))
  const result = new Uint8Array(rows * columns)
  for (let row = 0; row < rows; row++) {
    const kind = data[row * (columns + 1)]!
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column
      const left = column ? result[at - 1]! : 0
      const up = row ? result[at - columns]! : 0
      const corner = row && column ? result[at - columns - 1]! : 0
      result[at] = data[row * (columns + 1) + 1 + column]! + predicted(kind, left, up, corner)
    }
  }
  return result
}

function predicted(kind: number, left: number, up: number, corner: number): number {
  switch (kind) {
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    case 4:
      return paeth(left, up, corner)
    default:
      return 0
  }
}

function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner
  const a = Math.abs(estimate - left)
  const b = Math.abs(estimate - up)
  const c = Math.abs(estimate - corner)
  return a <= b && a <= c ? left : b <= c ? up : corner
}
