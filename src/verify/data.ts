// report.json → the numbers and sentences that every edition has to say. Keeps each number as it is spelled (18.8710
// stays 18.8710); a reader of its own, so that a mistake of the one who writes the file is not read away.

import type {Checked} from '../diagnostic/diagnostic.ts'
import {diagnose} from '../diagnostic/diagnostic.ts'
import type {Filling} from '../form/fill.ts'
import type {FactId} from '../form/form.ts'
import {fold} from '../script/fold.ts'

/** The prose of one section as report.json has it. */
export interface SectionData {
  /** 0 the opening, 1 … 6. */
  readonly id: number
  readonly title: string
  /** Paragraphs parted by a blank line, list items by a line. */
  readonly text: string
}

export interface ReportData {
  readonly form: string
  readonly office: string
  readonly year: number
  readonly title: string
  /** ISO date, with a time where one was given. */
  readonly published?: string
  readonly draft: boolean
  /** Of the editions: in Traditional ones the titles that the form gives are, too. */
  readonly script: 'hans' | 'hant'
  /** Whether texts are compared in Simplified shape, whatever script they are in. */
  readonly folded?: boolean
  /** Each fact as it is spelled, those of local rows with them; null for a hole of a draft. */
  readonly facts: ReadonlyMap<FactId, string | null>
  /** What the office filled in that the form leaves open. */
  readonly filling: Filling
  /** The sentences of charts are the last lines of their text. */
  readonly sections: readonly SectionData[]
  readonly charts: readonly ChartData[]
}

/** A figure that the editions print. */
export interface ChartData {
  readonly id: string
  readonly section: number
  readonly title: string
  /** The sentence that says all of its numbers. */
  readonly text: string
  readonly bars: readonly {
    readonly fact: FactId
    /** Where the bars are years. */
    readonly year?: number
    readonly label: string
    readonly text: string
  }[]
}

/** What stands for a hole of a draft. */
export const HOLE = '待填'

/** A JSON number, kept as it is spelled. */
interface Spelled {
  readonly spelled: string
}

type Json = string | boolean | null | Spelled | Json[] | {readonly [key: string]: Json}

function isRecord(value: Json | undefined): value is {readonly [key: string]: Json} {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !('spelled' in value)
}

function parse(text: string): Json | undefined {
  const keepSpelling = (_key: string, value: unknown, context?: {source?: string}): unknown =>
    typeof value === 'number' ? {spelled: context?.source ?? String(value)} : value
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), keepSpelling) as Json
  } catch {
    return undefined
  }
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

function numberOf(value: Json | undefined): number {
  return value !== null && typeof value === 'object' && 'spelled' in value ? Number(value.spelled) : Number.NaN
}

function factOf(value: Json): string | null | undefined {
  if (value === null) return null
  return typeof value === 'object' && 'spelled' in value && typeof value.spelled === 'string'
    ? value.spelled
    : undefined
}

function chartOf({id, section, title, text, bars}: {readonly [key: string]: Json}): ChartData {
  return {
    id: textOf(id),
    section: numberOf(section),
    title: textOf(title),
    text: textOf(text),
    bars: (Array.isArray(bars) ? bars : []).filter(isRecord).map((bar) => ({
      fact: textOf(bar.fact) as FactId,
      ...(bar.year !== undefined && {year: numberOf(bar.year)}),
      label: textOf(bar.label),
      text: textOf(bar.text),
    })),
  }
}

/** The data of a report.json; one diagnostic where the file is no such thing. */
export function readData(path: string, text: string): Checked<ReportData> {
  const root = parse(text)
  const statutory = isRecord(root) && isRecord(root.facts) ? Object.entries(root.facts) : []
  const rows = isRecord(root) && Array.isArray(root.local) ? root.local.filter(isRecord) : []
  const facts = [...statutory, ...rows.flatMap((row) => (isRecord(row.facts) ? Object.entries(row.facts) : []))]
  const spelled = facts.map(([fact, value]) => [fact, factOf(value)] as const)
  if (
    !isRecord(root)
    || !statutory.length
    || !Array.isArray(root.sections)
    || spelled.some(([, value]) => value === undefined)
  ) {
    const place = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
    return {value: undefined, diagnostics: [diagnose('edition-differs', 'data', {}, place)]}
  }
  const published = textOf(root.published)
  const charts = (Array.isArray(root.charts) ? root.charts : []).filter(isRecord).map(chartOf)
  const sections = root.sections.filter(isRecord).map(({id, title, text}) => ({
    id: numberOf(id),
    title: textOf(title),
    text: [textOf(text), ...charts.filter(({section}) => section === numberOf(id)).map((chart) => chart.text)]
      .filter((words) => words !== '')
      .join('\n\n'),
  }))
  const value: ReportData = {
    form: textOf(root.form),
    office: textOf(root.office) || (root.draft === true ? HOLE : ''),
    year: numberOf(root.year),
    title: textOf(root.title),
    ...(published && {published}),
    draft: root.draft === true,
    script: sections.some(({title}) => fold(title) !== title) ? 'hant' : 'hans',
    facts: new Map(spelled as [FactId, string | null][]),
    filling: {
      local: rows.map(({table, row, after, label}) => ({
        table: textOf(table),
        id: textOf(row),
        label: textOf(label),
        after: textOf(after),
      })),
      units: new Map(
        Object.entries(isRecord(root.units) ? root.units : {}).map(([column, unit]) => [column, textOf(unit)]),
      ),
      remarks: new Map(
        Object.entries(isRecord(root.remarks) ? root.remarks : {}).map(([name, remark]) => [name, textOf(remark)]),
      ),
    },
    sections,
    charts,
  }
  return {value, diagnostics: []}
}
