// Offices that were left out, or counted twice, together: named where they alone explain every cell, silent where others
// would as well; and amounts in 元 and in 万元 summed exactly.

import {expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {readProse} from '../../src/prose/prose.ts'
import {readReport} from '../../src/report/json.ts'
import type {Report} from '../../src/report/report.ts'
import {aggregate} from '../../src/rules/aggregate.ts'
import {form2019, forms} from '../support/form.ts'
import {seeded} from '../support/generate-draw.ts'

type Facts = Readonly<Record<string, number | string>>

/** Facts that are not given are 0; a string is a number as it is spelled. */
function reportOf(office: string, given: Facts, unit = '万元'): Report {
  const facts = form2019.tables.flatMap((table) =>
    table.rows.flatMap((row) => table.columns.map(({id}) => `${table.id}/${row.id}/${id}`)),
  )
  const numbers = facts.map((fact) => `${JSON.stringify(fact)}: ${given[fact] ?? 0}`).join(',')
  const units = unit && `"units": {"procurement/amount": "${unit}"},`
  return readReport(
    `/${office}.json`,
    `{"version":1,"form":"2019","office":"${office}","year":2020,${units}"facts":{${numbers}},"sections":[]}`,
    forms,
  ).value!
}

function said(report: Report, members: readonly Report[]): string[] {
  const found = aggregate.check({
    source: report.source,
    tree: {type: 'root', children: []},
    report,
    form: report.form,
    prose: readProse(report),
    members,
  })
  return [...found].map(({message: {key, values}, facts}: Diagnostic) =>
    [key, values['offices'] ?? '', facts?.length].join(' '),
  )
}

const cells = ['new', 'open', 'partial', 'deny.repeat', 'other', 'total']
  .filter((row) => form2019.tables.some(({rows}) => rows.some(({id}) => id === row)))
  .flatMap((row) => ['person', 'business', 'total'].map((column) => `requests/${row}/${column}`))

/** Numbers of `count` offices in table 三, and their sum without some of them, with others once more. */
function offices(
  count: number,
  seed: number,
): {readonly facts: readonly Facts[]; sum(factor: (index: number, cell: string) => number): Facts} {
  const draw = seeded(seed)
  const facts = Array.from({length: count}, () => Object.fromEntries(cells.map((cell) => [cell, draw(4000)])))
  return {
    facts,
    sum: (factor) =>
      Object.fromEntries(
        cells.map((cell) => [cell, facts.reduce((sum, one, index) => sum + one[cell]! * factor(index, cell), 0)]),
      ),
  }
}

const named = (facts: readonly Facts[]): Report[] => facts.map((one, index) => reportOf(`第${index}局`, one))

test.each([
  ['two left out', [3, 7], 0, 'wholeMissingSet 第3局、第7局 15'],
  ['two counted twice', [0, 9], 2, 'wholeDoubleSet 第0局、第9局 15'],
  ['three left out', [1, 4, 8], 0, 'wholeMissingSet 第1局、第4局、第8局 15'],
  ['one left out', [5], 0, 'wholeMissing 第5局 15'],
] as const)('%s of a table', (_, set, times, words) => {
  const {facts, sum} = offices(10, 1)
  const own = sum((index) => ((set as readonly number[]).includes(index) ? times : 1))
  expect(said(reportOf('示例市', own), named(facts))).toEqual([words])
})

test.each([
  ['four', 4, ['wholeMissing 第5局 4']],
  ['three', 3, ['missing 第5局 1', 'missing 第5局 1', 'missing 第5局 1']],
] as const)('one office in %s cells: a table, or each by itself', (_, count, words) => {
  const facts = Array.from({length: 10}, (_, index) =>
    Object.fromEntries(cells.slice(0, count).map((cell, at) => [cell, (index + 3) ** 3 + 1000 * at * index])),
  )
  const own = Object.fromEntries(
    cells.slice(0, count).map((cell) => [cell, facts.reduce((sum, one, at) => sum + (at === 5 ? 0 : one[cell]!), 0)]),
  )
  expect(said(reportOf('示例市', own), named(facts))).toEqual(words)
})

test('two of two cells', () => {
  const {facts, sum} = offices(12, 2)
  const own = sum((index, cell) => ((index === 2 || index === 6) && cells.indexOf(cell) < 2 ? 0 : 1))
  expect(said(reportOf('示例市', own), named(facts))).toEqual([
    'missingSet 第2局、第6局 1',
    'missingSet 第2局、第6局 1',
  ])
})

test('near miss: one cell, where some two always make the number', () => {
  const {facts, sum} = offices(12, 2)
  const own = sum((index, cell) => ((index === 2 || index === 6) && cell === cells[0] ? 0 : 1))
  expect(said(reportOf('示例市', own), named(facts))).toEqual(['main  1'])
})

test('near miss: two pairs that explain the same', () => {
  const {facts} = offices(4, 3)
  const twins = [...facts, facts[0]!]
  const own = Object.fromEntries(
    cells.map((cell) => [cell, Number(facts[2]![cell]) + Number(facts[3]![cell]) + Number(facts[0]![cell])]),
  )
  expect(said(reportOf('示例市', own), named(twins)).every((one) => /^(?:main|tableOff) /u.test(one))).toBe(true)
})

test('two of two thousand', () => {
  const {facts, sum} = offices(2000, 4)
  expect(
    said(
      reportOf(
        '示例市',
        sum((index) => (index === 700 || index === 1900 ? 0 : 1)),
      ),
      named(facts),
    ),
  ).toEqual(['wholeMissingSet 第700局、第1900局 15'])
})

test('amounts of one office in 元, of another in 万元; where one says neither, they are not compared', () => {
  const amount = 'procurement/central/amount'
  const members = [reportOf('甲局', {[amount]: '862.50'}), reportOf('乙局', {[amount]: '15000.4'}, '元')]
  expect(said(reportOf('示例市', {[amount]: '864.00004'}), members)).toEqual([])
  expect(said(reportOf('示例市', {[amount]: '8640000.4'}, '元'), members)).toEqual([])
  expect(said(reportOf('示例市', {[amount]: '864.00005'}), members)).toEqual(['main  1'])
  expect(said(reportOf('示例市', {[amount]: '9'}), [...members, reportOf('丙局', {[amount]: '3'}, '')])).toEqual([])
})
