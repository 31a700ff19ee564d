// A reading of one edition, held against report.json and the form: the title, the sections in their order, the prose of
// each, its tables. Gives one diagnostic for each fault; nothing where the edition says what the data say.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Form} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import type {Alignment, Item} from './align.ts'
import {align, likeness, runs} from './align.ts'
import {compareCharts} from './charts.ts'
import {compareProse} from './compare-prose.ts'
import {compareTable} from './compare-table.ts'
import type {ReportData, SectionData} from './data.ts'
import {HOLE} from './data.ts'
import {compareDraftMark} from './draft-mark.ts'
import type {ExpectedTable} from './expected.ts'
import {expectGrid, expectLines, tablesOf} from './expected.ts'
import {withoutNoteMarks} from './note-marks.ts'
import type {Medium, Reading, ReadSection, ReadTable} from './reading.ts'
import {label, plain, show} from './show.ts'
import {meantTerm} from './terms.ts'

/** Every difference, in reading order of the file. `withTitle` is false for a part of a page that has none. */
export function compare(reading: Reading, data: ReportData, form: Form, withTitle: boolean): Diagnostic[] {
  return [
    ...(withTitle ? compareTitle(reading, data) : []),
    ...compareDraftMark(reading, data),
    ...compareParticulars(reading, data),
    ...compareSections(reading, data, form),
    ...compareCharts(reading, data),
  ]
}

function* compareTitle({medium, title, end}: Reading, data: ReportData): Generator<Diagnostic> {
  // A draft may lack the office or the year.
  const filled = (text: string): string => label(data.draft ? text.replaceAll(HOLE, '') : text)
  if (title && filled(title.text) === filled(data.title)) return
  const expected = data.title
  if (!title) {
    yield diagnose(
      'edition-differs',
      'titleMissing',
      {medium, expected},
      {...end, line: 1, column: 1, endLine: 1, endColumn: 1},
      {expected},
    )
    return
  }
  const actual = plain(title.text)
  yield diagnose('edition-differs', 'title', {medium, actual: show(actual), expected}, title.place(), {
    actual,
    expected,
  })
}

/** 2022-02-10T09:30 as editions print it: 2022年2月10日. */
function printedDate(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-').map(Number)
  return `${year}年${month}月${day}日`
}

function* compareParticulars({medium, particulars}: Reading, data: ReportData): Generator<Diagnostic> {
  const said = new Set<string>()
  for (const {name, value, remark} of particulars) {
    if (remark) continue
    if (medium === 'TXT' && said.has(name)) {
      const values = {medium, section: data.title, text: show(`${name}：${value.text}`)}
      yield diagnose('edition-differs', 'sentenceDouble', values, value.place(), {actual: value.text})
    }
    said.add(name)
    // A page says its terms in elements, and is asked for them there.
    const meant = medium === 'HTML' ? undefined : meantTerm(name)
    if (meant !== undefined)
      yield diagnose('edition-differs', 'term', {medium, actual: show(name), expected: meant}, value.place(), {
        actual: name,
        expected: meant,
      })
    const expected = {公开机关: data.office, 发布日期: data.published && printedDate(data.published)}[fold(name)]
    const actual = plain(value.text)
    if (!expected || label(actual) === label(expected)) continue
    const values = {medium, name, actual: show(actual), expected}
    yield diagnose('edition-differs', 'particular', values, value.place(), {actual, expected})
  }
}

interface ExpectedSection extends SectionData {
  readonly tables: readonly ExpectedTable[]
}

/** Parts of an edition that report.json does not hold. */
const appended = new Set(['注释', '附件', '联系方式'])

