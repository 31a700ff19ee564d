// What holds for every table: each cell's element holds its text, nothing leaves the type area, breaks are where they
// may be.

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Page} from '../../../src/pdf/layout/page.ts'
import {usualParagraph} from '../../support/generate-typography.ts'
import {drawnText, elementsNamed, escape, glyphsOf, linesOf, type Setting, set, treeText} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page} = shippedStyle

function tableOf(head: readonly string[], rows: readonly (readonly string[])[], caption = '表题'): string {
  const cells = (texts: readonly string[], name: string): string =>
    texts.map((text) => `<${name}>${escape(text)}</${name}>`).join('')
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('')
  const top = `<caption>${caption}</caption><thead><tr>${cells(head, 'th')}</tr></thead>`
  return `<table>${top}<tbody>${body}</tbody></table>`
}

/** Every cell's own text is drawn under its element, white space aside. */
function expectTexts({tree, pages}: Setting): void {
  const drawn = drawnText(pages)
  for (const cell of [...elementsNamed(tree, 'th'), ...elementsNamed(tree, 'td')]) {
    expect(drawn.get(cell.index) ?? '').toBe(treeText(cell))
  }
}

function expectInside(pages: readonly Page[]): void {
  for (const {items} of pages) {
    for (const item of items) {
      if (item.type === 'rectangle') {
        expect(item.x).toBeGreaterThanOrEqual(page.left - 0.5)
        expect(item.x + item.width).toBeLessThanOrEqual(page.left + page.textWidth + 0.5)
        expect(item.y + item.height).toBeLessThanOrEqual(page.top + page.textHeight + 0.5)
      } else if (item.type === 'glyphs' && !item.pagination) {
        for (const {x, end} of glyphsOf(item)) {
          expect(x).toBeGreaterThanOrEqual(page.left - 1e-6)
          expect(end).toBeLessThanOrEqual(page.left + page.textWidth + 1e-6)
        }
        expect(item.y).toBeLessThanOrEqual(page.top + page.textHeight)
      }
    }
  }
}

/** The text that belongs to no element, page numbers aside. */
function repeated({items}: Page): string {
  return items
    .map((item) => (item.type === 'glyphs' && item.element === undefined && !item.pagination ? item.text : ''))
    .join('')
}

/** Page of each row of the body, by its first cell. */
function pagesOfRows({tree, pages}: Setting): number[] {
  return elementsNamed(tree, 'tbody')
    .flatMap((body) => elementsNamed(body, 'tr'))
    .map((row) => {
      const {index} = elementsNamed(row, 'td')[0]!
      return linesOf(pages, (element) => element === index)[0]!.page
    })
}

const cell = fc.oneof(
  {weight: 3, arbitrary: fc.integer({min: 0, max: 99_999}).map(String)},
  {weight: 2, arbitrary: fc.stringMatching(/^[甲乙丙丁戊己庚辛]{1,8}$/u)},
  {weight: 1, arbitrary: usualParagraph},
  {weight: 1, arbitrary: fc.constantFrom('', 'https://www.example.gov.cn/a/b', 'two words', '12.5%')},
)
const table = fc
  .integer({min: 1, max: 8})
  .chain((width) =>
    fc.tuple(
      fc.array(fc.stringMatching(/^[表头文字]{1,6}$/u), {minLength: width, maxLength: width}),
      fc.array(fc.array(cell, {minLength: width, maxLength: width}), {minLength: 1, maxLength: 40}),
    ),
  )

describe('any table', () => {
  it("keeps every cell's text in its element and inside the type area, unless it says that it cannot", () => {
    fc.assert(
      fc.property(table, ([head, rows]) => {
        const setting = set(tableOf(head, rows))
        if (setting.overflows.length > 0) return
        expectTexts(setting)
        expectInside(setting.pages)
      }),
      {numRuns: 40},
    )
  })
})

describe('a table over several pages', () => {
  const many = set(
    tableOf(
      ['甲', '乙'],
      Array.from({length: 120}, (_, row) => [String(row), '行']),
    ),
  )

  it('has every row whole and in order', () => {
    expectTexts(many)
    const numbers = pagesOfRows(many)
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b))
    expect(many.pages.length).toBeGreaterThan(3)
  })

  it('repeats its head on each as an artifact', () => {
    for (const one of many.pages.slice(1)) expect(repeated(one)).toBe('甲乙')
  })

  it('leaves no single row alone', () => {
    for (let rows = 25; rows < 45; rows++) {
      const table = tableOf(
        ['甲'],
        Array.from({length: rows}, (_, row) => [String(row)]),
      )
      const numbers = pagesOfRows(set(`<p>${'字'.repeat(26 + 28 * 8)}</p>${table}`))
      const counts = new Map<number, number>()
      for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1)
      expect(Math.min(...counts.values())).toBeGreaterThan(1)
    }
  })

  it('cuts a row that no page can hold between its lines', () => {
    const text = '文字'.repeat(4000)
    const setting = set(
      tableOf(
        ['甲', '乙'],
        [
          ['1', text],
          ['2', '短'],
        ],
      ),
    )
    expectTexts(setting)
    expectInside(setting.pages)
    expect(setting.pages.length).toBeGreaterThan(2)
  })
})

