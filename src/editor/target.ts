// A point in a source → what of the report stands there: a number of a table, a reference to one, a number of a sentence
// that speaks of one, a label, a heading, a key. And back: where a fact stands.

import type {Nodes} from 'mdast'
import type {Place} from '../diagnostic/place.ts'
import {placeOf} from '../diagnostic/place.ts'
import {lookUp} from '../form/address.ts'
import type {FactId, FormColumn, FormSection, FormTable, StubEntry} from '../form/form.ts'
import {lineAt} from '../markdown/source.ts'
import type {Prose} from '../prose/prose.ts'
import type {ProseFigure} from '../prose/quantities/figure.ts'
import type {Cell, Report} from '../report/report.ts'
import {holds, type Point} from './point.ts'
import {cellAt, columnAt, slotAt, stubAt, tableAt} from './table-lines.ts'

export type Target =
  | {readonly type: 'cell'; readonly cell: Cell; readonly place: Place}
  | {readonly type: 'reference'; readonly fact: FactId | undefined; readonly written: string; readonly place: Place}
  | {readonly type: 'figure'; readonly figure: ProseFigure; readonly place: Place}
  | {readonly type: 'label'; readonly table: FormTable; readonly entry: StubEntry; readonly place: Place}
  | {readonly type: 'column'; readonly table: FormTable; readonly column: FormColumn; readonly place: Place}
  | {readonly type: 'section'; readonly section: FormSection; readonly place: Place}

/** What is at the point; undefined where the report knows nothing of it. Front matter is for front.ts. */
export function targetAt({report, figures}: Prose, point: Point): Target | undefined {
  const reference = referencesIn(report).find(({place}) => holds(place, point))
  if (reference) return {type: 'reference', ...reference}
  const figure = figures.find(({place}) => holds(place, point))
  if (figure) return {type: 'figure', figure, place: figure.place}
  const statutory = tableAt(report, point)
  if (statutory) return inTable(report, statutory, point)
  const heading = report.sections.find((one) => one.heading && one.heading.place.line === point.line)
  const section = heading && report.form.sections.find(({id}) => id === heading.id)
  return section && {type: 'section', section, place: heading.heading!.place}
}

function inTable(report: Report, statutory: NonNullable<ReturnType<typeof tableAt>>, point: Point): Target | undefined {
  const {table} = statutory
  const cell = cellAt(report, point)
  if (cell) return {type: 'cell', cell, place: cell.place}
  const {line} = point
  const slot = slotAt(lineAt(report.source, line), point)
  if (!slot || slot.text === '') return undefined
  const place = {path: report.path, line, column: slot.column, endLine: line, endColumn: slot.endColumn}
  const entry = stubAt(report, table, line)
  const column = entry ? undefined : columnAt(report, statutory, point)
  if (column) return {type: 'column', table, column, place}
  return entry && {type: 'label', table, entry, place}
}

/** `{{…}}` in prose. */
export interface WrittenReference {
  readonly fact: FactId | undefined
  readonly written: string
  readonly place: Place
}

const known = new WeakMap<Report, readonly WrittenReference[]>()

/** Every reference of the report, in source order but for notes. */
export function referencesIn(report: Report): readonly WrittenReference[] {
  const found = known.get(report)
  if (found) return found
  const list: WrittenReference[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'factReference')
      list.push({fact: node.fact, written: node.written, place: placeOf(report.path, node.position)})
    else if ('children' in node) node.children.forEach(walk)
  }
  for (const {children} of report.sections) children.forEach(walk)
  for (const note of report.notes.values()) walk(note)
  known.set(report, list)
  return list
}

/** The facts that a target is about: one, or the addends of a sum. */
export function factsOf(report: Report, target: Target | undefined): readonly FactId[] {
  if (target?.type === 'cell') return [target.cell.fact]
  const fact = factOf(target)
  return fact === undefined ? [] : (lookUp(report.form, fact)?.addends ?? [])
}

/** The address of the fact or sum that a target is about. */
export function factOf(target: Target | undefined): FactId | undefined {
  if (target?.type === 'cell') return target.cell.fact
  if (target?.type === 'reference') return target.fact
  if (target?.type === 'figure') return (target.figure.right ?? target.figure.candidates[0]).address.fact
  return undefined
}

/** Where a fact stands in the tables. */
export function cellPlace(report: Report, fact: FactId): Place | undefined {
  const cell = report.cells.get(fact)
  return cell && cell.origin !== 'rest' ? cell.place : undefined
}

/** Where prose speaks of a fact: the references to it and to sums of it, and the numbers of sentences. */
export function placesOf({report, figures}: Prose, fact: FactId): readonly Place[] {
  const isOf = (address: FactId | undefined): boolean =>
    address !== undefined && (address === fact || lookUp(report.form, address)?.addends.includes(fact) === true)
  const references = referencesIn(report)
    .filter((one) => isOf(one.fact))
    .map(({place}) => place)
  const numbers = figures
    .filter(({candidates, right}) =>
      right ? isOf(right.address.fact) : candidates.some(({address}) => isOf(address.fact)),
    )
    .map(({place}) => place)
  return [...references, ...numbers]
}
