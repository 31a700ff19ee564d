// A file's bytes → the source that import makes of it, and how its figures compare with those that it holds: right, a hole
// that is said, wrong, or invented.

import {printDecimal} from '../../src/decimal.ts'
import type {FactId, Form} from '../../src/form/form.ts'
import type {Found} from '../../src/import/found.ts'
import {type Imported, importFound, type Wanted} from '../../src/import/import.ts'
import {readFile} from '../../src/import/read.ts'
import {decode} from '../../src/markdown/decode.ts'
import {parse} from '../../src/markdown/parse.ts'
import {read} from '../../src/report/read.ts'
import type {Report} from '../../src/report/report.ts'
import {forms} from './form.ts'
import type {Part} from './office-files.ts'
import type {Grid} from './office-tables.ts'

export interface Outcome {
  readonly imported: Imported
  readonly report: Report
}

export async function importBytes(bytes: Uint8Array | string, wanted: Wanted = {}): Promise<Outcome> {
  const found = await readFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes)
  return importFoundFile(found, wanted)
}

export function importFoundFile(found: Found, wanted: Wanted = {}): Outcome {
  const imported = importFound('/file', [found], forms, {level: 'government', ...wanted})
  return {imported, report: reportOf(imported.source)}
}

export function reportOf(text: string): Report {
  const {value: source} = decode('/source.md', new TextEncoder().encode(text))
  const {value: tree} = parse(source!)
  return read(source!, tree!, forms).value!
}

/** Figures that are written in the source; those that follow from others are none. */
export function figuresOf({cells}: Report): Map<FactId, string> {
  return new Map(
    [...cells].flatMap(([fact, {value, origin}]) =>
      value && origin === 'written' ? [[fact, printDecimal(value)] as const] : [],
    ),
  )
}

function valuesOf({collected}: Imported): Map<FactId, string> {
  return new Map(
    [...collected.readings].flatMap(([table, {values}]) =>
      [...values].flatMap(([key, value]) => ('number' in value ? [[`${table}/${key}`, value.number] as const] : [])),
    ),
  )
}

export interface Count {
  right: number
  hole: number
  wrong: number
  invented: number
  /** Holes of which nothing was said. */
  silent: number
}

export const noCount = (): Count => ({right: 0, hole: 0, wrong: 0, invented: 0, silent: 0})

/** `truth` is what the file holds. */
export function compared(
  {imported, report}: Outcome,
  form: Form,
  truth: ReadonlyMap<FactId, string>,
): Count & {readonly faults: readonly string[]} {
  const count = noCount()
  const faults: string[] = []
  // A report in the other year's form is read by its own year's: its tables stand in the source as they were.
  const found = report.form.id === form.id ? figuresOf(report) : valuesOf(imported)
  const said = new Set(imported.diagnostics.flatMap(({facts = []}) => facts))
  for (const table of form.tables)
    for (const row of table.rows)
      for (const column of table.columns) {
        const fact = `${table.id}/${row.id}/${column.id}`
        const [is, should] = [found.get(fact), truth.get(fact)]
        if (is === undefined) {
          if (should !== undefined) count.hole++
          if (!said.has(fact)) count.silent++
        } else if (should === undefined) count.invented++
        else if (is === should) count.right++
        else count.wrong++
        if (is !== undefined && is !== should) faults.push(`${fact}: ${is} for ${should ?? 'nothing'}`)
      }
  return {...count, faults}
}

/** The same, added to `sum`: what is not right and no hole that is said. */
export function tallied(sum: Count, ...comparing: Parameters<typeof compared>): readonly string[] {
  const {faults, ...count} = compared(...comparing)
  for (const key of Object.keys(sum) as (keyof Count)[]) sum[key] += count[key]
  return count.silent ? [...faults, `${count.silent} holes without a word`] : faults
}

/** A report with these tables, each in its section. */
export function partsOf(form: Form, title: string, grids: readonly Grid[]): Part[] {
  return [
    title,
    '根据《中华人民共和国政府信息公开条例》规定，现公布本年度报告。',
    ...form.sections.flatMap((section): Part[] => {
      const own = grids.filter(({table}) => table.section === section.id)
      const many = own.length > 1
      if (own.length === 0) return [section.title, `（一）${section.title.slice(2)}。一年来做了不少工作。`]
      return [section.title, ...own.flatMap((grid): Part[] => (many ? [grid.table.caption, grid] : [grid]))]
    }),
  ]
}
