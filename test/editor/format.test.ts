// Tidying changes the layout and nothing that is read: the same tree, the same report, the same again when done twice.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {wordMessage} from '../../src/diagnostic/wording.ts'
import {applyPlaced} from '../../src/edit/apply.ts'
import {type Formatting, format} from '../../src/editor/format.ts'
import {parse} from '../../src/markdown/parse.ts'
import {textColumns} from '../../src/typography/east-asian-width.ts'
import {forms} from '../support/form.ts'
import {drawRecipe, writeSource} from '../support/generate.ts'
import {type Draw, drawn, pick} from '../support/generate-draw.ts'
import {anyText, damaged} from '../support/generate-hostile.ts'
import {always} from '../support/property.ts'
import {share} from '../support/share.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

const sample = readFileSync(join(import.meta.dirname, '../../source/tongzhou/2021.md'), 'utf8')

function tidy(text: string, formatting: Formatting = {}): string {
  return applyPlaced(text, format({path: '/report.md', text, bom: false}, formatting))
}

/** The tree as plain data, without the places. */
function tree(text: string): unknown {
  const root = parse({path: '/report.md', text, bom: false}).value
  return JSON.parse(JSON.stringify(root ?? null, (key, value: unknown) => (key === 'position' ? undefined : value)))
}

/** What is read and said, without the places. */
function reading(text: string): unknown {
  const {report, context, diagnostics} = judge(text)
  const read = context?.report
  return {
    valid: report !== undefined,
    cells: [...(read?.cells ?? [])].map(([fact, {value, origin}]) => [fact, value && printDecimal(value), origin]),
    outline: read?.outline.map((heading) => [heading.depth, heading.text]),
    said: diagnostics.map(({code, severity, message}) => `${severity} ${code} ${wordMessage(message, 'zh')}`).sort(),
  }
}

function holds(text: string, styles: readonly ('kept' | 'aligned')[] = ['kept', 'aligned']): void {
  for (const tables of styles) {
    const once = tidy(text, {tables})
    expect(tree(once)).toEqual(tree(text))
    expect(tidy(once, {tables})).toBe(once)
  }
}

describe('a table', () => {
  test('has its bars below one another by the width of Chinese characters', () => {
    expect(tidy('|信息内容|件数|\n|---|--:|\n|规章|0|\n|行政规范性文件|12|\n')).toBe(
      [
        '| 信息内容       | 件数 |',
        '| -------------- | ---: |',
        '| 规章           |    0 |',
        '| 行政规范性文件 |   12 |',
        '',
      ].join('\n'),
    )
  })

  test('that is written compactly stays so, and only the row that is not is touched', () => {
    const text = '| 信息内容 | 件数 |\n| --- | --: |\n| 规章 | 0 |\n| 行政规范性文件 |12|\n'
    expect(tidy(text)).toBe(text.replace('|12|', '| 12 |'))
    expect(format({path: '/x.md', text, bom: false})).toHaveLength(1)
    const bars = tidy(text, {tables: 'aligned'}).trimEnd().split('\n').map(textColumns)
    expect(new Set(bars).size).toBe(1)
  })

  test('that is aligned stays so when a cell of it has grown', () => {
    const before = '| 项目 | 本年制发件数 |\n| ---- | -----------: |\n| 规章 |            0 |\n'
    expect(tidy(before)).toBe(before)
    expect(tidy(before.replace('           0', '           0 '))).toBe(before)
    expect(tidy(before.replace('           0', '           123'))).toBe(before.replace('           0', '         123'))
  })

  test('keeps the alignment that is written, escapes, code and blank cells', () => {
    const text = '|a|b\\|c|`d\\|e`|\n|:-:|---|--:|\n||x||\n'
    expect(tidy(text)).toBe('|  a  | b\\|c | `d\\|e` |\n| :-: | ---- | -----: |\n|     | x    |        |\n')
  })

  test('a line right below it is not its row and stays for check --fix', () => {
    const text = '|a|b|\n|-|-|\n|1|2|\n下一段\n'
    expect(tidy(text)).toBe('| a   | b   |\n| --- | --- |\n|   1 |   2 |\n下一段\n')
    expect(tree(tidy(text))).toEqual(tree(text))
  })
})

