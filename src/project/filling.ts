// A file with figures → the figures of one or many reports: a flat sheet with one report a row, or the statutory tables of
// one report in whatever import or `report.json` has.

import {nearest} from '../data/nearest.ts'
import {printDecimal} from '../decimal.ts'
import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {addresses, lookUp} from '../form/address.ts'
import type {FactId, Form, FormColumn} from '../form/form.ts'
import {formFor} from '../form/select.ts'
import type {Found, FoundCell} from '../import/found.ts'
import {type FlatHead, flatHead, plainAddress, plainHead} from '../import/sheet/flat.ts'
import type {Collected} from '../import/tables/collect.ts'
import {keys} from '../report/front-keys.ts'
import {readReport} from '../report/json.ts'
import {foundIn, importedFrom} from './imported.ts'
import {startOf} from './project.ts'

/** A number for a cell of the form. */
export interface Figure {
  readonly number: string
  /** Where it stands in the file. */
  readonly where: string
}

/** The figures that a file has for one report. */
export interface Filling {
  readonly office?: string
  readonly year?: number
  readonly figures: ReadonlyMap<FactId, Figure>
  /** Facts that the file has two numbers for. */
  readonly doubles: ReadonlyMap<FactId, readonly [Figure, Figure]>
  readonly where: string
}

export interface Fillings {
  readonly fillings: readonly Filling[]
  readonly diagnostics: readonly Diagnostic[]
  /** Whether each row is a report of its own. */
  readonly flat: boolean
}

/** What is said goes to `path`. */
export async function fillingsOf(path: string, bytes: Uint8Array, forms: readonly Form[]): Promise<Fillings> {
  if (/\.json$/iu.test(path)) return fromJson(path, bytes, forms)
  const found = await readTables(path, bytes)
  if ('refused' in found) return {fillings: [], diagnostics: [found.refused], flat: false}
  const sheets = found.found.blocks.filter((block) => block.type === 'table')
  const flat = sheets.flatMap((table) => flatHead(table) ?? [])
  if (flat.length) return fromRows(path, flat, forms)
  const {collected, front, diagnostics} = await importedFrom(path, [found.found], forms, {})
  const figures = figuresIn(collected)
  const filling: Filling = {
    ...(front.office !== undefined && {office: front.office}),
    ...(front.year !== undefined && {year: front.year}),
    figures,
    doubles: new Map(),
    where: '',
  }
  // A blank of the file fills nothing and is no fault; what is there and not certain is said.
  const said = diagnostics.filter(
    ({code, message: {key}}) => code === 'import-missing' && (key === 'place' || key === 'cell'),
  )
  if (figures.size === 0 && said.length === 0) said.push(diagnose('fill-unknown', 'nothing', {}, startOf(path)))
  return {fillings: figures.size ? [filling] : [], diagnostics: said, flat: false}
}

/** What import read for certain. */
export function figuresIn({readings}: Collected): Map<FactId, Figure> {
  const figures = new Map<FactId, Figure>()
  for (const [table, {values}] of readings)
    for (const [key, value] of values)
      if ('number' in value) figures.set(`${table}/${key}`, {number: value.number, where: value.where.words})
  return figures
}

function fromJson(path: string, bytes: Uint8Array, forms: readonly Form[]): Fillings {
  const {value: report, diagnostics} = readReport(path, new TextDecoder().decode(bytes), forms)
  if (!report) return {fillings: [], diagnostics, flat: false}
  const figures = new Map<FactId, Figure>()
  for (const [fact, {value}] of report.cells) if (value) figures.set(fact, {number: printDecimal(value), where: fact})
  const [office, year] = [report.front.office?.value, report.front.year?.value]
  return {
    fillings: [
      {
        ...(office !== undefined && {office}),
        ...(year !== undefined && {year}),
        figures,
        doubles: new Map(),
        where: '',
      },
    ],
    diagnostics: [],
    flat: false,
  }
}

