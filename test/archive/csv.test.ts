// CSV and its metadata, as spreadsheets and programs read them.

import {expect, test} from 'vitest'
import {type CsvColumn, csvMetadata, csvText} from '../../src/archive/csv.ts'

const columns: readonly CsvColumn[] = [
  {name: 'office', zh: '机关', datatype: 'string'},
  {name: 'value', zh: '数值', datatype: 'decimal'},
]

function textOf(rows: Iterable<readonly (string | number | null)[]>): string {
  return [...csvText(columns, rows)].join('')
}

test('a row is written once, wherever a piece of the file ends', () => {
  for (const count of [0, 1, 1999, 2000, 2001, 4000]) {
    const rows = Array.from({length: count}, (_, index) => ['甲', index])
    expect(textOf(rows)).toBe(`\uFEFFoffice,value\r\n${rows.map((row) => `${row.join(',')}\r\n`).join('')}`)
  }
})

test('quotes, commas, line ends, blanks', () => {
  expect(
    textOf([
      ['甲"局",一\n', '18.8710'],
      ['乙局', null],
    ]),
  ).toBe('\uFEFFoffice,value\r\n"甲""局"",一\n",18.8710\r\n乙局,\r\n')
})

test('nothing is a formula for a spreadsheet, and a negative number stays one', () => {
  expect(
    textOf([
      ['=HYPERLINK("x")', '-3'],
      ['-甲', '+4'],
    ]),
  ).toBe('\uFEFFoffice,value\r\n"\'=HYPERLINK(""x"")",-3\r\n\'-甲,+4\r\n')
})

test('metadata name every column and the key', () => {
  const metadata = JSON.parse(csvMetadata('facts.csv', '数', columns, ['office']))
  expect(metadata.url).toBe('facts.csv')
  expect(
    metadata.tableSchema.columns.map(({name, datatype}: {name: string; datatype: string}) => [name, datatype]),
  ).toEqual([
    ['office', 'string'],
    ['value', 'decimal'],
  ])
  expect(metadata.tableSchema.primaryKey).toEqual(['office'])
})
