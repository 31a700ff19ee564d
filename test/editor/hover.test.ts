// What is shown where the pointer rests: what a number means, what it rests on, its sums with the numbers of now.

import {describe, expect, test} from 'vitest'
import {texts} from '../../src/diagnostic/codes.ts'
import {hoverAt} from '../../src/editor/hover.ts'
import {keyTexts} from '../../src/editor/words.ts'
import {keys} from '../../src/report/front-keys.ts'
import {open, pointAt, sample, thisYear} from '../support/editing.ts'
import {forms} from '../support/form.ts'

function hover(words: string, text = sample, previous?: string, language: 'zh' | 'en' = 'zh'): string | undefined {
  return hoverAt(open(text, previous), forms, pointAt(text, words), language)?.markdown
}

/** A column of outcomes whose numbers are 27, 38, 48, 5 and 4, the total 122 (132 + 2 = 134 = 122 + 12). */
const column = [
  ['一、本年新收政府信息公开申请数量 | 522', '132'],
  ['二、上年结转政府信息公开申请数量 | 16', '2'],
  ['（一）予以公开 | 135', '27'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形） | 96', '0'],
  ['2．其他法律行政法规禁止公开 | 1', '38'],
  ['4．保护第三方合法权益 | 2', '0'],
  ['5．属于三类内部事务信息 | 9', '48'],
  ['6．属于四类过程性信息 | 1', '0'],
  ['7．属于行政执法案卷 | 7', '5'],
  ['8．属于行政查询事项 | 30', '4'],
  ['1．本机关不掌握相关政府信息 | 158', '0'],
  ['2．没有现成信息需要另行制作 | 17', '0'],
  ['3．补正后申请内容仍不明确 | 2', '0'],
  ['1．信访举报投诉类申请 | 6', '0'],
  ['2．重复申请 | 12', '0'],
  ['4．无正当理由大量反复申请 | 16', '0'],
  ['1．申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 | 3', '0'],
  ['3．其他 | 26', '0'],
  ['（七）总计 | 521', '122'],
  ['四、结转下年度继续办理 | 17', '12'],
] as const
const live = column.reduce(
  (text, [cell, value]) => text.replace(`| ${cell} |`, `| ${cell.replace(/\d+$/, value)} |`),
  sample,
)

describe('a number of a table', () => {
  test('says what it is, where it stands, what it rests on and how it is referred to', () => {
    const said = hover('| 4．保护第三方合法权益 | ‸2 | 1')
    expect(said).toContain('**4．保护第三方合法权益** · **自然人**')
    expect(said).toContain('数值：**2** 件')
    expect(said).toContain('属于：三、本年度办理结果 → （三）不予公开')
    expect(said).toContain('所在：三、收到和处理政府信息公开申请情况')
    expect(said).toContain('依据：条例第十五条、第三十二条；国办公开办函〔2021〕30号')
    expect(said).toContain('`{{申请/第三方/自然人}}`（`requests/deny.third-party/person`）')
  })

  test('shows each of its sums with the numbers of now', () => {
    const said = hover('| （七）总计 | 1‸22 |', live)
    expect(said).toContain('✓ `132+2 = 134 = 122+12`')
    expect(said).toContain('✓ `27+38+48+5+4 = 122`')
  })

  test('shows a sum that does not hold', () => {
    const said = hover('| （七）总计 | 1‸21 |', live.replace('| （七）总计 | 122 |', '| （七）总计 | 121 |'))
    expect(said).toContain('✗ `27+38+48+5+4 = 122 ≠ 121`')
    expect(said).toContain('✗ `132+2 = 134 ≠ 133 = 121+12`')
  })

  test('of what is not known says so', () => {
    const said = hover('| （七）总计 | ‸  | 19', sample.replace('| （七）总计 | 521 |', '| （七）总计 |   |'))
    expect(said).toContain('还没有可用的数')
    expect(said).toContain('？ `522+16 = 538 = ?+17`')
  })

  test('that is computed says so, and last year is shown where it is known', () => {
    const text = sample.replace('| 522 | 19 | 0 | 0 | 0 | 0 | 541 |', '| 522 | 19 | 0 | 0 | 0 | 0 | = |')
    expect(hover('| 0 | 0 | ‸= |', text)).toContain('数值：**541** 件（由程序算出，文稿里不必写）')
    expect(hover('数量 | 5‸22 |', thisYear, sample)).toContain('上一年：522')
    expect(hover('| 二、上年结转政府信息公开申请数量 | 1‸6', thisYear, sample)).toContain('✗ `17 ≠ 16`')
  })

  test('in English, too', () => {
    expect(hover('| 4．保护第三方合法权益 | ‸2 | 1', sample, undefined, 'en')).toContain('Value: **2** 件')
  })
})

describe('other places', () => {
  test('a reference shows its number', () => {
    expect(hover('新收政府信息公开申请{{申请/‸新收/总计}}件')).toContain('数值：**541** 件')
    expect(hover('不予公开{{requests/‸deny/total}}件')).toContain('`1+3+9+1+7+30 = 51`')
    expect(hover('{{申请/新收‸/全部}}', sample.replace('{{申请/新收/总计}}', '{{申请/新收/全部}}'))).toContain(
      '没有“申请/新收/全部”这个数',
    )
  })

  test('a number of a sentence shows the table', () => {
    const text = sample.replace('新收政府信息公开申请{{申请/新收/总计}}件', '新收政府信息公开申请522件')
    const said = hover('新收政府信息公开申请5‸22件', text)
    expect(said).toContain('表里是 **541**（申请/新收/总计）')
    expect(said).toContain('✗ 与表不一致')
  })

  test('labels, headers, headings', () => {
    expect(hover('| 7．属于行政‸执法案卷 |')).toContain('这一行：自然人 7，商业企业 0')
    expect(hover('| （四）无法‸提供 |')).toContain('1．本机关不掌握相关政府信息 … 3．补正后申请内容仍不明确')
    expect(hover('| 办理情况 | 自然人 | 商业‸企业')).toContain('**商业企业**（法人或其他组织）')
    expect(hover('## 一、总体‸情况')).toContain('要写到的方面：主动公开、依申请公开')
    expect(hover('## 六、‸其他')).toContain('没有的可以只写“无”')
  })

  test('keys of front matter', () => {
    expect(hover('lev‸el: government')).toMatch(/必须写[^]*`government` 政府[^]*公布期限：2022-03-31/)
    expect(hover('ye‸ar: 2021')).toContain('2021 年度用国办公开办函〔2021〕30号的格式')
    expect(hover('机‸关: 南通市通州区', sample.replace('office:', '机关:'))).toContain('**office**')
    expect(hover('政策解读与文件‸同步')).toBeUndefined()
  })

  test('every key has its words', () => {
    expect(Object.keys(keyTexts).sort()).toEqual(Object.keys(keys).sort())
    expect(Object.keys(texts).length).toBeGreaterThan(50)
  })
})
