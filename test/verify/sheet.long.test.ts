// A workbook that was changed after it was made: each change is found, named for what it is, at the cell where it stands.

import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostic/diagnostic.ts'
import {word} from '../../src/diagnostic/wording.ts'
import {verifyFolder} from '../../src/verify/verify.ts'
import {altered, partOf} from '../support/alter-office.ts'
import {built, sampleSource} from '../support/built.ts'
import {forms} from '../support/form.ts'

const files = await built(sampleSource, 'html', 'xlsx')
const drafted = await built(sampleSource.replace('| 541 |', '| |'), 'html', 'xlsx')
const xlsx = files.get('report.xlsx')!

async function said(file: Uint8Array, of = files): Promise<Diagnostic[]> {
  const found = await verifyFolder('/r', new Map([...of, ['report.xlsx', file]]), forms)
  for (const one of found)
    for (const language of ['zh', 'en'] as const)
      expect(word(one, language, (path) => path).message).not.toMatch(/[{}]|undefined|NaN/u)
  return found
}

const brief = ({where, message: {key}}: Diagnostic): string => (where === undefined ? key : `${where} ${key}`)

/** 表1 and the own table come in the order of the report: sheet1 is 附表1. */
const sheet = (number: number): string => `xl/worksheets/sheet${number}.xml`
const [normative, requests, disputes, flat] = [sheet(2), sheet(6), sheet(7), sheet(8)]
const strings = 'xl/sharedStrings.xml'
const cell = (name: string, to: (cell: string) => string) => (part: string) =>
  part.replace(new RegExp(`<c r="${name}"[^>]*?(?:/>|>.*?</c>)`, 'u'), to)
const value = (name: string, number: string) => cell(name, (own) => own.replace(/<v>[^<]*<\/v>/u, `<v>${number}</v>`))

type Damage = [name: string, part: string, change: (part: string) => string, found: string[]]
const damages: Damage[] = [
  ['a number', normative, value('D6', '67'), ['表1!D6 main']],
  ['a number taken out', normative, cell('D6', (own) => own.replace(/<v>.*<\/v>/u, '')), ['表1!D6 cellBlank']],
  ['places of an amount', sheet(5), (part) => part.replace('17586.5093', '17586.509'), ['表4!B5 main']],
  ['another format', normative, cell('D6', (own) => own.replace(/ s="\d+"/u, ' s="0"').replace('66', '66.0')), []],
  [
    'a percentage',
    'xl/styles.xml',
    (part) => part.replace('formatCode="0.0000"', 'formatCode="0%"'),
    ['表4!B5 main', '台账!L3 main'],
  ],
  ...['-0.0000', ';0.0000'].map(
    (format): Damage => [
      `a format that shows another number: ${format}`,
      'xl/styles.xml',
      (part) => part.replace('formatCode="0.0000"', `formatCode="${format}"`),
      ['表4!B5 main', '台账!L3 main'],
    ],
  ),
  ['a formula that points elsewhere', requests, (part) => part.replace('SUM(D7:I7)', 'SUM(D7:H7)'), ['表5!J7 formula']],
  ['a formula with a constant', requests, (part) => part.replace('SUM(D7:I7)', 'SUM(D7:I7)+0'), ['表5!J7 formula']],
  [
    'a formula where a number stands',
    normative,
    cell('D6', (own) => own.replace('<v>', '<f>B6+C6</f><v>')),
    ['表1!D6 formulaExtra'],
  ],
  ['a total that was typed again', requests, (part) => part.replace('<f>SUM(D7:I7)</f>', ''), []],
  [
    'a row that is hidden',
    normative,
    (part) => part.replace('<row r="6"', '<row r="6" hidden="1"'),
    ['表1!A5 rowMissing'],
  ],
  [
    'a column that is hidden',
    normative,
    (part) => part.replace('<col min="4"', '<col hidden="1" min="4"'),
    ['表1!C4 columnMissing'],
  ],
  [
    'a sheet that is hidden',
    'xl/workbook.xml',
    (part) => part.replace('<sheet name="表6"', '<sheet state="hidden" name="表6"'),
    ['表5!A4 tableMissing'],
  ],
  ['the ledger', flat, value('D3', '1'), ['台账!D3 main']],
  ['the office of the ledger', flat, value('A3', '0'), ['台账!A3 main']],
  [
    'what stays in view',
    disputes,
    (part) => part.replace(/<pane.*?\/>/u, ''),
    ['表6!A1 titleMissing', '表5!A4 tableMissing'],
  ],
  ['the title of the file', 'docProps/core.xml', (part) => part.replace('2021年', '2020年'), ['metadata']],
  ['a header', strings, (part) => part.replace('>现行有效件数<', '>现行件数<'), ['表1!D4 columnLabel']],
  [
    'a row header',
    strings,
    (part) => part.replace('>3．危及“三安全一稳定”<', '>3．危及安全稳定<'),
    ['表5!C13 rowLabel'],
  ],
]

