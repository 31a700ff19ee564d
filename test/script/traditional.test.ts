import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {fold} from '../../src/script/fold.ts'
import {traditional} from '../../src/script/traditional.ts'
import {form2019, form2021} from '../support/form.ts'

const {convert, doubts} = traditional()
const doubted = (text: string): string[] =>
  doubts(text).map(({start, character, taken, others}) => `${start} ${character}${taken}/${others}`)

test('words decide which character is meant', () => {
  expect(convert('行政复议、干部、干燥、公里、里程、头发、发展、皇后、以后、面积')).toBe(
    '行政復議、幹部、乾燥、公里、里程、頭髮、發展、皇后、以後、面積',
  )
  expect(convert('市场准入、规范性文件制发、发布、制造')).toBe('市場准入、規範性文件制發、發布、製造')
})

test('punctuation, digits and Latin letters stay', () => {
  expect(convert('“一窗”：2021年10%（PDF）——A、B……')).toBe('“一窗”：2021年10%（PDF）——A、B……')
})

test('every character gives one', () =>
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(...'政府信息公开里后干制发复范𫗧馈表 a1，😀')}), (text) => {
      expect(convert(text)).toHaveLength(text.length)
    }),
  ))

describe('protected words', () => {
  const names = ['里水镇', '范县', '干窑镇']
  test('keep the characters that could stand for others, and no more', () => {
    expect(names.map((name) => traditional({protect: names}).convert(`在${name}的公里`))).toEqual([
      '在里水鎮的公里',
      '在范縣的公里',
      '在干窯鎮的公里',
    ])
    expect([convert('里水镇'), convert('干窑镇')]).toEqual(['裡水鎮', '幹窯鎮'])
  })
  test('are asked about until they are protected', () => {
    expect([doubted('里水镇'), doubted('干窑镇')]).toEqual([['0 里裡/里'], ['0 干幹/乾干']])
    expect(traditional({protect: names}).doubts('里水镇、范县、干窑镇')).toEqual([])
  })
  test('come before a word of the dictionary that ends in them', () =>
    expect(traditional({protect: ['里坪']}).convert('公里坪')).toBe('公里坪'))
  test('others are given with what they become', () => {
    const own = traditional({words: {后坪: '后坪', 一里: '一里'}})
    expect([own.convert('后坪一里'), own.doubts('后坪一里')]).toEqual(['后坪一里', []])
  })
})

test('a doubt has its offset and what else could be meant', () => {
  expect(doubted('涉及面广')).toEqual(['2 面面/麵'])
  expect(doubted('公里、发展、以后')).toEqual([])
})

test('a text in Traditional characters stays; Simplified words in it do not', () => {
  const own = traditional({}, '政府信息公開工作年度報告，為民服務，開發區範圍')
  expect(own.convert('台上一里，干預')).toBe('台上一里，干預')
  expect(own.doubts('台上一里')).toEqual([])
  expect(own.convert('办结')).toBe('辦結')
})

test('every title and label of the forms comes back from Traditional characters: verify reads it so', () => {
  for (const form of [form2019, form2021]) {
    const seen = new Set<unknown>()
    const words = JSON.stringify([form.sections, form.tables], (_, value: unknown) =>
      typeof value === 'object' && (seen.has(value) || !seen.add(value)) ? undefined : value,
    )
    expect(fold(convert(words))).toBe(words)
  }
})
