// Where pages end: nothing lost, nothing too high, and the document as a whole weighed.

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {paginate} from '../../../src/pdf/layout/paginate.ts'
import {never, type FixedStrip} from '../../../src/pdf/layout/strip.ts'

const room = {height: 100, turned: 60, pitch: 10}

function strip(height: number, cost = 0, turned = false): FixedStrip {
  return {type: 'fixed', height, extent: height, space: 0, cost, grid: false, turned, paint: () => undefined}
}

const lines = (count: number, cost = 0): FixedStrip[] => Array.from({length: count}, () => strip(10, cost))

/** Strips on each page. */
const counts = (strips: readonly FixedStrip[]): number[] => paginate(strips, room).map((page) => page.length)

describe('pages', () => {
  const strips = fc.array(fc.record({
    height: fc.integer({min: 1, max: 50}), cost: fc.constantFrom(0, 0, 0, 4, 50, 200, never), turned: fc.boolean(),
  }), {maxLength: 80})

  it('hold every strip once, in order, inside their room, those of one kind together', () => {
    fc.assert(fc.property(strips, (drawn) => {
      let turned = false
      const all = drawn.map((one, index) => {
        if (index % 7 === 0) turned = one.turned
        return strip(one.height, one.cost, turned)
      })
      const pages = paginate(all, room)
      expect(pages.flat().map((placed) => placed.strip)).toEqual(all)
      for (const page of pages) {
        expect(new Set(page.map((placed) => placed.strip.turned)).size).toBe(1)
        for (const {strip: {extent, turned: across}, top} of page) {
          expect(top + extent).toBeLessThanOrEqual((across ? room.turned : room.height) + 0.1)
        }
      }
    }))
  })

  it('are filled from the first', () => expect(counts(lines(25))).toEqual([10, 10, 5]))

  it('never end where they must not, though that leaves a gap', () => {
    expect(counts([...lines(7), ...lines(5, never), ...lines(3)])).toEqual([6, 9])
  })

  it('end at a worse place where that saves a page', () => {
    // The eleventh line should stand with the tenth; behind it either nine that hold together or three that do not.
    const start = [...lines(9), strip(10), strip(10, 50)]
    expect(counts([...start, ...lines(9, never)])).toEqual([10, 10])
    expect(counts([...start, ...lines(3)])).toEqual([9, 5])
  })

  it('are landscape one by one as their strips ask', () => {
    const across = Array.from({length: 8}, () => strip(10, 0, true))
    expect(counts([...lines(3), ...across, ...lines(2)])).toEqual([3, 6, 2, 2])
  })
})

it('a strip that no page can hold stands on one alone', () => {
  expect(counts([...lines(2), strip(150), ...lines(2)])).toEqual([2, 1, 2])
})
