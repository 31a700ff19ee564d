// The bytes of a zip (APPNOTE 6.3) → its entries by name, inflated when they are asked for. Nothing that the archive says of
// itself is believed: inflated bytes are counted while they come, and the work ends with the budget.

import {Inflate} from 'fflate'
import {join} from './join.ts'

/** Why an archive is not read. */
export type ZipFault =
  /** No archive, or one whose parts contradict each other. */
  | 'damaged'
  /** Encrypted entries. */
  | 'encrypted'
  /** More inflated bytes than the budget. */
  | 'size'
  /** More entries than allowed. */
  | 'entries'
  /** Names with `..`, a drive or a root. */
  | 'name'

export class ZipError extends Error {
  readonly fault: ZipFault
  constructor(fault: ZipFault) {
    super(`zip: ${fault}`)
    this.fault = fault
  }
}

export interface ZipLimits {
  readonly entries: number
  /** Of everything that is inflated from one archive, together. */
  readonly bytes: number
}

export interface Zip {
  readonly names: readonly string[]
  /** The entry, inflated anew at each call; undefined where there is none of that name. Throws ZipError. */
  read(name: string): Uint8Array | undefined
}

interface Entry {
  readonly name: string
  readonly method: number
  readonly checksum: number
  readonly size: number
  /** Offset of its local header. */
  readonly at: number
}

export const directoryEnd = 0x06054b50
export const directoryEntry = 0x02014b50
export const localEntry = 0x04034b50
/** So much is inflated between two looks at the budget: at most a thousand times as much comes out. */
const step = 4096

/** Whether the bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5) && bytes[3] === bytes[2]! + 1
}

/** Throws ZipError. */
export function openZip(bytes: Uint8Array, limits: ZipLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = directory(bytes, view, limits)
  let left = limits.bytes
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name)
      if (!entry) return undefined
      const content = contentOf(bytes, view, entry, left)
      left -= content.length
      if (content.length !== entry.declared || checksum(content) !== entry.checksum) throw new ZipError('damaged')
      return content
    },
  }
}

interface Listed extends Entry {
  readonly declared: number
}

/** The central directory, which is what Word and every other reader goes by. */
function directory(bytes: Uint8Array, view: DataView, limits: ZipLimits): Map<string, Listed> {
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const found = new Map<string, Listed>()
  if (count > limits.entries) throw new ZipError('entries')
  for (let index = 0; at + 46 <= end && view.getUint32(at, true) === directoryEntry; index++) {
    if (index >= limits.entries) throw new ZipError('entries')
    const flags = view.getUint16(at + 8, true)
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const name = nameOf(bytes.subarray(at + 46, at + 46 + lengths[0]!), (flags & 0x800) !== 0)
    if (flags & 1) throw new ZipError('encrypted')
    if (!isInside(name)) throw new ZipError('name')
    if (found.has(name)) throw new ZipError('damaged')
    found.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      size: view.getUint32(at + 20, true),
      declared: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + lengths[0]! + lengths[1]! + lengths[2]!
  }
  if (found.size !== count) throw new ZipError('damaged')
  return found
}

/** Where its last record begins. Throws ZipError. */
export function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) if (view.getUint32(at, true) === directoryEnd) return at
  throw new ZipError('damaged')
}

function nameOf(bytes: Uint8Array, utf8: boolean): string {
  const name = new TextDecoder('utf-8').decode(bytes)
  return utf8 || !name.includes('\uFFFD') ? name : new TextDecoder('gb18030').decode(bytes)
}

/** Whether a name, taken for a path, stays in the folder that it would be unpacked to. */
function isInside(name: string): boolean {
  return !/^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/iu.test(name)
}

function contentOf(bytes: Uint8Array, view: DataView, {at, size, method}: Entry, left: number): Uint8Array {
  if (at + 30 > bytes.length || view.getUint32(at, true) !== localEntry) throw new ZipError('damaged')
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + size > bytes.length) throw new ZipError('damaged')
  const data = bytes.subarray(start, start + size)
  if (method === 0) {
    if (data.length > left) throw new ZipError('size')
    return data
  }
  if (method !== 8) throw new ZipError('damaged')
  return inflate(data, left)
}

function inflate(data: Uint8Array, left: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const inflater = new Inflate((chunk) => {
    length += chunk.length
    if (length > left) throw new ZipError('size')
    chunks.push(chunk)
  })
  try {
    for (let from = 0; from < data.length || from === 0; from += step)
      inflater.push(data.subarray(from, from + step), from + step >= data.length)
  } catch (error) {
    throw error instanceof ZipError ? error : new ZipError('damaged')
  }
  return join(chunks)
}

const table = Uint32Array.from({length: 256}, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32 (ISO 3309). */
export function checksum(bytes: Uint8Array): number {
  let value = ~0
  for (let at = 0; at < bytes.length; at++) value = table[(value ^ bytes[at]!) & 0xff]! ^ (value >>> 8)
  return ~value >>> 0
}
