// Tables to type in: whatever is typed, pasted or filled, what stands in the source is what is shown, and nothing else of it
// changes; the cell where broken sums meet is named.

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/edition/compose.ts'
import {editsFor, rowOf, totals, zeros} from '../../src/grid/edits.ts'
import {type Grid, gridOf} from '../../src/grid/grid.ts'
import {type Assignment, pasted, rowsOf} from '../../src/grid/paste.ts'
import {typed} from '../../src/grid/typed.ts'
import {draft} from '../../src/pipeline.ts'
import {open, sample} from '../support/editing.ts'

function gridIn(text: string): Grid {
  const report = draft(open(text))!
  return gridOf(report, compose(report))
}

function withCells(text: string, grid: Grid, assignments: readonly Assignment[]): string {
  const lines = text.split('\n')
  const edits = editsFor(grid.tables, assignments, (number) => lines[number - 1]!)
  for (const {place, text: fresh} of [...edits].sort((a, b) => b.place[1] - a.place[1])) {
    const [line, start, , end] = place
    lines[line - 1] = lines[line - 1]!.slice(0, start - 1) + fresh + lines[line - 1]!.slice(end - 1)
  }
  return lines.join('\n')
}

const cellsOf = (grid: Grid) => grid.tables.flatMap(({body}) => body.flat()).filter(({fact}) => fact !== undefined)
const sampleGrid = gridIn(sample)
const requests = sampleGrid.tables.find(({id}) => id === 'requests')!
const person = requests.body[0]!.find(({fact}) => fact !== undefined)!.fact!
const numbers = fc.oneof(
  fc.nat(99_999).map(String),
  fc.constantFrom('１２', '1,234', '', '十二', '3。5', '541件', '-', ' 7 ', 'a|b'),
)

test('every cell of the sample is there, with its printed headers', () => {
  expect(sampleGrid.tables.map(({id}) => id)).toEqual([
    'documents',
    'licences',
    'enforcement',
    'fees',
    'requests',
    'disputes',
  ])
  const cells = cellsOf(sampleGrid)
  expect(cells.every(({place, name}) => place && name)).toBe(true)
  expect(cells.find(({fact}) => fact === 'requests/new/total')).toMatchObject({
    written: '541',
    value: '541',
    total: true,
  })
  expect(sampleGrid.suspects).toEqual([])
})

test('any cells typed in: the source says them, and nothing else has changed', () => {
  const facts = cellsOf(sampleGrid).map(({fact}) => fact!)
  const assignment = fc.record({fact: fc.constantFrom(...facts), text: numbers.map(typed)})
  fc.assert(
    fc.property(fc.array(assignment, {minLength: 1, maxLength: 6}), (assignments) => {
      const text = withCells(sample, sampleGrid, assignments)
      const wanted = new Map(assignments.map((one) => [one.fact, one.text]))
      const after = new Map(cellsOf(gridIn(text)).map((cell) => [cell.fact!, cell.written]))
      for (const {fact, written} of cellsOf(sampleGrid)) expect(after.get(fact!)).toBe(wanted.get(fact!) ?? written)
      const back = withCells(
        text,
        gridIn(text),
        cellsOf(sampleGrid).map((cell) => ({fact: cell.fact!, text: cell.written!})),
      )
      expect(back).toBe(sample)
    }),
    {numRuns: 12},
  )
})

test('one wrong number is named where its row and its column meet', () => {
  const text = withCells(sample, sampleGrid, [{fact: person, text: '532'}])
  expect(gridIn(text).suspects).toMatchObject([{fact: person, written: '532', expected: '522'}])
})

