// What is typed into a comment that asks for something stands below it, whatever was typed.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {belowPrompt, promptAt} from '../../src/preview/page/prompts.ts'

const source =
  '### （一）主动公开\n\n<!-- 可写：政策解读 -->\n\n## 二\n\n文字<!-- 批注 -->\n\n<!-- 2024年的原文：\n\n第一句。\n -->\n文\n\n<!-- 没有完\n'

const at = (what: string, by = 0): ReturnType<typeof promptAt> => promptAt(source, source.indexOf(what) + by)

test('a place in a comment on lines of its own, or at the end of its line', () => {
  const [first, start] = ['<!-- 可写：政策解读 -->', source.indexOf('<!-- 可写')]
  const prompt = {start, end: start + first.length}
  expect(at('可写')).toEqual(prompt)
  expect(at('<!-- 可写', 1)).toEqual(prompt)
  expect(at(first, first.length)).toEqual(prompt)
  expect(at('第一句', 2)).toMatchObject({start: source.indexOf('<!-- 2024')})
})

test('not before it, below it, in a comment inside a line, or in one that has no end yet', () => {
  for (const [what, by] of [
    ['<!-- 可写', 0],
    ['## 二', 0],
    ['批注', 0],
    ['-->\n\n<!-- 2024', 3],
    ['文\n', 0],
    ['没有完', 1],
  ] as const)
    expect([what, at(what, by)]).toEqual([what, undefined])
})

test('what is typed is a paragraph of its own below', () => {
  const behind = (typed: string, place: string): string => {
    const prompt = at(place)!
    return source.slice(0, prompt.end) + belowPrompt(source, prompt, typed).insert + source.slice(prompt.end)
  }
  expect(behind('写', '可写')).toContain('政策解读 -->\n\n写\n\n## 二')
  expect(behind('\n', '可写')).toContain('政策解读 -->\n\n\n\n## 二')
  expect(behind('写', '第一句')).toContain('。\n -->\n\n写\n\n文\n')
})

test('of any text: the place below is in no prompt', () => {
  const piece = fc.constantFrom('<!--', '-->', '\n', ' ', '字', '\n\n')
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 14}), fc.nat(40), (pieces, offset) => {
      const text = pieces.join('')
      const prompt = promptAt(text, Math.min(offset, text.length))
      if (!prompt) return
      const {insert, cursor} = belowPrompt(text, prompt, '写')
      const made = text.slice(0, prompt.end) + insert + text.slice(prompt.end)
      expect(made.slice(0, prompt.end)).toBe(text.slice(0, prompt.end))
      expect(promptAt(made, prompt.end + cursor)).toBeUndefined()
    }),
    {numRuns: 2000},
  )
})
