// A report copied out of a PDF, where radicals and ideographs of old encodings stand for what they look like, is read like
// the report that was meant: the same facts, words and places.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {unified, variantsIn} from '../../src/markdown/variants.ts'
import {passages} from '../../src/report/passages.ts'
import {readText} from '../support/read.ts'

const base = readFileSync(join(import.meta.dirname, '../support/base.md'), 'utf8')

/** What stands for an ideograph, by the ideograph. */
const variants = new Map<string, string[]>()
for (const [from, to] of [
  [0x2e80, 0x2ef3],
  [0x2f00, 0x2fd5],
  [0xf900, 0xfad9],
] as const) {
  for (let code = from; code <= to; code++) {
    const character = String.fromCharCode(code)
    if (unified(character) !== character)
      variants.set(unified(character), [...(variants.get(unified(character)) ?? []), character])
  }
}

test('each stands for an ideograph of one unit that stands for nothing else', () => {
  expect(variants.size).toBeGreaterThan(500)
  for (const one of variants.keys()) {
    expect(one).toMatch(/^[\u3400-\u9FFF]$/u)
    expect(unified(one)).toBe(one)
  }
  expect(unified('⽰例区⼈⺠政府⾏政许可⼗⼆件，\uF98E度')).toBe('示例区人民政府行政许可十二件，年度')
  // Compatibility ideographs that are ideographs of their own (U+FA0E, U+FA11), hangzhou numerals, strokes, marks.
  const own = '\uFA0E\uFA11〇〡㇐々文人民'
  expect([unified(own), variantsIn(own)]).toEqual([own, []])
})

test('whichever characters are replaced, the same is read at the same places', () => {
  const meant = readText(base)
  const places = Array.from(base, (_, at) => at).filter((at) => variants.has(base[at]!))
  expect(places.length).toBeGreaterThan(150)
  const cells = [...meant.report.cells].map(([fact, {value, place}]) => [fact, value, place])
  const words = passages(meant.report).map(({text, place}) => [text, place(0, text.length)])
  fc.assert(
    fc.property(fc.subarray(places), fc.nat(), (chosen, which) => {
      const units = base.split('')
      for (const at of chosen) {
        const all = variants.get(base[at]!)!
        units[at] = all[which % all.length]!
      }
      const read = readText(units.join(''))
      expect([...read.report.cells].map(([fact, {value, place}]) => [fact, value, place])).toEqual(cells)
      expect(passages(read.report).map(({text, place}) => [text, place(0, text.length)])).toEqual(words)
      expect(read.said.map(({code, severity}) => [code, severity])).toEqual([
        ...meant.said.map(({code, severity}) => [code, severity]),
        ...(chosen.length ? [['source-encoding', 'warning']] : []),
      ])
    }),
  )
})
