import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {textColumns} from '../../src/typography/east-asian-width.ts'
import {wrap} from '../../src/typography/wrap.ts'

describe('columns', () => {
  it.each([
    ['政府', 4],
    ['abc', 3],
    ['“是”', 4 + 2],
    ['１', 2],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['…', 2],
    ['\u200b', 0],
    ['①', 2],
    ['한', 2],
  ])('of %s: %d', (text, columns) => expect(textColumns(text)).toBe(columns))
})

describe('wrap', () => {
  it('fills lines and keeps forbidden marks from their start', () => {
    expect(wrap('政府信息公开，工作年度报告。', 12)).toEqual(['政府信息公', '开，工作年度', '报告。'])
  })

  it('leaves out the space at which it breaks', () => expect(wrap('one two three', 8)).toEqual(['one two', 'three']))

  it('breaks what cannot be broken by rule where the room ends', () => {
    expect(wrap('1234567890', 4)).toEqual(['1234', '5678', '90'])
  })

  const word = fc.oneof(fc.constantFrom('政府', '信息', '公开，', '“报告”', '（一）', '541件', 'open data ', '12.5%'))
  it('keeps every line within its columns, and every character', () => {
    fc.assert(
      fc.property(fc.array(word, {maxLength: 60}), fc.integer({min: 12, max: 90}), (words, columns) => {
        const text = words.join('')
        const lines = wrap(text, columns)
        for (const line of lines) {
          expect(textColumns(line)).toBeLessThanOrEqual(columns)
          expect(line).not.toMatch(/^[，”）%]/u)
          expect(line).not.toMatch(/[“（]$/u)
        }
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })
})
