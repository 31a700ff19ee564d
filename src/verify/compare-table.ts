// One statutory table as read, held against the one expected: rows and columns first, then every number under its
// headers. Each fault is said once, at the place where it stands.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Alignment, Item} from './align.ts'
import {align} from './align.ts'
import type {Axis, Subject} from './compare-axis.ts'
import {compareAxis} from './compare-axis.ts'
import {compareCells} from './compare-cell.ts'
import type {ReportData} from './data.ts'
import type {ExpectedRow, ExpectedTable} from './expected.ts'
import {announcement} from './expected.ts'
import type {Medium, ReadRow, ReadTable} from './reading.ts'
import {label, show} from './show.ts'

const path = (headers: readonly {readonly text: string}[]): string => headers.map(({text}) => label(text)).join('/')
const expectedPath = (headers: readonly string[]): string => headers.map(label).join('/')

function rowItems(expected: ExpectedTable, read: ReadTable): [Item[], Item[]] {
  const width = Math.max(...expected.rows.map(({cells}) => cells.length))
  return [
    expected.rows.map(({headers, cells, announces}) => ({
      key: expectedPath(headers),
      name: label(headers.at(-1) ?? ''),
      values: announces === undefined ? cells.map(({value}) => value) : [String(announces)],
    })),
    read.rows.map(({headers, cells, uniform, announces}) => ({
      key: path(headers),
      name: label(headers.at(-1)?.text ?? ''),
      values: announces
        ? [announces.text]
        : uniform
          ? Array(width).fill(uniform.value)
          : cells.map(({value}) => value.text),
    })),
  ]
}

/** Differences of one table. What spans too far is said where nothing else is: what was taken out or put in shows itself. */
export function* compareTable(
  medium: Medium,
  expected: ExpectedTable,
  read: ReadTable,
  data: ReportData,
): Generator<Diagnostic> {
  let found = false
  for (const one of differences(medium, expected, read, data)) {
    found = true
    yield one
  }
  const [first] = found ? [] : (read.uneven ?? [])
  if (!first) return
  const [actual, wanted] = [String(first.actual), String(first.expected)]
  yield diagnose(
    'edition-differs',
    'uneven',
    {medium, table: expected.caption, actual, expected: wanted},
    first.place,
    {actual, expected: wanted},
  )
}

function* differences(
  medium: Medium,
  expected: ExpectedTable,
  read: ReadTable,
  data: ReportData,
): Generator<Diagnostic> {
  const subject = {medium, table: expected.caption}
  yield* compareCaption(subject, expected, read, data)
  yield* compareCorner(subject, expected, read)
  yield* compareAnnounced(subject, expected, read, data)
  for (const header of read.misdirected ?? []) {
    yield diagnose('edition-differs', 'direction', {...subject, actual: show(label(header.text))}, header.place())
  }
  const rows = align(...rowItems(expected, read))
  yield* compareAxis(rowAxis(subject, expected, read), rows)
  const columns = columnAlignment(expected, read, rows)
  if (columns && read.columns) yield* compareAxis(columnAxis(subject, expected, read), columns)
  for (const pair of rows.pairs) {
    yield* compareCells(subject, expected.rows[pair.expected]!, read.rows[pair.read]!, columns, pair.kind)
  }
}

function* compareCaption(
  subject: Subject,
  {table, titled}: ExpectedTable,
  read: ReadTable,
  {script}: ReportData,
): Generator<Diagnostic> {
  const {caption, columns, place} = read
  const unit = table.columns.every((column) => column.unit === table.columns[0]?.unit)
    ? table.columns[0]?.unit
    : undefined
  const wordings = [subject.table, `${subject.table}（${script === 'hant' ? '單位' : '单位'}：${unit}）`].map(label)
  if (caption && wordings.includes(label(caption.text))) return
  const details = {expected: subject.table, ...(caption && {actual: caption.text})}
  if (caption)
    yield diagnose('edition-differs', 'caption', {...subject, actual: show(caption.text)}, caption.place(), details)
  // A text edition says the section's title once, right above the table.
  else if (columns || !titled) yield diagnose('edition-differs', 'captionMissing', subject, place, details)
}

/** The sentences that open and close a table read line by line. */
function* compareAnnounced(
  subject: Subject,
  {table}: ExpectedTable,
  {announced, closed, place}: ReadTable,
  data: ReportData,
): Generator<Diagnostic> {
  if (!announced) return
  const expected = announcement(table, data)
  const actual = announced.text
  if (label(actual) !== label(expected)) {
    const values = {...subject, actual: show(actual, 200), expected}
    yield diagnose('edition-differs', 'tableSays', values, announced.place(), {actual, expected})
  }
  if (closed === false) yield diagnose('edition-differs', 'tableOpen', subject, place)
}

/** What the form prints over the row headers: 信息内容, or the equation that binds the rows. */
function* compareCorner(
  subject: Subject,
  {table}: ExpectedTable,
  {corner, columns, place}: ReadTable,
): Generator<Diagnostic> {
  const wanted = table.stub ?? table.corner
  const actual = corner?.text ?? ''
  if (!columns || wanted === undefined || label(actual) === label(wanted)) return
  const values = {...subject, actual: show(actual), expected: wanted}
  yield diagnose('edition-differs', 'corner', values, corner?.place() ?? place, {actual, expected: wanted})
}

/** Columns of a grid, each with its numbers in the order of the rows that were found. */
function columnAlignment(expected: ExpectedTable, read: ReadTable, rows: Alignment): Alignment | undefined {
  if (!read.columns) return undefined
  const [wanted, found] = [expected.rows[0]?.cells ?? [], read.columns]
  return align(
    wanted.map(({headers}, column) => ({
      key: expectedPath(headers),
      values: rows.pairs.map((pair) => expected.rows[pair.expected]!.cells[column]!.value),
    })),
    found.map((headers, column) => ({
      key: path(headers),
      values: rows.pairs.map((pair) => read.rows[pair.read]!.cells[column]?.value.text ?? ''),
    })),
  )
}

function rowAxis(subject: Subject, expected: ExpectedTable, read: ReadTable): Axis {
  const name = (row: ExpectedRow | ReadRow): string => {
    const last = row.headers.at(-1)
    return last === undefined ? '' : show(typeof last === 'string' ? last : last.text)
  }
  return {
    subject,
    kind: 'row',
    expected: expected.rows.map((row) => ({
      name: name(row),
      headers: row.headers,
      facts: row.cells.map(({fact}) => fact),
    })),
    read: read.rows.map((row) => ({name: name(row), headers: row.headers, place: row.place})),
    place: read.place,
  }
}

function columnAxis(subject: Subject, expected: ExpectedTable, read: ReadTable): Axis {
  const wanted = expected.rows[0]?.cells ?? []
  return {
    subject,
    kind: 'column',
    expected: wanted.map(({headers}, column) => ({
      name: headers.slice(-2).join('，'),
      headers,
      facts: expected.rows.map((row) => row.cells[column]!.fact),
    })),
    read: (read.columns ?? []).map((headers) => ({
      name: show(
        headers
          .slice(-2)
          .map(({text}) => label(text))
          .join('，'),
      ),
      headers,
      place: headers.at(-1)?.place() ?? read.place,
    })),
    place: read.place,
  }
}
