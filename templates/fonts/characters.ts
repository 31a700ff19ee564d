// Which characters the shipped fonts hold, written to characters.txt: one line of characters under each `# source, count`.
//   node templates/fonts/characters.ts Unihan_OtherMappings.txt
// The file is part of the Unicode Character Database; its property kTGH gives the number of a character in 通用规范汉字表,
// whose first 3,500 are the first level. The older sets come from the tables of the WHATWG Encoding Standard, which every
// Node has.

import {readFileSync, writeFileSync} from 'node:fs'
import {traditional} from '../../src/script/traditional.ts'

/** Two-byte codes from `first` to `last` whose second byte is one of `second`, decoded; what is not assigned is left out. */
function decoded(encoding: string, first: number, last: number, second: readonly number[]): string[] {
  const decoder = new TextDecoder(encoding)
  const characters: string[] = []
  for (let high = first >> 8; high <= last >> 8; high++) {
    for (const low of second) {
      const code = (high << 8) | low
      const text = decoder.decode(new Uint8Array([high, low]))
      if (code >= first && code <= last && [...text].length === 1 && !/[\uFFFD\p{Co}]/u.test(text))
        characters.push(text)
    }
  }
  return characters
}

function range(first: number, last: number): number[] {
  return Array.from({length: last - first + 1}, (_, index) => first + index)
}

function between(first: string, last: string): string[] {
  return range(first.codePointAt(0)!, last.codePointAt(0)!).map((code) => String.fromCodePoint(code))
}

const [unihan] = process.argv.slice(2)
if (!unihan) throw new Error('name Unihan_OtherMappings.txt')
const standard = [...readFileSync(unihan, 'utf8').matchAll(/^U\+([0-9A-F]+)\tkTGH\t2013:(\d+)/gm)].map(
  ([, code, number]) => ({character: String.fromCodePoint(Number.parseInt(code!, 16)), number: Number(number)}),
)
const firstLevel = standard.filter(({number}) => number <= 3500)

const sets: Record<string, string[]> = {
  '常用字：通用规范汉字表一级和 GB2312 一级': [
    ...firstLevel.map(({character}) => character),
    ...decoded('gb18030', 0xb0a1, 0xd7fe, range(0xa1, 0xfe)),
  ],
  通用规范汉字表: standard.map(({character}) => character),
  'GB2312 汉字': decoded('gb18030', 0xb0a1, 0xf7fe, range(0xa1, 0xfe)),
  'Big5 常用字': decoded('big5', 0xa440, 0xc67e, [...range(0x40, 0x7e), ...range(0xa1, 0xfe)]),
  'GB2312 一级的繁体': Array.from(
    traditional().convert(decoded('gb18030', 0xb0a1, 0xd7fe, range(0xa1, 0xfe)).join('')),
  ),
  'GBK 符号': decoded('gb18030', 0xa1a1, 0xa9fe, range(0xa1, 0xfe)),
  ASCII: between(' ', '~'),
  'Latin-1': between('\u00A0', 'ÿ').filter((character) => character !== '\u00AD'),
  其他符号: [
    ...between('①', '⑳'),
    ...between('Ⅰ', 'Ⅻ'),
    ...between('㈠', '㈩'),
    ...between('⓪', '⓪'),
    ...'‐‑–—―‖‘’‚“”„†‡•‧…‰′″‹›※€℃℅℉№™Ω←↑→↓↔⇒⇔∀∂∃∅∆∇∈∏∑−√∞∠∥∧∨∩∪∫∴∵∽≈≌≠≡≤≥≦≧⊕⊙⊥⊿⌒■□▲△▼▽◆◇○◎●★☆✓〇〈〉《》「」『』【】〒〓〔〕〖〗〝〞・﹏︰㎎㎏㎜㎝㎞㎡㏄㏎㏑㏒㏕',
  ],
}
const lines = Object.entries(sets).map(([source, characters]) => {
  const distinct = [...new Set(characters)].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!)
  return `# ${source}, ${distinct.length}\n${distinct.join('')}\n`
})
writeFileSync(new URL('characters.txt', import.meta.url), lines.join(''))
