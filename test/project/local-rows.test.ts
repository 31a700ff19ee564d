// local-rows of nianbao.yaml: which entries are taken, and what is said of those that cannot be.

import {expect, test} from 'vitest'
import {wordMessage} from '../../src/diagnostic/wording.ts'
import {localRowsOf} from '../../src/form/fill.ts'
import {loadConfig} from '../../src/project/config.ts'
import {withAllowedRows} from '../../src/project/local-rows.ts'
import {form2019, form2021, forms} from '../support/form.ts'

function allowed(yaml: string): {readonly rows?: unknown; readonly said?: readonly string[]} {
  const {value: config} = loadConfig('/nianbao.yaml', yaml)
  const {value, diagnostics} = withAllowedRows(forms, config!)
  if (value) return {rows: value.map(localRowsOf)}
  return {said: diagnostics.map(({message, place}) => `${place?.line}:${place?.column} ${wordMessage(message, 'zh')}`)}
}

test('none: the forms themselves', () => {
  expect(withAllowedRows(forms, {}).value).toEqual(forms)
  expect(withAllowedRows(forms, {}).value![0]).toBe(form2019)
})

test('table and row by id, short name or label; each form that has the table', () => {
  expect(
    allowed(
      'local-rows:\n  - {table: 文件, label: 其他主动公开文件, after: rules}\n  - {table: procurement, label: 分散采购, id: other}\n',
    ).rows,
  ).toEqual([
    [
      {table: 'documents', id: 'local-1', after: 'rules', label: '其他主动公开文件'},
      {table: 'procurement', id: 'other', after: 'central', label: '分散采购'},
    ],
    [{table: 'documents', id: 'local-1', after: 'rules', label: '其他主动公开文件'}],
  ])
})

test('a row named by the label of one form stands below all in the other', () => {
  expect(
    allowed(
      'local-rows:\n  - {table: licences, label: 甲, after: 行政许可}\n  - {table: licences, label: 乙, after: 其他对外管理服务事项}\n',
    ).rows,
  ).toEqual([
    [
      {table: 'licences', id: 'local-1', after: 'licences', label: '甲'},
      {table: 'licences', id: 'local-2', after: 'other-services', label: '乙'},
    ],
    [
      {table: 'licences', id: 'local-1', after: 'licences', label: '甲'},
      {table: 'licences', id: 'local-2', after: 'licences', label: '乙'},
    ],
  ])
})

test.each([
  ['{table: requests, label: 甲}', 'requests', '不是可以增加行的表'],
  ['{table: 文件, label: 甲, after: 规则}', '规则', '不是这里的表、行、列的名称'],
  ['{table: 文件, label: 行政 规范性文件}', '行政 规范性文件', '有两个意思'],
  ['{table: 文件, label: 规范性文件}', '规范性文件', '有两个意思'],
  ['{table: 文件, label: 其余各项}', '其余各项', '有两个意思'],
  ['{table: 文件, label: 甲/乙}', '甲/乙', '不能作行名'],
  ['{table: 文件, label: 甲, id: normative}', 'normative', '有两个意思'],
])('%s', (entry, name, words) => {
  const line = `  - ${entry}`
  const {said} = allowed(`local-rows:\n${line}\n`)
  expect(said).toEqual([expect.stringContaining(words)])
  expect(said![0]).toMatch(
    new RegExp(`^2:${line.indexOf(name) + 1} “${name}”|^2:${line.indexOf(name) + 1} 名称“${name}”`, 'u'),
  )
})

test('the same twice', () => {
  expect(
    allowed('local-rows:\n  - {table: 文件, label: 甲}\n  - {table: documents, label: （甲）甲}\n').said,
  ).toHaveLength(1)
})

test('tables that take rows have neither groups nor sums', () => {
  for (const {tables, identities} of [form2019, form2021]) {
    const open = tables.filter(({localRows}) => localRows)
    expect(open.length).toBeGreaterThan(3)
    expect(open.flatMap(({groups}) => groups)).toEqual([])
    const summed = identities.filter(
      ({left, right, at}) =>
        left.some((one) => one.year === 0 && one.fact.split('/')[1] !== at.split('/')[1]) && right.length > 0,
    )
    expect(summed.filter(({at}) => open.some(({id}) => at.startsWith(`${id}/`)))).toEqual([])
  }
})
