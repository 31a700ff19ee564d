// An archive with other contents for some of its entries: all others are copied as they are, byte for byte, and so are the
// order, the dates and whatever else the archive says of its entries.

import {deflateSync} from 'fflate'
import {join} from './join.ts'
import {checksum, directoryEntry, endOfDirectory, localEntry, ZipError} from './read.ts'

/** Sizes that follow the data instead of standing before it. */
const descriptor = 8

interface Entry {
  /** Of its record in the directory. */
  readonly at: number
  readonly local: number
  readonly name: string
}

/** `bytes` have been read by `openZip`. Throws ZipError. */
export function replaceInZip(bytes: Uint8Array, contents: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOfDirectory(view)
  const start = view.getUint32(end + 16, true)
  const entries = entriesOf(bytes, view, start, end)
  const inOrder = [...entries].sort((a, b) => a.local - b.local)
  const pieces: Uint8Array[] = []
  const moved = new Map<Entry, {readonly at: number; readonly changed?: Changed}>()
  let at = inOrder[0]?.local ?? start
  pieces.push(bytes.subarray(0, at))
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1]?.local ?? start
    const content = contents.get(entry.name)
    if (content) {
      const changed = changedEntry(bytes, view, entry, content)
      moved.set(entry, {at, changed})
      pieces.push(changed.bytes)
      at += changed.bytes.length
    } else {
      moved.set(entry, {at})
      pieces.push(bytes.subarray(entry.local, next))
      at += next - entry.local
    }
  }
  const directory = bytes.slice(start)
  const own = new DataView(directory.buffer)
  for (const entry of entries) {
    const record = entry.at - start
    const {at: local, changed} = moved.get(entry)!
    own.setUint32(record + 42, local, true)
    if (!changed) continue
    own.setUint16(record + 8, own.getUint16(record + 8, true) & ~descriptor, true)
    own.setUint16(record + 10, changed.method, true)
    own.setUint32(record + 16, changed.checksum, true)
    own.setUint32(record + 20, changed.packed, true)
    own.setUint32(record + 24, changed.size, true)
  }
  own.setUint32(end - start + 16, at, true)
  pieces.push(directory)
  return join(pieces)
}

interface Changed {
  readonly bytes: Uint8Array
  readonly method: number
  readonly checksum: number
  readonly packed: number
  readonly size: number
}

function changedEntry(bytes: Uint8Array, view: DataView, {local}: Entry, content: Uint8Array): Changed {
  const header = 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const deflated = deflateSync(content, {level: 6, mem: 8})
  const method = deflated.length < content.length ? 8 : 0
  const data = method === 8 ? deflated : content
  const out = new Uint8Array(header + data.length)
  out.set(bytes.subarray(local, local + header))
  out.set(data, header)
  const own = new DataView(out.buffer)
  own.setUint16(6, own.getUint16(6, true) & ~descriptor, true)
  own.setUint16(8, method, true)
  own.setUint32(14, checksum(content), true)
  own.setUint32(18, data.length, true)
  own.setUint32(22, content.length, true)
  return {bytes: out, method, checksum: checksum(content), packed: data.length, size: content.length}
}

function entriesOf(bytes: Uint8Array, view: DataView, start: number, end: number): Entry[] {
  const entries: Entry[] = []
  for (let at = start; at + 46 <= end && view.getUint32(at, true) === directoryEntry; ) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    const local = view.getUint32(at + 42, true)
    if (local + 30 > start || view.getUint32(local, true) !== localEntry) throw new ZipError('damaged')
    entries.push({at, local, name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name))})
    at += 46 + name + extra + comment
  }
  return entries
}
