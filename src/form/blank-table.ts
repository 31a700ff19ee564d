// A table of a form → its lines in a source, every cell blank but those that are known.

import {factId} from './address.ts'
import type {FactId, FormTable, StubEntry} from './form.ts'

/** Header, the line below it, and a line for each row and group. */
export function blankTable(table: FormTable, known: (fact: FactId) => string | undefined = () => undefined): string[] {
  return [
    `| ${[table.stub ?? '项目', ...table.columns.map(({label}) => label)].join(' | ')} |`,
    `| --- |${' --: |'.repeat(table.columns.length)}`,
    ...table.stubs.map((entry) => blankRow(table, entry, known)),
  ]
}

/** One line of it. */
export function blankRow(
  table: FormTable,
  entry: StubEntry,
  known: (fact: FactId) => string | undefined = () => undefined,
): string {
  const {id, label} = entry.type === 'group' ? entry.group : entry.row
  const cells = table.columns.map(
    (column) => ` ${(entry.type === 'row' && known(factId(table.id, id, column.id))) || ''} |`,
  )
  return `| ${label.replaceAll('|', '\\|')} |${cells.join('')}`
}
