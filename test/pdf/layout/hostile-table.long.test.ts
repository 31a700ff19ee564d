// Tables as nobody should write them: whatever their cells hold, they are set whole and inside their columns, or it is
// said that they cannot be.

import fc from 'fast-check'
import {expect, it} from 'vitest'
import type {Page, Rectangle} from '../../../src/pdf/layout/page.ts'
import {usualParagraph} from '../../support/generate-typography.ts'
import {elementsNamed, escape, glyphsOf, linesOf, readingText, type Setting, set, treeText} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page, table: style} = shippedStyle

const cell = fc.oneof(
  {weight: 4, arbitrary: fc.integer({min: 0, max: 9_999_999}).map(String)},
  {weight: 3, arbitrary: fc.stringMatching(/^[甲乙丙丁戊己庚辛]{1,12}$/u)},
  {weight: 2, arbitrary: usualParagraph},
  {weight: 1, arbitrary: fc.integer({min: 1, max: 1500}).map((count) => '长文'.repeat(count))},
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '—',
      '……',
      'https://www.example.gov.cn/col/col1234/art_5678.html?uid=90&page=12',
      'Administration of Government Information',
      '9'.repeat(60),
      'W'.repeat(80),
      '——'.repeat(30),
      '（'.repeat(20),
      '！'.repeat(40),
      '12,345,678.90万元',
      '甲\u200b乙',
      'x'.repeat(20),
    ),
  },
)
const label = fc.constantFrom(
  '三、本年度办理结果',
  '三、本年度办理结果',
  '（三）不予公开',
  '标题'.repeat(40),
  '长标题'.repeat(150),
)
const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({min: 2, max: 40}), label), {maxLength: 3})
const table = fc.integer({min: 1, max: 16}).chain((width) =>
  fc.record({
    head: fc.array(fc.oneof(fc.stringMatching(/^[表头文字项目]{1,10}$/u), fc.constantFrom('', 'Total', '2021年')), {
      minLength: width,
      maxLength: width,
    }),
    rows: fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 50}),
    before: fc.nat(25),
    spans,
  }),
)

type Table = typeof table extends fc.Arbitrary<infer T> ? T : never

/** `spans`: labels at the left of so many rows. */
function markup({head, rows, before, spans}: Table): string {
  const labels = new Map<number, readonly [count: number, text: string]>()
  let free = 0
  for (const [start, count, text] of [...spans].sort((a, b) => a[0] - b[0])) {
    if (start < free || start + count > rows.length) continue
    labels.set(start, [count, text])
    free = start + count
  }
  const first = (row: number): string => {
    const own = labels.get(row)
    if (own) return `<th scope="rowgroup" rowspan="${own[0]}">${own[1]}</th>`
    return [...labels].some(([start, [length]]) => row > start && row < start + length) ? '' : '<th scope="row">行</th>'
  }
  const body = rows
    .map((row, index) => `<tr>${first(index)}${row.map((text) => `<td>${escape(text)}</td>`).join('')}</tr>`)
    .join('')
  const top = `<tr><th>项</th>${head.map((text) => `<th>${text}</th>`).join('')}</tr>`
  const text = before > 0 ? `<p>${'字'.repeat(26 + 28 * (before - 1))}</p>` : ''
  return `${text}<table data-n="7"><caption>表题</caption><thead>${top}</thead><tbody>${body}</tbody></table>`
}

/** Middles of the upright rules of a page that reach past `y`. */
function edgesAt({items}: Page, y: number): number[] {
  const upright = items.filter(
    (item): item is Rectangle =>
      item.type === 'rectangle' && item.width <= 1 && item.y <= y && item.y + item.height >= y,
  )
  return upright.map(({x, width}) => x + width / 2).sort((a, b) => a - b)
}

function expectInColumns({tree, pages}: Setting): void {
  const cells = new Set([...elementsNamed(tree, 'td'), ...elementsNamed(tree, 'th')].map(({index}) => index))
  for (const one of pages) {
    const places = new Map<number, number>()
    for (const item of one.items) {
      if (item.type !== 'glyphs' || item.element === undefined || !cells.has(item.element)) continue
      const edges = edgesAt(one, item.y - item.size / 3)
      const glyphs = glyphsOf(item).filter(({text}) => text.trim() !== '')
      if (glyphs.length === 0) continue
      const [left, right] = [edges.findLast((edge) => edge <= item.x + 1e-6)!, edges.find((edge) => edge > item.x)!]
      expect(glyphs.at(-1)!.end).toBeLessThanOrEqual(right + 1e-6)
      expect(item.x).toBeGreaterThanOrEqual(left + 1 - style.rule)
      expect(places.get(item.element) ?? left).toBeCloseTo(left)
      places.set(item.element, left)
    }
  }
}

function expectNoRowAlone({tree, pages}: Setting): void {
  const rows = elementsNamed(tree, 'tbody').flatMap((body) => elementsNamed(body, 'tr'))
  const pagesOf = rows.map((row) => {
    const own = new Set(
      [...elementsNamed(row, 'td'), ...elementsNamed(row, 'th')]
        .filter(({attributes}) => !attributes['rowspan'])
        .map(({index}) => index),
    )
    return [...new Set(linesOf(pages, (element) => element !== undefined && own.has(element)).map((line) => line.page))]
  })
  // Where all rows are low, two always have room.
  for (const one of new Set(pagesOf.flat())) {
    const there = pagesOf.filter((own) => own.includes(one))
    expect(there.length === 1 && rows.length > 1).toBe(false)
  }
}

it('any table is set whole, inside its columns and pages, or said', () => {
  fc.assert(
    fc.property(table, (drawn) => {
      const setting = set(markup(drawn))
      if (setting.overflows.length > 0) {
        for (const {node} of setting.overflows) expect(node).toBe(7)
        return
      }
      expect(readingText(setting.tree, setting.pages)).toBe(treeText(setting.tree))
      expectInColumns(setting)
      for (const {items} of setting.pages) {
        for (const item of items) {
          if (item.type === 'glyphs' && item.pagination) continue
          expect(item.y + (item.type === 'rectangle' ? item.height : 0)).toBeLessThanOrEqual(
            page.top + page.textHeight + 0.5,
          )
          expect(item.y).toBeGreaterThanOrEqual(page.top - 0.5)
        }
      }
    }),
    {numRuns: 120},
  )
})

it('a label that spans rows stands inside them, or is said to be too high', () => {
  for (let before = 0; before < 22; before++) {
    for (const lines of [20, 30, 40]) {
      const rows = [['1'], ['长文'.repeat(lines * 14)], ['3'], ['4']]
      const setting = set(markup({head: ['表头'], rows, before, spans: [[0, 4, '三、本年度办理结果'.repeat(before)]]}))
      if (setting.overflows.length > 0) continue
      expectInColumns(setting)
    }
  }
})

it('a table of low rows has no row alone on a page', () => {
  const low = fc.record({
    head: fc.constant<string[]>(['甲', '乙']),
    before: fc.nat(25),
    spans,
    rows: fc.array(
      fc.tuple(fc.stringMatching(/^[一二三四]{1,6}$/u), fc.nat(999).map(String)).map((row) => [...row]),
      {minLength: 2, maxLength: 120},
    ),
  })
  fc.assert(
    fc.property(low, (drawn) => expectNoRowAlone(set(markup(drawn)))),
    {numRuns: 150},
  )
})
