// Reports that have to be worked on, and what only all of a run's reports show. Loaded only where not everything is known.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Cache} from '../project/cache/cache.ts'
import type {Traced} from '../project/cache/trace.ts'
import {type JobOptions, openJob} from '../project/open.ts'
import type {SourceFile} from '../project/project.ts'
import type {Outcome} from '../project/run.ts'
import {remember} from '../project/watch-memory.ts'
import {type AskedOfAll, ofTheWhole} from '../project/whole/of-the-whole.ts'
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
  /** Whether all work is done in other threads. */
  readonly apart: boolean
  /** Absent where not all reports of the run are here. */
  readonly asked: AskedOfAll | undefined
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
  {sources, known, options, jobs: most, apart, asked, cache}: ToWorkOn,
  {words, terminal, surroundings: {host, showPath}}: Around,
): Promise<WorkedOn> {
  const common = remember(host)
  const {value: job, diagnostics} = await openJob(common.host, options, host)
  if (!job) return {outcomes: [], said: diagnostics, complete: false}
  const left = sources.filter(({path}) => !known.has(path))
  const jobs = Math.min(most, Math.ceil(left.length / worthAWorker))
  if (left.length > worthAWorker) (await import('../host/memory.ts')).letYoungGrow()
  const progress = openProgress(terminal, words, left.length, showPath)
  const taken = (outcome: Traced): Outcome => cache?.keep(outcome) ?? withoutTrace(outcome)
  const working = {sources: left, progress, words, taken}
  const own = {...job, host}
  const fresh =
    jobs > 1 || (apart && left.length > 0)
      ? await workInParallel({...working, options, jobs, host})
      : await workInTurn({...working, job: own, common})
  progress.end()
  const made = new Map(fresh.map((outcome) => [outcome.source.path, outcome]))
  const outcomes = sources.map(({path}) => known.get(path) ?? made.get(path)!)
  const whole = asked === undefined ? [] : await ofTheWhole(own, outcomes, asked)
  return {outcomes, said: [...diagnostics, ...whole], complete: true}
}

function withoutTrace({trace, ...outcome}: Traced): Outcome {
  return outcome
}
