import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {withEdits, withLineFeeds} from '../../src/preview/line-ends.ts'
import {merge, movedOffset, spliceBetween} from '../../src/preview/splice.ts'

const text = fc.string({unit: fc.constantFrom('甲', '乙', '\n', ' ', '一'), maxLength: 30})

describe('one stretch', () => {
  test('turns one text into the other', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const {start, end, text: fresh} = spliceBetween(from, to)
        expect(from.slice(0, start) + fresh + from.slice(end)).toBe(to)
      }),
    )
  })

  test('moves what stands behind it, and keeps what stands before', () => {
    const splice = spliceBetween('一二三', '一新新二三')
    expect([0, 1, 2, 3].map((offset) => movedOffset(splice, offset))).toEqual([0, 1, 4, 5])
  })
})

describe('two changes', () => {
  test('apart from each other are both kept', () => {
    expect(merge('甲\n乙\n丙\n', '甲甲\n乙\n丙\n', '甲\n乙\n丙丙\n')).toBe('甲甲\n乙\n丙丙\n')
    expect(merge('甲', '甲', '乙')).toBe('乙')
    expect(merge('甲', '乙', '甲')).toBe('乙')
    expect(merge('甲', '乙', '乙')).toBe('乙')
  })

  test('of the same place are for a person to choose', () => {
    expect(merge('| 1 |', '| 2 |', '| 3 |')).toBeUndefined()
    expect(merge('甲', '甲乙', '甲丙')).toBeUndefined()
  })

  test('come to the same whoever was first', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        expect(merge(base, mine, theirs)).toBe(merge(base, theirs, mine))
      }),
    )
  })
})

describe('line ends', () => {
  const file = fc.array(fc.constantFrom('甲', '\r\n', '\n', '\r', ' '), {maxLength: 20}).map((parts) => parts.join(''))
  test('the edited text is what comes out, whatever the line ends', () => {
    fc.assert(
      fc.property(file, text, (before, edited) => {
        // A line feed put right behind a lone carriage return makes one line end of two.
        fc.pre(!/\r(?!\n)/u.test(before))
        expect(withLineFeeds(withEdits(before, edited))).toBe(edited)
      }),
    )
  })

  test('what was not edited keeps its own', () => {
    fc.assert(
      fc.property(file, (before) => {
        expect(withEdits(before, withLineFeeds(before))).toBe(before)
      }),
    )
  })
})
