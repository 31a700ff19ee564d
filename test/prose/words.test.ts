// No word of the field is spelled in the code that understands sentences, or in the rules that judge a report: they stand in
// templates/forms/words.yaml. Marks of punctuation and Chinese digits are none.

import {globSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {Pattern, Vocabulary} from '../../src/form/vocabulary.ts'
import {wordNames} from '../../src/form/word-names.ts'
import {forms} from '../support/form.ts'

const source = join(import.meta.dirname, '../../src')
const digits = /[零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]/gu
const comments = /\/\*[\s\S]*?\*\/|(?<![:'"])\/\/[^\n]*/gu

/** Characters of words, comments aside. */
function spelledIn(folder: string): string[] {
  return globSync('**/*.ts', {cwd: join(source, folder)}).flatMap((file) => {
    const code = readFileSync(join(source, folder, file), 'utf8')
      .replace(comments, '')
      .replace(digits, '')
    return [...code.matchAll(/[\u4e00-\u9fff]+/gu)].map(([word]) => `${file} ${word}`)
  })
}

test.each(['prose', 'rules'])('no word is spelled in %s/', (folder) => {
  expect(spelledIn(folder)).toEqual([])
})

test('a pattern names words that there are, and is compiled once for a form', () => {
  expect(() => new Pattern('^<rises>')).toThrow('<rises>')
  const pattern = new Pattern('(<rise>|<fall>)(?<by>\\d+)')
  const words = new Vocabulary({rise: ['增', '增加'], fall: ['减（少）']})
  expect(pattern.in(words)).toBe(pattern.in(words))
  expect(pattern.in(words).exec('增加5')?.slice(1)).toEqual(['增加', '5'])
  expect(pattern.in(words).exec('减（少）5')?.groups).toEqual({by: '5'})
})

test('every word and every sense is asked for, and stands in its list once', () => {
  const code = globSync('{form,prose,rules}/**/*.ts', {cwd: source})
    .filter((file) => !file.endsWith('word-names.ts'))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n')
  const isSpelled = (name: string): boolean => code.includes(`'${name}'`)
  expect(wordNames.filter((name) => !code.includes(`<${name}>`) && !isSpelled(name))).toEqual([])
  const counted = forms.flatMap(({counts}) =>
    counts.flatMap(({thing, unless, rows, columns}) => [
      ...thing,
      ...unless,
      ...[...rows, ...columns].flatMap(({all}) => all),
    ]),
  )
  const {senses} = forms[0]!
  expect(Object.keys(senses).filter((sense) => !counted.includes(sense) && !isSpelled(sense))).toEqual([])
  for (const [sense, list] of Object.entries(senses)) expect([sense, new Set(list).size]).toEqual([sense, list.length])
})