describe('lines', () => {
  test.each([
    ['spaces in a heading', '##   一、总体情况 ##\n', '## 一、总体情况\n'],
    ['blank lines around headings', '# 题\n正文\n## 一、\n正文\n', '# 题\n\n正文\n\n## 一、\n\n正文\n'],
    [
      'a blank line above a table',
      '## 一、\n| a | b |\n| --- | --- |\n| x | y |\n',
      '## 一、\n\n| a | b |\n| --- | --- |\n| x | y |\n',
    ],
    ['blanks at line ends', '甲 \n乙\n \t\n丙\t\n', '甲\n乙\n\n丙\n'],
    ['the last line end', '甲', '甲\n'],
    ['too many line ends', '甲\n\n\n', '甲\n'],
    ['line ends as they are', '## 一、\r\n甲\r\n', '## 一、\r\n\r\n甲\r\n'],
  ])('%s', (_, before, after) => expect(tidy(before)).toBe(after))

  test.each([
    ['a hard break', '甲  \n乙\n'],
    ['code', '```\n甲 \n```\n'],
    ['front matter', '---\noffice: 甲 \n---\n\n甲\n'],
    ['a comment', '<!-- 甲 \n乙 -->\n'],
    ['a comment close to its heading', '<!-- 甲 -->\n## 一、\n\n甲\n'],
    ['no heading', '##一、总体情况\n'],
    ['wide spaces', '甲\u3000\n'],
    ['a hidden character in the mark of a heading', '#\u2060#  二、\n'],
    ['a hidden character in a line of bars', '|a|\n|-\u2060-|\n|b|\n'],
  ])('%s is left', (_, text) => expect(tidy(text)).toBe(text))

  test('only those asked for', () => {
    const text = '甲 \n\n乙 \n'
    expect(tidy(text, {lines: {from: 1, to: 1}})).toBe('甲\n\n乙 \n')
  })
})

test('the sample is tidy', () => expect(tidy(sample)).toBe(sample))

test('one row of the sample that is out of line is one edit', () => {
  const text = sample.replace('| 行政处罚 | 4120 |', '|行政处罚   |4120|')
  expect(format({path: '/x.md', text, bom: false})).toHaveLength(1)
  expect(tidy(text)).toBe(sample)
})

describe('nothing that is read changes', () => {
  const all = suiteCodes.flatMap((code) => casesOf(code).map((one) => [`${code}: ${one.name}`, one.source] as const))
  test.each(share(all, 32))('%s', (_, source) => {
    holds(source, ['aligned'])
    expect(reading(tidy(source, {tables: 'aligned'}))).toEqual(reading(source))
  })

  /** A report whose layout nobody has looked after. */
  const untidy = (draw: Draw, form = pick(draw, forms)): string =>
    writeSource(form, drawRecipe(form, draw))
      .split('\n')
      .map((line) => {
        if (draw(3) > 0) return line
        if (line.startsWith('|'))
          return line
            .replaceAll('| ', pick(draw, ['|', '|  ', '| ', '|\t']))
            .replaceAll(' |', pick(draw, ['|', '  |', ' |']))
        if (line.startsWith('#'))
          return line.replace(' ', pick(draw, [' ', '   ', '\t'])) + pick(draw, ['', ' ##', ' '])
        return line + pick(draw, ['', ' ', '  ', '\t'])
      })
      .join(pick(draw, ['\n', '\r\n']))

  test('in reports', () => {
    always(
      drawn((draw) => untidy(draw)),
      15,
      (text) => {
        holds(text)
        expect(reading(tidy(text))).toEqual(reading(text))
      },
    )
  })

  test('in what nobody should write', () => {
    always(anyText, 200, (text) => holds(text))
    always(
      drawn((draw) => damaged(untidy(draw), draw)),
      15,
      (text) => holds(text, ['aligned']),
    )
  })
})
