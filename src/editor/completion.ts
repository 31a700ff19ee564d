// A point in a source → what may be written there: keys and values of front matter, addresses of facts, rows, headings
// and tables that are still missing. The editor filters by what is typed.

import type {Span} from '../diagnostic/place.ts'
import type {Language} from '../diagnostic/wording.ts'
import {blankRow} from '../form/blank-table.ts'
import type {Form} from '../form/form.ts'
import {lineAt, type Source} from '../markdown/source.ts'
import type {Judged} from '../pipeline.ts'
import type {Report} from '../report/report.ts'
import {addressCompletion} from './completion-address.ts'
import {frontCompletion} from './completion-front.ts'
import type {Completion} from './completion-item.ts'
import {frontLines} from './front.ts'
import type {Point} from './point.ts'
import {
  aspectHeading,
  aspectsMissing,
  sectionAt,
  sectionsMissing,
  sectionText,
  tablesMissing,
  tableText,
} from './skeleton.ts'
import {rowsMissing, tableAt} from './table-lines.ts'
import {say} from './words.ts'

/** In the order in which they are to be offered. */
export function completionsAt(
  {source, context}: Judged,
  forms: readonly Form[],
  point: Point,
  language: Language,
): readonly Completion[] {
  if (!source) return []
  const lines = frontLines(source)
  const front = lines ? point.line > lines.from && point.line < lines.to : point.line === 1
  if (front) return frontCompletion(source, context?.report, forms, point, language)
  const report = context?.report
  if (!report) return []
  const addresses = addressCompletion(source, report, point, language)
  return addresses ?? lineCompletion(source, report, point, language)
}

/** What a whole line may be, where nothing but its beginning is written. */
function lineCompletion(source: Source, report: Report, point: Point, language: Language): Completion[] {
  const text = lineAt(source, point.line)
  const before = text.slice(0, point.column - 1)
  const span = {line: point.line, column: 1, endLine: point.line, endColumn: text.length + 1}
  if (/^[ \t]*\|[^|]*$/.test(before)) return rows(source, report, point, span, language)
  if (!/^(?:#{0,6}[ \t]*[^|{}]{0,20})?$/.test(before) || text.slice(before.length).trim() !== '') return []
  if (text.trim() !== '' && !text.startsWith('#')) return []
  return [...(text === '' ? rows(source, report, point, span, language) : []), ...blocks(report, point, span, language)]
}

/** The rows that the table at the point, or right above it, still lacks. */
function rows(source: Source, report: Report, point: Point, span: Span, language: Language): Completion[] {
  const statutory = tableAt(report, point) ?? tableAt(report, {...point, line: point.line - 1})
  if (!statutory || point.line <= statutory.place.line + 1) return []
  const full = lineAt(source, point.line).includes('|', lineAt(source, point.line).indexOf('|') + 1)
  if (full) return []
  return rowsMissing(report, statutory).map((entry): Completion => {
    const {label} = entry.type === 'row' ? entry.row : entry.group
    const local = entry.type === 'row' && entry.row.local
    return {
      label,
      kind: 'row',
      detail: say(language, local ? 'localRowToAdd' : 'missingRow', {}),
      text: blankRow(statutory.table, entry),
      span,
      filter: `| ${label}`,
    }
  })
}

/** The next headings and tables. What is missing below the point's section comes first. */
function blocks(report: Report, point: Point, span: Span, language: Language): Completion[] {
  const here = sectionAt(report, point.line)
  const section = report.form.sections.find(({id}) => id === here)
  const aspects = section ? aspectsMissing(report, section) : []
  const missing = sectionsMissing(report)
  const next = missing.filter(({id}) => id > (here ?? 0))
  const order = [...next, ...missing.filter((one) => !next.includes(one))]
  return [
    ...tablesMissing(report, here).map(
      (table): Completion => ({
        label: table.caption,
        kind: 'table',
        detail: say(language, 'missingTable', {}),
        text: tableText(report, table),
        span,
        filter: `### ${table.caption}`,
      }),
    ),
    ...aspects.map((aspect): Completion => {
      const text = aspectHeading(aspect)
      return {
        label: text.replace(/^#+ /, ''),
        kind: 'section',
        detail: say(language, 'missingAspect', {}),
        text,
        span,
        filter: text,
      }
    }),
    ...order.map(
      (one): Completion => ({
        label: one.title,
        kind: 'section',
        detail: say(language, 'missingSection', {}),
        text: sectionText(report, one),
        span,
        filter: `## ${one.title}`,
      }),
    ),
  ]
}
