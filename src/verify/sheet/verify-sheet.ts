// A workbook edition → diagnostics of where it does not say what report.json says: in its tables, in the formulas of its
// totals, in 台账, in the title of the file. Rows of all sheets are counted on as lines; a person is told 表2!C7.

import type {Diagnostic} from '../../diagnostic/diagnostic.ts'
import {diagnose} from '../../diagnostic/diagnostic.ts'
import type {Place} from '../../diagnostic/place.ts'
import type {Form} from '../../form/form.ts'
import {likeness} from '../align.ts'
import {compareTables} from '../compare.ts'
import type {ReportData, SectionData} from '../data.ts'
import {compareDraftMark, hasDraftMark, unmarked} from '../draft-mark.ts'
import {type ExpectedTable, expectGrid, tablesOf} from '../expected.ts'
import {compareFileTitle, type FileTitle, marksInTitle} from '../file-title.ts'
import {openOfficeFile, Unreadable} from '../package.ts'
import type {Examined, Reading, ReadSection} from '../reading.ts'
import {label, plain, show} from '../show.ts'
import {type BookSheet, nameOf, sheetsOf} from './book.ts'
import {compareFormulas} from './formulas.ts'
import {compareLedger, headOf} from './ledger.ts'
import {type PlaceOf, readTableSheet, type TableSheet} from './read.ts'

const medium = 'XLSX'

/** A file that cannot be read gives a reading of nothing. `shown`: the text in the script of `data`. */
export function examineSheet(
  bytes: Uint8Array,
  data: ReportData,
  form: Form,
  path: string,
  shown: (text: string) => string = (text) => text,
): Examined {
  const first: Place = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  const wheres = new Map<string, string>()
  const where = ({line, column}: Place): string | undefined => wheres.get(`${line}:${column}`)
  const examined = (reading: Reading, found: readonly Diagnostic[]): Examined => ({
    path,
    reading,
    diagnostics: found,
    located: () => reading,
    where,
  })
  try {
    const file = openOfficeFile(bytes)
    const sheets = sheetsOf(file)
    const starts = new Map<BookSheet, number>()
    let line = 1
    for (const sheet of sheets) {
      starts.set(sheet, line)
      line += Math.max(1, sheet.rows)
    }
    const placeOf: PlaceOf = (sheet, row, column) => {
      const at = starts.get(sheet)! + row
      wheres.set(`${at}:${column + 1}`, `${sheet.name}!${nameOf(row, column)}`)
      return {path, line: at, column: column + 1, endLine: at, endColumn: column + 1}
    }
    const ledgers = sheets.flatMap((sheet) => {
      const head = headOf(sheet)
      return head === undefined ? [] : [{sheet, head}]
    })
    const tables = sheets
      .filter((sheet) => sheet.rows > 0 && !ledgers.some((one) => one.sheet === sheet))
      .map((sheet) => readTableSheet(sheet, placeOf, shown))
    const own = shown(file.title)
    const title: FileTitle = {medium, name: 'dc:title', written: own, text: own, place: first}
    const reading: Reading = {
      medium,
      ...(tables[0]?.title && {title: tables[0].title}),
      draftMarks: [...marksInTitle(title), ...tables.flatMap(({marks}) => marks)],
      particulars: [],
      sections: [...sectionsOf(tables, data, form, first), ...notesOf(tables)],
      end: {path, line: Math.max(1, line - 1), column: 1, endLine: Math.max(1, line - 1), endColumn: 1},
    }
    const found = [
      ...compareDraftMark(reading, data),
      ...compareMarks(sheets, placeOf, data),
      ...compareTitles(tables, data),
      ...compareFileTitle(title, data),
      ...compareStatutory(tables, data, form, placeOf, reading.end),
    ]
    for (const {sheet, head} of ledgers)
      found.push(...compareLedger(sheet, head, data, form, (row, column) => placeOf(sheet, row, column)))
    if (ledgers.length === 0)
      found.push(diagnose('edition-differs', 'tableMissing', {medium, table: '台账'}, reading.end))
    return examined(reading, found)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const nothing: Reading = {medium, draftMarks: [], particulars: [], sections: [], end: first}
    return examined(nothing, [diagnose('edition-differs', 'unreadable', {medium}, first)])
  }
}

