import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {printDecimal} from '../../src/decimal.ts'
import {compose} from '../../src/edition/compose.ts'
import type {Edition, EditionCell, EditionTable} from '../../src/edition/edition.ts'
import {plainText} from '../../src/edition/inlines.ts'
import {form2019, form2021, forms} from '../support/form.ts'
import {drawn} from '../support/generate-draw.ts'
import {drawFigures} from '../support/generate-figures.ts'
import {reportOf} from '../support/report.ts'

const tablesOf = (edition: Edition): EditionTable[] =>
  edition.sections.flatMap(({children}) => children.filter((block) => block.type === 'table'))

/** Each position of a table's grid with the cell that covers it; throws where two cells meet or one is left open. */
function gridOf(table: EditionTable): EditionCell[][] {
  const grid: EditionCell[][] = []
  const rows = [...table.head, ...table.body]
  for (const [y, row] of rows.entries()) {
    for (const cell of row.cells) {
      for (let dy = 0; dy < cell.rowspan; dy++) {
        for (let dx = 0; dx < cell.colspan; dx++) {
          const line = (grid[y + dy] ??= [])
          if (line[cell.column + dx]) throw new Error(`two cells at ${y + dy}, ${cell.column + dx}`)
          line[cell.column + dx] = cell
        }
      }
    }
  }
  if (grid.length !== rows.length) throw new Error('a cell reaches below the table')
  for (const line of grid) for (let x = 0; x < table.columnCount; x++) if (!line[x]) throw new Error('an open place')
  return grid
}

describe.each(forms.map((form) => ({id: form.id, form})))('form $id', ({form}) => {
  const tables = tablesOf(compose(reportOf(form)))

  test('every table of the form is there, in its section', () => {
    expect(tables.map(({caption}) => caption)).toEqual(form.tables.map(({caption}) => caption))
  })

  test('cells cover each place of the grid once', () => {
    for (const table of tables) expect(gridOf(table).every((line) => line.length === table.columnCount)).toBe(true)
  })

  test('ids are unique in the edition', () => {
    const ids = tables.flatMap((table) => [
      table.id,
      ...[...table.head, ...table.body].flatMap(({cells}) => cells.flatMap(({id}) => id ?? [])),
    ])
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('a cell names every header above and beside it, outermost first, and at most six', () => {
    for (const table of tables) {
      const grid = gridOf(table)
      for (const [y, line] of grid.entries()) {
        for (const [x, cell] of line.entries()) {
          const above = grid
            .slice(0, y)
            .map((one) => one[x]!)
            .filter(({scope}) => scope === 'col')
          const beside = line.slice(0, x).filter(({scope}) => scope === 'row')
          const expected = new Set([...above, ...beside].filter((one) => one !== cell).map(({id}) => id))
          if (cell === grid[0]![0] && !cell.header) continue
          expect(cell.headers).toEqual([...expected])
          expect(cell.headers.length).toBeLessThanOrEqual(6)
        }
      }
    }
  })

  test('every figure stands in the cell of its row and column', () => {
    fc.assert(
      fc.property(
        drawn((draw) => drawFigures(form, draw, 'ordinary')),
        (figures) => {
          const cells = tablesOf(compose(reportOf(form, {figures}))).flatMap(({body}) =>
            body.flatMap((row) => row.cells),
          )
          const printed = cells.flatMap(({fact, children}) =>
            fact ? [[fact, plainText(children).replace('+', '')]] : [],
          )
          expect(Object.fromEntries(printed)).toEqual(
            Object.fromEntries([...figures].map(([fact, value]) => [fact, printDecimal(value)])),
          )
        },
      ),
      {numRuns: 20},
    )
  })
})

describe('2021 form', () => {
  const tables = tablesOf(compose(reportOf(form2021)))
  const [documents] = tables
  const [requests, disputes] = tables.slice(-2)
  const cellsOf = (rows: EditionTable['head']): [string, number, number][] =>
    rows.flatMap(({cells}) =>
      cells.filter(({header}) => header).map((one) => [plainText(one.children), one.rowspan, one.colspan]),
    )

  test('table 三 has three stub columns, spans of 22, 8, 3, 5 and 3 rows, and its corner remark', () => {
    expect(requests).toMatchObject({stubColumns: 3, columnCount: 10, captionShown: false, unit: '件'})
    expect(cellsOf(requests!.body).filter(([, rowspan]) => rowspan > 1)).toEqual([
      ['三、本年度办理结果', 22, 1],
      ['（三）不予公开', 8, 1],
      ['（四）无法提供', 3, 1],
      ['（五）不予处理', 5, 1],
      ['（六）其他处理', 3, 1],
    ])
    expect(cellsOf(requests!.head).slice(0, 4)).toEqual([
      ['申请人情况', 1, 7],
      ['自然人', 2, 1],
      ['法人或其他组织', 1, 5],
      ['总计', 2, 1],
    ])
    const corner = requests!.head[0]!.cells[0]!
    expect(corner).toMatchObject({header: false, rowspan: 3, colspan: 3})
    expect(plainText(corner.children)).toBe('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）')
  })

  test('a figure of table 三 has six headers', () => {
    const cell = requests!.body
      .flatMap(({cells}) => cells)
      .find(({fact}) => fact === 'requests/deny.state-secret/business')!
    const all = [...requests!.head, ...requests!.body].flatMap(({cells}) => cells)
    expect(cell.headers.map((id) => plainText(all.find((one) => one.id === id)!.children))).toEqual([
      '申请人情况',
      '法人或其他组织',
      '商业企业',
      '三、本年度办理结果',
      '（三）不予公开',
      '1．属于国家秘密',
    ])
  })

  test('table 四 is one line of 15 figures under three rows of headers', () => {
    expect(disputes).toMatchObject({stubColumns: 0, columnCount: 15})
    expect(disputes!.head.map(({cells}) => cells.length)).toEqual([2, 2, 15])
    expect(cellsOf(disputes!.head).slice(0, 4)).toEqual([
      ['行政复议', 2, 5],
      ['行政诉讼', 1, 10],
      ['未经复议直接起诉', 1, 5],
      ['复议后起诉', 1, 5],
    ])
    expect(disputes!.body.map(({cells}) => cells.length)).toEqual([15])
  })

  test('a small table shows its caption and has a header over its stub', () => {
    expect(documents).toMatchObject({captionShown: true, stubColumns: 1})
    expect(cellsOf(documents!.head)[0]).toEqual(['信息内容', 1, 1])
  })
})

test('2019 form: a change is printed with its sign', () => {
  const figures = new Map([
    ['licences/licences/change', {units: 4n, places: 0}],
    ['licences/other-services/change', {units: -3n, places: 0}],
    ['enforcement/penalties/change', {units: 0n, places: 0}],
  ])
  const cells = tablesOf(compose(reportOf(form2019, {figures}))).flatMap(({body}) => body.flatMap((row) => row.cells))
  const printed = (fact: string): string => plainText(cells.find((one) => one.fact === fact)!.children)
  expect([...figures.keys()].map(printed)).toEqual(['+4', '-3', '0'])
})
