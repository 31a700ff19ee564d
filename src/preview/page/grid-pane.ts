// The statutory tables to be typed in: native tables with the printed headers, a labelled field in each cell. What is typed
// is written into the text at once, as the smallest edit; what others change meanwhile shows as soon as it has been read.

import type {FactId} from '../../form/form.ts'
import {editsFor, type GridEdit, rowOf, totals, zeros} from '../../grid/edits.ts'
import type {Grid, GridCell, GridTable} from '../../grid/grid.ts'
import {type Assignment, pasted} from '../../grid/paste.ts'
import {typed} from '../../grid/typed.ts'
import type {FindingsState} from '../protocol.ts'
import type {PageWords} from '../words.ts'
import {byId, element, filled} from './dom.ts'
import {wayFrom} from './grid-keys.ts'
import {openOwnTables} from './own-tables.ts'

export interface GridPane {
  /** The grid of exactly this text. */
  show(grid: Grid, text: string): void
  findings(state: FindingsState): void
  readonly visible: boolean
  /** Whether something that was typed in it is not in the text yet. */
  readonly waiting: boolean
}

interface Surroundings {
  text(): string
  edit(edits: readonly GridEdit[]): void
}

export function openGridPane(words: PageWords, {text, edit}: Surroundings): GridPane {
  const view = byId('grid')
  const note = byId('suspect')
  const own = openOwnTables(words, {text, edit})
  const fields = new Map<FactId, HTMLInputElement | HTMLOutputElement>()
  /** What was typed and is not in the text yet: the grid is of another text. */
  const pending = new Map<FactId, string>()
  let grid: Grid = {tables: [], suspects: [], own: []}
  let base: string | undefined
  let shape = ''
  /** Where someone was typing last. */
  let last: FactId | undefined

  view.addEventListener('input', ({target}) => {
    const {fact} = (target as HTMLElement).dataset
    if (fact !== undefined) write([{fact: fact as FactId, text: typed((target as HTMLInputElement).value)}])
  })
  view.addEventListener('focusin', ({target}) => {
    const {fact} = (target as HTMLElement).dataset
    if (fact !== undefined) last = fact as FactId
  })
  view.addEventListener('focusout', ({target}) => {
    const field = target as HTMLInputElement
    if (field.dataset['fact'] === undefined) return
    field.value = typed(field.value)
    byId('announced').textContent = field.title
  })
  view.addEventListener('paste', (event) => {
    const fact = (event.target as HTMLElement).dataset['fact'] as FactId | undefined
    const block = event.clipboardData?.getData('text/plain') ?? ''
    const table = fact === undefined ? undefined : tableOf(fact)
    if (!table || !/[\t\n]/u.test(block.trim())) return
    event.preventDefault()
    const {assignments, left} = pasted(block, table, fact!)
    write(assignments)
    byId('announced').textContent = filled(words.pasted, {count: assignments.length, left})
  })
  view.addEventListener('keydown', (event) => {
    const field = event.target as HTMLInputElement
    const fact = field.dataset['fact'] as FactId | undefined
    const next = fact === undefined ? undefined : wayFrom(event, field, tableOf(fact)!, fact)
    const to = next === undefined ? undefined : fields.get(next)
    if (!to) return
    event.preventDefault()
    to.focus()
    if (to instanceof HTMLInputElement) to.select()
  })
  view.addEventListener('click', ({target}) => {
    const {zeros: id, row, totals: summed} = (target as HTMLElement).dataset
    const table = grid.tables.find((one) => one.id === (id ?? row ?? summed))
    if (table) {
      // A row is that of the cell in which someone was last.
      const only = row === undefined ? undefined : last === undefined ? new Set<FactId>() : rowOf(table, last)
      const assignments = summed === undefined ? zeros(table, only) : totals(table)
      write(assignments)
      byId('announced').textContent = filled(words.pasted, {count: assignments.length, left: 0})
    }
  })
  // It stands above the tables, which scroll.
  note.addEventListener('click', ({target}) => {
    const {suspect} = (target as HTMLElement).dataset
    if (suspect !== undefined) fields.get(suspect as FactId)?.focus()
  })

  return {
    show(next, of) {
      if (of !== text()) return
      grid = next
      base = of
      draw()
      own.show(next.own, of)
      if (pending.size > 0) write([])
    },
    findings({diagnostics, own}) {
      for (const [fact, field] of fields) {
        const cell = cellOf(fact)
        const found = own
          .map((index) => diagnostics[index]!)
          .filter(({severity, line, column}) => {
            const [row, from, , to] = cell?.place ?? [0, 0, 0, 0]
            return severity === 'error' && line === row && column! >= from && column! <= to
          })
        const said = found.map(({message}) => message).join('\n')
        field.title = said
        if (said === '') field.removeAttribute('aria-invalid')
        else field.setAttribute('aria-invalid', 'true')
      }
    },
    get visible() {
      return view.getClientRects().length > 0
    },
    get waiting() {
      return pending.size > 0
    },
  }

  function write(assignments: readonly Assignment[]): void {
    for (const {fact, text: wanted} of assignments) pending.set(fact, wanted)
    // Another change is on its way: the grid that comes of it takes these along.
    if (base === undefined || text() !== base) return
    const lines = base.split('\n')
    const all = [...pending].map(([fact, wanted]) => ({fact, text: wanted}))
    pending.clear()
    const edits = editsFor(grid.tables, all, (number) => lines[number - 1] ?? '')
    base = undefined
    if (edits.length > 0) edit(edits)
    else base = text()
  }

  function draw(): void {
    const key = JSON.stringify(
      grid.tables.map(({id, body}) => [id, body.map((row) => row.map(({fact, place}) => [fact, !place]))]),
    )
    if (key !== shape) {
      shape = key
      fields.clear()
      view.replaceChildren(...grid.tables.map(tableFor), own.element)
      if (grid.tables.length === 0) view.prepend(element('p', {}, words.noTables))
    }
    for (const cell of grid.tables.flatMap(({body}) => body.flat())) {
      const field = cell.fact === undefined ? undefined : fields.get(cell.fact)
      const shown = (cell.place ? cell.written : cell.value) ?? ''
      if (!field || field.value === shown || pending.has(cell.fact!)) continue
      // Where someone is typing it says the same in other signs.
      if (field === document.activeElement && typed(field.value) === shown) continue
      field.value = shown
    }
    const [suspect, ...others] = grid.suspects
    note.hidden = suspect === undefined || others.length > 0
    if (suspect && others.length === 0)
      note.replaceChildren(
        element(
          'button',
          {type: 'button', 'data-suspect': suspect.fact},
          filled(words.suspect, {
            name: suspect.name,
            now: suspect.written,
            due: suspect.expected,
            count: suspect.mends,
          }),
        ),
      )
    for (const [fact, field] of fields) field.classList.toggle('suspect', others.length === 0 && suspect?.fact === fact)
  }

  function tableFor(table: GridTable): HTMLElement {
    const rows = (cells: GridTable['head']): HTMLElement[] =>
      cells.map((row) => element('tr', {}, ...row.map((cell) => cellFor(cell))))
    return element(
      'section',
      {},
      element(
        'table',
        {id: `grid-${table.id}`},
        element('caption', {}, table.caption),
        element('thead', {}, ...rows(table.head)),
        element('tbody', {}, ...rows(table.body)),
      ),
      element('button', {type: 'button', 'data-row': table.id}, words.zerosInRow),
      element('button', {type: 'button', 'data-zeros': table.id}, words.zeros),
      element('button', {type: 'button', 'data-totals': table.id}, words.totals),
    )
  }

  function cellFor({fact, scope, text: label, name, place, rowspan, colspan}: GridCell): HTMLElement {
    const spans = {...(rowspan > 1 && {rowspan: String(rowspan)}), ...(colspan > 1 && {colspan: String(colspan)})}
    if (fact === undefined) {
      const attributes = {...spans, ...(scope && {scope: scope === 'row' && rowspan > 1 ? 'rowgroup' : scope})}
      return element(scope ? 'th' : 'td', attributes, label ?? '')
    }
    const attributes = {'data-fact': fact, 'aria-label': name!}
    const field = place
      ? element('input', {...attributes, inputmode: 'decimal', autocomplete: 'off', size: '6'})
      : element('output', attributes)
    fields.set(fact, field)
    return element('td', spans, field)
  }

  function tableOf(fact: FactId): GridTable | undefined {
    return grid.tables.find(({body}) => body.some((row) => row.some((cell) => cell.fact === fact)))
  }

  function cellOf(fact: FactId): GridCell | undefined {
    return tableOf(fact)
      ?.body.flat()
      .find((cell) => cell.fact === fact)
  }
}
