// What holds for every paragraph, whatever is in it.

import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Style} from '../../../src/style/style.ts'
import {anyParagraph, heaped, plainParagraph, usualParagraph} from '../../support/generate-typography.ts'
import {
  edgeOf,
  elementsNamed,
  escape,
  linesOf,
  pageText,
  type SetLine,
  type Setting,
  set,
  treeText,
} from '../../support/set.ts'
import {shippedStyle} from '../../support/shipped.ts'

const {page} = shippedStyle
const right = page.left + page.measure
const opening = /[“‘（《【]/u
const closing = /[、，；：。！？”’）》】]/u

function paragraphs(texts: readonly string[]): Setting {
  return set(texts.map((text) => `<p>${escape(text)}</p>`).join(''))
}

/** The lines of each paragraph. */
function lines({tree, pages}: Setting): SetLine[][] {
  return elementsNamed(tree, 'p').map(({index}) => linesOf(pages, (element) => element === index))
}

/** The widest room, in em, that a Han character before another one has. */
function loosest({glyphs}: SetLine): number {
  return glyphs.reduce((most, {text, x, end, size}, index) => {
    const next = glyphs[index + 1]?.text ?? ''
    return /\p{Script=Han}/u.test(text) && /\p{Script=Han}/u.test(next) ? Math.max(most, (end - x) / size) : most
  }, 0)
}

function holds(arbitrary: fc.Arbitrary<string>, check: (lines: SetLine[], text: string) => void, numRuns = 120): void {
  fc.assert(
    fc.property(fc.array(arbitrary, {minLength: 1, maxLength: 4}), (texts) => {
      const setting = paragraphs(texts)
      lines(setting).forEach((own, index) => check(own, texts[index]!))
    }),
    {numRuns},
  )
}

describe('every line', () => {
  it('begins and ends with what may stand there', () =>
    holds(anyParagraph, (own) => {
      for (const {text} of own.slice(1)) expect(text).not.toMatch(/^(?:[、，；：。！？”’）》】～·%℃]|—(?!—))/u)
      for (const {text} of own.slice(0, -1)) expect(text.trimEnd()).not.toMatch(/[“‘（《【]$/u)
    }))

  it('but the last is full to a tenth of a point', () =>
    holds(anyParagraph, (own) => {
      for (const line of own.slice(0, -1)) expect(Math.abs(edgeOf(line) - right)).toBeLessThan(0.1)
    }))

  it('lies inside the type area', () =>
    holds(anyParagraph, (own) => {
      for (const line of own) {
        expect(line.glyphs[0]!.x).toBeGreaterThanOrEqual(page.left - 1e-6)
        expect(edgeOf(line)).toBeLessThanOrEqual(right + 1e-6)
        expect(line.y).toBeLessThanOrEqual(page.top + page.textHeight)
      }
    }))

  it('gives no Han character more than 1.08 em', () =>
    holds(
      fc.oneof(anyParagraph, heaped, usualParagraph),
      (own) => {
        for (const line of own) expect(loosest(line)).toBeLessThanOrEqual(1.08)
      },
      250,
    ))

  it('begins with a two-em dash only where nothing else keeps the line before together', () => {
    const texts = fc.sample(fc.oneof(anyParagraph, heaped), {numRuns: 600, seed: 9704})
    const all = texts.flatMap((text) => lines(paragraphs([text]))[0]!)
    expect(all.length).toBeGreaterThan(900)
    expect(all.filter(({text}) => text.startsWith('——')).length).toBeLessThan(all.length / 500)
  })

  it('gives two neighbouring marks no more than 1.5 em', () =>
    holds(anyParagraph, (own) => {
      for (const {glyphs} of own) {
        glyphs.slice(1).forEach((second, index) => {
          const first = glyphs[index]!
          const marks = [first, second].every(({text}) => opening.test(text) || closing.test(text))
          if (!marks || first.text === '’' || second.text === '’') return
          expect((second.end - first.x) / first.size).toBeLessThanOrEqual(1.5 + 1e-6)
        })
      }
    }))

  it('lets no two glyphs overlap', () =>
    holds(anyParagraph, (own) => {
      for (const {glyphs} of own) {
        glyphs.slice(1).forEach((second, index) => {
          const first = glyphs[index]!
          const wide = /\p{Script=Han}/u.test(first.text) || opening.test(first.text)
          const ends = first.drawn + first.size * (wide ? 1 : 0.5)
          const begins = second.drawn + second.size * (opening.test(second.text) ? 0.5 : 0)
          const chinese = /[\p{Script=Han}\p{P}]/u.test(first.text) && first.text > '\u2000' && first.text !== '’'
          if (chinese) expect(begins).toBeGreaterThanOrEqual(ends - 1e-6)
          expect(second.x).toBeGreaterThanOrEqual(first.x)
        })
      }
    }))
})

