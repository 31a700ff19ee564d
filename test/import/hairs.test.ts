// A Word table between whose columns a converter left one that is a hair wide: each figure still stands below its header.

import {expect, test} from 'vitest'
import {form2021} from '../support/form.ts'
import {compared, importBytes, partsOf} from '../support/importing.ts'
import {docxOf, wordParagraph, wordTable} from '../support/office-files.ts'
import {cell, type Grid, printed} from '../support/office-tables.ts'

const figures = Object.fromEntries(
  form2021.tables
    .flatMap(({id, rows, columns}) => rows.flatMap((row) => columns.map((column) => `${id}/${row.id}/${column.id}`)))
    .map((fact, index) => [fact, String(index + 101)]),
)

/** The last cell before the second heading reaches over the hair in the rows below it, not in the first. */
function withHair(grid: Grid): Grid {
  const [top = [], second = [], third = [], numbers = []] = grid.rows
  const last = (row: typeof third): typeof third => row.map((one, at) => (at === 4 ? {...one, colspan: 2} : one))
  const group = [top[0]!, cell(top[1]!.text, 11, top[1]!.rowspan)]
  const under = [cell(second[0]!.text, 6), second[1]!]
  return {...grid, rows: [group, under, last(third), last(numbers)]}
}

test.each([
  ['a hair', 1, 200],
  ['a column that could hold something', 300, 185],
])('%s', async (_, width, right) => {
  const title = '示例市2021年政府信息公开工作年度报告'
  const parts = partsOf(form2021, title, printed(form2021, figures))
  const body = parts.map((part) => {
    if (typeof part === 'string') return wordParagraph(part)
    if (part.table.printed !== 'line') return wordTable(part)
    const widths = Array.from({length: 16}, (_, at) => `<w:gridCol w:w="${at === 5 ? width : 588}"/>`).join('')
    return wordTable(withHair(part)).replace(/(<w:tblGrid>).*(<\/w:tblGrid>)/u, `$1${widths}$2`)
  })
  const outcome = await importBytes(docxOf(body.join('')))
  const {faults, ...count} = compared(outcome, form2021, new Map(Object.entries(figures)))
  expect(faults).toEqual([])
  expect(count).toMatchObject({right, hole: 200 - right, silent: 0})
})
