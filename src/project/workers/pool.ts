// Many sources on several workers: each takes the next batch that is left. One that dies ends its batch alone: what is left
// of it is done again, source by source, by a new worker, and a source whose worker dies twice is a fault. The outcomes
// come in the order of the sources, so that the number of workers shows nowhere.

import {diagnose} from '../../diagnostic/diagnostic.ts'
import {type SourceFile, startOf} from '../project.ts'
import type {Outcome} from '../run.ts'
import type {OpenThread, Thread} from './messages.ts'

export interface Pool {
  /** One for each source, in their order. Never rejects. */
  readonly outcomes: Promise<readonly Outcome[]>
  /** Ends every worker where it is; resolves with the sources that were being worked on. `outcomes` stays open. */
  stop(): Promise<readonly SourceFile[]>
}

export interface PoolOptions {
  readonly sources: readonly SourceFile[]
  /** How many workers. */
  readonly jobs: number
  readonly open: OpenThread
  /** What an outcome becomes on its arrival: what is only for the one that leads is taken out of it. */
  taken?(outcome: Outcome): Outcome
  /** How many sources are done; `last` is one of those that were done just now. */
  done(count: number, last: SourceFile): void
  /** A worker died at this source for good: what it has left can be cleared away. */
  lost(source: SourceFile): void
}

/** Indexes of sources, of which the first `answered` are done. */
interface Work {
  readonly indexes: readonly number[]
  readonly again: boolean
  answered: number
}

/** A batch is long enough that messages cost nothing, and short enough that no worker is left without work at the end. */
const longest = 16
const batchesEach = 8

/** So many workers dead one after the other without a single outcome between: no worker can be had here. */
const patience = 16

export function openPool({sources, jobs, open, taken, done, lost}: PoolOptions): Pool {
  const outcomes: Outcome[] = []
  const size = Math.max(1, Math.min(longest, Math.ceil(sources.length / (jobs * batchesEach))))
  const retries: Work[] = []
  const working = new Map<Thread, Work>()
  let next = 0
  let count = 0
  let deaths = 0
  let stopped = false
  let finish: (all: readonly Outcome[]) => void
  const all = new Promise<readonly Outcome[]>((resolve) => void (finish = resolve))

  for (let job = 0; job < jobs; job++) start()
  if (sources.length === 0) finish!(outcomes)
  return {
    outcomes: all,
    async stop() {
      stopped = true
      const current = [...working.values()].flatMap((work) => sourcesOf(work))
      await Promise.all([...working.keys()].map((thread) => thread.end()))
      return current
    },
  }

  function take(): Work | undefined {
    const retry = retries.shift()
    if (retry) return retry
    if (next >= sources.length) return undefined
    const indexes = Array.from({length: Math.min(size, sources.length - next)}, (_, index) => next + index)
    next += indexes.length
    return {indexes, again: false, answered: 0}
  }

  /** A new worker, where there is something for it. */
  function start(): void {
    const work = take()
    if (!work) return
    const thread = open({
      finished({outcomes: fresh}) {
        const current = working.get(thread)
        if (stopped || !current) return
        deaths = 0
        for (const outcome of fresh) settle(current, outcome)
        if (isDone(current)) give(thread)
      },
      died(why) {
        const left = working.get(thread)
        working.delete(thread)
        if (stopped || !left) return
        deaths++
        bury(left, why)
        start()
      },
    })
    hand(thread, work)
  }

  function hand(thread: Thread, work: Work): void {
    working.set(thread, work)
    thread.give({sources: sourcesOf(work)})
  }

  function give(thread: Thread): void {
    const work = take()
    if (work) return hand(thread, work)
    working.delete(thread)
    void thread.end()
  }

  /** What a dead worker has left. */
  function bury(work: Work, why: unknown): void {
    const left = work.indexes.slice(work.answered)
    if (!work.again && deaths < patience) {
      retries.push(...left.map((index) => ({indexes: [index], again: true, answered: 0})))
      return
    }
    for (const source of sourcesOf(work)) {
      lost(source)
      const diagnostics = [diagnose('file', 'fault', {}, startOf(source.path))]
      settle(work, {source, diagnostics, text: undefined, published: undefined, fault: why})
    }
  }

  function settle(work: Work, outcome: Outcome): void {
    outcomes[work.indexes[work.answered++]!] = taken?.(outcome) ?? outcome
    done(++count, outcome.source)
    if (count === sources.length) finish(outcomes)
  }

  function sourcesOf({indexes, answered}: Work): SourceFile[] {
    return indexes.slice(answered).map((index) => sources[index]!)
  }
}

function isDone({indexes, answered}: Work): boolean {
  return answered === indexes.length
}
