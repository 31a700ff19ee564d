// What a run said of its reports ↔ a file, so that the shards of one run can be said as one elsewhere: outcomes whole, with
// the facts that only all reports together are judged by, and what the run was asked. Paths in the project are written from its folder.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import type {Outcome} from './run.ts'

/** Whether the editions of a source stand in output/, and, where a build wrote nothing, whether earlier ones do. */
export interface Standing {
  readonly built: boolean
  readonly left?: 'before' | 'nothing'
}

export interface KeptRun {
  readonly command: string
  readonly strict: boolean
  /** Whether sources were named. */
  readonly operands: boolean
  readonly previous: string | undefined
  readonly members: readonly string[] | undefined
  /** Where editions go; of a check where they would. */
  readonly out: string
  /** Paths of every report of the whole run, in their order, of whichever shard. */
  readonly all: readonly string[]
  readonly outcomes: readonly (Outcome & {readonly standing: Standing})[]
  /** Of the run, but for what only all of its reports show. */
  readonly said: readonly Diagnostic[]
}

const kind = 'nianbao-run'
/** Stands for the project's folder where a path begins; no path has it. */
const home = '\0'

export function writeRun(run: KeptRun, root: string): Uint8Array {
  const outcomes = run.outcomes.map(({fault, ...outcome}) =>
    fault === undefined ? outcome : {...outcome, fault: told(fault)},
  )
  const start = `${root}/`
  const text = JSON.stringify({version: 1, kind, ...run, outcomes}, (_, value: unknown) =>
    typeof value === 'string' && value.startsWith(start) ? home + value.slice(start.length) : value,
  )
  return new TextEncoder().encode(`${text}\n`)
}

/** Undefined where the file is none that `writeRun` has written. */
export function readRun(bytes: Uint8Array, root: string): KeptRun | undefined {
  try {
    const read = JSON.parse(new TextDecoder().decode(bytes), (_, value: unknown) =>
      typeof value === 'string' && value.startsWith(home) ? `${root}/${value.slice(home.length)}` : value,
    ) as (KeptRun & {version: unknown; kind: unknown; outcomes: readonly object[]}) | null
    if (read?.version !== 1 || read.kind !== kind || !Array.isArray(read.all) || !Array.isArray(read.outcomes))
      return undefined
    const outcomes = read.outcomes.map((one) => ({
      ...one,
      fault: one.fault === undefined ? undefined : errorOf(one.fault),
    }))
    return {...read, outcomes}
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

interface ToldFault {
  readonly message: string
  readonly stack?: string
}

function told(fault: unknown): ToldFault {
  if (!(fault instanceof Error)) return {message: String(fault)}
  return {message: fault.message, ...(fault.stack !== undefined && {stack: fault.stack})}
}

function errorOf(fault: unknown): Error {
  const {message, stack} = fault as ToldFault
  const error = new Error(message)
  if (stack !== undefined) error.stack = stack
  return error
}