describe('every paragraph', () => {
  it('keeps its text, character by character', () => {
    fc.assert(
      fc.property(fc.array(anyParagraph, {maxLength: 12}), (texts) => {
        const {pages, tree} = paragraphs(texts)
        expect(pageText(pages)).toBe(treeText(tree))
      }),
      {numRuns: 100},
    )
  })

  it('ends with more than one character, where it has several lines', () =>
    holds(plainParagraph, (own) => {
      if (own.length < 3) return
      expect([...own.at(-1)!.text].filter((one) => /[\p{L}\p{N}]/u.test(one)).length).toBeGreaterThan(1)
    }))

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyParagraph, (text) => {
        expect(paragraphs([text]).pages).toEqual(paragraphs([text]).pages)
      }),
      {numRuns: 20},
    )
  })
})

describe('the widths', () => {
  it('are 28 characters a line, unstretched', () => {
    const [own = []] = lines(paragraphs(['字'.repeat(26 + 28 + 5)]))
    expect(own.map(({text}) => text.length)).toEqual([26, 28, 5])
    for (const {end, x} of own[1]!.glyphs) expect(end - x).toBeCloseTo(15.75, 9)
  })

  it("take half an em from an opening mark at a line's start, and draw it that much further left", () => {
    const [own = []] = lines(paragraphs([`${'字'.repeat(26)}《条例》${'字'.repeat(20)}`]))
    const [mark] = own[1]!.glyphs
    expect(mark).toMatchObject({text: '《', x: page.left})
    expect(mark!.end - mark!.x).toBeLessThan(15.75 * 0.6)
    expect(mark!.x - mark!.drawn).toBeCloseTo(15.75 / 2)
  })

  it('put a quarter em between Han and digits, none beside marks', () => {
    const [own = []] = lines(paragraphs(['共541件，3条']))
    const widths = own[0]!.glyphs.map(({x, end}) => (end - x) / 15.75)
    expect(widths).toEqual([1.25, 0.47, 0.47, 0.72, 1, 1, 0.72, 1].map((width) => expect.closeTo(width, 9)))
  })

  it('shorten before they lengthen', () => {
    const [own = []] = lines(
      paragraphs([`${'字'.repeat(5)}，${'字'.repeat(5)}，${'字'.repeat(14)}，${'字'.repeat(30)}`]),
    )
    const commas = own[0]!.glyphs.filter(({text}) => text === '，').map(({x, end}) => (end - x) / 15.75)
    expect(own[0]!.text.length).toBe(27)
    expect(commas).toEqual([0.75, 0.75, 0.5].map((width) => expect.closeTo(width, 9)))
  })

  it('give an unbreakable run longer than a line its room line by line', () => {
    const [own = []] = lines(paragraphs(['9'.repeat(400)]))
    expect(own.length).toBeGreaterThan(5)
    for (const line of own) expect(edgeOf(line)).toBeLessThanOrEqual(right + 1e-6)
  })
})

