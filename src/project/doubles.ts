// Two sources of one office and one year in a project: `office-double`, said at each of them. Of these the first by path
// counts. An office's other names in the roster are its names, too.

import {asError, type Diagnostic, diagnose, message} from '../diagnostic/diagnostic.ts'
import {type CheckSettings, settle} from '../rules/check.ts'
import {adjust} from '../rules/waivers.ts'
import {fold} from '../script/fold.ts'
import {settingsFor} from './check-settings.ts'
import {sourceReport} from './given.ts'
import type {Job, Outcome, Whose} from './run.ts'

type Known = Whose & {readonly path: string}

/** With the project's severities and waivers, those of each source among them. */
export function officeDoubles(job: Job, outcomes: readonly Outcome[]): Diagnostic[] {
  const {host, root, settings, strict} = job
  const keyOf = namesOf(settings.config.offices ?? [])
  const known = outcomes.flatMap(({source, whose}) => (whose ? [{...whose, path: source.path}] : []))
  const groups = Map.groupBy(known, ({office, year}) => `${keyOf(office)}\n${year}`)
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return []
    const [first, ...others] = group.toSorted((a, b) => (a.path < b.path ? -1 : 1)) as [Known, ...Known[]]
    // Each but the first names the first alone: a thousand copies are not said a million times.
    const all = group.length
    return [said(first, others, all), ...others.map((one) => said(one, [first], all))].flatMap((one) => {
      const path = one.place!.path
      const given = settingsFor(settings, root, path)
      const bytes = host.read(path)
      const report = bytes && mayWaive(bytes, given) ? sourceReport(path, bytes, settings.forms) : undefined
      const diagnostics = report
        ? settle({source: report.source, report, form: report.form}, [one], given).diagnostics
        : adjust([one], given.severities ?? {})
      return strict ? diagnostics.map(asError) : diagnostics
    })
  })
}

function said({office, year, place}: Known, others: readonly Known[], count: number): Diagnostic {
  const related = others.map((other) => ({message: message('office-double', 'also', {}), place: other.place}))
  return diagnose('office-double', 'main', {office, year, count}, place, {actual: office, related})
}

/** Whether its source has to be read again for what it waives. An escape in YAML may hide any word. */
function mayWaive(bytes: Uint8Array, {waivers = []}: CheckSettings): boolean {
  return waivers.length > 0 || /office-double|\\/.test(new TextDecoder().decode(bytes))
}

/** One key for all names of an office; a name that several offices of the roster have says nothing. */
function namesOf(
  offices: readonly {readonly office: string; readonly also?: readonly string[]}[],
): (name: string) => string {
  const keys = new Map<string, Set<string>>()
  for (const [index, {office, also = []}] of offices.entries()) {
    for (const name of [office, ...also]) keys.set(bare(name), (keys.get(bare(name)) ?? new Set()).add(String(index)))
  }
  let unclear = 0
  return (name) => {
    const found = [...(keys.get(bare(name)) ?? [])]
    if (found.length > 1) return `unclear ${unclear++}`
    return found[0] ?? bare(name)
  }
}

function bare(name: string): string {
  return fold(name.normalize('NFKC')).replace(/\s/gu, '')
}
