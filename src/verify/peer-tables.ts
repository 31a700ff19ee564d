// Tables of which report.json holds nothing (those of the office's own, in sections of prose) and what captions of the form's
// say beside its words, read in each edition and held against the others.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Form} from '../form/form.ts'
import {withoutAdded} from './apparatus.ts'
import type {ReportData} from './data.ts'
import {tablesOf} from './expected.ts'
import {odd, type Said} from './odd.ts'
import type {Medium, Reading, ReadRow, ReadTable, ReadText} from './reading.ts'
import {label, show} from './show.ts'

/** An edition's reading. */
export interface Peer {
  readonly reading: Reading
  readonly path: string
}

/** `changed`: files that are not those of the manifest. */
export function* comparePeerTables(
  peers: readonly Peer[],
  changed: ReadonlySet<string>,
  data: ReportData,
  form: Form,
): Generator<Diagnostic> {
  for (const {id, title} of data.sections) {
    if (id === 0) continue
    const own = peers.flatMap(({reading, path}) => {
      const section = reading.sections.find(({heading}) => label(heading?.text ?? '') === label(title))
      return section ? [{medium: reading.medium, path, section}] : []
    })
    const counts = own.map(
      ({medium, path, section}): Said => ({medium, path, words: String(section.tables.length), place: section.place}),
    )
    const statutory = tablesOf(form, id).length > 0
    const wrong = statutory ? undefined : odd(counts, changed)
    if (wrong) {
      const [{medium, words: actual, place}, {medium: other, words: expected}] = wrong
      yield diagnose('edition-differs', 'peerTables', {medium, section: title, actual, other, expected}, place, {
        actual,
        expected,
      })
      continue
    }
    for (const index of own[0]?.section.tables.keys() ?? []) {
      const tables = own.flatMap(({medium, path, section}) => {
        const table = section.tables[index]
        return table ? [{medium, path, table}] : []
      })
      // The unit of a table of the form may stand elsewhere, by a template of the user's; but not since the build alone.
      const captioned = statutory ? (changed.size ? tables.filter(({medium}) => medium !== 'TXT') : []) : tables
      yield* compareTexts(captioned, ({caption}) => caption, 'peerCaption', title, changed)
      if (statutory) continue
      const named = tables.find(({table}) => table.caption)?.table.caption
      const name = named ? label(named.text) : title
      yield* compareTexts(
        tables.filter(({medium}) => medium !== 'TXT'),
        headersOf,
        'peerHeaders',
        name,
        changed,
      )
      yield* compareRows(name, tables, changed)
    }
  }
}

/** One text of each table that has it. */
function* compareTexts(
  tables: readonly PeerTable[],
  textOf: (table: ReadTable) => ReadText | undefined,
  key: 'peerCaption' | 'peerHeaders',
  table: string,
  changed: ReadonlySet<string>,
): Generator<Diagnostic> {
  const said = tables.flatMap(({medium, path, table}): Said[] => {
    const text = textOf(table)
    return text ? [{medium, path, words: label(withoutAdded(text.text, false)), place: text.place()}] : []
  })
  const found = odd(said, changed)
  if (!found) return
  const [{medium, words: actual, place}, {medium: other, words: expected}] = found
  yield diagnose(
    'edition-differs',
    key,
    {medium, table, actual: show(actual, 160), other, expected: show(expected, 160)},
    place,
    {actual, expected},
  )
}

/** The headers of all columns in a row. */
function headersOf({corner, columns, place}: ReadTable): ReadText | undefined {
  const headers = [...(corner ? [corner] : []), ...(columns ?? []).flat()]
  return headers.length
    ? {text: headers.map(({text}) => text).join('，'), place: () => headers[0]?.place() ?? place}
    : undefined
}

interface PeerTable {
  readonly medium: Medium
  readonly path: string
  readonly table: ReadTable
}

function* compareRows(name: string, tables: readonly PeerTable[], changed: ReadonlySet<string>): Generator<Diagnostic> {
  const open = tables.find(({table}) => table.closed === false)
  if (open) {
    const {medium, table} = open
    yield diagnose('edition-differs', 'tableOpen', {medium, table: name}, table.rows.at(-1)?.place ?? table.place)
    return
  }
  const columns = tables.find(({medium}) => medium !== 'TXT')?.table.columns?.length
  for (const {medium, table} of tables) if (columns) yield* compareAnnounced(medium, name, table, columns)
  const counts = tables.map(
    ({medium, path, table}): Said => ({medium, path, words: String(table.rows.length), place: table.place}),
  )
  const wrong = odd(counts, changed)
  if (wrong) {
    const [{medium, words: actual, place}, {medium: other, words: expected}] = wrong
    yield diagnose('edition-differs', 'peerRows', {medium, table: name, actual, other, expected}, place, {
      actual,
      expected,
    })
    return
  }
  for (const index of tables[0]?.table.rows.keys() ?? []) {
    const said = tables.map(({medium, path, table}): Said => {
      const row = table.rows[index]!
      return {medium, path, words: sentence(table, row, index), place: placeOf(row)}
    })
    const found = odd(said, changed)
    if (!found) continue
    const [{medium, words: actual, place}, {medium: other, words: expected}] = found
    const values = {medium, table: name, actual: show(actual, 160), other, expected: show(expected, 160)}
    yield diagnose('edition-differs', 'peerRow', values, place, {actual, expected})
  }
}

function placeOf({said, cells, place}: ReadRow): Place {
  const [first, last] = [cells[0]?.value.place(), cells.at(-1)?.value.place()]
  if (said || !first || !last) return said?.place() ?? place
  return {...first, endLine: last.endLine, endColumn: last.endColumn}
}

/** A row as the text edition says it: `label：column：value；column：value。` */
function sentence({columns}: ReadTable, {said, headers, cells}: ReadRow, index: number): string {
  if (said) return label(withoutAdded(said.text, false))
  const path = headers.length ? `${headers.map(({text}) => text).join('，')}：` : `第${index + 1}行：`
  const values = cells.map(({value}, index) => {
    const above = columns?.[index]?.at(-1)?.text ?? ''
    return `${above ? `${above}：` : ''}${value.text || '空'}`
  })
  return label(withoutAdded(`${path}${values.join('；')}。`, false))
}

/** How large a text edition says that its table is. */
function* compareAnnounced(
  medium: Medium,
  name: string,
  {announced, rows}: ReadTable,
  columns: number,
): Generator<Diagnostic> {
  const size = announced && /共.*?行，每行.*?(?=项|項|[个個])/u.exec(announced.text)
  if (!announced || !size) return
  const [actual, expected] = [announced.text, announced.text.replace(size[0], `共${rows.length}行，每行${columns}`)]
  if (actual === expected) return
  yield diagnose(
    'edition-differs',
    'tableSays',
    {medium, table: name, actual: show(actual, 200), expected},
    announced.place(),
    {actual, expected},
  )
}
