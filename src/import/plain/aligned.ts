// Lines whose cells stand below one another, parted by spaces → rows. Figures make the columns; a header stands above those
// that it lies over, and, where words stand below it in the next line, above all of these.

import {type Field, isFigure, isStroke, type Laid, split} from './fields.ts'

interface Row {
  readonly line: number
  readonly fields: readonly Field[]
  readonly data: boolean
}

interface Column {
  from: number
  to: number
}

/** With fewer columns of figures the order of cells says enough. */
const least = 3

export function alignedRows(lines: readonly {readonly text: string; readonly line: number}[]): Laid[] | undefined {
  const rows = lines.map(({text, line}): Row => {
    const fields = split(text, 'spaces')
    return {line, fields, data: fields.some((field) => isFigure(field.text))}
  })
  const columns = columnsOf(rows)
  if (columns.length < least || !rows.some(({fields}) => fields.filter(({text}) => isFigure(text)).length >= least))
    return undefined
  const begin = columns[0]!.from
  const isLabel = ({from, to}: Field): boolean => to <= begin && from < begin
  const stub = Math.max(...rows.map(({fields}) => fields.filter(isLabel).length))
  const placed = rows.map(({fields}) =>
    fields.filter((field) => !isLabel(field)).map((field) => ({field, over: columnsBelow(field, columns)})),
  )
  const sure = placed.every((row, at) =>
    row.every(
      ({field, over}, index) =>
        over
        && (index === 0 || over[0] > row[index - 1]!.over![1])
        && (rows[at]!.data || over[0] !== over[1] || isAbove(at, over[0]) || isAligned(field, columns[over[0]]!)),
    ),
  )
  if (!sure || rows.some(({data}, at) => data && placed[at]!.some(({over}) => over![0] !== over![1]))) return undefined
  if (!columns.every((column, at) => rows.some(({data}, row) => !data && isHeaded(column, at, placed[row]!))))
    return undefined
  return rows.map(({line, fields, data}, at) => {
    const labels = fields.filter(isLabel)
    const heads = labels.map(({text}, column) => ({
      text,
      column,
      colspan: column === labels.length - 1 ? stub - column : 1,
    }))
    if (labels.length === 0 && stub > 0) heads.push({text: '', column: 0, colspan: stub})
    return {line, cells: [...heads, ...cellsOf(at, data)]}
  })

  /** Whether further headers stand below a header. */
  function isAbove(at: number, column: number): boolean {
    return rows.some(({data}, row) => row > at && !data && placed[row]!.some(({over}) => over?.[0] === column))
  }

  function cellsOf(at: number, data: boolean): Laid['cells'][number][] {
    const found: Laid['cells'][number][] = []
    const row = placed[at]!
    for (let column = 0; column < columns.length; ) {
      const own = row.find(({over}) => over![0] === column)
      let end = own ? own.over![1] + 1 : column + 1
      while (own && !data && end < columns.length && goesOn(at, end)) end++
      found.push({text: own?.field.text ?? '', column: stub + column, colspan: end - column})
      column = end
    }
    return found
  }

  /** A place that is blank in a line of headers, with words in the next. */
  function goesOn(at: number, column: number): boolean {
    const stands = (row: number): boolean =>
      placed[row]?.some(({over}) => over![0] <= column && column <= over![1]) ?? false
    return !stands(at) && rows[at + 1]?.data === false && stands(at + 1)
  }
}

interface Placed {
  readonly field: Field
  readonly over: readonly [number, number] | undefined
}

/** Whether a header of its own stands above a column: by chance one that keeps to no column lies over some. */
function isHeaded(column: Column, at: number, row: readonly Placed[]): boolean {
  return row.some(({field, over}) => over?.[0] === at && over[1] === at && isAligned(field, column))
}

/** At the left, at the right, or in the middle. */
function isAligned({from, to}: Field, column: Column): boolean {
  return from === column.from || to === column.to || Math.abs(from + to - column.from - column.to) <= 2
}

/** Where figures lie over one another from row to row. */
function columnsOf(rows: readonly Row[]): Column[] {
  const all = rows
    .flatMap(({fields}) => fields.filter(({text}) => isFigure(text)))
    .map(({from, to}): Column => ({from, to}))
    .sort((a, b) => a.from - b.from)
  const found: Column[] = []
  for (const one of all) {
    const last = found.at(-1)
    if (last && one.from < last.to) last.to = Math.max(last.to, one.to)
    else found.push(one)
  }
  return found
}

function columnsBelow({from, to, text}: Field, columns: readonly Column[]): readonly [number, number] | undefined {
  const first = columns.findIndex((one) => one.to > from)
  const last = columns.findLastIndex((one) => one.from < to)
  // A stroke between two columns stands in neither.
  return first < 0 || last < first || (isStroke(text) && first !== last) ? undefined : [first, last]
}
