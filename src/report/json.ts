// Report ↔ report.json: every fact in form order with its printed places, derived sums, and the prose of each section
// as printed. Numbers are written and read as decimals, never through binary fractions.

import {type Decimal, parseDecimal, printDecimal} from '../decimal.ts'
import {type Checked, diagnose} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {derivedOf, factsOf, statutoryFactsOf} from '../form/address.ts'
import {type Filling, fill, type LocalRow, localRowsOf, remarksOf, unitsOf} from '../form/fill.ts'
import type {FactId, Form} from '../form/form.ts'
import {fold} from '../script/fold.ts'
import {printedWords} from './alternative.ts'
import {chartsOf} from './chart.ts'
import {isoDate, readDate} from './dates.ts'
import {valueOf} from './facts.ts'
import {isWritten, pendingText, printedText, titleOf} from './printed.ts'
import type {Cell, DraftReport, FrontMatter, Level, Report, Section, ValidReport} from './report.ts'

/**
 * The text of report.json: two spaces of indentation, one fact a line, LF, a line end at the end. `convert` puts its words
 * into the script in which they are printed.
 */
export function writeReport(report: ValidReport | DraftReport, convert = (words: string): string => words): string {
  const {form, front} = report
  const head = {
    version: 1,
    form: form.id,
    office: front.office ? convert(front.office.value) : null,
    year: front.year?.value ?? null,
    level: front.level?.value ?? null,
    ...(front.published && {published: isoDate(front.published.value)}),
    title: convert(titleOf(report)),
    ...('pending' in report && {draft: true}),
  }
  const numbers = (addresses: readonly {readonly fact: FactId}[], depth = 1): string =>
    block(
      '{',
      '}',
      depth,
      addresses.map(({fact}) => `${JSON.stringify(fact)}: ${number(valueOf(report, fact))}`),
    )
  const sections = sectionsOf(report).map(({id, title, text}) =>
    block('{', '}', 2, fields({id, title: convert(title), text: convert(text)})),
  )
  const charts = chartsOf(report).map(({id, section, title, says, bars}) =>
    block('{', '}', 2, [
      ...fields({id, section, title: convert(title), text: convert(says)}),
      `"bars": ${block(
        '[',
        ']',
        3,
        bars.map(
          ({fact, year, label, says: value}) =>
            `{${fields({fact, ...(year !== undefined && {year}), label: convert(label), text: convert(value)}).join(', ')}}`,
        ),
      )}`,
    ]),
  )
  const local = localRowsOf(form).map(({table, id, after, label}) => {
    const facts = factsOf(form).filter((address) => address.table.id === table && address.row === id)
    const says = fields({table, row: id, ...(after !== undefined && {after}), label: convert(label)})
    return block('{', '}', 2, [...says, `"facts": ${numbers(facts, 3)}`])
  })
  const units = fields(Object.fromEntries([...unitsOf(form)].map(([column, unit]) => [column, convert(unit)])))
  const remarks = fields(Object.fromEntries([...remarksOf(form)].map(([name, remark]) => [name, convert(remark)])))
  const parts = [
    ...fields(head),
    `"facts": ${numbers(statutoryFactsOf(form))}`,
    `"derived": ${numbers(derivedOf(form))}`,
    ...(units.length ? [`"units": ${block('{', '}', 1, units)}`] : []),
    ...(remarks.length ? [`"remarks": ${block('{', '}', 1, remarks)}`] : []),
    ...(local.length ? [`"local": ${block('[', ']', 1, local)}`] : []),
    `"sections": ${block('[', ']', 1, sections)}`,
    ...(charts.length ? [`"charts": ${block('[', ']', 1, charts)}`] : []),
  ]
  return `${block('{', '}', 0, parts)}\n`
}

/** The opening, the sections of the form in its order, then further ones of the source. */
function sectionsOf(report: Report): {id: number; title: string; text: string}[] {
  const textOf = (id: number): string => {
    const written = report.sections.filter((section) => section.id === id)
    return written
      .map((section) => printedText(report, section))
      .filter((text) => text !== '')
      .join('\n\n')
  }
  // A draft prints what is still to be written of a section as it prints a missing number.
  const hole = 'pending' in report ? pendingText : ''
  const isHole = (id: number): boolean =>
    !report.sections.some((section) => section.id === id && isWritten(report, section))
  const statutory = report.form.sections.map(({id, title, content}) => {
    return {id, title, text: content === 'prose' && isHole(id) ? hole : textOf(id)}
  })
  const further = report.sections
    .filter(({id}) => id === undefined)
    .map((section, index) => ({
      id: statutory.length + index + 1,
      title: printedWords(report, section.heading?.text ?? ''),
      text: printedText(report, section),
    }))
  return [{id: 0, title: '', text: textOf(0)}, ...statutory, ...further]
}

