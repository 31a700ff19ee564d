import {describe, expect, test} from 'vitest'
import {moved, nodesAt, pointedAt, stretchOf} from '../../src/preview/page/places.ts'
import type {Range} from '../../src/preview/protocol.ts'

const text = '# 标题\n\n第一句有{{a/b/c}}件。第二句**重**要；第三句。\n\n| 甲 | 541 |\n'

describe('places', () => {
  const places: (Range | null)[] = [[3, 1, 3, 33], [5, 7, 5, 10], null, [5, 1, 5, 11], [5, 7, 5, 10]]
  test('the smallest place around an offset, and every node that stands there', () => {
    expect(nodesAt(places, text, text.indexOf('541') + 1)).toEqual([1, 4])
    expect(nodesAt(places, text, text.indexOf('甲'))).toEqual([3])
    expect(nodesAt(places, text, 0)).toEqual([])
  })

  test('the sentence at which a reader points, with marks and references in it', () => {
    const place: Range = [3, 1, 3, 33]
    const printed = '第一句有12件。第二句重要；第三句。'
    const at = (words: string): string => {
      const {start, end} = pointedAt(text, place, printed, printed.indexOf(words))
      return text.slice(start, end)
    }
    expect(at('一句')).toBe('第一句有{{a/b/c}}件。')
    expect(at('件')).toBe('第一句有{{a/b/c}}件。')
    expect(at('要')).toBe('第二句**重**要；')
    expect(at('第三')).toBe('第三句。')
  })

  test('a cell is the whole of it', () => {
    const {start, end} = pointedAt(text, [5, 7, 5, 10], '541', 1)
    expect(text.slice(start, end)).toBe('541')
  })

  test('a stretch moves with what was typed before it', () => {
    const after = text.replace('# 标题', '# 长标题')
    const {start, end} = moved(stretchOf(text, [5, 7, 5, 10]), text, after)
    expect(after.slice(start, end)).toBe('541')
  })
})
