// Tables in other shapes than the form prints them, which a person reads without doubt: each figure in its row and column; and
// the shapes beside them that do not say where a figure belongs.

import {expect, test} from 'vitest'
import type {FactId} from '../../src/form/form.ts'
import {form2021} from '../support/form.ts'
import {figuresOf, importBytes} from '../support/importing.ts'
import {docx, html, type Part} from '../support/office-files.ts'
import {type Cell, cell, type Grid} from '../support/office-tables.ts'

const title = '示例市2023年政府信息公开工作年度报告'
const disputes = form2021.tables.at(-1)!
const heading = '四、政府信息公开行政复议、行政诉讼情况'

const grid = (...rows: readonly (readonly (string | Cell)[])[]): Grid => ({
  table: disputes,
  headers: 0,
  rows: rows.map((row) => row.map((one) => (typeof one === 'string' ? cell(one) : one))),
})

async function figures(...parts: readonly Part[]): Promise<Map<FactId, string>> {
  const [word, page] = await Promise.all(
    [docx, html].map(async (make) => figuresOf((await importBytes(make([title, heading, ...parts]))).report)),
  )
  expect(word).toEqual(page)
  return word!
}

const ends = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const row = (name: string, values: readonly string[]): (readonly [FactId, string])[] =>
  ['upheld', 'corrected', 'other', 'pending', 'total'].map((id, at) => [`disputes/${name}/${id}`, values[at]!])
const whole = (text: string, span: number): Cell => cell(text, span)

const review = ['1', '2', '3', '4', '10']
const direct = ['5', '6', '7', '8', '26']
const after = ['9', '1', '2', '3', '15']

test('two tables, one of reviews and one of lawsuits', async () => {
  const found = await figures(
    grid([whole('行政复议', 5)], ends, review),
    grid(
      [whole('行政诉讼', 10)],
      [whole('未经复议直接起诉', 5), whole('复议后起诉', 5)],
      [...ends, ...ends],
      [...direct, ...after],
    ),
  )
  expect([...found]).toEqual([...row('review', review), ...row('direct', direct), ...row('after-review', after)])
})

test('a stroke in the first cell of a table in one line is a figure’s place, not a label', async () => {
  const found = await figures(
    grid(
      [whole('行政复议', 5), whole('行政诉讼', 10)],
      [...ends.map((text) => cell(text, 1, 2)), whole('未经复议直接起诉', 5), whole('复议后起诉', 5)],
      [...ends, ...ends],
      ['/', ...review.slice(1), ...direct, ...after],
    ),
  )
  expect([...found]).toEqual([
    ...row('review', review).slice(1),
    ...row('direct', direct),
    ...row('after-review', after),
  ])
})

test('a table whose rows are the form’s columns', async () => {
  const lines = ends.map((text, at) => [text, review[at]!, direct[at]!, after[at]!])
  const found = await figures(grid(['', '行政复议', '未经复议直接起诉', '复议后起诉'], ...lines))
  expect([...found]).toEqual([...row('review', review), ...row('direct', direct), ...row('after-review', after)])
  // One that does not have them all.
  expect((await figures(grid(['', '行政复议', '复议后起诉'], ...lines))).size).toBe(0)
})

test('columns that are headed by words beside blank cells', async () => {
  const blanks = (count: number): string[] => new Array<string>(count).fill('')
  const found = await figures(
    grid(
      ['行政复议', ...blanks(4), '行政诉讼', ...blanks(9)],
      [...ends, '未经复议直接起诉', ...blanks(4), '复议后起诉', ...blanks(4)],
      [...blanks(5), ...ends, ...ends],
      [...review, ...direct, ...after],
    ),
  )
  expect([...found]).toEqual([...row('review', review), ...row('direct', direct), ...row('after-review', after)])
})

test('spaces between groups of digits, where the sums say that it is one number', async () => {
  const lines = (values: readonly string[]): Grid =>
    grid(['', ...ends], ['行政复议', ...values], ['未经复议直接起诉', ...direct], ['复议后起诉', ...after])
  const spaced = await figures(lines(['1 108', '2', '3', '4', '1 117']))
  expect([...spaced].slice(0, 5)).toEqual(row('review', ['1108', '2', '3', '4', '1117']))
  // Two numbers in a cell.
  const two = await figures(lines(['1 108', '2', '3', '4', '10']))
  expect(two.get('disputes/review/upheld')).toBeUndefined()
})

test('a label with its group in front of it, parted by a space', async () => {
  const section = '三、收到和处理政府信息公开申请情况'
  const lines = [
    '自然人 法人或其他组织 总计',
    '商业企业 科研机构 社会公益组织 法律服务机构 其他',
    '（三）不予公开 1．属于国家秘密 1 2 3 4 5 6 21',
    '2．其他法律行政法规禁止公开 7 8 9 10 11 12 57',
  ]
  const {report} = await importBytes(`${[title, section, ...lines].join('\n')}\n`)
  expect([...figuresOf(report).values()]).toEqual('1 2 3 4 5 6 21 7 8 9 10 11 12 57'.split(' '))
})
