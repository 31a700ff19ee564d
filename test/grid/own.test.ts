// Own tables: whatever is typed, added and removed, the table reads so afterwards, and no other line changes.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {type OwnTable, ownTables} from '../../src/grid/own.ts'
import {type OwnChange, ownEdits} from '../../src/grid/own-edits.ts'
import {always} from '../support/property.ts'
import {readText} from '../support/read.ts'

const around = (table: string): string =>
  `---\noffice: 示例区\nyear: 2022\nlevel: government\npublished: 2023-02-10\n---\n\n# 标题\n\n## 一、总体情况\n\n前面。\n\n${table}\n\n后面|有一杠。\n`
const tableIn = (text: string): OwnTable => ownTables(readText(text).report)[0]!

function changed(text: string, table: OwnTable, change: OwnChange): string {
  const lines = text.split('\n')
  const starts = [0]
  for (const line of lines) starts.push(starts.at(-1)! + line.length + 1)
  const edits = ownEdits(table, change, (number) => lines[number - 1]!)
  const placed = edits.map(({place: [line, column, endLine, endColumn], text}) => ({
    start: starts[line - 1]! + column - 1,
    end: starts[endLine - 1]! + endColumn - 1,
    text,
  }))
  let made = text
  for (const {start, end, text: fresh} of placed.sort((a, b) => b.start - a.start))
    made = made.slice(0, start) + fresh + made.slice(end)
  return made
}

function expected(rows: readonly (readonly string[])[], change: OwnChange): string[][] {
  const all = rows.map((row) => [...row])
  const columns = all[0]!.length
  switch (change.is) {
    case 'cell':
      if (all[change.row + 1]?.[change.column] !== undefined)
        all[change.row + 1]![change.column] = change.text.replace(/\s+/gu, ' ').trim()
      return all
    case 'addRow':
      all.splice(change.row + 2, 0, new Array<string>(columns).fill(''))
      return all
    case 'removeRow':
      if (change.row >= 0 && change.row < all.length - 1) all.splice(change.row + 1, 1)
      return all
    case 'addColumn':
      for (const row of all) row.splice(change.column + 1, 0, '')
      return all
    case 'removeColumn':
      if (columns > 1) for (const row of all) row.splice(change.column, 1)
      return all
  }
}

const word = fc.constantFrom('甲', '12', '', 'a|b', '**重**', '一 二', '`x`')
const cell = (text: string): string => text.replaceAll('|', '\\|')
/** Tables as people write them: with and without bars at the ends, indented, tight, with rows that are too short. */
const table = fc
  .record({
    columns: fc.integer({min: 2, max: 4}),
    rows: fc.array(fc.array(word, {minLength: 4, maxLength: 4}), {minLength: 1, maxLength: 4}),
    open: fc.boolean(),
    tight: fc.boolean(),
    indent: fc.constantFrom('', ' ', '   '),
    short: fc.boolean(),
  })
  .map(({columns, rows, open, tight, indent, short}) => {
    const row = (cells: readonly string[]): string => {
      const inner = cells.map(cell).join(tight ? '|' : ' | ')
      return indent + (open ? inner : `|${tight ? inner : ` ${inner} `}|`)
    }
    const heads = Array.from({length: columns}, (_, index) => `列${index + 1}`)
    const body = rows.map((cells, index) => {
      // One word alone in a line is a paragraph where the table has no other bars.
      const own: string[] = cells.slice(0, short && index === 0 && !(open && columns === 2) ? columns - 1 : columns)
      // Without bars at its ends a row has to begin and end with something.
      if (open) own[0] = own[0] || '首'
      if (open) own[own.length - 1] = own.at(-1) || '末'
      return row(own)
    })
    return [row(heads), row(heads.map(() => '---')), ...body].join('\n')
  })
const change = fc.oneof(
  fc.record({is: fc.constant('cell' as const), row: fc.integer({min: -1, max: 3}), column: fc.nat(3), text: word}),
  fc.record({is: fc.constantFrom('addRow' as const, 'removeRow' as const), row: fc.integer({min: -1, max: 3})}),
  fc.record({is: fc.constantFrom('addColumn' as const, 'removeColumn' as const), column: fc.nat(3)}),
)

test('after any changes the table reads so, and what stands around it is as it was', () => {
  always(fc.tuple(table, fc.array(change, {minLength: 1, maxLength: 6})), 150, ([written, changes]) => {
    let text = around(written)
    let table = tableIn(text)
    for (const one of changes) {
      const {rows} = table
      const [columns, count] = [rows[0]!.length, rows.length - 1]
      if ('column' in one && one.column >= columns) continue
      if ('row' in one && one.row >= count) continue
      const before = text.split('\n')
      text = changed(text, table, one)
      table = tableIn(text)
      expect(table.rows, text).toEqual(expected(rows, one))
      const after = text.split('\n')
      expect(after.slice(0, 13)).toEqual(before.slice(0, 13))
      expect(after.slice(-3)).toEqual(before.slice(-3))
      const gone = before.filter((line) => !after.includes(line)).length
      if (one.is === 'cell' || one.is.endsWith('Row')) expect(gone).toBeLessThanOrEqual(1)
    }
  })
})

test('statutory tables are none of the own ones', () => {
  expect(ownTables(readText(around('| 甲 | 乙 |\n| - | - |\n| 1 | 2 |')).report)).toEqual([
    {
      section: '一、总体情况',
      line: 14,
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
    },
  ])
})