describe('what was changed', () => {
  for (const [name, part, change, keys] of damages)
    test(name, async () => {
      const found = (await said(altered(xlsx, part, change))).map(brief)
      expect(found).toEqual(keys)
    })

  test('a number of a table of the office’s own', async () => {
    const changed = altered(xlsx, sheet(1), (part) => part.replace('<v>10449</v>', '<v>10448</v>'))
    expect((await said(changed)).map(brief)).toEqual(['附表1!B6 peerRow'])
  })

  test('a note below tables of the office’s own', async () => {
    const [mark, other] = ['10449[^1]', '| 名称 |\n| --- |\n| 甲[^1] |\n| 乙[^2] |']
    const notes = '[^1]: 含[平台](https://example.cn/a)12件。\n\n    第二段。\n\n[^2]: 另计3件。\n'
    const text = sampleSource.replace('10449', mark).replace('## 六、', `${other}\n\n## 六、`)
    const noted = await built(`${text}\n${notes}`, 'html', 'text', 'pdf', 'docx', 'xlsx')
    expect(await said(noted.get('report.xlsx')!, noted)).toEqual([])
    for (const [from, to] of [
      ['12件', '13件'],
      ['3件', '5件'],
    ] as const) {
      const changed = altered(noted.get('report.xlsx')!, strings, (part) => part.replace(`${from}。`, `${to}。`))
      expect((await said(changed, noted)).map(({message: {key}}) => key)).toEqual(['beside'])
    }
  })

  test('the mark of a draft on a sheet or above its pages', async () => {
    const marked = drafted.get('report.xlsx')!
    expect(await said(marked, drafted)).toEqual([])
    const bare = altered(marked, requests, (part) => part.replace(/(<evenHeader>).*?(<)/u, '$1$2'))
    expect((await said(bare, drafted)).map(brief)).toEqual(['表5!A1 markMissing'])
    const shown = altered(
      marked,
      requests,
      cell('A1', (own) => own.replace(/<v>.*<\/v>/u, '<v>1</v>')),
    )
    expect((await said(shown, drafted)).map(brief)).toContain('表5!A1 markMissing')
  })

  test('a file that is none', async () => {
    expect((await said(xlsx.subarray(0, 5000))).map(brief)).toEqual(['unreadable'])
    const other = altered(xlsx, 'xl/workbook.xml', (part) =>
      part.replaceAll('workbook ', 'werkbuch ').replace('/workbook', '/werkbuch'),
    )
    expect((await said(other)).map(brief)).toEqual(['unreadable'])
  })
})

test('figures in their tables and in the ledger', async () => {
  const data = new Map([...files].filter(([name]) => name === 'report.json'))
  for (const name of [requests, flat]) {
    const numbers = [...partOf(xlsx, name).matchAll(/<c r="([A-Z]+\d+)" s="\d+">(?:<f>[^<]*<\/f>)?<v>/gu)]
    // One in thirty of them: each takes a whole reading.
    for (const {index, 0: whole, 1: place} of numbers.filter((_, count) => count % 30 === 20)) {
      const at = index + whole.length
      const file = altered(xlsx, name, (part) => `${part.slice(0, at)}9${part.slice(at)}`)
      const found = await said(file, data)
      expect(found.map(({where, facts}) => [where?.split('!')[1], facts?.length])).toEqual([[place, 1]])
    }
  }
})
