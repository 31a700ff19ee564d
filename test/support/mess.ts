// What happens to statutory tables on their way into a file, one thing at a time: a grid in, a grid out. Cells keep the
// fact that they hold; what is lost is not there any more.

import {type Cell, cell, type Grid, laid} from './office-tables.ts'

/** A whole number from 0 up to, not including, `below`. */
export type Pick = (below: number) => number

type Matrix = (Cell | undefined)[][]

function matrixOf(grid: Grid): Matrix {
  const cells = laid(grid)
  const width = Math.max(...cells.map((one) => one.column + one.cell.colspan))
  const matrix: Matrix = grid.rows.map(() => new Array<Cell | undefined>(width).fill(undefined))
  for (const {cell: one, row, column} of cells)
    for (let y = row; y < row + one.rowspan; y++)
      for (let x = column; x < column + one.colspan; x++) matrix[y]![x] = one
  return matrix
}

/** Rectangles of one cell become it again; a cell that was torn apart stands in each piece. */
function gridOf(grid: Grid, matrix: Matrix): Grid {
  const taken = matrix.map((row) => row.map(() => false))
  const rows = matrix.map((row, y) =>
    row.flatMap((one, x): Cell[] => {
      if (!one || taken[y]![x]) return []
      let right = x
      while (right < row.length && row[right] === one && !taken[y]![right]) right++
      let down = y
      while (
        down < matrix.length
        && matrix[down]!.slice(x, right).every((other, index) => other === one && !taken[down]![x + index])
      )
        down++
      for (let a = y; a < down; a++) for (let b = x; b < right; b++) taken[a]![b] = true
      return [{...one, colspan: right - x, rowspan: down - y}]
    }),
  )
  return {...grid, rows}
}

/** How many grid columns at the left hold labels. */
function stubOf({table, rows, headers}: Grid): number {
  if (table.printed === 'line') return 0
  return laid({table, rows, headers}).find(({cell: one}) => one.fact !== undefined)?.column ?? 1
}

/** The columns of figures in another order, left out, twice. */
function columns(grid: Grid, change: (order: number[]) => number[]): Grid {
  const matrix = matrixOf(grid)
  const stub = stubOf(grid)
  const order = change(Array.from({length: matrix[0]!.length - stub}, (_, index) => index + stub))
  return gridOf(
    grid,
    matrix.map((row) => [...row.slice(0, stub), ...order.map((at) => row[at])]),
  )
}

const shuffled = (list: readonly number[], pick: Pick): number[] => {
  const from = [...list]
  return list.map(() => from.splice(pick(from.length), 1)[0]!)
}

/** A column that the form does not have, with figures or without. */
function added(grid: Grid, pick: Pick, header: string, figure: () => string): Grid {
  const matrix = matrixOf(grid)
  const stub = stubOf(grid)
  const at = header === '' ? matrix[0]!.length : stub + pick(matrix[0]!.length - stub + 1)
  const head = cell(header)
  return gridOf(
    grid,
    matrix.map((row, y) => {
      const own = y < grid.headers ? head : cell(figure())
      return [...row.slice(0, at), own, ...row.slice(at)]
    }),
  )
}

/** A row that has a figure fewer; the ones behind it move up. */
function short(grid: Grid, pick: Pick): Grid {
  const rows = grid.rows
    .map((row, index) => [index, row] as const)
    .filter(([, row]) => row.some(({fact}) => fact !== undefined))
  if (rows.length === 0) return grid
  const [at] = rows[pick(rows.length)]!
  return {
    ...grid,
    rows: grid.rows.map((row, index) => {
      if (index !== at) return row
      const facts = row.flatMap(({fact}, place) => (fact === undefined ? [] : [place]))
      const lost = facts[pick(facts.length)]
      return row.filter((_, place) => place !== lost)
    }),
  }
}

/**
 * Two figures in one cell, side by side or one above the other: the first one's text stays. What is merged is a rectangle,
 * as in every program that merges cells: whatever reaches into it belongs to it.
 */
function mergedCells(grid: Grid, pick: Pick, down: boolean): Grid {
  const matrix = matrixOf(grid)
  const isFigure = (one: Cell | undefined): boolean => one?.fact !== undefined
  const places = matrix.flatMap((row, y) =>
    row.flatMap((one, x) =>
      isFigure(one) && isFigure(down ? matrix[y + 1]?.[x] : row[x + 1]) ? [[y, x] as const] : [],
    ),
  )
  const place = places[pick(Math.max(1, places.length))]
  return place
    ? mergedAt(grid, matrix, [place[0], place[1]], [place[0] + (down ? 1 : 0), place[1] + (down ? 0 : 1)])
    : grid
}

