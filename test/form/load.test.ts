import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {factsOf, lookUp} from '../../src/form/address.ts'
import {loadForm} from '../../src/form/load.ts'
import {formFor} from '../../src/form/select.ts'
import {form2019, form2021, forms, words} from '../support/form.ts'

const path = join(import.meta.dirname, '../../templates/forms/2021.yaml')
const shipped = readFileSync(path, 'utf8')

/** What is said of the 2021 form after an edit: `line:column key`. */
function faults(find: string, replacement: string): string[] {
  expect(shipped).toContain(find)
  const {value, diagnostics} = loadForm('/form.yaml', shipped.replace(find, replacement), words)
  expect(value === undefined).toBe(diagnostics.length > 0)
  const line = shipped.slice(0, shipped.indexOf(find)).split('\n').length
  return diagnostics.map(({code, message: {key}, place}) => `${code} ${key} ${place!.line - line}:${place!.column}`)
}

describe('the shipped forms', () => {
  test('hold every number of the statutory tables', () => {
    expect(factsOf(form2021)).toHaveLength(200)
    expect(factsOf(form2019)).toHaveLength(198)
  })

  test('know the rows of a group and the groups of a row', () => {
    const requests = form2021.tables.find(({id}) => id === 'requests')!
    const results = requests.groups.find(({id}) => id === 'results')!
    expect(results.rows).toHaveLength(22)
    expect(requests.groups.filter(({id}) => id !== 'results').map(({rows}) => rows.length)).toEqual([8, 3, 5, 3])
    const secret = requests.rows.find(({id}) => id === 'deny.state-secret')!
    expect(secret.groups.map(({id}) => id)).toEqual(['results', 'deny'])
    expect(requests.stubs).toHaveLength(25 + 5)
  })

  test('expand identities to one equation a row or column', () => {
    const counts = new Map<string, number>()
    for (const {code} of form2021.identities) counts.set(code, (counts.get(code) ?? 0) + 1)
    expect(Object.fromEntries(counts)).toEqual({
      balance: 7,
      'outcome-total': 7,
      'row-total': 25,
      'case-total': 3,
      'carry-over': 7,
      'in-force': 2,
      'in-force-below-issued': 2,
    })
    const outcomes = form2021.identities.find(
      ({code, at}) => code === 'outcome-total' && at === 'requests/total/person',
    )!
    expect(outcomes.left).toHaveLength(21)
    expect(form2019.identities.find(({code}) => code === 'outcome-total')!.left).toHaveLength(19)
    expect(
      form2021.identities.filter(({code, severity}) => code === 'carry-over' && severity === 'error').map(({at}) => at),
    ).toEqual(['requests/carried-in/total'])
  })

  test('find a fact by its id and by its short names', () => {
    expect(lookUp(form2021, '申请 / 新收 / 总计')?.fact).toBe('requests/new/total')
    expect(lookUp(form2021, 'disputes/litigation/total')?.addends).toEqual([
      'disputes/direct/total',
      'disputes/after-review/total',
    ])
    expect(lookUp(form2021, '申请/新收/合计')).toBeUndefined()
  })

  test('are chosen by the year', () => {
    expect([2018, 2019, 2020, 2021, 2030].map((year) => formFor(forms, year)?.id)).toEqual([
      undefined,
      '2019',
      '2019',
      '2021',
      '2021',
    ])
  })
})

describe('faults of a form file, each at its place', () => {
  test.each([
    ['a key that does not exist', 'printed: line', 'print: line', 'config unknownKey 0:5'],
    ['a name in an identity', 'left: [new, carried-in]', 'left: [new, carried]', 'config unknownName 0:17'],
    ['a column in an identity', 'left: [upheld, corrected', 'left: [uphold, corrected', 'config unknownName 0:12'],
    [
      'a place that the right side does not hold',
      'at: total\n    severity: error\n\n  - code: row-total',
      'at: open\n    severity: error\n\n  - code: row-total',
      'config unknownName 0:9',
    ],
    ['a table of an identity', 'table: disputes\n    each', 'table: dispute\n    each', 'config unknownName 0:12'],
    ['an identity of an unknown code', 'code: case-total', 'code: case-totals', 'config unknownName 0:11'],
    ['a row twice', '{id: carried-in,', '{id: new,', 'config doubleName 0:14'],
    ['a short name twice', 'label: 自然人, short: 自然人', 'label: 自然人, short: 其他', 'config doubleName 5:39'],
    ['a table in no section', 'section: 4', 'section: 7', 'config unknownSection 0:14'],
    [
      'a row of a count',
      'is: [carried-in], all: [carried, last]',
      'is: [carry-in], all: [carried, last]',
      'config unknownName 0:9',
    ],
    ['an addend of a sum', 'sum: [deny]', 'sum: [denied]', 'config unknownName 0:52'],
    ['a column without unit', 'kind: amount\n    unit: 万元', 'kind: amount', 'config unitMissing 2:9'],
    ['years', 'years: {from: 2021}', 'years: {from: 2021, to: 2020}', 'config years 0:25'],
    ['a wording without its number', '公报|政府公报 {n}\n      - ', '公报|政府公报\n      - ', 'config value 0:9'],
  ])('%s', (_, find, replacement, expected) => {
    expect(faults(find, replacement)).toContain(expected)
  })

  test('a text that is no YAML, and an empty one', () => {
    expect(loadForm('/f.yaml', 'id: [', words).diagnostics).toMatchObject([{code: 'config', message: {key: 'open'}}])
    expect(loadForm('/f.yaml', '', words).diagnostics).toMatchObject([
      {code: 'config', message: {key: 'empty'}, place: {line: 1, column: 1}},
    ])
  })
})