describe('a label that spans rows', () => {
  const rows = Array.from(
    {length: 60},
    (_, row) =>
      `<tr>${row === 0 ? '<th rowspan="60" scope="rowgroup">三、本年度办理结果</th>' : ''}<td>${row}</td></tr>`,
  )
  const setting = set(
    `<table><caption>表题</caption><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  )

  it('is text once and repeated as an artifact on the pages that follow', () => {
    expectTexts(setting)
    for (const one of setting.pages.slice(1)) expect(repeated(one)).toBe('甲乙三、本年度办理结果')
  })

  it('is crossed by no rule', () => {
    const [first] = setting.pages
    const edge = first!.items.flatMap((item) =>
      item.type === 'rectangle' && item.height > 100 && item.x > page.left + 5 ? [item.x] : [],
    )[0]!
    const crossing = first!.items.filter(
      (item) => item.type === 'rectangle' && item.height < 2 && item.x < edge - 1 && item.width > 1,
    )
    // The frame above and below, and the line under the head.
    expect(crossing).toHaveLength(3)
  })
})

describe('columns', () => {
  it('of numbers are of one width', () => {
    const {pages, tree} = set(
      tableOf(
        ['项目名称', '甲', '乙乙乙', '丙'],
        [
          ['这一行的标题', '1', '22', '33333'],
          ['另一行', '0', '0', '0'],
        ],
      ),
    )
    const places = elementsNamed(tree, 'td')
      .slice(1, 4)
      .map(({index}) => {
        const {glyphs} = linesOf(pages, (element) => element === index)[0]!
        return (glyphs[0]!.x + glyphs.at(-1)!.end) / 2
      })
    expect(places[2]! - places[1]!).toBeCloseTo(places[1]! - places[0]!)
  })

  it('of numbers are as wide as their numbers where words would stand in lines of two characters', () => {
    const label = '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'
    const row = [label, '1234567890', ...Array.from({length: 6}, () => '0')]
    const {pages, tree} = set(
      tableOf(
        Array.from({length: 8}, () => '列'),
        [row, row],
      ),
    )
    const first = elementsNamed(tree, 'td')[0]!
    expect(linesOf(pages, (element) => element === first.index).length).toBeLessThan(4)
  })

  it('keep numbers whole', () => {
    const {pages, tree} = set(
      tableOf(
        Array.from({length: 9}, () => '列'),
        [Array.from({length: 9}, () => '1234567')],
      ),
    )
    for (const {index} of elementsNamed(tree, 'td')) expect(linesOf(pages, (one) => one === index)).toHaveLength(1)
  })

  it("that the page has no room for are said with the table's node", () => {
    const texts = Array.from({length: 60}, () => '1234567')
    const {overflows} = set(tableOf(texts, [texts]).replace('<table>', '<table data-n="7">'))
    expect(overflows).toMatchObject([{kind: 'table', node: 7}])
  })
})

describe('a small table', () => {
  it('stands whole on a page, its caption with it', () => {
    for (let before = 8; before < 22; before++) {
      const table = tableOf(
        ['甲'],
        Array.from({length: 12}, (_, row) => [String(row)]),
      )
      const setting = set(`<p>${'字'.repeat(26 + 28 * before)}</p>${table}`)
      const numbers = new Set(pagesOfRows(setting))
      const caption = elementsNamed(setting.tree, 'caption')[0]!
      numbers.add(linesOf(setting.pages, (element) => element === caption.index)[0]!.page)
      expect(numbers.size).toBe(1)
    }
  })

  it('is broken where more of the page before it would stay empty than a third', () => {
    const table = tableOf(
      ['甲'],
      Array.from({length: 15}, (_, row) => [String(row)]),
    )
    let broken = 0
    for (let before = 4; before < 24; before++) {
      const setting = set(`<p>${'字'.repeat(26 + 28 * before)}</p>${table}`)
      const rows = pagesOfRows(setting)
      if (new Set(rows).size > 1) broken++
      for (const one of setting.pages.slice(0, -1)) {
        const lowest = Math.max(
          ...one.items.flatMap((item) => (item.type === 'glyphs' && item.element !== undefined ? [item.y] : [])),
        )
        expect((lowest - page.top) / page.textHeight).toBeGreaterThan(0.58)
      }
    }
    expect(broken).toBeGreaterThan(0)
    expect(broken).toBeLessThan(8)
  })
})
