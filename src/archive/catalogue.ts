// Reports and roster → offices with their years and states, in the order of the roster, the others behind by name.

import {placeReports, type Roster, type RosterOffice} from '../project/whole/roster.ts'
import {type ArchivedOffice, type ArchivedReport, errorsOf, type OfficeYear, type State} from './entry.ts'

export interface Catalogue {
  readonly offices: readonly ArchivedOffice[]
  /** From the earliest. */
  readonly years: readonly number[]
  /** Every office in every year. */
  readonly entries: readonly OfficeYear[]
}

/** `year`: of that year alone. A report that does not say its office and year is in none. */
export function catalogueOf(roster: Roster, reports: readonly ArchivedReport[], year?: number): Catalogue {
  const dated = reports.filter(({stated}) => stated.year !== undefined && (year === undefined || stated.year === year))
  const found = new Set(dated.map(({stated}) => stated.year!))
  const years = [...(year === undefined ? found : new Set([year]))].sort((a, b) => a - b)
  const byStated = new Map(dated.map((report) => [report.stated, report]))
  const names = new Names()
  const listed = new Map<RosterOffice, ArchivedOffice>()
  for (const office of roster.offices) {
    const parent = office.parent?.key
    listed.set(office, {key: office.key, name: office.office, parent, roster: office, file: names.fileOf(office.key)})
  }
  const further = new Map<string, ArchivedOffice>()
  const entries: OfficeYear[] = []
  for (const one of years) {
    const {placed, others} = placeReports(
      roster,
      dated.filter(({stated}) => stated.year === one).map(({stated}) => stated),
    )
    const groups: {readonly office: ArchivedOffice; readonly reports: readonly ArchivedReport[]}[] = []
    for (const {office, reports: own} of placed)
      groups.push({office: listed.get(office)!, reports: own.map((stated) => byStated.get(stated)!)})
    const byName = Map.groupBy(others, ({office, path}) => office ?? path)
    for (const [name, own] of byName) {
      const office = further.get(name) ?? {
        key: name,
        name,
        parent: undefined,
        roster: undefined,
        file: names.fileOf(name),
      }
      further.set(name, office)
      groups.push({office, reports: own.map((stated) => byStated.get(stated)!)})
    }
    for (const {office, reports: own} of groups) {
      const [report, ...doubles] = own
      const late = own.some(({findings}) => findings.some(({code}) => code === 'published-late'))
      entries.push({office, year: one, report, doubles, state: stateOf(report), late})
    }
  }
  const byName = [...further.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return {offices: [...listed.values(), ...byName], years, entries}
}

function stateOf(report: ArchivedReport | undefined): State {
  if (!report) return 'missing'
  if (errorsOf(report) > 0) return 'faulty'
  return report.built ? 'published' : 'ready'
}

/** Names of files for offices: letters, digits and Han characters of the name, a number behind where two are alike. */
class Names {
  private readonly taken = new Set<string>()

  fileOf(name: string): string {
    const plain =
      name
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}-]+/gu, '_')
        .slice(0, 60) || '_'
    let file = plain
    for (let count = 2; this.taken.has(file.toLowerCase()); count++) file = `${plain}-${count}`
    this.taken.add(file.toLowerCase())
    return file
  }
}
