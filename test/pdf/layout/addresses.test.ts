// Where links lead, printed for whoever reads on paper: behind their words or at the foot of their page.

import {describe, expect, it} from 'vitest'
import type {GlyphRun, Page} from '../../../src/pdf/layout/page.ts'
import type {Style} from '../../../src/style/style.ts'
import {verifyFolder} from '../../../src/verify/verify.ts'
import {builtWith, sampleSource} from '../../support/built.ts'
import {forms} from '../../support/form.ts'
import {elementsNamed, linesOf, pageText, set, treeText} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page} = shippedStyle
const printed = (address: Style['links']['address']): Style => ({...shippedStyle, links: {address}})
const link = (words: string, href: string): string => `<a class="link named" href="${href}">${words}</a>`

/** What is drawn and not read, page numbers aside. */
function artifacts({items}: Page): GlyphRun[] {
  return items.filter((item) => item.type === 'glyphs' && item.element === undefined && !item.pagination) as GlyphRun[]
}
const words = (pages: readonly Page[]): string[][] => pages.map((one) => artifacts(one).map(({text}) => text))

const source = `<p>${'字'.repeat(500)}见${link('网站', 'https://a.gov.cn/x')}。</p><p>${'字'.repeat(300)}见${link('指南', 'https://b.gov.cn/')}，<a class="link" href="https://c.gov.cn/">https://c.gov.cn/</a>。</p>`

describe('an address of a link', () => {
  it('is not printed where the style does not ask, and behind the words where it does', () => {
    expect(words(set(source, printed('none')).pages).flat()).toEqual([])
    expect(words(set(source, printed('behind')).pages).flat()).toEqual([
      '（https://a.gov.cn/x）',
      '（https://b.gov.cn/）',
    ])
  })

  it('stands at the foot of the page of its mark, and is no text of the report', () => {
    const {tree, pages} = set(source, printed('note'))
    expect(words(pages)).toEqual([
      ['①', '① https://a.gov.cn/x'],
      ['②', '② https://b.gov.cn/'],
    ])
    expect(pageText(pages)).toBe(treeText(tree))
    for (const one of pages) {
      const [mark, note] = artifacts(one)
      expect(mark).toMatchObject({size: 15.75 * 0.6})
      expect(note!.y).toBeGreaterThan(Math.max(...linesOf([one], (element) => element !== undefined).map(({y}) => y)))
      expect(note!.y).toBeLessThanOrEqual(page.top + page.textHeight)
    }
  })

  it('never has its mark at the beginning of a line', () => {
    for (let before = 20; before < 34; before++) {
      const {pages, tree} = set(`<p>${'字'.repeat(before)}${link('网', 'https://a.gov.cn/')}字字</p>`, printed('note'))
      const own = elementsNamed(tree, 'a')[0]!.index
      expect(artifacts(pages[0]!)[0]!.y).toBe(linesOf(pages, (element) => element === own)[0]!.y)
    }
  })

  it('in a table that goes on stands once, on the page of its cell', () => {
    const rows = Array.from(
      {length: 60},
      (_, at) => `<tr><td>${at}</td><td>${at === 50 ? link('词', 'https://a.gov.cn/') : '乙'}</td></tr>`,
    )
    const {pages} = set(`<table class="further"><tbody>${rows.join('')}</tbody></table>`, printed('note'))
    expect(words(pages)).toEqual([[], ['①', '① https://a.gov.cn/']])
  })

  it('inside a note stands behind its words', () => {
    const note = `<p class="footnote" id="n1">见${link('指南', 'https://b.gov.cn/')}。</p>`
    const {pages} = set(`<p>字<sup><a href="#n1">[1]</a></sup></p>${note}`, printed('note'))
    expect(words(pages)).toEqual([['（https://b.gov.cn/）']])
  })
})

it('many are counted on, and the file says what the other editions do', async () => {
  const links = Array.from({length: 23}, (_, at) => `[第${at + 1}处](https://www.example.gov.cn/${at + 1})`).join('、')
  const own = sampleSource.replace('四是办事信息更便民。', `四是办事信息更便民，见${links}。`)
  const built = await builtWith({style: printed('note')}, own, 'html', 'text', 'pdf')
  expect((await verifyFolder('/r', built, forms)).map(({message}) => [message.key, message.values])).toEqual([])
})
