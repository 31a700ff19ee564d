// The figures of a report → 台账: one row with the office, the year and every figure, below its address and its short
// name. Rows of many offices can be put together, and `fill` reads them.

import type {Edition} from '../edition/edition.ts'
import {statutoryFactsOf} from '../form/address.ts'
import type {Form} from '../form/form.ts'
import {asNumeral, type Cell, type Sheet} from './model.ts'
import {parted} from './table.ts'

/** The heads are what `fill` knows them by, in no other script. */
export function ledger(edition: Edition, form: Form): Sheet {
  const printed = figuresOf(edition)
  const facts = statutoryFactsOf(form)
  const columns: readonly {readonly heads: readonly [string, string]; readonly text: string}[] = [
    {heads: ['office', '机关'], text: edition.office},
    {heads: ['year', '年份'], text: edition.year === undefined ? '' : String(edition.year)},
    ...facts.map(({fact, table, row, column}) => {
      const {short} = table.rows.find(({id}) => id === row)!
      return {heads: [fact, [table.short, short, column.short].join('/')] as const, text: printed.get(fact) ?? ''}
    }),
  ]
  // What is no report yet says so on every sheet.
  const top = edition.draft ? 1 : 0
  const cells = columns.flatMap(({heads, text}, column): Cell[] => {
    const at = (row: number): Pick<Cell, 'row' | 'column' | 'rowspan' | 'colspan'> => ({
      row,
      column,
      rowspan: 1,
      colspan: 1,
    })
    return [
      ...heads.map((head, row): Cell => ({...at(top + row), look: 'head', content: {text: head}})),
      {
        ...at(top + heads.length),
        look: column === 0 ? 'stub' : 'number',
        content: text === '' ? undefined : (asNumeral(text) ?? {text}),
      },
    ]
  })
  const whole = {row: 0, column: 0, rowspan: 1, colspan: 1}
  return {
    name: '台账',
    cells: edition.draft ? [{...whole, look: 'mark', content: {text: edition.draft.mark}}, ...cells] : cells,
    widths: columns.map((_, column) => (column === 0 ? 16 : column === 1 ? 5 : 9)),
    frozen: {rows: top + 2, columns: 2},
    repeated: top,
    fitted: false,
  }
}

/** As they are printed, without marks of notes; of a hole nothing. */
function figuresOf({sections}: Edition): Map<string, string> {
  const tables = sections.flatMap(({children}) => children.filter((block) => block.type === 'table'))
  const cells = tables.flatMap(({body}) => body.flatMap((row) => row.cells))
  return new Map(
    cells.flatMap(({fact, children}): [string, string][] => {
      const pending = children.some((node) => node.type === 'fact' && node.pending)
      return fact === undefined || pending ? [] : [[fact, parted(children).words]]
    }),
  )
}
