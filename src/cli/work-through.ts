// Sources → outcomes, in this thread or in several; what is interrupted leaves nothing half done.

import type {Host} from '../host/host.ts'
import {type Traced, tracer} from '../project/cache/trace.ts'
import type {JobOptions} from '../project/open.ts'
import {below, type SourceFile} from '../project/project.ts'
import {type Job, type Outcome, workAside} from '../project/run.ts'
import type {Memory} from '../project/watch-memory.ts'
import {whenInterrupted} from './interruption.ts'
import type {Progress} from './progress.ts'
import {interruptedAt, type Words} from './words.ts'

interface Working {
  readonly sources: readonly SourceFile[]
  readonly progress: Progress
  readonly words: Words
  /** Takes out of an outcome what is only for the cache. */
  taken(outcome: Traced): Outcome
}

export async function workInTurn({
  sources,
  job,
  common,
  progress,
  words,
  taken,
}: Working & {readonly job: Job; readonly common: Memory}): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const traced = tracer(job, common, workAside)
  // What this thread has begun to write is discarded when the process ends.
  const over = whenInterrupted(() => interruptedAt(words, outcomes.length, sources.length))
  for (const source of sources) {
    progress.at(outcomes.length, source.path)
    outcomes.push(taken(await traced(source)))
    // Lets an interruption be noticed.
    await new Promise((resolve) => setImmediate(resolve))
  }
  over()
  return outcomes
}

export async function workInParallel({
  sources,
  options,
  jobs,
  host,
  progress,
  words,
  taken,
}: Working & {readonly options: JobOptions; readonly jobs: number; readonly host: Host}): Promise<readonly Outcome[]> {
  const [{openPool}, {threadsWith}] = await Promise.all([
    import('../project/workers/pool.ts'),
    import('../project/workers/thread.ts'),
  ])
  const out = options.making?.out
  // A thread that is ended or dies cannot take away what it has begun.
  const clear = ({folder}: SourceFile): void => {
    if (out !== undefined) host.clear(below(out, folder), out)
  }
  const pool = openPool({
    sources,
    jobs,
    open: threadsWith(options),
    taken,
    done: (count, {path}) => progress.at(count, path),
    lost: clear,
  })
  const over = whenInterrupted(async () => {
    for (const source of await pool.stop()) clear(source)
    return interruptedAt(words, progress.done, sources.length)
  })
  const outcomes = await pool.outcomes
  over()
  return outcomes
}
