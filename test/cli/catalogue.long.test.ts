// The catalogue of codes: every one in its chapter, as Markdown that parses as it is meant and as a page that the outside
// judges have nothing to say about.

import {describe, expect, test} from 'vitest'
import {html} from '../../src/cli/catalogue/html.ts'
import {markdown} from '../../src/cli/catalogue/markdown.ts'
import {words} from '../../src/cli/words.ts'
import {type Code, chapters, texts} from '../../src/diagnostic/codes.ts'
import {parse} from '../../src/markdown/parse.ts'
import {axe, nu, openChromium, withChromium, withNu} from '../support/judges.ts'

const codes = Object.keys(texts) as Code[]

test('every code stands in one chapter, in the order of all', () =>
  expect(chapters.flatMap((one) => one.codes)).toEqual(codes))

test.skipIf(!withNu)('the Nu HTML checker has nothing to say', () => {
  const [zh, en] = [words.zh, words.en]
  const two: Code[] = ['row-total', 'unit']
  const pages = {
    zh: html(codes, true, zh),
    en: html(codes, true, en),
    two: html(two, false, zh),
    others: html(two, false, en),
  }
  expect(nu(pages)).toEqual([])
})

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  const page = html(codes, true, words[language])

  test('Markdown has a heading for each code and a link to it', () => {
    const text = markdown(codes, true, words[language])
    const {children} = parse({path: 'x', text, bom: false}).value!
    expect(children.filter((node) => node.type === 'heading' && node.depth === 2)).toHaveLength(codes.length)
    expect(children.filter(({type}) => type === 'code')).toHaveLength(2 * codes.length)
    for (const code of codes) expect(text).toMatch(new RegExp(`\\(#${code}\\)[\\s\\S]*<a id="${code}">`, 'u'))
  })

  test('every link of the page leads somewhere', () => {
    const ids = new Set([...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id))
    expect(ids.size).toBe([...page.matchAll(/ id="/gu)].length)
    expect([...page.matchAll(/ href="#([^"]+)"/gu)].filter(([, id]) => !ids.has(id!))).toEqual([])
    for (const code of codes) expect(ids).toContain(code)
  })

  test.skipIf(!withChromium)(
    'axe finds nothing, in light, dark and on a small screen, where nothing stands out',
    async () => {
      const browser = await openChromium()
      try {
        const looks = [
          {viewport: {width: 320, height: 640}},
          {viewport: {width: 1400, height: 900}},
          {colorScheme: 'dark' as const},
        ]
        for (const [index, options] of looks.entries()) {
          const context = await browser.newContext({...options, offline: true})
          const shown = await context.newPage()
          // All of it once: a code looks as the others do.
          const some = codes.filter((_, at) => at % 8 === index) as Code[]
          await shown.setContent(index === 0 ? page : html(some, false, words[language]))
          expect((await axe(shown).analyze()).violations.map(({id, nodes}) => [id, nodes[0]?.html])).toEqual([])
          expect(await shown.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
          await context.close()
        }
      } finally {
        await browser.close()
      }
    },
  )
})
