// Tables of which report.json holds nothing (those of the office's own, in sections of prose) and what captions of the form's
// say beside its words, read in each edition and held against the others.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Form} from '../form/form.ts'
import {withoutAdded, withoutMarks, withoutPutMarks} from './apparatus.ts'
import type {ReportData} from './data.ts'
import {tablesOf} from './expected.ts'
import {noteMarksOf} from './note-marks.ts'
import {odd, type Said} from './odd.ts'
import {part} from './part.ts'
import {compareStubs, withStubs} from './peer-stubs.ts'
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
      yield* compareTexts(captioned, ({caption}) => unnumbered(caption, title), 'peerCaption', title, changed)
      if (statutory) {
        yield* compareMarks(tables, title, changed)
        continue
      }
      const named = tables.find(({table}) => table.caption)?.table.caption
      const name = named ? label(named.text) : title
      const grids = tables.filter(({table}) => !table.body)
      const headed = [...compareTexts(grids, headersOf, 'peerHeaders', name, changed)]
      yield* headed
      const told = grids.flatMap(({table}) => toldRows(table))
      const parted = withStubs(
        tables,
        told.flatMap(([first]) => first ?? []),
      )
      if (!headed.length) yield* compareStubs(name, parted, changed)
      yield* compareRows(name, parted, told, changed)
    }
  }
}

