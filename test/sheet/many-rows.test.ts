// A sheet of thousands of offices: its rows are asked for one by one, and come out as if they had been there.

import {expect, test} from 'vitest'
import {writeBook} from '../../src/sheet/book.ts'
import type {Cell, Sheet} from '../../src/sheet/model.ts'
import {materials} from '../support/built.ts'

const properties = {title: '台账', creator: 'nianbao', language: 'zh-CN', created: '2022-02-09T16:00:00Z'}
const columns = 200

function* rowsUpTo(count: number): Generator<readonly Cell[]> {
  for (let row = 1; row <= count; row++)
    yield Array.from({length: columns}, (_, column): Cell => {
      const content = column ? (column % 9 ? {number: String(row * column)} : undefined) : {text: `示例${row}局`}
      return {row, column, rowspan: 1, colspan: 1, look: column ? 'number' : 'stub', content}
    })
}

function sheet(own: Pick<Sheet, 'more'>, cells: readonly Cell[] = []): Sheet {
  const heads = Array.from({length: columns}, (_, column): Cell => {
    return {row: 0, column, rowspan: 1, colspan: 1, look: 'head', content: {text: `第${column}列`}}
  })
  const widths = heads.map(() => 9)
  return {
    name: '台账',
    cells: [...heads, ...cells],
    ...own,
    widths,
    frozen: {rows: 1, columns: 1},
    repeated: 0,
    fitted: false,
  }
}

test('rows that are asked for one by one are written as those that are there', () => {
  const write = (one: Sheet): Uint8Array => writeBook([one], materials.style, properties)
  expect(write(sheet({more: rowsUpTo(20)}))).toEqual(write(sheet({}, [...rowsUpTo(20)].flat())))
})

test('more cells than a call takes arguments', () => {
  expect(writeBook([sheet({more: rowsUpTo(700)})], materials.style, properties).length).toBeGreaterThan(50_000)
})
