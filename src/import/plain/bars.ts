// Lines whose cells are parted by bars → rows. Where all have as many bars, cells stand by their order; else each bar of a
// row that has fewer must stand below one of those that have the most.

import {type Field, isFigure, isRule, type Laid, split} from './fields.ts'

interface Line {
  readonly text: string
  readonly line: number
}

interface Row {
  readonly line: number
  readonly cells: readonly Field[]
  readonly text: string
}

export function barRows(lines: readonly Line[]): Laid[] | undefined {
  const rows = lines.filter(({text}) => !isRule(text)).map((one): Row => ({...one, cells: cellsOf(one.text, true)}))
  const most = Math.max(...rows.map(({cells}) => cells.length))
  if (rows.length < 2 || most < 2) return undefined
  const laid = rows.every(({cells}) => cells.length === most) ? inOrder(rows) : inPlace(rows, most)
  return laid && joined(lines, laid)
}

/** Without what stands outside a frame. */
function cellsOf(text: string, wide: boolean): readonly Field[] {
  const fields = split(text, 'bars', wide)
  const from = fields[0]!.text === '' ? 1 : 0
  return fields.slice(from, fields.length - (fields.length - 1 > from && fields.at(-1)!.text === '' ? 1 : 0))
}

const inOrder = (rows: readonly Row[]): Laid[] =>
  rows.map(({cells, line}) => ({line, cells: cells.map(({text}, column) => ({text, column, colspan: 1}))}))

function inPlace(rows: readonly Row[], most: number): Laid[] | undefined {
  // Where the bars of most of the rows that have all of them stand.
  const counts = new Map<string, number>()
  for (const {cells} of rows.filter((row) => row.cells.length === most)) {
    const key = edgesOf(cells).join()
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const [usual] = [...counts].sort((a, b) => b[1] - a[1])[0]!
  const edges = usual.split(',').map(Number)
  const found = rows.map(({cells, text, line}): Laid | undefined => {
    if (cells.length === most)
      return {line, cells: cells.map((cell, column) => ({text: cell.text, column, colspan: 1}))}
    for (const wide of [true, false]) {
      const own = cellsOf(text, wide)
      const at = placesOf(edgesOf(own), edges)
      if (
        at.every((edge, index) => edge >= 0 && (index === 0 || edge > at[index - 1]!))
        && at[0] === 0
        && at.at(-1) === edges.length - 1
      )
        return {
          line,
          cells: own.map((cell, index) => ({
            text: cell.text,
            column: at[index]!,
            colspan: at[index + 1]! - at[index]!,
          })),
        }
    }
    return undefined
  })
  return found.every((row) => row !== undefined) ? found : undefined
}

/** Which of the usual edges each is; a word longer than its cell moves all those behind it alike. */
function placesOf(own: readonly number[], edges: readonly number[]): number[] {
  const moved = own.at(-1)! - edges.at(-1)!
  const first = moved <= 0 ? own.length : own.findIndex((edge) => !edges.includes(edge))
  return own.map((edge, index) => edges.indexOf(index < first ? edge : edge - moved))
}

const edgesOf = (cells: readonly Field[]): number[] => [...cells.map(({from}) => from), cells.at(-1)!.to]

/** Where lines are drawn between the rows, a cell of several lines is one. */
function joined(lines: readonly Line[], rows: readonly Laid[]): Laid[] {
  const groups: Laid[][] = []
  let open = false
  for (const {text, line} of lines) {
    if (isRule(text)) open = false
    else {
      const row = rows.find((one) => one.line === line)!
      if (open) groups.at(-1)!.push(row)
      else groups.push([row])
      open = true
    }
  }
  const isOne = (group: readonly Laid[]): boolean => {
    const [first] = group
    const same = group.every(
      ({cells}) =>
        cells.length === first!.cells.length && cells.every(({column}, at) => column === first!.cells[at]!.column),
    )
    const figures = group.filter(({cells}) => cells.some(({text}) => isFigure(text)))
    return same && figures.length < 2
  }
  if (groups.every((group) => group.length === 1) || groups.length < 3 || !groups.every(isOne)) return [...rows]
  return groups.map(([first, ...more]) => ({
    line: first!.line,
    cells: first!.cells.map((cell, at) => ({
      ...cell,
      text: [cell, ...more.map(({cells}) => cells[at]!)].map(({text}) => text).join(''),
    })),
  }))
}
