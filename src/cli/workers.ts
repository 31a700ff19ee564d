// Many reports on several processors: worker threads that each load the program and take the next source that is left.
// The outcomes come back in the order of the sources, so that the number of workers shows nowhere.

import {Worker} from 'node:worker_threads'
import type {JobOptions} from '../project/open.ts'
import type {SourceFile} from '../project/project.ts'
import type {Outcome} from '../project/run.ts'

export async function workInParallel(
  sources: readonly SourceFile[],
  options: JobOptions,
  jobs: number,
  progress: (done: number, path: string) => void,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  let next = 0
  let done = 0
  await Promise.all(
    Array.from(
      {length: jobs},
      () =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./worker.js', import.meta.url), {workerData: options})
          let current = -1
          const give = (): void => {
            current = next++
            if (current < sources.length) worker.postMessage(sources[current])
            else void worker.terminate().then(() => resolve())
          }
          worker.on('message', (outcome: Outcome) => {
            outcomes[current] = outcome
            progress(++done, sources[current]!.path)
            give()
          })
          worker.on('error', reject)
          give()
        }),
    ),
  )
  return outcomes
}
