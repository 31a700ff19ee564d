// A project that is being worked on → the waivers of its nianbao.yaml that have nothing to waive in any report, as `check`
// says them of the whole project. Reports are judged again only where something that they rest on has changed.

import type {Diagnostic} from '../diagnostic/diagnostic.ts'
import {type Host, HostError} from '../host/host.ts'
import {loadConfig} from './config.ts'
import {below} from './project.ts'
import {openWatched, type Watched, type WatchOptions} from './watch.ts'

export interface IdleWaivers {
  /** Something may have happened at this path; without one, at any. */
  note(path?: string): void
  /** Nothing is worked on where no waiver is written. */
  find(): Promise<readonly Diagnostic[]>
}

export function openIdleWaivers(host: Host, options: Omit<WatchOptions, 'operands' | 'making' | 'stdin'>): IdleWaivers {
  let watched: Watched | undefined
  return {
    note(path) {
      if (path === undefined) watched?.noteAll()
      else watched?.note(path)
    },
    async find() {
      if (!waives(host, options.root)) {
        watched = undefined
        return []
      }
      watched ??= openWatched(host, {...options, operands: [], making: undefined, stdin: undefined})
      const {diagnostics} = await watched.round()
      return diagnostics.filter(({code}) => code === 'waiver-stale')
    },
  }
}

function waives(host: Host, root: string): boolean {
  const path = below(root, 'nianbao.yaml')
  try {
    const bytes = host.kind(path) === 'file' ? host.read(path) : undefined
    return (bytes && loadConfig(path, new TextDecoder().decode(bytes)).value?.waivers?.length) !== undefined
  } catch (error) {
    if (!(error instanceof HostError)) throw error
    return false
  }
}
