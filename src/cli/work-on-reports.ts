// Reports that have to be worked on, and what only all of a run's reports show. Loaded only where not everything is known.

import {asError, type Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Cache} from '../project/cache/cache.ts'
import type {Traced} from '../project/cache/trace.ts'
import {officeDoubles} from '../project/doubles.ts'
import {type JobOptions, openJob} from '../project/open.ts'
import {unusedPrevious} from '../project/previous.ts'
import type {SourceFile} from '../project/project.ts'
import {staleWaivers} from '../project/project-waivers.ts'
import type {Job, Outcome} from '../project/run.ts'
import {remember} from '../project/watch-memory.ts'
import type {Surroundings} from './context.ts'
import {openProgress} from './progress.ts'
import type {Terminal} from './terminal.ts'
import type {Words} from './words.ts'
import {workInParallel, workInTurn} from './work-through.ts'

/** Below this many reports a worker's start costs more than it saves. */
const worthAWorker = 12

export interface ToWorkOn {
  readonly sources: readonly SourceFile[]
  /** By path: what is known of them. */
  readonly known: ReadonlyMap<string, Outcome>
  readonly options: JobOptions
  /** The most that may work at a time. */
  readonly jobs: number
  readonly asked: {
    /** Whether sources were named: what is missing in the project then is not asked. */
    readonly operands: boolean
    /** False where what only all reports show is judged by whoever asked. */
    readonly judgesWhole: boolean
  }
  readonly cache: Cache | undefined
}

export interface Around {
  readonly words: Words
  readonly terminal: Terminal
  readonly surroundings: Surroundings
}

export interface WorkedOn {
  readonly outcomes: readonly Outcome[]
  /** Of the run as a whole. */
  readonly said: readonly Diagnostic[]
  /** Whether there was something to work with. */
  readonly complete: boolean
}

export async function workOnReports(
  {sources, known, options, jobs: most, asked, cache}: ToWorkOn,
  {words, terminal, surroundings: {host, showPath}}: Around,
): Promise<WorkedOn> {
  const {strict} = options
  const common = remember(host)
  const {value: job, diagnostics} = await openJob(common.host, options)
  if (!job) return {outcomes: [], said: diagnostics, complete: false}
  const left = sources.filter(({path}) => !known.has(path))
  const jobs = Math.min(most, Math.ceil(left.length / worthAWorker))
  if (left.length > worthAWorker) (await import('../host/memory.ts')).letYoungGrow()
  const progress = openProgress(terminal, words, left.length, showPath)
  const taken = (outcome: Traced): Outcome => cache?.keep(outcome) ?? withoutTrace(outcome)
  const working = {sources: left, progress, words, taken}
  const own = {...job, host}
  const fresh =
    jobs > 1
      ? await workInParallel({...working, options, jobs, host})
      : await workInTurn({...working, job: own, common})
  progress.end()
  const made = new Map(fresh.map((outcome) => [outcome.source.path, outcome]))
  const outcomes = sources.map(({path}) => known.get(path) ?? made.get(path)!)
  return {outcomes, said: [...diagnostics, ...(await ofTheWhole(own, outcomes))], complete: true}

  async function ofTheWhole(settled: Job, all: readonly Outcome[]): Promise<Diagnostic[]> {
    const {settings, previous} = settled
    // Only the whole project can show that a waiver of the project has nothing to waive.
    const stale = asked.operands ? [] : staleWaivers(settings.config, all).map(strict ? asError : (one) => one)
    const unused = sources.length > 1 && previous && !all.some(({usedPrevious}) => usedPrevious)
    const judges = asked.judgesWhole && !asked.operands && settings.config.offices && options.members === undefined
    const whole = judges ? (await import('./whole.ts')).judgeProject(settled, all) : []
    const alike = asked.judgesWhole && sources.length > 1 ? officeDoubles(settled, all) : []
    return [...stale, ...(unused ? [unusedPrevious(previous)] : []), ...whole, ...alike]
  }
}

function withoutTrace({trace, ...outcome}: Traced): Outcome {
  return outcome
}
