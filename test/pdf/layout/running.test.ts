// What stands outside the type area, and pictures inside it.

import {describe, expect, it} from 'vitest'
import type {GlyphRun, Page} from '../../../src/pdf/layout/page.ts'
import {elementsNamed, glyphsOf, linesOf, pageText, set} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page} = shippedStyle
const millimetre = 72 / 25.4
const long = `<p>${'字'.repeat(28 * 60)}</p>`

function numberOf({items}: Page): GlyphRun {
  return items.findLast((item) => item.type === 'glyphs')!
}

describe('page numbers', () => {
  const {pages} = set(long)

  it('are artifacts of pagination, in dashes', () => {
    expect(pages.map((one) => numberOf(one).text)).toEqual(['— 1 —', '— 2 —', '— 3 —'])
    for (const one of pages) {
      expect(numberOf(one)).toMatchObject({pagination: true, size: 14})
      expect(numberOf(one).element).toBeUndefined()
    }
  })

  it('stand one character in, at the right of odd pages and the left of even ones', () => {
    const [odd, even] = pages.map(numberOf)
    expect(glyphsOf(odd!).at(-1)!.end).toBeCloseTo(page.left + page.textWidth - 14)
    expect(even!.x).toBeCloseTo(page.left + 14)
  })

  it('have their dashes 7 mm below the type area', () => {
    const dash = numberOf(pages[0]!).y - 0.38 * 14
    expect(dash).toBeCloseTo(page.top + page.textHeight + 7 * millimetre)
  })
})

describe('the mark of a draft', () => {
  const {pages, tree} = set(`<header class="running"><p class="draft">草稿（3处待改）</p></header>${long}`)

  it('stands above the type area of every page, as text on the first', () => {
    const {index} = elementsNamed(tree, 'p')[0]!
    expect(linesOf(pages, (element) => element === index).map((line) => line.page)).toEqual([1])
    for (const {items} of pages) {
      const mark = items.filter((item) => item.type === 'glyphs' && item.text.startsWith('草稿'))
      expect(mark).toHaveLength(1)
      expect((mark[0] as GlyphRun).y).toBeLessThan(page.top)
    }
  })
})

describe('a picture', () => {
  const figure = '<figure><img src="a.png" alt="图"></figure>'

  it('is never larger than the type area and keeps its shape', () => {
    for (const [width, height] of [
      [4000, 100],
      [100, 4000],
      [3000, 3000],
      [300, 200],
    ] as const) {
      const {pages} = set(figure, shippedStyle, new Map([['a.png', {width, height}]]))
      const [picture] = pages.flatMap(({items}) => items.filter((item) => item.type === 'picture'))
      expect(picture!.width).toBeLessThanOrEqual(page.measure + 1e-6)
      expect(picture!.height).toBeLessThanOrEqual(page.textHeight)
      expect(picture!.width / picture!.height).toBeCloseTo(width / height)
    }
  })

  it('that nobody knows the size of is said', () => {
    expect(set(figure).absent).toEqual([{src: 'a.png', node: undefined}])
  })
})

describe('a paragraph that ends with a colon', () => {
  it('stands on the page of what it announces', () => {
    const {tree, pages} = set(`<p>${'字'.repeat(26 + 28 * 20)}</p><p>如下：</p><p>${'项'.repeat(60)}</p>`)
    const firstLine = (index: number) => linesOf(pages, (element) => element === index)[0]!
    const [, words, item] = elementsNamed(tree, 'p').map(({index}) => firstLine(index))
    expect(words!.page).toBe(item!.page)
    expect(pageText(pages)).toContain('如下：项')
  })
})

it('an empty document is one page with its number', () => {
  const {pages} = set('')
  expect(pages.map((one) => numberOf(one).text)).toEqual(['— 1 —'])
})

const hollow = [
  '<p></p>',
  '<table><caption>题</caption></table>',
  '<ul></ul>',
  '<table><thead><tr></tr></thead></table>',
]
it.each(hollow)('nothing in %s is no fault', (markup) => expect(set(markup).overflows).toEqual([]))
