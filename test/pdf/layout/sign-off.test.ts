// GB/T 9704 7.3.5: where name and date of a sign-off stand.

import {describe, expect, it} from 'vitest'
import {elementsNamed, linesOf, set} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page} = shippedStyle
const em = 15.75
const body = `<p>${'字'.repeat(60)}</p>`

/** Left and right edges in em from the type area's left edge, and pages, of name and date. */
function places(kind: string, name: string, date: string, before = body) {
  const {tree, pages} = set(
    `${before}<footer class="${kind}"><p class="signed">${name}</p><p class="signed">${date}</p></footer>`,
  )
  return elementsNamed(tree, 'footer')[0]!.children.map((child) => {
    const [line] = linesOf(pages, (element) => child.type === 'element' && element === child.index)
    const {glyphs, page: number, y} = line!
    return {left: (glyphs[0]!.x - page.left) / em, right: (glyphs.at(-1)!.end - page.left) / em, page: number, y}
  })
}

describe('without seal', () => {
  it('the name leaves two characters free and the date begins two right of it', () => {
    const [name, date] = places('unsealed', '示例市示例区人民政府办公室', '2022年2月10日')
    expect(name!.right).toBeCloseTo(26)
    expect(date!.left - name!.left).toBeCloseTo(2)
    expect(date!.y - name!.y).toBeCloseTo(page.pitch)
  })

  it('a date that is longer than the name leaves two characters free and the name stands two left of it', () => {
    const [name, date] = places('unsealed', '示例区司法局', '2022年12月10日')
    expect(date!.right).toBeCloseTo(26)
    expect(date!.left - name!.left).toBeCloseTo(2)
  })
})

it('a name of any length stands in lines of like length, two characters from the edge, the date two right of them', () => {
  for (const length of [24, 25, 27, 28, 29, 35, 60]) {
    const {tree, pages} = set(
      `${body}<footer class="unsealed"><p class="signed">${'区'.repeat(length)}</p><p class="signed">2022年2月10日</p></footer>`,
    )
    const [name, date] = elementsNamed(tree, 'footer')[0]!.children.map((child) =>
      linesOf(pages, (element) => child.type === 'element' && element === child.index).map(({glyphs}) => ({
        left: (glyphs[0]!.x - page.left) / em,
        right: (glyphs.at(-1)!.end - page.left) / em,
      })),
    )
    const [left, right] = [Math.min(...name!.map((one) => one.left)), Math.max(...name!.map((one) => one.right))]
    expect(name!.length).toBe(Math.ceil(length / 26))
    expect(left).toBeGreaterThanOrEqual(0)
    expect(right).toBeCloseTo(26)
    expect(date![0]!.left - left).toBeCloseTo(2)
  }
})

it('further lines of an attachment begin below its name', () => {
  const long = '统'.repeat(40)
  const {tree, pages} = set(
    `${body}<p class="attachment-first">附件：1.${long}</p><p class="attachment">2.${long}</p><p class="attachment-only">附件：${long}</p>`,
  )
  const starts = elementsNamed(tree, 'p')
    .slice(1)
    .map(({index}) => {
      const [first, second] = linesOf(pages, (element) => element === index)
      const name = first!.glyphs.find(({text}) => text === '统')!
      return {name: (name.x - page.left) / em, further: (second!.glyphs[0]!.x - page.left) / em}
    })
  for (const {name, further} of starts) expect(Math.abs(name - further)).toBeLessThan(0.12)
})

describe('with seal', () => {
  it('no blank line is forced above the name', () => {
    const [name] = places('sealed', '示例区司法局', '2022年2月10日')
    const [unsealed] = places('unsealed', '示例区司法局', '2022年2月10日')
    expect(unsealed!.y - name!.y).toBeCloseTo(page.pitch)
  })

  it('the date leaves four characters free and the name is centred over it', () => {
    const [name, date] = places('sealed', '示例区司法局', '2022年2月10日')
    expect(date!.right).toBeCloseTo(24)
    expect((name!.left + name!.right) / 2).toBeCloseTo((date!.left + date!.right) / 2)
  })

  it('a name longer than the date stays inside the type area', () => {
    const [name] = places('sealed', '示例市示例区住房和城乡建设管理委员会办公室', '2022年2月1日')
    expect(name!.right).toBeLessThanOrEqual(28)
  })
})

it('may have no date', () => {
  const {tree, pages} = set(`${body}<footer class="unsealed"><p class="signed">示例区司法局</p></footer>`)
  const name = elementsNamed(tree, 'p').at(-1)!
  const [line] = linesOf(pages, (element) => element === name.index)
  expect((line!.glyphs.at(-1)!.end - page.left) / em).toBeCloseTo(26)
})

it('has at least two lines of text with it', () => {
  for (let lines = 16; lines < 26; lines++) {
    const text = `<p>${'字'.repeat(26 + 28 * (lines - 1))}</p>`
    const {tree, pages} = set(
      `${text}<footer class="unsealed"><p class="signed">示例区司法局</p><p class="signed">2022年2月10日</p></footer>`,
    )
    const all = elementsNamed(tree, 'p').map(({index}) => linesOf(pages, (element) => element === index))
    const [paragraph, name, date] = all
    expect(date![0]!.page).toBe(name![0]!.page)
    expect(paragraph!.filter((line) => line.page === name![0]!.page).length).toBeGreaterThan(1)
  }
})
