// Saved pages of web sites → what each says against the data of the report whose title it bears. Nothing is fetched: whoever
// has a network saves the pages.

import type {PageFault} from '../archive/notice.ts'
import {type Diagnostic, diagnose} from '../diagnostic/diagnostic.ts'
import {word} from '../diagnostic/wording.ts'
import {type Host, HostError} from '../host/host.ts'
import {fileFault} from '../project/file-fault.ts'
import {givenReport, RefusedFile} from '../project/given.ts'
import {below, startOf} from '../project/project.ts'
import {type Job, judgeFile, type Outcome} from '../project/run.ts'
import {placeReports, type Roster, rosterOf} from '../project/whole/roster.ts'
import {writeReport} from '../report/json.ts'
import {titleOf} from '../report/printed.ts'
import type {ValidReport} from '../report/report.ts'
import {verifyFolder} from '../verify/verify.ts'
import type {Call} from './command.ts'

export interface ComparedPages {
  /** By the path of the report. */
  readonly faults: ReadonlyMap<string, readonly PageFault[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** Every .html and .htm file below `folder`. What differs is said of the page, as a warning; one that is of no report, too. */
export async function comparePages(
  job: Job,
  outcomes: readonly Outcome[],
  folder: string,
  {words}: Call,
  showPath: (path: string) => string,
): Promise<ComparedPages> {
  const {host, settings} = job
  const faults = new Map<string, PageFault[]>()
  const diagnostics: Diagnostic[] = []
  if (host.kind(folder) !== 'folder') {
    return {faults, diagnostics: [diagnose('file', 'missing', {}, startOf(folder))]}
  }
  const byTitle = titled(rosterOf(settings.config.offices ?? []).roster, outcomes)
  for (const path of pagesBelow(host, folder)) {
    try {
      await compareOne(path)
    } catch (error) {
      // One that cannot be read is said; the others are still held against their reports.
      if (error instanceof RefusedFile) diagnostics.push(error.diagnostic)
      else if (error instanceof HostError) diagnostics.push(fileFault(error))
      else throw error
    }
  }
  return {faults, diagnostics}

  async function compareOne(path: string): Promise<void> {
    const page = await givenReport(host, path, 'page', settings.forms)
    const {office, year} = page?.report.front ?? {}
    const candidates = (office && year && byTitle.get(keyOf(office.value, year.value))) || []
    if (!page || candidates.length === 0) {
      diagnostics.push(diagnose('edition-differs', 'pageUnknown', {}, startOf(path), {severity: 'warning'}))
      return
    }
    const compared = await Promise.all(candidates.map((one) => differencesFrom(one, path)))
    if (candidates.length > 1) {
      // Its title does not say whose it is, its data may: the number of one office is no fault of another's page.
      if (compared.some((one) => one?.differing.length === 0)) return
      const paths = candidates.map(({source}) => showPath(source.path)).join('、')
      diagnostics.push(diagnose('edition-differs', 'pageOfSeveral', {paths}, startOf(path), {severity: 'warning'}))
      return
    }
    const [outcome, found] = [candidates[0]!, compared[0]]
    if (!found) return
    const {report, differing} = found
    diagnostics.push(...differing)
    if (differing.length > 0) {
      const says = differing.map((one) => word(one, words.language, showPath).message)
      const known = faults.get(outcome.source.path) ?? []
      faults.set(outcome.source.path, [...known, {page: titleOf(report), says}])
    }
  }

  /** Undefined for a report with errors: it has no data to hold a page against; its errors are said. */
  async function differencesFrom({source}: Outcome, path: string): Promise<Compared | undefined> {
    const bytes = host.read(source.path)
    const report = bytes && judgeFile(source.path, bytes, job).judged.report
    if (!report) return undefined
    const files = new Map([
      ['report.json', new TextEncoder().encode(writeReport(report))],
      ['report.html', host.read(path)!],
    ])
    const differing = (await verifyFolder(folder, files, settings.forms))
      .filter(({place}) => place?.path.endsWith('/report.html'))
      .map((one): Diagnostic => ({...one, severity: 'warning', place: {...one.place!, path}}))
    return {report, differing}
  }
}

interface Compared {
  readonly report: ValidReport
  readonly differing: readonly Diagnostic[]
}

/**
 * By title the reports that bear it: of an office that has handed in several the first by path, as everywhere, and one for
 * each office of that name.
 */
function titled(roster: Roster, outcomes: readonly Outcome[]): ReadonlyMap<string, readonly Outcome[]> {
  const byPath = new Map(outcomes.map((outcome) => [outcome.source.path, outcome]))
  const byTitle = new Map<string, Outcome[]>()
  const years = Map.groupBy(
    outcomes.flatMap(({stated}) => stated ?? []),
    ({year}) => year,
  )
  for (const [year, stated] of years) {
    if (year === undefined) continue
    const {placed, others} = placeReports(roster, stated)
    for (const reports of [
      ...placed.map((one) => one.reports),
      ...Map.groupBy(others, ({office}) => office).values(),
    ]) {
      const seen = new Set<string>()
      for (const {office, path} of reports) {
        const key = office === undefined ? undefined : keyOf(office, year)
        if (key === undefined || seen.has(key)) continue
        seen.add(key)
        byTitle.set(key, [...(byTitle.get(key) ?? []), byPath.get(path)!])
      }
    }
  }
  return byTitle
}

function keyOf(office: string, year: number): string {
  return `${office.normalize('NFKC').replace(/\s/gu, '')} ${year}`
}

function* pagesBelow(host: Host, folder: string): Generator<string> {
  for (const name of host.list(folder)) {
    if (name.startsWith('.')) continue
    if (name.endsWith('/')) yield* pagesBelow(host, below(folder, name.slice(0, -1)))
    else if (/\.html?$/iu.test(name)) yield below(folder, name)
  }
}
