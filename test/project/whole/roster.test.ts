// The tree of offices and whose reports are whose.

import {describe, expect, test} from 'vitest'
import type {RosterEntry} from '../../../src/project/config.ts'
import {placeReports, rosterOf} from '../../../src/project/whole/roster.ts'
import type {Stated} from '../../../src/report/stated.ts'

const place = {path: 'nianbao.yaml', line: 1, column: 1, endLine: 1, endColumn: 2}
const entries = (list: readonly Omit<RosterEntry, 'place'>[]): RosterEntry[] => list.map((one) => ({...one, place}))

function report(path: string, office: string): Stated {
  return {
    path,
    office,
    year: 2025,
    level: undefined,
    rank: undefined,
    published: undefined,
    form: '2021',
    places: {office: place, published: place},
    values: [],
    units: {},
    texts: [],
  }
}

const city = entries([
  {office: '示例市', level: 'government'},
  {office: '甲区', of: '示例市'},
  {office: '乙区', of: '示例市'},
  {office: '民政局', of: '甲区'},
  {office: '民政局', of: '乙区'},
  {office: '市监局', of: '甲区', also: ['甲区市场监督管理局', '甲区工商局'], id: 'a-market'},
])

describe('the tree', () => {
  test('parents by name or id, the same name under two parents', () => {
    const {roster, faults} = rosterOf(city)
    expect(faults).toEqual([])
    expect(roster.offices.map(({key, parent}) => [key, parent?.key])).toEqual([
      ['示例市', undefined],
      ['甲区', '示例市'],
      ['乙区', '示例市'],
      ['甲区／民政局', '甲区'],
      ['乙区／民政局', '乙区'],
      ['a-market', '甲区'],
    ])
    expect(roster.offices[1]!.members.map(({key}) => key)).toEqual(['甲区／民政局', 'a-market'])
  })

  test('a parent that is not there, a circle, an office twice', () => {
    const {faults} = rosterOf(
      entries([
        {office: '甲', of: '丙'},
        {office: '乙', of: '丁'},
        {office: '丁', of: '乙'},
        {office: '戊', id: 'x'},
        {office: '己', id: 'x'},
      ]),
    )
    expect(faults.map(({kind, entry}) => [kind, entry.office])).toEqual([
      ['parent', '甲'],
      ['circle', '丁'],
      ['double', '己'],
    ])
  })
})

describe('reports', () => {
  const {roster} = rosterOf(city)

  test('by name, by another name, by the parent in the path; the others apart', () => {
    const {placed, others} = placeReports(roster, [
      report('source/乙区/民政局/2025.md', '民政局'),
      report('source/甲区/民政局/2025.md', '民政局'),
      report('source/x.md', '甲区市场监督管理局'),
      report('source/y.md', '丙局'),
    ])
    expect(placed.map(({office, reports}) => [office.key, ...reports.map(({path}) => path)])).toEqual([
      ['示例市'],
      ['甲区'],
      ['乙区'],
      ['甲区／民政局', 'source/甲区/民政局/2025.md'],
      ['乙区／民政局', 'source/乙区/民政局/2025.md'],
      ['a-market', 'source/x.md'],
    ])
    expect(others.map(({path}) => path)).toEqual(['source/y.md'])
  })

  test('two reports of one office are both its own, the first by path first', () => {
    const {placed} = placeReports(roster, [report('source/b.md', '甲区'), report('source/a.md', ' 甲区 ')])
    expect(placed[1]!.reports.map(({path}) => path)).toEqual(['source/a.md', 'source/b.md'])
  })
})