/** .csv and .tsv by their names: any text may hold commas. */
async function readTables(
  path: string,
  bytes: Uint8Array,
): Promise<{readonly found: Found} | {readonly refused: Diagnostic}> {
  if (!/\.(?:csv|tsv)$/iu.test(path)) return foundIn(path, bytes)
  const {readSeparated} = await import('../import/sheet/separated.ts')
  return {found: readSeparated(bytes, /\.tsv$/iu.test(path) ? '\t' : undefined)}
}

/** Heads of what else a row may say of its report. */
const others = new Set(
  [...Object.entries(keys).flat(2), '标题', 'title', '序号', '备注', 'id', 'address'].map(plainHead),
)

async function fromRows(path: string, heads: readonly FlatHead[], forms: readonly Form[]): Promise<Fillings> {
  const {numberIn} = await import('../import/number.ts')
  const said: Diagnostic[] = []
  const all = new Map<
    string,
    {office: string; year: number; where: string; figures: Map<FactId, Figure>; doubles: Map<FactId, [Figure, Figure]>}
  >()
  for (const {table, row: head, office: officeAt, year: yearAt} of heads) {
    const rows = new Map<number, FoundCell[]>()
    for (const cell of table.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
    const columns = (rows.get(head) ?? []).filter(
      ({column, text}) => column !== officeAt && column !== yearAt && text.trim() !== '',
    )
    const known = columns.filter((cell) => isKnown(cell, forms, path, said))
    for (const [index, cells] of [...rows].sort(([a], [b]) => a - b)) {
      if (index <= head) continue
      const at = (column: number): FoundCell | undefined => cells.find((cell) => cell.column === column)
      const [office, year] = [
        at(officeAt)?.text.replace(/\s+/gu, '') ?? '',
        Number(/^(\d{4})/u.exec(plainHead(at(yearAt)?.text ?? ''))?.[1]),
      ]
      const form = year ? formFor(forms, year) : undefined
      const where = (at(officeAt) ?? cells[0])?.where.words ?? ''
      if (office === '' || !form) {
        if (cells.some(({text}) => text.trim() !== ''))
          said.push(diagnose('fill-unknown', 'source', {office, year: at(yearAt)?.text ?? ''}, startOf(path), {where}))
        continue
      }
      const key = `${office}\n${year}`
      const one = all.get(key) ?? {
        office,
        year,
        where,
        figures: new Map<FactId, Figure>(),
        doubles: new Map<FactId, [Figure, Figure]>(),
      }
      all.set(key, one)
      for (const {column, text: written} of known) {
        const cell = at(column)
        const address = lookUp(form, plainAddress(written))
        if (!cell || !address || address.derived) continue
        const read = numberIn(cell, address.column as FormColumn)
        if ('hole' in read) {
          if (read.hole === 'number')
            said.push(
              diagnose('import-missing', 'cell', {label: written, found: cell.text.slice(0, 40)}, startOf(path), {
                where: cell.where.words,
                facts: [address.fact],
              }),
            )
          continue
        }
        const figure = {number: read.number, where: cell.where.words}
        const before = one.figures.get(address.fact)
        if (before && before.number !== figure.number) one.doubles.set(address.fact, [before, figure])
        else one.figures.set(address.fact, figure)
      }
    }
  }
  return {fillings: [...all.values()], diagnostics: said, flat: true}
}

/** A head that no fact of any form has is said; what describes the report is none. */
function isKnown({text, where}: FoundCell, forms: readonly Form[], path: string, said: Diagnostic[]): boolean {
  const written = plainAddress(text)
  const found = forms.map((form) => lookUp(form, written)).find((one) => one)
  if (found) return !found.derived
  if (others.has(plainHead(text))) return false
  const near = nearest(
    written,
    forms.flatMap((form) => [...addresses(form)]),
  )
  const hints = near === undefined ? [] : [message('fill-unknown', 'nearest', {nearest: near})]
  said.push(
    diagnose('fill-unknown', 'head', {head: text.slice(0, 60)}, startOf(path), {
      where: where.words,
      actual: text,
      hints,
    }),
  )
  return false
}
