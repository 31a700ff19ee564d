// A source in our format → the same content as a plain document model, from which every rival's input is written. Reads
// what the sample and the generated reports use (figures written out, statutory labels), not the whole source format.

import type {PhrasingContent, Root, Table, TableRow} from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified} from 'unified'
import type {Form, FormTable} from '../../src/form/form.ts'
import {referable} from '../support/generate-prose.ts'
import {spannedTable} from './spans.ts'

export interface Doc {
  readonly title: string
  readonly blocks: readonly DocBlock[]
}

export type DocBlock =
  | {readonly type: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly text: string}
  | {readonly type: 'paragraph'; readonly text: string}
  | {readonly type: 'list'; readonly ordered: boolean; readonly items: readonly string[]}
  | DocTable

/** A regular grid; a cell that spans stands where it begins. */
export interface DocTable {
  readonly type: 'table'
  readonly caption: string
  readonly columnCount: number
  readonly headRows: number
  readonly rows: readonly (readonly DocCell[])[]
}

export interface DocCell {
  readonly text: string
  readonly scope?: 'col' | 'row' | 'colgroup' | 'rowgroup'
  readonly rowspan: number
  readonly colspan: number
  /** First grid column, from 0. */
  readonly column: number
}

/** The document that `source` stands for, references printed and statutory tables spanned as the form prints them. */
export function docOf(source: string, form: Form): Doc {
  const processor = unified().use(remarkParse).use(remarkGfm, {singleTilde: false}).use(remarkFrontmatter)
  const {children} = processor.parse(source) as Root
  const figures = figuresOf(
    children.filter((node) => node.type === 'table'),
    form,
  )
  const print = (text: string): string =>
    text.replace(/\{\{([^{}]+)\}\}/gu, (_, name: string) => figures.get(name) ?? name)
  const blocks: DocBlock[] = []
  let heading = ''
  for (const node of children) {
    if (node.type === 'heading') {
      heading = print(textOf(node.children))
      blocks.push({type: 'heading', level: Math.min(node.depth, 4) as 1 | 2 | 3 | 4, text: heading})
    } else if (node.type === 'paragraph') {
      blocks.push({type: 'paragraph', text: print(textOf(node.children))})
    } else if (node.type === 'list') {
      const items = node.children.map((item) =>
        item.children.map((child) => (child.type === 'paragraph' ? print(textOf(child.children)) : '')).join(''),
      )
      blocks.push({type: 'list', ordered: node.ordered ?? false, items})
    } else if (node.type === 'table') {
      const table = statutory(node, form)
      blocks.push(table ? spannedTable(table, figures) : furtherTable(node, heading))
    }
  }
  const title = blocks.find((block) => block.type === 'heading')
  return {title: title?.type === 'heading' ? title.text : '', blocks}
}

function textOf(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('value' in node ? node.value : 'children' in node ? textOf(node.children) : ''))
    .join('')
    .replace(/\n/gu, '')
}

function cellsOf(row: TableRow): string[] {
  return row.children.map((cell) => textOf(cell.children))
}

/** The form's table that `node` is: its columns, and a row of it. */
function statutory(node: Table, form: Form): FormTable | undefined {
  const [head, ...rows] = node.children.map(cellsOf)
  const labels = rows.map((cells) => cells[0])
  return form.tables.find(
    (table) =>
      table.columns.every(({label}, index) => head![index + 1] === label)
      && table.rows.every(({label}) => labels.includes(label)),
  )
}

/** Every fact and derived sum by its id and by its short name, printed. */
function figuresOf(tables: readonly Table[], form: Form): ReadonlyMap<string, string> {
  const figures = new Map<string, string>()
  for (const node of tables) {
    const table = statutory(node, form)
    for (const cells of node.children.map(cellsOf)) {
      const row = table?.rows.find(({label}) => label === cells[0])
      if (row) table!.columns.forEach(({id}, index) => figures.set(`${table!.id}/${row.id}/${id}`, cells[index + 1]!))
    }
  }
  for (const {table, row, rows} of form.derived) {
    for (const {id} of form.tables.find((one) => one.id === table)!.columns) {
      const sum = rows.reduce((total, one) => total + Number(figures.get(`${table}/${one}/${id}`)), 0)
      figures.set(`${table}/${row}/${id}`, String(sum))
    }
  }
  for (const [id, short] of referable(form)) figures.set(short, figures.get(id) ?? '')
  return figures
}

function furtherTable(node: Table, caption: string): DocTable {
  const rows = node.children.map((row, line) =>
    cellsOf(row).map((text, column): DocCell => {
      const scope = line === 0 ? 'col' : column === 0 ? 'row' : undefined
      return {text, ...(scope && {scope}), rowspan: 1, colspan: 1, column}
    }),
  )
  return {type: 'table', caption, columnCount: rows[0]!.length, headRows: 1, rows}
}
