// How much the streams of a PDF would inflate to, counted before anything is read: what a file says of its own sizes is the
// attacker's.

import {inflatedSize} from '../../zip/inflated.ts'
import {limits, overLimit} from '../limits.ts'

/** Filters that make much out of little, one behind the other or where it cannot be counted. */
const chained =
  /\/Filter\s*\[[^\]]*\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b[^\]]*\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/u

/** Bytes of a PDF; more pictures than text. */
const largest = 32 * 1024 * 1024
const streams = 20_000

/** Throws Refused. */
export function boundStreams(bytes: Uint8Array): void {
  if (bytes.length > largest) throw overLimit('file')
  const text = new TextDecoder('latin1').decode(bytes)
  if (chained.test(text)) throw overLimit('size')
  let [budget, count] = [limits.zip.bytes, 0]
  for (const {index, 0: found} of text.matchAll(/(?<!end)stream\r?\n/gu)) {
    if (++count > streams) throw overLimit('entries')
    const dictionary = text.slice(Math.max(0, index - 2048), index)
    const own = dictionary.slice(dictionary.lastIndexOf(' obj'))
    if (!/\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/u.test(own)) continue
    const start = index + found.length
    const end = text.indexOf('endstream', start)
    const stop = end < 0 ? bytes.length : end
    // LZW cannot be counted here: at most this much comes of a byte.
    budget -= /\/(?:LZWDecode|LZW)\b/u.test(own)
      ? (stop - start) * 64
      : inflatedSize(bytes.subarray(start, stop), budget)
    if (budget <= 0) throw overLimit('size')
  }
}
