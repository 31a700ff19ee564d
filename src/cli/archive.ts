// `nianbao archive`: every report of the project, checked, → output/archive/: a site, data, notices. Writes the editions of
// none; its exit is that of a check.

import {archiveOf} from '../archive/archive.ts'
import {storeTables} from '../archive/data.ts'
import type {ArchivedReport, ArchiveFile} from '../archive/entry.ts'
import {asError, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {sortDiagnostics, word} from '../diagnostic/wording.ts'
import {type Host, HostError, type OpenFile} from '../host/host.ts'
import {isBuilt} from '../project/built.ts'
import {fileFault} from '../project/file-fault.ts'
import {projectStyle} from '../project/materials.ts'
import {type JobOptions, openJob} from '../project/open.ts'
import {absolute, archiveFolders, below} from '../project/project.ts'
import type {Outcome} from '../project/run.ts'
import {judgeProject} from '../project/whole/judge-project.ts'
import {rosterOf} from '../project/whole/roster.ts'
import {comparePages} from './archive-pages.ts'
import {epochOf} from './build.ts'
import {type Call, UsageError} from './command.ts'
import {editionsFolder, type Surroundings, surroundings} from './context.ts'
import {conclude, type Run, runReports} from './reports.ts'
import type {Terminal} from './terminal.ts'

export async function run(call: Call, terminal: Terminal): Promise<number> {
  const {given, words} = call
  const around = surroundings(call)
  const year = yearOf(call)
  const run: Run = {call, terminal, surroundings: around, stream: 'err'}
  const results = await runReports(run, undefined, {stating: 'texts', whole: false})
  let done: Archived
  try {
    done = await archiveAll(call, around, results.outcomes, year)
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    done = {said: [fileFault(error)]}
  }
  const status = await conclude(run, {...results, diagnostics: [...results.diagnostics, ...done.said]})
  if (done.folder !== undefined && (given.format ?? 'human') === 'human' && given.quiet === undefined)
    terminal.print('err', words.say('wrote', {path: around.showPath(done.folder)}))
  return status
}

interface Archived {
  /** What the reports by themselves do not show. */
  readonly said: readonly Diagnostic[]
  /** Absent where nothing was written. */
  readonly folder?: string
}

/** Throws HostError. */
async function archiveAll(
  call: Call,
  around: Surroundings,
  outcomes: readonly Outcome[],
  year: number | undefined,
): Promise<Archived> {
  const {given} = call
  const {host, root, cwd, showPath} = around
  const options: JobOptions = {
    root,
    cwd,
    strict: given.strict !== undefined,
    previous: undefined,
    stdin: undefined,
    making: undefined,
  }
  const job = (await openJob(host, options)).value
  if (!job) return {said: []}
  const {forms, config} = job.settings
  const doubles = archiveFolders(outcomes.map(({source}) => source))
  const style = projectStyle(host, root, config)
  if (doubles.length > 0 || !style.value) return {said: [...doubles, ...style.diagnostics]}
  const whole = judgeProject(job, outcomes, year)
  const pages =
    given.pages === undefined
      ? {faults: new Map(), diagnostics: []}
      : await comparePages(job, outcomes, absolute(cwd, given.pages), call, showPath)
  const said = [...whole, ...pages.diagnostics.map(given.strict === undefined ? (one: Diagnostic) => one : asError)]
  const {roster} = rosterOf(config.offices ?? [])
  const editions = editionsFolder(call, around)
  const archive = archiveOf({
    roster,
    reports: outcomes.flatMap(archived),
    forms,
    style: style.value,
    epoch: epochOf(call),
    year,
    pages: pages.faults,
  })
  const folder = below(editions, 'archive')
  writeAll(host, folder, archive.files)
  await writeStoreAt(host, below(folder, 'archive.sqlite'), storeTables(archive.catalogue, forms, archive.clusters))
  return {said, folder}

  function archived({source, diagnostics, stated}: Outcome): ArchivedReport[] {
    if (!stated) return []
    const own = said.filter(({place}) => place?.path === source.path)
    const findings = sortDiagnostics([...diagnostics, ...own])
      .filter(({severity}) => severity !== 'info')
      .map((one) => word(one, 'zh', showPath))
    const built = isBuilt(host, below(editions, source.folder), source.path)
    return [{stated, path: showPath(source.path), findings, built}]
  }
}

function yearOf({given, words}: Call): number | undefined {
  if (given['only-year'] === undefined) return undefined
  if (!/^\d{4}$/u.test(given['only-year'])) throw new UsageError(words.say('year', {value: given['only-year']}))
  return Number(given['only-year'])
}

/** Each file that is not there already as it should be; those of an earlier archive that are none any more go. */
function writeAll(host: Host, folder: string, files: Iterable<ArchiveFile>): void {
  const wanted = new Set<string>()
  for (const {path, content} of files) {
    wanted.add(path)
    const at = below(folder, path)
    if (typeof content === 'function') {
      if (!isThere(host.open(at), content())) host.write(at, content())
    } else {
      const there = host.read(at)
      if (!there || Buffer.compare(there, content) !== 0) host.write(at, content)
    }
  }
  for (const part of ['offices', 'notices']) {
    for (const name of host.list(below(folder, part))) {
      if (/\.(?:html|txt)$/u.test(name) && !wanted.has(`${part}/${name}`)) host.remove(below(folder, `${part}/${name}`))
    }
  }
}

function isThere(file: OpenFile | undefined, parts: Iterable<Uint8Array>): boolean {
  if (!file) return false
  let at = 0
  for (const part of parts) {
    const end = at + part.length
    if (end > file.size || Buffer.compare(file.part(at, end), part) !== 0) return false
    at = end
  }
  return at === file.size
}

/** What SQLite says of a disk (SQLITE_READONLY, _IOERR, _FULL, _CANTOPEN), in the system's words. */
const unwritten: Readonly<Record<number, string>> = {8: 'EACCES', 10: 'EIO', 13: 'ENOSPC', 14: 'EACCES'}

/** SQLite writes its file itself: beside the place first, then through the host, as all others are written. */
async function writeStoreAt(host: Host, path: string, tables: ReturnType<typeof storeTables>): Promise<void> {
  const {writeStore} = await withoutWarnings(() => import('../archive/store.ts'))
  const folder = path.slice(0, path.lastIndexOf('/'))
  // Another name than the host writes by, which copies this file.
  const beside = `${folder}/.store.${process.pid}.part`
  // What runs that were killed have left.
  host.sweep(folder)
  try {
    writeStore(beside, tables)
    const store = host.open(beside)!
    if (!isThere(host.open(path), partsOf(store))) host.write(path, partsOf(store))
  } catch (error) {
    const {code, errcode = 0} = error as {readonly code?: string; readonly errcode?: number}
    const reason = code === 'ERR_SQLITE_ERROR' ? unwritten[errcode & 0xff] : undefined
    throw reason === undefined ? error : new HostError('write', path, reason)
  } finally {
    host.remove(beside)
  }
}

function* partsOf(file: OpenFile): Iterable<Uint8Array> {
  const most = 1 << 20
  for (let at = 0; at < file.size; at += most) yield file.part(at, Math.min(at + most, file.size))
}

/** Node calls its SQLite module experimental each time it is loaded; nobody who reads that can do anything about it. */
async function withoutWarnings<T>(load: () => Promise<T>): Promise<T> {
  const {emitWarning} = process
  process.emitWarning = () => undefined
  try {
    return await load()
  } finally {
    process.emitWarning = emitWarning
  }
}
