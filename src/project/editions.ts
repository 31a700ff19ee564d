// Built editions on disk → their files, folder by folder.

import type {Host} from '../host/host.ts'
import {below} from './project.ts'
import {ownNames} from './publish.ts'

export interface BuiltEditions {
  readonly path: string
  /** By name: report.html … */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Every folder, `folder` itself and those below, that holds a file of ours. Throws HostError. */
export function editionFolders(host: Host, folder: string): string[] {
  const names = host.list(folder)
  const inside = names.filter((name) => name.endsWith('/') && !name.startsWith('.'))
  return [
    ...(ownNames.some((name) => names.includes(name)) ? [folder] : []),
    ...inside.flatMap((name) => editionFolders(host, below(folder, name.slice(0, -1)))),
  ]
}

/** The files of ours in a folder. Throws HostError. */
export function readEditions(host: Host, folder: string): BuiltEditions {
  const names = host.list(folder)
  const own = ownNames.filter((name) => names.includes(name))
  return {path: folder, files: new Map(own.map((name) => [name, host.read(below(folder, name))!]))}
}