function fields(record: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(record).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
}

function block(open: string, close: string, depth: number, lines: readonly string[]): string {
  const indent = '  '.repeat(depth)
  if (lines.length === 0) return open + close
  return `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`
}

function number(value: Decimal | undefined): string {
  return value ? printDecimal(value) : 'null'
}

/**
 * Reads report.json at `path` as last year's report: its facts, and its prose as plain paragraphs. No value where the
 * text is none of ours or its form is not among `forms`; a hole of a draft stays one.
 */
export function readReport(path: string, text: string, forms: readonly Form[]): Checked<Report> {
  const place: Place = {path, line: 1, column: 1, endLine: 1, endColumn: 1}
  const root = parseJson(text)
  const base = forms.find(({id}) => isRecord(root) && root['form'] === id)
  const ours = isRecord(root) && root['version'] === 1 && isRecord(root['facts']) && Array.isArray(root['sections'])
  if (!ours || !base) {
    return {value: undefined, diagnostics: [diagnose('file', 'notReport', {}, place)]}
  }
  const {facts: statutory, sections} = root as {facts: Record<string, unknown>; sections: unknown[]}
  const rows = Array.isArray(root['local']) ? root['local'].filter(isRecord) : []
  const form = fill(base, fillingOf(rows, root['units'], root['remarks']))
  const facts = Object.assign({}, ...rows.map((row) => row['facts']), statutory) as Record<string, unknown>
  const cells = new Map<FactId, Cell>()
  for (const {fact} of factsOf(form)) {
    if (!Object.hasOwn(facts, fact)) continue
    const value = facts[fact]
    if (isDecimal(value)) cells.set(fact, {fact, value, origin: 'written', place})
    else cells.set(fact, {fact, value: undefined, origin: 'hole', place})
  }
  const value: Report = {
    path,
    source: {path, text: '', bom: false},
    form,
    front: frontOf(root, place),
    outline: [],
    sections: sections.filter(isRecord).map((section) => sectionOf(section, form, place)),
    notes: new Map(),
    tables: new Map(form.tables.map((table) => [table.id, {table, place}])),
    cells,
  }
  return {value, diagnostics: []}
}

/** What fits the form: rows with a label in its tables, units that it allows. */
function fillingOf(rows: readonly Readonly<Record<string, unknown>>[], units: unknown, remarks: unknown): Filling {
  const local = rows.flatMap(({table, row, after, label}): LocalRow[] => {
    if (typeof table !== 'string' || typeof row !== 'string' || typeof label !== 'string') return []
    return [{table, id: row, label, ...(typeof after === 'string' && {after})}]
  })
  const textsOf = (record: unknown): [string, string][] =>
    Object.entries(isRecord(record) ? record : {}).flatMap(([name, said]) =>
      typeof said === 'string' ? [[name, fold(said)]] : [],
    )
  return {local, units: new Map(textsOf(units)), remarks: new Map(textsOf(remarks))}
}

function frontOf({office, year, level, published}: Readonly<Record<string, unknown>>, place: Place): FrontMatter {
  const date = typeof published === 'string' ? readDate(published)?.date : undefined
  return {
    ...(typeof office === 'string' && {office: {value: office, place}}),
    ...(typeof year === 'number' && {year: {value: year, place}}),
    ...(typeof level === 'string' && {level: {value: level as Level, place}}),
    ...(date && {published: {value: date, place}}),
    script: 'hans',
    signOff: 'none',
    waive: [],
    place,
  }
}

function sectionOf({id, title, text}: Readonly<Record<string, unknown>>, form: Form, place: Place): Section {
  const known = id === 0 || form.sections.some((section) => section.id === id)
  const paragraphs = typeof text === 'string' && text !== '' ? text.split('\n\n') : []
  return {
    id: known ? Number(id) : undefined,
    ...(typeof title === 'string' && title !== '' && {heading: {depth: 2, text: title, place}}),
    children: paragraphs.map((value) => ({type: 'paragraph', children: [{type: 'text', value}]})),
  }
}

/** Numbers of facts stay as they are written. */
function parseJson(text: string): unknown {
  type Reviver = (key: string, value: unknown, context: {readonly source?: string}) => unknown
  const keep: Reviver = (key, value, {source}) =>
    typeof value === 'number' && key.includes('/') && source !== undefined ? (parseDecimal(source) ?? value) : value
  try {
    return JSON.parse(text, keep as (key: string, value: unknown) => unknown)
  } catch {
    return undefined
  }
}

function isDecimal(value: unknown): value is Decimal {
  return isRecord(value) && typeof value['units'] === 'bigint'
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