describe('what is pasted', () => {
  test('rows as spreadsheets write them', () => {
    expect(rowsOf('1\t"a\n""b"""\t3\r\n4\t5\t6\r\n')).toEqual([
      ['1', 'a\n"b"', '3'],
      ['4', '5', '6'],
    ])
  })

  test('numbers alone go from the cell; grouped, full-width and blank ones as they are meant', () => {
    const {assignments, left} = pasted('1,234\t１９\t\t4\n5', requests, person)
    const rows = requests.body.map((row) => row.filter(({fact}) => fact !== undefined))
    expect(assignments).toEqual([
      {fact: rows[0]![0]!.fact, text: '1234'},
      {fact: rows[0]![1]!.fact, text: '19'},
      {fact: rows[0]![3]!.fact, text: '4'},
      {fact: rows[1]![0]!.fact, text: '5'},
    ])
    expect(left).toBe(0)
  })

  test('rows with their labels go to these rows, headers aside', () => {
    const block =
      '办理情况\t自然人\t商业企业\n二、上年结转政府信息公开申请数量\t7\t8\n一、本年新收政府信息公开申请数量\t5\t6'
    const {assignments} = pasted(block, requests, person)
    expect(assignments.map(({text}) => text)).toEqual(['7', '8', '5', '6'])
    expect(assignments[2]!.fact).toBe(person)
    const unknown = pasted(`${block}\n四、没有的行\t1\t2\n\t3`, requests, person)
    expect(unknown).toEqual({assignments, left: 3})
  })

  test('the rest gets zeros, totals aside', () => {
    const blank = withCells(sample, sampleGrid, [
      {fact: person, text: ''},
      {fact: 'requests/new/total', text: ''},
    ])
    const table = gridIn(blank).tables.find(({id}) => id === 'requests')!
    expect(zeros(table)).toEqual([{fact: person, text: '0'}])
  })
})

test.each([
  ['１２', '12'],
  ['1,234', '1234'],
  ['1，234', '1234'],
  ['17586。5093', '17586.5093'],
  ['1 234', '1234'],
  ['12 3', '12 3'],
  ['十二', '十二'],
  ['12件', '12件'],
  ['=', '='],
])('%s is typed as %s', (text, written) => expect(typed(text)).toBe(written))

test('totals written anew: any parts changed, the sums hold in what is read then; right ones are left alone', () => {
  expect(sampleGrid.tables.flatMap(totals)).toEqual([])
  const parts = cellsOf(sampleGrid).filter(({total, fact}) => total !== true && fact!.startsWith('requests/'))
  fc.assert(
    fc.property(fc.subarray(parts, {minLength: 1, maxLength: 8}), fc.nat(999), (changed, number) => {
      const typedIn = changed.map(({fact}) => ({fact: fact!, text: String(number)}))
      const text = withCells(sample, sampleGrid, typedIn)
      const grid = gridIn(text)
      const mended = gridIn(withCells(text, grid, grid.tables.flatMap(totals)))
      expect(mended.tables.flatMap(totals)).toEqual([])
      for (const {fact, written} of cellsOf(mended).filter(({total}) => total !== true))
        expect([fact, written]).toEqual([fact, cellsOf(grid).find((cell) => cell.fact === fact)!.written])
    }),
    {numRuns: 15},
  )
})

test('a total written as = stays', () => {
  const text = withCells(sample, sampleGrid, [
    {fact: person, text: '523'},
    {fact: 'requests/new/total', text: '='},
  ])
  expect(
    gridIn(text)
      .tables.flatMap(totals)
      .map(({fact}) => fact),
  ).not.toContain('requests/new/total')
})

test('zeros in the rest of a row stay in it', () => {
  const emptied = cellsOf(sampleGrid).filter(({fact, total}) => fact!.startsWith('requests/') && total !== true)
  const text = withCells(
    sample,
    sampleGrid,
    emptied.map(({fact}) => ({fact: fact!, text: ''})),
  )
  const table = gridIn(text).tables.find(({id}) => id === 'requests')!
  const filled = zeros(table, rowOf(table, person))
  expect(filled.map(({fact}) => fact)).toEqual(
    [...rowOf(table, person)].filter((fact) => fact !== 'requests/new/total'),
  )
})
