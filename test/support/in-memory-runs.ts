// Whole runs of `check` and `build`, and of `archive` before it writes, on a project in memory, with what is shipped read from the disk: what they print, their
// exit, the files that they leave.

import {makingOf} from '../../src/cli/build.ts'
import type {Call} from '../../src/cli/command.ts'
import type {Surroundings} from '../../src/cli/context.ts'
import {keepRun} from '../../src/cli/keep-run.ts'
import {conclude, type Run, runReports} from '../../src/cli/reports.ts'
import type {Terminal} from '../../src/cli/terminal.ts'
import type {Host} from '../../src/host/host.ts'
import {type MemoryHost, memoryHost} from '../../src/host/in-memory.ts'
import {nodeHost} from '../../src/host/node.ts'
import type {Stated} from '../../src/report/stated.ts'

/** A project in /p, and a program whose digest can change. */
export interface World {
  readonly memory: MemoryHost
  readonly host: Host
  program: string
}

export function worldOf(files: Readonly<Record<string, string>>): World {
  const memory = memoryHost(files)
  const at = (path: string): Host => (path === '/p' || path.startsWith('/p/') ? memory : nodeHost)
  const world: World = {
    memory,
    program: 'a'.repeat(64),
    host: {
      ...memory,
      read: (path, atMost) => (path.endsWith('/digest') ? Buffer.from(world.program) : at(path).read(path, atMost)),
      open: (path) => at(path).open(path),
      kind: (path) => at(path).kind(path),
      list: (path) => at(path).list(path),
      real: (path) => at(path).real(path),
      stamp: (path) => at(path).stamp(path),
    },
  }
  return world
}

export function surroundingsOf({host}: World): Surroundings {
  return {host, cwd: '/p', root: '/p', showPath: (path) => path.replace(/^\/p\//u, '')}
}

export function printing(): {readonly terminal: Terminal; readonly printed: string[]} {
  const printed: string[] = []
  return {
    printed,
    terminal: {
      print: (stream, text) => void printed.push(`${stream} ${text}`),
      pass: (stream, text) => void printed.push(`${stream} ${text}`),
      tone: (_, __, text) => text,
      progress: () => {},
    },
  }
}

export interface Ran {
  readonly status?: number
  readonly error?: string
  readonly printed: readonly string[]
  /** Folders that were written, one a source. */
  readonly published?: readonly string[]
  /** What the reports state, as far as the command asks for it. */
  readonly stated?: readonly (Stated | undefined)[]
}

export async function go(world: World, call: Call): Promise<Ran> {
  const {terminal, printed} = printing()
  const around = surroundingsOf(world)
  const run: Run = {call, terminal, surroundings: around, stream: call.command === 'check' ? 'out' : 'err'}
  const making = call.command === 'build' ? makingOf(call, around) : undefined
  const asking = call.command === 'archive' ? ({stating: 'texts', whole: false} as const) : {}
  try {
    const results = keepRun(run, await runReports(run, making, asking), making?.out)
    const status = await conclude(run, results)
    const published = results.outcomes.map((one) => one.published ?? '')
    return {status, printed, published, stated: results.outcomes.map(({stated}) => stated)}
  } catch (error) {
    return {error: String(error), printed}
  }
}