describe('a line that Han characters alone cannot fill', () => {
  const first = (text: string): SetLine => lines(paragraphs([text]))[0]![0]!

  it('opens beside marks and numbers, not between Han characters', () => {
    const before = `${'字'.repeat(9)}，${'字'.repeat(9)}，${'字'.repeat(4)}`
    const line = first(`${before}123456%${'字'.repeat(30)}`)
    expect(line.text).toBe(before)
    expect(loosest(line)).toBeLessThanOrEqual(1.08)
  })

  it('divides a long word with a hyphen that is drawn and is no character', () => {
    const text = `${'字'.repeat(20)}administration${'字'.repeat(30)}`
    const {pages, tree} = paragraphs([text])
    const line = lines({pages, tree} as Setting)[0]![0]!
    expect(line.text).toBe(`${'字'.repeat(20)}administra`)
    expect(line.hyphen).toBeCloseTo(right)
    expect(pageText(pages)).toBe(text)
  })

  it('divides no short word, no code and no address with one', () => {
    for (const word of ['report', 'GB15834T', 'www.government.cn']) {
      const all = lines(paragraphs([`${'字'.repeat(22)}${word}${'字'.repeat(60)}`]))[0]!
      expect(all.some(({hyphen}) => hyphen !== undefined)).toBe(false)
    }
  })

  it('parts —— from the text before it rather than fall apart', () => {
    const line = first(`${'字'.repeat(25)}——${'字'.repeat(40)}`)
    expect(line.text).toBe('字'.repeat(25))
    expect(loosest(line)).toBeLessThan(1.05)
  })
})

describe('a list item', () => {
  const item = `<ul><li><span class="marker">•</span><p>${'字'.repeat(60)}</p><p>${'段'.repeat(40)}</p></li></ul>`
  const starts = (style: Style): number[][] => {
    const {pages, tree} = set(item, style)
    return elementsNamed(tree, 'p').map(({index}) =>
      linesOf(pages, (element) => element === index).map(
        ({glyphs}) => Math.round((glyphs[0]!.x - page.left) / 1.575) / 10,
      ),
    )
  }

  it('has its further lines at the edge, as GB/T 9704 7.3.3 has it', () => {
    const [first, second] = starts(shippedStyle)
    expect(first!.slice(1)).toEqual([0, 0])
    expect(second).toEqual([2, 0])
  })

  it('has them behind its marker, where the style says so', () => {
    const hanging = {
      ...shippedStyle,
      blocks: new Map(shippedStyle.blocks).set('li', {...shippedStyle.blocks.get('li')!, hang: 3 * 15.75}),
    }
    expect(starts(hanging)).toEqual([
      [3, 3, 3],
      [3, 3],
    ])
  })
})

describe('pages', () => {
  it('hold 22 lines', () => {
    const {pages, tree} = paragraphs(['字'.repeat(26 + 28 * 43)])
    const [own = []] = lines({pages, tree} as Setting)
    expect(own.filter((line) => line.page === 1)).toHaveLength(22)
    expect(own.filter((line) => line.page === 2)).toHaveLength(22)
    expect(own.at(-1)!.y).toBeCloseTo(page.top + 21 * page.pitch + 0.88 * 15.75)
  })

  it('leave no line of a paragraph alone', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 8}), {minLength: 8, maxLength: 30}), (counts) => {
        const setting = paragraphs(counts.map((count) => '字'.repeat(26 + 28 * (count - 1))))
        lines(setting).forEach((own) => {
          if (own.length < 2) return
          for (const number of new Set(own.map((line) => line.page))) {
            expect(own.filter((line) => line.page === number).length).toBeGreaterThan(1)
          }
        })
      }),
      {numRuns: 60},
    )
  })

  it('keep a sentence that announces something with it', () => {
    for (const words of ['有以下几项：', '各类数量见下表。']) {
      for (let before = 15; before < 24; before++) {
        const {pages, tree} = set(
          `<p>${'字'.repeat(26 + 28 * (before - 1))}</p><p>${words}</p><ul><li><p>${'字'.repeat(80)}</p></li></ul>`,
        )
        const [, lead, item] = elementsNamed(tree, 'p').map(
          ({index}) => linesOf(pages, (element) => element === index)[0]!.page,
        )
        expect(lead).toBe(item)
      }
    }
  })

  it('keep a heading with what follows', () => {
    for (let before = 15; before < 24; before++) {
      const {pages, tree} = set(
        `<p>${'字'.repeat(26 + 28 * (before - 1))}</p><h2>一、题</h2><h3>（一）题</h3><p>${'字'.repeat(80)}</p>`,
      )
      const pageOf = (name: string): number => {
        const {index} = elementsNamed(tree, name).at(-1)!
        return linesOf(pages, (element) => element === index)[0]!.page
      }
      expect(pageOf('h2')).toBe(pageOf('h3'))
      expect(pageOf('h3')).toBe(pageOf('p'))
    }
  })
})