function* compareSections(reading: Reading, data: ReportData, form: Form): Generator<Diagnostic> {
  const {medium} = reading
  const expect = medium === 'TXT' ? expectLines : expectGrid
  const [opening, ...sections] = reading.sections
  const titles = new Set(data.sections.map(({title}) => label(title)))
  const isAppended = (words: string): boolean => appended.has(fold(words)) && !titles.has(words)
  const read = sections.filter(({heading}) => !isAppended(label(heading?.text ?? '')))
  const expected = data.sections.map(
    (section): ExpectedSection => ({
      ...section,
      tables: tablesOf(form, section.id).map((table) => expect(table, section.title, data)),
    }),
  )
  const before = expected.find(({id}) => id === 0)
  if (before && opening) yield* compareProse(reading, data.title, before.text, opening, 'before')
  const wanted = expected.filter(({id}) => id !== 0)
  const alignment = align(wanted.map(expectedItem), read.map(readItem))
  yield* compareOutline(reading, wanted, read, alignment)
  for (const pair of alignment.pairs) {
    const other = read[pair.read]!
    const one = withHeadless(wanted, pair.expected, alignment, other)
    const tail = pair.read === read.length - 1 ? 'after' : undefined
    yield* compareProse(reading, one.title, one.text, other, tail)
    if (one.tables.length) yield* compareTables(medium, one, other, data)
  }
}

/** A section whose heading is gone goes on the one before it: said once, of the heading. */
function withHeadless(
  wanted: readonly ExpectedSection[],
  index: number,
  {missing}: Alignment,
  {prose, tables}: ReadSection,
): ExpectedSection {
  const next = wanted[index + 1]
  if (!next || !missing.includes(index + 1)) return wanted[index]!
  const captions = new Set(tables.map(({caption}) => label(caption?.text ?? '')))
  const lines = new Set(prose.map(({text}) => plain(text)))
  const isHere =
    next.tables.some(({caption}) => captions.has(label(caption)))
    || next.text.split(/\n+/u).some((line) => line && lines.has(plain(line)))
  if (!isHere) return wanted[index]!
  const {text, tables: own, ...section} = wanted[index]!
  return {...section, text: `${text}\n\n${next.text}`, tables: [...own, ...next.tables]}
}

function expectedItem({title, text, tables}: ExpectedSection): Item {
  const content = tables.flatMap(({rows}) => rows.flatMap(({headers}) => headers))
  return {key: label(title), values: content.length ? content : text.split(/\n+/u)}
}

function readItem({heading, prose, tables}: ReadSection): Item {
  const content = tables.flatMap(({rows}) => rows.flatMap(({headers}) => headers.map(({text}) => label(text))))
  return {key: label(heading?.text ?? ''), values: content.length ? content : prose.map(({text}) => text)}
}

/** Section titles and their order. */
function* compareOutline(
  {medium, end}: Reading,
  wanted: readonly ExpectedSection[],
  read: readonly ReadSection[],
  {pairs, missing, extra}: Alignment,
): Generator<Diagnostic> {
  for (const pair of pairs) {
    const [{title}, {heading, place}] = [wanted[pair.expected]!, read[pair.read]!]
    const actual = plain(heading?.text ?? '')
    const where = heading?.place() ?? place
    if (pair.kind === 'moved')
      yield diagnose('edition-differs', 'sectionMoved', {medium, section: title}, where, {actual})
    if (pair.kind !== 'renamed') continue
    const values = {medium, actual: show(actual), expected: title}
    yield diagnose('edition-differs', 'sectionTitle', values, where, {actual, expected: title})
  }
  for (const run of runs(missing)) {
    const lost = run.map((index) => wanted[index]!)
    const before = pairs.findLast((pair) => pair.expected < run[0]!)
    const next = before ? read[before.read + 1] : read[0]
    const names = lost.map(({title}) => `“${title}”`).join('、')
    const facts = lost.flatMap(({tables}) =>
      tables.flatMap(({rows}) => rows.flatMap(({cells}) => cells.map(({fact}) => fact))),
    )
    const details = {expected: names, facts}
    yield diagnose(
      'edition-differs',
      'sectionMissing',
      {medium, count: lost.length, names},
      next?.place ?? end,
      details,
    )
  }
  for (const {read: index, of} of extra) {
    const {heading, place} = read[index]!
    const actual = plain(heading?.text ?? '')
    const key = of === undefined ? 'sectionExtra' : 'sectionDouble'
    yield diagnose('edition-differs', key, {medium, section: show(actual)}, heading?.place() ?? place, {actual})
  }
}

