// A point in a source → what stands there, as Markdown: what a number means, what it rests on, its identities with the
// numbers of now.

import {printDecimal} from '../decimal.ts'
import type {Span} from '../diagnostic/place.ts'
import type {Language} from '../diagnostic/wording.ts'
import {type Address, lookUp} from '../form/address.ts'
import type {FactId, Form, FormGroup, FormRow, FormTable} from '../form/form.ts'
import type {Judged} from '../pipeline.ts'
import {shortAddress} from '../prose/quantities/candidate.ts'
import {valueOf} from '../report/facts.ts'
import {pendingText, printedFact} from '../report/printed.ts'
import type {Report} from '../report/report.ts'
import type {Context} from '../rules/rule.ts'
import {equationsOf, written} from './equations.ts'
import {frontHover} from './front.ts'
import {type Point, spanOf} from './point.ts'
import {type Target, targetAt} from './target.ts'
import {say} from './words.ts'

export interface Hover {
  readonly markdown: string
  /** What it is about; absent for a whole line. */
  readonly span?: Span
}

export function hoverAt(
  {source, context}: Judged,
  forms: readonly Form[],
  point: Point,
  language: Language,
): Hover | undefined {
  if (!source) return undefined
  const front = frontHover(source, context?.report, forms, point, language)
  if (front !== undefined) return {markdown: front}
  const target = context && targetAt(context.prose, point)
  return target && {markdown: markdownOf(context, target, language), span: spanOf(target.place)}
}

function markdownOf(context: Context, target: Target, language: Language): string {
  const {report} = context
  switch (target.type) {
    case 'cell':
      return factText(context, target.cell.fact, language)
    case 'reference':
      if (target.fact !== undefined) return factText(context, target.fact, language)
      return say(language, 'unknownFact', {written: escape(target.written.trim())})
    case 'figure': {
      const {
        quantity: {subject},
        right,
        candidates,
      } = target.figure
      const {address} = right ?? candidates[0]
      const said = {
        name: subject.name,
        value: printedFact(report, address.fact),
        where: shortAddress(report.form, address),
      }
      const verdict = `${right ? '✓' : '✗'} ${say(language, right ? 'figureRight' : 'figureWrong', {})}`
      return [say(language, 'figure', said), verdict, factText(context, address.fact, language)].join('\n\n')
    }
    case 'label':
      return target.entry.type === 'row'
        ? rowText(report, target.table, target.entry.row, language)
        : groupText(report, target.table, target.entry.group, language)
    case 'column': {
      const {label, under, units} = target.column
      const name = `**${label}**${under === undefined ? '' : `（${under}）`}`
      return list(name, [
        say(language, 'units', {units: units.join('、')}),
        basisOf(report.form, target.table, undefined, language),
      ])
    }
    case 'section': {
      const {title, aspects, mayBeNone, id} = target.section
      const tables = report.form.tables.filter(({section}) => section === id).map(({caption}) => caption)
      return list(`**${title}**`, [
        ...(aspects.length ? [say(language, 'aspects', {names: aspects.map(({name}) => name).join('、')})] : []),
        ...(tables.length ? [say(language, 'tables', {names: tables.join('、')})] : []),
        ...(mayBeNone ? [say(language, 'mayBeNone', {})] : []),
        say(language, 'basis', {basis: report.form.basis}),
      ])
    }
  }
}

/** What a fact or a sum of facts is. */
function factText(context: Context, fact: FactId, language: Language): string {
  const {report, previous} = context
  const address = lookUp(report.form, fact)!
  const {table, column, derived} = address
  const row = table.rows.find(({id}) => id === address.row)
  const before = previous && !row?.local && valueOf(previous, fact)
  const unitBefore = column.chosen && lookUp(previous?.form ?? report.form, fact)?.column.unit
  const facts = [
    valueText(report, address, language),
    ...(row ? groupsText(row, language) : []),
    ...(column.under === undefined ? [] : [`${column.under} · ${column.label}`]),
    say(language, 'section', {title: sectionTitle(report.form, table)}),
    basisOf(report.form, table, row, language),
    say(language, 'address', {reference: `\`{{${shortAddress(report.form, address)}}}\``, id: `\`${fact}\``}),
    ...(before ? [say(language, 'lastYear', {value: printDecimal(before) + (unitBefore ?? '')})] : []),
  ]
  const name = `**${address.rowLabel}**${table.columns.length > 1 ? ` · **${column.label}**` : ''}`
  const equations = derived
    ? [sumText(report, address, language)]
    : equationsOf(context, fact).map((equation) => {
        const mark = equation.holds === undefined ? '？' : equation.holds ? '✓' : '✗'
        return `${mark} \`${written(equation)}\` — ${equation.identity.basis}`
      })
  if (equations.length === 0) return list(name, facts)
  return [
    list(name, facts),
    `${say(language, 'identities', {})}\n\n${equations.map((line) => `- ${line}`).join('\n')}`,
  ].join('\n\n')
}

function valueText(report: Report, {fact, column, derived}: Address, language: Language): string {
  const cell = report.cells.get(fact)
  const value = printedFact(report, fact)
  if (value === pendingText) return say(language, 'hole', {})
  const said = say(language, 'value', {value, unit: column.unit ?? column.units.join('/')})
  if (derived || cell?.origin === 'written') return said
  return cell?.origin === 'rest'
    ? `${said}（${say(language, 'rest', {})}）`
    : `${said}（${say(language, 'computed', {})}）`
}

/** A sum that people write, with its addends. */
function sumText(report: Report, {fact, addends, rowLabel}: Address, language: Language): string {
  const terms = addends.map((one) => printedFact(report, one)).filter((one) => one !== '0')
  return say(language, 'sumOf', {name: rowLabel, terms: `\`${terms.join('+') || '0'} = ${printedFact(report, fact)}\``})
}

function groupsText({groups}: FormRow | FormGroup, language: Language): string[] {
  return groups.length ? [say(language, 'under', {groups: groups.map(({label}) => label).join(' → ')})] : []
}

function rowText(report: Report, table: FormTable, row: FormRow, language: Language): string {
  const values = table.columns.map(({id, label}) => `${label} ${printedFact(report, `${table.id}/${row.id}/${id}`)}`)
  return list(`**${row.label}**`, [
    ...groupsText(row, language),
    say(language, 'rowSum', {values: values.join('，')}),
    basisOf(report.form, table, row, language),
  ])
}

function groupText(report: Report, table: FormTable, group: FormGroup, language: Language): string {
  return list(`**${group.label}**`, [
    ...groupsText(group, language),
    `${group.rows[0]!.label} … ${group.rows.at(-1)!.label}`,
    basisOf(report.form, table, group, language),
  ])
}

/** Articles of the row, else of the table, and the document that prescribes the form. */
function basisOf(
  form: Form,
  table: FormTable,
  row: {readonly law?: string; readonly local?: true} | undefined,
  language: Language,
): string {
  if (row?.local) return say(language, 'localRow', {})
  const law = row?.law ?? table.law
  return say(language, 'basis', {basis: law === undefined ? form.basis : `${law}；${form.basis}`})
}

function sectionTitle(form: Form, table: FormTable): string {
  const title = form.sections.find(({id}) => id === table.section)?.title ?? ''
  return title.endsWith(table.caption) ? title : `${title}，${table.caption}`
}

function list(name: string, lines: readonly string[]): string {
  return [name, lines.map((line) => `- ${line}`).join('\n')].join('\n\n')
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/gu, '\\$&')
}
