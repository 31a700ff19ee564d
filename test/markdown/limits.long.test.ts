import {describe, expect, test} from 'vitest'
import {excesses} from '../../src/markdown/limits.ts'
import {parse} from '../../src/markdown/parse.ts'
import {yardsticks} from '../support/cost.ts'
import {hostileTexts} from '../support/hostile.ts'

const keys = (text: string): string[] => excesses({path: '/a.md', text, bom: false}).map(({message}) => message.key)

test('the limits of the contract, each at its edge', () => {
  expect(keys('>'.repeat(100) + ' a')).toEqual([])
  expect(keys('>'.repeat(101) + ' a')).toEqual(['nesting'])
  expect(keys(Array.from({length: 100}, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''))).toEqual([])
  expect(keys(Array.from({length: 101}, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''))).toEqual(['nesting'])
  // A note's text is a container, too: on a line of its own or in another.
  expect(keys(`[^1]: ${'>'.repeat(98)} a`)).toEqual([])
  expect(keys(`[^1]: ${'>'.repeat(101)} a`)).toEqual(['nesting'])
  expect(keys(`[^1]: ${'- '.repeat(101)}a`)).toEqual(['nesting'])
  expect(keys(`${'[^1]: '.repeat(101)}a`)).toEqual(['nesting'])
  expect(keys('[^1]: a\n'.repeat(101))).toEqual([])
  expect(keys('- a\n'.repeat(101))).toEqual([])
  expect(keys('| a |\n'.repeat(5000))).toEqual([])
  expect(keys('| a |\n'.repeat(5001))).toEqual(['rows'])
  expect(keys('['.repeat(10000))).toEqual([])
  expect(keys('['.repeat(10001))).toEqual(['brackets'])
  expect(keys('('.repeat(10001))).toEqual(['brackets'])
})

test('an excess is said at its place, with what was allowed', () => {
  const [one] = excesses({path: '/a.md', text: 'a\n\n' + '>'.repeat(101), bom: false})
  expect(one).toMatchObject({code: 'source-limit', place: {line: 3, column: 1}, expected: '≤ 100', actual: '101'})
})

test('a long report stays below all of them', () => {
  const paragraph = '2022年，**全区**制发文件{{a/b/c}}件，见[办法](https://www.example.gov.cn/a)（试行）*重点*。'
  const section = `### （一）主动公开\n\n${paragraph.repeat(8)}\n\n- ${paragraph}\n- ${paragraph}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n\n`
  expect(keys(section.repeat(400))).toEqual([])
})

describe('hostile texts of any length are refused or parsed in time', () => {
  test.each(Object.entries(hostileTexts))('%s', (_, [before, unit]) => {
    const size = 2 * 1024 * 1024 - before.length
    const whole = before + unit.repeat(Math.floor(size / new TextEncoder().encode(unit).length))
    const source = {path: '/a.md', text: longestAllowed(before, unit, whole), bom: false}
    expect(yardsticks(() => expect(parse(source).value).toBeDefined(), 40)).toBeLessThan(40)
  })
})

/** The longest repetition of `unit` that no limit forbids. */
function longestAllowed(before: string, unit: string, whole: string): string {
  if (keys(whole).length === 0) return whole
  let [low, high] = [1, Math.floor(whole.length / unit.length)]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (keys(before + unit.repeat(middle)).length === 0) low = middle
    else high = middle
  }
  return before + unit.repeat(low)
}
