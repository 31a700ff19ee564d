// What stands at a point of a source, and where a fact stands.

import {expect, test} from 'vitest'
import {cellsByLine} from '../../src/editor/table-lines.ts'
import {cellPlace, placesOf, targetAt} from '../../src/editor/target.ts'
import {open, pointAt, sample, textAt} from '../support/editing.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

const {
  context: {report, prose},
} = open(sample)
const at = (words: string) => targetAt(prose, pointAt(sample, words))

test('every cell of the sample is found from its first to its last character and on the blanks beside it', () => {
  const cells = [...cellsByLine(report).values()].flat()
  expect(cells).toHaveLength(report.cells.size)
  for (const cell of cells) {
    const {line, column, endColumn} = cell.place
    for (const point of [column - 1, column, endColumn, endColumn + 1]) {
      expect(targetAt(prose, {line, column: point})).toEqual({type: 'cell', cell, place: cell.place})
    }
  }
})

test('labels, headers, headings', () => {
  expect(at('4．保护第三方‸合法权益')).toMatchObject({type: 'label', entry: {row: {id: 'deny.third-party'}}})
  expect(at('| （三）不予‸公开 |')).toMatchObject({type: 'label', entry: {group: {id: 'deny'}}})
  expect(at('| 办理情况 | 自然‸人')).toMatchObject({type: 'column', column: {id: 'person'}})
  expect(at('## 五、存在‸的')).toMatchObject({type: 'section', section: {id: 5}})
  expect(at('政策解读与文件‸同步')).toBeUndefined()
})

test('references and numbers of sentences', () => {
  expect(at('全区制发行政规范性文件{{documents/‸normative')).toMatchObject({
    type: 'reference',
    fact: 'documents/normative/issued',
  })
  const text = sample.replace('新收政府信息公开申请{{申请/新收/总计}}件', '新收政府信息公开申请522件')
  const opened = open(text)
  const target = targetAt(opened.context.prose, pointAt(text, '新收政府信息公开申请5‸22件'))
  expect(target).toMatchObject({type: 'figure', figure: {candidates: [{address: {fact: 'requests/new/total'}}]}})
  expect(textAt(text, target!.place)).toBe('522')
})

test('where a fact stands', () => {
  expect(textAt(sample, cellPlace(report, 'requests/new/total')!)).toBe('541')
  expect(placesOf(prose, 'requests/new/total').map((place) => textAt(sample, place))).toEqual([
    '{{申请/新收/总计}}',
    '{{requests/new/total}}',
  ])
  // A sum of rows is a place of each of them.
  expect(placesOf(prose, 'requests/deny.third-party/total').map((place) => textAt(sample, place))).toEqual([
    '{{requests/deny/total}}',
  ])
})

test('any point of any source can be asked about', () => {
  for (const {source} of suiteCodes.flatMap((code) => casesOf(code).slice(0, 1))) {
    const read = judge(source).context?.prose
    if (!read) continue
    source.split('\n').forEach((text, index) => {
      for (let column = 1; column <= text.length + 2; column += 13) {
        const target = targetAt(read, {line: index + 1, column})
        if (target) expect(target.place.line <= index + 1 && target.place.endLine >= index + 1).toBe(true)
      }
    })
  }
})
