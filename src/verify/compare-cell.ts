// The numbers of one row, each held against the fact of its row and column. Exact: a digit in full width or a mark of no
// width is a difference, because copying, searching and adding up go wrong with it.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Alignment, Pair} from './align.ts'
import {align} from './align.ts'
import type {Subject} from './compare-axis.ts'
import {compareAxis} from './compare-axis.ts'
import {HOLE} from './data.ts'
import type {ExpectedCell, ExpectedRow} from './expected.ts'

import type {ReadCell, ReadRow, Uniform} from './reading.ts'
import {label, show} from './show.ts'

/** `columns` aligns the columns of the whole grid; absent where each row names its own. */
export function* compareCells(
  subject: Subject,
  expected: ExpectedRow,
  read: ReadRow,
  columns: Alignment | undefined,
  kind: Pair['kind'],
): Generator<Diagnostic> {
  const row = show(label(read.headers.at(-1)?.text ?? expected.headers.at(-1) ?? ''))
  const place: Where = {subject, row}
  if (expected.announces !== undefined) {
    const [actual, wanted] = [read.announces?.text ?? '', String(expected.announces)]
    if (actual === wanted) return
    const values = {...subject, row, actual: show(actual), expected: wanted}
    yield diagnose('edition-differs', 'announced', values, read.announces?.place() ?? read.place, {
      actual,
      expected: wanted,
    })
  } else if (read.uniform) {
    yield* compareUniform(place, expected, read.uniform)
  } else if (!columns) {
    yield* compareLine(place, expected, read)
  } else if (read.cells.length !== columns.pairs.length + columns.extra.length) {
    yield* compareWidth(place, expected, read, columns)
  } else {
    if (read.shifted && kind === 'same') yield diagnose('edition-differs', 'rowShifted', {...subject, row}, read.place)
    for (const pair of columns.pairs) yield* compareCell(place, expected.cells[pair.expected]!, read.cells[pair.read]!)
  }
}

interface Where {
  readonly subject: Subject
  readonly row: string
}

/** The digits with an ASCII sign; a plus says nothing that report.json could repeat. */
function value(text: string, kind: ExpectedCell['kind']): string {
  return kind === 'change' ? text.replace(/^[−－–]/u, '-').replace(/^[+＋]/u, '') : text
}

function* compareCell({subject, row}: Where, expected: ExpectedCell, read: ReadCell): Generator<Diagnostic> {
  const actual = read.value.text
  const wanted = expected.value
  const column = expected.headers.slice(-2).join('，')
  const place = read.value.place()
  const facts = [expected.fact]
  if (value(actual, expected.kind) !== wanted) {
    const values = {...subject, row, column, expected: wanted}
    const details = {actual, expected: wanted, facts}
    if (!actual) yield diagnose('edition-differs', 'cellBlank', values, place, details)
    else yield diagnose('edition-differs', 'main', {...values, actual: show(actual)}, place, details)
  } else if (read.unit !== undefined && wanted !== HOLE && !expected.units.includes(read.unit)) {
    const unit = expected.units.join('、')
    const values = {...subject, row, column, actual: show(read.unit), expected: unit}
    yield diagnose('edition-differs', 'unit', values, place, {actual: read.unit, expected: unit, facts})
  } else if (read.claims !== undefined) {
    const values = {...subject, row, column, actual: show(read.claims, 120)}
    yield diagnose('edition-differs', 'association', values, place, {actual: read.claims, facts})
  }
}

/** 七个数均为0件: a whole row in one sentence. */
function* compareUniform({subject, row}: Where, expected: ExpectedRow, read: Uniform): Generator<Diagnostic> {
  const {cells} = expected
  if (expected.uniform?.includes(read.said.text)) return
  const wanted = cells.map(({headers, value, units}) => `${headers.at(-1)}${value}${units[0] ?? ''}`).join('，')
  const actual = read.said.text
  const wrong = cells.filter((cell) => cell.value !== read.value)
  const facts = (wrong.length ? wrong : cells).map(({fact}) => fact)
  const values = {...subject, row, actual: show(actual), expected: wanted}
  yield diagnose('edition-differs', 'uniform', values, read.said.place(), {actual, expected: wanted, facts})
}

/** A row that names its columns itself. */
function* compareLine(where: Where, expected: ExpectedRow, read: ReadRow): Generator<Diagnostic> {
  const key = (headers: readonly string[]): string => headers.map(label).join('/')
  const columns = align(
    expected.cells.map(({headers, value}) => ({key: key(headers), values: [value]})),
    read.cells.map(({headers, value}) => ({key: key(headers.map(({text}) => text)), values: [value.text]})),
  )
  const axis = {
    subject: {...where.subject, table: `${where.subject.table}，${where.row}`},
    kind: 'column' as const,
    expected: expected.cells.map(({headers, fact}) => ({name: headers.join('，'), headers, facts: [fact]})),
    read: read.cells.map(({headers, value}) => ({
      name: show(headers.map(({text}) => text).join('，')),
      headers,
      place: headers.at(-1)?.place() ?? value.place(),
    })),
    place: read.place,
  }
  yield* compareAxis(axis, columns)
  for (const pair of columns.pairs) yield* compareCell(where, expected.cells[pair.expected]!, read.cells[pair.read]!)
}

/** A row of a grid with too few or too many numbers: says which one, where the others show it. */
function* compareWidth(where: Where, expected: ExpectedRow, read: ReadRow, columns: Alignment): Generator<Diagnostic> {
  const wanted = columns.pairs.map((pair) => expected.cells[pair.expected]!)
  const found = read.cells.map(({value}) => value)
  const without = (texts: readonly string[], skip: number): string =>
    texts.filter((_, index) => index !== skip).join('/')
  const [wantedValues, foundValues] = [wanted.map(({value}) => value), found.map(({text}) => text)]
  const lost = wanted.findIndex((_, index) => without(wantedValues, index) === foundValues.join('/'))
  const added = found.findIndex((_, index) => without(foundValues, index) === wantedValues.join('/'))
  const values = {...where.subject, row: where.row}
  if (found.length < wanted.length && lost >= 0) {
    const {headers, value, fact} = wanted[lost]!
    const column = headers.slice(-2).join('，')
    const details = {expected: value, facts: [fact]}
    yield diagnose('edition-differs', 'cellMissing', {...values, column, expected: value}, read.place, details)
  } else if (added >= 0) {
    const cell = found[added]!
    yield diagnose('edition-differs', 'cellExtra', {...values, actual: show(cell.text)}, cell.place(), {
      actual: cell.text,
    })
  } else {
    const [actual, count] = [String(found.length), String(wanted.length)]
    const facts = wanted.map(({fact}) => fact)
    yield diagnose('edition-differs', 'rowWidth', {...values, actual, expected: count}, read.place, {
      actual,
      expected: count,
      facts,
    })
  }
}