/** The marks of notes in a table of the form. */
function* compareMarks(
  tables: readonly PeerTable[],
  section: string,
  changed: ReadonlySet<string>,
): Generator<Diagnostic> {
  const said = tables.map(
    ({medium, path, table}): Said => ({medium, path, words: noteMarksOf(table).join('，'), place: table.place}),
  )
  const found = odd(said, changed)
  if (!found) return
  const [{medium, words: actual, place}, {medium: other, words: expected}] = found
  const key = !actual ? 'besideMissing' : !expected ? 'besideExtra' : 'beside'
  const name = `“${section}”里表格的注号`
  const values = {medium, name, actual: show(actual, 160), other, expected: show(expected, 160)}
  yield diagnose('edition-differs', key, values, place, {actual, expected})
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
    // A system may take captions away; whoever changed the file otherwise may not.
    if (!text && medium !== 'TXT' && changed.has(path)) return [{medium, path, words: '', place: table.place}]
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

/** Without the number of the section whose title names the table: a sheet says both once. */
function unnumbered(caption: ReadText | undefined, title: string): ReadText | undefined {
  if (!caption || label(caption.text) !== label(title)) return caption
  return {...caption, text: caption.text.replace(/^[^、]*、/u, '')}
}

/** The headers of all columns in a row. */
function headersOf({corner, columns, place}: ReadTable): ReadText | undefined {
  const headers = [...(corner ? [corner] : []), ...(columns ?? []).flat()].filter(
    ({text}) => withoutMarks(withoutAdded(text, false)) !== '',
  )
  return headers.length
    ? {text: headers.map(({text}) => text).join('，'), place: () => headers[0]?.place() ?? place}
    : undefined
}

interface PeerTable {
  readonly medium: Medium
  readonly path: string
  readonly table: ReadTable
}

/** The rows of a grid as sentences: the likeliest of each, and the other where there is one. */
function toldRows(table: ReadTable): readonly (readonly string[])[] {
  const ways = table.rows.map((row, index) => sentencesOf(table, row, index))
  return [ways.map(([first]) => first!), ways.map((one) => one.at(-1)!)]
}

/** `told`: the rows of each grid, by which those of a text edition are cut. */
function* compareRows(
  name: string,
  tables: readonly PeerTable[],
  told: readonly (readonly string[])[],
  changed: ReadonlySet<string>,
): Generator<Diagnostic> {
  const open = tables.find(({table}) => table.closed === false)
  if (open) {
    const {medium, table} = open
    yield diagnose('edition-differs', 'tableOpen', {medium, table: name}, table.rows.at(-1)?.place ?? table.place)
    return
  }
  const grids = tables.filter(({table}) => !table.body)
  const columns = grids[0]?.table.columns?.length
  for (const {medium, table} of tables)
    if (columns) yield* compareAnnounced(medium, name, table, columns, grids[0]!.table.rows.length)
  const said = tables.map(({medium, path, table}) => ({
    medium,
    path,
    place: table.place,
    rows: rowsOf(table, told),
  }))
  const counts = said.map((one): Said => ({...one, words: String(one.rows.length)}))
  const wrong = odd(counts, changed)
  if (wrong) {
    const [{medium, words: actual, place}, {medium: other, words: expected}] = wrong
    yield diagnose('edition-differs', 'peerRows', {medium, table: name, actual, other, expected}, place, {
      actual,
      expected,
    })
    return
  }
  for (const index of said[0]?.rows.keys() ?? []) {
    const text = said.find(({medium}) => medium === 'TXT')?.rows[index]?.words
    const found = odd(
      said.map(({medium, path, rows}): Said => {
        const {words, others = [], place} = rows[index]!
        return {medium, path, words: text !== undefined && others.includes(text) ? text : words, place: place()}
      }),
      changed,
    )
    if (!found) continue
    const [{medium, words: actual, place}, {medium: other, words: expected}] = found
    const values = {medium, table: name, actual: show(actual, 160), other, expected: show(expected, 160)}
    yield diagnose('edition-differs', 'peerRow', values, place, {actual, expected})
  }
}

/** A row as every edition can say it, without spaces and what one adds. */
interface SaidRow {
  readonly words: string
  /** What it may say as well. */
  readonly others?: readonly string[]
  place(): Place
}

function rowsOf(table: ReadTable, told: readonly (readonly string[])[]): readonly SaidRow[] {
  if (table.body && told.length) return cutRows(table.body, told)
  return table.rows.map((row, index): SaidRow => {
    const [words, ...others] = sentencesOf(table, row, index)
    return {words: words!, others, place: () => placeOf(row)}
  })
}

/** A changed row may be so long that the next one is not looked for behind it. */
const LONGEST_ROW = 20_000

/** The rows of a text edition's table, one by one: as the others say them, else what stands up to the next that they say. */
function cutRows(body: ReadText, told: readonly (readonly string[])[]): readonly SaidRow[] {
  const rows: SaidRow[] = []
  let at = 0
  const take = (end: number): void => {
    const said = part(body, at, end)
    rows.push({words: said.text, place: () => said.place()})
    at = end
  }
  const count = Math.max(...told.map(({length}) => length))
  const versions = (index: number): string[] => told.flatMap((rows) => rows[index] ?? [])
  for (let index = 0; index < count && at < body.text.length; index++) {
    const here = versions(index).find((words) => body.text.startsWith(words, at))
    if (here !== undefined) {
      take(at + here.length)
      continue
    }
    const ahead = body.text.slice(at, at + LONGEST_ROW)
    const find = (row: number): number =>
      Math.min(
        ...versions(row)
          .map((words) => ahead.indexOf(words))
          .filter((found) => found >= 0),
      )
    const [own, next] = [find(index), find(index + 1)]
    if (next === 0) continue
    if (own < next) {
      take(at + own)
      index--
    } else take(Number.isFinite(next) ? at + next : rowEnd(body.text, at))
  }
  while (at < body.text.length) take(rowEnd(body.text, at))
  return rows
}

/** Behind the full stop that ends a row of which no other edition says anything. */
function rowEnd(text: string, at: number): number {
  const stop = text.indexOf('。', at)
  return stop < 0 ? text.length : stop + 1
}

function placeOf({said, cells, place}: ReadRow): Place {
  const [first, last] = [cells[0]?.value.place(), cells.at(-1)?.value.place()]
  if (said || !first || !last) return said?.place() ?? place
  return {...first, endLine: last.endLine, endColumn: last.endColumn}
}

/**
 * A row as the text edition says it: `label，column：value；column：value。`, and `label：value；value。` without headers. A full stop in a cell's end is the row's mark there.
 * Marks of notes that the headers bear are said with the first row; whether a later one was typed nobody knows: several
 * sentences may be meant, the likeliest first.
 */
function sentencesOf(table: ReadTable, {said, headers, cells}: ReadRow, index: number): readonly string[] {
  if (said) return [condensedText(said.text)]
  const {heads} = table
  const make = (headerOf: (text: string) => string): string => {
    const path = headers.length ? headers.map(({text}) => text).join('，') : `第${index + 1}行`
    const first = withoutMarks(withoutAdded(headerOf(heads?.[0]?.text ?? ''), false))
    const mark = first === '' ? '：' : '，'
    const values = cells.map(({value}, at) => {
      const above = withoutAdded(headerOf(heads?.[at]?.text ?? ''), false)
      const colon = withoutMarks(above) === '' ? '' : '：'
      return `${above}${colon}${spokenEnd(value.text) || '空'}`
    })
    return condensedText(`${path}${mark}${values.join('；')}。`)
  }
  const whole = make((text) => text)
  return index > 0 ? [...new Set([make(withoutPutMarks), whole])] : [whole]
}

/** A cell without the mark that parts it from the next one. */
function spokenEnd(text: string): string {
  return text.trimEnd().replace(/[。；]$/u, '')
}

function condensedText(text: string): string {
  return label(withoutAdded(text, false))
}

/** How large a text edition says that its table is. */
function* compareAnnounced(
  medium: Medium,
  name: string,
  {announced}: ReadTable,
  columns: number,
  rows: number,
): Generator<Diagnostic> {
  const size = announced && /共.*?行，每行.*?(?=项|項|[个個])/u.exec(announced.text)
  if (!announced || !size) return
  const [actual, expected] = [announced.text, announced.text.replace(size[0], `共${rows}行，每行${columns}`)]
  if (actual === expected) return
  yield diagnose(
    'edition-differs',
    'tableSays',
    {medium, table: name, actual: show(actual, 200), expected},
    announced.place(),
    {actual, expected},
  )
}
