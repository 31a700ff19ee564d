// A statutory table as the lines of a Markdown table, in the ways the source format allows.

import type {FactId, Form, FormRow, FormTable} from '../../src/form/form.ts'
import type {Figures} from './generate-figures.ts'

export interface Writing {
  /** Totals as figures, as `=`, or their rows and columns left out. */
  readonly totals: 'written' | 'equals' | 'left-out'
  /** Rows of labels without figures: with blank cells, or left out. */
  readonly groups: 'blank' | 'left-out'
  /** Rows of zeros, or one row 其余各项 in their place. */
  readonly zeros: 'written' | 'rest'
  /** A table that the form prints in one line: row by row, or as that line. */
  readonly line: 'rows' | 'line'
}

/** The lines of `table`, header and rule first. */
export function tableLines(table: FormTable, form: Form, figures: Figures, writing: Writing): string[] {
  if (table.printed === 'line' && writing.line === 'line') return inOneLine(table, figures)
  const totals = totalsOf(form)
  const rowTotals = (row: FormRow): boolean => table.columns.every(({id}) => totals.has(`${table.id}/${row.id}/${id}`))
  const leftOut = writing.totals === 'left-out'
  const columns = table.columns.filter(({id}) => {
    const total = table.rows.every((row) => totals.has(`${table.id}/${row.id}/${id}`))
    return !(leftOut && total)
  })
  const cell = (row: FormRow, column: string): string => {
    const fact = `${table.id}/${row.id}/${column}`
    return writing.totals === 'equals' && totals.has(fact) ? '=' : print(figures, fact)
  }
  const zero = (row: FormRow): boolean =>
    !rowTotals(row) && table.columns.every(({id}) => figures.get(`${table.id}/${row.id}/${id}`)?.units === 0n)
  const withRest = writing.zeros === 'rest' && table.printed === 'rows' && table.rows.length > 2
  const rows = table.stubs.flatMap((stub) => {
    if (stub.type === 'group') return writing.groups === 'blank' ? [[stub.group.label, ...columns.map(() => '')]] : []
    if (leftOut && rowTotals(stub.row)) return []
    if (withRest && zero(stub.row)) return []
    return [[stub.row.label, ...columns.map(({id}) => cell(stub.row, id))]]
  })
  const rest = withRest && table.rows.some(zero) ? [['其余各项', ...columns.map(() => '0')]] : []
  // The form leaves some units to the office, which has to say one.
  const head = [
    table.stub ?? '办理情况',
    ...columns.map(({label, unit, units}) => (unit === undefined ? `${label}（单位：${units.at(-1)}）` : label)),
  ]
  return [line(head), line(['---', ...columns.map(() => '--:')]), ...[...rows, ...rest].map(line)]
}

function inOneLine(table: FormTable, figures: Figures): string[] {
  const facts = table.rows.flatMap((row) => table.columns.map((column) => ({row, column})))
  const cells = facts.map(({row, column}) => print(figures, `${table.id}/${row.id}/${column.id}`))
  return [line(facts.map(({column}) => column.label)), line(facts.map(() => '--:')), line(cells)]
}

/** What an identity alone lays down as a sum of others. */
function totalsOf(form: Form): ReadonlySet<FactId> {
  const alone = form.identities.filter(({relation, right}) => relation === 'equal' && right.length === 1)
  return new Set(alone.filter(({left}) => left.every(({year}) => year === 0)).map(({at}) => at))
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** A figure in plain digits with all its places. */
function print(figures: Figures, fact: FactId): string {
  const {units, places} = figures.get(fact)!
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  return `${units < 0n ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`
}
