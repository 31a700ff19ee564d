// What happens to files by hand or on the way: each damage is named for what it is, once.

import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {word} from '../../src/diagnostic/wording.ts'
import {verifyHtml} from '../../src/verify/html/verify-html.ts'
import {verifyText} from '../../src/verify/text/verify-text.ts'
import {form2021} from '../support/form.ts'
import {data, html, text} from './sample.ts'

type Damage = [name: string, change: (edition: string) => string, keys: string]

const keysOf = (diagnostics: readonly Diagnostic[]): string => diagnostics.map(({message}) => message.key).join(' ')

/** Every sentence can be said in both languages. */
function worded(diagnostics: readonly Diagnostic[]): void {
  for (const one of diagnostics)
    for (const language of ['zh', 'en'] as const) {
      expect(word(one, language, (path) => path).message).not.toMatch(/[{}]|undefined|NaN/)
    }
}

const row = (words: string): string => html.match(/<tr>[^]*?<\/tr>/g)!.find((one) => one.includes(words))!
const inRow =
  (words: string, change: (row: string) => string) =>
  (edition: string): string =>
    edition.replace(row(words), () => change(row(words)))
const table = (caption: string): string => new RegExp(`<table><caption>${caption}[^]*?</table>`).exec(html)![0]
const inTable =
  (caption: string, change: (table: string) => string) =>
  (edition: string): string =>
    edition.replace(table(caption), () => change(table(caption)))
const section = (title: string): string => new RegExp(`<h2>${title}[^]*?(?=<h2>)`).exec(html)![0]
const swap =
  (a: string, b: string) =>
  (edition: string): string =>
    edition
      .replace(a, '\0')
      .replace(b, () => a)
      .replace('\0', () => b)
const put =
  (a: string | RegExp, b: string) =>
  (edition: string): string =>
    edition.replace(a, b)
const twice = (part: string): string => part + part

