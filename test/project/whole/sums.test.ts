// Sums of members, exactly, whatever their units; and where a parent's own number differs.

import {describe, expect, test} from 'vitest'
import {parseDecimal, printDecimal} from '../../../src/decimal.ts'
import {statutoryFactsOf} from '../../../src/form/address.ts'
import {accumulator, differencesFrom, shifted} from '../../../src/project/whole/sums.ts'
import type {Stated} from '../../../src/report/stated.ts'
import {form2019, form2021} from '../../support/form.ts'

const place = {path: 'a.md', line: 2, column: 1, endLine: 2, endColumn: 2}

function stated(form: typeof form2021, numbers: Readonly<Record<string, string | null>>, units = {}): Stated {
  const values = statutoryFactsOf(form).map(({fact}) => (fact in numbers ? numbers[fact]! : '0'))
  return {
    path: 'a.md',
    office: '甲局',
    year: 2021,
    level: 'department',
    rank: undefined,
    published: undefined,
    form: form.id,
    places: {office: place, published: place},
    values,
    units,
    texts: [],
  }
}

describe('sums', () => {
  test('amounts are added exactly, holes are counted and count as 0', () => {
    const fees = 'fees/fees/amount'
    const all = accumulator(form2021)
    expect(all.add(stated(form2021, {[fees]: '17586.5093', 'requests/new/total': '541'}))).toBe(true)
    expect(all.add(stated(form2021, {[fees]: '18.8710', 'requests/new/total': null}))).toBe(true)
    const sum = all.sum()
    const at = (fact: string): number => statutoryFactsOf(form2021).findIndex((one) => one.fact === fact)
    expect(printDecimal(sum.values[at(fees)]!)).toBe('17605.3803')
    expect([printDecimal(sum.values[at('requests/new/total')]!), sum.holes[at('requests/new/total')]]).toEqual([
      '541',
      1,
    ])
    expect(sum.members).toBe(2)
  })

  test('a report of the other form is not added', () => {
    const all = accumulator(form2021)
    expect(all.add(stated(form2019, {}))).toBe(false)
    expect(all.sum().members).toBe(0)
  })

  test('what differs is said with both numbers', () => {
    const all = accumulator(form2021)
    all.add(stated(form2021, {'requests/new/total': '41'}))
    all.add(stated(form2021, {'requests/new/total': '500'}))
    const parent = stated(form2021, {'requests/new/total': '540'})
    const found = differencesFrom(parent, all.sum())
    expect(
      found.map(({address, actual, expected, by}) => [address.fact, ...[actual, expected, by].map(printDecimal)]),
    ).toEqual([['requests/new/total', '540', '541', '1']])
    expect(differencesFrom(stated(form2021, {'requests/new/total': '541'}), all.sum())).toEqual([])
  })
})

test('a decimal by powers of ten', () => {
  for (const [from, by, to] of [
    ['1.5', 4, '15000'],
    ['12', -4, '0.0012'],
    ['18.8710', 2, '1887.10'],
  ] as const) {
    expect(printDecimal(shifted(parseDecimal(from)!, by))).toBe(to)
  }
})
