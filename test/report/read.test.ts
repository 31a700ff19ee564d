// Reading as a whole: places to the cell, holes for what is broken, references, prose.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {factsOf} from '../../src/form/address.ts'
import {lineAt} from '../../src/markdown/source.ts'
import {valueOf} from '../../src/report/facts.ts'
import {passages} from '../../src/report/passages.ts'
import {printedText} from '../../src/report/printed.ts'
import {yardsticks} from '../support/cost.ts'
import {form2021} from '../support/form.ts'
import {head, type ReadSource, readText} from '../support/read.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')

/** What stands in the source at each cell. */
function atCells({source, report}: ReadSource): Record<string, string> {
  return Object.fromEntries(
    [...report.cells].map(([fact, {place}]) => [
      fact,
      lineAt(source, place.line).slice(place.column - 1, place.endColumn - 1),
    ]),
  )
}

test('every fact of the form has its cell, in form order, at its place', () => {
  const read = readText(base)
  expect(read.said).toEqual([])
  expect([...read.report.cells.keys()]).toEqual(factsOf(form2021).map(({fact}) => fact))
  const written = atCells(read)
  for (const [fact, {value, origin}] of read.report.cells) {
    expect([fact, origin, printDecimal(value!)]).toEqual([fact, 'written', written[fact]])
  }
})

test('line ends and a BOM change nothing but themselves', () => {
  const plain = readText(base)
  for (const text of [base.replaceAll('\n', '\r\n'), `\uFEFF${base}`]) {
    const other = readText(text)
    expect(atCells(other)).toEqual(atCells(plain))
    expect([...other.report.cells.values()]).toEqual([...plain.report.cells.values()])
    expect(other.report.sections.map((section) => printedText(other.report, section))).toEqual(
      plain.report.sections.map((section) => printedText(plain.report, section)),
    )
  }
})

test('table four as one line of numbers is the same as three rows', () => {
  const leaves = '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 '.repeat(3)
  const [before] = base.split('| 案件 |')
  const after = base.slice(base.indexOf('## 五、'))
  const line = `${before}${leaves}|\n${'| --- '.repeat(15)}|\n| 5 | 1 | 0 | 2 | = | 3 | 0 | 1 | 1 | 5 | 1 | 0 | 0 | 0 | 1 |\n\n${after}`
  const {report, said} = readText(line)
  expect(said).toEqual([])
  const values = (read: ReadSource['report']): string[] =>
    [...read.cells.values()].map(({value}) => printDecimal(value!))
  expect(values(report)).toEqual(values(readText(base).report))
  expect(report.cells.get('disputes/review/total')?.origin).toBe('computed')
})

test('a stub of several columns, as it is printed, is read by its last label', () => {
  const rows = base.split('\n').map((line) => {
    if (!line.startsWith('|') || !line.includes('|', 1) || line.split('|').length !== 10) return line
    const [, label = '', ...cells] = line.split('|')
    const deep = /^ \d．/.test(label)
    return `|${deep ? ' | |' : ''}${label}|${deep ? '' : ' | |'}${cells.join('|')}`.replace(
      '| --- | | |',
      '| --- | --- | --- |',
    )
  })
  const {said, report} = readText(rows.join('\n'))
  expect(said).toEqual([])
  expect(printDecimal(valueOf(report, 'requests/unable.not-held/total')!)).toBe('43')
})

test('a broken source still gives a report, with holes and every diagnostic', () => {
  const text = base
    .replace('| 规章 | 0 | 0 | 0 |', '| 规章 | / | 3.5 | O |')
    .replace('level: government', 'level: x')
    .replace('| 120 |', '| -120 |')
  const {report, said} = readText(text)
  expect(said.map(({code}) => code).sort()).toEqual([
    'cell-blank',
    'cell-negative',
    'cell-number',
    'cell-whole',
    'front-matter',
  ])
  expect(report.front.level).toBeUndefined()
  expect(
    ['issued', 'repealed', 'in-force'].map((column) => report.cells.get(`documents/rules/${column}`)),
  ).toMatchObject([
    {value: undefined, origin: 'hole', blank: true},
    {value: undefined, origin: 'hole'},
    {value: undefined, origin: 'hole'},
  ])
  expect(report.cells.get('documents/rules/repealed')?.blank).toBeUndefined()
})

test('sums that people write, and holes in them', () => {
  const {report} = readText(base)
  expect(printDecimal(valueOf(report, 'requests/received/total')!)).toBe('134')
  expect(printDecimal(valueOf(report, 'disputes/litigation/total')!)).toBe('6')
  expect(printDecimal(valueOf(report, 'fees/fees/amount')!)).toBe('862.5040')
  expect(valueOf(report, 'requests/nothing/total')).toBeUndefined()
  const hole = readText(base.replace('| 复议后起诉 | 1 | 0 | 0 | 0 | 1 |', '| 复议后起诉 | 1 | 0 | 0 | 0 | |'))
  expect(valueOf(hole.report, 'disputes/litigation/total')).toBeUndefined()
})

/** The printed prose of section 一 of a source that holds nothing else. */
function prose(text: string): string {
  const {report} = readText(`${head}# 示例区\n\n## 一、总体情况\n\n${text}\n`)
  return printedText(report, report.sections.find(({id}) => id === 1)!)
}

