import fc from 'fast-check'
import {expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import type {Kind} from '../../src/form/form.ts'
import {readNumber} from '../../src/report/number.ts'
import {yardsticks} from '../support/cost.ts'

function shown(text: string, kind: Kind = 'count', units: readonly string[] = ['件']): string {
  const reading = readNumber(text, kind, units)
  if ('fault' in reading) return reading.fault
  return printDecimal(reading.value) + (reading.usual === undefined ? '' : ` as ${reading.usual}`)
}

test.each<[string, Kind, string]>([
  ['541', 'count', '541'],
  ['0', 'count', '0'],
  ['17586.5093', 'amount', '17586.5093'],
  ['18.8710', 'amount', '18.8710'],
  ['+4', 'change', '4'],
  ['-3', 'change', '-3'],
  ['－3', 'change', '-3'],
  ['−3', 'change', '-3'],
  ['3', 'change', '3'],
  ['+0', 'change', '0'],
  ['１２', 'count', '12 as 12'],
  ['1,234', 'count', '1234 as 1234'],
  ['1，234', 'count', '1234 as 1234'],
  ['1 234', 'count', '1234 as 1234'],
  ['1\u00A0234', 'count', '1234 as 1234'],
  ['1,234,567.10', 'amount', '1234567.10 as 1234567.10'],
  ['007', 'count', '7 as 7'],
  ['00', 'count', '0 as 0'],
  ['541件', 'count', '541 as 541'],
  ['541 件', 'count', '541 as 541'],
  ['5\u200B41', 'count', '541 as 541'],
  ['\u00A0541', 'count', '541 as 541'],
  ['.5', 'amount', '0.5 as 0.5'],
  ['5.', 'amount', '5 as 5'],
  ['００７．５０', 'amount', '7.50 as 7.50'],
  ['-0', 'count', '0 as 0'],
  ['＋４', 'change', '4 as +4'],
])('%j in a column of %s is %s', (text, kind, value) => expect(shown(text, kind)).toBe(value))

test.each(['', ' ', '/', '／', '-', '－', '—', '——', '无', '無', '\u3000', '\u200B'])('%j is a blank', (text) => {
  for (const kind of ['count', 'change', 'amount'] as const) expect(shown(text, kind)).toBe('blank')
})

test.each<[string, Kind, string]>([
  ['3.5', 'count', 'whole'],
  ['541.0', 'count', 'whole'],
  ['3.5', 'change', 'whole'],
  ['-1', 'count', 'negative'],
  ['−1', 'amount', 'negative'],
  ['–1', 'count', 'negative'],
  ['-0.5', 'amount', 'negative'],
  ['-3.5', 'count', 'negative'],
  ['十二', 'count', 'number'],
  ['减4', 'change', 'number'],
  ['NaN', 'amount', 'number'],
  ['1e3', 'count', 'number'],
  ['0x10', 'count', 'number'],
  ['l2', 'count', 'letter'],
  ['〇', 'count', 'letter'],
  ['1O', 'count', 'letter'],
  ['=', 'count', 'number'],
  ['1.2.3', 'amount', 'number'],
  ['12 34', 'count', 'number'],
  ['1,23', 'count', 'number'],
  ['1,234 567', 'count', 'number'],
  [',123', 'count', 'number'],
  ['5\n41', 'count', 'number'],
  ['Infinity', 'amount', 'number'],
  ['--3', 'change', 'number'],
  ['+-3', 'change', 'number'],
  ['3-', 'count', 'number'],
  ['½', 'amount', 'number'],
  ['2²', 'count', 'number'],
  ['①', 'count', 'number'],
  ['⑴', 'count', 'number'],
  ['Ⅳ', 'count', 'number'],
  ['⒌', 'count', 'number'],
  ['3个', 'count', 'unit'],
  ['3万件', 'count', 'unit'],
  ['3元', 'count', 'unit'],
  ['3%', 'count', 'unit'],
  ['1'.repeat(19), 'count', 'long'],
])('%j in a column of %s is refused: %s', (text, kind, fault) => expect(shown(text, kind)).toBe(fault))

test('the form’s other unit is one too, where the office may choose', () => {
  // Which one it is would be lost without it.
  expect(shown('3元', 'amount', ['元', '万元'])).toBe('3')
  expect(shown('3,000万元', 'amount', ['元', '万元'])).toBe('3000 as 3000万元')
  expect(shown('3亿元', 'amount', ['元', '万元'])).toBe('unit')
})

test('every whole number reads as itself, grouped or not', () => {
  fc.assert(
    fc.property(fc.bigInt({min: 0n, max: 999_999_999_999n}), (number) => {
      const grouped = number.toLocaleString('en-US')
      expect(shown(String(number))).toBe(String(number))
      expect(shown(grouped)).toBe(grouped === String(number) ? grouped : `${number} as ${number}`)
    }),
    {seed: 1},
  )
})

test('what is offered instead of a written number is its usual form', () => {
  fc.assert(
    fc.property(
      fc.string({unit: fc.constantFrom(...'0123456789１２，,. .件+-－'), maxLength: 8}),
      fc.constantFrom<Kind>('count', 'change', 'amount'),
      (text, kind) => {
        const reading = readNumber(text, kind, ['件'])
        if ('fault' in reading || reading.usual === undefined) return
        expect(readNumber(reading.usual, kind, ['件'])).toEqual({value: reading.value})
      },
    ),
    {numRuns: 2000},
  )
})

test('a megabyte of anything is read in no time', () => {
  const work = (): void => {
    for (const unit of ['1', ',', '1,', ' ', '年', 'O', '件', '.', '-', '１'])
      readNumber(unit.repeat(1_000_000 / unit.length), 'count', ['件'])
  }
  expect(yardsticks(work, 60)).toBeLessThan(60)
})
