// Where pages end: nothing lost, nothing too high, and the document as a whole weighed.

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {paginate} from '../../../src/pdf/layout/paginate.ts'
import {type FixedStrip, never} from '../../../src/pdf/layout/strip.ts'

const notes = {rule: 0.5, length: 40, above: 6, below: 4, color: '#000000'}
const room = {height: 100, turned: 60, pitch: 10, notes}

function strip(height: number, cost = 0, turned = false): FixedStrip {
  return {type: 'fixed', height, extent: height, space: 0, cost, grid: false, turned, paint: () => undefined}
}

const lines = (count: number, cost = 0): FixedStrip[] => Array.from({length: count}, () => strip(10, cost))

/** Strips on each page. */
const counts = (strips: readonly FixedStrip[]): number[] =>
  paginate(strips, room).pages.map(({placed}) => placed.length)

describe('pages', () => {
  const strips = fc.array(
    fc.record({
      height: fc.integer({min: 1, max: 50}),
      cost: fc.constantFrom(0, 0, 0, 4, 50, 200, never),
      turned: fc.boolean(),
    }),
    {maxLength: 80},
  )

  it('hold every strip once, in order, inside their room, those of one kind together', () => {
    fc.assert(
      fc.property(strips, (drawn) => {
        let turned = false
        const all = drawn.map((one, index) => {
          if (index % 7 === 0) turned = one.turned
          return strip(one.height, one.cost, turned)
        })
        const pages = paginate(all, room).pages.map(({placed}) => placed)
        expect(pages.flat().map((placed) => placed.strip)).toEqual(all)
        for (const page of pages) {
          expect(new Set(page.map((placed) => placed.strip.turned)).size).toBe(1)
          for (const {
            strip: {extent, turned: across},
            top,
          } of page) {
            expect(top + extent).toBeLessThanOrEqual((across ? room.turned : room.height) + 0.1)
          }
        }
      }),
    )
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

  it('stay half empty only where a fuller one ends much worse', () => {
    // Half empty behind the fifth line, or full where it had better not end: the rest takes one page either way.
    const start = [...lines(6), ...lines(4, never)]
    expect(counts([...start, strip(10, 140), ...lines(3)])).toEqual([10, 4])
    expect(counts([...start, strip(10, 180), ...lines(3)])).toEqual([5, 9])
  })

  it('are landscape one by one as their strips ask', () => {
    const across = Array.from({length: 8}, () => strip(10, 0, true))
    expect(counts([...lines(3), ...across, ...lines(2)])).toEqual([3, 6, 2, 2])
  })
})

it('a strip that no page can hold stands on one alone', () => {
  expect(counts([...lines(2), strip(150), ...lines(2)])).toEqual([2, 1, 2])
})

describe('notes', () => {
  /** A note of so many lines. */
  const note = (count: number): FixedStrip[] => lines(count)
  const marked = (...counts: number[]): FixedStrip => ({...strip(10), notes: counts.map(note)})
  const pagesWith = (strips: readonly FixedStrip[]) =>
    paginate(strips, room).pages.map(({placed, notesFrom, notesTo}) => [placed.length, notesFrom, notesTo])

  it('stand on the page of their mark', () => {
    expect(pagesWith([...lines(3), marked(2), ...lines(10)])).toEqual([
      [7, 0, 2],
      [7, 2, 2],
    ])
  })

  it('move their mark to the next page, where this one has no room for them to begin', () => {
    expect(pagesWith([...lines(8), marked(2), ...lines(5)])).toEqual([
      [8, 0, 0],
      [6, 0, 2],
    ])
  })

  it('go on at the foot of the next page, where they are too long for one', () => {
    const pages = pagesWith([marked(12), ...lines(4)])
    expect(pages.map(([, from, to]) => [from, to])).toEqual([
      [0, 8],
      [8, 12],
    ])
    expect(pages.map(([count]) => count)).toEqual([1, 4])
  })

  it('that go on come before the text of the next page, of which they take no more than is theirs', () => {
    // Nine lines that hold together would fill it, and leave what goes on to a page without text.
    expect(pagesWith([marked(14), ...lines(1), ...lines(8, never)])).toEqual([
      [1, 0, 8],
      [3, 8, 14],
      [6, 14, 14],
    ])
  })

  it('get pages of their own at the end, where nothing else is left', () => {
    expect(pagesWith([marked(25)])).toEqual([
      [1, 0, 8],
      [0, 8, 17],
      [0, 17, 25],
    ])
  })

  it('are all set, once and in order, and never too high', () => {
    const drawn = fc.array(
      fc.record({
        height: fc.integer({min: 1, max: 50}),
        notes: fc.array(fc.integer({min: 1, max: 30}), {maxLength: 3}),
        cost: fc.constantFrom(0, 0, 4, never),
      }),
      {maxLength: 40},
    )
    fc.assert(
      fc.property(drawn, (all) => {
        const strips = all.map(({height, cost, notes: counts}) => ({...strip(height, cost), notes: counts.map(note)}))
        const {
          pages,
          notes: {lines: set},
        } = paginate(strips, room)
        expect(pages.flatMap(({placed}) => placed.map((one) => one.strip))).toEqual(strips)
        expect(set.length).toBe(strips.flatMap((one) => one.notes.flat()).length)
        let next = 0
        for (const {placed, notesFrom, notesTo} of pages) {
          expect(notesFrom).toBe(next)
          next = notesTo
          const bottom = Math.max(0, ...placed.map(({top, strip: {extent}}) => top + extent))
          const foot = notesTo > notesFrom ? notes.above + notes.below + (notesTo - notesFrom) * 10 : 0
          expect(bottom + foot).toBeLessThanOrEqual(room.height + 0.1)
        }
        expect(next).toBe(set.length)
      }),
    )
  })
})
