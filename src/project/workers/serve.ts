// The worker's side: a batch in, its outcomes out, some at a time. Nothing that one source does ends it but its death.

import {milliseconds} from '../../host/clock.ts'
import type {SourceFile} from '../project.ts'
import type {Outcome} from '../run.ts'
import type {Batch, Finished} from './messages.ts'

/** Milliseconds after which what is done is told, the rest of the batch coming behind. */
const telling = 150

/** `work` never rejects. */
export async function serveBatch(
  {sources}: Batch,
  work: (source: SourceFile) => Promise<Outcome>,
  tell: (message: Finished) => void,
): Promise<void> {
  let outcomes: Outcome[] = []
  let told = milliseconds()
  for (const source of sources) {
    outcomes.push(sendable(await work(source)))
    if (source !== sources.at(-1) && milliseconds() - told < telling) continue
    tell({outcomes})
    outcomes = []
    told = milliseconds()
  }
}

/** A fault may hold what cannot be sent; who reads it needs its trace. */
function sendable(outcome: Outcome): Outcome {
  const {fault} = outcome
  if (fault === undefined) return outcome
  const plain = new Error(fault instanceof Error ? fault.message : String(fault))
  if (fault instanceof Error && fault.stack !== undefined) plain.stack = fault.stack
  return {...outcome, fault: plain}
}
