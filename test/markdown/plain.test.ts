import fc from 'fast-check'
import type {Paragraph} from 'mdast'
import {expect, test} from 'vitest'
import {parse} from '../../src/markdown/parse.ts'
import {plain} from '../../src/markdown/plain.ts'
import {lineAt} from '../../src/markdown/source.ts'

/** The visible text of a paragraph, and the source behind each of its characters. */
function visible(text: string): {text: string; behind: string[]} {
  const source = {path: '/a.md', text, bom: false}
  const [paragraph] = parse(source).value!.children as [Paragraph]
  const shown = plain(source, paragraph.children)
  const behind = [...shown.text].map((_, at) => {
    const {line, column, endLine, endColumn} = shown.place(at, at + 1)
    return line === endLine ? lineAt(source, line).slice(column - 1, endColumn - 1) : '⏎'
  })
  return {text: shown.text, behind}
}

test('each character knows its place through markup, escapes and references', () => {
  expect(visible('a**b\\*c**&amp;d')).toEqual({text: 'ab*c&d', behind: ['a', 'b', '\\*', 'c', '&amp;', 'd']})
  expect(visible('&lt;&#x5E74;&#24180;`e&f`&copy;&foo;')).toEqual({
    text: '<年年e&f©&foo;',
    behind: ['&lt;', '&#x5E74;', '&#24180;', 'e', '&', 'f', '&copy;', '&', 'f', 'o', 'o', ';'],
  })
  expect(visible('[年](http://a.cn)后')).toEqual({text: '年后', behind: ['年', '后']})
})

test('line ends and what a container writes in front of lines are no text', () => {
  expect(visible('a  b\n   c')).toEqual({text: 'a  b\nc', behind: ['a', ' ', ' ', 'b', '⏎', 'c']})
})

test('references that stand for two characters', () => {
  expect(visible('a&fjlig;b&NotEqualTilde;c')).toMatchObject({text: 'afjb≂̸c'})
  expect(visible('a&fjlig;b&NotEqualTilde;c').behind.at(-1)).toBe('c')
})

test('the place of any stretch of any paragraph holds that stretch', () => {
  const part = fc.constantFrom(
    '年',
    'a',
    '1',
    '\\*',
    '&amp;',
    '**重**',
    '*点*',
    '`码`',
    '，',
    ' ',
    '&#24180;',
    '\n',
    '“',
    '”',
    '[x](y)',
    '_',
    '\u200B',
    '\uFE0F',
    '&#xAD;',
    '&NoBreak;',
  )
  fc.assert(
    fc.property(fc.array(part, {minLength: 1, maxLength: 30}), (parts) => {
      const text = `年${parts.join('')}年`
      const source = {path: '/a.md', text, bom: false}
      for (const node of parse(source).value!.children) {
        if (node.type !== 'paragraph') continue
        const shown = plain(source, node.children)
        for (let at = 0; at < shown.text.length; at++) {
          const [start, end] = shown.offsets(at, at + 1)
          // What no reader sees behind a character belongs to it.
          const written = text.slice(start, end).replace(/(?<=.)(?:\u200B|\uFE0F|&#xAD;|&NoBreak;)+$/u, '')
          const character = shown.text[at]!
          const stands =
            written === character || written === `\\${character}` || /^&.*;$/.test(written) || /^\s+$/.test(character)
          if (!stands)
            throw new Error(
              `${JSON.stringify(text)}: ${JSON.stringify(character)} at ${start} is ${JSON.stringify(written)}`,
            )
        }
      }
    }),
    {numRuns: 500},
  )
})
