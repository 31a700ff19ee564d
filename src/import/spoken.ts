// Lines that say a table row by row, as a text edition does (规章：本年制发件数0件，本年废止件数0件。), in a statutory section
// → the table, each number in the column that is named before it; a line that does not name all of them stays a line.

import type {Form, FormColumn, FormTable} from '../form/form.ts'
import {core} from '../report/labels.ts'
import {fold} from '../script/fold.ts'
import type {Block, FoundCell, FoundTable, Where} from './found.ts'

interface Spoken {
  readonly table: FormTable
  readonly label: string
  readonly values: readonly string[]
  /** Where in the row's words, marks of notes left out, its label ends, the name of each column and its number. */
  readonly ends: {readonly label: number; readonly heads: readonly number[]; readonly values: readonly number[]}
}

interface SpokenRow extends Omit<Spoken, 'table'> {
  readonly marks: Marks
  readonly where: Where
}

/** The notes whose marks stand at a place of a row's words. */
type Marks = ReadonlyMap<number, readonly string[]>

/** A row's words without blanks and without the marks of notes in it. */
function said(block: Block): {readonly text: string; readonly marks: Marks} {
  const marks = new Map<number, string[]>()
  let text = ''
  for (const {text: words, note} of block.type === 'paragraph' ? block.pieces : []) {
    if (note === undefined) text += fold(words).replace(/\s+/gu, '')
    else marks.set(text.length, [...(marks.get(text.length) ?? []), note])
  }
  const marker = block.type === 'paragraph' ? fold(block.marker ?? '') : ''
  return {text: marker + text, marks: new Map([...marks].map(([at, notes]) => [at + marker.length, notes]))}
}

const opening = /^表格，共\d+行，每行\d+(?:个数|项)/u
const closing = /^表格结束。?$/u
const group = /^(.+)，以下\d+行。$/u

/** The blocks of one section. */
export function withSpoken(blocks: readonly Block[], form: Form, section: number): readonly Block[] {
  const tables = form.tables.filter((table) => table.section === section)
  const rows = new Map<FormTable, SpokenRow[]>()
  const used = new Set<Block>()
  const first = new Map<Block, FormTable>()
  let current: FormTable | undefined
  for (const block of blocks) {
    if (block.type !== 'paragraph') continue
    const {text, marks} = said(block)
    const row = rowOf(text, tables, current)
    if (row) {
      const own = rows.get(row.table) ?? []
      if (own.length === 0) first.set(block, row.table)
      rows.set(row.table, [...own, {...row, marks, where: block.where}])
      current = row.table
      used.add(block)
    } else if (opening.test(text) || closing.test(text) || isGroup(text, tables)) used.add(block)
    if (opening.test(text)) current = undefined
  }
  if (rows.size === 0) return blocks
  return blocks.flatMap((block): Block[] => {
    const table = first.get(block)
    if (table) return [tableOf(table, rows.get(table)!)]
    return used.has(block) ? [] : [block]
  })
}

function isGroup(text: string, tables: readonly FormTable[]): boolean {
  const named = group.exec(text)?.[1]
  return named !== undefined && tables.some(({groups}) => groups.some(({label}) => core(label) === core(named)))
}

/** A label as it is said: without its unit in brackets and without slashes. */
function spoken(label: string): string {
  return label
    .replace(/（单位：[^）]*）$/u, '')
    .replaceAll('．', '.')
    .replaceAll('/', '')
}

function rowOf(text: string, tables: readonly FormTable[], current: FormTable | undefined): Spoken | undefined {
  for (let at = text.indexOf('：'); at > 0; at = text.indexOf('：', at + 1)) {
    const [path, said] = [text.slice(0, at), text.slice(at + 1)]
    const own = tables.flatMap((table) => {
      const row = table.rows.find(({label, groups}) => {
        const outer = groups.at(-1)?.label
        return path === spoken(label) || (outer !== undefined && path === `${spoken(outer)}，${spoken(label)}`)
      })
      return row ? [{table, label: row.label}] : []
    })
    // A row of the office's own is known by its columns alone; a table in one line has none.
    const others = own.length > 0 ? own : current?.printed === 'rows' ? [{table: current, label: path}] : []
    for (const {table, label} of others) {
      const found = valuesOf(said, table.columns)
      const from = (ends: readonly number[]): number[] => ends.map((end) => at + 1 + end)
      if (found)
        return {
          table,
          label,
          values: found.values,
          ends: {label: at, heads: from(found.heads), values: from(found.ends)},
        }
    }
  }
  return undefined
}

