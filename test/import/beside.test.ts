// Figures in columns that an office adds to a statutory table: none of the form's, but set aside, each with why.

import {expect, test} from 'vitest'
import {form2021} from '../support/form.ts'
import {compared, importBytes, partsOf} from '../support/importing.ts'
import {docx, html} from '../support/office-files.ts'
import {cell, type Figures, type Grid, printed} from '../support/office-tables.ts'

let number = 100
const figures: Figures = Object.fromEntries(
  form2021.tables.flatMap(({id, rows, columns}) =>
    rows.flatMap((row) =>
      columns.map(({id: column, kind}) => [`${id}/${row.id}/${column}`, kind === 'amount' ? '1.25' : String(++number)]),
    ),
  ),
)

/** With a column at the right, of these figures; undefined: blank. */
function widened(grid: Grid, head: string, added: (row: number) => string): Grid {
  const rows = grid.rows.map((cells, row) =>
    row >= grid.headers ? [...cells, cell(added(row))] : row === 0 ? [...cells, cell(head, 1, grid.headers)] : cells,
  )
  return {...grid, rows}
}

test.each([docx, html])('an added column is set aside, figure by figure', async (make) => {
  const grids = printed(form2021, figures).map((grid) =>
    grid.table.id === 'requests' ? widened(grid, '上年总计', (row) => (row % 2 ? String(9000 + row) : '')) : grid,
  )
  const read = await importBytes(make(partsOf(form2021, '海安区2022年政府信息公开工作年度报告', grids)))
  const {right, wrong, invented} = compared(read, form2021, new Map(Object.entries(figures)))
  expect({right, wrong, invented}).toEqual({right: Object.keys(figures).length, wrong: 0, invented: 0})
  const aside = read.imported.aside.filter(({why}) => why === 'column').map(({text}) => text)
  expect(aside).toHaveLength(13)
  expect(aside[0]).toBe('一、本年新收政府信息公开申请数量 | 上年总计 | 9003')
})

test('the form’s own tables leave nothing beside', async () => {
  const read = await importBytes(
    docx(partsOf(form2021, '海安区2022年政府信息公开工作年度报告', printed(form2021, figures))),
  )
  expect(read.imported.aside).toEqual([])
})
