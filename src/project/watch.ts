// A project that goes on: each round works again on the reports that rest on something that has changed since the last
// one, be it their own source, last year's, a picture, or what all of them are made with.

import {asError, type Diagnostic} from '../diagnostic/diagnostic.ts'
import {type Host, HostError} from '../host/host.ts'
import {turn} from '../host/platform/platform.ts'
import {fileFault} from './file-fault.ts'
import {memberFiles} from './members.ts'
import {type JobOptions, openJob} from './open.ts'
import {absolute, listSources, type SourceFile, sharedFolders} from './project.ts'
import {staleWaivers} from './project-waivers.ts'
import {type Job, type Outcome, work} from './run.ts'
import {type Memory, remember} from './watch-memory.ts'

export interface Round {
  /** What was worked on in this round. */
  readonly fresh: readonly Outcome[]
  /** Of every report of the project as it is now. */
  readonly outcomes: readonly Outcome[]
  /** About the run as a whole, said in each round as long as it holds. */
  readonly diagnostics: readonly Diagnostic[]
  /** Reports that were there in the round before. */
  readonly gone: readonly SourceFile[]
  /** Absent where settings or templates cannot be used. */
  readonly job: Job | undefined
}

export interface Watched {
  /** Something may have happened at this path. */
  note(path: string): void
  /** Something may have happened anywhere. */
  noteAll(): void
  round(): Promise<Round>
  /** The folders to be watched: all in which something stands, or could stand, that a report rests on. */
  folders(): ReadonlySet<string>
}

interface Known {
  readonly source: SourceFile
  readonly memory: Memory
  /** Absent while it is worked on for the first time. */
  readonly outcome: Outcome | undefined
}

/** A run's options; which files the members are, and whether there is only one report, can change meanwhile. */
export type WatchOptions = Omit<JobOptions, 'members' | 'only'> & {
  /** As in listSources. */
  readonly operands: readonly string[]
  /** The glob of the members' files, where it was given. */
  readonly members: string | undefined
}

export function openWatched(host: Host, {operands, members, ...options}: WatchOptions): Watched {
  const {root, cwd} = options
  const listing = remember(host)
  const common = remember(host)
  const known = new Map<string, Known>()
  const stale = new Set<string>()
  let alone: boolean | undefined
  let job: ReturnType<typeof openJob> | undefined

  return {
    note(path) {
      listing.forget(path)
      if (common.forget(path)) job = undefined
      for (const [source, {memory}] of known) if (memory.forget(path)) stale.add(source)
    },
    noteAll() {
      forgetAll(listing)
      if (forgetAll(common)) job = undefined
      for (const [source, {memory}] of known) if (forgetAll(memory)) stale.add(source)
    },
    async round() {
      try {
        return await go()
      } catch (error) {
        if (!(error instanceof HostError)) throw error
        return {fresh: [], outcomes: [], diagnostics: [fileFault(error)], gone: [], job: undefined}
      }
    },
    folders() {
      const memories = [listing, common, ...[...known.values()].map(({memory}) => memory)]
      return new Set(memories.flatMap((memory) => [...memory.paths()].map((path) => standing(host, path))))
    },
  }

  async function go(): Promise<Round> {
    const {sources, diagnostics} = listSources(listing.host, root, cwd, operands)
    const gone = [...known.values()]
      .map(({source}) => source)
      .filter(({path}) => !sources.some((one) => one.path === path))
    for (const {path} of gone) known.delete(path)
    const doubles =
      options.making?.out === undefined ? [] : sharedFolders(listing.host, root, sources, options.making.draft)
    const only = sources.length === 1
    if (!job || only !== alone) for (const {path} of sources) stale.add(path)
    alone = only
    // What is noted while something is made is for the next round.
    const opened = await (job ??= openJob(common.host, {
      ...options,
      members: members === undefined ? undefined : memberFiles(common.host, cwd, members),
    }))
    const fresh: Outcome[] = []
    if (opened.value && doubles.length === 0) {
      for (const source of sources) {
        if (!stale.delete(source.path) && known.has(source.path)) continue
        const memory = remember(host, options.making?.out)
        // Known from now on: what is noted while it is worked on may be newer than what was read.
        known.set(source.path, {source, memory, outcome: known.get(source.path)?.outcome})
        const outcome = await work(source, {...opened.value, only, host: memory.host})
        known.set(source.path, {source, memory, outcome})
        fresh.push(outcome)
        // Lets an interruption be noticed.
        await turn()
      }
    }
    const outcomes = sources.flatMap(({path}) => known.get(path)?.outcome ?? [])
    // Only the whole project can show that a waiver of the project has nothing to waive.
    const idle = operands.length > 0 || !opened.value ? [] : staleWaivers(opened.value.settings.config, outcomes)
    const said = [...diagnostics, ...opened.diagnostics, ...doubles, ...(options.strict ? idle.map(asError) : idle)]
    return {fresh, outcomes, diagnostics: said, gone, job: opened.value}
  }
}

/** Whether anything is not so any more. */
function forgetAll(memory: Memory): boolean {
  return [...memory.paths()].filter((path) => memory.forget(path)).length > 0
}

/** The folder to be watched for a path: itself, else the nearest one above that is there. */
export function standing(host: Host, path: string): string {
  for (let folder = path; ; folder = absolute(folder, '..')) {
    if (host.kind(folder) === 'folder' || folder === absolute(folder, '..')) return folder
  }
}
