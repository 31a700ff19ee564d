// The bundled program left running, with what it says while it runs.

import {type ChildProcess, spawn} from 'node:child_process'
import {afterwards, environment, patience, program} from './command.ts'

export interface Running {
  readonly child: ChildProcess
  /** All that was said so far, both streams in the order in which they came. */
  said(): string
  /** Resolves with the first match in what is said from now on, or after the last match. */
  says(pattern: RegExp): Promise<RegExpExecArray>
  /** Sends the signal and waits for the end. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Ended with the test, whatever it does. `copy`: of the program, at another place. */
export function running(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
  copy = program,
): Running {
  const child = spawn(process.execPath, [copy, ...args], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {...environment, ...env},
  })
  let text = ''
  let from = 0
  let waiting: (() => void) | undefined
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more
      waiting?.()
    })
  }
  const ended = new Promise<number | null>(
    (resolve) =>
      void child.once('exit', (status) => {
        resolve(status)
        waiting?.()
      }),
  )
  afterwards(() => void child.kill('SIGKILL'))
  return {
    child,
    said: () => text,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`did not say ${pattern}; said:\n${text.slice(from)}`)),
          patience,
        )
        waiting = () => {
          const found = pattern.exec(text.slice(from))
          if (!found && child.exitCode === null) return
          clearTimeout(timer)
          waiting = undefined
          if (!found) return reject(new Error(`ended with ${child.exitCode}; said:\n${text.slice(from)}`))
          from += found.index + found[0].length
          resolve(found)
        }
        waiting()
      }),
    end(signal = 'SIGINT') {
      child.kill(signal)
      return ended
    },
  }
}
