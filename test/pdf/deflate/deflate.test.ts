// Deflating against Node's zlib as the reference: every stream comes back, and is about as small.

import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {deflateSync, inflateSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {deflate} from '../../../src/pdf/deflate/deflate.ts'
import {program} from '../../../src/pdf/deflate/program.ts'
import {shippedFont} from '../../support/fonts.ts'

function same(data: Uint8Array): void {
  expect(Buffer.compare(inflateSync(deflate(data)), data)).toBe(0)
}

/** Numbers below `most` without order. */
function noise(length: number, most: number): Uint8Array {
  let state = 1
  return Uint8Array.from({length}, () => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16) % most)
}

describe('a stream comes back', () => {
  test('of any bytes', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.uint8Array({maxLength: 40}),
        fc
          .tuple(fc.uint8Array({minLength: 1, maxLength: 5}), fc.nat(300))
          .map(([part, times]) => Uint8Array.from({length: part.length * times}, (_, i) => part[i % part.length]!)),
      ),
      {maxLength: 30},
    )
    fc.assert(fc.property(pieces, (parts) => same(new Uint8Array(Buffer.concat(parts)))))
  })

  test.each([0, 1, 2, 3, 4, 257, 258, 259, 260, 32_767, 32_768, 32_769, 65_280, 65_536, 200_000])(
    'of %i bytes',
    (length) => {
      same(new Uint8Array(length))
      for (const most of [2, 3, 20, 256]) same(noise(length, most))
    },
  )

  test('whose code lengths must be cut: symbols as rare as the numbers of Fibonacci', () => {
    const parts: Uint8Array[] = []
    for (let symbol = 0, [count, next] = [1, 1]; symbol < 25; symbol++, [count, next] = [next, count + next]) {
      parts.push(new Uint8Array(Math.min(count, 30_000)).fill(symbol))
    }
    const sorted = Buffer.concat(parts)
    const order = noise(sorted.length, 65_536)
    same(Uint8Array.from(sorted, (_, i) => sorted[(order[i]! * 257 + i * 7919) % sorted.length]!))
  })

  test('with the same bytes just within and just out of reach', () => {
    for (const distance of [32_766, 32_767, 32_768, 32_769]) {
      const data = noise(distance + 100, 256)
      data.copyWithin(distance, 0, 100)
      same(data)
    }
  })
})

test('a stream is about as small as zlib makes it', () => {
  for (const data of [shippedFont('hei'), readFileSync(new URL(import.meta.url)), Buffer.from('(0 0) '.repeat(5000))]) {
    expect(deflate(data).length).toBeLessThan(deflateSync(data).length * 1.02 + 20)
  }
  expect(deflate(noise(500_000, 256)).length).toBeLessThan(500_000 * 1.002)
})

test('the same bytes give the same stream, whatever came before', () => {
  const data = shippedFont('hei').subarray(0, 100_000)
  const first = deflate(data)
  // More than is kept.
  same(noise(6_000_000, 8))
  same(new Uint8Array(3))
  expect(deflate(data)).toEqual(first)
  expect(createHash('sha256').update(first).digest('hex')).toBe(
    'a99a51455eaf0ff893c22a21c6fc6491e933106f15627458bc81e92ff70ec433',
  )
})

test('the program is the one that its page tells of', () => {
  const sum = createHash('sha256').update(Buffer.from(program, 'base64')).digest('hex')
  expect(readFileSync(new URL('../../../src/pdf/deflate/README.md', import.meta.url), 'utf8')).toContain(sum)
})
