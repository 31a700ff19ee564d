// What every command finds out first: the working directory, the project's folder, how paths are shown.

import type {Host} from '../host/host.ts'
import {nodeHost} from '../host/node.ts'
import {absolute, below, findRoot} from '../project/project.ts'
import type {Call} from './command.ts'

export interface Surroundings {
  readonly host: Host
  readonly cwd: string
  readonly root: string
  /** Relative to the working directory where the path lies inside it. */
  showPath(path: string): string
}

export function surroundings({given}: Call): Surroundings {
  const cwd = absolute(process.cwd(), '.')
  const root = given.root === undefined ? findRoot(nodeHost, cwd) : absolute(cwd, given.root)
  const start = cwd.endsWith('/') ? cwd : `${cwd}/`
  return {host: nodeHost, cwd, root, showPath: (path) => (path.startsWith(start) ? path.slice(start.length) : path)}
}

/** Below which each report has the folder of its editions, those of drafts aside. */
export function editionsFolder({given}: Call, {cwd, root}: Surroundings): string {
  return given.out === undefined ? below(root, 'output') : absolute(cwd, given.out)
}
