// Source and tree → Report: front matter, outline, prose, tables. A broken source still gives a report, with holes, and
// every diagnostic at once. Judges nothing that needs more than one place: that is for the rules.

import type {FootnoteDefinition, FootnoteReference, Heading, Nodes, Root} from 'mdast'
import {type Checked, type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {fill} from '../form/fill.ts'
import type {Form} from '../form/form.ts'
import {formFor} from '../form/select.ts'
import {definitionsOf} from '../markdown/definitions.ts'
import {plain} from '../markdown/plain.ts'
import type {Source} from '../markdown/source.ts'
import {wordsFaults} from './alternative.ts'
import {chartsNamed} from './chart.ts'
import {encoding} from './encoding.ts'
import {readFront} from './front.ts'
import {hints, mendTables} from './hints.ts'
import type {InlineContext} from './inlines.ts'
import {titleBearer} from './note-marks.ts'
import {notesIn} from './notes.ts'
import {noteProse, prose} from './prose.ts'
import type {Field, FrontMatter, Report, Section} from './report.ts'
import {outlineOf} from './sections.ts'
import {strikes} from './strikes.ts'
import {readTables} from './table/tables.ts'
import {unprinted} from './unprinted.ts'

/**
 * Reads a report by the form of its year. `forms` are all known ones, with the local rows that are allowed; without one
 * there is nothing to read by. `usual`: names of charts that are printed where the source names none. The report's own
 * form has the local rows and the units that are in the source.
 */
export function read(
  source: Source,
  tree: Root,
  forms: readonly Form[],
  usual: readonly Field<string>[] = [],
): Checked<Report> {
  const {front, diagnostics: said} = readFront(source, tree)
  const diagnostics = [...said]
  const chosen = chooseForm(front, forms, diagnostics)
  if (!chosen) return {value: undefined, diagnostics}
  for (const one of hints(source, tree, chosen)) diagnostics.push(one)
  const mended = {...tree, children: mendTables(source, tree.children, diagnostics)}
  const {title, headings, parts} = outlineOf(source, mended, chosen)
  const statutory = readTables(source, {form: chosen, year: front.year?.value}, forms, parts)
  for (const one of statutory.diagnostics) diagnostics.push(one)
  const form = fill(chosen, statutory.filling)
  const context: InlineContext = {source, form, definitions: definitionsOf(mended), diagnostics}
  const sections: Section[] = parts.map(({id, heading, children}) => ({
    id,
    ...(heading && {heading}),
    children: prose(
      context,
      children.filter((node) => !statutory.taken.has(node)),
    ),
  }))
  const {tables, cells} = statutory
  const marks = new Map(statutory.marks)
  for (const [index, {node}] of parts.entries()) {
    const own = node ? marksIn(node) : []
    if (own.length > 0) marks.set(titleBearer(index), own)
  }
  const printed = new Set<Nodes>([...marks.values()].flat())
  for (const node of mended.children)
    if (node.type === 'heading' && node.depth <= 2) diagnostics.push(...titleFaults(context, node, printed))
  const {definitions, diagnostics: ofNotes} = notesIn(source, mended)
  for (const one of ofNotes) diagnostics.push(one)
  const notes = new Map(
    [...definitions].map(([name, node]) => [
      name,
      {...node, children: noteProse(context, node.children) as FootnoteDefinition['children']},
    ]),
  )
  for (const one of encoding(source, tree, diagnostics)) diagnostics.push(one)
  const charts = chartsNamed(form, front.charts ?? usual, source.path, diagnostics)
  const head = {path: source.path, source, form, front, ...(title && {title}), ...(charts.length && {charts})}
  return {value: {...head, outline: headings, sections, notes, marks, tables, cells}, diagnostics}
}

/** Of a title its words and, of a section's, its marks of notes are printed: what else stands in it would be lost. */
function titleFaults(context: InlineContext, {children, position}: Heading, printed: ReadonlySet<Nodes>): Diagnostic[] {
  const {source} = context
  const {text} = plain(source, children)
  return [
    ...unprinted(source, children, printed),
    ...strikes(source, children),
    ...wordsFaults(context, text, position),
  ]
}

function marksIn(node: Nodes): FootnoteReference[] {
  if (node.type === 'footnoteReference') return [node]
  return 'children' in node ? node.children.flatMap(marksIn) : []
}

/** The form of the year; the newest one where the year is not known, so that the rest can be read. */
function chooseForm({year, form}: FrontMatter, forms: readonly Form[], diagnostics: Diagnostic[]): Form | undefined {
  const ofYear = year && formFor(forms, year.value)
  const named = form && forms.find(({id}) => id === form.value)
  if (form && !named) {
    const [actual, expected] = [form.value, forms.map(({id}) => id).join(' ')]
    diagnostics.push(diagnose('form', 'unknown', {actual}, form.place, {actual, expected}))
  } else if (year && form && ofYear && named !== ofYear) {
    const [actual, expected] = [form.value, ofYear.id]
    const values = {year: year.value, actual, expected}
    diagnostics.push(diagnose('form', 'otherYear', values, form.place, {actual, expected}))
  }
  return ofYear ?? named ?? [...forms].sort((a, b) => b.years.from - a.years.from)[0]
}
