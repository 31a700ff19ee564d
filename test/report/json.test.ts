import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readReport, writeReport} from '../../src/report/json.ts'
import type {DraftReport, ValidReport} from '../../src/report/report.ts'
import {forms} from '../support/form.ts'
import {readText} from '../support/read.ts'
import {judge} from '../support/stages.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')
const written = writeReport(judge(base).report!)

test('the shape of the contract: order of keys, facts in form order, places kept', () => {
  const data = JSON.parse(written) as Record<string, unknown>
  expect(Object.keys(data)).toEqual([
    'version',
    'form',
    'office',
    'year',
    'level',
    'published',
    'title',
    'facts',
    'derived',
    'sections',
  ])
  expect(data).toMatchObject({
    version: 1,
    form: '2021',
    office: '示例区',
    year: 2022,
    level: 'government',
    published: '2023-02-10',
    title: '示例区2022年政府信息公开工作年度报告',
  })
  expect(Object.keys(data['facts'] as object)).toHaveLength(200)
  expect(Object.keys(data['facts'] as object).slice(0, 4)).toEqual([
    'documents/rules/issued',
    'documents/rules/repealed',
    'documents/rules/in-force',
    'documents/normative/issued',
  ])
  expect(written).toContain('\n    "fees/fees/amount": 862.5040,\n')
  expect(data['derived']).toMatchObject({'requests/received/total': 134, 'disputes/litigation/total': 6})
  const sections = data['sections'] as {id: number; title: string; text: string}[]
  expect(sections.map(({id}) => id)).toEqual([0, 1, 2, 3, 4, 5, 6])
  expect(sections[0]).toMatchObject({title: ''})
  expect(sections[0]!.text).toMatch(/^本报告依据/)
  expect(sections[3]).toEqual({id: 3, title: '三、收到和处理政府信息公开申请情况', text: ''})
  expect(written.endsWith('\n}\n')).toBe(true)
})

test('what was written reads back and writes the same', () => {
  const {value, diagnostics} = readReport('/report.json', written, forms)
  expect(diagnostics).toEqual([])
  expect(writeReport(value as ValidReport)).toBe(written)
})

test('a draft says so, and its holes are null', () => {
  const {report} = readText(
    base.replace('| 行政许可 | 3120 |', '| 行政许可 | |').replace('published: 2023-02-10\n', ''),
  )
  const draft = writeReport({...report, pending: 1} as unknown as DraftReport)
  const data = JSON.parse(draft) as Record<string, unknown>
  expect(data).toMatchObject({draft: true, facts: {'licences/licences/decisions': null}})
  expect(data).not.toHaveProperty('published')
  expect(readReport('/r.json', draft, forms).value?.cells.get('licences/licences/decisions')).toMatchObject({
    origin: 'hole',
    value: undefined,
  })
})

test.each(['', 'x', '[]', '{}', '{"version":2}', '{"version":1,"form":"1999"}', '{"version":1,"form":"2021"}', 'null'])(
  '%j is no report',
  (text) => {
    const {value, diagnostics} = readReport('/r.json', text, forms)
    expect(value).toBeUndefined()
    expect(diagnostics).toMatchObject([{code: 'file', place: {path: '/r.json'}}])
  },
)
