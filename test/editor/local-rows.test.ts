// What an editor says of rows that nianbao.yaml allows beside those of the form.

import {expect, test} from 'vitest'
import {completionsAt} from '../../src/editor/completion.ts'
import {hoverAt} from '../../src/editor/hover.ts'
import {fill} from '../../src/form/fill.ts'
import {marked, pointAt, sample} from '../support/editing.ts'
import {form2021} from '../support/form.ts'
import {judge} from '../support/stages.ts'

const form = fill(form2021, {
  local: [{table: 'documents', id: 'local-1', after: 'normative', label: '其他主动公开文件'}],
  units: new Map(),
})
const row = '| 行政规范性文件 | 9 | 5 | 66 |'
const written = sample.replace(row, `${row}\n| 其他主动公开文件 | 3 | 1 | 7 |`)

function completions(source: string): readonly {label: string; detail?: string; text: string}[] {
  const {text, point} = marked(source)
  return completionsAt(judge(text, undefined, [form]), [form], point, 'zh')
}

const hover = (words: string): string | undefined =>
  hoverAt(judge(written, undefined, [form]), [form], pointAt(written, words), 'zh')?.markdown

test('the row is offered where it is not there, and not where it is', () => {
  expect(completions(sample.replace(row, `${row}\n| ‸`))).toEqual([
    expect.objectContaining({
      label: '其他主动公开文件',
      detail: 'nianbao.yaml 允许的行，可以不写',
      text: '| 其他主动公开文件 |  |  |  |',
    }),
  ])
  expect(completions(written.replace('| 3 | 1 | 7 |', '| 3 | 1 | 7 |\n| ‸'))).toEqual([])
})

test('its addresses are offered where it is there', () => {
  const address = (source: string): string[] =>
    completions(source.replace('## 二、', '另有{{文件/其他‸\n\n## 二、')).map(({label}) => label)
  expect(address(written)).toContain('文件/其他主动公开文件/制发')
  expect(address(written)).toContain('documents/local-1/issued')
  expect(address(sample)).not.toContain('文件/其他主动公开文件/制发')
})

test('its label and its numbers say whose row it is', () => {
  const said = '本机关增加的行（nianbao.yaml 的 local-rows），不是法定格式的'
  expect(hover('| 其他‸主动公开文件 | 3')).toContain(said)
  const number = hover('其他主动公开文件 | ‸3')
  expect(number).toContain(said)
  expect(number).toContain('`{{文件/其他主动公开文件/制发}}`（`documents/local-1/issued`）')
})
