// `fill --sum`: the reports of the offices that the roster puts below a government → the sums for its blank cells. A sum with
// an office missing or faulty is no sum: which is said, and nothing is filled.

import {printDecimal} from '../decimal.ts'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {statutoryFactsOf} from '../form/address.ts'
import type {FactId, Form} from '../form/form.ts'
import type {Figure, Filling} from '../project/filling.ts'
import {loadSettings} from '../project/materials.ts'
import {startOf} from '../project/project.ts'
import {placeReports, rosterOf} from '../project/whole/roster.ts'
import {accumulator, valuesFor} from '../project/whole/sums.ts'
import type {Report} from '../report/report.ts'
import {statedOf} from '../report/stated.ts'
import {type Run, runReports} from './reports.ts'

export interface Sums {
  /** By report; of those about which something is said at error level none. */
  readonly fillings: ReadonlyMap<Report, Filling>
  readonly diagnostics: readonly Diagnostic[]
}

/** Every report of the project is checked for it. Throws HostError. */
export async function sumsFor(reports: readonly Report[], forms: readonly Form[], run: Run): Promise<Sums> {
  const {host, root} = run.surroundings
  const settings = loadSettings(host, root)
  const spoken = {...run.call, command: 'check', operands: [], given: {}}
  const {outcomes, diagnostics} = await runReports({...run, call: spoken}, undefined, {stating: 'facts', whole: false})
  const {roster} = rosterOf(settings.value?.config.offices ?? [])
  const faulty = new Set(
    outcomes.filter((one) => one.diagnostics.some(({severity}) => severity === 'error')).map(({source}) => source.path),
  )
  const stated = outcomes.flatMap((outcome) => outcome.stated ?? [])
  const said: Diagnostic[] = outcomes.length === 0 ? [...diagnostics] : []
  const fillings = new Map<Report, Filling>()
  for (const report of reports) {
    const own = statedOf(report)
    const form = forms.find(({id}) => id === own.form)
    const {placed} = placeReports(
      roster,
      stated.filter(({year}) => year === own.year),
    )
    const parent = placed.find((one) => one.reports.some(({path}) => path === own.path))?.office
    if (!form || !parent || parent.members.length === 0) {
      said.push(
        diagnose('office-missing', 'noMembers', {office: own.office ?? ''}, own.places.office, {severity: 'error'}),
      )
      continue
    }
    const sum = accumulator(form)
    const byOffice = new Map(placed.map((one) => [one.office, one.reports[0]]))
    const absent = parent.members.flatMap((member): Diagnostic[] => {
      const found = byOffice.get(member)
      if (found && !faulty.has(found.path) && sum.add(found)) return []
      const values = {office: member.office, year: own.year ?? '', parent: parent.office}
      return [diagnose('office-missing', found ? 'faulty' : 'below', values, member.place, {severity: 'error'})]
    })
    said.push(...absent)
    if (absent.length === 0) fillings.set(report, fillingOf(report, valuesFor(own, sum.sum()).map(printDecimal)))
  }
  return {fillings, diagnostics: said}
}

function fillingOf(report: Report, values: readonly string[]): Filling {
  const facts = statutoryFactsOf(report.form)
  const figures = new Map(
    facts.map(({fact}, index): [FactId, Figure] => [fact, {number: values[index]!, where: startOf(report.path).path}]),
  )
  return {figures, doubles: new Map(), where: ''}
}
