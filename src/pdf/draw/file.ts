// Objects → the bytes of a PDF 1.7 file: streams deflated, everything else in object streams, a cross-reference stream at
// the end (ISO 32000-1 7.5). The same objects give the same bytes on every machine: a deflater of our own, and a file
// identifier made from the content.

import {createHash} from 'node:crypto'
import {deflate} from '../deflate/deflate.ts'
import {type Dictionary, type ObjectNumber, reference, stringify, type Value} from './value.ts'

/** The objects of one file while it is made. */
export interface ObjectStore {
  /** A number for an object that others refer to before it is known. */
  reserve(): ObjectNumber
  set(object: ObjectNumber, value: Value): void
  add(value: Value): ObjectNumber
  /** Adds a stream; `data` is deflated unless it is to stay as it is. What is deflated must not change later. */
  stream(dictionary: Dictionary, data: Uint8Array, as?: 'deflated' | 'plain'): ObjectNumber
  /** The finished file. `root` and `info` are the objects of the catalog and the document information. */
  finish(root: ObjectNumber, info: ObjectNumber): Uint8Array
}

interface Stream {
  readonly head: string
  readonly data: Uint8Array
}

/** What was deflated before and is still in use: the font programs of a report that is built again and again. */
const known = new WeakMap<Uint8Array, Uint8Array>()
/** Objects in one object stream: many deflate better, few are found faster. */
const objectsPerStream = 400

export function openStore(): ObjectStore {
  const sources: (string | undefined)[] = []
  const streams = new Map<ObjectNumber, Stream>()
  const reserve = (): ObjectNumber => {
    sources.push(undefined)
    return sources.length
  }
  const set = (object: ObjectNumber, value: Value): void => {
    sources[object - 1] = stringify(value)
  }
  return {
    reserve,
    set,
    add: (value) => {
      const object = reserve()
      set(object, value)
      return object
    },
    stream: (dictionary, data, as = 'deflated') => {
      const object = reserve()
      streams.set(object, as === 'plain' ? makeStream(dictionary, data) : deflated(dictionary, data))
      return object
    },
    finish: (root, info) => write(sources, streams, root, info),
  }
}

function makeStream(dictionary: Dictionary, data: Uint8Array): Stream {
  return {head: stringify({...dictionary, Length: data.length}), data}
}

function deflated(dictionary: Dictionary, data: Uint8Array): Stream {
  let packed = known.get(data)
  if (!packed) known.set(data, (packed = deflate(data)))
  return makeStream({...dictionary, Filter: '/FlateDecode'}, packed)
}

/** Where an object stands: at a byte offset, or as the `index`th of an object stream. */
type Entry = {readonly offset: number} | {readonly stream: ObjectNumber; readonly index: number}

function write(
  sources: readonly (string | undefined)[],
  streams: ReadonlyMap<ObjectNumber, Stream>,
  root: ObjectNumber,
  info: ObjectNumber,
): Uint8Array {
  const entries: (Entry | undefined)[] = [undefined]
  const parts: Uint8Array[] = []
  let length = 0
  const put = (part: Uint8Array): void => {
    parts.push(part)
    length += part.length
  }
  const putStream = (object: ObjectNumber, {head, data}: Stream): void => {
    entries[object] = {offset: length}
    put(latin1(`${object} 0 obj\n${head}\nstream\n`))
    put(data)
    put(latin1('\nendstream\nendobj\n'))
  }
  put(latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'))
  for (const [object, stream] of streams) putStream(object, stream)
  let next = sources.length + 1
  const plain: ObjectNumber[] = []
  sources.forEach((source, index) => {
    if (source !== undefined) plain.push(index + 1)
    else if (!streams.has(index + 1)) throw new Error(`object ${index + 1} was reserved and never set`)
  })
  for (let from = 0; from < plain.length; from += objectsPerStream) {
    const objects = plain.slice(from, from + objectsPerStream)
    objects.forEach((object, index) => (entries[object] = {stream: next, index}))
    putStream(next++, objectStream(objects, sources))
  }
  const start = length
  const self = next++
  entries[self] = {offset: start}
  const id = fileIdentifier(parts)
  const trailer = {Root: reference(root), Info: reference(info), ID: [id, id], Size: next}
  putStream(self, crossReferences(entries, trailer))
  put(latin1(`startxref\n${start}\n%%EOF\n`))
  const file = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  return file
}

/** ISO 32000-1 7.5.7. */
function objectStream(objects: readonly ObjectNumber[], sources: readonly (string | undefined)[]): Stream {
  let [index, body] = ['', '']
  for (const object of objects) {
    index += `${object} ${body.length} `
    body += `${sources[object - 1]!}\n`
  }
  return deflated({Type: '/ObjStm', N: objects.length, First: index.length}, latin1(index + body))
}

/** ISO 32000-1 7.5.8; each row is the difference to the row before, as in PNG (predictor 12): that deflates to a third. */
function crossReferences(entries: readonly (Entry | undefined)[], trailer: Dictionary): Stream {
  const columns = 7
  const rows = new Uint8Array(entries.length * (columns + 1))
  let before = [0, 0, 0, 0, 0, 0, 0]
  entries.forEach((entry, object) => {
    const row = fields(entry)
    rows[object * (columns + 1)] = 2
    row.forEach((byte, column) => (rows[object * (columns + 1) + 1 + column] = byte - before[column]!))
    before = row
  })
  return deflated({Type: '/XRef', W: [1, 4, 2], DecodeParms: {Predictor: 12, Columns: columns}, ...trailer}, rows)
}

/** Type, offset or object stream, index in it; a free entry for object 0. */
function fields(entry: Entry | undefined): number[] {
  if (!entry) return [0, 0, 0, 0, 0, 0xff, 0xff]
  if ('offset' in entry) return [1, ...word(entry.offset), 0, 0]
  return [2, ...word(entry.stream), entry.index >> 8, entry.index & 0xff]
}

function word(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff]
}

/** ISO 32000-1 14.4. */
function fileIdentifier(parts: readonly Uint8Array[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return `<${hash.digest('hex').slice(0, 32)}>`
}

function latin1(source: string): Uint8Array {
  return Buffer.from(source, 'latin1')
}
