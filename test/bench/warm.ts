// Edits in a process that goes on: starts it, reads the milliseconds that it prints, sums them up.

import {spawnSync} from 'node:child_process'
import {median as middle} from './measure.ts'

/** Milliseconds; MiB of the process at its largest. */
export interface Warm {
  readonly median: number
  readonly least: number
  /** Below which 95 of a hundred stay. */
  readonly most95: number
  readonly most: number
  readonly edits: number
  readonly resident: number
}

/** What an editing process prints on its last line. */
interface Printed {
  readonly milliseconds: readonly number[]
  readonly resident: number
}

/** Undefined where the process fails; what it says goes to standard error. */
export function edited(command: readonly string[]): Warm | undefined {
  const [program, ...args] = command
  const {status, stdout, stderr} = spawnSync(program!, args, {timeout: 600_000})
  if (status !== 0) {
    console.error(stderr.toString().slice(-2000))
    return undefined
  }
  const {milliseconds, resident} = JSON.parse(stdout.toString().trim().split('\n').at(-1)!) as Printed
  return {
    median: middle(milliseconds),
    least: Math.min(...milliseconds),
    most95: [...milliseconds].sort((a, b) => a - b)[Math.ceil(0.95 * milliseconds.length) - 1]!,
    most: Math.max(...milliseconds),
    edits: milliseconds.length,
    resident,
  }
}
