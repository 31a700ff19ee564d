import {expect, test} from 'vitest'
import {core, labelOf, unitOf} from '../../src/report/labels.ts'
import {form2019, form2021} from '../support/form.ts'

test('numbering, width, script, spaces, marks and remarks do not matter', () => {
  for (const written of [
    '（三）不予公开',
    '(三) 不予公开',
    '(三)、不予公開',
    '3.不予公开',
    '3．不予公开',
    '3、 不 予 公 开',
    '③不予公开',
    '㈢不予公开',
    '⒊不予公开',
    '不予公开（合计）',
    '三、不予公开：',
    '第三部分 不予公开',
    '第三部分：不予公开',
  ]) {
    expect([written, core(written)]).toEqual([written, '不予公开'])
  }
  expect(core('危及"三安全一稳定"')).toBe(core('3．危及“三安全一稳定”'))
  expect(core('三安全一稳定')).toBe('三安全一稳定')
  expect(core('一站式服务')).toBe('一站式服务')
})

test('a remark is kept beside the label, and may name a unit', () => {
  expect(labelOf('本年收费金额（单位：万元）')).toEqual({core: '本年收费金额', remark: '单位:万元'})
  expect(unitOf('单位:万元')).toBe('万元')
  expect(unitOf('单位万元')).toBe('万元')
  expect(unitOf('区分处理的')).toBeUndefined()
})

test('no two rows or columns of a table are the same label', () => {
  for (const {tables} of [form2019, form2021]) {
    for (const {rows, columns} of tables) {
      for (const labels of [rows, columns])
        expect(new Set(labels.map(({label}) => core(label))).size).toBe(labels.length)
    }
  }
})
