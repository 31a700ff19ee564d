// A form and its figures → the statutory tables as offices print them, cell by cell with their spans; and what happens to
// such tables on their way: columns that move, cells that are lost or merged, labels that break.

import {factId} from '../../src/form/address.ts'
import type {FactId, Form, FormTable} from '../../src/form/form.ts'

export interface Cell {
  readonly text: string
  readonly rowspan: number
  readonly colspan: number
  /** What stands in it as the cell of a fact. */
  readonly fact?: FactId
}

export interface Grid {
  readonly table: FormTable
  readonly rows: readonly (readonly Cell[])[]
  /** How many rows at the top are headers. */
  readonly headers: number
}

export const cell = (text: string, colspan = 1, rowspan = 1, fact?: FactId): Cell => ({
  text,
  colspan,
  rowspan,
  ...(fact !== undefined && {fact}),
})

export type Figures = Readonly<Record<FactId, string>>

/** Every table of the form. Facts without a figure are blank. */
export function printed(form: Form, figures: Figures): Grid[] {
  return form.tables.map((table) => {
    if (table.printed === 'line') return line(table, figures)
    return table.columns.some(({under}) => under !== undefined) ? nested(table, figures) : simple(table, figures)
  })
}

function values(table: FormTable, row: string, figures: Figures): Cell[] {
  return table.columns.map(({id}) => {
    const fact = factId(table.id, row, id)
    return cell(figures[fact] ?? '', 1, 1, fact)
  })
}

/** Header of one row, a label in front of each row. */
function simple(table: FormTable, figures: Figures): Grid {
  const header = [cell(table.stub ?? '项目'), ...table.columns.map(({label}) => cell(label))]
  return {
    table,
    headers: 1,
    rows: [header, ...table.rows.map((row) => [cell(row.label), ...values(table, row.id, figures)])],
  }
}

/** As the third table is printed: three columns of labels, three rows of headers. */
function nested(table: FormTable, figures: Figures): Grid {
  const depth = 3
  const under = table.columns.filter((column) => column.under !== undefined)
  const top = [cell(table.corner ?? '', depth, 3), cell(table.head ?? '', table.columns.length)]
  const second: Cell[] = []
  for (const [index, column] of table.columns.entries()) {
    if (column.under === undefined) second.push(cell(column.label, 1, 2))
    else if (table.columns[index - 1]?.under !== column.under) second.push(cell(column.under, under.length))
  }
  const rows: Cell[][] = [top, second, under.map(({label}) => cell(label))]
  const open: Cell[] = []
  for (const entry of table.stubs) {
    if (entry.type === 'group') {
      open.push(cell(entry.group.label, 1, entry.group.rows.length))
      continue
    }
    const {row} = entry
    const begun = open.splice(0)
    rows.push([...begun, cell(row.label, depth - row.groups.length), ...values(table, row.id, figures)])
  }
  return {table, headers: 3, rows}
}

/** As the fourth table is printed: all in one row. */
function line(table: FormTable, figures: Figures): Grid {
  const {columns, rows, groups} = table
  const top: Cell[] = []
  const second: Cell[] = []
  const third: Cell[] = []
  for (const row of rows) {
    const [group] = row.groups
    if (!group) {
      top.push(cell(row.label, columns.length, 2))
    } else {
      if (group.rows[0] === row) top.push(cell(group.label, columns.length * group.rows.length))
      second.push(cell(row.label, columns.length))
    }
    third.push(...columns.map(({label}) => cell(label)))
  }
  const figuresRow = rows.flatMap((row) => values(table, row.id, figures))
  void groups
  return {table, headers: 3, rows: [top, second, third, figuresRow]}
}

/** Cells with their places, spans laid out. */
export function laid(grid: Grid): {cell: Cell; row: number; column: number}[] {
  const taken = new Set<string>()
  return grid.rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((one) => {
      while (taken.has(`${row},${column}`)) column++
      for (let y = 0; y < one.rowspan; y++) for (let x = 0; x < one.colspan; x++) taken.add(`${row + y},${column + x}`)
      return {cell: one, row, column}
    })
  })
}

/** The figures as they stand in the grid, by fact; blank ones are not there. */
export function held(grids: readonly Grid[]): Map<FactId, string> {
  return new Map(
    grids.flatMap(({rows}) =>
      rows.flat().flatMap(({fact, text}) => (fact !== undefined && text !== '' ? [[fact, text] as const] : [])),
    ),
  )
}

/** The grid with further lines between its columns, which headers and figures keep to differently, as Word makes them. */
export function ghost(grid: Grid, more: number, pick: (below: number) => number): Grid {
  const cells = laid(grid)
  const width = Math.max(...cells.map(({cell, column}) => column + cell.colspan))
  const edges = (): number[] => {
    const inner = Array.from({length: width + more - 1}, (_, index) => index + 1)
    while (inner.length > width - 1) inner.splice(pick(inner.length), 1)
    return [0, ...inner, width + more]
  }
  const [header, body] = [edges(), edges()]
  const rows = grid.rows.map((_, row) =>
    cells
      .filter((one) => one.row === row)
      .map(({cell, column}): Cell => {
        const at = row < grid.headers ? header : body
        return {...cell, colspan: at[column + cell.colspan]! - at[column]!}
      }),
  )
  return {...grid, rows}
}

/** Tables of one section as one: a line with the caption, then the table, its last column as wide as all others. */
export function stacked(grids: readonly Grid[]): Grid {
  const width = Math.max(...grids.map(({table}) => table.columns.length + 1))
  const rows = grids.flatMap(({table, rows: own}) => [
    [cell(table.caption, width)],
    ...own.map((cells) =>
      cells.map((one, index) => (index === cells.length - 1 ? {...one, colspan: width - cells.length + 1} : one)),
    ),
  ])
  return {table: grids[0]!.table, rows, headers: 0}
}
