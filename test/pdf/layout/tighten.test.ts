// Tables that stay on one page because their rows, or those of tables before them, are a little lower.

import {expect, it} from 'vitest'
import {compose} from '../../../src/edition/compose.ts'
import {layout} from '../../../src/pdf/layout/layout.ts'
import type {Page} from '../../../src/pdf/layout/page.ts'
import {parseTree} from '../../../src/pdf/tree.ts'
import {render} from '../../../src/template/render.ts'
import {sample} from '../../support/command.ts'
import {shippedFonts} from '../../support/print.ts'
import {drawnText, elementsNamed, linesOf, type Setting, set, treeText} from '../../support/set.ts'
import {shippedStyle, shippedTemplates} from '../../support/shipped.ts'
import {judge} from '../../support/stages.ts'

const {page} = shippedStyle

/** Share of a page below what stands on it. */
function emptyOf({items}: Page): number {
  const inside = items.flatMap((item) => {
    if (item.type === 'glyphs') return item.pagination ? [] : [item.y]
    return [item.y + item.height]
  })
  return 1 - (Math.max(...inside) - page.top) / page.textHeight
}

/** The pages on which the cells of a table stand. */
function pagesOf({tree, pages}: Setting, name: string): number[] {
  const table = elementsNamed(tree, 'table').find(({attributes}) => attributes['class'] === name)!
  const own = new Set(elementsNamed(table, 'td').map(({index}) => index))
  return [...new Set(linesOf(pages, (element) => element !== undefined && own.has(element)).map((line) => line.page))]
}

it("the sample's table 三 stands on one page below its heading, and no page before it is more than a third empty", () => {
  const tree = parseTree(render(shippedTemplates, 'pdf', compose(judge(sample).report!)).value!, () => undefined).value!
  const setting = {tree, ...layout(tree, shippedStyle, shippedFonts(), new Map())}
  const own = pagesOf(setting, 'requests')
  expect(own).toHaveLength(1)
  const heading = elementsNamed(tree, 'h2').find((one) => treeText(one).startsWith('三、'))!
  expect(linesOf(setting.pages, (element) => element === heading.index)[0]!.page).toBe(own[0])
  for (const one of setting.pages.slice(0, own[0])) expect(emptyOf(one)).toBeLessThan(1 / 3)
  expect(setting.pages).toHaveLength(8)
})

const rows = (count: number): string => '<tr><td>甲乙</td><td>12</td></tr>'.repeat(count)
const tableOf = (name: string, count: number): string => `<table class="${name}"><tbody>${rows(count)}</tbody></table>`
const lines = (count: number): string => '<p>字</p>'.repeat(count)
/** Tops of the rules between rows, by page. */
const heights = ({pages}: Setting): number[][] =>
  pages.map(({items}) => {
    const rules = items.flatMap((item) => (item.type === 'rectangle' && item.height === 0.5 ? [item.y] : []))
    return rules.slice(1).map((y, index) => Math.round((y - rules[index]!) * 10) / 10)
  })

it('rows are lower only as far as that is of use, on the page where it is', () => {
  // Behind 11 lines a table of so many rows needs a little more than the page has left.
  const setting = set(lines(11) + tableOf('a', 19) + lines(25) + tableOf('b', 3))
  expect(pagesOf(setting, 'a')).toEqual([1])
  const natural = 10.5 + 2 * 3 + 0.5
  const [first, ...others] = heights(setting)
  expect(Math.max(...first!)).toBeLessThan(natural)
  expect(Math.min(...first!)).toBeGreaterThan(10.5 + 2 * 1 + 0.5)
  expect(new Set(others.flat())).toEqual(new Set([natural]))
  const drawn = drawnText(setting.pages)
  for (const cell of elementsNamed(setting.tree, 'td')) expect(drawn.get(cell.index)).toBe(treeText(cell))
})

it('rows stay as the style wishes where no table is broken, or none would be whole by that', () => {
  const natural = 17
  for (const markup of [lines(5) + tableOf('a', 10), tableOf('a', 80)])
    expect(new Set(heights(set(markup)).flat())).toEqual(new Set([natural]))
})
