// Built editions on disk → their files, folder by folder.

import type {Host} from '../host/host.ts'
import {below} from './project.ts'
import {ownNames} from './publish.ts'

export interface BuiltEditions {
  readonly path: string
  /** By name: report.html … */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Every folder, `folder` itself and below, that holds a file of ours. Throws HostError. */
export function* readEditions(host: Host, folder: string): Generator<BuiltEditions> {
  const names = host.list(folder)
  const own = ownNames.filter((name) => names.includes(name))
  if (own.length) yield {path: folder, files: new Map(own.map((name) => [name, host.read(below(folder, name))!]))}
  for (const name of names)
    if (name.endsWith('/') && !name.startsWith('.')) yield* readEditions(host, below(folder, name.slice(0, -1)))
}
