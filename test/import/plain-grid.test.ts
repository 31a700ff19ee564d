// Texts whose lines keep to columns: each figure stands where a person sees it, also where cells are blank; lines that do not
// keep to any stay lines.

import {describe, expect, test} from 'vitest'
import type {Form} from '../../src/form/form.ts'
import {gridsIn} from '../../src/import/plain/grid.ts'
import {form2019, form2021} from '../support/form.ts'
import {compared, importBytes, partsOf} from '../support/importing.ts'
import {textDresses} from '../support/mess-files.ts'
import {type Figures, type Grid, printed} from '../support/office-tables.ts'

function figuresFor(form: Form, blanks: boolean): Figures {
  let number = 100
  return Object.fromEntries(
    form.tables.flatMap(({id, rows, columns}) =>
      rows.flatMap((row, index) =>
        columns.map((column, at) => {
          const figure = column.kind === 'amount' ? `${++number}.25` : String(++number)
          return [`${id}/${row.id}/${column.id}`, blanks && at === 2 && index % 2 && columns.length > 3 ? '' : figure]
        }),
      ),
    ),
  )
}

async function imported(form: Form, figures: Figures, dress: string): Promise<ReturnType<typeof compared>> {
  const grids = printed(form, figures)
  const table = (part: string | Grid): string =>
    typeof part === 'string' ? part : `${textDresses[dress]!(part, () => 1)}\n`
  const text = partsOf(form, `示例市${form.years.from}年政府信息公开工作年度报告`, grids).map(table)
  const truth = new Map(Object.entries(figures).filter(([, figure]) => figure !== ''))
  return compared(await importBytes(`${text.join('\n')}\n`), form, truth)
}

describe.each([
  'a frame drawn',
  'a frame typed, lines between',
  'tabs for every place',
  'commas for every place',
  'fixed width',
  'fixed width, figures at the right',
])('%s', (dress) => {
  test.each([form2021, form2019])('every figure of form $id', async (form) => {
    const {hole, faults, silent} = await imported(form, figuresFor(form, false), dress)
    expect({faults, silent}).toEqual({faults: [], silent: 0})
    // Two values with one comma between them are no table by their looks, nor a label that reaches to its figure a label.
    expect(hole).toBeLessThan(/^(?:commas|fixed)/u.test(dress) ? 8 : 1)
  })

  test('a blank place keeps those behind it in theirs', async () => {
    const {hole, faults, silent} = await imported(form2021, figuresFor(form2021, true), dress)
    expect({faults, silent}).toEqual({faults: [], silent: 0})
    // Of the row that is printed in one line too much is blank.
    expect(hole).toBeLessThan(16)
  })
})

const cells = (text: string): readonly (readonly string[])[] =>
  gridsIn(text.split('\n')).flatMap(({table}) =>
    Array.from({length: table.rows}, (_, row) =>
      table.cells
        .filter((cell) => cell.row === row)
        .map(({text: own, column, colspan}) => `${column}+${colspan} ${own}`),
    ),
  )

test.each([
  ['headers that stand elsewhere than their figures', '信息  制发  废止  有效\n规章            1     2       3'],
  ['a row of another width', '| 信息 | 制发 | 废止 |\n| 规章 | 1 | 2 |\n| 文件 | 3 |'],
  ['a label that goes on below its figures', '信息        制发  废止  有效\n行政规范性  1     2     3\n文件'],
  ['a site’s words between bars', '上一篇 | 下一篇 | 返回\n打印 | 关闭'],
  ['sentences', '2023年，全区公开信息  12条。\n其中网站  3条。'],
])('%s make no grid', (_, text) => {
  expect(cells(text)).toEqual([])
})

test('the line above a table belongs to it, and a line below a table without labels does not', () => {
  const frame = ['行政复议', '+--+--+', '|维持|总计|', '|1 |2 |', '+--+--+'].join('\n')
  expect(gridsIn(frame.split('\n')).map(({from, to}) => [from, to])).toEqual([[1, 5]])
  const lines = ['结果维持  结果纠正  总计', '1         20        21', '复议'].join('\n')
  expect(cells(lines)).toEqual([
    ['0+1 结果维持', '1+1 结果纠正', '2+1 总计'],
    ['0+1 1', '1+1 20', '2+1 21'],
  ])
})

test('a header over several columns spans them', () => {
  const text = ['事项    法人              总计', '        企业    机构', '规章    1       20      21'].join('\n')
  expect(cells(text)).toEqual([])
  const aligned = ['事项    法人            总计', '        企业    机构', '规章    1       20      21'].join('\n')
  expect(cells(aligned)).toEqual([
    ['0+1 事项', '1+2 法人', '3+1 总计'],
    ['0+1 ', '1+1 企业', '2+1 机构', '3+1 '],
    ['0+1 规章', '1+1 1', '2+1 20', '3+1 21'],
  ])
})

test('a cell of several lines between drawn lines is one', () => {
  const text = [
    '+----+--+',
    '|行政|12|',
    '|许可|  |',
    '+----+--+',
    '|处罚|3 |',
    '+----+--+',
    '|强制|4 |',
    '+----+--+',
  ].join('\n')
  expect(cells(text)).toEqual([
    ['0+1 行政许可', '1+1 12'],
    ['0+1 处罚', '1+1 3'],
    ['0+1 强制', '1+1 4'],
  ])
})
