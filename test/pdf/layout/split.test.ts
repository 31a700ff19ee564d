// Tables of the office's own that no page has room for: some of their columns below the others, the heads of the rows
// beside each, as one table to whoever does not see it.

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {landscape} from '../../../src/pdf/layout/landscape.ts'
import type {Page} from '../../../src/pdf/layout/page.ts'
import {verifyFolder} from '../../../src/verify/verify.ts'
import {builtWith, sampleSource} from '../../support/built.ts'
import {forms} from '../../support/form.ts'
import {drawnText, elementsNamed, escape, glyphsOf, linesOf, type Setting, set, treeText} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page} = shippedStyle
const styled = (...names: string[]) => ({...shippedStyle, table: {...shippedStyle.table, landscape: names}})

interface Cells {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** `stub`: whether the first cell of a row heads it. */
function tableOf(name: string, {head, rows}: Cells, stub = true): string {
  const cells = (texts: readonly string[], one: (index: number) => string): string =>
    texts.map((text, index) => `<${one(index)}>${escape(text)}</${one(index)}>`).join('')
  const body = rows.map((row) => `<tr>${cells(row, (index) => (stub && index === 0 ? 'th' : 'td'))}</tr>`).join('')
  return `<table class="${name}" alt="续表"><thead><tr>${cells(head, () => 'th')}</tr></thead><tbody>${body}</tbody></table>`
}

const wide = (columns: number, rows: number): Cells => ({
  head: ['地区', ...Array.from({length: columns}, (_, index) => `第${index + 1}项`)],
  rows: Array.from({length: rows}, (_, row) => [
    `第${row + 1}处`,
    ...Array.from({length: columns}, (_, column) => String(1_000_000 + row * 100 + column)),
  ]),
})

/** What is drawn and not read on all pages, page numbers aside. */
function artifacts(pages: readonly Page[]): string[] {
  return pages.flatMap(({items}) =>
    items.flatMap((item) =>
      item.type === 'glyphs' && item.element === undefined && !item.pagination ? [item.text] : [],
    ),
  )
}

function expectOnce({tree, pages}: Setting): void {
  const drawn = drawnText(pages)
  for (const cell of [...elementsNamed(tree, 'th'), ...elementsNamed(tree, 'td')])
    expect(drawn.get(cell.index) ?? '').toBe(treeText(cell))
}

function expectInside(pages: readonly Page[]): void {
  for (const {items, width, height} of pages) {
    const {left, top, textWidth, textHeight} = width > height ? landscape(page) : page
    for (const item of items) {
      if (item.type !== 'glyphs' || item.pagination) continue
      for (const {x, end} of glyphsOf(item)) {
        expect(x).toBeGreaterThanOrEqual(left - 1e-6)
        expect(end).toBeLessThanOrEqual(left + textWidth + 1e-6)
      }
      expect(item.y).toBeGreaterThanOrEqual(top)
      expect(item.y).toBeLessThanOrEqual(top + textHeight)
    }
  }
}

describe('a table that is too wide', () => {
  const setting = set(tableOf('further', wide(14, 3)))

  it('stands in parts below each other, of which the later ones are marked and have the heads of the rows', () => {
    expect(setting.overflows).toEqual([])
    expectOnce(setting)
    expectInside(setting.pages)
    expect(artifacts(setting.pages)).toEqual(['续表', '地区', '第1处', '第2处', '第3处'])
  })

  it('has about as many columns in each', () => {
    const cells = elementsNamed(setting.tree, 'th').slice(1, 15)
    const [first] = cells
    const top = (index: number): number => linesOf(setting.pages, (element) => element === index)[0]!.y
    expect(cells.filter(({index}) => top(index) === top(first!.index))).toHaveLength(7)
  })

  it('turns first, where the style says so', () => {
    const across = set(tableOf('further', wide(14, 3)), styled('wide'))
    expect(across.pages.map(({width, height}) => width > height)).toEqual([true])
    expect(artifacts(across.pages)).toEqual([])
    const both = set(tableOf('further', wide(24, 3)), styled('wide'))
    expect(both.pages.map(({width, height}) => width > height)).toEqual([true])
    expect(artifacts(both.pages)).toContain('续表')
    expectOnce(both)
  })

  it('needs no heads of rows', () => {
    const bare = set(tableOf('further', wide(14, 2), false))
    expectOnce(bare)
    expect(artifacts(bare.pages)).toEqual(['续表'])
  })

  it('goes on on further pages, its head on each', () => {
    const long = set(tableOf('further', wide(14, 60)))
    expectOnce(long)
    expectInside(long.pages)
    expect(long.pages.length).toBeGreaterThan(3)
    expect(artifacts(long.pages).filter((text) => text === '第8项').length).toBeGreaterThan(0)
  })

  it('is said where four parts are not enough', () => {
    expect(set(tableOf('further', wide(60, 2))).overflows).toMatchObject([{kind: 'table'}])
  })
})

it('no statutory table is split: it is said', () => {
  expect(set(tableOf('requests', wide(14, 3))).overflows).toMatchObject([{kind: 'table', expected: page.measure}])
  expect(set(tableOf('requests', wide(40, 3)), styled('wide')).overflows).toMatchObject([
    {kind: 'table', expected: landscape(page).measure},
  ])
})

it('a note is set once, though the head of its row stands twice', () => {
  const {rows, head} = wide(14, 2)
  const marked = tableOf('further', {head, rows}).replace('第1处', '第1处<sup><a id="r1" href="#note-1">[1]</a></sup>')
  const {pages} = set(`${marked}<footer class="notes"><p class="footnote" id="note-1">注的文字。</p></footer>`)
  expect(
    pages.flatMap(({items}) => items).filter((item) => item.type === 'glyphs' && item.text === '注的文字。'),
  ).toHaveLength(1)
})

describe('any wide table', () => {
  const words = fc.oneof(
    {weight: 4, arbitrary: fc.integer({min: 0, max: 99_999_999}).map(String)},
    {weight: 2, arbitrary: fc.stringMatching(/^[甲乙丙丁戊己庚辛]{0,9}$/u)},
    {weight: 1, arbitrary: fc.constantFrom('', '12.5%', '1234.50万元', 'https://www.example.gov.cn/a')},
  )
  const tables = fc.record({columns: fc.integer({min: 6, max: 45}), stub: fc.boolean()}).chain(({columns, stub}) =>
    fc.record({
      stub: fc.constant(stub),
      head: fc.array(fc.stringMatching(/^[表头文字]{1,5}\d?$/u), {minLength: columns, maxLength: columns}),
      rows: fc.array(fc.array(words, {minLength: columns, maxLength: columns}), {minLength: 1, maxLength: 30}),
    }),
  )

  it('has each cell once and nothing off the page, upright and landscape, or it is said', () => {
    let split = 0
    fc.assert(
      fc.property(tables, fc.boolean(), ({stub, ...cells}, turns) => {
        const rows = cells.rows.map((row, index) => (stub ? [`行${index}`, ...row.slice(1)] : row))
        const setting = set(tableOf('further', {...cells, rows}, stub), turns ? styled('wide') : shippedStyle)
        if (setting.overflows.length > 0) return
        expectOnce(setting)
        expectInside(setting.pages)
        if (artifacts(setting.pages).includes('续表')) split++
      }),
      {numRuns: 60},
    )
    expect(split).toBeGreaterThan(15)
  })
})

it('is read back from the file as the one table that the other editions have', async () => {
  const {head, rows} = wide(16, 4)
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
  const source = sampleSource.replace('四是办事信息更便民。', `${lines.join('\n')}\n\n四是`)
  for (const standard of ['a-3a', 'ua-2'] as const) {
    const built = await builtWith({style: {...shippedStyle, pdf: {standard}}}, source, 'html', 'text', 'pdf')
    expect((await verifyFolder('/r', built, forms)).map(({message}) => [message.key, message.values])).toEqual([])
  }
})
