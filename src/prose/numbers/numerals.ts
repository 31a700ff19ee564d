// Numerals spelled in Chinese → what they say: 一百二十, 一二〇, and the rough ones that name two neighbours: 两三, 二三十, 十七八.

/** `to`: of two neighbours, the larger one. */
export interface Numeral {
  readonly value: bigint
  readonly to?: bigint
}

const digits: Readonly<Record<string, bigint>> = {
  零: 0n,
  〇: 0n,
  一: 1n,
  二: 2n,
  两: 2n,
  三: 3n,
  四: 4n,
  五: 5n,
  六: 6n,
  七: 7n,
  八: 8n,
  九: 9n,
}
const powers: Readonly<Record<string, bigint>> = {十: 10n, 百: 100n, 千: 1000n}

/** Undefined for what is no number (十百). */
export function readNumeral(text: string): Numeral | undefined {
  const at = neighboursIn(text)
  if (at < 0) {
    const value = readExact(text)
    return value === undefined ? undefined : {value}
  }
  const [value, to] = [
    readExact(text.slice(0, at + 1) + text.slice(at + 2)),
    readExact(text.slice(0, at) + text.slice(at + 1)),
  ]
  return value === undefined || to === undefined || value >= to ? undefined : {value, to}
}

/** Where two digits stand of which one or the other is meant, −1 where none do: digit after digit (一二〇) is a place each. */
function neighboursIn(text: string): number {
  for (let at = 0; at + 1 < text.length; at++) {
    const [one, other] = [digits[text[at]!], digits[text[at + 1]!]]
    if (one === undefined || other === undefined) continue
    if (digits[text[at + 2]!] !== undefined || one === 0n) return -1
    return other === one + 1n || (one === 3n && other === 5n) ? at : -1
  }
  return -1
}

/** 一百二十 → 120, 一二〇 → 120. */
function readExact(text: string): bigint | undefined {
  if (/^[零〇一二两三四五六七八九]+$/u.test(text)) {
    return BigInt([...text].map((one) => digits[one]).join(''))
  }
  let [total, section, digit] = [0n, 0n, undefined as bigint | undefined]
  for (const one of text) {
    if (digits[one] !== undefined) {
      if (digit !== undefined && digit !== 0n) return undefined
      digit = digits[one]
    } else if (powers[one] !== undefined) {
      if (digit === undefined && (one !== '十' || section !== 0n)) return undefined
      section += (digit ?? 1n) * powers[one]!
      digit = undefined
    } else {
      section += digit ?? 0n
      if (section === 0n) return undefined
      total = (total + section) * (one === '万' ? 10_000n : 100_000_000n)
      section = 0n
      digit = undefined
    }
  }
  return total + section + (digit ?? 0n)
}
