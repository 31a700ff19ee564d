// The identities of a form file, said once for all rows or columns → one equation for each row or column.

import {factId} from './address.ts'
import type {FormTable, Identity, Term} from './form.ts'
import type {FormFile} from './schema.ts'

type IdentityEntry = NonNullable<FormFile['identities']>[number]
type Side = 'left' | 'left-last-year' | 'right'

/** A name in an identity that is no row, group or column of its table. */
export interface UnknownName {
  readonly path: readonly (string | number)[]
  readonly name: string
  readonly known: readonly string[]
}

/** The equations of one entry; `unknown` is told of every name that the table does not have. */
export function equationsOf(entry: IdentityEntry, table: FormTable, unknown: (name: UnknownName) => void): Identity[] {
  const {code, basis, each, relation = 'equal', severity, errors = []} = entry
  const known = each === 'column' ? [...table.rows, ...table.groups].map(({id}) => id) : table.columns.map(({id}) => id)
  const over = each === 'column' ? table.columns : table.rows
  errors.forEach((name, index) => {
    const ids = over.map(({id}) => id)
    if (!ids.includes(name)) unknown({path: ['errors', index], name, known: ids})
  })
  const sides = {left: expand('left'), last: expand('left-last-year'), right: expand('right')}
  const at = rowsNamed(entry.at)?.[0]
  if (!at || !entry.right.includes(entry.at)) unknown({path: ['at'], name: entry.at, known: entry.right})
  if (!at) return []
  return over.map(({id}) => {
    const term = ({name, sign}: Part, year: number): Term => ({fact: fact(name, id), year, sign})
    return {
      code,
      basis,
      relation,
      at: fact(at, id),
      left: [...sides.last.map((part) => term(part, -1)), ...sides.left.map((part) => term(part, 0))],
      right: sides.right.map((part) => term(part, 0)),
      severity: errors.includes(id) ? 'error' : severity,
    }
  })

  function fact(name: string, other: string): string {
    return each === 'column' ? factId(table.id, name, other) : factId(table.id, other, name)
  }

  function expand(side: Side): Part[] {
    return (entry[side] ?? []).flatMap((written, index) => {
      const sign = written.startsWith('-') ? -1 : 1
      const name = written.replace(/^-/, '')
      const names = rowsNamed(name)
      if (!names) unknown({path: [side, index], name, known})
      return (names ?? []).map((one): Part => ({name: one, sign}))
    })
  }

  /** A row, the rows of a group, or a column. */
  function rowsNamed(name: string): readonly string[] | undefined {
    if (each === 'row') return table.columns.some(({id}) => id === name) ? [name] : undefined
    if (table.rows.some(({id}) => id === name)) return [name]
    return table.groups.find(({id}) => id === name)?.rows.map(({id}) => id)
  }
}

interface Part {
  readonly name: string
  readonly sign: 1 | -1
}
