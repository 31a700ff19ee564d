// A table of the form with its figures → the grid that the form prints: stub columns for the groups, stacked header
// rows, spans. Written apart from the product's own composing, so that rivals are not measured on its output.

import type {FormColumn, FormGroup, FormRow, FormTable} from '../../src/form/form.ts'
import type {DocCell, DocTable} from './content.ts'

type Figures = ReadonlyMap<string, string>

export function spannedTable(table: FormTable, figures: Figures): DocTable {
  return table.printed === 'line' ? inOneLine(table, figures) : rowByRow(table, figures)
}

function rowByRow(table: FormTable, figures: Figures): DocTable {
  const stubs = Math.max(...table.rows.map(({groups}) => groups.length)) + 1
  const spanned = table.columns.some(({under}) => under)
  const headRows = (table.head ? 1 : 0) + (spanned ? 2 : 1)
  const corner = head(table.stub ?? table.corner ?? '', 0, stubs, headRows)
  const all = table.head ? [head(table.head, stubs, table.columns.length, 1, 'colgroup')] : []
  const single = (): DocCell[] => table.columns.map(({label}, index) => head(label, stubs + index))
  const labels = spanned ? columnLabels(table.columns, stubs) : [single()]
  const top = table.head ? [all, ...labels] : labels
  const rows = table.rows.map((row, index) => [
    ...stubCells(row, table.rows[index - 1], stubs),
    ...table.columns.map(({id}, column) => value(figures.get(`${table.id}/${row.id}/${id}`), stubs + column)),
  ])
  return {
    type: 'table',
    caption: table.caption,
    columnCount: stubs + table.columns.length,
    headRows,
    rows: [[corner, ...top[0]!], ...top.slice(1), ...rows],
  }
}

/** Two header rows: the labels that span, and those under them. */
function columnLabels(columns: readonly FormColumn[], first: number): DocCell[][] {
  const upper: DocCell[] = []
  const lower: DocCell[] = []
  columns.forEach(({label, under}, index) => {
    if (!under) upper.push(head(label, first + index, 1, 2))
    else {
      lower.push(head(label, first + index))
      if (columns[index - 1]?.under === under) return
      const span = columns.filter((column) => column.under === under).length
      upper.push(head(under, first + index, span, 1, 'colgroup'))
    }
  })
  return [upper, lower]
}

/** The label of a row, before it those of the groups that begin with it. */
function stubCells(row: FormRow, before: FormRow | undefined, stubs: number): DocCell[] {
  const groups = row.groups.flatMap((group, depth): DocCell[] => {
    if (before?.groups.some(({id}) => id === group.id)) return []
    return [{text: group.label, scope: 'rowgroup', rowspan: group.rows.length, colspan: 1, column: depth}]
  })
  const depth = row.groups.length
  return [...groups, {text: row.label, scope: 'row', rowspan: 1, colspan: stubs - depth, column: depth}]
}

/** Every row's label above its columns, groups above the rows, one line of figures. */
function inOneLine(table: FormTable, figures: Figures): DocTable {
  const width = table.columns.length
  const deepest = Math.max(...table.rows.map(({groups}) => groups.length))
  const levels = Array.from({length: deepest + 1}, (_, level) =>
    table.rows.flatMap((row, index): DocCell[] => {
      const group: FormGroup | undefined = row.groups[level]
      if (group) {
        if (table.rows[index - 1]?.groups.some(({id}) => id === group.id)) return []
        return [head(group.label, index * width, group.rows.length * width, 1, 'colgroup')]
      }
      if (level > row.groups.length) return []
      return [head(row.label, index * width, width, deepest + 1 - level, 'colgroup')]
    }),
  )
  const labels = table.rows.flatMap((_, row) =>
    table.columns.map(({label}, column) => head(label, row * width + column)),
  )
  const values = table.rows.flatMap((row, index) =>
    table.columns.map(({id}, column) => value(figures.get(`${table.id}/${row.id}/${id}`), index * width + column)),
  )
  return {
    type: 'table',
    caption: table.caption,
    columnCount: table.rows.length * width,
    headRows: deepest + 2,
    rows: [...levels, labels, values],
  }
}

function head(text: string, column: number, colspan = 1, rowspan = 1, scope: DocCell['scope'] = 'col'): DocCell {
  return {text, column, colspan, rowspan, scope}
}

function value(text: string | undefined, column: number): DocCell {
  return {text: text ?? '', column, colspan: 1, rowspan: 1}
}