test('a line break prints a space only between words of other scripts', () => {
  expect(prose('全年\n制发“文件”\n9件，见PDF\nreader。')).toBe('全年制发“文件”9件，见PDF reader。')
  expect(prose('**全年**\n*制发*  \n件')).toBe('全年制发\n件')
  expect(prose('> 引用\n> 两行')).toBe('引用两行')
})

test('prose is printed without comments, markup, tables and images', () => {
  expect(
    prose(
      '甲<!-- a -->乙\n\n<!-- b\n\nc --> 丙\n\n- 一\n- 二\n\n  三\n\n| 表 |\n| - |\n| 1 |\n\n前![图](a.png)后[^1]\n\n[链接][x]\n\n[x]: http://a.cn\n[^1]: 注',
    ),
  ).toBe('甲乙\n\n丙\n\n一\n二\n三\n\n前\n\n后\n\n链接')
  expect(prose('    四个空格\n    两行')).toBe('四个空格两行')
  expect(prose('    **四**个空格\n\n    1. 甲\n\n<!-- a --> **丁**<!-- b -->戊\n\n- <!-- c -->- 己')).toBe(
    '四个空格\n\n甲\n\n丁戊\n\n己',
  )
  expect(prose('```\n甲\n乙\n```')).toBe('甲乙')
})

test('passages keep the places of what they print, references marked', () => {
  const text = base.replace('全年举办培训两次。', '新收{{申请/新收/总计}}件&amp;**其中**网上100件。')
  const {report, source} = readText(text)
  const passage = passages(report).find((one) => one.text.startsWith('公开工作列入'))!
  expect(passage).toMatchObject({section: 1, kind: 'paragraph', references: [{fact: 'requests/new/total'}]})
  const {start, end} = passage.references[0]!
  expect(passage.text.slice(start, end)).toBe('132')
  const at = (from: number, to: number): string => {
    const {line, column, endColumn} = passage.place(from, to)
    return lineAt(source, line).slice(column - 1, endColumn - 1)
  }
  expect(at(start, end)).toBe('{{申请/新收/总计}}')
  const hundred = passage.text.indexOf('100件')
  expect(at(hundred, hundred + 3)).toBe('100')
  expect(passages(report).map(({kind}) => kind)).toContain('title')
})

test('references inside links, emphasis, lists and further tables; not in code', () => {
  const {report, said} = readText(
    `${head}# 示例区\n\n## 一、总体情况\n\n**{{a/b/c}}**[{{d}}](x)\`{{e}}\`\n\n- {{f}}\n\n| {{g}} |\n| - |\n| {{ h }} |\n`,
  )
  expect(said.filter(({code}) => code === 'fact-unknown').map(({actual}) => actual)).toEqual([
    'a/b/c',
    'd',
    'f',
    'g',
    'h',
  ])
  expect(printedText(report, report.sections[1]!)).toBe('待填待填{{e}}\n\n待填')
})

test('any text at all is read without a throw', () => {
  const piece = fc.constantFrom(
    ...'#|-:>*_`[]()!<&{}\n \t年0123。，、＝=\\~'.split(''),
    '## 三、',
    '| --- | --- |\n',
    '| 规章 | 0 |\n',
    '{{申请/新收/总计}}',
    '---\n',
    'office: ',
    '<!--',
    '-->',
    '<br>',
    '[^1]',
    '    ',
    '｜',
  )
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 60}), fc.boolean(), (pieces, fronted) => {
      const {report} = readText((fronted ? head : '') + pieces.join(''))
      for (const passage of passages(report)) passage.place(0, passage.text.length)
      for (const section of report.sections) printedText(report, section)
    }),
    {numRuns: 400},
  )
})

test('reading is linear: a table of the form with thousands of strange rows', () => {
  const rows = Array.from(
    {length: 4900},
    (_, row) => `| 本机关自定的第${row}项办理结果，写得相当长以便比较 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`,
  ).join('')
  const text = base.replace('| 一、本年新收', `${rows}| 一、本年新收`)
  expect(yardsticks(() => expect(readText(text).said.length).toBe(4900), 80)).toBeLessThan(80)
})

test('full-width spaces around paragraphs are not printed, and move no place', () => {
  const sentence = '\u3000\u3000今年以来，{{申请/新收/总 计}}件。\u3000\n\u3000\u3000**甲**乙。'
  for (const ending of ['\n', '\r\n']) {
    const {source, report} = readText(
      base.replace('全年举办培训两次。', `全年举办培训两次。\n\n${sentence}`).replaceAll('\n', ending),
    )
    const {text, place} = passages(report).find((one) => one.text.includes('今年以来'))!
    expect(text).toBe('今年以来，132件。甲乙。')
    const written = (part: string): string => {
      const {line, column, endColumn} = place(text.indexOf(part), text.indexOf(part) + part.length)
      return lineAt(source, line).slice(column - 1, endColumn - 1)
    }
    expect(['今年以来', '132', '件。', '乙。'].map(written)).toEqual([
      '今年以来',
      '{{申请/新收/总 计}}',
      '件。',
      '乙。',
    ])
  }
})
