// Bytes → literals and matches with what stood up to 32 KiB before (RFC 1951 2), and how often each of them comes.

import {byteAt, input} from './bits.ts'
import {clear, Code} from './code.ts'
import {distanceCode, endOfBlock, lengthCodes, longest} from './symbols.ts'

/** How far back a match may lie; a power of two. */
const reach: i32 = 32768
/** How many earlier places are tried for a match, and from what length on the next place is not tried for a longer one. */
const tries: i32 = 16
const enough: i32 = 32
/** A match of three bytes from further back takes more bits than the bytes. */
const nearby: i32 = 4096

/** Literals and matches of one block, `1 << 31 | length << 16 | distance - 1`. */
export const tokens = new StaticArray<u32>(65536)
/** The last place of three bytes by their hash, and the place before each place with the same hash; -1: none. */
const heads = new StaticArray<i32>(32768)
const before = new StaticArray<i32>(reach)
export let tokenCount: i32 = 0

/** Codes of literals and lengths, and of distances; `match` sets only how often each comes. */
export const literals = new Code(286, 15)
export const distances = new Code(30, 15)

let matchDistance: i32 = 0

/** Fills `tokens` from `at` on, until they are full or the bytes used up; where it ended. */
export function match(at: i32, end: i32): i32 {
  // Nothing of an earlier stream.
  if (at === 0) memory.fill(changetype<usize>(heads), 0xff, heads.length << 2)
  tokenCount = 0
  clear(literals)
  clear(distances)
  literals.counts[endOfBlock] = 1
  while (at < end && tokenCount < tokens.length - longest) {
    let length = findMatch(at, end)
    let distance = matchDistance
    if (length === 0) {
      addLiteral(at++)
      continue
    }
    let known = at + 1
    while (length < enough && tokenCount < tokens.length - 1) {
      const next = findMatch(known++, end)
      if (next <= length) break
      addLiteral(at++)
      length = next
      distance = matchDistance
    }
    tokens[tokenCount++] = 1 << 31 | length << 16 | distance - 1
    literals.counts[257 + lengthCodes[length]]++
    distances.counts[distanceCode(distance)]++
    at += length
    const last = min(at, end - 2)
    for (; known < last; known++) remember(known)
  }
  return at
}

@inline function addLiteral(at: i32): void {
  const byte = byteAt(at)
  tokens[tokenCount++] = byte
  literals.counts[byte]++
}

/** Notes where these three bytes stand; the place where they stood last, or -1. */
@inline function remember(at: i32): i32 {
  const hash = ((load<u32>(input + at) & 0xffffff) * 0x9e3779b1) >>> 17
  const last = heads[hash]
  before[at & reach - 1] = last
  heads[hash] = at
  return last
}

/** Length of the longest match, its distance in `matchDistance`; 0 where none pays. */
function findMatch(at: i32, end: i32): i32 {
  if (at + 3 > end) return 0
  const most = min(longest, end - at)
  let best = 0
  let candidate = remember(at)
  for (let left = tries; left > 0 && candidate >= 0 && at - candidate <= reach; left--) {
    if (byteAt(candidate + best) === byteAt(at + best)) {
      const length = common(candidate, at, most)
      if (length > best) {
        best = length
        matchDistance = at - candidate
        if (best === most) break
      }
    }
    const next = before[candidate & reach - 1]
    // An older place may have been written over.
    if (next >= candidate) break
    candidate = next
  }
  return best > 3 || (best === 3 && matchDistance < nearby) ? best : 0
}

/** How many bytes, `most` at most, are the same at two places. */
@inline function common(earlier: i32, at: i32, most: i32): i32 {
  let length = 0
  for (; length + 8 <= most; length += 8) {
    const differing = load<u64>(input + earlier + length) ^ load<u64>(input + at + length)
    if (differing) return length + (ctz(differing) >> 3) as i32
  }
  while (length < most && byteAt(earlier + length) === byteAt(at + length)) length++
  return length
}
