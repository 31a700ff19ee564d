// The tree of rows of a form file → the rows, the groups and the printing order of a table.

import type {FormGroup, FormRow, FormTable, StubEntry} from './form.ts'
import type {RowEntry} from './schema.ts'

/** Walks the tree once; groups know their rows, rows their groups, outermost first. */
export function rowsOf(entries: readonly RowEntry[]): Pick<FormTable, 'rows' | 'groups' | 'stubs'> {
  const [rows, groups, stubs]: [FormRow[], FormGroup[], StubEntry[]] = [[], [], []]
  walk(entries, [])
  return {rows, groups, stubs}

  function walk(below: readonly RowEntry[], above: readonly FormGroup[]): void {
    for (const {id, label, short, aliases = [], law, rows: inner} of below) {
      if (!inner) {
        const row: FormRow = {id, label, short, aliases, ...(law !== undefined && {law}), groups: above}
        rows.push(row)
        stubs.push({type: 'row', row})
        continue
      }
      const own: FormRow[] = []
      const group: FormGroup = {id, label, short, aliases, ...(law !== undefined && {law}), groups: above, rows: own}
      groups.push(group)
      stubs.push({type: 'group', group})
      const first = rows.length
      walk(inner, [...above, group])
      own.push(...rows.slice(first))
    }
  }
}
