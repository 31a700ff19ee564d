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
import {writeReport} from '../report/json.ts'
import {titleOf} from '../report/printed.ts'
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
  const byTitle = new Map<string, Outcome>()
  for (const outcome of outcomes) {
    const {office, year} = outcome.stated ?? {}
    if (office !== undefined && year !== undefined) byTitle.set(keyOf(office, year), outcome)
  }
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
    const outcome = office && year && byTitle.get(keyOf(office.value, year.value))
    if (!page || !outcome) {
      diagnostics.push(diagnose('edition-differs', 'pageUnknown', {}, startOf(path), {severity: 'warning'}))
      return
    }
    const bytes = host.read(outcome.source.path)
    const report = bytes && judgeFile(outcome.source.path, bytes, job).judged.report
    // A report with errors has no data to hold a page against; its errors are said.
    if (!report) return
    const files = new Map([
      ['report.json', new TextEncoder().encode(writeReport(report))],
      ['report.html', host.read(path)!],
    ])
    const differing = (await verifyFolder(folder, files, settings.forms))
      .filter(({place}) => place?.path.endsWith('/report.html'))
      .map((one): Diagnostic => ({...one, severity: 'warning', place: {...one.place!, path}}))
    diagnostics.push(...differing)
    if (differing.length > 0) {
      const says = differing.map((one) => word(one, words.language, showPath).message)
      const known = faults.get(outcome.source.path) ?? []
      faults.set(outcome.source.path, [...known, {page: titleOf(report), says}])
    }
  }
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
