// Tables that the style sets on landscape pages: which ones, what comes with them, where the pages' numbers stand.

import {describe, expect, it} from 'vitest'
import {landscape} from '../../../src/pdf/layout/landscape.ts'
import type {GlyphRun, Page} from '../../../src/pdf/layout/page.ts'
import type {Style} from '../../../src/style/style.ts'
import {readData} from '../../../src/verify/data.ts'
import {verifyPdf} from '../../../src/verify/pdf/verify-pdf.ts'
import {builtWith, sampleSource} from '../../support/built.ts'
import {form2021} from '../../support/form.ts'
import {elementsNamed, glyphsOf, linesOf, pageText, type Setting, set, treeText} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page} = shippedStyle
const across = landscape(page)

function styled(...names: string[]): Style {
  return {...shippedStyle, table: {...shippedStyle.table, landscape: names}}
}

function tableOf(name: string, columns: number, rows: number): string {
  const row = (cell: string): string => `<tr>${`<${cell}>1234567</${cell}>`.repeat(columns)}</tr>`
  const head = `<caption>${name}</caption><thead>${row('th')}</thead>`
  return `<table class="${name}">${head}<tbody>${row('td').repeat(rows)}</tbody></table>`
}

const around = (table: string): string => `<p>${'前'.repeat(60)}</p><h2>一、题</h2>${table}<p>${'后'.repeat(60)}</p>`

/** Whether each page is landscape. */
function turns({pages}: Setting): boolean[] {
  return pages.map(({width, height}) => width > height)
}

/** Page of the first line of the first element of a name. */
function pageOf({tree, pages}: Setting, name: string): number {
  const {index} = elementsNamed(tree, name)[0]!
  return linesOf(pages, (element) => element === index)[0]!.page
}

function numberOf({items}: Page): GlyphRun {
  return items.findLast((item) => item.type === 'glyphs')!
}

describe('a table that the style names', () => {
  const setting = set(around(tableOf('requests', 5, 60)), styled('requests'))

  it('stands on landscape pages, its heading and caption with it, and nothing else', () => {
    expect(turns(setting)).toEqual([
      false,
      ...turns(setting)
        .slice(1, -1)
        .map(() => true),
      false,
    ])
    expect(setting.pages.length).toBeGreaterThan(3)
    expect([pageOf(setting, 'p'), pageOf(setting, 'h2'), pageOf(setting, 'caption')]).toEqual([1, 2, 2])
  })

  it('loses nothing and repeats its head on each page', () => {
    expect(pageText(setting.pages)).toBe(treeText(setting.tree))
    for (const {items} of setting.pages.slice(2, -1)) {
      const repeated = items.filter((item) => item.type === 'glyphs' && item.element === undefined && !item.pagination)
      expect(repeated).toHaveLength(5)
    }
  })

  it('lies inside the type area, which is the upright one turned', () => {
    expect([across.left + across.textWidth, across.top]).toEqual([page.height - page.top, page.left])
    for (const {items} of setting.pages.slice(1, -1)) {
      for (const item of items) {
        if (item.type !== 'glyphs' || item.pagination) continue
        const glyphs = glyphsOf(item)
        expect(glyphs[0]!.x).toBeGreaterThanOrEqual(across.left - 1e-6)
        expect(glyphs.at(-1)!.end).toBeLessThanOrEqual(across.left + across.textWidth + 1e-6)
        expect(item.y).toBeGreaterThanOrEqual(across.top)
        expect(item.y).toBeLessThanOrEqual(across.top + across.textHeight)
      }
    }
  })

  it("leaves the page's number where the other pages of the same side have it", () => {
    const numbers = setting.pages.map(numberOf)
    for (const [index, {width, height}] of setting.pages.entries()) {
      const number = numbers[index]!
      expect(number).toMatchObject({pagination: true, text: `— ${index + 1} —`})
      if (width < height) continue
      expect(number.turned).toBe(true)
      const upright = numbers[0]!
      expect(page.height - number.x).toBeCloseTo(upright.y)
      const [start, end] = [number.y, number.y + number.advances.reduce((sum, advance) => sum + advance, 0)]
      if (index % 2 === 0) expect(end).toBeCloseTo(page.left + page.textWidth - 14)
      else expect(start).toBeCloseTo(page.left + 14)
    }
  })
})

describe('a table that the style does not name', () => {
  it('stands upright', () => {
    expect(turns(set(around(tableOf('disputes', 5, 10)), styled('requests')))).toEqual([false])
  })

  it('is said where an upright page has no room for it', () => {
    const {overflows} = set(around(tableOf('disputes', 14, 3)), styled('requests'))
    expect(overflows).toMatchObject([{kind: 'table'}])
  })
})

describe('wide', () => {
  it('means the tables that an upright page has no room for', () => {
    const setting = set(around(tableOf('further', 14, 3)) + around(tableOf('further', 3, 3)), styled('wide'))
    expect(setting.overflows).toEqual([])
    expect(turns(setting)).toEqual([false, true, false])
  })

  it('is said of the landscape page where even that has none', () => {
    const {overflows} = set(around(tableOf('disputes', 40, 3)), styled('wide'))
    expect(overflows).toMatchObject([{kind: 'table', expected: across.measure}])
  })
})

it('a draft is marked on landscape pages too', () => {
  const mark = '<header class="running"><p class="draft">草稿（3处待改）</p></header>'
  const {pages} = set(mark + around(tableOf('requests', 5, 3)), styled('requests'))
  for (const {items, width} of pages) {
    const own = items.filter((item) => item.type === 'glyphs' && item.text.startsWith('草稿')) as GlyphRun[]
    expect(own).toHaveLength(1)
    expect(glyphsOf(own[0]!).at(-1)!.end).toBeLessThanOrEqual(width)
  }
})

it('figures on landscape pages are read back where they belong', async () => {
  const files = await builtWith({style: styled('requests', 'disputes', 'documents')}, sampleSource, 'pdf')
  const data = readData('/report.json', new TextDecoder().decode(files.get('report.json'))).value!
  expect(verifyPdf(files.get('report.pdf')!, data, form2021, '/report.pdf')).toEqual([])
})
