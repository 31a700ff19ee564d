// The outcomes of a whole project → what only all of them together show, by the roster of nianbao.yaml. Loaded only where
// there is one.

import {asError, type Diagnostic} from '../../diagnostic/diagnostic.ts'
import type {Report} from '../../report/report.ts'
import {settle} from '../../rules/check.ts'
import {adjust} from '../../rules/waivers.ts'
import {settingsFor} from '../check-settings.ts'
import {sourceReport} from '../given.ts'
import type {Job, Outcome} from '../run.ts'
import {rosterOf} from './roster.ts'
import {judgeWhole, rosterFaults} from './whole.ts'

/** `year`: of that year alone. What stands in a source can be waived there, as if it had been said of it alone. */
export function judgeProject(job: Job, outcomes: readonly Outcome[], year?: number): Diagnostic[] {
  const {host, root, settings, strict} = job
  const {roster, faults} = rosterOf(settings.config.offices ?? [])
  const reports = outcomes.flatMap(({stated}) => (stated ? [stated] : []))
  const wrong = outcomes.filter(({diagnostics}) => diagnostics.some(({severity}) => severity === 'error'))
  const faulty = new Set(wrong.map(({source}) => source.path))
  const paths = new Set(outcomes.map(({source}) => source.path))
  const found = [...judgeWhole({roster, reports, faulty, forms: settings.forms, read}, year)]
  const bySource = Map.groupBy(found, ({place}) => (place && paths.has(place.path) ? place.path : undefined))
  const said = [...bySource].flatMap(([path, ones]): readonly Diagnostic[] => {
    const report = path === undefined ? undefined : read(path)
    if (path === undefined || !report) return adjust(ones, settings.config.rules ?? {})
    const context = {source: report.source, report, form: report.form}
    return settle(context, ones, settingsFor(settings, root, path)).diagnostics
  })
  const all = [...rosterFaults(faults), ...said]
  return strict ? all.map(asError) : all

  function read(path: string): Report | undefined {
    const bytes = host.read(path)
    return bytes && sourceReport(path, bytes, settings.forms)
  }
}
