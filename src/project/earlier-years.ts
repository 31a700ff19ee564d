// Reports of the years before → what charts over the years print of them. A number in which that year's own check finds an
// error is not printed again: its year is left out, those before it with it, and that is said.

import {type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import type {Place} from '../diagnostic/place.ts'
import {lookUp} from '../form/address.ts'
import type {FactId} from '../form/form.ts'
import {checkRead, readSource} from '../pipeline.ts'
import {readProse} from '../prose/prose.ts'
import {earlierYear} from '../report/chart.ts'
import type {EarlierYear, Report} from '../report/report.ts'
import {check} from '../rules/check.ts'
import {settingsFor} from './check-settings.ts'
import type {Given} from './given.ts'
import type {Settings} from './materials.ts'

export interface EarlierYears {
  /** The newest first. */
  readonly years: readonly EarlierYear[]
  readonly diagnostics: readonly Diagnostic[]
}

/** @param given without a gap, the newest first */
export function earlierYears(
  report: Report,
  given: readonly Given[],
  {settings, root}: {readonly settings: Settings; readonly root: string},
): EarlierYears {
  const open = new Set((report.charts ?? []).filter(({years}) => years))
  const years: EarlierYear[] = []
  const diagnostics: Diagnostic[] = []
  for (const [index, one] of given.entries()) {
    const said = open.size > 0 ? earlierYear(one.report, [...open]) : undefined
    if (!said) break
    const errors = errorsIn(one, given[index + 1]?.report, settings, root)
    const doubts = new Map(
      [...said.values.keys()].map((fact) => [fact, errors.filter((error) => touches(error, one.report, fact))]),
    )
    const values = new Map([...said.values].filter(([fact]) => doubts.get(fact)!.length === 0))
    years.push({...said, values})
    // A chart ends where a year is away.
    const ended = [...open].filter(({years: over}) => !over!.facts.every((fact) => values.has(fact)))
    for (const chart of ended) open.delete(chart)
    const doubtful = ended.filter(({years: over}) => over!.facts.some((fact) => doubts.get(fact)?.length))
    if (doubtful.length === 0) continue
    const found = new Set(doubtful.flatMap(({years: over}) => over!.facts.flatMap((fact) => doubts.get(fact) ?? [])))
    diagnostics.push(leftOut(report, said.year, doubtful.map(({years: over}) => over!.title).join('、'), [...found]))
  }
  return {years, diagnostics}
}

function leftOut({front}: Report, year: number, titles: string, errors: readonly Diagnostic[]): Diagnostic {
  const related = errors.flatMap(({message: of, place}) => (place ? [{message: of, place}] : []))
  return diagnose('carry-over', 'chart', {year, titles}, front.charts?.[0]?.place ?? front.place, {
    severity: 'warning',
    hints: [message('carry-over', 'chartMend', {year})],
    related,
  })
}

/** What was found in the same report before: an editor asks at every key. */
const known = new WeakMap<
  Report,
  {readonly settings: Settings; readonly previous: Report | undefined; readonly errors: readonly Diagnostic[]}
>()

/** All that its own check says at error level. */
function errorsIn(
  {report, input}: Given,
  previous: Report | undefined,
  settings: Settings,
  root: string,
): readonly Diagnostic[] {
  const before = known.get(report)
  if (before?.settings === settings && before.previous === previous) return before.errors
  const by = {forms: settings.forms, settings: settingsFor(settings, root, input.path), strict: false}
  const read = input.bytes instanceof Uint8Array ? readSource(input.path, input.bytes, by) : undefined
  // A file of another kind has no sentences to be held against its tables.
  const {diagnostics} = read?.understood
    ? checkRead(read, {previous}, by)
    : check({...contextOf(report), ...(previous && {previous})}, [], by.settings)
  const errors = diagnostics.filter(({severity}) => severity === 'error')
  known.set(report, {settings, previous, errors})
  return errors
}

function contextOf(report: Report): Parameters<typeof check>[0] {
  const tree = {type: 'root' as const, children: []}
  return {source: report.source, tree, report, form: report.form, prose: readProse(report)}
}

/**
 * Whether the fact may be what is wrong: the error names it or a number that it is the sum of, points at its row, or says
 * of its table nothing about any one number.
 */
function touches({facts = [], place, related = []}: Diagnostic, report: Report, fact: FactId): boolean {
  const address = lookUp(report.form, fact)
  const addends = [fact, ...(address?.addends ?? [])]
  if (addends.some((one) => facts.includes(one))) return true
  const table = address && report.tables.get(address.table.id)
  if (facts.length === 0 && table && place && reaches(table.place, place)) return true
  const rows = addends.flatMap((one) => report.cells.get(one)?.place ?? [])
  return [place, ...related.map((one) => one.place)].some((at) => at && rows.some((row) => reaches(at, row)))
}

/** By lines. */
function reaches(at: Place, place: Place): boolean {
  return at.path === place.path && at.line <= place.line && at.endLine >= place.line
}
