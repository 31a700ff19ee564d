// What report.json does not hold (tables of the office's own in sections of prose, the period) read in each edition and held
// against the others. Where two say different things, the one that was changed after the build is at fault, else the one
// that stands alone, else the last.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {type Beside, besideOf, textOfPages} from './beside.ts'
import type {ReportData} from './data.ts'
import {odd, type Said} from './odd.ts'
import {comparePeerTables, type Peer} from './peer-tables.ts'
import type {Examined, Reading} from './reading.ts'
import {label, show} from './show.ts'

/** `changed`: files that are not those of the manifest. */
export function comparePeers(
  editions: readonly Examined[],
  changed: ReadonlySet<string>,
  data: ReportData,
  form: Form,
): Diagnostic[] {
  if (editions.length < 2) return []
  const differences = (readings: readonly Reading[]): Diagnostic[] => {
    const own = readings.map((reading, index) => ({reading, path: editions[index]!.path}))
    // A workbook says tables and what belongs to them.
    const whole = own.filter(({reading}) => reading.medium !== 'XLSX')
    return [
      ...compareDraftMarks(own, changed, data),
      ...comparePeriods(whole, changed),
      ...compareFacts(whole, changed),
      ...compareTitleMarks(whole, changed, data),
      ...comparePeerTables(own, changed, data, form),
      ...compareBeside(own, changed, data),
    ]
  }
  const found = differences(editions.map(({reading}) => reading))
  return found.length ? differences(editions.map((edition) => edition.located())) : found
}

/** All editions of a draft say the same number of places. */
function* compareDraftMarks(
  peers: readonly Peer[],
  changed: ReadonlySet<string>,
  data: ReportData,
): Generator<Diagnostic> {
  if (!data.draft) return
  const said = peers.flatMap(({reading: {medium, draftMarks}, path}): Said[] =>
    draftMarks.map(({words, place}) => ({medium, path, words: fold(words), place: place()})).slice(0, 1),
  )
  const found = odd(said, changed)
  if (!found) return
  const [{medium, words: actual, place}, {words: expected}] = found
  yield diagnose('edition-differs', 'markOther', {medium, actual, expected}, place, {actual, expected})
}

function* comparePeriods(peers: readonly Peer[], changed: ReadonlySet<string>): Generator<Diagnostic> {
  const said = peers.flatMap(({reading, path}): Said[] => {
    const period = reading.particulars.find(({name, remark}) => !remark && fold(name) === '统计期限')
    return period ? [{medium: reading.medium, path, words: label(period.value.text), place: period.value.place()}] : []
  })
  const found = odd(said, changed)
  if (!found) return
  const [{medium, words: actual, place}, {words: expected}] = found
  yield diagnose('edition-differs', 'particular', {medium, name: '统计期限', actual: show(actual), expected}, place, {
    actual,
    expected,
  })
}

/** Marks of notes behind the titles of sections. */
function* compareTitleMarks(
  peers: readonly Peer[],
  changed: ReadonlySet<string>,
  data: ReportData,
): Generator<Diagnostic> {
  for (const {title} of data.sections) {
    const said = peers.flatMap(({reading: {medium, sections}, path}): Said[] => {
      const section = sections.find(({heading}) => heading && label(heading.text) === label(title))
      return section ? [{medium, path, words: section.titleMarks ?? '', place: section.place}] : []
    })
    const found = odd(said, changed)
    if (!found) continue
    const [{medium, words: actual, place}, {medium: other, words: expected}] = found
    const key = !actual ? 'besideMissing' : !expected ? 'besideExtra' : 'beside'
    const values = {medium, name: `“${title}”的注号`, actual, other, expected}
    yield diagnose('edition-differs', key, values, place, {actual, expected})
  }
}

/** By their names; what bears one for the second time has it with its number. */
function named(found: readonly Beside[]): Map<string, Beside> {
  const names = new Map<string, Beside>()
  for (const one of found) {
    let name = one.name
    for (let count = 2; names.has(name); count++) name = `${one.name}（${count}）`
    names.set(name, {...one, name})
  }
  return names
}

/** Whose report it is and of when: a template may leave it out of an edition, whoever changed the file may not. */
function* compareFacts(peers: readonly Peer[], changed: ReadonlySet<string>): Generator<Diagnostic> {
  const whole = peers.filter(({reading: {medium, title}}) => medium === 'TXT' || (medium === 'HTML' && title))
  for (const term of ['公开机关', '发布日期', '统计期限']) {
    const find = ({reading}: Peer): Reading['particulars'][number] | undefined =>
      reading.particulars.find(({name, remark}) => !remark && fold(name) === term)
    const other = whole.find(find)
    for (const peer of whole) {
      if (!other || find(peer) || !changed.has(peer.path)) continue
      const expected = find(other)!.value.text
      const values = {medium: peer.reading.medium, name: term, other: other.reading.medium, expected: show(expected)}
      yield diagnose('edition-differs', 'besideMissing', values, peer.reading.end, {expected})
    }
  }
}

/**
 * Remarks, notes, sign-off, list markers, links, words for pictures: each said by one edition is said by all. A workbook has
 * the notes of its tables alone.
 */
function* compareBeside(peers: readonly Peer[], changed: ReadonlySet<string>, data: ReportData): Generator<Diagnostic> {
  const pages = textOfPages(peers.map(({reading}) => reading))
  const own = peers.map(({reading, path}) => ({
    reading,
    path,
    beside: named(besideOf(reading, data, pages)),
  }))
  for (const name of new Set(own.flatMap(({beside}) => [...beside.keys()]))) {
    const able = own.filter(
      ({reading, beside}) =>
        !(reading.medium === 'XLSX' && !(beside.has(name) && /^注释\d/u.test(name)))
        && !(name.includes('链接') && !reading.links)
        && !(name.startsWith('图片') && !reading.images)
        && !(name.startsWith('单独') && !reading.bareMarkers),
    )
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
