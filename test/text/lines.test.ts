import {describe, expect, test} from 'vitest'
import {blockMarks} from '../../src/template/helpers.ts'
import {linesOf as tracedLines} from '../../src/text/lines.ts'

const {newline} = blockMarks
const linesOf = (output: string, columns: number | null): string[] => tracedLines(output, columns).map(({text}) => text)
const block = (before: number, after: number, content: string): string =>
  `${blockMarks.open}${before}${after}${content}${blockMarks.close}`

describe('lines', () => {
  test('two neighbours share their blank lines, the larger number holds', () => {
    expect(linesOf(block(1, 1, '甲') + block(2, 1, '乙') + block(0, 0, '丙') + block(0, 0, '丁'), null)).toEqual([
      '甲',
      '',
      '',
      '乙',
      '',
      '丙',
      '丁',
    ])
  })

  test('no blank line before the first', () => {
    expect(linesOf(block(2, 0, '甲'), null)).toEqual(['甲'])
  })

  test('an empty block is no line, but keeps its distance', () => {
    expect(linesOf(block(0, 0, '甲') + block(1, 0, '') + block(0, 0, '乙'), null)).toEqual(['甲', '', '乙'])
  })

  test('what stands outside leads into the next block', () => {
    expect(linesOf(`${block(0, 0, '甲')}\n3. ${block(0, 0, '乙')}\n  说明：\n${block(1, 1, '丙')}`, null)).toEqual([
      '甲',
      '3. 乙',
      '',
      '说明：丙',
    ])
  })

  test('what stands outside at the end is not lost', () => {
    expect(linesOf(`${block(0, 0, '甲')}乙`, null)).toEqual(['甲', '乙'])
  })

  test('a line end inside a block is one', () => {
    expect(linesOf(block(0, 1, `甲${newline}乙`), null)).toEqual(['甲', '乙'])
  })

  test('lines are broken where columns are given, by Chinese rules', () => {
    expect(linesOf(block(0, 0, '政府信息公开，工作年度报告'), 12)).toEqual(['政府信息公', '开，工作年度', '报告'])
  })

  test('each line knows where in it the texts begin, in every part of a broken one', () => {
    const output = `1. ${block(0, 0, '政府信息公开工作')}${block(0, 0, `甲乙${newline}丙`)}`
    const spots = [
      [0, 5],
      [output.indexOf('政'), 6],
      [output.indexOf('公'), 7],
      [output.indexOf('乙'), 8],
      [output.indexOf('丙'), 9],
    ] as const
    expect(
      tracedLines(
        output,
        12,
        spots.map(([at, node]) => ({at, node})),
      ),
    ).toEqual([
      {
        text: '1. 政府信息',
        spots: [
          {at: 0, node: 5},
          {at: 3, node: 6},
        ],
      },
      {text: '公开工作', spots: [{at: 0, node: 7}]},
      {text: '甲乙', spots: [{at: 1, node: 8}]},
      {text: '丙', spots: [{at: 0, node: 9}]},
    ])
  })
})
