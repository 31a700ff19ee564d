// A Word file that was changed after it was made: each change is found and named for what it is.

import {describe, expect, test} from 'vitest'
import {word} from '../../src/diagnostic/wording.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {altered, partOf} from '../support/alter-office.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

const files = await built(sampleSource, 'html', 'docx')
const drafted = await built(sampleSource.replace('| 541 |', '| |'), 'html', 'docx')
const docx = files.get('report.docx')!

async function found(file: Uint8Array, of = files): Promise<string[]> {
  const said = await verifyFolder('/r', new Map([...of, ['report.docx', file]]), forms)
  for (const one of said)
    for (const language of ['zh', 'en'] as const)
      expect(word(one, language, (path) => path).message).not.toMatch(/[{}]|undefined|NaN/u)
  return [...new Set(said.map(({message}) => message.key))]
}

const main = 'word/document.xml'
const once = (from: string | RegExp, to: string) => (part: string) => part.replace(from, to)

type Damage = [name: string, part: string, change: (part: string) => string, keys: string[]]
const damages: Damage[] = [
  ['a number', main, once('>46863</w:t></w:r></w:p></w:tc>', '>46836</w:t></w:r></w:p></w:tc>'), ['main']],
  ['a number taken out', main, once('>17586.5093<', '><'), ['cellBlank']],
  ['places of an amount', main, once('>17586.5093<', '>17586.509<'), ['main']],
  [
    'a number hidden',
    main,
    once(/<w:r>(<w:t xml:space="preserve">17586)/u, '<w:r><w:rPr><w:vanish/></w:rPr>$1'),
    ['cellBlank'],
  ],
  [
    'a number deleted with the change tracked',
    main,
    (part) =>
      part.replace(/<w:r><w:t xml:space="preserve">17586.5093<\/w:t><\/w:r>/u, (run) => `<w:del>${run}</w:del>`),
    ['cellBlank'],
  ],
  ['a header', main, once('>现行有效件数<', '>现行件数<'), ['columnLabel']],
  ['a row header', main, once('>3．危及“三安全一稳定”<', '>3．危及安全稳定<'), ['rowLabel']],
  ['a number in a sentence', main, once('15443', '15434'), ['words']],
  ['a section title', main, once('>五、存在的主要问题及改进情况<', '>五、存在的问题<'), ['sectionTitle']],
  ['the title', main, once('>南通市通州区2021年', '>南通市通州区2022年'), ['title']],
  ['the date', main, once('>（2022年2月10日）<', '>（2022年2月11日）<'), ['particular']],
  [
    'a caption',
    main,
    once('w:tblCaption w:val="第二十条第（五）项', 'w:tblCaption w:val="第二十条第（四）项'),
    ['metadata'],
  ],
  ['the title of the file', 'docProps/core.xml', once('2021年', '2020年'), ['metadata']],
  [
    'a bullet made a number',
    'word/numbering.xml',
    (part) => part.replace('w:val="bullet"', 'w:val="decimal"').replace('w:val="•"', 'w:val="%1."'),
    ['beside'],
  ],
  [
    'a paragraph taken out',
    main,
    (part) => part.replace(/<w:p><w:r><w:t xml:space="preserve">二是对公众关切[^]*?<\/w:p>/u, ''),
    ['sentenceMissing'],
  ],
  [
    'a table taken out',
    main,
    (part) =>
      part.replace(
        /<w:p><w:pPr><w:pStyle w:val="Caption"\/><\/w:pPr><w:r><w:t xml:space="preserve">第二十条第（八）项[^]*?<\/w:tbl>/u,
        '',
      ),
    ['tableMissing'],
  ],
  [
    'a group that is parted',
    main,
    (part) => {
      const row = part.lastIndexOf('<w:tr>', part.indexOf('危及'))
      return part.slice(0, row) + part.slice(row).replace('<w:vMerge w:val="continue"/>', '<w:vMerge w:val="restart"/>')
    },
    ['rowLabel'],
  ],
]

describe('what was changed', () => {
  for (const [name, part, change, keys] of damages)
    test(name, async () => expect(await found(altered(docx, part, change))).toEqual(keys))

  test('the mark of a draft above the even pages', async () => {
    const marked = drafted.get('report.docx')!
    expect(await found(marked, drafted)).toEqual([])
    const bare = altered(marked, 'word/header-even.xml', (part) => part.replace(/草稿（\d+处待改）/u, ''))
    expect(await found(bare, drafted)).toEqual(['markMissing'])
  })

  test('every number of every table', async () => {
    const cells = [
      ...partOf(docx, main).matchAll(
        /"TableText"\/>(?:<w:keepNext\/>)?<\/w:pPr><w:r><w:t xml:space="preserve">([\d.]+)</gu,
      ),
    ]
    expect(cells.length).toBeGreaterThan(190)
    // One in nine of them: each takes a whole reading.
    for (const {index, 0: whole, 1: value} of cells.filter((_, place) => place % 9 === 0)) {
      const at = index + whole.length - 1 - value!.length
      const changed = altered(docx, main, (part) => `${part.slice(0, at)}9${part.slice(at)}`)
      expect(await found(changed), value!).not.toEqual([])
    }
  })

  test('a file that is none', async () => {
    expect(await found(docx.subarray(0, 5000))).toEqual(['unreadable'])
    expect(await found(altered(docx, main, (part) => part.replace('<w:body>', '<w:nobody>')))).toEqual(['unreadable'])
  })
})
