// What holds for the pages of any report, with the shipped templates, style and fonts: the sample, its draft, random
// reports with notes, links, pictures, further tables, sign-offs.

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {compose} from '../../../src/edition/compose.ts'
import {layout} from '../../../src/pdf/layout/layout.ts'
import type {Item} from '../../../src/pdf/layout/page.ts'
import type {PrintElement} from '../../../src/pdf/print-tree.ts'
import {parseTree} from '../../../src/pdf/tree.ts'
import {draft} from '../../../src/pipeline.ts'
import {render} from '../../../src/template/render.ts'
import {sample} from '../../support/command.ts'
import {form2021} from '../../support/form.ts'
import {drawRecipe, writeSource} from '../../support/generate.ts'
import {drawn} from '../../support/generate-draw.ts'
import {enriched, pictureAddress} from '../../support/generate-extras.ts'
import {shippedFonts} from '../../support/print.ts'
import {
  drawnText,
  edgeOf,
  elementsNamed,
  glyphsOf,
  linesOf,
  readingText,
  type SetLine,
  type Setting,
  treeText,
} from '../../support/set.ts'
import {shippedStyle, shippedTemplates} from '../../support/shipped.ts'
import {judge} from '../../support/stages.ts'

const fonts = shippedFonts()
const {page} = shippedStyle
const pictures = new Map([[pictureAddress, {width: 600, height: 400}]])

const set = new Map<string, Setting>()

/** Every property is tried on the same reports: each is set once. */
function pagesOf(source: string): Setting {
  const known = set.get(source) ?? setAnew(source)
  set.set(source, known)
  return known
}

function setAnew(source: string): Setting {
  const judged = judge(source)
  const markup = render(shippedTemplates, 'pdf', compose(judged.report ?? draft(judged)!)).value!
  const tree = parseTree(markup, () => undefined).value!
  return {tree, ...layout(tree, shippedStyle, fonts, pictures)}
}

const reports = drawn((draw) => {
  const recipe = drawRecipe(form2021, draw, {magnitude: 'ordinary', blocks: draw(3)})
  return enriched(writeSource(form2021, recipe), draw)
})

/** Whatever holds for every report: tried on the sample, on its draft, on random ones. */
function always(state: (setting: Setting) => void): void {
  state(pagesOf(sample))
  state(pagesOf(sample.replace('| 541 |', '| 540 |')))
  fc.assert(
    fc.property(reports, (source) => state(pagesOf(source))),
    {numRuns: 12},
  )
}

const isHan = (text = ''): boolean => /^\p{Script=Han}$/u.test(text)

/** Lines of each paragraph that is set full, from first to last. */
function justified({tree, pages}: Setting): SetLine[][] {
  const plain = elementsNamed(tree, 'p').filter(({attributes}) => attributes['class'] === undefined)
  return plain.map((one) => {
    const own = indexes(one)
    return linesOf(pages, (element) => element !== undefined && own.has(element))
  })
}

function indexes(element: PrintElement): Set<number> {
  const below = element.children.flatMap((child) => (child.type === 'element' ? [...indexes(child)] : []))
  return new Set([element.index, ...below])
}

/** The widest room, in em, of a Han character before another one of its size. */
function loosest(lines: readonly SetLine[]): number {
  return Math.max(
    0,
    ...lines.flatMap(({glyphs}) =>
      glyphs.map(({text, x, end, size}, index) =>
        isHan(text) && isHan(glyphs[index + 1]?.text) ? (end - x) / size : 0,
      ),
    ),
  )
}

describe('every report', () => {
  it('has the text of its tree on its pages, in reading order, once', () =>
    always(({tree, pages}) => {
      expect(readingText(tree, pages)).toBe(treeText(tree))
    }))

  it("has each cell's text under that cell's element", () =>
    always(({tree, pages}) => {
      const texts = drawnText(pages)
      for (const cell of [...elementsNamed(tree, 'th'), ...elementsNamed(tree, 'td')]) {
        const own = [...indexes(cell)].map((index) => texts.get(index) ?? '').join('')
        expect(own).toBe(treeText(cell))
      }
    }))

  it("has nothing outside the type area but page numbers and a draft's mark", () =>
    always(({tree, pages}) => {
      const marks = new Set(elementsNamed(tree, 'header').flatMap((header) => [...indexes(header)]))
      for (const {items} of pages) for (const item of items) if (!isRunning(item, marks)) expectInside(item)
    }))

  it('fills every line of a paragraph but the last to a tenth of a point', () =>
    always((setting) => {
      const right = page.left + page.measure
      for (const lines of justified(setting)) {
        for (const line of lines.slice(0, -1)) expect(Math.abs(edgeOf(line) - right)).toBeLessThan(0.1)
      }
    }))

  it('stretches no line beyond 1.08', () =>
    always((setting) => {
      expect(loosest(justified(setting).flat())).toBeLessThanOrEqual(1.08)
    }))

  it('sets no line into another', () =>
    always(({pages}) => {
      for (const {items} of pages) {
        const boxes = items.flatMap((item) =>
          item.type === 'glyphs' && item.text.trim() !== '' && !item.turned
            ? [
                {
                  left: item.x,
                  right: glyphsOf(item).at(-1)!.end,
                  top: item.y - 0.7 * item.size - (item.rise ?? 0),
                  bottom: item.y - (item.rise ?? 0),
                  text: item.text,
                },
              ]
            : [],
        )
        boxes.sort((a, b) => a.top - b.top)
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) {
            if (other.top >= one.bottom) break
            if (other.left < one.right - 0.01 && one.left < other.right - 0.01)
              expect.fail(`${one.text} / ${other.text}`)
          }
        })
      }
    }))

  it('lets no two characters of a line overlap', () =>
    always(({pages}) => {
      for (const {glyphs} of linesOf(pages, () => true)) {
        const sorted = [...glyphs].sort((a, b) => a.x - b.x)
        sorted.slice(1).forEach((second, index) => {
          const first = sorted[index]!
          const least = isHan(first.text) && isHan(second.text) ? first.size - 1e-6 : 0
          expect(second.x - first.x).toBeGreaterThanOrEqual(least)
        })
      }
    }))
})

function isRunning(item: Item, marks: ReadonlySet<number>): boolean {
  return item.type === 'glyphs' && (item.pagination === true || (item.element !== undefined && marks.has(item.element)))
}

function expectInside(item: Item): void {
  const [start, end] = item.type === 'glyphs' ? [item.x, glyphsOf(item).at(-1)!.end] : [item.x, item.x + item.width]
  expect(start).toBeGreaterThanOrEqual(page.left - 0.5)
  expect(end).toBeLessThanOrEqual(page.left + page.textWidth + 0.5)
  expect(item.y).toBeGreaterThanOrEqual(page.top - 0.5)
  expect(item.y + (item.type === 'glyphs' ? 0 : item.height)).toBeLessThanOrEqual(page.top + page.textHeight + 0.5)
}

it('no line of the sample is stretched beyond 1.05', () => {
  expect(loosest(justified(pagesOf(sample)).flat())).toBeLessThanOrEqual(1.05)
})
