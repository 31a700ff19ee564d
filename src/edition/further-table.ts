// A Markdown table that the form does not have → table of an edition. Its first row heads the columns; its first column
// heads the rows where it holds words in every row.

import type {Table, TableRow} from 'mdast'
import type {Composing} from './composing.ts'
import type {Block, EditionCell, EditionRow, EditionTable, Inline, LinearTable} from './edition.ts'
import {inlines, plainText} from './inlines.ts'
import {isWide} from './wide.ts'

/** `before` is the block right above it, `heading` the one that it stands under. */
export function furtherTable(
  composing: Composing,
  table: Table,
  before: Block | undefined,
  heading: string,
): EditionTable {
  const tableId = `t${composing.next('table')}`
  // A table of one row has no other to head.
  const [head, body] =
    table.children.length > 1 ? [table.children[0], table.children.slice(1)] : [undefined, table.children]
  // Notes are numbered as they are read: the head's before those of the rows.
  const labels = head ? contents(composing, head) : []
  const grid = body.map((row) => contents(composing, row))
  const columnCount = Math.max(labels.length, ...grid.map((row) => row.length))
  const stubColumns = columnCount > 1 && grid.every((row) => isLabel(row[0])) ? 1 : 0
  const place = composing.nodeAt(table.position)
  type Bare = Omit<EditionCell, 'header' | 'headers'>
  const cell = (column: number, children: readonly Inline[], row: TableRow | undefined): Bare => ({
    type: 'cell',
    node: composing.nodeAt(row?.children[column]?.position ?? row?.position ?? table.position),
    scope: undefined,
    id: undefined,
    rowspan: 1,
    colspan: 1,
    column,
    align: ({left: 'start', center: 'center', right: 'end'} as const)[table.align?.[column] ?? 'left'],
    fact: undefined,
    children,
  })
  const columns = [...Array(columnCount).keys()]
  const headRow: EditionRow = {
    type: 'row',
    cells: columns.map((column) => {
      const children = labels[column] ?? []
      const base = cell(column, children, head)
      if (plainText(children) === '') return {...base, header: false, headers: []}
      return {...base, header: true, scope: 'col', id: `${tableId}c${column + 1}`, headers: [], align: 'center'}
    }),
  }
  const columnHeader = (column: number): string[] => (headRow.cells[column]?.id ? [headRow.cells[column].id] : [])
  const rows = grid.map(
    (row, index): EditionRow => ({
      type: 'row',
      cells: columns.map((column) => {
        const base = cell(column, row[column] ?? [], body[index])
        const rowId = `${tableId}r${index + 1}`
        if (column < stubColumns) return {...base, header: true, scope: 'row', id: rowId, headers: columnHeader(column)}
        return {...base, header: false, headers: [...columnHeader(column), ...(stubColumns ? [rowId] : [])]}
      }),
    }),
  )
  return {
    type: 'table',
    node: place,
    id: tableId,
    name: 'further',
    caption: nameOf(before) || heading || '表格',
    captionShown: false,
    unit: undefined,
    statutory: false,
    stubColumns,
    columnCount,
    wide: isWide(stubColumns, columnCount, rows),
    head: head ? [headRow] : [],
    body: rows,
    linear: linear(labels, rows, stubColumns, columnCount),
  }
}

function contents(composing: Composing, row: TableRow): Inline[][] {
  return row.children.map((cell) => inlines(composing, cell.children))
}

/** Words rather than a figure. */
function isLabel(children: readonly Inline[] | undefined): boolean {
  return children !== undefined && /\p{L}/u.test(plainText(children))
}

/**
 * What a table is called for those who do not see what it stands below: the heading, the short line or the last clause
 * right above it. None is printed once more; who wants a number writes it there.
 */
function nameOf(before: Block | undefined): string {
  if (before?.type === 'subheading') return plainText(before.children).trim()
  if (before?.type !== 'paragraph') return ''
  const clause = plainText(before.children)
    .trim()
    .replace(/(?<![：:。！？；])[：:。！？；]+$/, '')
    .split(/[。！？；，]/)
    .at(-1)!
  return clause.replace(announcing, '')
}

/** What only says that a table comes. */
const announcing = /(?:(?:具体|详细)(?:情况)?)?(?:(?:详见|见|如)下(?:列?表)?(?:所示)?)$/

function linear(
  labels: readonly Inline[][],
  rows: readonly EditionRow[],
  stubColumns: number,
  columnCount: number,
): LinearTable {
  return {
    rowCount: rows.length,
    columnCount: columnCount - stubColumns,
    numeric: false,
    unit: undefined,
    stub: stubColumns && isSaid(labels[0] ?? []) ? inOneLine(labels[0]!) : [],
    columns: [],
    remark: undefined,
    single: false,
    lines: rows.map(({cells}, index) => ({
      type: 'row',
      node: cells[0]!.node,
      path: [stubColumns ? plainText(cells[0]!.children) : `第${index + 1}行`],
      marks: stubColumns ? marksIn(cells[0]!.children) : [],
      allZero: undefined,
      groups: [
        {
          label: '',
          values: cells.slice(stubColumns).map(({node, column, children}) => ({
            node,
            label: plainText(labels[column] ?? []),
            marks: index === 0 ? marksIn(labels[column] ?? []) : [],
            fact: undefined,
            unit: '',
            children: inOneLine(withoutStop(children)),
          })),
        },
      ],
    })),
  }
}

/** Marks of notes and addresses of links, to be said behind words that are said without them. */
function marksIn(nodes: readonly Inline[]): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'noteReference') return [node]
    if (!('children' in node)) return []
    const inner = marksIn(node.children)
    return node.type === 'link' && !node.bare ? [...inner, {...node, children: []}] : inner
  })
}

/** Whether there is anything to read out. */
function isSaid(nodes: readonly Inline[]): boolean {
  return plainText(nodes).trim() !== '' || marksIn(nodes).length > 0
}

/** One row is one line. */
function inOneLine(nodes: readonly Inline[]): Inline[] {
  return nodes.map((node): Inline => {
    if (node.type === 'break') return {type: 'text', value: ' '}
    return 'children' in node ? {...node, children: inOneLine(node.children)} : node
  })
}

/** Without a full stop or semicolon at the end: one of the line's own stands there. */
function withoutStop(nodes: readonly Inline[]): readonly Inline[] {
  const last = nodes.at(-1)
  if (last?.type === 'break') return withoutStop(nodes.slice(0, -1))
  if (last?.type === 'text') {
    const value = last.value.trimEnd().replace(/[。；]$/, '')
    return [...nodes.slice(0, -1), ...(value === '' ? [] : [{...last, value}])]
  }
  if (last?.type !== 'strong' && last?.type !== 'emphasis') return nodes
  return [...nodes.slice(0, -1), {...last, children: withoutStop(last.children)}]
}
