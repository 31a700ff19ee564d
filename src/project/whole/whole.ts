// The reports of a whole project against its roster → what only all of them together show: who is missing, who is late by
// the roster's own day, and whose numbers are not the sum of its members'.

import {type Diagnostic, diagnose, message} from '../../diagnostic/diagnostic.ts'
import type {Form} from '../../form/form.ts'
import {readProse} from '../../prose/prose.ts'
import type {Report} from '../../report/report.ts'
import {reportOf, type Stated} from '../../report/stated.ts'
import {aggregate} from '../../rules/aggregate.ts'
import {type Placed, placeReports, type Roster, type RosterFault} from './roster.ts'
import {accumulator, differencesFrom} from './sums.ts'

export interface Whole {
  readonly roster: Roster
  /** Of every report that could be read, in the order of their paths. */
  readonly reports: readonly Stated[]
  /** Paths of those with errors. */
  readonly faulty: ReadonlySet<string>
  readonly forms: readonly Form[]
  /** The whole report at a path again, with the places of its cells. */
  read(path: string): Report | undefined
}

/** Entries of the roster that make no tree. */
export function rosterFaults(faults: readonly RosterFault[]): Diagnostic[] {
  return faults.map(({kind, entry}) => {
    const {office, of = '', place} = entry
    if (kind === 'parent') return diagnose('config', 'noParent', {office, of}, place)
    if (kind === 'circle') return diagnose('config', 'parentCircle', {office, of}, place)
    return diagnose('config', 'officeTwice', {office}, place)
  })
}

/** Findings in no order; `year`: of that year alone, else of the latest for what is missing and of every one for sums. */
export function* judgeWhole(whole: Whole, year?: number): Iterable<Diagnostic> {
  const years = [...new Set(whole.reports.flatMap((one) => (one.year === undefined ? [] : [one.year])))].sort(
    (a, b) => a - b,
  )
  const asked = year === undefined ? years : years.filter((one) => one === year)
  const latest = year ?? years.at(-1)
  for (const one of asked) {
    const {placed} = placeReports(
      whole.roster,
      whole.reports.filter((report) => report.year === one),
    )
    if (one === latest) yield* missing(placed, one)
    yield* late(placed, whole.forms, one)
    yield* sums(placed, whole)
  }
  if (latest !== undefined && !asked.includes(latest)) yield* missing(placeReports(whole.roster, []).placed, latest)
}

function* missing(placed: readonly Placed[], year: number): Iterable<Diagnostic> {
  for (const {office, reports} of placed) {
    if (reports.length > 0) continue
    const parent = office.parent ? {parent: office.parent.office} : undefined
    const values = {office: office.office, year}
    yield parent
      ? diagnose('office-missing', 'below', {...values, ...parent}, office.place, {expected: office.office})
      : diagnose('office-missing', 'main', values, office.place, {expected: office.office})
  }
}

/** After the roster's own day; what is late by the Regulation the report's own rule says. */
function* late(placed: readonly Placed[], forms: readonly Form[], year: number): Iterable<Diagnostic> {
  for (const {office, reports} of placed) {
    if (!office.due) continue
    const due = dayOf(year + 1, office.due.month, office.due.day)
    for (const {published, level, form, places} of reports) {
      if (published === undefined) continue
      const date = published.slice(0, 10)
      const law = level && forms.find(({id}) => id === form)?.deadlines[level]
      if (date <= due || (law !== undefined && date > `${year + 1}-${law}`)) continue
      const details = {expected: due, actual: date}
      yield diagnose('published-late', 'roster', {date, deadline: due}, places.published, details)
    }
  }
}

function dayOf(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-')
}

/** A parent's tables against its members that are there; those that are not, or have errors, are named. */
function* sums(placed: readonly Placed[], {forms, faulty, read}: Whole): Iterable<Diagnostic> {
  const byOffice = new Map(placed.map((one) => [one.office, one.reports]))
  for (const {office, reports} of placed) {
    const [own] = reports
    const form = own && forms.find(({id}) => id === own.form)
    if (!own || !form || office.members.length === 0) continue
    const there = office.members.flatMap((member) => byOffice.get(member)?.slice(0, 1) ?? [])
    const sum = accumulator(form)
    const counted = there.filter((report) => sum.add(report))
    if (differencesFrom(own, sum.sum()).length === 0) continue
    // The trees are made again only where something is to be said of their cells.
    const report = read(own.path)
    if (!report) continue
    const members = counted.map((one) => reportOf(one, form))
    const absent = office.members.filter((member) => !byOffice.get(member)?.length).map((member) => member.office)
    const wrong = counted.filter(({path}) => faulty.has(path)).map((one) => one.office ?? one.path)
    const hints = [
      ...(absent.length ? [message('aggregate', 'without', {offices: listed(absent)})] : []),
      ...(wrong.length ? [message('aggregate', 'faulty', {offices: listed(wrong)})] : []),
    ]
    const context = {source: report.source, tree: {type: 'root' as const, children: []}, report, form, members}
    for (const one of aggregate.check({...context, prose: readProse(report)})) {
      yield hints.length ? {...one, hints: [...(one.hints ?? []), ...hints]} : one
    }
  }
}

/** So many are named. */
const mostNamed = 10

function listed(names: readonly string[]): string {
  const more = names.length > mostNamed ? ` … ${names.length}` : ''
  return names.slice(0, mostNamed).join('、') + more
}
