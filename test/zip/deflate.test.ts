// The deflater that every file goes through: a stream comes back, is about as small as zlib makes it, and always the same.

import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {deflateSync, inflateSync} from 'node:zlib'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {deflate} from '../../src/zip/deflate.ts'
import {shippedFont} from '../support/fonts.ts'

function same(data: Uint8Array): void {
  expect(Buffer.compare(inflateSync(deflate(data)), data)).toBe(0)
}

/** Numbers below `most` without order. */
function noise(length: number, most: number): Uint8Array {
  let state = 1
  return Uint8Array.from({length}, () => ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) >>> 16) % most)
}

test('a stream comes back', () => {
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
  for (const length of [0, 1, 258, 32_769, 200_000]) for (const most of [2, 256]) same(noise(length, most))
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
  same(noise(600_000, 8))
  same(new Uint8Array(3))
  expect(deflate(data)).toEqual(first)
  expect(createHash('sha256').update(first).digest('hex')).toBe(
    '95054cb9fa27cc318afbfd7120c24e7404dc5032c5c16e45d8a86e43d8a4e70b',
  )
})
