// ToUnicode maps, read back: every code means the text it stands for.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {toUnicode} from '../../../src/pdf/draw/to-unicode.ts'

function utf16(hex: string): string {
  return String.fromCharCode(...hex.match(/..../g)!.map((unit) => Number.parseInt(unit, 16)))
}

function read(cmap: string): Map<number, string> {
  const meanings = new Map<number, string>()
  for (const [, count, kind, body] of cmap.matchAll(/(\d+) begin(bfchar|bfrange)\n([^]*?)\nend\2/g)) {
    const lines = body!.split('\n')
    expect(lines).toHaveLength(Number(count))
    expect(lines.length).toBeLessThanOrEqual(100)
    for (const line of lines) {
      const [first, second, third] = line.match(/[0-9A-F]+/g)! as [string, string, string?]
      const from = Number.parseInt(first, 16)
      if (kind === 'bfchar') meanings.set(from, utf16(second))
      else {
        const to = Number.parseInt(second, 16)
        expect(to >> 8, 'a range may only count in its last byte').toBe(from >> 8)
        for (let code = from; code <= to; code++) {
          const unit = Number.parseInt(third!, 16) + code - from
          expect(unit >> 8).toBe(Number.parseInt(third!, 16) >> 8)
          meanings.set(code, String.fromCharCode(unit))
        }
      }
    }
  }
  return meanings
}

test('gives every code its text, runs and single ones, beyond the BMP and of two characters', () => {
  const start = fc.integer({min: 0x20, max: 0x2fff0}).filter((code) => code < 0xd000 || code > 0xe100)
  const stretches = fc.array(fc.tuple(start, fc.integer({min: 1, max: 300})), {minLength: 1, maxLength: 8})
  fc.assert(
    fc.property(stretches, (parts) => {
      const codePoints = new Set(
        parts.flatMap(([first, count]) => Array.from({length: count}, (_, index) => first + index)),
      )
      const meanings = [...codePoints]
        .filter((code) => code < 0xd800 || code > 0xdfff)
        .sort((a, b) => a - b)
        .map((code) => (code === 0x2e3a ? '——' : String.fromCodePoint(code)))
      const found = read(toUnicode(meanings))
      expect(found.size).toBe(meanings.length)
      meanings.forEach((meaning, index) => expect(found.get(index + 1)).toBe(meaning))
    }),
  )
})