type At = readonly [row: number, column: number]

/** The cells of a rectangle as one, which has what stood in the first. */
function mergedAt(grid: Grid, matrix: Matrix, from: At, to: At): Grid {
  let [top, left, bottom, right] = [...from, ...to]
  for (let grown = true; grown; ) {
    grown = false
    const inside = new Set(matrix.slice(top, bottom + 1).flatMap((row) => row.slice(left, right + 1)))
    matrix.forEach((row, y) => {
      row.forEach((one, x) => {
        if (!one || !inside.has(one) || (y >= top && y <= bottom && x >= left && x <= right)) return
        ;[top, left, bottom, right] = [Math.min(top, y), Math.min(left, x), Math.max(bottom, y), Math.max(right, x)]
        grown = true
      })
    })
  }
  const first = matrix[top]![left]
  for (let y = top; y <= bottom; y++) for (let x = left; x <= right; x++) matrix[y]![x] = first
  return gridOf(grid, matrix)
}

/** Two neighbours among the headers or the labels as one cell. */
function mergedWords(grid: Grid, pick: Pick, down: boolean): Grid {
  const matrix = matrixOf(grid)
  const stub = stubOf(grid)
  const isWord = (y: number, x: number): boolean =>
    matrix[y]?.[x] !== undefined && (down ? y >= grid.headers && x < stub : y < grid.headers && x >= stub)
  const places = matrix.flatMap((row, y) =>
    row.flatMap((one, x) => {
      const to = down ? ([y + 1, x] as const) : ([y, x + 1] as const)
      return isWord(y, x) && isWord(...to) && matrix[to[0]]![to[1]] !== one ? [[[y, x] as const, to] as const] : []
    }),
  )
  const place = places[pick(Math.max(1, places.length))]
  return place ? mergedAt(grid, matrix, ...place) : grid
}

/** The rows of figures that no cell reaches into or out of. */
function plainRows({rows, headers}: Grid): number[] {
  const reached = new Set(
    laid({rows, headers} as Grid).flatMap(({cell: {rowspan}, row}) =>
      rowspan > 1 ? Array.from({length: rowspan}, (_, index) => row + index) : [],
    ),
  )
  return rows.flatMap((row, index) =>
    index >= headers && !reached.has(index) && row.some(({fact}) => fact !== undefined) ? [index] : [],
  )
}

const changed = (grid: Grid, change: (one: Cell) => Cell): Grid => ({
  ...grid,
  rows: grid.rows.map((row) => row.map(change)),
})

