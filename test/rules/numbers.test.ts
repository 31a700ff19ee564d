import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {numbersIn} from '../../src/rules/prose/numbers.ts'
import {compile, match} from '../../src/rules/prose/wording.ts'

function shown(text: string): string[] {
  return numbersIn(text).map(({value, unit, rough}) => `${printDecimal(value)} ${unit}${rough ? ' ~' : ''}`)
}

describe('numbers of a sentence', () => {
  test.each([
    ['受理522件', ['522 件']],
    ['受理 1,234 件，答复1,2件', ['1234 件', '1 ', '2 件']],
    ['收费17586.5093万元', ['17586.5093 万元']],
    ['点击131.35万次', ['1313500.00 次']],
    ['约3.5万件', ['35000.0 件 ~']],
    ['办结率99.11%', ['99.11 %']],
    ['十二件', ['12 件']],
    ['一百三十件、两件、一千零五条、三万二千件', ['130 件', '2 件', '1005 条', '32000 件']],
    ['一是提高，万众一心', []],
    ['四十余条，482余件，40条左右', ['40 条 ~', '482 件 ~', '40 条 ~']],
    ['2021年1月1日', ['2021 年', '1 月', '1 日']],
    ['国办函〔2020〕109号', ['2020 ', '109 号']],
    [`${'9'.repeat(21)}件`, []],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test('any count is found again, however it stands', () => {
    fc.assert(fc.property(fc.nat(), fc.constantFrom('件', '条', '次'), (count, unit) => {
      expect(shown(`共受理${count}${unit}，`)).toEqual([`${count} ${unit}`])
      expect(shown(`共受理${count.toLocaleString('en-US')} ${unit}。`)).toEqual([`${count} ${unit}`])
    }))
  })

  test('offsets are those of the digits', () => {
    fc.assert(fc.property(fc.string({unit: fc.constantFrom(...'年1件2，.一二十,万余%约')}), (text) => {
      for (const {start, end, unitEnd} of numbersIn(text)) {
        expect(text.slice(start, end)).toMatch(/^[\d,.]+$|^[零〇一二两三四五六七八九十百千万亿]+$/u)
        expect(unitEnd).toBeGreaterThanOrEqual(end)
      }
    }))
  })
})

describe('wordings', () => {
  /** Whether the wording surrounds the last number of the text. */
  function fits(line: string, text: string): boolean {
    const number = numbersIn(text).at(-1)!
    const wording = compile(line, {last: '2020', year: '2021', next: '2022'})
    return match(wording, text, 0, number.start, number.unitEnd, text.length) !== undefined
  }

  test.each([
    ['收到|受理 … 申请 {n}', '全区共收到政府信息公开申请522件', true],
    ['收到|受理 … 申请 {n}', '受理申请共计522件', true],
    ['收到|受理 … 申请 {n}', '申请522件', false],
    ['收到|受理 … 申请 {n}', '收到申请表格522件', false],
    ['收到 {n} … 申请', '收到522件政府信息公开申请', true],
    ['收到 {n} 申请', '收到522件的申请', true],
    ['收到 {n} 申请', '收到522件书面申请', false],
    ['结转{next}年 {n}', '结转2022年17件', true],
    ['{last}年结转 {n}', '2021年结转17件', false],
    ['申请总数|申请量 {n}', '申请总数为120件', true],
  ])('%s: %s', (line, text, expected) => {
    expect(fits(line, text)).toBe(expected)
  })
})
