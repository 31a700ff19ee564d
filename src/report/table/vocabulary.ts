// The words of a form's table in comparable form: what its headers, rows and groups may be called.

import type {FormColumn, FormGroup, FormRow, FormTable} from '../../form/form.ts'
import {core} from '../labels.ts'

/** The row that says that every row left out is 0. */
export const restLabel = '其余各项'

/** Something that can be called by a label. */
export interface Named<T> {
  readonly item: T
  readonly label: string
  readonly core: string
  readonly aliases: readonly string[]
  /** Whether no other words are taken for it. */
  readonly exact?: boolean
}

export type Stub = {readonly type: 'row'; readonly row: FormRow} | {readonly type: 'group'; readonly group: FormGroup}

export interface Vocabulary {
  readonly columns: readonly Named<FormColumn>[]
  /** Rows and groups in printing order. */
  readonly stubs: readonly Named<Stub>[]
  /** Those of the form: a table is recognised by them, not by local rows. */
  readonly rows: readonly Named<FormRow>[]
  /** Everything that may stand in header rows. */
  readonly heads: ReadonlySet<string>
  /** Everything that may stand in the stub. */
  readonly stubWords: ReadonlySet<string>
}

const known = new WeakMap<FormTable, Vocabulary>()

export function vocabularyOf(table: FormTable): Vocabulary {
  const found = known.get(table)
  if (found) return found
  const columns = table.columns.map((column) => named(column, column))
  const rows = table.rows.filter(({local}) => !local).map((row) => named(row, row))
  const stubs = table.stubs.map((stub): Named<Stub> => {
    const item = stub.type === 'row' ? stub.row : stub.group
    return {...named<Stub>(stub, item), ...('local' in item && {exact: true})}
  })
  const {head, stub, corner} = table
  const tops = [head, stub, corner, ...table.columns.map(({under}) => under)].filter((word) => word !== undefined)
  const heads = new Set([...columns.flatMap(words), ...tops.map(core)])
  const stubWords = new Set(stubs.flatMap(words))
  if (table.printed === 'line') for (const word of stubWords) heads.add(word)
  const vocabulary = {columns, stubs, rows, heads, stubWords}
  known.set(table, vocabulary)
  return vocabulary
}

function named<T>(item: T, {label, aliases}: {readonly label: string; readonly aliases: readonly string[]}): Named<T> {
  return {item, label, core: core(label), aliases: aliases.map(core)}
}

function words<T>(one: Named<T>): string[] {
  return [one.core, ...one.aliases]
}
