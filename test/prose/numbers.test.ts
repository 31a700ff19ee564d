import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {compileWording} from '../../src/form/wording.ts'
import {numbersIn} from '../../src/prose/numbers/numbers.ts'
import {match} from '../../src/prose/quantities/wording.ts'
import {form2021} from '../support/form.ts'

function shown(text: string): string[] {
  return numbersIn(text, form2021.words).map(({value, unit, rough, range}) => {
    const to = range ? `–${printDecimal(range.to)}` : ''
    return `${printDecimal(value)}${to} ${unit}${range?.certain || !rough ? '' : ' ~'}`
  })
}

describe('numbers of a sentence', () => {
  test.each([
    ['受理522件', ['522 件']],
    ['受理 1,234 件，答复1,2件', ['1234 件', '12 件']],
    ['收费17586.5093万元', ['17586.5093 万元']],
    ['点击131.35万次', ['1313500.00 次']],
    ['约3.5万件', ['35000.0 件 ~']],
    ['办结率99.11%', ['99.11 %']],
    ['十二件', ['12 件']],
    ['一百三十件、两件、一千零五条、三万二千件', ['130 件', '2 件', '1005 条', '32000 件']],
    ['一是提高，万众一心', []],
    ['“一件事”改革，十件民生实事，1件大事，一件事项', ['1 ', '1 件']],
    ['四十余条，482余件，40条左右', ['40 条 ~', '482 件 ~', '40 条 ~']],
    ['四十多条，482多件，3万多件，40条多', ['40 条 ~', '482 件 ~', '30000 件 ~', '40 条 ~']],
    ['2021年1月1日', ['2021 年', '1 月', '1 日']],
    ['国办函〔2020〕109号', ['2020 ', '109 号']],
    [`${'9'.repeat(21)}件`, []],
    ['增长1.5倍，是去年的2.3倍，增加一倍、近两倍、2倍多', ['1.5 倍', '2.3 倍', '1 倍', '2 倍 ~', '2 倍 ~']],
    ['翻了一番，翻两番，经过一番努力', ['1 番', '2 番']],
    ['下降一成，增长两成以上，建成3个，一成不变，3成立', ['1 成', '2 成 ~', '3 个', '3 ']],
    ['百分之三十，百分之12.5，百分之三点五，千方百计', ['30 %', '12.5 %']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test.each([
    [
      '20至30件，20—30件，20——30件，5～10个工作日，5~10个',
      ['20–30 件', '20–30 件', '20–30 件', '5–10 个工作日', '5–10 个'],
    ],
    ['二十到三十件，一至两次', ['20–30 件', '1–2 次']],
    ['20件至30件，15%-20%，2 - 3 次', ['20–30 件', '15–20 %', '2–3 次']],
    ['2至3万件，1万至2万件，1.5至2.5倍', ['20000–30000 件', '10000–20000 件', '1.5–2.5 倍']],
    ['约20至30件，20至30余件，20至30件左右', ['20–30 件 ~', '20–30 件 ~', '20–30 件 ~']],
    [
      '两三次，三五件，二三十件，十七八件，三四百件',
      ['2–3 次 ~', '3–5 件 ~', '20–30 件 ~', '17–18 件 ~', '300–400 件 ~'],
    ],
    // Neither dates nor numbers of documents and telephones, nor a larger number before a smaller.
    ['2021—2022年，1至6月，1月1日至12月31日', ['2021 ', '2022 年', '1 ', '6 月', '1 月', '1 日', '12 月', '31 日']],
    ['0513-12345678，30-20件，5-10', ['513 ', '12345678 ', '30 ', '20 件', '5 ', '10 ']],
    ['增至30件，20件、30件', ['30 件', '20 件', '30 件']],
  ])('%s', (text, expected) => {
    expect(shown(text)).toEqual(expected)
  })

  test('any count is found again, however it stands', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('件', '条', '次'), (count, unit) => {
        expect(shown(`共受理${count}${unit}，`)).toEqual([`${count} ${unit}`])
        expect(shown(`共受理${count.toLocaleString('en-US')} ${unit}。`)).toEqual([`${count} ${unit}`])
      }),
    )
  })

  test('offsets are those of the digits', () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(...'年1件2，.一二十,万余%约')}), (text) => {
        for (const {start, end, unitEnd} of numbersIn(text, form2021.words)) {
          // 5百41 is written in both ways; separators stand between Arabic digits only.
          expect(text.slice(start, end)).toMatch(/^[\d,.]+$|^[\d零〇一二两三四五六七八九十百千万亿]+$/u)
          expect(unitEnd).toBeGreaterThanOrEqual(end)
        }
      }),
    )
  })
})

describe('wordings', () => {
  /** Whether the wording surrounds the last number of the text. */
  function fits(line: string, text: string): boolean {
    const number = numbersIn(text, form2021.words).at(-1)!
    const span = {from: 0, start: number.start, end: number.unitEnd, to: text.length}
    return match(compileWording(line), {text, words: form2021.words}, span) !== undefined
  }

  test.each([
    ['收到|受理 … 申请 {n}', '全区共收到政府信息公开申请522件', true],
    ['收到|受理 … 申请 {n}', '受理申请共计522件', true],
    ['收到|受理 … 申请 {n}', '申请522件', false],
    ['收到|受理 … 申请 {n}', '收到申请表格522件', false],
    ['收到 {n} … 申请', '收到522件政府信息公开申请', true],
    ['收到 {n} 申请', '收到522件的申请', true],
    ['收到 {n} 申请', '收到522件书面申请', false],
    ['申请总数|申请量 {n}', '申请总数为120件', true],
  ])('%s: %s', (line, text, expected) => {
    expect(fits(line, text)).toBe(expected)
  })
})