/** On the screen above each table, and on paper above every page. */
function* compareMarks(sheets: readonly BookSheet[], placeOf: PlaceOf, {draft}: ReportData): Generator<Diagnostic> {
  for (const sheet of draft ? sheets : []) {
    const seen = [...sheet.cells.values()].some(({row, text}) => row < sheet.frozen.rows && hasDraftMark(text))
    if (!seen || !sheet.headers.every(hasDraftMark)) yield unmarked(medium, placeOf(sheet, 0, 0))
  }
}

/** Above each table. */
function* compareTitles(tables: readonly TableSheet[], data: ReportData): Generator<Diagnostic> {
  const expected = data.title
  for (const {title: own, table} of tables) {
    if (!own) {
      yield diagnose('edition-differs', 'titleMissing', {medium, expected}, table.place, {expected})
      continue
    }
    const actual = plain(own.text)
    if (label(actual) === label(expected) || (data.draft && likeness(label(expected), label(actual)) > 0.7)) continue
    yield diagnose('edition-differs', 'title', {medium, actual: show(actual), expected}, own.place(), {
      actual,
      expected,
    })
  }
}

/** Whether a table stands in a section of the office's own words. */
function isOwn({section}: TableSheet, {sections}: ReportData, form: Form): boolean {
  const name = label(section?.text ?? '')
  const own = sections.find(({title}) => label(title) === name)
  return own !== undefined && tablesOf(form, own.id).length === 0
}

function* compareStatutory(
  tables: readonly TableSheet[],
  data: ReportData,
  form: Form,
  placeOf: PlaceOf,
  end: Place,
): Generator<Diagnostic> {
  const statutory = tables.filter((one) => !isOwn(one, data, form))
  const expected = data.sections.flatMap((section) =>
    tablesOf(form, section.id).map((table) => ({section, table: expectGrid(table, section.title, data)})),
  )
  const read: ReadSection = {
    prose: [],
    tables: statutory.map(({table}) => table),
    place: statutory[0]?.table.place ?? end,
  }
  const found = [...compareTables(medium, {tables: expected.map(({table}) => table)}, read, data)]
  yield* found
  const wrong = new Set(found.flatMap(({facts = []}) => facts))
  for (const {section, table} of expected) {
    const own = statutory.find((one) => startsAlike(one.table.caption?.text, table.caption))
    if (!own) continue
    yield* compareSection(own, section)
    const place = (row: number, column: number): Place => placeOf(own.sheet, row, column)
    if (isWhole(own, table, found)) yield* compareFormulas(own, table, form, wrong, place)
  }
}

function startsAlike(actual: string | undefined, caption: string): boolean {
  return actual !== undefined && label(actual).startsWith(label(caption))
}

function* compareSection({section, table}: TableSheet, {title}: SectionData): Generator<Diagnostic> {
  const actual = plain(section?.text ?? '')
  if (label(actual) === label(title)) return
  const values = {medium, actual: show(actual), expected: title}
  yield diagnose('edition-differs', 'sectionTitle', values, section?.place() ?? table.place, {actual, expected: title})
}

/** Whether its rows and columns are those expected, whatever stands in them. */
function isWhole({body}: TableSheet, {rows, caption}: ExpectedTable, found: readonly Diagnostic[]): boolean {
  const numbers = new Set(['main', 'cellBlank'])
  const others = found.some(({message: {key, values}}) => values['table'] === caption && !numbers.has(key))
  return !others && body.length === rows.length
}

/** Tables of the office's own, each in its section, to be held against those of the other editions. */
function sectionsOf(tables: readonly TableSheet[], data: ReportData, form: Form, first: Place): ReadSection[] {
  const own = tables.filter((one) => isOwn(one, data, form))
  return data.sections.map(({id, title}): ReadSection => {
    const inside = own.filter(({section}) => label(section?.text ?? '') === label(title))
    return {
      ...(id !== 0 && {heading: {text: title, place: () => first}}),
      prose: [],
      tables: id === 0 ? [] : inside.map(({table}) => table),
      place: inside[0]?.table.place ?? first,
    }
  })
}

/** A note that several tables bear stands below each: what is said in the same words is one. */
function notesOf(tables: readonly TableSheet[]): ReadSection[] {
  const notes = [...new Map(tables.flatMap((table) => table.notes).map((note) => [label(note.text), note])).values()]
  const [first] = notes
  return first ? [{heading: {text: '注释', place: first.place}, prose: notes, tables: [], place: first.place()}] : []
}