const inHtml: Damage[] = [
  ['a cell taken out', inRow('1．信访', put(/<td>\d+<\/td>/, '')), 'cellMissing'],
  ['a cell put in', inRow('1．信访', put('</tr>', '<td>7</td></tr>')), 'cellExtra'],
  ['a row header taken out', inRow('1．信访', put(/<th>1．.*?<\/th>/, '')), 'rowLabel'],
  ['a row taken out', put(row('2．重复申请'), ''), 'rowMissing'],
  ['a row taken out with its group', put(row('1．信访'), ''), 'rowMissing'],
  ['two rows swapped', swap(row('2．重复申请'), row('3．要求提供')), 'rowsSwapped'],
  ['two rows of different groups swapped', swap(row('2．重复申请'), row('2．没有现成')), 'rowsSwapped'],
  ['two row headers swapped', swap('2．重复申请', '3．要求提供公开出版物'), 'rowLabel rowLabel'],
  ['a row doubled', inRow('2．重复申请', twice), 'rowDouble'],
  ['a row put in', inRow('2．重复申请', (one) => one + one.replace('2．重复申请', '其他情形')), 'rowExtra'],
  [
    'two columns swapped',
    inTable('第二十条第（一）项', (one) =>
      one.replace(/(<tr><th.*?<\/th>)(<t[hd]>.*?<\/t[hd]>)(<t[hd]>.*?<\/t[hd]>)/g, '$1$3$2'),
    ),
    'columnsSwapped',
  ],
  [
    'a column taken out',
    inTable('第二十条第（一）项', (one) => one.replace(/(<tr><th.*?<\/th>)(<t[hd]>.*?<\/t[hd]>)/g, '$1')),
    'columnMissing',
  ],
  [
    'a column doubled',
    inTable('第二十条第（一）项', (one) => one.replace(/(<tr><th.*?<\/th>)(<t[hd]>.*?<\/t[hd]>)/g, '$1$2$2')),
    'columnDouble',
  ],
  ['a table doubled', inTable('收到和处理', twice), 'tableDouble'],
  ['a table taken out', inTable('第二十条第（五）项', () => ''), 'tableMissing'],
  ['two tables swapped', swap(table('第二十条第（五）项'), table('第二十条第（六）项')), 'tableMoved'],
  ['a number blanked', put('<td>5</td>', '<td></td>'), 'cellBlank'],
  ['a number hidden', put('<td>5</td>', '<td><span style="display: none">5</span></td>'), 'cellBlank'],
  ['a mark of no width', put(/<td>(\d)(\d+)<\/td>/, '<td>$1\u200B$2</td>'), 'main'],
  ['a mark of no width as a reference', put(/<td>(\d)(\d+)<\/td>/, '<td>$1&#8203;$2</td>'), 'main'],
  ['a digit in full width', put('<td>5</td>', '<td>５</td>'), 'main'],
  ['digits in groups', put(/<td>(\d)(\d\d)<\/td>/, '<td>$1,$2</td>'), 'main'],
  ['a caption', put('<caption>第二十条第（五）项', '<caption>第二十条第（四）项'), 'caption'],
  ['no caption', put('<caption>第二十条第（五）项</caption>', ''), 'captionMissing'],
  ['a column header', put('<th>科研机构', '<th>科研機构'), 'columnLabel'],
  ['a header over columns', put('>法人或其他组织', '>法人和其他组织'), 'columnLabel'],
  ['a header over all columns', put('>申请人情况', '>申请情况'), 'columnLabel'],
  ['a row header', put('2．重复申请', '2．重复'), 'rowLabel'],
  ['a row header altogether', put('2．重复申请', '又及'), 'rowLabel'],
  ['a header beside rows', put('（三）不予公开', '（三）不公开'), 'rowLabel'],
  ['the corner', put('第一项加第二项', '第一项加第三项'), 'corner'],
  ['the unit', put('（单位：万元）', '（单位：元）'), 'columnLabel'],
  ['a row span', put('<th rowspan="8">', '<th rowspan="7">'), 'rowLabel'],
  ['a span of a number', inRow('1．信访', put('<td>', '<td rowspan="2">')), 'rowShifted'],
  ['a scope', put('<th>科研机构', '<th scope="row">科研机构'), 'direction'],
  ['the title', put('<h1>示例区2021', '<h1>示例区2020'), 'title'],
  ['the date', put('<time>2022年2月10日', '<time>2022年2月11日'), 'particular'],
  ['a section title', put('<h2>五、存在', '<h2>六、存在'), 'sectionTitle'],
  ['a heading taken out', put('<h2>五、存在的主要问题及改进情况</h2>', ''), 'sectionMissing'],
  ['a section taken out', put(section('五、'), ''), 'sectionMissing'],
  ['two sections swapped', swap(section('四、'), section('五、')), 'sectionMoved'],
  ['a section doubled', put(section('五、'), twice(section('五、'))), 'sectionDouble'],
  ['a sentence taken out', put('解读的数量不够。', ''), 'sentenceMissing'],
  ['a sentence doubled', put('解读的数量不够。', '解读的数量不够。解读的数量不够。'), 'sentenceDouble'],
  [
    'two sentences swapped',
    put('解读的数量不够。下一步多用图表。', '下一步多用图表。解读的数量不够。'),
    'sentenceMoved',
  ],
  ['a word', put('不够', '足够'), 'words'],
  ['a digit dropped', put('15443条', '1544条'), 'words'],
  ['a number dropped', put('15443条', '条'), 'wordsMissing'],
  ['a number put in', put('网站发布信息', '网站发布信息3'), 'words'],
  ['a full stop', put('不够。下一步', '不够，下一步'), 'words'],
  ['advertising behind the report', put('</main>', '<p>点击领取</p></main>'), 'sentenceExtra'],
  ['advertising in the report', put('<h2>三、', '<p>点击领取</p><h2>三、'), 'sentenceExtra'],
  ['the last characters', (one) => one.slice(0, -20), 'cut'],
]

describe('HTML', () => {
  test.each(inHtml)('%s', (_, change, keys) => {
    const changed = change(html)
    expect(changed).not.toBe(html)
    const found = verifyHtml(changed, data, form2021, '/r/report.html')
    expect(keysOf(found)).toBe(keys)
    worded(found)
  })
})

const line = (words: string): string => `${text.split('\n').find((one) => one.includes(words))!}\n`
const inLine =
  (words: string, a: string | RegExp, b: string) =>
  (edition: string): string =>
    edition.replace(line(words), line(words).replace(a, b))
