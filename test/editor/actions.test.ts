// What can be done at the press of a key: each action is done and the result checked.

import {describe, expect, test} from 'vitest'
import type {Action} from '../../src/editor/action.ts'
import {actionsAt} from '../../src/editor/actions.ts'
import {renumber} from '../../src/editor/consequences.ts'
import {at as spanAt} from '../../src/editor/point.ts'
import {targetAt} from '../../src/editor/target.ts'
import {after, open, pointAt, sample} from '../support/editing.ts'

const codes = (text: string): string[] => open(text).diagnostics.map(({code}) => code)

function actions(text: string, words: string): readonly Action[] {
  return actionsAt(open(text), spanAt(pointAt(text, words)), 'zh')
}

function done(text: string, words: string, title: string): string {
  const action = actions(text, words).find((one) => one.title.includes(title))
  if (!action)
    throw new Error(
      `not offered: ${title}; ${actions(text, words)
        .map((one) => one.title)
        .join(' | ')}`,
    )
  return after(text, action.edits)
}

const lowered = sample.replace('| 522 | 19 | 0 | 0 | 0 | 0 | 541 |', '| 522 | 19 | 0 | 0 | 0 | 0 | 540 |')
const said = sample.replace('新收政府信息公开申请{{申请/新收/总计}}件', '新收政府信息公开申请541件')

test('the sample offers nothing to mend', () => {
  expect(actions(sample, '政策解读与文件‸同步')).toEqual([])
})

describe('fixes', () => {
  const text = sample
    .replace('| 522 | 19 |', '| ５２２ | 19 |')
    .replace('published: 2022-02-10', 'published: 2022/2/10')
  test('of the finding at the cursor', () => {
    const [first] = actions(text, '| ５‸２２ |')
    expect(first).toMatchObject({kind: 'quickfix', preferred: true})
    expect(after(text, first!.edits)).toContain('| 522 | 19 |')
  })
  test('all that are safe at once', () => {
    expect(done(text, '政策解读与文件‸同步', '改正全部有把握的问题（2 处）')).toBe(sample)
  })
})

describe('a total', () => {
  test('is computed, or left to be computed', () => {
    expect(done(lowered, '| 0 | 5‸40 |\n| 二', '由 540 改为算出的 541')).toBe(sample)
    expect(codes(done(lowered, '| 0 | 5‸40 |\n| 二', '写成“=”'))).toEqual([])
  })
  test('is filled in where it is blank', () => {
    const blank = lowered.replace('| 0 | 540 |\n| 二', '| 0 | |\n| 二')
    expect(done(blank, '| 0 |‸ |\n| 二', '填入算出的总计 541')).toBe(sample)
  })
  test('that agrees is not changed', () => {
    expect(actions(sample, '| 0 | 54‸1 |\n| 二').map(({title}) => title)).toEqual([
      '写成“=”，由程序计算',
      '把这张表按列对齐',
    ])
  })
})

describe('a number of a sentence', () => {
  test('becomes a reference', () => {
    expect(done(said, '新收政府信息公开申请5‸41件', '改为引用 {{申请/新收/总计}}')).toBe(sample)
    const wrong = said.replace('新收政府信息公开申请541件', '新收政府信息公开申请522件')
    expect(done(wrong, '新收政府信息公开申请5‸22件', '改为引用 {{申请/新收/总计}}')).toBe(sample)
  })
  test('all that agree become references', () => {
    const both = said.replace('连同上年结转的{{申请/上年结转/总计}}件', '连同上年结转的16件')
    const text = done(both, '新收政府信息公开申请5‸41件', '都改为引用')
    expect(text).toBe(sample)
  })
  test('a reference becomes the number', () => {
    expect(done(sample, '新收政府信息公开申请{{申请‸/新收', '改为数 541')).toBe(said)
  })
  test('is taken as right for the table', () => {
    const other = said.replace('新收政府信息公开申请541件', '新收政府信息公开申请545件')
    expect(done(other, '新收政府信息公开申请5‸45件', '以正文的 545 为准')).toContain(
      '| 522 | 19 | 0 | 0 | 0 | 0 | 545 |',
    )
  })
})

