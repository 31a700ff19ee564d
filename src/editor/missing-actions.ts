// Findings about what is missing → the text that puts it in, every cell blank: a key, a section, a table, a row.

import type {Diagnostic, Edit} from '../diagnostic/diagnostic.ts'
import type {Language} from '../diagnostic/wording.ts'
import {lookUp} from '../form/address.ts'
import {blankRow} from '../form/blank-table.ts'
import type {FormTable} from '../form/form.ts'
import {lineAt, lineStarts, type Source} from '../markdown/source.ts'
import {type Key, keys} from '../report/front-keys.ts'
import type {Report} from '../report/report.ts'
import type {Context} from '../rules/rule.ts'
import type {Action} from './action.ts'
import {isBlank} from './consequences.ts'
import {frontLines, inChinese} from './front.ts'
import {spanOf} from './point.ts'
import {sectionText, tableText} from './skeleton.ts'
import {rowsMissing, rowsWritten} from './table-lines.ts'
import {say} from './words.ts'

export function missingActions({report}: Context, here: readonly Diagnostic[], language: Language): Action[] {
  return here.flatMap((one): Action[] => {
    switch (one.code) {
      case 'front-matter':
        return key(report, one, language)
      case 'section-missing':
        return section(report, one, language)
      case 'table-missing':
        return table(report, one, language)
      case 'row-missing':
        return rows(report, one, language)
      case 'cell-blank':
        return zero(report, one, language)
      default:
        return []
    }
  })
}

function key({source}: Report, diagnostic: Diagnostic, language: Language): Action[] {
  const {message, expected} = diagnostic
  const lines = frontLines(source)
  if (
    !lines
    || expected === undefined
    || !Object.hasOwn(keys, expected)
    || !['missing', 'unpublished'].includes(message.key)
  )
    return []
  const name = inChinese(source) ? keys[expected as Key][0] : expected
  const edits = [insertedAbove(source, lines.to, `${name}: `)]
  return [{title: say(language, 'addKey', {key: name}), kind: 'quickfix', edits, mends: [diagnostic]}]
}

/** In the order of the form: before the next section that is there, else at the end. */
function section(report: Report, diagnostic: Diagnostic, language: Language): Action[] {
  const {expected} = diagnostic
  const missing = report.form.sections.find(({title}) => title === expected)
  if (!missing) return []
  const next = report.sections.find(({id}) => id !== undefined && id > missing.id)
  const text = sectionText(report, missing)
  const edits = [
    next?.heading ? insertedAbove(report.source, next.heading.place.line, `${text}\n`) : appended(report.source, text),
  ]
  return [{title: say(language, 'addSection', {title: missing.title}), kind: 'quickfix', edits, mends: [diagnostic]}]
}

/** Behind the heading of its section and the tables that come before it there. */
function table(report: Report, diagnostic: Diagnostic, language: Language): Action[] {
  const {form, source} = report
  const missing = form.tables.find(({id}) => diagnostic.facts?.[0]?.startsWith(`${id}/`))
  const heading = missing && report.sections.find(({id}) => id === missing.section)?.heading
  if (!heading) return []
  const before = form.tables
    .slice(0, form.tables.indexOf(missing))
    .map(({id}) => report.tables.get(id)?.place.endLine ?? 0)
  const edits = [insertedBelow(source, Math.max(heading.place.endLine, ...before), `\n${tableText(report, missing)}`)]
  return [{title: say(language, 'addTable', {caption: missing.caption}), kind: 'quickfix', edits, mends: [diagnostic]}]
}

function rows(report: Report, diagnostic: Diagnostic, language: Language): Action[] {
  const address = diagnostic.facts?.[0] === undefined ? undefined : lookUp(report.form, diagnostic.facts[0])
  const statutory = address && report.tables.get(address.table.id)
  const missing = (statutory ? rowsMissing(report, statutory) : []).filter(
    (entry) => entry.type === 'group' || !entry.row.local,
  )
  const own = missing.find((entry) => entry.type === 'row' && entry.row.id === address?.row)
  if (!statutory || !own || own.type !== 'row') return []
  const title = say(language, 'addRow', {label: own.row.label})
  const found: Action[] = [
    {title, kind: 'quickfix', edits: [rowEdit(report, statutory.table, [own])], mends: [diagnostic]},
  ]
  if (missing.length < 2) return found
  const edits = missing.reduce((done: Map<number, Edit>, entry) => {
    const {line, text, ...rest} = rowEdit(report, statutory.table, [entry])
    const before = done.get(line)
    return done.set(line, {line, ...rest, text: before ? before.text + text : text})
  }, new Map())
  return [
    ...found,
    {
      title: say(language, 'addRows', {count: missing.length}),
      kind: 'quickfix',
      edits: [...edits.values()],
      mends: [diagnostic],
    },
  ]
}

/** Below the row that comes before it in the form. */
function rowEdit(report: Report, table: FormTable, entries: FormTable['stubs']): Edit {
  const {place} = report.tables.get(table.id)!
  const position = table.stubs.indexOf(entries[0]!)
  const written = rowsWritten(report, {table, place})
  const above = written.filter(({entry}) => table.stubs.indexOf(entry) < position).map(({line}) => line)
  return insertedBelow(
    report.source,
    Math.max(place.line + 1, ...above),
    entries.map((entry) => blankRow(table, entry)).join('\n'),
  )
}

function zero(report: Report, diagnostic: Diagnostic, language: Language): Action[] {
  const cell = diagnostic.facts?.[0] === undefined ? undefined : report.cells.get(diagnostic.facts[0])
  if (!cell || cell.place.line !== diagnostic.place?.line) return []
  const edits = [{...spanOf(cell.place), text: isBlank(report, cell) ? ' 0 ' : '0'}]
  return [{title: say(language, 'zero', {}), kind: 'quickfix', edits, mends: [diagnostic]}]
}

function endOf({text}: Source): string {
  return /\r\n?|\n/.exec(text)?.[0] ?? '\n'
}

function insertedAbove(source: Source, line: number, text: string): Edit {
  const end = endOf(source)
  return {line, column: 1, endLine: line, endColumn: 1, text: `${text.replaceAll('\n', end)}${end}`}
}

function insertedBelow(source: Source, line: number, text: string): Edit {
  const end = endOf(source)
  const column = lineAt(source, line).length + 1
  return {line, column, endLine: line, endColumn: column, text: `${end}${text.replaceAll('\n', end)}`}
}

function appended(source: Source, text: string): Edit {
  const line = lineStarts(source).length
  const column = lineAt(source, line).length + 1
  const end = endOf(source)
  const gap = column > 1 ? `${end}${end}` : end
  return {line, column, endLine: line, endColumn: column, text: `${gap}${text.replaceAll('\n', end)}${end}`}
}