const first = /第二十条第（一）项\n[^]*?表格结束。\n\n/.exec(text)![0]

const inText: Damage[] = [
  ['a row taken out', put(line('，2.重复申请'), ''), 'rowMissing'],
  ['two rows swapped', swap(line('，2.重复申请'), line('，3.要求提供')), 'rowsSwapped'],
  ['a row doubled', put(line('，2.重复申请'), twice(line('，2.重复申请'))), 'rowDouble'],
  ['the line of a group taken out', put(line('（五）不予处理，以下'), ''), 'rowMissing'],
  ['the number of a group', put('不予处理，以下5行', '不予处理，以下6行'), 'announced'],
  ['a row name', put('，2.重复申请', '，2.重复'), 'rowLabel'],
  ['a group in a path', put('（五）不予处理，2.重复', '（三）不予公开，2.重复'), 'rowLabel'],
  ['a number taken out', inLine('，2.重复申请', /商业企业\d+件，/, ''), 'columnMissing'],
  [
    'two numbers swapped',
    inLine('行政规范性文件', /(本年制发件数\d+件)，(本年废止件数\d+件)/, '$2，$1'),
    'columnsSwapped',
  ],
  ['a column name', inLine('，2.重复申请', '商业企业', '工业企业'), 'columnLabel'],
  ['a name over columns', inLine('，2.重复申请', '法人或其他组织', '法人和其他组织'), 'columnLabel'],
  ['a unit', inLine('，2.重复申请', /自然人(\d+)件/, '自然人$1项'), 'unit'],
  ['the unit of an amount', put('17586.5090万元', '17586.5090元'), 'unit'],
  ['a number blanked', inLine('，2.重复申请', /自然人\d+件/, '自然人件'), 'cellBlank'],
  ['a mark of no width', inLine('，2.重复申请', /自然人(\d)/, '自然人$1\u200B'), 'main'],
  ['a mark of no width before a number', inLine('，2.重复申请', '自然人', '自然人\u200B'), 'main'],
  ['a mark of no width behind a number', inLine('，2.重复申请', /自然人(\d+)/, '自然人$1\u200B'), 'main'],
  ['a digit in full width', inLine('，2.重复申请', '自然人', '自然人７'), 'main'],
  ['all zero, wrongly counted', put('七个数均为0件', '六个数均为0件'), 'uniform'],
  ['all the same number', put('七个数均为0件', '七个数均为1件'), 'uniform'],
  ['all zero, wrongly', inLine('，2.重复申请', /：.*/, '：七个数均为0件。'), 'uniform'],
  ['a table doubled', put(first, twice(first)), 'tableDouble'],
  ['a table taken out', put(first, ''), 'tableMissing'],
  ['a caption', put('第二十条第（五）项', '第二十条第（四）项'), 'caption'],
  ['no caption', put('第二十条第（六）项\n', ''), 'captionMissing'],
  ['the size of a table', put('表格，共25行', '表格，共26行'), 'tableSays'],
  ['the end of a table', put('表格结束。\n', ''), 'tableOpen'],
  ['the title', put('示例区2021', '示例区2020'), 'title'],
  ['the date', put('2022年2月10日', '2022年2月11日'), 'particular'],
  ['a section title', put('\n五、存在的', '\n七、存在的'), 'sectionTitle'],
  ['a heading taken out', put('\n五、存在的主要问题及改进情况\n', '\n'), 'sectionMissing'],
  ['a word', put('不够', '足够'), 'words'],
]

describe('text', () => {
  test.each(inText)('%s', (_, change, keys) => {
    const changed = change(text)
    expect(changed).not.toBe(text)
    const found = verifyText(changed, data, form2021, '/r/report.txt')
    expect(keysOf(found)).toBe(keys)
    worded(found)
  })
})

test('a file cut anywhere is found, and no bytes are too strange', () => {
  const bytes = [new TextEncoder().encode(html), new TextEncoder().encode(text)] as const
  for (let step = 1; step < 40; step++) {
    const [page, lines] = bytes.map((one) => one.slice(0, Math.floor((one.length * step) / 40)))
    expect(verifyHtml(page!, data, form2021, '/r/report.html')).not.toEqual([])
    expect(verifyText(lines!, data, form2021, '/r/report.txt')).not.toEqual([])
  }
})
