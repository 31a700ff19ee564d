// The published schemas against what is really read and written, judged by a full JSON Schema validator.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Compile} from 'typebox/schema'
import {describe, expect, test} from 'vitest'
import {parseYaml, toValue} from '../../src/data/yaml.ts'
import {schemas} from '../../src/project/schemas.ts'
import {nianbao, project, repository, sample} from '../support/command.ts'
import {judge} from '../support/stages.ts'

function faults(name: string, value: unknown): unknown[] {
  const [, errors] = Compile(schemas[name]!() as never).Errors(value)
  return [...errors]
}

describe('report', () => {
  test('fits report.json of a publication and of a draft', () => {
    const folder = project({
      'source/a.md': sample,
      'source/b.md': sample.replace('| 522 |', '| |'),
      'source/c.md': sample.replace(/^(?:office|year|level):.*\n/gmu, ''),
    })
    nianbao(['build', '--edition', 'json', '-q', 'source/a.md'], {cwd: folder})
    nianbao(['build', '--edition', 'json', '-q', '--draft', 'source/b.md'], {cwd: folder})
    nianbao(['build', '--edition', 'json', '-q', '--draft', 'source/c.md'], {cwd: folder})
    for (const path of ['output/a', 'output/draft/b', 'output/draft/c']) {
      expect(faults('report', JSON.parse(readFileSync(join(folder, path, 'report.json'), 'utf8')))).toEqual([])
    }
  })
  test('does not fit anything', () =>
    expect(faults('report', {version: 1, form: '2021', facts: {x: '1'}})).not.toEqual([]))
})

describe('front-matter', () => {
  test.each([
    ['office: 示例市\nyear: 2021\nlevel: government', true],
    ['机关: 示例市\n年份: 2021\n级别: 政府\n发布日期: 2022年2月10日', true],
    [
      'office: 示例市\nyear: 2021\nlevel: town\nwaive:\n  - {code: numbering, at: 一、总体情况, reason: 沿用旧稿, until: 2022-12-31}',
      true,
    ],
    ['office: 示例市\nyear: 2021', false],
    ['office: 示例市\nyear: 2021\nlevel: village', false],
    ['office: 示例市\nyear: 2021\nlevel: town\ncolour: red', false],
  ])('%j', (text, fits) => expect(faults('front-matter', toValue(parseYaml('x', text).root!)).length === 0).toBe(fits))
  test('fits the sample', () => {
    const [, text] = sample.split('---\n')
    expect(faults('front-matter', toValue(parseYaml('x', text!).root!))).toEqual([])
  })
})

/** Values that are read without a word, each as a line of front matter. */
const usual = [
  'published: 2023-02-10',
  'published: 2023年2月10日',
  'published: 2023.2.10',
  'published: 2023-02-10 09:30',
  'published: 2023-02-10T09:30:00+08:00',
  '发布日期: "2023-02-10"',
  'form: 2021',
  "格式: '2021'",
  'period: 2022-01-01 至 2022-12-31',
  'period: [2022-03-01, 2022-12-31]\nperiod-reason: 3月成立',
  '统计期限: 2022年3月1日至2022年12月31日\n统计期限理由: 3月成立',
  'script: hant',
  'script: 繁体',
  '文字: 简体',
  'rank: county',
  '层级: 县',
  'contact: 电话',
  '联系方式: 电话',
  'note: 示例',
  '说明: 示例',
  'covers: [甲局, 乙局]',
  '涵盖: 甲局',
  'covers: []',
  'attachments: 附件',
  'attachments: [附件1, 附件2]',
  '附件:\n  - {title: 附件1, href: a.pdf}',
  'revised: 表三有更正',
  '更正: 表三',
  'signed: 示例区',
  '署名: 示例区',
  'dated: 2023-02-10',
  '成文日期: 2023年2月10日',
  'sign-off: unsealed',
  '落款: 盖章',
  'title-lines: [示例区2022年, 政府信息公开工作年度报告]',
  '标题分行: 示例区2022年',
  'charts: [applications, 办理结果]',
  '图解: 复议诉讼',
  'charts: []',
  'waive: []',
]
const plainFront = 'office: 示例区\nyear: 2022\nlevel: government\n'

test.each(usual)('what is read without a word fits, and so does its schema: %s', (line) => {
  const text = plainFront + line
  const {diagnostics} = judge(`---\n${text}\n---\n`)
  expect(diagnostics.filter(({code, message}) => code === 'front-matter' && message.key !== 'unpublished')).toEqual([])
  expect(faults('front-matter', toValue(parseYaml('x', text).root!))).toEqual([])
})

describe('diagnostics', () => {
  test('fits what is printed', () => {
    const folder = project({'a.md': sample.replace('| 522 | 19 |', '| ５２２ | 20 |').replace('# 南通市', '# 南通')})
    const {stdout} = nianbao(['check', 'a.md', '--format', 'json'], {cwd: folder})
    const printed = JSON.parse(stdout) as {diagnostics: unknown[]}
    expect(printed.diagnostics.length).toBeGreaterThan(2)
    expect(faults('diagnostics', printed)).toEqual([])
  })
})

test('config fits the settings of this repository', () => {
  const root = parseYaml('x', readFileSync(join(repository, 'nianbao.yaml'), 'utf8')).root
  expect(faults('config', root?.type === 'map' ? toValue(root) : {})).toEqual([])
  expect(faults('config', {sight: {}})).not.toEqual([])
})
