// Huffman codes (RFC 1951 3.2.2): how often each symbol comes → how many bits it takes, and which.

/** A code of so many symbols, none with more than `most` bits. The first bit of each is the lowest. */
export class Code {
  readonly counts: StaticArray<u32>
  readonly lengths: StaticArray<u8>
  readonly bits: StaticArray<u16>
  constructor(readonly size: i32, readonly most: i32) {
    this.counts = new StaticArray<u32>(size)
    this.lengths = new StaticArray<u8>(size)
    this.bits = new StaticArray<u16>(size)
  }
}

/** Symbols of a code by frequency, their weights while the tree is built, how many have each length. */
const sorted = new StaticArray<u16>(286)
const weights = new StaticArray<u32>(286)
const lengthCounts = new StaticArray<u32>(64)
const nextBits = new StaticArray<u32>(64)

export function clear(code: Code): void {
  memory.fill(changetype<usize>(code.counts), 0, code.size << 2)
}

/** Sets the lengths and bits of a code by its counts. */
export function build(code: Code): void {
  memory.fill(changetype<usize>(code.lengths), 0, code.size)
  const used = sortByCount(code)
  if (used === 1) code.lengths[sorted[0]] = 1
  else if (used > 1) setLengths(code, used)
  memory.fill(changetype<usize>(lengthCounts), 0, lengthCounts.length << 2)
  for (let symbol = 0; symbol < code.size; symbol++) lengthCounts[code.lengths[symbol]]++
  lengthCounts[0] = 0
  nextBits[0] = 0
  for (let length = 1; length <= code.most; length++) nextBits[length] = nextBits[length - 1] + lengthCounts[length - 1] << 1
  for (let symbol = 0; symbol < code.size; symbol++) {
    const length = code.lengths[symbol] as i32
    if (length > 0) code.bits[symbol] = reversed(nextBits[length]++, length)
  }
}

function reversed(bits: u32, length: i32): u16 {
  let result: u32 = 0
  for (; length > 0; length--) {
    result = result << 1 | bits & 1
    bits >>= 1
  }
  return result as u16
}

/** Fills `sorted` and `weights`, rarest first, equal ones by symbol; how many are used. */
function sortByCount(code: Code): i32 {
  let used = 0
  for (let symbol = 0; symbol < code.size; symbol++) {
    const count = code.counts[symbol]
    if (count === 0) continue
    let place = used++
    for (; place > 0 && weights[place - 1] > count; place--) {
      weights[place] = weights[place - 1]
      sorted[place] = sorted[place - 1]
    }
    weights[place] = count
    sorted[place] = symbol as u16
  }
  return used
}

/** Moffat and Katajainen, “In-place calculation of minimum-redundancy codes” (1995), then no more than `most` bits. */
function setLengths(code: Code, used: i32): void {
  // `weights` becomes: the inner nodes' weights, then their parents.
  let leaf = 2
  let root = 0
  weights[0] += weights[1]
  for (let next = 1; next < used - 1; next++) {
    let weight: u32 = 0
    for (let half = 0; half < 2; half++) {
      if (leaf >= used || (root < next && weights[root] < weights[leaf])) {
        weight += weights[root]
        weights[root++] = next
      } else weight += weights[leaf++]
    }
    weights[next] = weight
  }
  // … then the inner nodes' depths …
  weights[used - 2] = 0
  for (let next = used - 3; next >= 0; next--) weights[next] = weights[weights[next]] + 1
  // … of which the leaves fill up each level: how many have which length is all that is needed.
  memory.fill(changetype<usize>(lengthCounts), 0, lengthCounts.length << 2)
  let inner = used - 2
  let free = 1
  for (let level: u32 = 0; free > 0; level++) {
    let nodes = 0
    for (; inner >= 0 && weights[inner] === level; inner--) nodes++
    lengthCounts[min(level, code.most as u32)] += free - nodes
    free = 2 * nodes
  }
  shorten(code.most)
  let place = 0
  for (let length = code.most; length > 0; length--) {
    for (let left = lengthCounts[length]; left > 0; left--) code.lengths[sorted[place++]] = length as u8
  }
}

/** Makes the lengths fit again after those above `most` were cut: each step lengthens a shorter code by one bit. */
function shorten(most: i32): void {
  const full: u32 = 1 << most
  let sum: u32 = 0
  for (let length = 1; length <= most; length++) sum += lengthCounts[length] << (most - length)
  for (; sum > full; sum--) {
    let length = most - 1
    while (lengthCounts[length] === 0) length--
    lengthCounts[most]--
    lengthCounts[length]--
    lengthCounts[length + 1] += 2
  }
}
