// A project as a page shows it: its reports with their state, a new one, and building. Over any host, so that a server and a
// page that stands alone do the same.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {sortDiagnostics, type WordedDiagnostic, word} from '../diagnostic/wording.ts'
import type {EditionName} from '../edition/names.ts'
import {formFor} from '../form/select.ts'
import type {Host} from '../host/host.ts'
import {turn} from '../host/platform/platform.ts'
import {newToken} from '../host/token.ts'
import type {Wanted} from '../import/import.ts'
import type {Level} from '../report/report.ts'
import {exchange} from '../saving/exchange.ts'
import {blankSource, folderName} from './blank.ts'
import {isBuilt} from './built.ts'
import {type Compared, type ComparedTo, compareWith} from './desk-compare.ts'
import {type DroppedFile, type TakenIn, takeIn} from './desk-import.ts'
import {loadForms} from './forms.ts'
import {givenReport} from './given.ts'
import {sha256} from './hash.ts'
import {lastYearOf} from './last-year.ts'
import {type JobOptions, openJob} from './open.ts'
import {below, fromRoot, listSources, type SourceFile, sharedFolders} from './project.ts'
import {type Job, type Outcome, work} from './run.ts'
import {type Settings, settingsOf, withSettings} from './settings.ts'
import {ofTheWhole} from './whole/of-the-whole.ts'

export interface DeskReport {
  /** Below the project's folder, with forward slashes. */
  readonly path: string
  readonly office?: string
  readonly year?: number
  /** Absent: it was not checked, for the settings cannot be used. */
  readonly errors?: number
  readonly warnings?: number
  /** `changed`: what is in output/ is of an older state. */
  readonly built: 'no' | 'changed' | 'yes'
  /** Folder of its editions below output/, and the files that are there. */
  readonly folder: string
  readonly files: readonly string[]
  /** Where it is published, as far as the roster says. */
  readonly page?: string
}

/** What was found in one file of the project. */
export interface DeskFound {
  readonly path: string
  readonly findings: readonly WordedDiagnostic[]
}

export interface DeskChecked {
  readonly reports: readonly DeskReport[]
  /** As `check` says it of the whole project. */
  readonly found: readonly DeskFound[]
  /** Of these what keeps the project from being worked on as it is meant: its settings, sources that are none. */
  readonly amiss: readonly DeskFound[]
}

export interface NewReport {
  readonly office: string
  readonly year: number
  readonly level: Level | undefined
  /** 0 in place of blanks, in applications and disputes. */
  readonly zero: boolean
}

export type Created =
  | {readonly path: string}
  /** `exists`: nothing was written; `office`, `year`: no name for a folder, no form. */
  | {readonly refused: 'office' | 'year' | 'exists'; readonly path?: string}

export interface DeskBuilt {
  /** Folders of editions that were written, below output/, and the files in them. */
  readonly written: readonly {readonly path: string; readonly folder: string; readonly names: readonly string[]}[]
  /** As `--format short` says them. */
  readonly said: readonly string[]
  readonly found: readonly DeskFound[]
  readonly errors: number
}

/** Told how many are done. */
export type Progress = (done: number, all: number) => void

export interface Desk {
  reports(): Promise<readonly DeskReport[]>
  check(progress?: Progress): Promise<DeskChecked>
  create(wanted: NewReport): Promise<Created>
  /** Throws a fault of ours. */
  build(paths: readonly string[], editions: readonly EditionName[] | undefined, progress?: Progress): Promise<DeskBuilt>
  /** Files of other programs → reports. */
  take(files: readonly DroppedFile[], wanted: Wanted & {readonly together: boolean}): Promise<TakenIn[]>
  /** `published`: with the file that a person gives as the published one. */
  compare(path: string, to: ComparedTo, published?: DroppedFile): Promise<Compared | undefined>
  /** Undefined `value`: nianbao.yaml is not read as settings. `stamp` names what it is now. */
  settings(): {readonly value: Settings | undefined; readonly stamp: string; readonly said: readonly WordedDiagnostic[]}
  /** Nothing is written where it says what is wrong; `changed`: the file is no longer what `stamp` named. */
  set(wanted: Settings, stamp: string): SetResult
  /** In order. */
  worded(diagnostics: readonly Diagnostic[]): WordedDiagnostic[]
}

