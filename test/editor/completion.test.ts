// What may be written where the cursor is.

import {describe, expect, test} from 'vitest'
import {completionsAt} from '../../src/editor/completion.ts'
import type {Completion} from '../../src/editor/completion-item.ts'
import {after, marked, open, sample} from '../support/editing.ts'
import {forms} from '../support/form.ts'

function at(source: string): readonly Completion[] {
  const {text, point} = marked(source)
  return completionsAt(open(text, undefined, '/2021.md'), forms, point, 'zh')
}

/** The source after choosing the one with this label. */
function chosen(source: string, label: string): string {
  const item = at(source).find((one) => one.label === label)
  if (!item)
    throw new Error(
      `not offered: ${label}; ${at(source)
        .map((one) => one.label)
        .join(' ')}`,
    )
  return after(marked(source).text, [{...item.span, text: item.text}])
}

const labels = (source: string): string[] => at(source).map(({label}) => label)

describe('front matter', () => {
  test('the keys that are not there yet, the required ones first', () => {
    const found = labels(sample.replace('level: government', '‸'))
    expect(found[0]).toBe('level')
    expect(found).toContain('contact')
    expect(found).not.toContain('office')
    expect(chosen(sample.replace('level: government', 'le‸'), 'level')).toContain('\nlevel: \nrank')
    expect(
      labels(
        sample
          .replace('office:', '机关:')
          .replace('year:', '年份:')
          .replace('rank:', '层级:')
          .replace('published:', '发布日期:')
          .replace('level: government', '‸'),
      )[0],
    ).toBe('级别')
  })

  test('the values of a key', () => {
    expect(labels(sample.replace('level: government', 'level: ‸')).slice(0, 2)).toEqual(['government', '政府'])
    expect(labels(sample.replace('published: 2022-02-10', 'published: ‸'))).toEqual(['2022-03-31'])
    expect(labels(sample.replace('year: 2021', 'year: ‸'))).toEqual(['2021'])
    expect(labels(sample.replace('rank: county', 'form: ‸'))).toEqual(['2019', '2021'])
    expect(labels(sample.replace('rank: county', 'waive:\n  - code: ‸'))).toContain('this-year')
    expect(labels(sample.replace('rank: county', 'waive:\n  - code: ‸'))).not.toContain('row-total')
    expect(labels(sample.replace('rank: county', 'contact: ‸'))).toEqual([])
  })

  test('the whole block where there is none', () => {
    expect(chosen('‸\n\n# 题\n', '---')).toBe('---\noffice: \nyear: \nlevel: \npublished: \n---\n\n# 题\n')
  })
})

describe('references', () => {
  const typing = (written: string): string => sample.replace('{{documents/normative/issued}}', written)

  test('addresses in Chinese and in ids, with the numbers of now', () => {
    const items = at(typing('{{‸'))
    expect(items.find(({label}) => label === '申请/新收/总计')).toMatchObject({
      detail: expect.stringContaining('现为 541'),
    })
    expect(items.map(({label}) => label)).toEqual(
      expect.arrayContaining(['requests/new/total', '申请/收到/总计', '复议诉讼/行政诉讼/总计']),
    )
    expect(labels(typing('{{req‸'))[0]).toBe('documents/rules/issued')
  })

  test('closes the braces, or keeps those that are there', () => {
    expect(chosen(typing('{{申请/‸'), '申请/新收/总计')).toContain('行政规范性文件{{申请/新收/总计}}件')
    expect(chosen(typing('{{ 申请/‸}}'), '申请/新收/总计')).toContain('行政规范性文件{{ 申请/新收/总计}}件')
    expect(chosen(typing('{{申请/‸上年结转/总计}}'), '申请/新收/总计')).toContain('行政规范性文件{{申请/新收/总计}}件')
    expect(labels(typing('{{申请}}‸'))).toEqual([])
  })
})

describe('tables', () => {
  test('the rows that are still missing, in the order of the form', () => {
    const source = sample.replace('| 行政强制 | 404 |\n', '‸\n')
    expect(labels(source)).toContain('行政强制')
    expect(chosen(source, '行政强制')).toContain('| 行政处罚 | 4120 |\n| 行政强制 |  |\n')
    const two = sample.replace(/\| 2．重复申请 .*\n\| 3．要求提供公开出版物 .*\n/, '| ‸\n')
    expect(labels(two)).toEqual(['2．重复申请', '3．要求提供公开出版物'])
    expect(labels(sample.replace('| 规章 | 0 ', '| 规章 | 0‸ '))).toEqual([])
  })

  test('a whole table where it is missing', () => {
    const source = sample.replace(/### 第二十条第（六）项[^]*?(?=### 第二十条第（八）项)/, '‸\n\n')
    expect(labels(source)).toContain('第二十条第（六）项')
    const text = chosen(source, '第二十条第（六）项')
    expect(text).toContain(
      '### 第二十条第（六）项\n\n| 信息内容 | 本年处理决定数量 |\n| --- | --: |\n| 行政处罚 |  |\n| 行政强制 |  |',
    )
    expect(open(text).diagnostics.map(({code}) => code)).toEqual(['cell-blank', 'cell-blank'])
  })
})

describe('headings', () => {
  test('the sections that are missing, the next one first', () => {
    const source = sample.replace(/## 五、[^]*?(?=## 六、)/, '## ‸\n\n')
    expect(labels(source)).toEqual(['五、存在的主要问题及改进情况'])
    expect(chosen(source, '五、存在的主要问题及改进情况')).toContain('\n## 五、存在的主要问题及改进情况\n')
    const none = sample.replace(/## 三、[^]*$/, '‸')
    expect(
      labels(none)
        .filter((label) => /^[三四五六]、/.test(label))
        .map((label) => label[0]),
    ).toEqual(['三', '四', '五', '六'])
    expect(chosen(none, '三、收到和处理政府信息公开申请情况')).toContain(
      '| 四、结转下年度继续办理 |  |  |  |  |  |  |  |',
    )
  })

  test('the aspects that are not covered', () => {
    expect(chosen(sample.replace('### （五）监督保障', '###‸'), '（五）监督保障')).toContain('### （五）监督保障')
    expect(labels(sample.replace('各方面情况分述如下。', '各方面情况‸分述如下。'))).toEqual([])
  })
})
