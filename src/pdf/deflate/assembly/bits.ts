// Memory as bytes to be read and bits to be written, the first bit of a byte lowest (RFC 1951 3.1.1).

/** What is to be deflated begins here; everything of the program's own is below. */
export const input: usize = 1 << 20

/** Where the next byte goes, and bits that do not fill one yet. */
let out: usize = 0
let pending: u64 = 0
let pendingBits: i32 = 0

export function writeAt(place: usize): void {
  out = place
  pending = 0
  pendingBits = 0
}

@inline export function byteAt(at: i32): u32 {
  return load<u8>(input + at)
}

/** `bits` has no more than `count` bits, which is 32 at most. */
@inline export function put(bits: u32, count: i32): void {
  pending |= (bits as u64) << pendingBits
  pendingBits += count
  if (pendingBits >= 32) {
    store<u32>(out, pending as u32)
    out += 4
    pending >>= 32
    pendingBits -= 32
  }
}

/** Fills up the last byte with zeros. */
export function fillByte(): void {
  if (pendingBits & 7) put(0, 8 - (pendingBits & 7))
}

/** Writes the last whole bytes; the place behind them. */
export function end(): usize {
  for (; pendingBits > 0; pendingBits -= 8) {
    store<u8>(out++, pending as u8)
    pending >>= 8
  }
  return out
}