const counts = '一二三四五六七八九十'
const number = /^(?:[-+]?\d+(?:\.\d+)?|待填)/u

/** Every column with its number, in their order, or all of them at once: 七个数均为0件。 */
function valuesOf(
  said: string,
  columns: readonly FormColumn[],
): {readonly values: string[]; readonly heads: number[]; readonly ends: number[]} | undefined {
  const all = /^(?:([一二三四五六七八九十])|两|(\d+))个数均为([-+]?\d+(?:\.\d+)?)(\D*?)。?$/u.exec(said)
  if (all) {
    const [, word, digits, value = '', written = ''] = all
    const count = word ? counts.indexOf(word) + 1 : Number(digits ?? 2)
    const known = columns.every(({units, unit}) => [unit ?? '', ...units, ''].includes(written))
    return count === columns.length && known
      ? {values: columns.map(({units, unit}) => numberWith(value, written, units, unit)), heads: [], ends: []}
      : undefined
  }
  const values: string[] = []
  const [heads, ends]: [number[], number[]] = [[], []]
  let rest = said
  for (const {label, under, units, unit} of columns) {
    if (under !== undefined && rest.startsWith(`${spoken(under)}，`)) rest = rest.slice(spoken(under).length + 1)
    const name = spoken(label)
    if (!rest.startsWith(name)) return undefined
    rest = rest.slice(name.length)
    heads.push(said.length - rest.length)
    const found = number.exec(rest)?.[0]
    if (found === undefined) return undefined
    rest = rest.slice(found.length)
    const own = [unit, ...units].find((one) => one !== undefined && one !== '' && rest.startsWith(one)) ?? ''
    rest = rest.slice(own.length)
    ends.push(said.length - rest.length)
    if (rest !== '' && !/^[，；。]/u.test(rest)) return undefined
    rest = rest.slice(1)
    values.push(found === '待填' ? '' : numberWith(found, own, units, unit))
  }
  return rest === '' ? {values, heads, ends} : undefined
}

/** Where the form leaves the unit to the office, it is said with the number. */
function numberWith(value: string, written: string, units: readonly string[], unit: string | undefined): string {
  return unit === undefined && units.length > 1 ? value + written : value
}

function tableOf(table: FormTable, rows: readonly SpokenRow[]): FoundTable {
  const where = rows[0]!.where
  const cells: FoundCell[] = []
  const put = (row: number, column: number, text: string, at: Where, more: Partial<FoundCell> = {}): void => {
    cells.push({row, column, rowspan: 1, colspan: 1, text, where: at, ...more})
  }
  const {columns} = table
  const marksAt = (row: SpokenRow | undefined, end: number | undefined): readonly string[] =>
    (end === undefined ? undefined : row?.marks.get(end)) ?? []
  const noted = (notes: readonly string[]): Partial<FoundCell> => (notes.length > 0 ? {notes} : {})
  const headNotes = columns.map((_, at) => [...new Set(rows.flatMap((row) => marksAt(row, row.ends.heads[at])))])
  if (table.printed === 'line') {
    for (const [index, {label: own}] of table.rows.entries()) {
      const named = rows.filter(({label}) => label === own)
      put(0, index * columns.length, own, where, {colspan: columns.length})
      for (const [at, column] of columns.entries()) {
        put(1, index * columns.length + at, column.label, where)
        const [first] = named
        const notes = noted(marksAt(first, first?.ends.values[at]))
        put(2, index * columns.length + at, first?.values[at] ?? '', first?.where ?? where, notes)
        // A row that is said twice with other numbers has none that is sure.
        if (new Set(named.map(({values}) => values[at])).size > 1) cells.push({...cells.pop()!, doubt: 'object'})
      }
    }
    return {type: 'table', cells, rows: 3, columns: table.rows.length * columns.length, where}
  }
  put(0, 0, table.stub ?? '', where)
  for (const [at, column] of columns.entries()) put(0, at + 1, column.label, where, noted(headNotes[at]!))
  for (const [index, row] of rows.entries()) {
    put(index + 1, 0, row.label, row.where, noted(marksAt(row, row.ends.label)))
    for (const [at, value] of row.values.entries())
      put(index + 1, at + 1, value, row.where, noted(marksAt(row, row.ends.values[at])))
  }
  return {type: 'table', cells, rows: rows.length + 1, columns: columns.length + 1, where}
}
