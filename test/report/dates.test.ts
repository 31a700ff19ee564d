import fc from 'fast-check'
import {expect, test} from 'vitest'
import {isoDate, readDate} from '../../src/report/dates.ts'

const shown = (text: string): string | undefined => {
  const reading = readDate(text)
  return reading && `${isoDate(reading.date)}${reading.usual ? '' : ' unusual'}`
}

test.each([
  ['2022-02-10', '2022-02-10'],
  ['2022年2月10日', '2022-02-10'],
  ['2022年02月10日', '2022-02-10'],
  ['2022.2.10', '2022-02-10'],
  ['2022-02-10 09:30', '2022-02-10T09:30'],
  ['2022-02-10T09:30', '2022-02-10T09:30'],
  ['2022-02-10T09:30:15', '2022-02-10T09:30'],
  ['2022年2月10日 9时30分', '2022-02-10T09:30'],
  ['2024-02-29', '2024-02-29'],
  ['2022/2/10', '2022-02-10 unusual'],
  ['2022-2-10', '2022-02-10 unusual'],
  ['20220210', '2022-02-10 unusual'],
  ['２０２２-０２-１０', '2022-02-10 unusual'],
  ['2022年2月10', '2022-02-10 unusual'],
])('%s is %s', (text, date) => expect(shown(text)).toBe(date))

test.each([
  '',
  '2022',
  '2022-02',
  '2022-02-30',
  '2023-02-29',
  '1900-02-29x',
  '2022-13-01',
  '2022-00-01',
  '22-02-10',
  '2022-02-10 25:00',
  '二〇二二年二月十日',
  '明天',
])('%j is no date', (text) => expect(readDate(text)).toBeUndefined())

test('every day reads back from what it is written as', () => {
  fc.assert(
    fc.property(fc.date({min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true}), (day) => {
      const iso = day.toISOString().slice(0, 10)
      expect(shown(iso)).toBe(iso)
    }),
    {seed: 1},
  )
})