export const messes: Readonly<Record<string, (grid: Grid, pick: Pick) => Grid>> = {
  'columns in another order': (grid, pick) => columns(grid, (order) => shuffled(order, pick)),
  'a column left out': (grid, pick) => columns(grid, (order) => order.toSpliced(pick(order.length), 1)),
  'a column twice': (grid, pick) =>
    columns(grid, (order) => order.toSpliced(pick(order.length + 1), 0, order[pick(order.length)]!)),
  'a column 小计': (grid, pick) => added(grid, pick, '小计', () => String(70_000 + pick(999))),
  'a nameless last column': (grid, pick) => added(grid, pick, '', () => ''),
  'remarks in a last column': (grid, pick) => added(grid, pick, '备注', () => ['', '无', '见附注'][pick(3)]!),
  'a row short of a cell': short,
  'a row short of a cell and a nameless last column': (grid, pick) => added(short(grid, pick), pick, '', () => ''),
  'figures merged sideways': (grid, pick) => mergedCells(grid, pick, false),
  'figures merged downwards': (grid, pick) => mergedCells(grid, pick, true),
  'some cells blank': (grid, pick) =>
    changed(grid, (one) => (one.fact !== undefined && pick(4) === 0 ? {...one, text: ''} : one)),
  'a last column blank': (grid, pick) => {
    const last = grid.table.columns.at(-1)!.id
    return changed(grid, (one) => (one.fact?.endsWith(`/${last}`) && pick(3) > 0 ? {...one, text: ''} : one))
  },
  'labels broken into lines': (grid, pick) =>
    changed(grid, (one) => {
      const at = 1 + pick(Math.max(1, one.text.length - 1))
      return one.fact === undefined && one.text.length > 3 && pick(2)
        ? {...one, text: `${one.text.slice(0, at)}\n${one.text.slice(at)}`}
        : one
    }),
  'a row left out': (grid, pick) => {
    const rows = grid.rows.flatMap((row, index) =>
      index >= grid.headers && row.every(({rowspan}) => rowspan === 1) ? [index] : [],
    )
    const lost = rows[pick(Math.max(1, rows.length))]
    const start = laid(grid)
    return rows.length < 2
      ? grid
      : {
          ...grid,
          rows: grid.rows.flatMap((row, index) =>
            index === lost
              ? []
              : [
                  row.map((one) => {
                    const at = start.find(({cell: other}) => other === one)
                    return at && at.row < lost! && lost! < at.row + one.rowspan
                      ? {...one, rowspan: one.rowspan - 1}
                      : one
                  }),
                ],
          ),
        }
  },
  'headers merged sideways': (grid, pick) => mergedWords(grid, pick, false),
  'labels merged downwards': (grid, pick) => mergedWords(grid, pick, true),
  'a header without words': (grid, pick) => {
    const headers = grid.rows.slice(0, grid.headers).flat()
    const lost = headers[pick(headers.length)]
    return changed(grid, (one) => (one === lost ? {...one, text: ''} : one))
  },
  'a label without words': (grid, pick) => {
    const labels = grid.rows.slice(grid.headers).flatMap((row) => row.filter(({fact}) => fact === undefined))
    const lost = labels[pick(Math.max(1, labels.length))]
    return changed(grid, (one) => (one === lost ? {...one, text: ''} : one))
  },
  'rows in another order': (grid, pick) => {
    const plain = plainRows(grid)
    const order = shuffled(plain, pick)
    return {...grid, rows: grid.rows.map((row, index) => grid.rows[order[plain.indexOf(index)] ?? index] ?? row)}
  },
  'a row again with other figures': (grid, pick) => {
    const plain = plainRows(grid)
    const at = plain[pick(Math.max(1, plain.length))]
    if (at === undefined || grid.table.printed === 'line') return grid
    const again = grid.rows[at]!.map((one) =>
      one.fact === undefined || one.text === '' ? one : cell(String(80_000 + pick(999))),
    )
    const behind = at + 1 + pick(grid.rows.length - at)
    const inside = laid(grid).some(({cell: one, row}) => row < behind && behind < row + one.rowspan)
    return inside ? grid : {...grid, rows: grid.rows.toSpliced(behind, 0, again)}
  },
  'a row 小计 between': (grid, pick) => {
    const plain = plainRows(grid)
    const at = plain[pick(Math.max(1, plain.length))]
    if (at === undefined || grid.table.printed === 'line') return grid
    const sum = grid.rows[at]!.map((one, index) =>
      one.fact === undefined ? {...one, text: index ? '' : '小计'} : cell(String(60_000 + pick(999))),
    )
    return {...grid, rows: grid.rows.toSpliced(at + 1, 0, sum)}
  },
  'columns counted below the headers': (grid) => {
    const matrix = matrixOf(grid)
    const stub = stubOf(grid)
    const counting = matrix[0]!.map((_, x) => cell(x < stub ? '甲' : String(x - stub + 1)))
    return {...gridOf(grid, matrix.toSpliced(grid.headers, 0, counting)), headers: grid.headers + 1}
  },
  'rows counted in front': (grid) => {
    const matrix = matrixOf(grid)
    return gridOf(
      grid,
      matrix.map((row, y) => [cell(y < grid.headers ? (y ? '' : '序号') : String(y - grid.headers + 1)), ...row]),
    )
  },
  'headers again in the middle': (grid, pick) => {
    const plain = plainRows(grid)
    const at = plain[pick(Math.max(1, plain.length))]
    if (at === undefined || at <= grid.headers || grid.table.printed === 'line') return grid
    return {...grid, rows: grid.rows.toSpliced(at, 0, ...grid.rows.slice(0, grid.headers))}
  },
  'units behind the figures': (grid, pick) =>
    changed(grid, (one) => {
      const column = grid.table.columns.find(({id}) => one.fact?.endsWith(`/${id}`))
      const unit = column?.units.length === 1 ? column.units[0]! : undefined
      return unit !== undefined && pick(3) === 0 ? {...one, text: `${one.text}${unit}`} : one
    }),
}
