// What report.json does not hold (tables of the office's own in sections of prose, the period) read in each edition and held
// against the others. Where two say different things, the one that was changed after the build is at fault, else the one
// that stands alone, else the last.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import type {Form} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {bare} from './apparatus.ts'
import {besideOf, textOfPages} from './beside.ts'
import type {ReportData} from './data.ts'
import {tablesOf} from './expected.ts'
import type {Examined, Medium, Reading, ReadRow, ReadTable} from './reading.ts'
import {label, show} from './show.ts'

/** One thing that several editions say. */
interface Said {
  readonly medium: Medium
  readonly path: string
  readonly words: string
  readonly place: Place
}

/** `changed`: files that are not those of the manifest. */
export function comparePeers(editions: readonly Examined[], changed: ReadonlySet<string>, data: ReportData, form: Form): Diagnostic[] {
  if (editions.length < 2) return []
  const differences = (readings: readonly Reading[]): Diagnostic[] => {
    const own = readings.map((reading, index) => ({reading, path: editions[index]!.path}))
    return [...comparePeriods(own, changed), ...compareTables(own, changed, data, form), ...compareBeside(own, changed, data)]
  }
  const found = differences(editions.map(({reading}) => reading))
  return found.length ? differences(editions.map((edition) => edition.located())) : found
}

interface Peer {
  readonly reading: Reading
  readonly path: string
}

/** The edition that differs from the others, and what they say. */
function odd<S extends Said>(said: readonly S[], changed: ReadonlySet<string>): [one: S, other: S] | undefined {
  const counts = new Map<string, number>()
  for (const {words} of said) counts.set(words, (counts.get(words) ?? 0) + 1)
  if (counts.size < 2) return undefined
  const suspects = said.filter(({path}) => changed.has(path))
  const alone = said.filter(({words}) => counts.get(words) === 1)
  const one = suspects.length === 1 ? suspects[0]! : alone.at(-1) ?? said.at(-1)!
  const other = said.find(({words}) => words !== one.words)
  return other && [one, other]
}

function* comparePeriods(peers: readonly Peer[], changed: ReadonlySet<string>): Generator<Diagnostic> {
  const said = peers.flatMap(({reading, path}): Said[] => {
    const period = reading.particulars.find(({name}) => fold(name) === '统计期限')
    return period ? [{medium: reading.medium, path, words: label(period.value.text), place: period.value.place()}] : []
  })
  const found = odd(said, changed)
  if (!found) return
  const [{medium, words: actual, place}, {words: expected}] = found
  yield diagnose('edition-differs', 'particular', {medium, name: '统计期限', actual: show(actual), expected}, place, {actual, expected})
}

/** Remarks, notes, sign-off, list markers, links, words for pictures: each said by one edition is said by all. */
function* compareBeside(peers: readonly Peer[], changed: ReadonlySet<string>, data: ReportData): Generator<Diagnostic> {
  const pages = textOfPages(peers.map(({reading}) => reading))
  const own = peers.map(({reading, path}) => ({reading, path, beside: new Map(besideOf(reading, data, pages).map((one) => [one.name, one]))}))
  for (const name of new Set(own.flatMap(({beside}) => [...beside.keys()]))) {
    const able = own.filter(({reading}) => !(name.startsWith('链接') && !reading.links) && !(name.startsWith('图片') && !reading.images))
    const said = able.map(({reading, path, beside}): Said => {
      const one = beside.get(name)
      return {medium: reading.medium, path, words: one?.words ?? '', place: one?.text.place() ?? reading.end}
    })
    const found = odd(said, changed)
    if (!found) continue
    const [{medium, words: actual, place}, {medium: other, words: expected}] = found
    const key = !actual ? 'besideMissing' : !expected ? 'besideExtra' : 'beside'
    const values = {medium, name, actual: show(actual, 160), other, expected: show(expected, 160)}
    yield diagnose('edition-differs', key, values, place, {actual, expected})
  }
}

function* compareTables(peers: readonly Peer[], changed: ReadonlySet<string>, data: ReportData, form: Form): Generator<Diagnostic> {
  for (const {id, title} of data.sections) {
    if (id === 0 || tablesOf(form, id).length) continue
    const own = peers.flatMap(({reading, path}) => {
      const section = reading.sections.find(({heading}) => label(heading?.text ?? '') === label(title))
      return section ? [{medium: reading.medium, path, section}] : []
    })
    const counts = own.map(({medium, path, section}): Said => ({medium, path, words: String(section.tables.length), place: section.place}))
    const wrong = odd(counts, changed)
    if (wrong) {
      const [{medium, words: actual, place}, {medium: other, words: expected}] = wrong
      yield diagnose('edition-differs', 'peerTables', {medium, section: title, actual, other, expected}, place, {actual, expected})
      continue
    }
    for (const index of own[0]?.section.tables.keys() ?? []) {
      const tables = own.map(({medium, path, section}) => ({medium, path, table: section.tables[index]!}))
      const named = tables.find(({table}) => table.caption)?.table.caption
      yield* compareRows(named ? label(named.text) : title, tables, changed)
    }
  }
}

interface PeerTable {
  readonly medium: Medium
  readonly path: string
  readonly table: ReadTable
}

function* compareRows(name: string, tables: readonly PeerTable[], changed: ReadonlySet<string>): Generator<Diagnostic> {
  const counts = tables.map(({medium, path, table}): Said => ({medium, path, words: String(table.rows.length), place: table.place}))
  const wrong = odd(counts, changed)
  if (wrong) {
    const [{medium, words: actual, place}, {medium: other, words: expected}] = wrong
    yield diagnose('edition-differs', 'peerRows', {medium, table: name, actual, other, expected}, place, {actual, expected})
    return
  }
  for (const index of tables[0]?.table.rows.keys() ?? []) {
    const said = tables.map(({medium, path, table}) => {
      const row = table.rows[index]!
      const words = sentence(medium, table, row, index)
      return {medium, path, whole: words, numbers: (words.match(/\d+(?:\.\d+)?/g) ?? []).join(' '), place: placeOf(row)}
    })
    // Links and the like are worded differently in the text edition; its numbers are the same.
    const grids = said.filter(({medium}) => medium !== 'TXT')
    const found =
      odd(said.map((one) => ({...one, words: one.numbers})), changed) ?? odd(grids.map((one) => ({...one, words: one.whole})), changed)
    if (!found) continue
    const [{medium, whole: actual, place}, {medium: other, whole: expected}] = found
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
function sentence(medium: Medium, {columns}: ReadTable, {said, headers, cells}: ReadRow, index: number): string {
  if (said) return label(bare(medium, said.text))
  const path = headers.length ? `${headers.map(({text}) => text).join('，')}：` : `第${index + 1}行：`
  const values = cells.map(({value}, index) => {
    const above = columns?.[index]?.at(-1)?.text ?? ''
    return `${above ? `${above}：` : ''}${value.text || '空'}`
  })
  return label(bare(medium, `${path}${values.join('；')}。`))
}
