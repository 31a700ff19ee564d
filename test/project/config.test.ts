import {describe, expect, test} from 'vitest'
import {word} from '../../src/diagnostic/wording.ts'
import {loadConfig} from '../../src/project/config.ts'

function said(text: string): string[] {
  return loadConfig('/p/nianbao.yaml', text).diagnostics.map(({message, place, hints}) => {
    return [`${place!.line}:${place!.column}`, message.key, ...(hints ?? []).map(({values}) => values['nearest'])].join(
      ' ',
    )
  })
}

describe('settings', () => {
  test('may all be left out', () => {
    expect(loadConfig('x', '')).toEqual({value: {}, diagnostics: []})
    expect(loadConfig('x', '# 注释\n')).toEqual({value: {}, diagnostics: []})
  })

  test('are read', () => {
    const {value} = loadConfig(
      'x',
      'site:\n  name: 示例市人民政府\n  id: "3206000001"\nrules:\n  this-year: off\nstyle: large.yaml\n',
    )
    expect(value).toEqual({
      site: {name: '示例市人民政府', id: '3206000001'},
      rules: {'this-year': 'off'},
      style: 'large.yaml',
    })
  })

  test.each([
    ['sit:\n  name: x\n', '1:1 unknownKey site'],
    ['site:\n  nmae: x\n', '2:3 unknownKey name'],
    ['site: 示例\n', '1:7 typeObject'],
    ['site:\n  id: "12"\n', '2:7 value'],
    ['rules:\n  this-year: of\n', '2:14 choice off'],
    ['rules:\n  this-yaer: off\n', '2:3 unknownCode this-year'],
    ['rules:\n  row-total: warning\n', '2:14 fixedSeverity'],
    ['roster:\n  - {office: 甲, due: 13-01}\n', '2:22 value'],
    ['roster:\n  - {office: 甲, due: 2023年2月30日}\n', '2:22 value'],
    ['waive:\n  - code: numbering\n', '2:5 missingKey'],
    ['waive:\n  - {code: numbreing, reason: x}\n', '2:12 unknownCode numbering'],
    ['waive:\n  - {code: numbering, reason: x, until: 2022-13-40}\n', '2:41 value'],
    ['waive:\n  - {code: numbering, reason: x, until: 明年}\n', '2:41 value'],
    ['style: [a, b\n', '2:1 open'],
    ['a: &x 1\nb: *x\n', '1:7 reuse'],
  ])('at fault: %j', (text, expected) => expect(said(text)).toContain(expected))

  test('waivers keep their places and fit all reports where no path is given', () => {
    const {value} = loadConfig('/p/nianbao.yaml', 'waive:\n  - {code: numbering, reason: x, until: 2022-12-31}\n')
    expect(value?.waivers).toMatchObject([
      {code: 'numbering', glob: '**', until: {year: 2022, month: 12, day: 31}, place: {line: 2}},
    ])
  })

  test('dates are read as in front matter, and what is expected is an example', () => {
    const {value} = loadConfig('x', 'waive:\n  - {code: numbering, reason: x, until: 2022年12月31日}\nroster: [甲局]\n')
    expect(value).toMatchObject({waivers: [{until: {year: 2022, month: 12, day: 31}}], roster: ['甲局']})
    expect(loadConfig('x', 'site: {id: "123"}').diagnostics[0]?.expected).toBe('"3206000001"')
  })

  test('that raise a severity are no fault', () =>
    expect(said('rules:\n  this-year: error\n  row-total: error\n')).toEqual([]))

  test('that end inside a bracket are said in a whole sentence', () => {
    const [first] = loadConfig('x', 'rules: [\n').diagnostics
    expect(word(first!, 'zh', (path) => path).message).toBe('括号或引号没有收尾')
  })
})