/** The statutory tables of a section: each found by its caption and rows. */
export function* compareTables(
  medium: Medium,
  expected: Pick<ExpectedSection, 'tables'>,
  read: ReadSection,
  data: ReportData,
): Generator<Diagnostic> {
  const tables = read.tables.map(withoutNoteMarks)
  const {pairs, missing, extra} = onlyOnes(align(expected.tables.map(expectedTableItem), tables.map(readTableItem)))
  for (const pair of pairs) {
    const [one, other] = [expected.tables[pair.expected]!, tables[pair.read]!]
    if (pair.kind === 'moved')
      yield diagnose('edition-differs', 'tableMoved', {medium, table: one.caption}, other.place)
    yield* compareTable(medium, one, other, data)
  }
  for (const index of missing) {
    const {caption, rows} = expected.tables[index]!
    const before = pairs.findLast((pair) => pair.expected < index)
    const place = before ? tables[before.read]!.place : read.place
    const facts = rows.flatMap(({cells}) => cells.map(({fact}) => fact))
    yield diagnose('edition-differs', 'tableMissing', {medium, table: caption}, place, {expected: caption, facts})
  }
  for (const {read: index, of} of extra) {
    const {caption, place} = tables[index]!
    const table = show(plain((caption ?? read.heading)?.text ?? ''))
    const isSame = repeats(tables, index)
    // A draft shows what the form has no place for, too, whatever it stands below.
    if (data.draft && !isSame) continue
    const key = of === undefined && !isSame ? 'tableExtra' : 'tableDouble'
    yield diagnose('edition-differs', key, {medium, table}, caption?.place() ?? place)
  }
}

/** The one table that was not found and the one that nobody expects are the same, however much of it is lost. */
function onlyOnes({pairs, missing, extra}: Alignment): Alignment {
  const [[one], [other]] = [missing, extra]
  if (missing.length !== 1 || extra.length !== 1 || other!.of !== undefined) return {pairs, missing, extra}
  return {pairs: [...pairs, {expected: one!, read: other!.read, kind: 'renamed'}], missing: [], extra: []}
}

/** A table is known by its caption and its row headers, one printed in a line by its column headers. */
function expectedTableItem({caption, rows}: ExpectedTable): Item {
  const ofRows = rows.flatMap(({headers}) => headers)
  const isLine = ofRows.every((one) => label(one) === '')
  return {key: label(caption), values: isLine ? rows.flatMap(({cells}) => cells.map((cell) => path(cell))) : ofRows}
}

function readTableItem({caption, rows}: ReadTable): Item {
  const ofRows = rows.flatMap(({headers}) => headers.map(({text}) => label(text)))
  const isLine = ofRows.every((one) => one === '')
  const values = isLine
    ? rows.flatMap(({cells}) => cells.map(({headers}) => path({headers: headers.map(({text}) => text)})))
    : ofRows
  return {key: label(caption?.text ?? '').replace(/（[单單]位：[^）]*）$/u, ''), values}
}

function path({headers}: {readonly headers: readonly string[]}): string {
  return headers.map(label).join('/')
}

/** Whether another table of the section has the same rows. */
function repeats(tables: readonly ReadTable[], index: number): boolean {
  const content = ({rows}: ReadTable): string =>
    rows
      .map(({headers, cells}) => [...headers.map(({text}) => text), ...cells.map(({value}) => value.text)].join('/'))
      .join('\n')
  const own = content(tables[index]!)
  return tables.some((table, other) => other !== index && likeness(own, content(table)) > 0.9)
}
