// Bytes → zlib format (RFC 1950, RFC 1951), in AssemblyScript, which is TypeScript with machine integers: README.md says how
// it becomes the WebAssembly of program.ts. Every choice follows from the bytes alone: the same come out on every machine.

import {byteAt, end, fillByte, input, put, writeAt} from './bits.ts'
import {build, clear, Code} from './code.ts'
import {distances, literals, match, tokenCount, tokens} from './matches.ts'
import {distanceBases, distanceCode, distanceExtras, endOfBlock, lengthBases, lengthCodes, lengthExtras} from './symbols.ts'

/** The code that the lengths of the other two are written in (RFC 1951 3.2.7), and the order in which its own stand. */
const codeLengths = new Code(19, 7)
const order: StaticArray<u8> = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
/** The lengths of both codes as runs, `extra << 8 | symbol`. */
const runs = new StaticArray<u16>(316)

/** Makes room for so many bytes to deflate; the address to put them at. */
export function reserve(length: i32): usize {
  // A literal takes nine bits at most; each block has a head.
  const last = input + length * 2 + (length >> 3) + 4096
  const pages = ((last + 0xffff) >>> 16) as i32
  if (pages > memory.size()) memory.grow(pages - memory.size())
  return input
}

/** Where the deflated bytes begin. */
export function output(length: i32): usize {
  return input + length + 16
}

/** Deflates the bytes that were put; how many came out. */
export function deflate(length: i32): i32 {
  const start = output(length)
  writeAt(start)
  put(0x78, 8)
  put(0x9c, 8)
  let at = 0
  do {
    at = match(at, length)
    writeBlock(at === length)
  } while (at < length)
  fillByte()
  const sum = adler32(length)
  for (let shift = 24; shift >= 0; shift -= 8) put(sum >> shift & 0xff, 8)
  return (end() - start) as i32
}

/** RFC 1951 3.2.7: one block with codes of its own. */
function writeBlock(last: boolean): void {
  build(literals)
  build(distances)
  put(last ? 5 : 4, 3)
  writeCodes()
  for (let i = 0; i < tokenCount; i++) {
    const token = tokens[i]
    if (token >> 31) putMatch(token >> 16 & 0x1ff, (token & 0xffff) + 1)
    else put(literals.bits[token], literals.lengths[token])
  }
  put(literals.bits[endOfBlock], literals.lengths[endOfBlock])
}

@inline function putMatch(length: i32, distance: i32): void {
  const lengthCode = lengthCodes[length] as i32
  put(literals.bits[257 + lengthCode], literals.lengths[257 + lengthCode])
  put(length - lengthBases[lengthCode], lengthExtras[lengthCode])
  const code = distanceCode(distance)
  put(distances.bits[code], distances.lengths[code])
  put(distance - distanceBases[code], distanceExtras[code])
}

function writeCodes(): void {
  let literalCount = literals.size
  while (literalCount > 257 && literals.lengths[literalCount - 1] === 0) literalCount--
  let distanceCount = distances.size
  while (distanceCount > 1 && distances.lengths[distanceCount - 1] === 0) distanceCount--
  clear(codeLengths)
  const runCount = addRuns(distances.lengths, distanceCount, addRuns(literals.lengths, literalCount, 0))
  build(codeLengths)
  let count = order.length
  while (count > 4 && codeLengths.lengths[order[count - 1]] === 0) count--
  put(literalCount - 257, 5)
  put(distanceCount - 1, 5)
  put(count - 4, 4)
  for (let i = 0; i < count; i++) put(codeLengths.lengths[order[i]], 3)
  for (let i = 0; i < runCount; i++) {
    const symbol = runs[i] & 0xff
    put(codeLengths.bits[symbol], codeLengths.lengths[symbol])
    if (symbol >= 16) put(runs[i] >> 8, symbol === 16 ? 2 : symbol === 17 ? 3 : 7)
  }
}

/** Adds lengths to `runs`, of which there are `count`; how many there are then. */
function addRuns(lengths: StaticArray<u8>, size: i32, count: i32): i32 {
  for (let at = 0; at < size;) {
    const length = lengths[at] as i32
    let left = 1
    while (at + left < size && lengths[at + left] === length) left++
    at += left
    if (length > 0) {
      count = addRun(length, 0, count)
      left--
    }
    while (left >= 3) {
      const least = length === 0 && left >= 11 ? 11 : 3
      const run = min(left, length > 0 ? 6 : least === 11 ? 138 : 10)
      count = addRun(length > 0 ? 16 : least === 11 ? 18 : 17, run - least, count)
      left -= run
    }
    for (; left > 0; left--) count = addRun(length, 0, count)
  }
  return count
}

function addRun(symbol: i32, extra: i32, count: i32): i32 {
  codeLengths.counts[symbol]++
  runs[count] = (extra << 8 | symbol) as u16
  return count + 1
}

/** RFC 1950 8.2; 5552 bytes is as many as the sums hold before they must be reduced. */
function adler32(length: i32): u32 {
  let a: u32 = 1
  let b: u32 = 0
  for (let at = 0; at < length;) {
    for (const last = min(at + 5552, length); at < last; at++) {
      a += byteAt(at)
      b += a
    }
    a %= 65521
    b %= 65521
  }
  return b << 16 | a
}
