// Data in zlib format (RFC 1950) → the bytes, counted while they come; of data that are cut what there is of them.

import {Inflate} from 'fflate'
import {join} from './join.ts'

/** Data inflated between two looks at the limit: at most a thousand times as much comes out. */
const step = 1 << 14

/**
 * All of the bytes; undefined where there would be more than `most` or where the data are damaged. `cut` allows them to end
 * anywhere, and to have another checksum.
 */
export function inflate(data: Uint8Array, most: number, cut = false): Uint8Array | undefined {
  const header = (data[0]! << 8) | data[1]!
  if (data.length < 2 || (header & 0x0f00) !== 0x0800 || header & 0x20 || header % 31 !== 0) return undefined
  const parts: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((part) => {
    length += part.length
    parts.push(part)
  })
  try {
    for (let at = 2; at < data.length; at += step) {
      stream.push(data.subarray(at, at + step))
      if (length > most) return undefined
    }
  } catch {
    return undefined
  }
  const bytes = join(parts)
  return cut || (isComplete(stream) && hasChecksum(data, adler32(bytes))) ? bytes : undefined
}

/** Whether the last block has come: what ends before it is refused by an end. */
function isComplete(stream: Inflate): boolean {
  try {
    stream.push(new Uint8Array(0), true)
    return true
  } catch {
    return false
  }
}

/** Whether the checksum stands behind the data; how far behind, fflate does not say. */
function hasChecksum(data: Uint8Array, sum: number): boolean {
  for (let at = data.length - 4; at >= 2; at--) {
    if (
      data[at] === sum >>> 24
      && data[at + 1] === ((sum >>> 16) & 0xff)
      && data[at + 2] === ((sum >>> 8) & 0xff)
      && data[at + 3] === (sum & 0xff)
    )
      return true
  }
  return false
}

/** RFC 1950 8.2. */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0]
  for (let at = 0; at < bytes.length; ) {
    // So many sums stay below 2³².
    for (const end = Math.min(at + 3800, bytes.length); at < end; at++) {
      a += bytes[at]!
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return ((b << 16) | a) >>> 0
}
