// What is read of a form's table row by row → its reading: each fact a number or a hole, labels as they are written, notes.

import type {FormColumn, FormRow, FormTable} from '../../form/form.ts'
import type {FoundCell, Where} from '../found.ts'
import {isBlank, numberIn} from '../number.ts'
import type {Row} from './grid.ts'
import type {Header, Slot} from './header.ts'
import type {Line, Placed} from './place.ts'

/** What the file has in a cell of the form. */
export type Value = {readonly where: Where; readonly found: string; readonly notes?: readonly string[]} & (
  | {readonly number: string}
  /**
   * blank: nothing there; formula: one that was never calculated; number: no number; place: not known which of the row's
   * cells it is.
   */
  | {readonly hole: 'blank' | 'formula' | 'number' | 'place'}
)

export interface TableReading {
  readonly table: FormTable
  /** By `row/column`. */
  readonly values: ReadonlyMap<string, Value>
  /** Labels as they are written, by the form's id. */
  readonly rows: ReadonlyMap<string, string>
  readonly columns: ReadonlyMap<string, string>
  /** Notes whose marks stand behind labels, by the form's ids of rows and columns. */
  readonly rowNotes: ReadonlyMap<string, readonly string[]>
  readonly columnNotes: ReadonlyMap<string, readonly string[]>
  readonly stub: string
  /** Rows of the table that the form does not have. */
  readonly extra: readonly {readonly label: string; readonly values: readonly string[]; readonly where: Where}[]
  /** Figures of the form's rows below headers that the form does not have. */
  readonly beside: readonly {readonly label: string; readonly head: string; readonly cell: FoundCell}[]
  /** Headers that the form does not have. */
  readonly strange: readonly string[]
  /** Whether the headers stand in another order than the form's. */
  readonly reordered: boolean
  readonly where: Where
  /** Rows of the found table that were taken. */
  readonly taken: ReadonlySet<number>
}

/** Collects what rows and headers say. */
export interface Builder {
  readonly taken: Set<number>
  readonly extra: {label: string; values: readonly string[]; where: Where}[]
  readonly beside: TableReading['beside'][number][]
  row(item: FormRow, label: FoundCell | undefined, row: Row, line: Line, placed: readonly Placed[] | undefined): void
  header(header: Header, slots: readonly Slot[]): void
  done(): TableReading
}

export function builder(table: FormTable, where: Where): Builder {
  const values = new Map<string, Value>()
  const rows = new Map<string, string>()
  const columns = new Map<string, string>()
  const rowNotes = new Map<string, readonly string[]>()
  const columnNotes = new Map<string, readonly string[]>()
  const strange = new Set<string>()
  const twice = new Set<string>()
  let stub = ''
  let reordered = false
  const build: Builder = {
    taken: new Set(),
    extra: [],
    beside: [],
    row(item, label, row, line, placed) {
      build.taken.add(row.index)
      const again = label !== undefined && rows.has(item.id)
      if (label && !again) {
        rows.set(item.id, label.text)
        if (label.notes) rowNotes.set(item.id, label.notes)
      }
      const at = label?.where ?? row.own[0]?.where ?? where
      for (const column of table.columns) {
        const key = `${item.id}/${column.id}`
        const cells = placed?.filter(({slot}) => slot.column === column) ?? []
        const read = agreed(cells.map(({cell}) => valueOf(cell, column, label))) ?? hole(line, at)
        const before = values.get(key)
        // Of a row that is there twice, a blank in one says that the other's number is not sure.
        const both = !before ? read : again ? agreed([before, read]) : merged([before, read])
        values.set(key, twice.has(key) && before ? before : (both ?? read))
        if (both && 'hole' in both && both.hole === 'place' && before && 'number' in before) twice.add(key)
      }
    },
    header({leaves, stub: own}, slots) {
      stub ||= own
      const named = leaves.filter(({slot}) => slot)
      for (const {slot, text, notes} of named) {
        const {id} = slot!.column
        if (!columns.has(id)) columns.set(id, text)
        if (notes && !slot!.row) columnNotes.set(id, notes)
      }
      for (const {slot, text} of leaves) if (!slot && text !== '') strange.add(text)
      const order = named.map(({slot}) =>
        slots.findIndex((one) => one.column === slot!.column && one.row === slot!.row),
      )
      reordered ||= order.some((one, index) => index > 0 && one < order[index - 1]!)
    },
    done: () => ({
      table,
      values,
      rows,
      columns,
      rowNotes,
      columnNotes,
      stub,
      extra: build.extra,
      beside: build.beside,
      strange: [...strange],
      reordered,
      where,
      taken: build.taken,
    }),
  }
  return build
}

function hole({cells, reached}: Line, where: Where): Value {
  const found = cells.map(({text}) => text.trim().replace(/\n+/gu, '⏎'))
  if (!reached && found.every((text) => text === '') && cells.every(({doubt}) => doubt === undefined))
    return {hole: 'blank', found: '', where: cells[0]?.where ?? where}
  return {hole: 'place', found: found.join(' | '), where}
}

/** A cell that reaches below its row's label stands for more than that row. */
function valueOf(cell: FoundCell, column: FormColumn, label: FoundCell | undefined): Value {
  const found = cell.text.trim().replace(/\n+/gu, '⏎')
  if (label && cell.row + cell.rowspan > label.row + label.rowspan && !isBlank(cell))
    return {hole: 'place', found, where: cell.where}
  return {...numberIn(cell, column), found, where: cell.where, ...(cell.notes && {notes: cell.notes})}
}

/** The value below several headers that name the same column: where they are not all the same, none. */
export function agreed(values: readonly Value[]): Value | undefined {
  const [first, ...more] = values
  if (!first || more.length === 0) return first
  const same = (one: Value): boolean =>
    'number' in one ? 'number' in first && one.number === first.number : 'hole' in first && one.hole === first.hole
  if (more.every(same)) return first
  return {hole: 'place', found: values.map(({found}) => found).join('、'), where: first.where}
}

/** The one of several that says something; two different numbers are none. */
export function merged(values: readonly Value[]): Value | undefined {
  const said = values.filter((value) => !('hole' in value && value.hole === 'blank'))
  const [first, ...more] = said.length ? said : values
  if (!first) return undefined
  const same = more.every((one) => 'number' in one && 'number' in first && one.number === first.number)
  if (same || said.length === 0) return first
  return {hole: 'place', found: said.map((one) => one.found).join('、'), where: first.where}
}
