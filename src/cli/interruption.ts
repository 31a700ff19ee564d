// Ctrl-C → what was begun is put in order, one line says how it stands, and the process ends with 130. Nobody waits for
// what cannot be ended at once.

import {exit} from './command.ts'
import type {Terminal} from './terminal.ts'

/** Puts in order; what is to be said, if anything. */
type Ending = () => string | Promise<string>

let ending: Ending | undefined
let interrupted = false

/** From now on until the function that is returned is called. */
export function whenInterrupted(last: Ending): () => void {
  ending = last
  return () => {
    if (ending === last) ending = undefined
  }
}

/** Hears the signals of this process. */
export function hearInterruptions(terminal: Terminal): void {
  const statuses = {SIGINT: exit.interrupted, SIGTERM: 143} as const
  for (const [signal, status] of Object.entries(statuses)) {
    process.on(signal, () => {
      // Whoever asks twice does not want to wait.
      if (interrupted) process.exit(status)
      interrupted = true
      void end(status)
    })
  }

  async function end(status: number): Promise<void> {
    try {
      const said = await ending?.()
      if (said !== undefined) terminal.print('err', said)
    } finally {
      process.exit(status)
    }
  }
}