describe('what is missing is put in', () => {
  test('a row, and all rows', () => {
    const text = sample.replace(/\| 2．重复申请 .*\n\| 3．要求提供公开出版物 .*\n/, '')
    expect(done(text, '| 1．信访‸举报', '补上“2．重复申请”一行')).toContain(
      '6 |\n| 2．重复申请 |  |  |  |  |  |  |  |\n| 4．无正当理由',
    )
    const whole = done(text, '| 1．信访‸举报', '补上缺的 2 行')
    expect(codes(whole)).not.toContain('row-missing')
    expect(whole).toMatch(/2．重复申请 .*\n\| 3．要求提供公开出版物 .*\n\| 4．/)
  })
  test('a table, a section, a key', () => {
    const table = sample.replace(/### 第二十条第（五）项[^]*?(?=### 第二十条第（六）项)/, '')
    expect(codes(done(table, '## 二、主动‸公开', '补上空表“第二十条第（五）项”'))).toEqual(['cell-blank'])
    const section = sample.replace(/## 四、[^]*?(?=## 五、)/, '')
    const missing = open(section).diagnostics.find(({code}) => code === 'section-missing')!.place!
    const [action] = actionsAt(open(section), missing, 'zh').filter(({title}) => title.startsWith('补上'))
    expect(codes(after(section, action!.edits))).not.toContain('section-missing')
    const key = sample.replace('level: government\n', '')
    expect(
      after(
        key,
        actionsAt(open(key), spanAt({line: 1, column: 1}), 'zh').find(({title}) => title === '补上 level')!.edits,
      ),
    ).toContain('\nlevel: \n---')
  })
  test('a zero for a blank, where there is none', () => {
    expect(done(sample.replace('| 规章 | 0 |', '| 规章 | |'), '| 规章 |‸ |', '填 0')).toBe(sample)
    expect(done(sample.replace('| 规章 | 0 |', '| 规章 | / |'), '| 规章 | ‸/ |', '填 0')).toBe(sample)
  })
})

describe('a number that changes takes the rest with it', () => {
  test('from the cell that was changed', () => {
    const text = said.replace(
      '| 一、本年新收政府信息公开申请数量 | 522 |',
      '| 一、本年新收政府信息公开申请数量 | 530 |',
    )
    const action = actions(text, '数量 | 5‸30 |').find(({title}) => title.includes('为准'))!
    expect(action.title).toBe('以这一格的 530 为准，改总计和正文（2 处，先预览）')
    expect(action.edits.map((edit) => 'label' in edit)).toEqual([true, true])
    const result = after(text, action.edits)
    expect(result).toContain('| 530 | 19 | 0 | 0 | 0 | 0 | 549 |')
    expect(result).toContain('新收政府信息公开申请549件')
  })

  const renamed = (text: string, words: string, name: string): string => {
    const {
      context: {prose},
    } = open(text)
    const edits = renumber(prose, targetAt(prose, pointAt(text, words)), name, 'zh')
    if ('refused' in edits) return edits.refused
    return after(text, edits)
  }

  test('by a new number for a cell, through two totals and the prose', () => {
    const text = said.replace('予以公开{{requests/open/total}}件', '予以公开135件')
    const result = renamed(text, '| （一）予以公开 | 1‸35', '140')
    expect(result).toContain('| （一）予以公开 | 140 | 0 | 0 | 0 | 0 | 0 | 140 |')
    expect(result).toContain('| （七）总计 | 526 | 19 | 0 | 0 | 0 | 0 | 545 |')
    expect(
      open(result)
        .diagnostics.map(({code}) => code)
        .filter((code) => /total/.test(code)),
    ).toEqual([])
  })

  test('by a new number in a sentence or for a reference', () => {
    expect(renamed(said, '新收政府信息公开申请5‸41件', '545')).toContain('| 522 | 19 | 0 | 0 | 0 | 0 | 545 |')
    expect(renamed(sample, '废止{{documents/‸normative/repealed', '６')).toContain('| 行政规范性文件 | 9 | 6 | 66 |')
  })

  test('refuses what is no number, what is a sum, what has no cell', () => {
    expect(renamed(sample, '数量 | 5‸22 |', '许多')).toBe('“许多”不是这一格可用的数')
    expect(renamed(sample, '数量 | 5‸22 |', '-1')).toBe('“-1”不是这一格可用的数')
    expect(renamed(sample, '数量 | 5‸22 |', '522')).toBe('数没有变')
    expect(renamed(sample, '不予公开{{requests/‸deny/total}}', '1')).toBe('这里是几个数的和，请改表里的数')
    expect(renamed(sample, '政策解读与文件‸同步', '1')).toBe('这里不是可以改的数')
    expect(renamed(sample.replace('| 0 | 541 |', '| 0 | = |'), '| 0 | ‸= |', '1')).toBe(
      '这个数没有自己的单元格，改不了',
    )
  })
})

test('a table that is written compactly can be aligned', () => {
  const action = actions(lowered, '| 行政处罚 | 4‸120').find(({title}) => title === '把这张表按列对齐')!
  expect(after(lowered, action.edits)).toContain('| 行政处罚 |             4120 |')
})
