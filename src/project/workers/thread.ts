// A worker as a thread of this process, which loads the program anew (dist/worker.js).

import {Worker} from 'node:worker_threads'
import type {JobOptions} from '../open.ts'
import type {Finished, OpenThread} from './messages.ts'

/** As the engine counts it: three times what one half of the young generation may grow to. */
const youngGeneration = 3 * 16

export function threadsWith(options: JobOptions): OpenThread {
  return ({finished, died}) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: options,
      resourceLimits: {maxYoungGenerationSizeMb: youngGeneration},
    })
    let why: unknown
    let ended = false
    worker.on('message', (message: Finished) => finished(message))
    // What it had to say cannot be read: the same as if it had died over it.
    worker.on('messageerror', (error) => {
      why = error
      void worker.terminate()
    })
    worker.on('error', (error) => void (why = error))
    worker.on('exit', (status) => {
      if (!ended) died(why ?? new Error(`a worker ended with ${status}`))
    })
    return {
      give: (batch) => worker.postMessage(batch),
      async end() {
        ended = true
        await worker.terminate()
      },
    }
  }
}
