// From a number to where it comes from and to all that speaks of it; the outline; folds; what is shown between characters.

import {expect, test} from 'vitest'
import {hintsIn} from '../../src/editor/hints.ts'
import {definitionOf, marksOf, referencesOf} from '../../src/editor/links.ts'
import {type Entry, foldsOf, outlineOf} from '../../src/editor/outline.ts'
import {lastYear, open, pointAt, sample, textAt, thisYear} from '../support/editing.ts'
import {judge} from '../support/stages.ts'
import {casesOf, suiteCodes} from '../support/suite.ts'

const opened = open(thisYear, lastYear)
const {context} = opened
const shown = (
  places: readonly {path: string; line: number; column: number; endLine: number; endColumn: number}[],
): string[] =>
  places.map((place) => `${place.path} ${place.line} ${textAt(place.path === '/last.md' ? lastYear : thisYear, place)}`)

test('a reference leads to its cell, a sum to its addends', () => {
  expect(shown(definitionOf(context, pointAt(sample, '新收政府信息公开申请{{申请‸/新收')))).toEqual([
    '/this.md 101 541',
  ])
  expect(shown(definitionOf(context, pointAt(sample, '行政诉讼{{disputes‸/litigation/total}}')))).toEqual([
    '/this.md 137 39',
    '/this.md 138 10',
  ])
})

test('a total leads to what it adds up, a carried-over number to last year', () => {
  expect(
    shown(definitionOf(context, pointAt(sample, '| 行政复议 | 26 | 1 | 1 | 1 | 2‸9'))).map((one) => one.split(' ')[2]),
  ).toEqual(['26', '1', '1', '1'])
  expect(shown(definitionOf(context, pointAt(sample, '| 二、上年结转政府信息公开申请数量 | 1‸6')))).toEqual([
    '/last.md 130 16',
  ])
  expect(shown(definitionOf(context, pointAt(sample, '| 行政许可 | 46‸863')))).toEqual(['/this.md 82 46863'])
  expect(definitionOf(context, pointAt(sample, '政策解读与文件‸同步'))).toEqual([])
})

test('a cell leads to the sentences, the totals and last year', () => {
  const found = shown(referencesOf(context, pointAt(sample, '| （一）予以公开 | 135 | 0 | 0 | 0 | 0 | 0 | 1‸35'), true))
  expect(found.map((one) => one.split(' ').slice(0, 1)[0])).toContain('/last.md')
  expect(found[0]).toBe('/this.md 104 135')
  expect(found).toContain('/this.md 47 {{requests/open/total}}')
  expect(found).toContain('/this.md 129 540')
  expect(shown(referencesOf(context, pointAt(sample, '| 二、上年结转政府信息公开申请数量 | 1‸6'), false))).toContain(
    '/last.md 130 16',
  )
})

test('the same number is marked wherever it stands in the source', () => {
  expect(shown(marksOf(context, pointAt(sample, '| 行政许可 | 46‸863'))!.places)).toEqual([
    '/this.md 82 46863',
    '/this.md 55 {{许可/行政许可/处理决定}}',
  ])
})

test('the outline goes down to the rows, with their numbers', () => {
  const lines: string[] = []
  const walk =
    (depth: number) =>
    ({name, detail, kind, children}: Entry): void => {
      lines.push(`${'  '.repeat(depth)}${kind} ${name}${detail === undefined ? '' : `: ${detail}`}`)
      children.forEach(walk(depth + 1))
    }
  outlineOf(context.report).forEach(walk(0))
  expect(lines.slice(0, 3)).toEqual([
    'title 南通市通州区2022年政府信息公开工作年度报告',
    '  section 一、总体情况',
    '    heading （一）主动公开',
  ])
  expect(lines).toContain('        row 行政规范性文件: 9 5 66')
  expect(lines).toContain('    table 收到和处理政府信息公开申请情况')
  expect(lines).toContain('      row （三）不予公开')
  expect(lines.filter((line) => line.includes('row ')).length).toBe(6 + 30 + 3)
})

test('folds: front matter, sections, tables, comments', () => {
  const text = sample.replace('## 五、', '<!-- 待核\n对 -->\n\n## 五、')
  const {
    context: {report, tree},
  } = open(text)
  const folds = foldsOf(report, tree).map(
    ({from, to, kind}) => `${text.split('\n')[from - 1]!.slice(0, 8)} ${to - from} ${kind}`,
  )
  expect(folds).toEqual(
    expect.arrayContaining(['--- 7 region', '<!-- 待核 1 comment', '| 办理情况 | 31 region', '### 第二十条 5 region']),
  )
})

test('sums behind totals, numbers behind references', () => {
  const text = sample
    .replace('| 26 | 1 | 1 | 1 | 29 |', '| 26 | 1 | 1 | 1 | 28 |')
    .replace('| 32 | 1 | 3 | 3 | 39 |', '| 32 | 1 | 3 | 3 | = |')
    .replace('| 9 | 0 | 0 | 1 | 10 |', '| 9 | 0 | 0 | 1 |  |')
  const opened = open(text)
  const hints = hintsIn(opened.context, {line: 1, column: 1, endLine: 999, endColumn: 1})
  const rows = hints.filter(({point}) => point.line >= 136).map(({label, tooltip}) => `${label} (${tooltip})`)
  expect(rows).toEqual(['≠ 29 (26+1+1+1 = 29 ≠ 28)', '= 39 (32+1+3+3 = 39)', '= 10 (9+1 = 10 = ?)'])
  expect(hints.find(({point}) => point.line === 16)).toMatchObject({label: '= 9'})
  expect(hintsIn(opened.context, {line: 1, column: 1, endLine: 10, endColumn: 1})).toEqual([])
})

test('any source has an outline whose entries hold one another, and folds', () => {
  const inside = ({span, own, children}: Entry): void => {
    expect(own.line >= span.line && own.endLine <= span.endLine).toBe(true)
    for (const child of children) expect(child.span.line >= span.line && child.span.endLine <= span.endLine).toBe(true)
    children.forEach(inside)
  }
  for (const {source} of suiteCodes.flatMap((code) => casesOf(code).slice(0, 1))) {
    const read = judge(source).context
    if (!read) continue
    outlineOf(read.report).forEach(inside)
    for (const {from, to} of foldsOf(read.report, read.tree)) expect(to > from).toBe(true)
  }
})
