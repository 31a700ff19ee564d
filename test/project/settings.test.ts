// Settings by a form: the file reads as was wanted, and what the form does not show stays as it is written.

import {expect, test} from 'vitest'
import {type Settings, settingsOf, withSettings} from '../../src/project/settings.ts'

const path = '/p/nianbao.yaml'
const text = `# 本项目
roster:
  - 示例市人民政府   # 本级
  - office: 示例市教育局
    of: 示例市人民政府
    also: [市教育局]   # 简称
editions: [pdf, json, html]
rules: {}
`
const read = (text: string): Settings => settingsOf(path, text).value!
const set = (text: string, change: Partial<Settings>): string | undefined =>
  withSettings(path, text, {...read(text), ...change})

test('what is read and set again is the same file', () => {
  for (const one of [text, '', '# 说明\n', 'site: {name: 示例, keywords: [a]}\n']) expect(set(one, {})).toBe(one)
})

test('one change is one place', () => {
  expect(set(text, {style: 'style-large.yaml'})).toBe(`${text}style: style-large.yaml\n`)
  expect(set(text, {editions: ['html', 'pdf', 'docx']})).toBe(text.replace('json, html]', 'json, html, docx]'))
  const {roster} = read(text)
  const [first, second] = roster
  expect(set(text, {roster: [first!, {...second!, level: 'department'}]})).toBe(
    text.replace(
      / {2}- office[^]*简称\n/u,
      '  - office: 示例市教育局\n    of: 示例市人民政府\n    also:\n      - 市教育局\n    level: department\n',
    ),
  )
  expect(set(text, {roster: [{...first!, office: ''}, second!]})).toBe(
    text.replace('  - 示例市人民政府   # 本级\n', ''),
  )
  expect(set(text, {roster: [...roster, {office: '示例街道', of: '', level: ''}]})).toBe(
    text.replace('# 简称\n', '# 简称\n  - 示例街道\n'),
  )
  expect(set(text, {roster: []})).toBe(text.replace(/roster:[^]*简称\n/u, ''))
})

test('a file that is none is not changed', () => {
  expect(settingsOf(path, 'roster: {').value).toBeUndefined()
  expect(withSettings(path, 'roster: {', read(text))).toBeUndefined()
})
