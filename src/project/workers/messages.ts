// What the thread that leads a run and those that work tell each other. Plain data alone: it goes through structured
// clone here, and could go through a queue as it is.

import type {SourceFile} from '../project.ts'
import type {Outcome} from '../run.ts'

/** To a worker: sources to be worked on, in this order. It is given no other batch before it has answered for all of them. */
export interface Batch {
  readonly sources: readonly SourceFile[]
}

/** From a worker: the outcomes of the next sources of its batch, in the order of the batch; one or more, never all twice. */
export interface Finished {
  readonly outcomes: readonly Outcome[]
}

/** A worker as the one that leads sees it. */
export interface Thread {
  /** Only to one that has nothing to do. */
  give(batch: Batch): void
  /** At once, wherever it is; resolves when it does nothing any more. Its end is not told. */
  end(): Promise<void>
}

/** What happens to a worker. */
export interface ThreadEvents {
  finished(message: Finished): void
  /** It has ended though nobody ended it: out of memory, a fault of the engine, an exit. `why` is an error where there is one. */
  died(why: unknown): void
}

export type OpenThread = (events: ThreadEvents) => Thread