export type SetResult =
  | {readonly is: 'same' | 'saved' | 'changed' | 'unwritable'}
  | {readonly is: 'wrong'; readonly said: readonly WordedDiagnostic[]}

function stampOf(text: string): string {
  return sha256(new TextEncoder().encode(text))
}

/** Tables that an office without applications fills with zeros. */
const zeroed: ReadonlySet<string> = new Set(['requests', 'disputes'])

export function openDesk(host: Host, root: string, language: 'zh' | 'en'): Desk {
  const out = below(root, 'output')
  const config = below(root, 'nianbao.yaml')
  return {
    reports: async () => (await check()).reports,
    check,
    create,
    build,
    take: (files, wanted) => takeIn(host, root, files, wanted),
    compare: (path, to, published) => compareWith(host, root, path, to, published),
    settings() {
      const text = configText()
      const {value, diagnostics} = settingsOf(config, text)
      return {value, stamp: stampOf(text), said: worded(diagnostics)}
    },
    set,
    worded,
  }

  function configText(): string {
    return new TextDecoder('utf-8', {ignoreBOM: true}).decode(host.read(config) ?? new Uint8Array())
  }

  function set(wanted: Settings, stamp: string): SetResult {
    const bytes = host.read(config)
    const text = configText()
    if (stampOf(text) !== stamp) return {is: 'changed'}
    const made = withSettings(config, text, wanted)
    if (made === undefined) return {is: 'unwritable'}
    if (made === text) return {is: 'same'}
    const {value, diagnostics} = settingsOf(config, made)
    if (!value) return {is: 'wrong', said: worded(diagnostics)}
    const own = newToken()
    const names = {
      path: config,
      part: below(root, `.nianbao.yaml.${own}.new.part`),
      aside: below(root, `.nianbao.yaml.${own}.aside.part`),
    }
    return exchange(host, names, bytes, new TextEncoder().encode(made)).done ? {is: 'saved'} : {is: 'changed'}
  }

  function worded(diagnostics: readonly Diagnostic[]): WordedDiagnostic[] {
    return sortDiagnostics(diagnostics).map((one) => word(one, language, (file) => fromRoot(root, file)))
  }

  function short(diagnostics: readonly Diagnostic[]): string[] {
    return worded(diagnostics).map(
      ({path, line, column, severity, code, message}) =>
        `${path ?? ''}:${line ?? 1}:${column ?? 1}: ${severity} ${code}: ${message}`,
    )
  }

  async function check(progress?: Progress): ReturnType<Desk['check']> {
    const {sources, diagnostics: listed} = listSources(host, root, root, [])
    const {outcomes, job, diagnostics: before} = await run(sources, undefined, progress)
    const asked = {operands: false, members: false, judgesWhole: true}
    const amiss = [...listed, ...before]
    const found = [
      ...amiss,
      ...outcomes.flatMap(({diagnostics}) => diagnostics),
      ...(job ? await ofTheWhole(job, outcomes, asked) : []),
    ]
    const ofSource = Map.groupBy(found, ({place}) => place?.path)
    const pages = new Map(job?.settings.config.offices?.map(({office, url}) => [office, url]))
    // Where the settings cannot be used nothing is known of a source but that it is there.
    const known: readonly Pick<Outcome, 'source' | 'whose'>[] = job ? outcomes : sources.map((source) => ({source}))
    const reports = known.map(({source, whose}): DeskReport => {
      const own = ofSource.get(source.path) ?? []
      const count = (severity: string): number => own.filter((one) => one.severity === severity).length
      const folder = below(out, source.folder)
      const built = isBuilt(host, folder, source.path)
      const page = whose && pages.get(whose.office)
      return {
        path: fromRoot(root, source.path),
        folder: source.folder,
        files: filesIn(folder),
        ...(whose && {office: whose.office, year: whose.year}),
        ...(job && {errors: count('error'), warnings: count('warning')}),
        built: built ? 'yes' : host.kind(below(folder, 'manifest.json')) === 'file' ? 'changed' : 'no',
        ...(page !== undefined && {page}),
      }
    })
    return {reports, found: byFile(found), amiss: byFile(amiss)}
  }

  function byFile(diagnostics: readonly Diagnostic[]): DeskFound[] {
    const files = Map.groupBy(diagnostics, ({place}) => fromRoot(root, place?.path ?? ''))
    return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, found]) => ({path, findings: worded(found)}))
  }

  async function create({office: written, year, level, zero}: NewReport): Promise<Created> {
    const office = written.normalize('NFC').trim()
    const folder = /\p{Cc}/u.test(office) ? undefined : folderName(office)
    if (folder === undefined) return {refused: 'office'}
    const forms = (loadForms(host).value ?? []).map(({form}) => form)
    const form = formFor(forms, year)
    if (!form) return {refused: 'year'}
    const before = below(root, `source/${folder}/${year - 1}.md`)
    const last = host.kind(before) === 'file' ? (await givenReport(host, before, 'previous', forms))?.report : undefined
    const known = level ?? last?.front.level?.value
    const text = blankSource({
      form,
      office,
      year,
      ...(known && {level: known}),
      ...(last && {lastYear: lastYearOf(last, year - 1, form)}),
      ...(zero && {zero: zeroed}),
    })
    const path = `source/${folder}/${year}.md`
    return host.create(below(root, path), new TextEncoder().encode(text)) ? {path} : {refused: 'exists', path}
  }

  async function build(
    paths: readonly string[],
    editions: readonly EditionName[] | undefined,
    progress?: Progress,
  ): Promise<DeskBuilt> {
    const operands = paths.map((path) => below(root, path))
    const {sources, diagnostics} = listSources(host, root, root, operands)
    const making = {wanted: editions, draft: false, verify: true, epoch: undefined, out}
    const shared = sharedFolders(host, root, sources, false)
    const done = shared.length > 0 ? {outcomes: [], diagnostics: shared} : await run(sources, making, progress)
    const found = [...diagnostics, ...done.diagnostics, ...done.outcomes.flatMap((one) => one.diagnostics)]
    for (const {fault} of done.outcomes) if (fault !== undefined) throw fault
    return {
      written: done.outcomes.flatMap(({source, published}) =>
        published === undefined
          ? []
          : [
              {
                path: fromRoot(root, source.path),
                folder: published.slice(out.length + 1),
                names: filesIn(published),
              },
            ],
      ),
      said: short(found),
      found: byFile(found),
      errors: found.filter(({severity}) => severity === 'error').length,
    }
  }

  function filesIn(folder: string): string[] {
    return host.list(folder).filter((name) => !name.endsWith('/') && !name.startsWith('.'))
  }

  async function run(
    sources: readonly SourceFile[],
    making: JobOptions['making'],
    progress?: Progress,
  ): Promise<{outcomes: Outcome[]; job?: Job; diagnostics: readonly Diagnostic[]}> {
    const options = {root, cwd: root, strict: false, previous: undefined, stdin: undefined, making}
    const {value: job, diagnostics} = await openJob(host, {...options, only: sources.length === 1})
    const outcomes: Outcome[] = []
    for (const source of job ? sources : []) {
      outcomes.push(await work(source, job!))
      progress?.(outcomes.length, sources.length)
      await turn()
    }
    return {outcomes, ...(job && {job}), diagnostics}
  }
}
