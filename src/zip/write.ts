// Files by name → a zip (APPNOTE 6.3) in their order, as office programs read it: names in UTF-8, no data descriptors, every
// date 1 January 1980. The same files give the same bytes everywhere.

import {deflateSync} from 'fflate'
import {checksum, directoryEnd, directoryEntry, localEntry} from './read.ts'

/** 1980-01-01 00:00 as MS-DOS writes it: day, month, years since 1980. */
const date = (1 << 5) | 1
const version = 20
const utf8Names = 0x800
const madeOnUnix = 3

interface Laid {
  readonly name: Uint8Array
  readonly data: Uint8Array
  readonly deflated: boolean
  readonly checksum: number
  readonly size: number
  readonly at: number
  readonly runs: boolean
}

/** `executable`: names of files that a system with such rights may run. */
export function writeZip(
  files: ReadonlyMap<string, Uint8Array>,
  executable: ReadonlySet<string> = new Set(),
): Uint8Array {
  let at = 0
  const laid = [...files].map(([path, bytes]): Laid => {
    const packed = deflateSync(bytes, {level: 6, mem: 8})
    const deflated = packed.length < bytes.length
    const data = deflated ? packed : bytes
    const name = new TextEncoder().encode(path)
    const runs = executable.has(path)
    const entry = {name, data, deflated, checksum: checksum(bytes), size: bytes.length, at, runs}
    at += 30 + name.length + data.length
    return entry
  })
  const directory = laid.reduce((sum, {name}) => sum + 46 + name.length, 0)
  const out = new Uint8Array(at + directory + 22)
  const view = new DataView(out.buffer)
  let end = at
  for (const entry of laid) {
    const {name, data} = entry
    view.setUint32(entry.at, localEntry, true)
    common(view, entry.at + 4, entry)
    out.set(name, entry.at + 30)
    out.set(data, entry.at + 30 + name.length)
    view.setUint32(end, directoryEntry, true)
    view.setUint16(end + 4, version, true)
    common(view, end + 6, entry)
    if (entry.runs) {
      view.setUint16(end + 4, version | (madeOnUnix << 8), true)
      view.setUint32(end + 38, (0o100755 << 16) >>> 0, true)
    }
    view.setUint32(end + 42, entry.at, true)
    out.set(name, end + 46)
    end += 46 + name.length
  }
  view.setUint32(end, directoryEnd, true)
  view.setUint16(end + 8, laid.length, true)
  view.setUint16(end + 10, laid.length, true)
  view.setUint32(end + 12, directory, true)
  view.setUint32(end + 16, at, true)
  return out
}

/** What a local header and the directory both say. */
function common(view: DataView, at: number, {name, data, deflated, checksum, size}: Laid): void {
  view.setUint16(at, version, true)
  view.setUint16(at + 2, utf8Names, true)
  view.setUint16(at + 4, deflated ? 8 : 0, true)
  view.setUint16(at + 8, date, true)
  view.setUint32(at + 10, checksum, true)
  view.setUint32(at + 14, data.length, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}
