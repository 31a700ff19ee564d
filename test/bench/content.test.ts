// What rivals are given is the sample: every table a full grid without overlaps, every reference printed.

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {form2021} from '../support/form.ts'
import {type DocTable, docOf} from './content.ts'

const sample = readFileSync(join(import.meta.dirname, '../../source/tongzhou/2021.md'), 'utf8')
const {title, blocks} = docOf(sample, form2021)
const tables = blocks.filter((block) => block.type === 'table')

/** How often each place of the grid is covered. */
function coverage({rows, columnCount}: DocTable): number[][] {
  const grid = rows.map(() => Array.from({length: columnCount}, () => 0))
  rows.forEach((cells, line) => {
    for (const {column, colspan, rowspan} of cells) {
      for (let y = line; y < line + rowspan; y += 1) {
        for (let x = column; x < column + colspan; x += 1) grid[y]![x]! += 1
      }
    }
  })
  return grid
}

test('the sample has its title and seven tables', () => {
  expect(title).toBe('南通市通州区2021年政府信息公开工作年度报告')
  const sizes = tables.map(({rows, columnCount}) => `${rows.length}×${columnCount}`)
  expect(sizes).toEqual(['5×3', '3×4', '2×2', '3×2', '2×2', '28×10', '4×15'])
})

test.each(tables)('$caption: each place of the grid is covered once', (table) => {
  expect(
    coverage(table)
      .flat()
      .filter((times) => times !== 1),
  ).toEqual([])
})

test('every reference is printed', () => {
  const texts = blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
  expect(texts.filter((text) => text.includes('{{') || text.includes('/total'))).toEqual([])
  expect(texts.some((text) => text.includes('新收政府信息公开申请541件'))).toBe(true)
})
