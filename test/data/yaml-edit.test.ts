// One value of a YAML text is changed: it reads as wanted, and every other line stays as it is.

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Wanted, withValue} from '../../src/data/yaml-edit.ts'
import {always} from '../support/property.ts'

const written = `# 本项目的设置
site:   # 网站
  name: 示例市人民政府   # 名称
  id: "3206000001"

# 各机关
roster:
  # 市本级
  - 示例市人民政府
  - office: 示例市教育局   # 教育
    of: 示例市人民政府

  - {office: 示例县人民政府, of: 示例市人民政府}
editions: [html, pdf]
rules:
  heading: warning
# 最后
`

describe('the smallest edit', () => {
  test.each<[string, readonly string[], Wanted, string | RegExp, string]>([
    ['a scalar', ['site', 'name'], '示例县', '示例市人民政府   #', '示例县   #'],
    ['a scalar that needs quotes', ['site', 'name'], '12', 'name: 示例市人民政府', 'name: "12"'],
    [
      'a key of a map',
      ['site', 'domain'],
      'www.example.cn',
      '"3206000001"\n',
      '"3206000001"\n  domain: www.example.cn\n',
    ],
    ['a key of the whole', ['style'], 'style-large.yaml', 'warning\n', 'warning\nstyle: style-large.yaml\n'],
    ['a key that goes', ['site', 'id'], undefined, '  id: "3206000001"\n', ''],
    ['the last key of a map', ['rules', 'heading'], undefined, 'rules:\n  heading: warning\n', ''],
    ['a flow list', ['editions'], ['html', 'pdf', 'docx'], '[html, pdf]', '[html, pdf, docx]'],
    [
      'an entry of a list',
      ['roster'],
      [
        '示例市人民政府',
        {office: '示例市教育局', of: '示例市人民政府'},
        {office: '示例县人民政府', of: '示例市人民政府'},
        {office: '示例街道', level: 'street'},
      ],
      '{office: 示例县人民政府, of: 示例市人民政府}\n',
      '{office: 示例县人民政府, of: 示例市人民政府}\n  - office: 示例街道\n    level: street\n',
    ],
    [
      'an entry that goes',
      ['roster'],
      ['示例市人民政府', {office: '示例县人民政府', of: '示例市人民政府'}],
      '  - office: 示例市教育局   # 教育\n    of: 示例市人民政府\n\n',
      '',
    ],
    ['a list that goes', ['editions'], undefined, 'editions: [html, pdf]\n', ''],
  ])('%s', (_, path, value, from, to) => {
    expect(withValue(written, path, value)).toBe(written.replace(from, to))
  })

  test('into nothing, and into comments alone', () => {
    expect(withValue('', ['site', 'name'], '示例')).toBe('site:\n  name: 示例\n')
    expect(withValue('# 说明\n', ['editions'], ['html'])).toBe('# 说明\neditions:\n  - html\n')
    expect(withValue('# 说明', ['style'], 'a.yaml')).toBe('# 说明\nstyle: a.yaml\n')
    expect(withValue('site:\nstyle: a.yaml\n', ['site', 'name'], '示例')).toBe('site:\n  name: 示例\nstyle: a.yaml\n')
  })

  test('what cannot be changed so is left alone', () => {
    expect(withValue('a: [\n', ['style'], 'x')).toBeUndefined()
    expect(withValue('- a\n', ['style'], 'x')).toBeUndefined()
    expect(withValue('site: {name: a}\n', ['site', 'id'], 'x')).toBeUndefined()
  })
})

test('any scalar under any key: it reads so, and the other lines stay', () => {
  const value = fc.oneof(
    fc.string({maxLength: 12}),
    fc.constantFrom('yes', '1e3', '# a', 'a: b', '- a', ' a ', '"', '示例：市'),
  )
  const path = fc.constantFrom(['site', 'name'], ['site', 'column'], ['style'], ['editions'])
  always(fc.tuple(path, value), 1000, ([path, value]) => {
    fc.pre(value !== '')
    const wanted = path[0] === 'editions' ? [value] : value
    const made = withValue(written, path, wanted)
    const read = parse(made!) as Record<string, Record<string, unknown>>
    expect(path.length === 2 ? read[path[0]!]![path[1]!] : read[path[0]!]).toEqual(wanted)
    const lines = new Set(made!.split('\n'))
    const gone = written.split('\n').filter((line) => !lines.has(line))
    expect(gone.length).toBeLessThanOrEqual(1)
  })
})
