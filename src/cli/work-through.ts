// Sources → outcomes, in this thread or in several; what is interrupted leaves nothing half done.

import type {Host} from '../host/host.ts'
import type {JobOptions} from '../project/open.ts'
import {below, type SourceFile} from '../project/project.ts'
import {type Job, type Outcome, work} from '../project/run.ts'
import {whenInterrupted} from './interruption.ts'
import type {Progress} from './progress.ts'
import {interruptedAt, type Words} from './words.ts'

interface Working {
  readonly sources: readonly SourceFile[]
  readonly progress: Progress
  readonly words: Words
}

export async function workInTurn({
  sources,
  job,
  progress,
  words,
}: Working & {readonly job: Job}): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  // What this thread has begun to write is discarded when the process ends.
  const over = whenInterrupted(() => interruptedAt(words, outcomes.length, sources.length))
  for (const source of sources) {
    progress.at(outcomes.length, source.path)
    outcomes.push(await work(source, job))
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
