// Both halves of the platform give the same, and inflate what Node's zlib inflates.

import {deflateSync, inflateSync} from 'node:zlib'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {half as browser} from '../../src/host/platform/browser.ts'
import {half as node} from '../../src/host/platform/node.ts'
import {concat, sameBytes, toHex} from '../../src/host/platform/platform.ts'
import {inflate} from '../../src/zip/inflate.ts'

const bytes = fc.uint8Array({maxLength: 20_000, size: 'max'})

describe('both halves', () => {
  test('digest, spell and join the same', () =>
    fc.assert(
      fc.property(fc.array(bytes, {maxLength: 4}), (parts) => {
        const digests = [node, browser].map(({sha256}) => {
          const hash = sha256()
          for (const part of parts) hash.update(part)
          return toHex(hash.digest())
        })
        expect(digests[1]).toBe(digests[0])
        const whole = concat(parts)
        expect(browser.toBase64(whole)).toBe(node.toBase64(whole))
        const text = node.fromLatin1(whole)
        expect(browser.fromLatin1(whole)).toBe(text)
        expect(sameBytes(browser.toLatin1(text), whole)).toBe(true)
        expect(sameBytes(node.toLatin1(text), whole)).toBe(true)
      }),
    ))

  test.each([
    ['/a/b', '../c/./d'],
    ['/a', '/b//c/'],
    ['/', '..'],
    ['/a/b', ''],
    ['/a', 'x/../../..'],
  ])('%s and %s lead to one path', (from, path) => {
    expect(browser.resolvePath(from, path)).toBe(node.resolvePath(from, path))
  })

  test.each([node, browser])('turns come one behind the other', async ({turn}) => {
    const order: number[] = []
    await Promise.all([1, 2, 3].map((one) => turn().then(() => order.push(one))))
    expect(order).toEqual([1, 2, 3])
  })
})

describe('inflate', () => {
  /** Bytes that repeat, so that there is something to deflate. */
  const source = fc.tuple(bytes, fc.integer({min: 1, max: 9})).map(([part, times]) => concat(Array(times).fill(part)))

  test('gives what was deflated, and no more than allowed', () =>
    fc.assert(
      fc.property(source, fc.nat(30_000), (data, most) => {
        const packed = deflateSync(data)
        const found = inflate(packed, most)
        if (data.length > most) expect(found).toBeUndefined()
        else expect(found && sameBytes(found, data)).toBe(true)
      }),
    ))

  test('gives the beginning of what was cut, where that is allowed', () =>
    fc.assert(
      fc.property(source, fc.nat(), (data, at) => {
        const packed = deflateSync(data)
        const cut = packed.subarray(0, 2 + (at % (packed.length - 2)))
        const found = inflate(cut, 1e6, true)!
        expect(sameBytes(found, data.subarray(0, found.length))).toBe(true)
        expect(inflate(cut, 1e6)).toBeUndefined()
      }),
    ))

  test('takes altered data for nothing else than what they were, and whatever zlib takes', () =>
    fc.assert(
      fc.property(source, fc.nat(), fc.integer({min: 1, max: 255}), (data, at, by) => {
        const packed = Uint8Array.from(deflateSync(data))
        packed[at % packed.length]! ^= by
        let due: Uint8Array | undefined
        try {
          due = inflateSync(packed, {maxOutputLength: 1 << 20})
        } catch {}
        const found = inflate(packed, 1 << 20)
        // It is not as strict as zlib with codes that nothing uses.
        if (found) expect(sameBytes(found, due ?? data)).toBe(true)
        else expect(due).toBeUndefined()
      }),
    ))
})
