// The office's own tables to be typed in, below the statutory ones: a field a cell, rows and columns that come and go. One
// change at a time is written into the text, and what comes behind it waits for the tables of that text.

import type {GridEdit} from '../../grid/edits.ts'
import type {OwnTable} from '../../grid/own.ts'
import {type OwnChange, ownEdits} from '../../grid/own-edits.ts'
import type {PageWords} from '../words.ts'
import {byId, element, filled} from './dom.ts'

export interface OwnTables {
  readonly element: HTMLElement
  /** The tables of exactly this text. */
  show(tables: readonly OwnTable[], text: string): void
}

interface Surroundings {
  text(): string
  edit(edits: readonly GridEdit[]): void
}

/** A cell by its table, row and column; the headers are row −1. */
interface Spot {
  readonly table: number
  readonly row: number
  readonly column: number
}

const changes = ['addRow', 'removeRow', 'addColumn', 'removeColumn'] as const

export function openOwnTables(words: PageWords, {text, edit}: Surroundings): OwnTables {
  const view = element('div', {id: 'own'})
  let tables: readonly OwnTable[] = []
  let base: string | undefined
  let shape = ''
  let last: Spot | undefined
  /** Where the next one is to be typed, once it is there. */
  let next: Spot | undefined
  const waiting: {readonly table: number; readonly change: OwnChange}[] = []

  view.addEventListener('focusin', ({target}) => {
    last = spotOf(target) ?? last
  })
  view.addEventListener('input', ({target}) => {
    const spot = spotOf(target)
    if (!spot) return
    const at = waiting.findIndex(
      ({table, change}) =>
        table === spot.table && change.is === 'cell' && change.row === spot.row && change.column === spot.column,
    )
    const change = {is: 'cell', row: spot.row, column: spot.column, text: (target as HTMLInputElement).value} as const
    if (at >= 0) waiting[at] = {table: spot.table, change}
    else waiting.push({table: spot.table, change})
    work()
  })
  view.addEventListener('click', ({target}) => {
    const {own, change} = (target as HTMLElement).dataset
    if (own === undefined || change === undefined) return
    const table = Number(own)
    const {rows} = tables[table]!
    const spot = last?.table === table ? last : {table, row: rows.length - 2, column: rows[0]!.length - 1}
    const is = change as (typeof changes)[number]
    if (is === 'addRow' || is === 'removeRow') waiting.push({table, change: {is, row: spot.row}})
    else waiting.push({table, change: {is, column: spot.column}})
    next = {
      table,
      row: spot.row + (is === 'addRow' ? 1 : 0),
      column: is === 'addColumn' ? spot.column + 1 : is === 'addRow' ? 0 : spot.column,
    }
    work()
    byId('announced').textContent = words.own[is]
  })
  view.addEventListener('keydown', (event) => {
    const spot = spotOf(event.target)
    if (!spot || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const by = {ArrowDown: 1, ArrowUp: -1, Enter: event.shiftKey ? -1 : 1}[event.key]
    const field = by === undefined ? undefined : fieldAt({...spot, row: spot.row + by})
    if (!field) return
    event.preventDefault()
    field.focus()
    field.select()
  })

  return {
    element: view,
    show(fresh, of) {
      if (of !== text()) return
      tables = fresh
      base = of
      draw()
      work()
    },
  }

  function work(): void {
    while (waiting.length > 0 && base !== undefined && text() === base) {
      const {table, change} = waiting.shift()!
      const lines = base.split('\n')
      const own = tables[table]
      const edits = own ? ownEdits(own, change, (number) => lines[number - 1] ?? '') : []
      if (edits.length === 0) continue
      base = undefined
      edit(edits)
    }
  }

  function draw(): void {
    const key = JSON.stringify(tables.map(({section, rows}) => [section, rows.length, rows[0]!.length]))
    if (key !== shape) {
      const focused = next ?? spotOf(document.activeElement)
      shape = key
      view.replaceChildren(...tables.map(tableFor))
      if (focused) nearest(focused)?.focus()
      next = undefined
    }
    for (const field of view.querySelectorAll('input')) {
      const {table, row, column} = spotOf(field)!
      const written = tables[table]!.rows[row + 1]![column]!
      const pending = waiting.some(
        (one) =>
          one.table === table && one.change.is === 'cell' && one.change.row === row && one.change.column === column,
      )
      // Where someone is typing, blanks at the end are still to be followed by something.
      if (!pending && field.value !== written && !(field === document.activeElement && field.value.trim() === written))
        field.value = written
    }
  }

  function tableFor({section, rows}: OwnTable, table: number): HTMLElement {
    const [heads = [], ...body] = rows
    const field = (row: number, column: number): HTMLElement =>
      element('input', {
        'data-own': String(table),
        'data-row': String(row),
        'data-column': String(column),
        'aria-label': filled(row < 0 ? words.own.head : words.own.cell, {row: row + 1, column: column + 1}),
        autocomplete: 'off',
      })
    return element(
      'section',
      {},
      element(
        'table',
        {},
        element('caption', {}, filled(words.own.caption, {number: table + 1, section})),
        element('thead', {}, element('tr', {}, ...heads.map((_, column) => element('td', {}, field(-1, column))))),
        element(
          'tbody',
          {},
          ...body.map((cells, row) =>
            element('tr', {}, ...cells.map((_, column) => element('td', {}, field(row, column)))),
          ),
        ),
      ),
      ...changes.flatMap((is) => [
        element('button', {type: 'button', 'data-own': String(table), 'data-change': is}, words.own[is]),
        ' ',
      ]),
    )
  }

  function spotOf(target: EventTarget | null): Spot | undefined {
    if (!(target instanceof HTMLInputElement) || target.dataset['own'] === undefined) return undefined
    const {own, row, column} = target.dataset
    return {table: Number(own), row: Number(row), column: Number(column)}
  }

  function fieldAt({table, row, column}: Spot): HTMLInputElement | null {
    return view.querySelector(`input[data-own="${table}"][data-row="${row}"][data-column="${column}"]`)
  }

  /** Where its row or column has gone, the one that is there now. */
  function nearest({table, row, column}: Spot): HTMLInputElement | null {
    const {rows} = tables[table] ?? {rows: [[]]}
    return fieldAt({
      table,
      row: Math.min(row, rows.length - 2),
      column: Math.min(column, rows[0]!.length - 1),
    })
  }
}
