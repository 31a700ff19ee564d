// Tables in other shapes than the form prints them, which a person reads without doubt: each figure in its row and column; and
// the shapes beside them that do not say where a figure belongs.

import {expect, test} from 'vitest'
import type {FactId} from '../../src/form/form.ts'
import {form2021} from '../support/form.ts'
import {figuresOf, importBytes} from '../support/importing.ts'
import {docx, html, type Part, xlsx} from '../support/office-files.ts'
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

test('a table for each row of the form, below its name', async () => {
  const named = (name: string, values: readonly string[]): Part[] => [name, grid(ends, values)]
  const found = await figures(
    ...named('（一）行政复议', review),
    ...named('未经复议直接起诉情况', direct),
    ...named('复议后起诉：', after),
  )
  expect([...found]).toEqual([...row('review', review), ...row('direct', direct), ...row('after-review', after)])
  // Of which row the second is.
  const lost = await figures(...named('行政复议', review), ...named('其他', direct))
  expect(lost.get('disputes/direct/upheld')).toBeUndefined()
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

test('headers side by side of which one is there twice and one is not head nothing', async () => {
  const heads = [...ends, ...ends, '总计', ...ends.slice(0, -1)]
  const lines = [
    '行政复议 行政诉讼',
    '未经复议直接起诉 复议后起诉',
    heads.join(' '),
    [...review, ...direct, ...after].join(' '),
  ]
  const {report} = await importBytes(`${[title, heading, ...lines].join('\n')}\n`)
  expect(figuresOf(report).size).toBe(0)
})

test('reviews and lawsuits in tables one below the other on one sheet', async () => {
  const parts = [
    [whole('行政复议', 5)],
    ends,
    review,
    [whole('行政诉讼', 10)],
    [whole('未经复议直接起诉', 5), whole('复议后起诉', 5)],
    [...ends, ...ends],
    [...direct, ...after],
  ]
  const found = figuresOf((await importBytes(xlsx(title, [grid(...parts)]))).report)
  expect([...found]).toEqual([...row('review', review), ...row('direct', direct), ...row('after-review', after)])
})

test('columns that are divided into years: the report’s own', async () => {
  const years = (own: string, other: string): Grid =>
    grid(
      [cell('', 1, 2), ...ends.map((text) => whole(text, 2))],
      ends.flatMap(() => [own, other]),
      ['行政复议', ...review.flatMap((figure) => [figure, '4711'])],
      ['未经复议直接起诉', ...direct.flatMap((figure) => [figure, '4711'])],
      ['复议后起诉', ...after.flatMap((figure) => [figure, '4711'])],
    )
  const right = [...row('review', review), ...row('direct', direct), ...row('after-review', after)]
  expect([...(await figures(years('2023年', '2022年')))]).toEqual(right)
  expect([...(await figures(years('本年', '上年')))]).toEqual(right)
  expect((await figures(years('2022年', '2021年'))).size).toBe(0)
  expect((await figures(years('上半年', '下半年'))).size).toBe(0)
})

test.each(['附：2022年度情况', '上年情况：', '其中，局机关本级：'])(
  'a table below %s is another’s',
  async (caption) => {
    const lines = (by: (values: readonly string[]) => readonly string[]): Grid =>
      grid(
        ['', ...ends],
        ['行政复议', ...by(review)],
        ['未经复议直接起诉', ...by(direct)],
        ['复议后起诉', ...by(after)],
      )
    const right = [...row('review', review), ...row('direct', direct), ...row('after-review', after)]
    const [own, other] = [lines((values) => values), lines(() => ['4711', '4712', '4713', '4714', '18850'])]
    expect([...(await figures(own, caption, other))]).toEqual(right)
    expect([...(await figures(caption, other, '2023年度情况', own))]).toEqual(right)
    expect((await figures(own, '上年结转情况', other)).size).toBe(0)
  },
)

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
