// What is missing next: what is taken out of a right report comes up, leads to a line of the source, and nothing else does.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {guide} from '../../src/editor/guide.ts'
import {gridOf} from '../../src/grid/grid.ts'
import {draft} from '../../src/pipeline.ts'
import {open, sample} from '../support/editing.ts'

const told = (text: string) => guide(open(text), 'zh')

test('a right report lacks nothing, and each section says what it asks', () => {
  const {missing, sections} = told(sample)
  expect(missing).toEqual([])
  expect(sections).toHaveLength(6)
  for (const {title, asks, span} of sections) {
    expect(asks).not.toBe('')
    expect(sample.split('\n')[span!.line - 1]).toContain(title)
  }
  expect(sections[0]!.asks).toContain('依申请公开')
  expect(sections[0]!.asks).toContain('社会评议')
  expect(told(sample.replace('level: government', 'level: department')).sections[0]!.asks).not.toContain('社会评议')
  expect(sections[5]!.asks).toContain('信息处理费')
})

test('any cells emptied: they are counted by table, and each step leads to the first of them', () => {
  const report = draft(open(sample))!
  const cells = gridOf(report, compose(report))
    .tables.flatMap(({id, body}) => body.flat().map((cell) => ({...cell, table: id})))
    .filter(({fact, place, total}) => fact !== undefined && place && total !== true)
  fc.assert(
    fc.property(fc.subarray(cells, {minLength: 1, maxLength: 40}), (emptied) => {
      const lines = sample.split('\n')
      for (const {place} of emptied) {
        const [line, start, , end] = place!
        const now = lines[line - 1]!
        lines[line - 1] = `${now.slice(0, start - 1)}${' '.repeat(end - start)}${now.slice(end - 1)}`
      }
      const {missing} = told(lines.join('\n'))
      const byTable = Map.groupBy(emptied, ({table}) => table)
      expect(missing).toHaveLength(byTable.size)
      for (const of of byTable.values()) {
        const first = Math.min(...of.map(({place}) => place![0]))
        const step = missing.find(({span}) => span.line === first)
        expect(step?.text).toContain(` ${of.length} 格`)
      }
    }),
    {numRuns: 12},
  )
})

test('a section, a table, an aspect and a date that are taken out come up, in the order of the source', () => {
  const without = (from: RegExp): string => {
    expect(sample).toMatch(from)
    return sample.replace(from, '')
  }
  expect(
    told(without(/^published:.*\n/mu))
      .missing.map(({text}) => text)
      .join(),
  ).toContain('发布日期')
  const section = told(without(/## 五、[^]*?(?=## 六)/u)).missing
  expect(section.map(({text}) => text).join()).toContain('存在的主要问题')
  const {missing} = told(sample.replaceAll('信息处理费', '相关费用').replaceAll('处理费', '费用'))
  expect(missing.map(({text}) => text).join()).toContain('处理费')
  const many = told(without(/## 五、[^]*?(?=## 六)/u).replace(/^published:.*\n/mu, '')).missing.map(
    ({span}) => span.line,
  )
  expect(many).toEqual([...many].sort((a, b) => a - b))
})
