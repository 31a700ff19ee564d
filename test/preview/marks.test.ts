// Lines and what was found in them: cut where it begins and ends; each line and each finding is looked at a few times only.

import {expect, test} from 'vitest'
import {markedLines} from '../../src/preview/page/marks.ts'

const at = (line: number, column: number, endLine: number, endColumn: number, severity = 'error') =>
  ({severity, line, column, endLine, endColumn}) as Parameters<typeof markedLines>[1][number]

test('cut where marks begin and end, the worst of several first, over lines', () => {
  expect(markedLines('一二三\n四五\n\n六', [at(1, 2, 2, 2, 'info'), at(1, 3, 1, 4)])).toEqual([
    [{text: '一'}, {text: '二', severity: 'info'}, {text: '三', severity: 'error'}],
    [{text: '四', severity: 'info'}, {text: '五'}],
    [{text: ''}],
    [{text: '六'}],
  ])
  expect(markedLines('一\n二', [at(2, 1, 2, 1), at(9, 1, 9, 2)])).toEqual([[{text: '一'}], [{text: '二'}]])
})

test('as long as text and findings together', () => {
  const asked = (lines: number): number => {
    let count = 0
    const found = Array.from(
      {length: lines},
      (_, index) => new Proxy(at(index + 1, 1, index + 1, 3), {get: (one, key) => (count++, Reflect.get(one, key))}),
    )
    const text = '甲乙丙\n'.repeat(lines)
    expect(markedLines(text, found)).toHaveLength(lines + 1)
    return count
  }
  expect(asked(4000)).toBe(4 * asked(1000))
})
